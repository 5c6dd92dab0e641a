// Answers the explorer's question for a part of the network: around actors, or the overview of the whole graph. What the
// answer leaves out is counted: by the caller's filters, and by the limit.
import { ask, byText } from '../ask.js';
import { NEIGHBOURS, RELATIONSHIPS_WITHIN, STATED_AMONG } from '../cypher/network.js';
import type { Transaction } from '../database.js';
import { InvalidInput } from '../errors.js';
import { relationTypes } from '../model/relationTypes.js';
import type { ActorSummary, Relationship, Subgraph, SubgraphQuestion } from '../shapes.js';
import { bySupport, loadActors } from './actors.js';
import { loadOverview } from './overview.js';

/**
 * Relationships among the actors of the neighbourhood are part of it, not just those that lead to it. Dates and
 * publisher keep a relationship that has one statement fitting both; its figures stay those of the whole graph.
 * @throws InvalidInput `actor-not-found` when none of `around` exists
 */
export async function loadSubgraph(tx: Transaction, question: SubgraphQuestion): Promise<Subgraph> {
  return question.around.length === 0 ? loadOverview(tx, question) : loadNeighbourhood(tx, question);
}

async function loadNeighbourhood(tx: Transaction, question: SubgraphQuestion): Promise<Subgraph> {
  const around = (await loadActors(tx, question.around)).map((actor) => actor.id);
  if (around.length === 0) {
    throw new InvalidInput(
      'actor-not-found',
      `There is no actor with the id ${question.around.join(', ')}.`,
      null,
      404,
    );
  }
  const members = await walk(tx, around, question.depth);
  const actors = await loadActors(tx, members);
  const relationships = await ask<Relationship>(tx, RELATIONSHIPS_WITHIN, { ids: members });
  const fitting = await fittingRelationships(tx, question, new Set(around), actors, relationships);
  const distances = distancesOver(fitting, around, question.depth);
  const reached = actors.filter((actor) => distances.has(actor.id));
  const kept = fitting.filter((r) => distances.has(r.source) && distances.has(r.target));
  const shown = [...reached].sort(byRank(distances)).slice(0, Math.max(question.limit, around.length));
  const ids = new Set(shown.map((actor) => actor.id));
  const shownRelationships = kept.filter((r) => ids.has(r.source) && ids.has(r.target)).sort(bySupport);
  return {
    actors: shown,
    relationships: shownRelationships,
    totals: {
      actors: actors.length,
      relationships: relationships.length,
      shownActors: shown.length,
      shownRelationships: shownRelationships.length,
      hiddenByFilters: relationships.length - kept.length,
      hiddenByLimit: kept.length - shownRelationships.length,
      byType: countBy(relationships, (r) => r.type),
      byKind: countBy(actors, (actor) => actor.kind),
    },
  };
}

/** The actors `depth` steps around, nearest first. */
async function walk(tx: Transaction, around: readonly string[], depth: number): Promise<readonly string[]> {
  const seen = new Set(around);
  let frontier = around;
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const next = await ask<{ id: string }>(tx, NEIGHBOURS, { ids: frontier });
    frontier = next.map((row) => row.id).filter((id) => !seen.has(id));
    for (const id of frontier) seen.add(id);
  }
  return [...seen];
}

/** The relationships that pass the filters. The actors asked for are never filtered by their kind. */
async function fittingRelationships(
  tx: Transaction,
  question: SubgraphQuestion,
  around: ReadonlySet<string>,
  actors: readonly ActorSummary[],
  relationships: readonly Relationship[],
): Promise<readonly Relationship[]> {
  const { types, kinds, minDocuments = 0, minPublishers = 0, minConfidence = 0, contestedOnly = false } = question;
  const kindOf = new Map(actors.map((actor) => [actor.id, actor.kind]));
  const hasKind = (id: string) => !kinds || around.has(id) || kinds.includes(kindOf.get(id)!);
  const fitting = relationships.filter(
    (r) =>
      (!types || types.includes(r.type)) &&
      hasKind(r.source) &&
      hasKind(r.target) &&
      goes(r, question.direction, around) &&
      r.documents >= minDocuments &&
      r.publishers >= minPublishers &&
      r.confidence >= minConfidence &&
      (!contestedOnly || r.contested),
  );
  const { from = '', to = '', publisher = '' } = question;
  if (from === '' && to === '' && publisher === '') return fitting;
  const ids = fitting.map((r) => r.id);
  const stated = await ask<{ id: string }>(tx, STATED_AMONG, { ids, from, to, publisher });
  const isStated = new Set(stated.map((row) => row.id));
  return fitting.filter((r) => isStated.has(r.id));
}

const isSymmetric = new Map(relationTypes.map((info) => [info.type, info.isSymmetric]));

/** Whether a relationship of one of these actors goes the way asked for. */
function goes(r: Relationship, direction: SubgraphQuestion['direction'], around: ReadonlySet<string>): boolean {
  const [isFrom, isTo] = [around.has(r.source), around.has(r.target)];
  if (direction === undefined || isSymmetric.get(r.type) || (!isFrom && !isTo)) return true;
  return direction === 'out' ? isFrom : isTo;
}

/** Steps from the nearest of `around`, over these relationships, for actors at most `depth` away. */
function distancesOver(
  relationships: readonly Relationship[],
  around: readonly string[],
  depth: number,
): ReadonlyMap<string, number> {
  const neighbours = new Map<string, string[]>();
  const link = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (const r of relationships) {
    link(r.source, r.target);
    link(r.target, r.source);
  }
  const distances = new Map(around.map((id) => [id, 0]));
  for (const [id, distance] of distances) {
    if (distance === depth) continue;
    for (const next of neighbours.get(id) ?? []) if (!distances.has(next)) distances.set(next, distance + 1);
  }
  return distances;
}

function byRank(distances: ReadonlyMap<string, number>) {
  return (a: ActorSummary, b: ActorSummary): number =>
    (distances.get(a.id) ?? 0) - (distances.get(b.id) ?? 0) ||
    b.degree - a.degree ||
    b.documents - a.documents ||
    byText(a.id, b.id);
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => byText(a, b)));
}
