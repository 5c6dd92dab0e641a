// Two documents, outlets or periods side by side: what only one tells, what both tell, and where one prints a charge and the
// other its denial. The sides stand in the address.
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StatementView, Subgraph } from '../../../graph/shapes.js';
import { getJson } from '../api/http.js';
import { askDocument, askDocuments, askRelationship, askSummary } from '../api/questions.js';
import { type ComparedTie, type Comparison, compareStatements } from '../domain/compare.js';
import { relationInfo } from '../domain/filter.js';
import { count, showDate } from '../domain/format.js';
import { DisputePair } from '../parts/DisputePair.js';
import { TypeStroke } from '../parts/KindDot.js';
import { Empty, Failed, Waiting } from '../parts/States.js';
import { change, useStore } from '../state/store.js';
import css from './Page.module.css';

/** Most relationships read for one side; beyond it the page says that it is cut. */
const MOST = 150;

interface SideAnswer {
  readonly statements: readonly StatementView[];
  readonly wasCut: boolean;
}

export function Compare() {
  const compare = useStore((state) => state.view.compare);
  const client = useQueryClient();
  const { data, error, isFetching } = useQuery({
    queryKey: ['compare', ...(compare ?? [])],
    queryFn: () => Promise.all((compare ?? []).map((side) => loadSide(side, client))),
    enabled: compare !== null,
  });
  const [left, right] = data ?? [];
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h1>Compare</h1>
          <p className="quiet">What only one of two tells, what both tell, and where they contradict each other.</p>
        </div>
        <Pick />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={css.scroll} aria-label="Comparison" tabIndex={0}>
        {compare === null ? (
          <Empty title="Choose two sides.">
            <p>Two outlets, two documents or two periods.</p>
          </Empty>
        ) : error ? (
          <Failed error={error} />
        ) : isFetching || left === undefined || right === undefined ? (
          <Waiting what="both sides" />
        ) : (
          <Result sides={[left, right]} names={[nameOf(compare[0]), nameOf(compare[1])]} />
        )}
      </section>
    </div>
  );
}

function Pick() {
  const compare = useStore((state) => state.view.compare);
  const [left, setLeft] = useState(compare?.[0] ?? '');
  const [right, setRight] = useState(compare?.[1] ?? '');
  const options = useOptions();
  const choose = (a: string, b: string) => {
    setLeft(a);
    setRight(b);
    if (a !== '' && b !== '' && a !== b) change((view) => ({ ...view, compare: [a, b] }));
  };
  return (
    <div className={css.pick}>
      <SideSelect name="Left side" value={left} options={options} onChange={(value) => choose(value, right)} />
      <span>with</span>
      <SideSelect name="Right side" value={right} options={options} onChange={(value) => choose(left, value)} />
    </div>
  );
}

type Options = readonly {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}[];

