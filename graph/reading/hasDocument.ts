// Whether a document is in the graph.
import { ask } from '../ask.js';
import { DOCUMENT_EXTRACTOR } from '../cypher/write.js';
import type { Transaction } from '../database.js';

export async function hasDocument(tx: Transaction, id: string): Promise<boolean> {
  return (await ask(tx, DOCUMENT_EXTRACTOR, { id })).length > 0;
}
