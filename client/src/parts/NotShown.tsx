// Says that what is being read is not in the picture, and why, with the way to have it there.
import type { Network } from '../domain/network.js';
import { clearFilters, hasFilters, showHidden } from '../domain/view.js';
import { change, useStore } from '../state/store.js';
import css from './Panel.module.css';

interface Props {
  readonly network: Network | null;
  /** Of the relationship, or of the actor, that is being read. */
  readonly id: string;
  /** Its ends, or itself. */
  readonly actors: readonly string[];
}

export function NotShown({ network, id, actors }: Props) {
  const filters = useStore((s) => s.view.filters);
  const hiddenActors = useStore((s) => s.view.hiddenActors);
  if (network === null) return null;
  const isThere = network.relationships.has(id) || network.actors.has(id);
  if (isThere && !network.greyed.has(id)) return null;
  if (actors.some((actor) => hiddenActors.includes(actor)))
    return <Note why="Hidden by hand." way="Show what was hidden" onGo={() => change(showHidden)} />;
  if (!hasFilters(filters)) return null;
  return (
    <Note why="Not in the picture: the filters leave it out." way="Clear filters" onGo={() => change(clearFilters)} />
  );
}

function Note({ why, way, onGo }: { readonly why: string; readonly way: string; readonly onGo: () => void }) {
  return (
    <p className={css.notShown} role="status">
      <span>{why}</span>
      <button type="button" className="btn line small" onClick={onGo}>
        {way}
      </button>
    </p>
  );
}
