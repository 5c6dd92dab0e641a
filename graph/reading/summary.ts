// Counts of the whole graph: for the header and the time line, and by label and type for people who write Cypher.
import { ask, byText } from '../ask.js';
import {
  DOCUMENTS_BY_DAY,
  DOCUMENTS_BY_PUBLISHER,
  LABEL_COUNTS,
  STATEMENTS_BY_DAY,
  SUMMARY_COUNTS,
  TYPE_COUNTS,
} from '../cypher/read.js';
import type { Database, Transaction } from '../database.js';
import { linkTypes, nodeLabels } from '../model/nodeLabels.js';
import type { GraphSchema, GraphSummary } from '../shapes.js';

/** Spans shorter than this are counted by day. */
const monthsForDays = 4;

interface DayCount {
  readonly at: string;
  readonly count: number;
}

function monthsBetween(first: string, last: string): number {
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return month(last) - month(first);
}

export function toTimeline(documents: readonly DayCount[], statements: readonly DayCount[]): GraphSummary['timeline'] {
  const days = documents.map((d) => d.at).sort(byText);
  const length = monthsBetween(days[0] ?? '', days.at(-1) ?? '') < monthsForDays ? 10 : 7;
  const counts = new Map<string, { at: string; documents: number; statements: number }>();
  const add = (rows: readonly DayCount[], what: 'documents' | 'statements') => {
    for (const row of rows) {
      const at = row.at.slice(0, length);
      const entry = counts.get(at) ?? { at, documents: 0, statements: 0 };
      counts.set(at, { ...entry, [what]: entry[what] + row.count });
    }
  };
  add(documents, 'documents');
  add(statements, 'statements');
  return [...counts.values()].sort((a, b) => byText(a.at, b.at));
}

export async function loadSummary(tx: Transaction, database: Database): Promise<GraphSummary> {
  const count = async (what: keyof typeof SUMMARY_COUNTS) =>
    (await ask<{ count: number }>(tx, SUMMARY_COUNTS[what]))[0]?.count ?? 0;
  const publishers = await ask<{ publisher: string; documents: number }>(tx, DOCUMENTS_BY_PUBLISHER);
  return {
    engine: database.engine,
    engineVersion: database.version,
    documents: await count('documents'),
    actors: await count('actors'),
    relationships: await count('relationships'),
    statements: await count('statements'),
    disputes: await count('disputes'),
    publishers: [...publishers].sort((a, b) => b.documents - a.documents || byText(a.publisher, b.publisher)),
    timeline: toTimeline(await ask<DayCount>(tx, DOCUMENTS_BY_DAY), await ask<DayCount>(tx, STATEMENTS_BY_DAY)),
  };
}

/** Labels and types that occur, with the properties the model gives them. */
export async function loadSchema(tx: Transaction): Promise<GraphSchema> {
  const countOf = async (cypher: string) => (await ask<{ count: number }>(tx, cypher))[0]?.count ?? 0;
  const names = (properties: readonly { readonly name: string }[]) => properties.map((p) => p.name).sort(byText);
  const labels: GraphSchema['labels'][number][] = [];
  for (const { label, properties } of nodeLabels) {
    labels.push({ label, count: await countOf(LABEL_COUNTS.get(label)!), properties: names(properties) });
  }
  const types: GraphSchema['relationshipTypes'][number][] = [];
  for (const { type, properties } of linkTypes) {
    types.push({ type, count: await countOf(TYPE_COUNTS.get(type)!), properties: names(properties) });
  }
  return {
    labels: labels.filter(({ count }) => count > 0).sort((a, b) => byText(a.label, b.label)),
    relationshipTypes: types.filter(({ count }) => count > 0).sort((a, b) => byText(a.type, b.type)),
  };
}
