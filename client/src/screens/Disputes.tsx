// Accusation and denial side by side, over time and over outlets.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DisputeView, StatementView } from '../../../graph/shapes.js';
import { askDisputes } from '../api/questions.js';
import { count, showDate } from '../domain/format.js';
import { selectRelationship, setFilters } from '../domain/view.js';
import { type Column, DataTable } from '../parts/DataTable.js';
import { TypePill, typeColour } from '../parts/KindDot.js';
import panelCss from '../parts/Panel.module.css';
import { Confidence, DocumentLink, Sentence } from '../parts/Statement.js';
import { Empty, Failed, Waiting } from '../parts/States.js';
import { reveal } from '../state/reveal.js';
import { change } from '../state/store.js';
import css from './Page.module.css';

export function Disputes() {
  const { data, error, refetch } = useQuery(askDisputes());
  const [asTable, setTable] = useState(false);
  const [outlet, setOutlet] = useState('');
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the disputes" />;
  const outlets = [
    ...new Set(
      data.disputes.flatMap((d) => [d.accusation, ...d.denials].map((s) => s.document.publisher ?? 'Outlet unknown')),
    ),
  ].sort();
  const shown = data.disputes.filter(
    (d) =>
      outlet === '' || [d.accusation, ...d.denials].some((s) => (s.document.publisher ?? 'Outlet unknown') === outlet),
  );
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h1>Disputes</h1>
          <p className="quiet">
            Showing {shown.length} of {count(data.total, 'dispute')}: a charge and what was said against it. Neither is
            ever shown without the other.
          </p>
        </div>
        <div className={css.actions}>
          <label className={css.pick}>
            Outlet
            <select aria-label="Outlet" value={outlet} onChange={(event) => setOutlet(event.target.value)}>
              <option value="">All</option>
              {outlets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <button type="button" className="btn line" aria-pressed={asTable} onClick={() => setTable(!asTable)}>
            {asTable ? 'Side by side' : 'As table'}
          </button>
          <button
            type="button"
            className="btn line"
            onClick={() => change(setFilters({ contestedOnly: true }), (view) => ({ ...view, screen: 'explore' }))}
          >
            In the network
          </button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={css.scroll} aria-label="Disputes" tabIndex={0}>
        {shown.length === 0 ? (
          <Empty title="No disputes yet.">
            <p>When a document reports that somebody denies a charge, both sides appear here next to each other.</p>
          </Empty>
        ) : asTable ? (
          <DisputeTable disputes={shown} />
        ) : (
          <div className={css.cards}>
            {[...shown].sort(newestFirst).map((dispute) => (
              <DisputeCard key={dispute.accusation.id} dispute={dispute} />
            ))}
          </div>
        )}
      </section>
    </div>
  );
}

const newestFirst = (a: DisputeView, b: DisputeView) => (b.accusation.at ?? '').localeCompare(a.accusation.at ?? '');

function DisputeCard({ dispute }: { readonly dispute: DisputeView }) {
  const { accusation, denials } = dispute;
  const { relationship } = accusation;
  const ends = [accusation.source?.id, accusation.target?.id].filter((id) => id !== undefined);
  return (
    <article className={css.card}>
      <header className={css.cardHead}>
        <b>{accusation.source?.name ?? 'Unattributed'}</b>
        <TypePill type={accusation.type} />
        <b>{accusation.target?.name ?? 'nobody named'}</b>
        {relationship === null ? (
          <span />
        ) : (
          <button type="button" onClick={() => reveal(ends, selectRelationship(relationship))}>
            Show in the network
          </button>
        )}
      </header>
      <div className={css.sides}>
        <SideOf name="Accusation" statements={[accusation]} />
        <SideOf name={denials.length === 1 ? 'Denial' : `${denials.length} denials`} statements={denials} />
      </div>
    </article>
  );
}

function SideOf({ name, statements }: { readonly name: string; readonly statements: readonly StatementView[] }) {
  return (
    <div style={{ '--c': typeColour(statements[0]?.type ?? 'ACCUSES') } as React.CSSProperties}>
      <h3>{name}</h3>
      {statements.map((statement) => (
        <div key={statement.id} className={panelCss.statement}>
          <Sentence statement={statement} />
          <p className={panelCss.meta}>
            <Confidence value={statement.confidence} />
            <span>{statement.source?.name ?? 'unattributed'}</span>
            <span>{statement.document.publisher ?? 'Outlet unknown'}</span>
            <span>{showDate(statement.at)}</span>
            <DocumentLink statement={statement} />
          </p>
        </div>
      ))}
    </div>
  );
}

const columns: readonly Column<DisputeView>[] = [
  { name: 'Accuser', value: (d) => d.accusation.source?.name ?? 'unattributed' },
  { name: 'Accused', value: (d) => d.accusation.target?.name ?? 'nobody named' },
  { name: 'Charge', value: (d) => d.accusation.quote, isQuote: true },
  {
    name: 'Printed',
    value: (d) => d.accusation.at,
    show: (d) => `${d.accusation.document.publisher ?? ''} ${showDate(d.accusation.at)}`,
  },
  { name: 'Denial', value: (d) => d.denials[0]?.quote ?? '', isQuote: true },
  { name: 'Denied by', value: (d) => d.denials.map((s) => s.source?.name ?? 'unattributed').join(', ') },
];

function DisputeTable({ disputes }: { readonly disputes: readonly DisputeView[] }) {
  return (
    <DataTable
      caption="Disputes"
      columns={columns}
      rows={disputes}
      keyOf={(d) => d.accusation.id}
      start={{ column: 'Printed', descending: true }}
    />
  );
}
