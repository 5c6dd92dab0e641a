// Several actors chosen: what is between them, and what can be done with them together.
import { Crosshair, Expand, EyeOff, Route } from 'lucide-react';
import { relationInfo } from '../domain/filter.js';
import { count } from '../domain/format.js';
import type { Network } from '../domain/network.js';
import { expand, findPath, focusOn, hideActors, selectActor, selectRelationship } from '../domain/view.js';
import { change } from '../state/store.js';
import { KindDot, typeColour } from './KindDot.js';
import css from './Panel.module.css';

export function ManyPanel({ ids, network }: { readonly ids: readonly string[]; readonly network: Network | null }) {
  const between = [...(network?.relationships.values() ?? [])].filter(
    (r) => ids.includes(r.source) && ids.includes(r.target),
  );
  const name = (id: string) => network?.actors.get(id)?.name ?? id;
  const [first, second] = ids;
  return (
    <>
      <div className={css.top}>
        <h2 className={css.who}>{count(ids.length, 'actor')}</h2>
        <p className={css.sub}>{count(between.length, 'relationship')} between them.</p>
      </div>
      <div className={css.body}>
        <div className={css.actions}>
          {ids.length === 2 && first !== undefined && second !== undefined ? (
            <button type="button" className="btn main small" onClick={() => change(findPath(first, second))}>
              <Route size={13} aria-hidden /> Paths between the two
            </button>
          ) : null}
          <button type="button" className="btn line small" onClick={() => change(...ids.map((id) => expand(id)))}>
            <Expand size={13} aria-hidden /> Expand
          </button>
          <button type="button" className="btn line small" onClick={() => change(focusOn(ids))}>
            <Crosshair size={13} aria-hidden /> Only these
          </button>
          <button type="button" className="btn line small" onClick={() => change(hideActors(ids))}>
            <EyeOff size={13} aria-hidden /> Hide
          </button>
        </div>
        <section className={css.block}>
          <h3 className="head">Actors</h3>
          <div className={css.rows}>
            {ids.map((id) => (
              <button type="button" key={id} className={css.rowButton} onClick={() => change(selectActor(id))}>
                <KindDot kind={network?.actors.get(id)?.kind ?? ''} />
                <span>{name(id)}</span>
                <span>{network?.actors.get(id)?.documents ?? ''}</span>
              </button>
            ))}
          </div>
        </section>
        <section className={css.block}>
          <h3 className="head">Between them</h3>
          <div className={css.rows}>
            {between.map((r) => (
              <button
                type="button"
                key={r.id}
                className={css.rowButton}
                onClick={() => change(selectRelationship(r.id))}
              >
                <span>{name(r.source)}</span>
                <span className={css.rel} style={{ '--c': typeColour(r.type) } as React.CSSProperties}>
                  {relationInfo.get(r.type)?.label}
                </span>
                <span>{name(r.target)}</span>
                <span>{r.statements}</span>
              </button>
            ))}
          </div>
        </section>
      </div>
    </>
  );
}
