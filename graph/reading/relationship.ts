// Loads one relationship with the statements behind it and the other side of each dispute they are part of.
import { ask } from '../ask.js';
import {
  COUNTER_STATEMENT_IDS,
  ENDS_OF_RELATIONSHIP,
  RELATIONSHIPS_AMONG,
  STATEMENT_IDS_OF_RELATIONSHIP,
} from '../cypher/read.js';
import type { Transaction } from '../database.js';
import { InvalidInput } from '../errors.js';
import type { Relationship, RelationshipDetail } from '../shapes.js';
import { loadActor } from './actors.js';
import { loadStatements } from './statements.js';

/** @throws InvalidInput `relationship-not-found` */
export async function loadRelationship(tx: Transaction, id: string): Promise<RelationshipDetail> {
  const [ends] = await ask<{ source: string; target: string }>(tx, ENDS_OF_RELATIONSHIP, { id });
  const between = ends
    ? await ask<Relationship>(tx, RELATIONSHIPS_AMONG, { sources: [ends.source], targets: [ends.target] })
    : [];
  const relationship = between.find((one) => one.id === id);
  if (relationship === undefined) {
    throw new InvalidInput('relationship-not-found', `There is no relationship with the id ${id}.`, null, 404);
  }
  const own = await ask<{ id: string }>(tx, STATEMENT_IDS_OF_RELATIONSHIP, { id });
  const counter = await ask<{ id: string }>(tx, COUNTER_STATEMENT_IDS, { id });
  return {
    relationship,
    source: await loadActor(tx, relationship.source),
    target: await loadActor(tx, relationship.target),
    statements: await loadStatements(
      tx,
      own.map((row) => row.id),
    ),
    counterStatements: await loadStatements(
      tx,
      counter.map((row) => row.id),
    ),
  };
}
