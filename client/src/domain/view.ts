// What is on screen, as one plain value, and the pure functions that change it. Everything that a link must restore is here;
// what only this browser needs (theme, open dialogs) is not.
import type { ActorKind } from '../../../graph/model/actorKinds.js';
import type { RelationType, Sign } from '../../../graph/model/relationTypes.js';
import { count, showDate, showRange } from './format.js';

export type Screen = 'explore' | 'query' | 'disputes' | 'documents' | 'compare';
export type ColourBy = 'kind' | 'communities' | 'camps';

export type Selection =
  | { readonly kind: 'actors'; readonly ids: readonly string[] }
  | { readonly kind: 'relationship'; readonly id: string };

/** An actor whose neighbours were asked for, with what the dialog narrowed them to. */
export interface Expansion {
  readonly id: string;
  readonly types: readonly RelationType[];
  readonly direction: 'any' | 'out' | 'in';
  readonly limit: number;
}

export interface Filters {
  readonly hiddenTypes: readonly RelationType[];
  readonly hiddenKinds: readonly ActorKind[];
  readonly sign: Sign | null;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly minConfidence: number;
  /** Fewest independent publishers of a relationship. */
  readonly minSources: number;
  readonly publisher: string | null;
  readonly contestedOnly: boolean;
  /** Draws actors without any relationship too. */
  readonly withUnconnected: boolean;
}

export interface View {
  readonly screen: Screen;
  /** Actors the network is about; empty is the overview. */
  readonly around: readonly string[];
  readonly limit: number;
  readonly expanded: readonly Expansion[];
  readonly hiddenActors: readonly string[];
  readonly pins: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly filters: Filters;
  readonly path: { readonly from: string; readonly to: string } | null;
  readonly selection: Selection | null;
  readonly document: string | null;
  readonly statement: string | null;
  readonly colourBy: ColourBy;
  readonly asTable: boolean;
  readonly camera: { readonly x: number; readonly y: number; readonly ratio: number } | null;
  /** Compared sides on the compare screen, `document:ID`, `outlet:NAME` or `period:FROM..TO`. */
  readonly compare: readonly [string, string] | null;
}

export const noFilters: Filters = {
  hiddenTypes: [],
  hiddenKinds: [],
  sign: null,
  from: null,
  to: null,
  minConfidence: 0,
  minSources: 1,
  publisher: null,
  contestedOnly: false,
  withUnconnected: false,
};

export const startView: View = {
  screen: 'explore',
  around: [],
  limit: 300,
  expanded: [],
  hiddenActors: [],
  pins: [],
  filters: noFilters,
  path: null,
  selection: null,
  document: null,
  statement: null,
  colourBy: 'kind',
  asTable: false,
  camera: null,
  compare: null,
};

type Change = (view: View) => View;

const toggle = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

export const openScreen =
  (screen: Screen): Change =>
  (view) => ({ ...view, screen, document: screen === 'documents' ? view.document : null, statement: null });

export const setFilters =
  (change: Partial<Filters>): Change =>
  (view) => ({ ...view, filters: { ...view.filters, ...change } });

export const clearFilters: Change = (view) => ({ ...view, filters: noFilters });

export const toggleType =
  (type: RelationType): Change =>
  (view) =>
    setFilters({ hiddenTypes: toggle(view.filters.hiddenTypes, type) })(view);

export const toggleKind =
  (kind: ActorKind): Change =>
  (view) =>
    setFilters({ hiddenKinds: toggle(view.filters.hiddenKinds, kind) })(view);

export const selectActor =
  (id: string, add = false): Change =>
  (view) => {
    if (!add || view.selection?.kind !== 'actors') return { ...view, selection: { kind: 'actors', ids: [id] } };
    const ids = toggle(view.selection.ids, id);
    return { ...view, selection: ids.length === 0 ? null : { kind: 'actors', ids } };
  };

export const selectActors =
  (ids: readonly string[]): Change =>
  (view) => ({
    ...view,
    selection: ids.length === 0 ? null : { kind: 'actors', ids },
  });

export const selectRelationship =
  (id: string, statement: string | null = null): Change =>
  (view) => ({
    ...view,
    selection: { kind: 'relationship', id },
    statement,
  });

export const clearSelection: Change = (view) => ({ ...view, selection: null, statement: null, path: null });

export const expand =
  (id: string, narrow: Partial<Omit<Expansion, 'id'>> = {}): Change =>
  (view) => ({
    ...view,
    expanded: [
      ...view.expanded.filter((expansion) => expansion.id !== id),
      { id, types: [], direction: 'any', limit: 60, ...narrow },
    ],
  });

export const collapse =
  (id: string): Change =>
  (view) => ({
    ...view,
    expanded: view.expanded.filter((expansion) => expansion.id !== id),
  });

