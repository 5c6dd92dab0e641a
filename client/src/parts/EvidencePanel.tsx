// The evidence of a relationship: dispute on top, then every sentence; over time; and why each was found.
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { RelationshipDetail, StatementView } from '../../../graph/shapes.js';
import { askRelationship } from '../api/questions.js';
import { count, outletOf, showRange } from '../domain/format.js';
import type { Network } from '../domain/network.js';
import { selectActor } from '../domain/view.js';
import { reveal } from '../state/reveal.js';
import { change, useStore } from '../state/store.js';
import { DisputePair, pairsOf } from './DisputePair.js';
import { TypePill, typeColour } from './KindDot.js';
import { NotShown } from './NotShown.js';
import css from './Panel.module.css';
import { Sentence, Statement, Why } from './Statement.js';
import { Failed, Waiting } from './States.js';

interface EvidenceProps {
  readonly id: string;
  /** The picture beside the panel, if there is one. */
  readonly network?: Network | null;
}

export function EvidencePanel({ id, network = null }: EvidenceProps) {
  const { data, error, refetch } = useQuery(askRelationship(id));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the evidence" />;
  return <Evidence detail={data} network={network} />;
}

function Evidence({ detail, network }: { readonly detail: RelationshipDetail; readonly network: Network | null }) {
  const { relationship, source, target, statements } = detail;
  const pairs = pairsOf(statements, detail.counterStatements);
  return (
    <Tabs>
      <div className={css.top}>
        <h2 className={css.who}>
          <button type="button" onClick={() => reveal([source.id], selectActor(source.id))}>
            {source.name}
          </button>
          <TypePill type={relationship.type} />
          <button type="button" onClick={() => reveal([target.id], selectActor(target.id))}>
            {target.name}
          </button>
        </h2>
        <p className={css.sub}>
          {count(relationship.statements, 'statement')} from {count(relationship.publishers, 'independent outlet')},{' '}
          {showRange(relationship.firstAt, relationship.lastAt)}.{relationship.contested ? ' Contested.' : ''}
        </p>
        <NotShown network={network} id={relationship.id} actors={[source.id, target.id]} />
        <TabList className={css.tabs} aria-label="Evidence">
          <Tab id="sentences">Sentences {statements.length}</Tab>
          {pairs.length > 0 ? <Tab id="dispute">Dispute {pairs.length}</Tab> : null}
          <Tab id="time">Over time</Tab>
          <Tab id="why">Why</Tab>
        </TabList>
      </div>
      <TabPanel id="sentences" className={css.body}>
        {pairs.slice(0, 1).map(({ claim, denial }) => (
          <DisputePair key={`${claim.id} ${denial.id}`} claim={claim} denial={denial} />
        ))}
        <Statements statements={statements} />
      </TabPanel>
      {pairs.length > 0 ? (
        <TabPanel id="dispute" className={css.body}>
          {pairs.map(({ claim, denial }) => (
            <DisputePair key={`${claim.id} ${denial.id}`} claim={claim} denial={denial} />
          ))}
        </TabPanel>
      ) : null}
      <TabPanel id="time" className={css.body}>
        <OverTime statements={statements} type={relationship.type} />
      </TabPanel>
      <TabPanel id="why" className={css.body}>
        {statements.map((statement) => (
          <article key={statement.id} className={css.statement}>
            <Sentence statement={statement} />
            <Why statement={statement} />
          </article>
        ))}
      </TabPanel>
    </Tabs>
  );
}

export function Statements({ statements }: { readonly statements: readonly StatementView[] }) {
  const chosen = useStore((state) => state.view.statement);
  const at = statements.findIndex((statement) => statement.id === chosen);
  const go = (step: number) => {
    const next = statements[(at + step + statements.length) % statements.length];
    if (next !== undefined) change((view) => ({ ...view, statement: next.id }));
  };
  return (
    <>
      {statements.length < 2 ? null : (
        <div className={css.stepper}>
          <span>{at === -1 ? count(statements.length, 'sentence') : `${at + 1} of ${statements.length}`}</span>
          <button
            type="button"
            className="btn icon small line"
            aria-label="Previous sentence"
            onClick={() => go(at === -1 ? 0 : -1)}
          >
            <ChevronUp size={14} aria-hidden />
          </button>
          <button type="button" className="btn icon small line" aria-label="Next sentence" onClick={() => go(1)}>
            <ChevronDown size={14} aria-hidden />
          </button>
        </div>
      )}
      {statements.map((statement) => (
        <Statement key={statement.id} statement={statement} isChosen={statement.id === chosen} />
      ))}
    </>
  );
}

function OverTime({ statements, type }: { readonly statements: readonly StatementView[]; readonly type: string }) {
  const dated = statements.flatMap((s) => (s.at === null ? [] : [s.at])).sort();
  const months = new Map<string, number>();
  for (const at of dated) months.set(at.slice(0, 7), (months.get(at.slice(0, 7)) ?? 0) + 1);
  const outlets = new Map<string, number>();
  for (const { document } of statements) outlets.set(outletOf(document), (outlets.get(outletOf(document)) ?? 0) + 1);
  const most = Math.max(1, ...months.values());
  return (
    <>
      {months.size === 0 ? null : (
        <>
          <div className={css.bars} style={{ '--c': typeColour(type) } as React.CSSProperties}>
            {[...months].map(([month, n]) => (
              <i key={month} title={`${month}: ${n}`} style={{ height: `${(n / most) * 100}%` }} />
            ))}
          </div>
          <div className={css.axis}>
            <span>{dated[0]}</span>
            <span>{dated.at(-1)}</span>
          </div>
        </>
      )}
      <section className={css.block}>
        <h3 className="head">Outlets</h3>
        <ul className={css.rows}>
          {[...outlets]
            .sort((a, b) => b[1] - a[1])
            .map(([outlet, n]) => (
              <li key={outlet} className={css.rowButton}>
                <span>{outlet}</span>
                <span>{n}</span>
              </li>
            ))}
        </ul>
      </section>
      <Statements statements={[...statements].sort((a, b) => (a.at ?? '9999').localeCompare(b.at ?? '9999'))} />
    </>
  );
}
