// Where to start when nothing is chosen: the size of it all, who is accused most, the newest disputes, three questions.
import { useQuery } from '@tanstack/react-query';
import type { DisputeView } from '../../../graph/shapes.js';
import { askDisputes, askSummary } from '../api/questions.js';
import type { Network } from '../domain/network.js';
import { openScreen, selectActor, selectRelationship, setFilters } from '../domain/view.js';
import { reveal } from '../state/reveal.js';
import { change, openDialog } from '../state/store.js';
import { DisputePair } from './DisputePair.js';
import { KindDot } from './KindDot.js';
import css from './Panel.module.css';

export function StartPanel({ network }: { readonly network: Network | null }) {
  const summary = useQuery(askSummary()).data;
  const disputes = useQuery(askDisputes()).data;
  if (summary === undefined) return null;
  const numbers: readonly (readonly [string, number])[] = [
    ['Documents', summary.documents],
    ['Actors', summary.actors],
    ['Statements', summary.statements],
    ['Disputes', summary.disputes],
  ];
  const pairs = newestPerPair(disputes?.disputes ?? []).flatMap((d) =>
    d.denials.slice(0, 1).map((denial) => ({ claim: d.accusation, denial })),
  );
  return (
    <>
      <div className={css.top}>
        <h2 className={css.who}>The whole network</h2>
        <p className={css.sub}>
          Click an actor or a line to read the sentences behind it. Double-click an actor to see its neighbours.
        </p>
      </div>
      <div className={css.body}>
        <dl className={css.numbers}>
          {numbers.map(([name, n]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{n.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
        {network === null ? null : <MostAccused network={network} />}
        {pairs.length === 0 ? null : (
          <section className={css.block}>
            <h3 className="head">Disputes</h3>
            {pairs.slice(0, 2).map(({ claim, denial }) => (
              <div key={denial.id}>
                <DisputePair claim={claim} denial={denial} />
              </div>
            ))}
            <button type="button" className="btn line small" onClick={() => change(openScreen('disputes'))}>
              All {disputes?.total} disputes
            </button>
          </section>
        )}
        <section className={css.block}>
          <h3 className="head">Three questions to start with</h3>
          <div className={css.rows}>
            <Question text="What is contested?" onAsk={() => change(setFilters({ contestedOnly: true }))} />
            <Question text="Who stands with whom?" onAsk={() => change((view) => ({ ...view, colourBy: 'camps' }))} />
            <Question text="What do several outlets report?" onAsk={() => change(setFilters({ minSources: 2 }))} />
            <Question text="Show me around" onAsk={() => openDialog('tour')} />
          </div>
        </section>
      </div>
    </>
  );
}

/** The newest dispute of each accuser and accused: the same quarrel is not told twice. */
function newestPerPair(disputes: readonly DisputeView[]): readonly DisputeView[] {
  const newest = new Map<string, DisputeView>();
  for (const d of [...disputes].sort((a, b) => (b.accusation.at ?? '').localeCompare(a.accusation.at ?? ''))) {
    const key = `${d.accusation.source?.id} ${d.accusation.target?.id}`;
    if (!newest.has(key)) newest.set(key, d);
  }
  return [...newest.values()];
}

function Question({ text, onAsk }: { readonly text: string; readonly onAsk: () => void }) {
  return (
    <button type="button" className={css.rowButton} onClick={onAsk}>
      <span>{text}</span>
      <span aria-hidden>→</span>
    </button>
  );
}

function MostAccused({ network }: { readonly network: Network }) {
  const accused = new Map<string, { outlets: number; strongest: string; most: number }>();
  for (const r of network.relationships.values()) {
    if (r.type !== 'ACCUSES' || network.greyed.has(r.id)) continue;
    const sum = accused.get(r.target) ?? { outlets: 0, strongest: r.id, most: 0 };
    const isStronger = r.statements > sum.most;
    accused.set(r.target, {
      outlets: sum.outlets + 1,
      strongest: isStronger ? r.id : sum.strongest,
      most: Math.max(sum.most, r.statements),
    });
  }
  const rows = [...accused].sort((a, b) => b[1].outlets - a[1].outlets || b[1].most - a[1].most).slice(0, 5);
  if (rows.length === 0) return null;
  return (
    <section className={css.block}>
      <h3 className="head">
        Accused most <span>by so many</span>
      </h3>
      <div className={css.rows}>
        {rows.map(([id, { outlets, strongest }]) => (
          <button
            type="button"
            key={id}
            className={css.rowButton}
            onClick={() =>
              outlets === 1 ? reveal([id], selectRelationship(strongest)) : reveal([id], selectActor(id))
            }
          >
            <KindDot kind={network.actors.get(id)?.kind ?? ''} />
            <span>{network.actors.get(id)?.name}</span>
            <span>{outlets}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