export const toggleExpansion =
  (id: string): Change =>
  (view) =>
    view.expanded.some((expansion) => expansion.id === id) ? collapse(id)(view) : expand(id)(view);

export const hideActors =
  (ids: readonly string[]): Change =>
  (view) => ({
    ...view,
    hiddenActors: [...view.hiddenActors, ...ids.filter((id) => !view.hiddenActors.includes(id))],
    selection: null,
  });

export const showHidden: Change = (view) => ({ ...view, hiddenActors: [] });

export const pin =
  (id: string, x: number, y: number): Change =>
  (view) => ({ ...view, pins: [...view.pins.filter((other) => other.id !== id), { id, x, y }] });

export const unpin =
  (id: string): Change =>
  (view) => ({ ...view, pins: view.pins.filter((other) => other.id !== id) });

/** The neighbourhood of these actors alone, with filters kept. */
export const focusOn =
  (ids: readonly string[]): Change =>
  (view) => ({
    ...view,
    screen: 'explore',
    document: null,
    around: ids,
    expanded: [],
    hiddenActors: [],
    pins: [],
    path: null,
    camera: null,
    selection: ids.length === 0 ? null : { kind: 'actors', ids },
  });

export const findPath =
  (from: string, to: string): Change =>
  (view) => ({ ...view, screen: 'explore', path: { from, to } });

export const openDocument =
  (id: string, statement: string | null = null): Change =>
  (view) => ({
    ...view,
    screen: 'documents',
    document: id,
    statement,
  });

/** True where going back should undo the step; selecting and moving the camera are not steps. */
export function isStep(before: View, after: View): boolean {
  return (
    before.around !== after.around ||
    before.expanded !== after.expanded ||
    before.hiddenActors !== after.hiddenActors ||
    before.pins !== after.pins ||
    before.filters !== after.filters ||
    before.path !== after.path ||
    before.colourBy !== after.colourBy ||
    before.limit !== after.limit
  );
}

/**
 * A name for what a hand drags or what plays by itself: the changes it makes, one upon the other, are one step. Null for any
 * other change.
 */
export function gestureOf(before: View, after: View): string | null {
  const old = before.filters;
  const { minConfidence, minSources, from, to } = after.filters;
  const isOnly = (change: Partial<Filters>) =>
    JSON.stringify({ ...before, filters: { ...old, ...change } }) === JSON.stringify(after);
  if (old.minConfidence !== minConfidence) return isOnly({ minConfidence }) ? 'confidence' : null;
  if (old.minSources !== minSources) return isOnly({ minSources }) ? 'outlets' : null;
  if (old.from !== from || old.to !== to) return isOnly({ from, to }) ? 'time' : null;
  return null;
}

/** The view of another step, with what is no part of a step left as it is now; who is chosen stays unless hidden there. */
export function goToStep(now: View, step: View): View {
  const { screen, document, statement, camera, asTable, compare } = now;
  const isHidden = now.selection?.kind === 'actors' && now.selection.ids.some((id) => step.hiddenActors.includes(id));
  const selection = now.selection === null || isHidden ? step.selection : now.selection;
  return { ...step, screen, document, statement, camera, asTable, compare, selection };
}

export const hasFilters = (filters: Filters): boolean => chips(filters).length > 0;

export interface Chip {
  readonly label: string;
  readonly without: Partial<Filters>;
}

function periodOf({ from, to }: Filters): string {
  if (from === null) return `Until ${showDate(to)}`;
  return to === null ? `Since ${showDate(from)}` : showRange(from, to);
}

/** One chip per active filter, with the change that removes it. */
export function chips(filters: Filters): readonly Chip[] {
  const list: Chip[] = [];
  if (filters.contestedOnly) list.push({ label: 'Contested', without: { contestedOnly: false } });
  if (filters.sign !== null)
    list.push({ label: `${filters.sign[0]?.toUpperCase()}${filters.sign.slice(1)} ties`, without: { sign: null } });
  if (filters.minConfidence > 0)
    list.push({
      label: `Confidence ≥ ${filters.minConfidence.toFixed(2).replace(/0$/, '')}`,
      without: { minConfidence: 0 },
    });
  if (filters.minSources > 1) list.push({ label: `${filters.minSources}+ outlets`, without: { minSources: 1 } });
  if (filters.publisher !== null) list.push({ label: filters.publisher, without: { publisher: null } });
  if (filters.from !== null || filters.to !== null)
    list.push({ label: periodOf(filters), without: { from: null, to: null } });
  if (filters.hiddenTypes.length > 0)
    list.push({ label: `${count(filters.hiddenTypes.length, 'relation type')} off`, without: { hiddenTypes: [] } });
  if (filters.hiddenKinds.length > 0)
    list.push({ label: `${count(filters.hiddenKinds.length, 'kind')} off`, without: { hiddenKinds: [] } });
  return list;
}
