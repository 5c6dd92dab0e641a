// Moving through the network by keyboard: an arrow goes to the nearest actor in that direction, Shift+F10 opens the menu.
import type { Network } from '../domain/network.js';
import { selectActor } from '../domain/view.js';
import type { Point } from '../network/interface.js';
import { focusPlace, isNarrow } from '../state/focus.js';
import { change, openSheet, useStore } from '../state/store.js';
import type { MenuState } from './ContextMenu.js';

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function moveByKey(event: React.KeyboardEvent, network: Network, onMenu: (menu: MenuState) => void): void {
  const { network: drawn, view } = useStore.getState();
  if (drawn === null) return;
  const current = view.selection?.kind === 'actors' ? (view.selection.ids.at(-1) ?? null) : null;
  if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
    event.preventDefault();
    const edge = view.selection?.kind === 'relationship' ? view.selection.id : null;
    const at = (current !== null ? drawn.nodePoint(current) : edge !== null ? drawn.edgePoint(edge) : null) ?? {
      x: 40,
      y: 60,
    };
    const target =
      current !== null
        ? { kind: 'actor' as const, id: current }
        : edge !== null
          ? { kind: 'relationship' as const, id: edge }
          : { kind: 'canvas' as const };
    onMenu({ target, at });
    return;
  }
  if (event.key === 'Enter') {
    if (isNarrow()) openSheet('panel');
    else focusPlace('details');
  }
  const direction = directions[event.key];
  if (direction === undefined) return;
  event.preventDefault();
  const next =
    current === null ? mostNamed(network) : nearest(current, direction, network, (id) => drawn.nodePoint(id));
  if (next === null) return;
  change(selectActor(next, event.shiftKey && current !== null));
}

function mostNamed(network: Network): string | null {
  return (
    [...network.actors.values()].sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1))[0]?.id ?? null
  );
}

/** Nearest in the half plane of the direction; going sideways costs more than going straight. */
export function nearest(
  from: string,
  direction: Point,
  network: Network,
  pointOf: (id: string) => Point | null,
): string | null {
  const start = pointOf(from);
  if (start === null) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of network.actors.keys()) {
    const point = id === from || network.greyed.has(id) ? null : pointOf(id);
    if (point === null) continue;
    const along = (point.x - start.x) * direction.x + (point.y - start.y) * direction.y;
    const across = Math.abs((point.x - start.x) * direction.y) + Math.abs((point.y - start.y) * direction.x);
    const cost = along + 2 * across;
    if (along > 1 && cost < least) {
      best = id;
      least = cost;
    }
  }
  return best;
}
