// Expands an actor or collapses it again. Where many neighbours wait it asks first which of them are wanted.
import { toggleExpansion } from '../domain/view.js';
import { change, openDialog, useStore } from './store.js';

/** More new lines than this at once would bury what is there. */
const MANY = 40;

export function expandOrCollapse(id: string): void {
  const { view, network } = useStore.getState();
  const isExpanded = view.expanded.some((expansion) => expansion.id === id);
  if (!isExpanded && (network?.waiting(id) ?? 0) > MANY) openDialog({ expand: id });
  else change(toggleExpansion(id));
}
