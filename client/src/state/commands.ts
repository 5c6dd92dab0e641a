// What can be done, as data: the search box, the keyboard and the list of shortcuts all read this one table.
import {
  clearFilters,
  clearSelection,
  findPath,
  focusOn,
  hideActors,
  openScreen,
  showHidden,
  toggleExpansion,
  unpin,
} from '../domain/view.js';
import { expandOrCollapse } from './expanding.js';
import { closeSheet, focusPlace } from './focus.js';
import { change, notify, openDialog, redo, setTheme, undo, useStore } from './store.js';

export interface Command {
  readonly name: string;
  /** As shown: `Ctrl+Z`, `E`; null where there is no key. */
  readonly keys: string | null;
  readonly group: 'Network' | 'View' | 'Page';
  readonly run: () => void;
}

const chosen = (): readonly string[] => {
  const { selection } = useStore.getState().view;
  return selection?.kind === 'actors' ? selection.ids : [];
};

const withChosen = (act: (ids: readonly string[]) => void) => () => {
  const ids = chosen();
  if (ids.length === 0) notify('Choose an actor first: click one, or search for it.');
  else act(ids);
};

export const commands: readonly Command[] = [
  {
    name: 'Expand or collapse the chosen actor',
    keys: 'E',
    group: 'Network',
    run: withChosen((ids) => (ids.length === 1 ? expandOrCollapse(ids[0] ?? '') : change(...ids.map(toggleExpansion)))),
  },
  {
    name: 'Expand some neighbours …',
    keys: 'Shift+E',
    group: 'Network',
    run: withChosen((ids) => openDialog({ expand: ids[0] ?? '' })),
  },
  { name: 'Path between two chosen actors', keys: 'P', group: 'Network', run: () => showPath() },
  { name: 'Hide the chosen actors', keys: 'H', group: 'Network', run: withChosen((ids) => change(hideActors(ids))) },
  { name: 'Show what was hidden', keys: 'Shift+H', group: 'Network', run: () => change(showHidden) },
  {
    name: 'Only the chosen actors and their neighbours',
    keys: 'O',
    group: 'Network',
    run: withChosen((ids) => change(focusOn(ids))),
  },
  { name: 'Back to the whole network', keys: 'Shift+O', group: 'Network', run: () => change(focusOn([])) },
  {
    name: 'Release the pin of the chosen actors',
    keys: 'U',
    group: 'Network',
    run: withChosen((ids) => change(...ids.map(unpin))),
  },
  { name: 'Zoom in', keys: '+', group: 'Network', run: () => useStore.getState().network?.zoom(0.7) },
  { name: 'Zoom out', keys: '-', group: 'Network', run: () => useStore.getState().network?.zoom(1.4) },
  { name: 'Fit the network to the window', keys: '0', group: 'Network', run: () => useStore.getState().network?.fit() },
  { name: 'Undo', keys: 'Ctrl+Z', group: 'View', run: undo },
  { name: 'Redo', keys: 'Ctrl+Shift+Z', group: 'View', run: redo },
  { name: 'Clear the selection', keys: 'Escape', group: 'View', run: () => change(clearSelection) },
  { name: 'Clear all filters', keys: 'Shift+C', group: 'View', run: () => change(clearFilters) },
  {
    name: 'Contested only',
    keys: 'C',
    group: 'View',
    run: () =>
      change((view) => ({ ...view, filters: { ...view.filters, contestedOnly: !view.filters.contestedOnly } })),
  },
  {
    name: 'Colour by camps',
    keys: 'K',
    group: 'View',
    run: () => change((view) => ({ ...view, colourBy: view.colourBy === 'camps' ? 'kind' : 'camps' })),
  },
  {
    name: 'Network or table',
    keys: 'T',
    group: 'View',
    run: () => change((view) => ({ ...view, screen: 'explore', asTable: !view.asTable })),
  },
  { name: 'Share or export this view', keys: 'S', group: 'View', run: () => openDialog('share') },
  { name: 'Saved views', keys: 'V', group: 'View', run: () => openDialog('views') },
  { name: 'Search', keys: '/', group: 'Page', run: () => document.getElementById('search')?.focus() },
  { name: 'Explore', keys: '1', group: 'Page', run: () => change(openScreen('explore')) },
  { name: 'Query', keys: '2', group: 'Page', run: () => change(openScreen('query')) },
  { name: 'Disputes', keys: '3', group: 'Page', run: () => change(openScreen('disputes')) },
  {
    name: 'Documents',
    keys: '4',
    group: 'Page',
    run: () => change(openScreen('documents'), (view) => ({ ...view, document: null })),
  },
  {
    name: 'Compare two documents, outlets or periods',
    keys: '5',
    group: 'Page',
    run: () => change(openScreen('compare')),
  },
  { name: 'Import documents', keys: 'I', group: 'Page', run: () => openDialog('import') },
  {
    name: 'Light or dark',
    keys: 'D',
    group: 'Page',
    run: () => setTheme(useStore.getState().theme === 'dark' ? 'light' : 'dark'),
  },
  { name: 'Tour in three steps', keys: null, group: 'Page', run: () => openDialog('tour') },
  { name: 'Keyboard shortcuts', keys: '?', group: 'Page', run: () => openDialog('shortcuts') },
];

function showPath(): void {
  const [from, to] = chosen();
  if (from === undefined || to === undefined) notify('Choose two actors first: click one, then Shift-click the other.');
  else change(findPath(from, to));
}

/** The combination as written in the table: `Ctrl+Shift+Z`, `Shift+E`, `?`. */
export function keysOf(event: KeyboardEvent): string {
  const isLetter = /^[a-z]$/i.test(event.key);
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.shiftKey && (isLetter || event.key.length > 1) ? 'Shift' : '',
  ];
  return [...parts.filter(Boolean), isLetter ? event.key.toUpperCase() : event.key === '=' ? '+' : event.key].join('+');
}

/** Runs the command of a key press unless somebody is typing or a dialog is open. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement | null;
    if (
      event.defaultPrevented ||
      event.altKey ||
      target?.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="slider"]')
    )
      return;
    if (event.key === 'Escape' && (useStore.getState().dialog !== null || closeSheet())) return;
    // Whoever reads in the panel comes back to the network, where the choice was made.
    if (event.key === 'Escape' && target?.closest('#details')) focusPlace('network');
    const keys = keysOf(event) === 'Ctrl+Y' ? 'Ctrl+Shift+Z' : keysOf(event);
    const command = commands.find((c) => c.keys === keys);
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
