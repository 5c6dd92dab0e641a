// Named views. They live in the graph, for everybody who uses it; views that an older version kept in this browser are moved
// there once. They hold our own stable ids, so they outlive a change of database.
import type { SavedView } from '../../../graph/shapes.js';
import { getJson, postJson } from '../api/http.js';
import type { View } from '../domain/view.js';
import { readView, writeView } from '../domain/viewUrl.js';

const KEY = 'hearsay.views';

/** Saves under the name, over an older view of that name. */
export const saveView = (name: string, view: View): Promise<SavedView> =>
  postJson('/api/views', { name, url: writeView(view) });

export const removeView = (id: string): Promise<void> =>
  getJson(`/api/views/${encodeURIComponent(id)}`, { method: 'DELETE' });

export const openView = (saved: SavedView): View => readView(saved.url);

/** Puts what this browser kept into the graph; a name that is taken there gets an addition. Gives how many were moved. */
export async function moveLocalViews(there: readonly SavedView[]): Promise<number> {
  const local = readLocal();
  const taken = new Map(there.map((view) => [view.name, view.url]));
  for (const { name, address } of local) {
    const url = writeView(readView(address));
    const at = taken.get(name);
    if (at !== url) await postJson('/api/views', { name: at === undefined ? name : `${name} (this browser)`, url });
  }
  forgetLocal();
  return local.length;
}

interface LocalView {
  readonly name: string;
  readonly address: string;
}

function readLocal(): readonly LocalView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isLocalView) : [];
  } catch {
    return [];
  }
}

function forgetLocal(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden, so there was nothing in it.
  }
}

const isLocalView = (value: unknown): value is LocalView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'address' in value &&
  typeof value.name === 'string' &&
  value.name.trim() !== '' &&
  typeof value.address === 'string';
