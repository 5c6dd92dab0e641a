// Queries kept under a name in this browser, favourites first. Broken or forbidden storage is an empty list, never an error.
import { type Parameter, parameterTypes } from './parameters.js';

export interface SavedQuery {
  readonly name: string;
  readonly query: string;
  readonly parameters: readonly Parameter[];
  readonly isFavourite: boolean;
}

const KEY = 'hearsay.savedQueries';

export function readSaved(): readonly SavedQuery[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.flatMap((item) => savedQuery(item) ?? []) : [];
  } catch {
    return [];
  }
}

/** Over an older query of that name; gives the new list. */
export const saveQuery = (saved: readonly SavedQuery[], query: SavedQuery): readonly SavedQuery[] =>
  store([query, ...saved.filter((other) => other.name !== query.name)]);

export const removeQuery = (saved: readonly SavedQuery[], name: string): readonly SavedQuery[] =>
  store(saved.filter((other) => other.name !== name));

export const toggleFavourite = (saved: readonly SavedQuery[], name: string): readonly SavedQuery[] =>
  store(saved.map((query) => (query.name === name ? { ...query, isFavourite: !query.isFavourite } : query)));

/** Favourites first, each part by name. */
export const inOrder = (saved: readonly SavedQuery[]): readonly SavedQuery[] =>
  [...saved].sort((a, b) => Number(b.isFavourite) - Number(a.isFavourite) || a.name.localeCompare(b.name, 'en'));

function store(saved: readonly SavedQuery[]): readonly SavedQuery[] {
  try {
    localStorage.setItem(KEY, JSON.stringify(saved));
  } catch {
    // Full or forbidden: the list then lasts as long as the page.
  }
  return saved;
}

function savedQuery(value: unknown): SavedQuery | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, query, parameters, isFavourite } = value as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof query !== 'string') return null;
  return {
    name,
    query,
    parameters: Array.isArray(parameters) ? parameters.filter(isParameter) : [],
    isFavourite: isFavourite === true,
  };
}

function isParameter(value: unknown): value is Parameter {
  if (typeof value !== 'object' || value === null) return false;
  const { name, type, text, label, shown } = value as Readonly<Record<string, unknown>>;
  return (
    [name, text, label, shown].every((field) => typeof field === 'string') &&
    parameterTypes.some((known) => known === type)
  );
}
