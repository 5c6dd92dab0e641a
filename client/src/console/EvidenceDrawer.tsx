// The panel beside an answer: the relationship, statement or actor that was clicked in it, with its sentences.
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { StatementView } from '../../../graph/shapes.js';
import { ActorPanel } from '../parts/ActorPanel.js';
import { EvidencePanel } from '../parts/EvidencePanel.js';
import panel from '../parts/Panel.module.css';
import { Statement } from '../parts/Statement.js';
import { Empty, Failed, Waiting } from '../parts/States.js';
import { askQuote, askSentences } from './ask.js';
import { noLeads } from './evidence.js';
import css from './Output.module.css';
import { type Evidence, showEvidence } from './state.js';

export function EvidenceDrawer({ shown }: { readonly shown: Evidence }) {
  return (
    <aside className={css.evidence} aria-label="Evidence">
      <button
        type="button"
        className={`btn icon small ${panel.close}`}
        aria-label="Close the evidence"
        onClick={() => showEvidence(null)}
      >
        <X size={15} aria-hidden />
      </button>
      {shown.kind === 'relationship' ? (
        <EvidencePanel key={shown.id} id={shown.id} />
      ) : shown.kind === 'actor' ? (
        <ActorPanel key={shown.id} id={shown.id} />
      ) : (
        <OfStatement shown={shown} />
      )}
    </aside>
  );
}

function OfStatement({ shown }: { readonly shown: Evidence }) {
  const byWords = useQuery({
    ...askQuote(shown.kind === 'quote' ? shown.quote : '', shown.kind === 'quote' ? shown.beside : noLeads),
    enabled: shown.kind === 'quote',
  });
  const byId = useQuery({
    ...askSentences(shown.kind === 'quote' ? noLeads : { ...noLeads, statements: [shown.id] }),
    enabled: shown.kind !== 'quote',
  });
  const { data, error, refetch } = shown.kind === 'quote' ? byWords : byId;
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the sentence" />;
  const first = data[0];
  if (first === undefined)
    return (
      <Empty title="Not a sentence of a statement.">
        <p>
          This text is part of a document or a title; only sentences that say something about actors have evidence of
          their own.
        </p>
      </Empty>
    );
  return (
    <>
      <div className={panel.top}>
        <h2 className={panel.who}>{titleOf(data)}</h2>
        <p className={panel.sub}>
          {documentsOf(data).size === 1 ? first.document.title : 'The same words in each of them'}
        </p>
      </div>
      <div className={panel.body}>
        {data.map((statement) => (
          <Statement key={statement.id} statement={statement} isNamed />
        ))}
        {first.relationship === null ? null : (
          <button
            type="button"
            className="btn line small"
            onClick={() => showEvidence({ kind: 'relationship', id: first.relationship ?? '' })}
          >
            All sentences of this relationship
          </button>
        )}
      </div>
    </>
  );
}

const documentsOf = (statements: readonly StatementView[]) => new Set(statements.map(({ document }) => document.id));

function titleOf(statements: readonly StatementView[]): string {
  const documents = documentsOf(statements).size;
  if (documents > 1) return `This sentence in ${documents} documents`;
  return statements.length === 1 ? 'The sentence' : `${statements.length} statements in this sentence`;
}
