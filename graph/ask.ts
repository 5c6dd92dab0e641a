// Runs one of our own Cypher texts and names the shape of its rows. The texts are ours, so the shape is trusted: this
// is the one cast between a row of values and a typed row.
import type { Parameters, Transaction } from './database.js';

export async function ask<T>(tx: Transaction, cypher: string, parameters: Parameters = {}): Promise<readonly T[]> {
  return (await tx.run(cypher, parameters)) as unknown as readonly T[];
}

/** Order of UTF-16 code units: the same everywhere, whatever an engine's own collation. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
