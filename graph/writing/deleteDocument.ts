// Deletes a document and exactly what only it supports, in one transaction.
import { ask } from '../ask.js';
import { DOCUMENT_EXTRACTOR } from '../cypher/write.js';
import type { Transaction } from '../database.js';
import { InvalidInput } from '../errors.js';
import { countForActors, deriveRelationships } from './deriveRelationships.js';
import { removeDocument, renameOrDeleteActors } from './removeDocument.js';

/** @throws InvalidInput `document-not-found` */
export async function deleteDocument(tx: Transaction, id: string): Promise<void> {
  const found = await ask<{ extractor: string }>(tx, DOCUMENT_EXTRACTOR, { id });
  if (found.length === 0) {
    throw new InvalidInput('document-not-found', `There is no document with the id ${id}.`, null, 404);
  }
  const removed = await removeDocument(tx, id);
  await deriveRelationships(tx, removed.relationships);
  await renameOrDeleteActors(tx, removed.actors);
  await countForActors(tx, removed.actors);
}
