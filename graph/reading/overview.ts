// The overview: the highest-ranked actors of the whole graph, by number of relationships and of documents, and what is
// between them. Filtering and counting happen in the database, so the size of the graph does not reach the program.
import { ask, byText } from '../ask.js';
import {
  ACTORS_BY_KIND,
  COUNT_FITTING,
  COUNT_OF_TYPE,
  FITTING_WITHIN,
  RANK_ALL_ACTORS,
  RANK_FITTING,
  STATED,
} from '../cypher/network.js';
import type { Parameters, Transaction } from '../database.js';
import { actorKindNames } from '../model/actorKinds.js';
import { type RelationType, relationTypeNames } from '../model/relationTypes.js';
import type { Relationship, Subgraph, SubgraphQuestion } from '../shapes.js';
import { bySupport, loadActors } from './actors.js';

interface Count {
  readonly name: string;
  readonly count: number;
}

/** Dates and publisher become a list of relationships first; everything else is a condition on the relationship. */
async function toFilters(tx: Transaction, question: SubgraphQuestion): Promise<Parameters> {
  const { from = '', to = '', publisher = '' } = question;
  const isStatedAny = from === '' && to === '' && publisher === '';
  const stated = isStatedAny ? [] : await ask<{ id: string }>(tx, STATED, { from, to, publisher });
  return {
    kinds: question.kinds ?? actorKindNames,
    minDocuments: question.minDocuments ?? 0,
    minPublishers: question.minPublishers ?? 0,
    minConfidence: question.minConfidence ?? 0,
    contestedOnly: question.contestedOnly ?? false,
    isStatedAny,
    stated: stated.map((row) => row.id),
  };
}

function isFiltered(question: SubgraphQuestion): boolean {
  const { types, kinds, from, to, minDocuments, minPublishers, minConfidence, publisher, contestedOnly } = question;
  const least = minDocuments || minPublishers || minConfidence;
  return Boolean(types || kinds || from || to || least || publisher || contestedOnly);
}

const sum = (counts: readonly Count[]) => counts.reduce((total, { count }) => total + count, 0);

const toRecord = (counts: readonly Count[]) =>
  Object.fromEntries([...counts].sort((a, b) => byText(a.name, b.name)).map(({ name, count }) => [name, count]));

interface Ranked {
  readonly id: string;
  readonly degree: number;
  readonly documents: number;
}

const byRank = (a: Ranked, b: Ranked) => b.degree - a.degree || b.documents - a.documents || byText(a.id, b.id);

async function countByType(
  tx: Transaction,
  types: readonly RelationType[],
  texts: ReadonlyMap<RelationType, string>,
  parameters: Parameters,
): Promise<readonly Count[]> {
  const counts: Count[] = [];
  for (const type of types) {
    const [row] = await ask<{ count: number }>(tx, texts.get(type)!, parameters);
    if (row !== undefined && row.count > 0) counts.push({ name: type, count: row.count });
  }
  return counts;
}

/** The best of every type's best are the best of all. */
async function rankFitting(tx: Transaction, types: readonly RelationType[], filters: Parameters, limit: number) {
  const best = new Map<string, Ranked>();
  for (const type of types) {
    for (const row of await ask<Ranked>(tx, RANK_FITTING.get(type)!, { ...filters, limit })) best.set(row.id, row);
  }
  return [...best.values()].sort(byRank).slice(0, limit);
}

export async function loadOverview(tx: Transaction, question: SubgraphQuestion): Promise<Subgraph> {
  const byType = await countByType(tx, relationTypeNames, COUNT_OF_TYPE, {});
  const byKind = await ask<Count>(tx, ACTORS_BY_KIND);
  const filters = await toFilters(tx, question);
  const { types = relationTypeNames, limit } = question;
  const ranked = isFiltered(question)
    ? await rankFitting(tx, types, filters, limit)
    : await ask<Ranked>(tx, RANK_ALL_ACTORS, { limit });
  const matching = isFiltered(question) ? sum(await countByType(tx, types, COUNT_FITTING, filters)) : sum(byType);
  const ids = ranked.map((row) => row.id);
  const within = await ask<Relationship>(tx, FITTING_WITHIN, { ...filters, ids });
  const relationships = within.filter((r) => types.includes(r.type)).sort(bySupport);
  return {
    actors: await loadActors(tx, ids),
    relationships,
    totals: {
      actors: sum(byKind),
      relationships: sum(byType),
      shownActors: ids.length,
      shownRelationships: relationships.length,
      hiddenByFilters: sum(byType) - matching,
      hiddenByLimit: matching - relationships.length,
      byType: toRecord(byType),
      byKind: toRecord(byKind),
    },
  };
}
