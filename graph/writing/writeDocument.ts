// Writes one document with its actors and statements in one transaction, and brings the relationships it touches up to
// date. Writing the same record again changes nothing; a newer extractor's record takes the place of the old one.
import { ask, byText } from '../ask.js';
import {
  CREATE_ATTRIBUTIONS,
  CREATE_DOCUMENT,
  CREATE_MENTIONS,
  CREATE_REBUTTALS,
  CREATE_SOURCES,
  CREATE_STATEMENTS,
  CREATE_TARGETS,
  DOCUMENT_EXTRACTOR,
  MERGE_GROUPS,
  MERGE_PERSONS,
  NAME_ACTORS,
} from '../cypher/write.js';
import type { Transaction } from '../database.js';
import type { DocumentRecord, WriteCounts } from '../graph.js';
import type { RelationshipEnds } from '../model/relationshipIds.js';
import { combineNames } from './actorNames.js';
import { countForActors, deriveRelationships } from './deriveRelationships.js';
import {
  checkReferences,
  relationshipOfStatement,
  toDocumentProperties,
  toMentionRows,
  toStatementRows,
  uniqueStatements,
} from './documentRows.js';
import { type Removed, removeDocument, renameOrDeleteActors } from './removeDocument.js';

const nothingRemoved: Removed = { actors: [], statements: new Set(), relationships: [] };

interface StoredActor {
  readonly id: string;
  readonly name: string | null;
  readonly names: readonly string[] | null;
  readonly documents: number;
}

/** True when `next` is another extractor than `stored`, or a later version of the same: `rules 1.10.0` after `rules 1.9.0`. */
export function isNewerExtractor(next: string, stored: string): boolean {
  const [nextName, nextVersion = ''] = next.split(' ');
  const [storedName, storedVersion = ''] = stored.split(' ');
  if (nextName !== storedName) return true;
  return nextVersion.localeCompare(storedVersion, 'en', { numeric: true }) > 0;
}

async function mergeActors(tx: Transaction, record: DocumentRecord): Promise<readonly StoredActor[]> {
  const sorted = [...record.actors].sort((a, b) => byText(a.id, b.id)).map(({ id, kind }) => ({ id, kind }));
  const persons = sorted.filter((a) => a.kind === 'person');
  const groups = sorted.filter((a) => a.kind !== 'person');
  return [
    ...(persons.length > 0 ? await ask<StoredActor>(tx, MERGE_PERSONS, { rows: persons }) : []),
    ...(groups.length > 0 ? await ask<StoredActor>(tx, MERGE_GROUPS, { rows: groups }) : []),
  ];
}

async function nameActors(tx: Transaction, record: DocumentRecord, stored: readonly StoredActor[]): Promise<void> {
  const before = new Map(stored.map((actor) => [actor.id, actor]));
  const rows = record.actors.flatMap((actor) => {
    const { name = null, names = null } = before.get(actor.id) ?? {};
    const combined = combineNames(name === null ? [actor] : [actor, { name, names: names ?? [] }]);
    const isKnown = names !== null && JSON.stringify(names) === JSON.stringify(combined.names);
    return isKnown ? [] : [{ id: actor.id, ...combined }];
  });
  if (rows.length > 0) await tx.run(NAME_ACTORS, { rows });
}

async function createDocument(tx: Transaction, record: DocumentRecord): Promise<void> {
  const document = record.id;
  const rows = toStatementRows(record);
  await tx.run(CREATE_DOCUMENT, { id: document, properties: toDocumentProperties(record) });
  const mentions = toMentionRows(record);
  if (mentions.length > 0) await tx.run(CREATE_MENTIONS, { document, rows: mentions });
  if (rows.statements.length > 0) await tx.run(CREATE_STATEMENTS, { document, rows: rows.statements });
  // None of these waits for another: they are sent together and run in this order.
  await Promise.all([
    rows.sources.length > 0 && tx.run(CREATE_SOURCES, { rows: rows.sources }),
    rows.targets.length > 0 && tx.run(CREATE_TARGETS, { rows: rows.targets }),
    rows.attributions.length > 0 && tx.run(CREATE_ATTRIBUTIONS, { rows: rows.attributions }),
    rows.rebuttals.length > 0 && tx.run(CREATE_REBUTTALS, { rows: rows.rebuttals }),
  ]);
}

function relationshipsOf(record: DocumentRecord): readonly RelationshipEnds[] {
  const ends = uniqueStatements(record).map(relationshipOfStatement);
  return ends.filter((r) => r !== null);
}

function union(a: readonly RelationshipEnds[], b: readonly RelationshipEnds[]): readonly RelationshipEnds[] {
  return [...new Map([...a, ...b].map((r) => [r.id, r])).values()].sort((x, y) => byText(x.id, y.id));
}

/**
 * @throws InvalidInput `unknown-actor` when a statement refers to an actor the record does not hold
 */
export async function writeDocument(tx: Transaction, given: DocumentRecord): Promise<WriteCounts> {
  const record = { ...given, actors: [...new Map(given.actors.map((a) => [a.id, a])).values()] };
  checkReferences(record);
  const [stored] = await ask<{ extractor: string }>(tx, DOCUMENT_EXTRACTOR, { id: record.id });
  if (stored !== undefined && !isNewerExtractor(record.extractor, stored.extractor)) {
    return { created: false, newActors: 0, newStatements: 0, newRelationships: 0 };
  }
  const removed = stored === undefined ? nothingRemoved : await removeDocument(tx, record.id);
  const actors = await mergeActors(tx, record);
  await nameActors(tx, record, actors);
  await createDocument(tx, record);
  const touched = union(relationshipsOf(record), removed.relationships);
  const supports = await deriveRelationships(tx, touched);
  await renameOrDeleteActors(tx, removed.actors);
  const ids = new Set([...record.actors.map((a) => a.id), ...removed.actors]);
  await countForActors(tx, [...ids].sort(byText));
  const before = new Set(removed.relationships.map((r) => r.id));
  const statements = uniqueStatements(record);
  return {
    created: true,
    newActors: actors.filter((a) => a.documents === 0).length,
    newStatements: statements.filter((s) => !removed.statements.has(s.id)).length,
    newRelationships: [...supports].filter(([id, documents]) => documents === 1 && !before.has(id)).length,
  };
}
