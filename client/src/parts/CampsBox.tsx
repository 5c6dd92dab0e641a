// Who stands with whom: switches the colours of the network to communities or camps and says in a sentence what they mean.
import { useMemo } from 'react';
import { explainCamps, findCamps } from '../domain/camps.js';
import { findCommunities } from '../domain/centrality.js';
import { CAMP_COLOURS } from '../domain/drawing.js';
import type { Network } from '../domain/network.js';
import type { ColourBy } from '../domain/view.js';
import { change, useStore } from '../state/store.js';
import css from './Legend.module.css';
import { Toggle } from './Toggle.js';

const live = (network: Network) => [...network.relationships.values()].filter((r) => !network.greyed.has(r.id));

/** Group of each actor for the colours chosen; null when they show the kind. */
export function groupsOf(network: Network | null, colourBy: ColourBy): ReadonlyMap<string, number> | null {
  if (network === null || colourBy === 'kind') return null;
  if (colourBy === 'communities') return findCommunities(network);
  const camps = findCamps(live(network));
  // A camp of one is no camp: it stays grey.
  return new Map([...camps.campOf].filter(([, camp]) => (camps.camps[camp]?.length ?? 0) > 1));
}

export function CampsBox({ network }: { readonly network: Network | null }) {
  const colourBy = useStore((state) => state.view.colourBy);
  const set = (to: ColourBy) => (isOn: boolean) => change((view) => ({ ...view, colourBy: isOn ? to : 'kind' }));
  return (
    <section className={css.camps}>
      <h2 className="head">Colour by</h2>
      <div>
        <Toggle label="Camps" isOn={colourBy === 'camps'} onChange={set('camps')} />
        <Toggle label="Communities" isOn={colourBy === 'communities'} onChange={set('communities')} />
      </div>
      {network === null || colourBy === 'kind' ? null : <Groups network={network} colourBy={colourBy} />}
    </section>
  );
}

function Groups({ network, colourBy }: { readonly network: Network; readonly colourBy: ColourBy }) {
  const groups = useMemo(() => membersOf(network, colourBy), [network, colourBy]);
  const sentence = useMemo(
    () =>
      colourBy === 'camps'
        ? explainCamps(findCamps(live(network)))
        : `${groups.length} communities: actors that are tied to each other more than to the rest (Louvain), whatever the ties say.`,
    [network, colourBy, groups.length],
  );
  return (
    <>
      <p className={css.explain}>{sentence}</p>
      {groups.slice(0, CAMP_COLOURS).map((names, index) => (
        <div className={css.group} key={names.join()}>
          <i style={{ background: `var(--camp-${index})` }} aria-hidden />
          <span>
            <b>{names[0]}</b>
            {names.length > 1 ? `, ${names.slice(1, 3).join(', ')}` : ''}
            {names.length > 3 ? ` and ${names.length - 3} more` : ''}
          </span>
        </div>
      ))}
    </>
  );
}

/** Names of each group of two or more, the best known first. */
function membersOf(network: Network, colourBy: ColourBy): readonly (readonly string[])[] {
  const members: { name: string; documents: number }[][] = [];
  for (const [id, group] of groupsOf(network, colourBy) ?? []) {
    const actor = network.actors.get(id);
    if (actor === undefined) continue;
    members[group] ??= [];
    members[group].push(actor);
  }
  return members
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => b.documents - a.documents).map((a) => a.name));
}
