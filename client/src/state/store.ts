// The page's state: the view with its history, and what only this browser needs. Views change by the pure functions of
// domain/view.ts; every change is written to the address, every step can be undone.
import { create } from 'zustand';
import { gestureOf, goToStep, isStep, startView, type View } from '../domain/view.js';
import { readView, writeView } from '../domain/viewUrl.js';
import type { NetworkView } from '../network/interface.js';

export type Dialog =
  | 'import'
  | 'shortcuts'
  | 'share'
  | 'export'
  | 'tour'
  | 'views'
  | { readonly expand: string }
  | null;

export interface Notice {
  readonly id: number;
  readonly text: string;
}

interface State {
  readonly view: View;
  readonly past: readonly View[];
  readonly future: readonly View[];
  readonly theme: 'light' | 'dark';
  readonly dialog: Dialog;
  readonly sheet: 'legend' | 'panel' | null;
  /** The drawing on screen, for what needs its places: exports, menus, tests. */
  readonly network: NetworkView | null;
  /** Actors the camera should go to as soon as they have a place. */
  readonly goal: readonly string[] | null;
  /** How often a layout has come to rest. */
  readonly settlings: number;
  readonly notices: readonly Notice[];
}

const HISTORY = 200;
/** A drag that rests longer than this has ended. */
const GESTURE_MS = 1000;

/** Where each part of the state is kept. The type makes it complete: a new key does not compile until it is decided. */
export const keptIn = {
  view: 'address',
  past: 'memory',
  future: 'memory',
  theme: 'local storage',
  dialog: 'memory',
  sheet: 'memory',
  network: 'memory',
  goal: 'memory',
  settlings: 'memory',
  notices: 'memory',
} as const satisfies Record<keyof State, 'address' | 'local storage' | 'memory'>;

const here = (): string => location.pathname + location.search;

export const useStore = create<State>(() => ({
  view: typeof location === 'undefined' ? startView : readView(here()),
  past: [],
  future: [],
  theme: typeof document !== 'undefined' && document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
  dialog: null,
  sheet: null,
  network: null,
  goal: null,
  settlings: 0,
  notices: [],
}));

/** Changes the view; a step can be undone, another screen or document gets its own entry in the browser's history. */
export function change(...changes: readonly ((view: View) => View)[]): void {
  const before = useStore.getState().view;
  const view = changes.reduce((value, next) => next(value), before);
  if (view === before) return;
  const step = isStep(before, view);
  const goesOn = step && isSameGesture(before, view);
  useStore.setState((state) => ({
    view,
    past: step && !goesOn ? [...state.past.slice(-HISTORY), before] : state.past,
    future: step ? [] : state.future,
  }));
  const isPage = before.screen !== view.screen || before.document !== view.document;
  if (isPage) writePage(before, view);
  else writeAddress();
}

let gesture: { readonly name: string | null; readonly at: number } = { name: null, at: 0 };
function isSameGesture(before: View, after: View): boolean {
  const last = gesture;
  gesture = { name: gestureOf(before, after), at: performance.now() };
  return gesture.name !== null && gesture.name === last.name && gesture.at - last.at < GESTURE_MS;
}

let timer = 0;
/** Browsers refuse more than a hundred changes in half a minute: dragging a slider must not run into that. */
function writeAddress(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    timer = 0;
    history.replaceState(null, '', writeView(useStore.getState().view));
  }, 150);
}

/** The page that is left must be what Back comes back to, with the change that was about to be written. */
function writePage(before: View, view: View): void {
  if (timer !== 0) history.replaceState(null, '', writeView(before));
  window.clearTimeout(timer);
  timer = 0;
  history.pushState(null, '', writeView(view));
}

export function undo(): void {
  const { past, view, future } = useStore.getState();
  const before = past.at(-1);
  if (before === undefined) return;
  gesture = { name: null, at: 0 };
  useStore.setState({ view: goToStep(view, before), past: past.slice(0, -1), future: [view, ...future] });
  writeAddress();
}

export function redo(): void {
  const { past, view, future } = useStore.getState();
  const after = future[0];
  if (after === undefined) return;
  gesture = { name: null, at: 0 };
  useStore.setState({ view: goToStep(view, after), past: [...past, view], future: future.slice(1) });
  writeAddress();
}

export function setTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('hearsay.theme', theme);
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
  useStore.setState({ theme });
  useStore.getState().network?.repaint();
}

export const openDialog = (dialog: Dialog): void => useStore.setState({ dialog });
export const openSheet = (sheet: State['sheet']): void => useStore.setState({ sheet });

let notices = 0;
/** A short message at the foot of the page; read out by screen readers. */
export function notify(text: string): void {
  notices += 1;
  const notice = { id: notices, text };
  useStore.setState((state) => ({ notices: [...state.notices, notice] }));
  window.setTimeout(() => useStore.setState((state) => ({ notices: state.notices.filter((n) => n !== notice) })), 5000);
}

/** Follows the browser's back and forward buttons and a change of the system's theme. */
export function followBrowser(): void {
  window.addEventListener('popstate', () => useStore.setState({ view: readView(here()) }));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
    let chosen: string | null = null;
    try {
      chosen = localStorage.getItem('hearsay.theme');
    } catch {
      // Nothing chosen, then.
    }
    if (chosen !== null) return;
    document.documentElement.dataset.theme = event.matches ? 'dark' : 'light';
    useStore.setState({ theme: event.matches ? 'dark' : 'light' });
    useStore.getState().network?.repaint();
  });
}
