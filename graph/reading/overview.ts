// The overview: the highest-ranked actors of the whole graph, by number of relationships and of documents, and what is
// between them. Filtering and counting happen in the database, so the size of the graph does not reach the program.
import { ask, byText } from '../ask.js';
import {
  ACTORS_BY_KIND,
  COUNT_FITTING,
  FITTING_WITHIN,
  RANK_ALL_ACTORS,
  RANK_FITTING,
  RELATIONSHIPS_BY_TYPE,
  STATED,
} from '../cypher/network.js';
import type { Parameters, Transaction } from '../database.js';
import { actorKindNames } from '../model/actorKinds.js';
import { relationTypeNames } from '../model/relationTypes.js';
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
    types: question.types ?? relationTypeNames,
    kinds: question.kinds ?? actorKindNames,
    minDocuments: question.minDocuments ?? 0,
    minConfidence: question.minConfidence ?? 0,
    contestedOnly: question.contestedOnly ?? false,
    isStatedAny,
    stated: stated.map((row) => row.id),
  };
}

function isFiltered(question: SubgraphQuestion): boolean {
  const { types, kinds, from, to, minDocuments, minConfidence, publisher, contestedOnly } = question;
  return Boolean(types || kinds || from || to || minDocuments || minConfidence || publisher || contestedOnly);
}

const sum = (counts: readonly Count[]) => counts.reduce((total, { count }) => total + count, 0);

const toRecord = (counts: readonly Count[]) =>
  Object.fromEntries([...counts].sort((a, b) => byText(a.name, b.name)).map(({ name, count }) => [name, count]));

export async function loadOverview(tx: Transaction, question: SubgraphQuestion): Promise<Subgraph> {
  const byType = await ask<Count>(tx, RELATIONSHIPS_BY_TYPE);
  const byKind = await ask<Count>(tx, ACTORS_BY_KIND);
  const total = sum(byType);
  const filters = await toFilters(tx, question);
  const rank = isFiltered(question) ? RANK_FITTING : RANK_ALL_ACTORS;
  const ranked = await ask<{ id: string }>(tx, rank, { ...filters, limit: question.limit });
  const ids = ranked.map((row) => row.id);
  const matching = isFiltered(question)
    ? ((await ask<{ count: number }>(tx, COUNT_FITTING, filters))[0]?.count ?? 0)
    : total;
  const relationships = await ask<Relationship>(tx, FITTING_WITHIN, { ...filters, ids });
  return {
    actors: await loadActors(tx, ids),
    relationships: [...relationships].sort(bySupport),
    totals: {
      actors: sum(byKind),
      relationships: total,
      shownActors: ids.length,
      shownRelationships: relationships.length,
      hiddenByFilters: total - matching,
      hiddenByLimit: matching - relationships.length,
      byType: toRecord(byType),
      byKind: toRecord(byKind),
    },
  };
}
