// Named views, kept as their addresses in this browser. They hold our own stable ids, so they outlive a change of database.

import type { View } from '../domain/view.js';
import { readView, writeView } from '../domain/viewUrl.js';

export interface SavedView {
  readonly name: string;
  readonly address: string;
  readonly savedAt: string;
}

const KEY = 'hearsay.views';

export function readViews(): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSavedView) : [];
  } catch {
    return [];
  }
}

const isSavedView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'address' in value &&
  typeof value.name === 'string' &&
  typeof value.address === 'string';

/** Saves under the name, over an older view of that name; gives the list. */
export function saveView(name: string, view: View): readonly SavedView[] {
  return store([
    { name, address: writeView(view), savedAt: new Date().toISOString() },
    ...readViews().filter((v) => v.name !== name),
  ]);
}

export const removeView = (name: string): readonly SavedView[] => store(readViews().filter((v) => v.name !== name));

export const openView = (saved: SavedView): View => readView(saved.address);

function store(views: readonly SavedView[]): readonly SavedView[] {
  try {
    localStorage.setItem(KEY, JSON.stringify(views));
  } catch {
    // Full or forbidden: the list then lasts as long as the page.
  }
  return views;
}
