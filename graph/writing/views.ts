// Keeps a view under a name, and forgets one. The id is a hash of the name, so a name holds one view on every engine.
import { createHash } from 'node:crypto';
import { ask } from '../ask.js';
import { DELETE_VIEW, SAVE_VIEW, VIEW_EXISTS } from '../cypher/views.js';
import type { Transaction } from '../database.js';
import { InvalidInput } from '../errors.js';
import type { SavedView } from '../shapes.js';

export async function saveView(tx: Transaction, view: Omit<SavedView, 'id'>): Promise<SavedView> {
  const saved = { ...view, id: `v${createHash('sha256').update(view.name).digest('hex').slice(0, 24)}` };
  await tx.run(SAVE_VIEW, saved);
  return saved;
}

/** @throws InvalidInput `view-not-found` */
export async function deleteView(tx: Transaction, id: string): Promise<void> {
  if ((await ask(tx, VIEW_EXISTS, { id })).length === 0)
    throw new InvalidInput('view-not-found', `There is no saved view with the id ${id}.`, null, 404);
  await tx.run(DELETE_VIEW, { id });
}
