// Takes a document out of the graph inside a transaction: the document, its statements and mentions, the relationships
// and actors that only it supports, and the names that only it uses. What other documents support stays as it was.
import { ask, byText } from '../ask.js';
import {
  ACTORS_OF_DOCUMENT,
  DELETE_ACTORS,
  DELETE_DOCUMENT,
  DELETE_STATEMENTS_OF_DOCUMENT,
  LOCK_ACTORS,
  NAME_ACTORS,
  NAMES_IN_MENTIONS,
  STATEMENTS_OF_DOCUMENT,
} from '../cypher/write.js';
import type { Transaction } from '../database.js';
import { type RelationshipEnds, relationshipOf } from '../model/relationshipIds.js';
import type { RelationType } from '../model/relationTypes.js';
import { combineNames, type Naming } from './actorNames.js';

interface StatementEnds {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string | null;
  readonly target: string | null;
}

/** What went, and what has to be counted again because of it. */
export interface Removed {
  readonly actors: readonly string[];
  readonly statements: ReadonlySet<string>;
  readonly relationships: readonly RelationshipEnds[];
}

export async function removeDocument(tx: Transaction, id: string): Promise<Removed> {
  const actors = (await ask<{ id: string }>(tx, ACTORS_OF_DOCUMENT, { id })).map((row) => row.id).sort(byText);
  await tx.run(LOCK_ACTORS, { ids: actors });
  const statements = await ask<StatementEnds>(tx, STATEMENTS_OF_DOCUMENT, { id });
  await tx.run(DELETE_STATEMENTS_OF_DOCUMENT, { id });
  await tx.run(DELETE_DOCUMENT, { id });
  const ends = statements.map((s) => relationshipOf(s.type, s.source, s.target)).filter((r) => r !== null);
  return {
    actors,
    statements: new Set(statements.map((s) => s.id)),
    relationships: [...new Map(ends.map((r) => [r.id, r])).values()],
  };
}

/** Gives these actors the names their remaining documents use, and removes those no document mentions any more. */
export async function renameOrDeleteActors(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const mentions = await ask<Naming & { id: string }>(tx, NAMES_IN_MENTIONS, { ids });
  const namings = new Map<string, Naming[]>();
  for (const mention of mentions) namings.set(mention.id, [...(namings.get(mention.id) ?? []), mention]);
  const gone = ids.filter((id) => !namings.has(id));
  const rows = [...namings].map(([id, found]) => ({ id, ...combineNames(found) }));
  if (rows.length > 0) await tx.run(NAME_ACTORS, { rows });
  if (gone.length > 0) await tx.run(DELETE_ACTORS, { ids: gone });
}