function SideSelect(props: { name: string; value: string; options: Options; onChange: (value: string) => void }) {
  return (
    <select aria-label={props.name} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
      <option value="">Choose …</option>
      {props.options.map(({ group, items }) => (
        <optgroup key={group} label={group}>
          {items.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function useOptions(): Options {
  const summary = useQuery(askSummary()).data;
  const documents = useQuery(askDocuments(0, 500)).data?.documents ?? [];
  const dates = summary?.timeline.map((t) => t.at) ?? [];
  const years = [...new Set(dates.map((at) => at.slice(0, 4)))];
  const middle = dates[Math.floor(dates.length / 2)];
  const halves =
    middle === undefined
      ? []
      : [
          { value: `period:..${middle}`, label: `Up to ${showDate(middle)}` },
          { value: `period:${middle}..`, label: `From ${showDate(middle)}` },
        ];
  return [
    {
      group: 'Outlets',
      items: (summary?.publishers ?? []).map(({ publisher, documents: n }) => ({
        value: `outlet:${publisher}`,
        label: `${publisher} (${n})`,
      })),
    },
    {
      group: 'Periods',
      items: [...halves, ...years.map((year) => ({ value: `period:${year}-01-01..${year}-12-31`, label: year }))],
    },
    { group: 'Documents', items: documents.map((d) => ({ value: `document:${d.id}`, label: d.title })) },
  ];
}

function nameOf(side: string): string {
  const [kind, value = ''] = [side.slice(0, side.indexOf(':')), side.slice(side.indexOf(':') + 1)];
  if (kind !== 'period') return kind === 'document' ? 'the document' : value;
  const [from = '', to = ''] = value.split('..');
  return from === ''
    ? `up to ${showDate(to)}`
    : to === ''
      ? `from ${showDate(from)}`
      : from.slice(0, 4) === to.slice(0, 4)
        ? from.slice(0, 4)
        : `${from} to ${to}`;
}

/** Statements of one side. Outlets and periods are read relationship by relationship and sieved, since an edge mixes outlets. */
async function loadSide(side: string, client: QueryClient): Promise<SideAnswer> {
  const value = side.slice(side.indexOf(':') + 1);
  if (side.startsWith('document:'))
    return { statements: (await client.fetchQuery(askDocument(value))).statementViews, wasCut: false };
  const [from = '', to = ''] = side.startsWith('period:') ? value.split('..') : [];
  const query = new URLSearchParams({ limit: '1000' });
  if (side.startsWith('outlet:')) query.set('publisher', value);
  if (from !== '') query.set('from', from.padEnd(10, '-01'));
  if (to !== '') query.set('to', to.length === 7 ? `${to}-28` : to);
  const { relationships } = await getJson<Subgraph>(`/api/subgraph?${query}`);
  const details = await Promise.all(
    relationships.slice(0, MOST).map((r) => client.fetchQuery({ ...askRelationship(r.id), staleTime: 60_000 })),
  );
  const isIn = (s: StatementView) =>
    side.startsWith('outlet:')
      ? s.document.publisher === value
      : s.at !== null && (from === '' || s.at >= from) && (to === '' || s.at.slice(0, to.length) <= to);
  return { statements: details.flatMap((d) => d.statements.filter(isIn)), wasCut: relationships.length > MOST };
}

function Result({
  sides,
  names,
}: {
  readonly sides: readonly [SideAnswer, SideAnswer];
  readonly names: readonly [string, string];
}) {
  const comparison: Comparison = compareStatements(sides[0].statements, sides[1].statements);
  const pairs = comparison.contradictory.slice(0, 12);
  return (
    <>
      {sides.some((side) => side.wasCut) ? (
        <p className={css.track}>Only the {MOST} best attested relationships of each side were read.</p>
      ) : null}
      {pairs.length === 0 ? null : (
        <div className={css.contradictions}>
          <h2>Contradictory: {comparison.contradictory.length}</h2>
          {pairs.map(({ charge, denial }) => (
            <DisputePair key={charge.id + denial.id} claim={charge} denial={denial} />
          ))}
        </div>
      )}
      <div className={css.columns}>
        <Ties title={`Only ${names[0]}`} ties={comparison.onlyLeft} />
        <Ties title="Both" ties={comparison.both} />
        <Ties title={`Only ${names[1]}`} ties={comparison.onlyRight} />
      </div>
    </>
  );
}

function Ties({ title, ties }: { readonly title: string; readonly ties: readonly ComparedTie[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="quiet">{count(ties.length, 'relationship')}</p>
      {ties.slice(0, 100).map((tie) => (
        <div key={tie.key} className={css.tie}>
          <span>
            <TypeStroke type={tie.type} /> <b>{tie.source}</b> {relationInfo.get(tie.type)?.label} <b>{tie.target}</b>
          </span>
          <q>{(tie.left[0] ?? tie.right[0])?.quote}</q>
        </div>
      ))}
    </section>
  );
}
