// Where the keyboard is: the parts of the network's page that take the focus, and sheets of narrow windows that give it back.
import { openSheet, useStore } from './store.js';

/** Ids of the elements; each takes the focus. */
export type Place = 'network' | 'details' | 'legend' | 'open-details' | 'open-legend';

export const isNarrow = (): boolean => matchMedia('(max-width: 900px)').matches;

/** Without scrolling: a panel that slides in would be pulled out of its place. */
export function focusPlace(place: Place): void {
  document.getElementById(place)?.focus({ preventScroll: true });
}

/** Closes the sheet that lies over the network, if one does; the button that opens it takes the focus. */
export function closeSheet(): boolean {
  const { sheet } = useStore.getState();
  if (sheet === null) return false;
  openSheet(null);
  if (!isNarrow()) return false;
  focusPlace(sheet === 'legend' ? 'open-legend' : 'open-details');
  return true;
}
