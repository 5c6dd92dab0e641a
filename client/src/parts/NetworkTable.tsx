// The table twin of the network: the same actors and relationships, and the centralities that a picture only hints at.

import { Waypoints } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Relationship } from '../../../graph/shapes.js';
import { type CentralityRow, centralities } from '../domain/centrality.js';
import { relationInfo } from '../domain/filter.js';
import { showRange } from '../domain/format.js';
import type { Network } from '../domain/network.js';
import { selectActor, selectRelationship } from '../domain/view.js';
import { isNarrow } from '../state/focus.js';
import { change, useStore } from '../state/store.js';
import { type Column, DataTable } from './DataTable.js';
import { KindDot, kindLabel, TypeStroke } from './KindDot.js';
import css from './NetworkTable.module.css';

type Tab = 'relationships' | 'actors';

export function NetworkTable({ network, isBelowChips }: { readonly network: Network; readonly isBelowChips: boolean }) {
  const [tab, setTab] = useState<Tab>('relationships');
  const selection = useStore((state) => state.view.selection);
  const open = (act: () => void) => {
    act();
    if (isNarrow()) useStore.setState({ sheet: 'panel' });
  };
  return (
    <div className={css.box}>
      <div className={css.bar} data-below={isBelowChips || undefined}>
        {(['relationships', 'actors'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={tab === name} className={css.tab} onClick={() => setTab(name)}>
            {name === 'actors' ? 'Actors and centralities' : 'Relationships'}
          </button>
        ))}
        <button
          type="button"
          className={`btn line small ${css.back}`}
          onClick={() => change((view) => ({ ...view, asTable: false }))}
        >
          <Waypoints size={14} aria-hidden /> Network
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={css.scroll} aria-label="Table" tabIndex={0}>
        {tab === 'relationships' ? (
          <Relationships
            network={network}
            chosen={selection?.kind === 'relationship' ? selection.id : null}
            onOpen={(id) => open(() => change(selectRelationship(id)))}
          />
        ) : (
          <Actors
            network={network}
            chosen={selection?.kind === 'actors' ? selection.ids : []}
            onOpen={(id) => open(() => change(selectActor(id)))}
          />
        )}
      </section>
    </div>
  );
}

function Relationships({
  network,
  chosen,
  onOpen,
}: {
  network: Network;
  chosen: string | null;
  onOpen: (id: string) => void;
}) {
  const rows = [...network.relationships.values()].filter((r) => !network.greyed.has(r.id));
  const name = (id: string) => network.actors.get(id)?.name ?? id;
  const columns: readonly Column<Relationship>[] = [
    { name: 'Source', value: (r) => name(r.source) },
    {
      name: 'Relation',
      value: (r) => relationInfo.get(r.type)?.label ?? r.type,
      show: (r) => (
        <span className={css.type}>
          <TypeStroke type={r.type} /> {relationInfo.get(r.type)?.label ?? r.type}
          {r.contested ? <small>contested</small> : null}
        </span>
      ),
    },
    { name: 'Target', value: (r) => name(r.target) },
    { name: 'Sentences', value: (r) => r.statements, isNumber: true },
    { name: 'Outlets', value: (r) => r.publishers, isNumber: true },
    { name: 'Confidence', value: (r) => r.confidence, show: (r) => r.confidence.toFixed(2), isNumber: true },
    {
      name: 'When',
      value: (r) => r.firstAt,
      show: (r) => <span className={css.when}>{showRange(r.firstAt, r.lastAt)}</span>,
    },
  ];
  return (
    <DataTable
      caption="Relationships on screen"
      columns={columns}
      rows={rows}
      keyOf={(r) => r.id}
      start={{ column: 'Outlets', descending: true }}
      onRow={(r) => onOpen(r.id)}
      isChosen={(r) => r.id === chosen}
    />
  );
}

const actorColumns: readonly Column<CentralityRow>[] = [
  {
    name: 'Actor',
    value: (row) => row.name,
    show: (row) => (
      <>
        <KindDot kind={row.kind} /> {row.name}
      </>
    ),
  },
  { name: 'Kind', value: (row) => kindLabel(row.kind) },
  { name: 'Documents', value: (row) => row.documents, isNumber: true },
  { name: 'Neighbours', value: (row) => row.degree, isNumber: true },
  { name: 'Accuses', value: (row) => row.accuses, isNumber: true },
  { name: 'Accused by', value: (row) => row.accused, isNumber: true },
  { name: 'Between', value: (row) => row.betweenness, show: (row) => row.betweenness.toFixed(3), isNumber: true },
  { name: 'PageRank', value: (row) => row.pagerank, show: (row) => row.pagerank.toFixed(3), isNumber: true },
];

function Actors({
  network,
  chosen,
  onOpen,
}: {
  network: Network;
  chosen: readonly string[];
  onOpen: (id: string) => void;
}) {
  const rows = useMemo(() => centralities(network), [network]);
  return (
    <DataTable
      caption="Actors on screen with their centralities"
      columns={actorColumns}
      rows={rows}
      keyOf={(row) => row.id}
      start={{ column: 'Documents', descending: true }}
      onRow={(row) => onOpen(row.id)}
      isChosen={(row) => chosen.includes(row.id)}
    />
  );
}
