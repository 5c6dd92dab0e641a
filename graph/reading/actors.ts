// Loads actors: summaries in the order asked for, and the card with roles, relationships and documents.
import { ask, byText } from '../ask.js';
import {
  ACTORS_BY_ID,
  DOCUMENTS_OF_ACTOR,
  HALF_STATEMENTS_OF_ACTOR,
  INCOMING_OF_ACTOR,
  OUTGOING_OF_ACTOR,
  ROLES_OF_ACTOR,
} from '../cypher/read.js';
import type { Transaction } from '../database.js';
import { InvalidInput } from '../errors.js';
import type { ActorKind } from '../model/actorKinds.js';
import type { ActorCard, ActorSummary, DocumentRef, Relationship } from '../shapes.js';
import { loadStatements } from './statements.js';

/** Summaries of the actors that exist, in the order of `ids`. */
export async function loadActors(tx: Transaction, ids: readonly string[]): Promise<readonly ActorSummary[]> {
  if (ids.length === 0) return [];
  const rows = await ask<ActorSummary>(tx, ACTORS_BY_ID, { ids: [...new Set(ids)] });
  const found = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}

/** @throws InvalidInput `actor-not-found` */
export async function loadActor(tx: Transaction, id: string): Promise<ActorSummary> {
  const [actor] = await loadActors(tx, [id]);
  if (actor === undefined) throw new InvalidInput('actor-not-found', `There is no actor with the id ${id}.`, null, 404);
  return actor;
}

/** Newest first, undated last. */
export function byDate(a: DocumentRef, b: DocumentRef): number {
  return byText(b.publishedAt ?? '', a.publishedAt ?? '') || byText(a.id, b.id);
}

/** Best supported first. */
export function bySupport(a: Relationship, b: Relationship): number {
  return b.documents - a.documents || b.statements - a.statements || byText(a.id, b.id);
}

interface RoleRow {
  readonly role: string;
  readonly statement: string;
  readonly at: string | null;
  readonly id: string | null;
  readonly name: string;
  readonly kind: ActorKind;
}

/** Each role once, the latest statement of it. */
function toRoles(rows: readonly RoleRow[]): ActorCard['roles'] {
  const newestFirst = [...rows].sort((a, b) => byText(b.at ?? '', a.at ?? '') || byText(a.statement, b.statement));
  const seen = new Set<string>();
  return newestFirst.flatMap(({ role, statement, id, name, kind }) => {
    const key = JSON.stringify([role.toLowerCase(), id]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ role, of: id === null ? null : { id, name, kind }, statement }];
  });
}

/** @throws InvalidInput `actor-not-found` */
export async function loadActorCard(tx: Transaction, id: string): Promise<ActorCard> {
  const actor = await loadActor(tx, id);
  const roles = await ask<RoleRow>(tx, ROLES_OF_ACTOR, { id });
  const relationships = [
    ...(await ask<Relationship>(tx, OUTGOING_OF_ACTOR, { id })),
    ...(await ask<Relationship>(tx, INCOMING_OF_ACTOR, { id })),
  ].sort(bySupport);
  const otherId = (r: Relationship) => (r.source === id ? r.target : r.source);
  const others = new Map((await loadActors(tx, relationships.map(otherId))).map((other) => [other.id, other]));
  const halves = await ask<{ id: string }>(tx, HALF_STATEMENTS_OF_ACTOR, { id });
  const documents = await ask<DocumentRef>(tx, DOCUMENTS_OF_ACTOR, { id });
  return {
    actor,
    roles: toRoles(roles),
    relationships: relationships.flatMap((relationship) => {
      const other = others.get(otherId(relationship));
      return other === undefined ? [] : [{ relationship, other }];
    }),
    halfStatements: await loadStatements(
      tx,
      halves.map((row) => row.id),
    ),
    documents: [...documents].sort(byDate),
  };
}
