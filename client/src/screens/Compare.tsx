// Two documents, outlets or periods side by side: what only one tells, what both tell, and where one prints a charge and the
// other its denial. The sides stand in the address; each sentence opens its document.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { StatementView } from '../../../graph/shapes.js';
import { askDocuments, askSummary } from '../api/questions.js';
import { type ComparedTie, type Comparison, compareStatements } from '../domain/compare.js';
import { relationInfo } from '../domain/filter.js';
import { capital, count, showDate } from '../domain/format.js';
import { type Choice, nameOfSide, periodsOf } from '../domain/sides.js';
import { openDocument } from '../domain/view.js';
import { DisputePair } from '../parts/DisputePair.js';
import { TypeStroke } from '../parts/KindDot.js';
import { Empty, Failed, Waiting } from '../parts/States.js';
import { loadSide, MOST, type SideAnswer } from '../state/loadSide.js';
import { change, useStore } from '../state/store.js';
import css from './Compare.module.css';
import page from './Page.module.css';

type Sides<T> = readonly [T, T];

export function Compare() {
  const compare = useStore((state) => state.view.compare);
  const client = useQueryClient();
  const titles = useTitles();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['compare', ...(compare ?? [])],
    queryFn: () => Promise.all((compare ?? []).map((side) => loadSide(side, client))),
    enabled: compare !== null,
  });
  const [left, right] = data ?? [];
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>Compare</h1>
          <p className="quiet">What only one of two tells, what both tell, and where they contradict each other.</p>
        </div>
        <Pick />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={page.scroll} aria-label="Comparison" tabIndex={0}>
        {compare === null ? (
          <Empty title="Choose two sides.">
            <p>Two outlets, two documents or two periods.</p>
          </Empty>
        ) : error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : isFetching || left === undefined || right === undefined ? (
          <Waiting what="both sides" />
        ) : (
          <Result sides={[left, right]} names={[nameOfSide(compare[0], titles), nameOfSide(compare[1], titles)]} />
        )}
      </section>
    </div>
  );
}

function useTitles(): ReadonlyMap<string, string> {
  const documents = useQuery(askDocuments(0, 500)).data?.documents;
  return useMemo(() => new Map((documents ?? []).map((d) => [d.id, d.title])), [documents]);
}

function Pick() {
  const compare = useStore((state) => state.view.compare);
  const [left, setLeft] = useState(compare?.[0] ?? '');
  const [right, setRight] = useState(compare?.[1] ?? '');
  const options = useOptions([left, right]);
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

type Options = readonly { readonly group: string; readonly items: readonly Choice[] }[];

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

/** What can be chosen; sides that came with a link and are not in the lists have a group of their own. */
function useOptions(chosen: readonly string[]): Options {
  const summary = useQuery(askSummary()).data;
  const titles = useTitles();
  const outlets = (summary?.publishers ?? []).map(({ publisher, documents }) => ({
    value: `outlet:${publisher}`,
    label: `${publisher} (${documents})`,
  }));
  const listed: Options = [
    { group: 'Outlets', items: outlets },
    { group: 'Periods', items: periodsOf(summary?.timeline.map((t) => t.at) ?? []) },
    { group: 'Documents', items: [...titles].map(([id, title]) => ({ value: `document:${id}`, label: title })) },
  ];
  const known = new Set(listed.flatMap(({ items }) => items.map((item) => item.value)));
  const others = [...new Set(chosen)].filter((side) => side !== '' && !known.has(side));
  if (others.length === 0) return listed;
  const items = others.map((value) => ({ value, label: capital(nameOfSide(value, titles)) }));
  return [{ group: 'From the link', items }, ...listed];
}

function Result({ sides, names }: { readonly sides: Sides<SideAnswer>; readonly names: Sides<string> }) {
  const comparison: Comparison = compareStatements(sides[0].statements, sides[1].statements);
  const pairs = comparison.contradictory.slice(0, 12);
  return (
    <>
      {sides.some((side) => side.wasCut) ? (
        <p className={css.note}>Only the {MOST} best attested relationships of each side were read.</p>
      ) : null}
      {pairs.length === 0 ? null : (
        <section className={css.contradictions}>
          <h2>Contradictory: {comparison.contradictory.length}</h2>
          <div>
            {pairs.map(({ charge, denial }) => (
              <DisputePair key={charge.id + denial.id} claim={charge} denial={denial} />
            ))}
          </div>
        </section>
      )}
      <div className={css.columns}>
        <Ties title={`Only ${names[0]}`} ties={comparison.onlyLeft} none="Nothing that the other side lacks." />
        <Ties title="Both" ties={comparison.both} none="No relationship is told by both." />
        <Ties title={`Only ${names[1]}`} ties={comparison.onlyRight} none="Nothing that the other side lacks." />
      </div>
    </>
  );
}

const MOST_TIES = 100;

function Ties(props: { readonly title: string; readonly ties: readonly ComparedTie[]; readonly none: string }) {
  const { title, ties, none } = props;
  return (
    <section>
      <div className={css.title}>
        <h2>{title}</h2>
        <span className="badge">{count(ties.length, 'relationship')}</span>
      </div>
      {ties.length === 0 ? <p className={css.none}>{none}</p> : null}
      {ties.slice(0, MOST_TIES).map((tie) => (
        <Tie key={tie.key} tie={tie} />
      ))}
      {ties.length > MOST_TIES ? <p className={css.none}>{ties.length - MOST_TIES} more are not listed.</p> : null}
    </section>
  );
}

/** One relationship with the first sentence of each side that tells it. */
function Tie({ tie }: { readonly tie: ComparedTie }) {
  const quotes = [tie.left[0], tie.right[0]].filter((s): s is StatementView => s !== undefined);
  return (
    <div className={css.tie}>
      <span>
        <TypeStroke type={tie.type} /> <b>{tie.source}</b> {relationInfo.get(tie.type)?.label} <b>{tie.target}</b>
      </span>
      {quotes
        .filter((s, i) => quotes.findIndex((other) => other.id === s.id) === i)
        .map((statement) => (
          <button
            key={statement.id}
            type="button"
            className={css.quote}
            onClick={() => change(openDocument(statement.document.id, statement.id))}
          >
            <q>{statement.quote}</q>
            <small>
              {statement.document.publisher ?? statement.document.title}
              {statement.at === null ? '' : `, ${showDate(statement.at)}`}
            </small>
          </button>
        ))}
    </div>
  );
}
