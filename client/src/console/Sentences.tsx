// The sentences behind an answer: of its statements, of its relationships, and those that stand in it as text.
import { useQuery } from '@tanstack/react-query';
import type { CypherAnswer } from '../../../graph/shapes.js';
import { count } from '../domain/format.js';
import { Statement } from '../parts/Statement.js';
import { Empty, Failed, Waiting } from '../parts/States.js';
import { askSentences } from './ask.js';
import { hasLeads, leadsOf, mostSentences } from './evidence.js';
import css from './Output.module.css';

export function Sentences({ answer }: { readonly answer: CypherAnswer }) {
  const leads = leadsOf(answer);
  if (!hasLeads(leads))
    return (
      <Empty title="No sentences behind this answer.">
        <p>Return relationships (r), statements (s) or their quotes (s.quote), and their sentences stand here.</p>
      </Empty>
    );
  return <Found leads={leads} />;
}

function Found({ leads }: { readonly leads: ReturnType<typeof leadsOf> }) {
  const { data, error, refetch } = useQuery(askSentences(leads));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the sentences" />;
  if (data.length === 0) return <Empty title="No sentences behind this answer." />;
  return (
    <div className={css.sentences}>
      <p className="quiet">
        {data.length === mostSentences
          ? `The first ${mostSentences} sentences behind this answer.`
          : `${count(data.length, 'sentence')} behind this answer.`}
      </p>
      {data.map((statement) => (
        <Statement key={statement.id} statement={statement} isNamed />
      ))}
    </div>
  );
}
