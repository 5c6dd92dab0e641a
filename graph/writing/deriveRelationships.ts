// Keeps the typed relationships between actors equal to their accepted statements: takes the relationships a change
// touched, counts again, and writes, rewrites or removes just those.
import { ask } from '../ask.js';
import {
  COUNT_FOR_ACTORS,
  COUNT_STATEMENTS,
  DELETE_RELATIONSHIPS,
  MERGE_RELATIONSHIPS,
} from '../cypher/relationships.js';
import type { Transaction } from '../database.js';
import type { RelationshipEnds } from '../model/relationshipIds.js';
import type { RelationType } from '../model/relationTypes.js';

interface Counts {
  readonly id: string;
  readonly statements: number;
  readonly documents: number;
  readonly publishers: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly confidence: number;
  readonly contested: number;
}

function groupByType(ends: readonly RelationshipEnds[]): ReadonlyMap<RelationType, readonly RelationshipEnds[]> {
  const groups = new Map<RelationType, RelationshipEnds[]>();
  for (const one of ends) groups.set(one.type, [...(groups.get(one.type) ?? []), one]);
  return groups;
}

function toRow({ source, target }: RelationshipEnds, counts: Counts) {
  const { contested, confidence, ...properties } = counts;
  return { source, target, confidence, properties: { ...properties, contested: contested === 1 } };
}

/**
 * Counts the touched relationships again, inside the transaction that changed their statements.
 * @returns for each relationship that has statements, the number of documents that support it
 */
export async function deriveRelationships(
  tx: Transaction,
  touched: readonly RelationshipEnds[],
): Promise<ReadonlyMap<string, number>> {
  if (touched.length === 0) return new Map();
  const rows = await ask<Counts>(tx, COUNT_STATEMENTS, { ids: touched.map((t) => t.id) });
  const counts = new Map(rows.map((row) => [row.id, row]));
  const changes: Promise<unknown>[] = [];
  for (const [type, group] of groupByType(touched)) {
    const kept = group.flatMap((ends) => {
      const found = counts.get(ends.id);
      return found === undefined ? [] : [toRow(ends, found)];
    });
    const gone = group.filter((ends) => !counts.has(ends.id)).map(({ source, target }) => ({ source, target }));
    if (kept.length > 0) changes.push(tx.run(MERGE_RELATIONSHIPS.get(type)!, { rows: kept }));
    if (gone.length > 0) changes.push(tx.run(DELETE_RELATIONSHIPS.get(type)!, { rows: gone }));
  }
  await Promise.all(changes);
  return new Map(rows.map((row) => [row.id, row.documents]));
}

/** Counts documents and relationships of these actors again; the caller holds their locks. */
export async function countForActors(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.run(COUNT_FOR_ACTORS, { ids });
}
