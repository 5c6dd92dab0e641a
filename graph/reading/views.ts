// Loads the views that people kept, by name.
import { ask, byText } from '../ask.js';
import { VIEWS } from '../cypher/views.js';
import type { Transaction } from '../database.js';
import type { SavedView } from '../shapes.js';

export async function loadViews(tx: Transaction): Promise<readonly SavedView[]> {
  const views = await ask<SavedView>(tx, VIEWS);
  return [...views].sort((a, b) => byText(a.name.toLowerCase(), b.name.toLowerCase()) || byText(a.id, b.id));
}
