// Accusation and denial side by side, over time and over outlets.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DisputeView, StatementView } from '../../../graph/shapes.js';
import { askDisputes } from '../api/questions.js';
import { gatherCharges } from '../domain/disputes.js';
import { count, outletOf, showDate } from '../domain/format.js';
import { setFilters } from '../domain/view.js';
import { ChargeCard } from '../parts/ChargeCard.js';
import { type Column, DataTable } from '../parts/DataTable.js';
import { DisputeChart } from '../parts/DisputeChart.js';
import { Empty, Failed, Waiting } from '../parts/States.js';
import { change } from '../state/store.js';
import css from './Page.module.css';

export function Disputes() {
  const { data, error, refetch } = useQuery(askDisputes());
  const [asTable, setTable] = useState(false);
  const [outlet, setOutlet] = useState('');
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the disputes" />;
  const outlets = [...new Set(data.disputes.flatMap((d) => sidesOf(d).map((s) => outletOf(s.document))))].sort();
  const shown = data.disputes.filter((d) => outlet === '' || sidesOf(d).some((s) => outletOf(s.document) === outlet));
  const charges = gatherCharges(shown);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h1>Disputes</h1>
          <p className="quiet">
            Showing {shown.length} of {count(data.total, 'dispute')} about {count(charges.length, 'charge')}: what is
            alleged and what was said against it. Neither is ever shown without the other.
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
          <>
            <DisputeChart disputes={shown} />
            <div className={css.cards}>
              {charges.map((charge) => (
                <ChargeCard key={charge.key} charge={charge} />
              ))}
            </div>
          </>
        )}
      </section>
    </div>
  );
}

const sidesOf = (dispute: DisputeView): readonly StatementView[] => [dispute.accusation, ...dispute.denials];

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
