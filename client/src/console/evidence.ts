// The sentences behind an answer: which statements its rows lead to, the queries that fetch them, and its rows as statements.
// Runs through the same read-only door as every other query.

import type { ActorKind } from '../../../graph/model/actorKinds.js';
import type { RelationType } from '../../../graph/model/relationTypes.js';
import type { ActorRef, CypherAnswer, CypherValue, Span, StatementView } from '../../../graph/shapes.js';
import { isEdge, isNode } from '../domain/cypherGraph.js';
import { relationInfo } from '../domain/filter.js';

export interface Leads {
  readonly statements: readonly string[];
  readonly relationships: readonly string[];
  readonly quotes: readonly string[];
}

export const noLeads: Leads = { statements: [], relationships: [], quotes: [] };

export const mostSentences = 200;

/** How statements are found, by kind of lead; ids and relationships by an index, words by a look at each statement. */
const found: Readonly<Record<keyof Leads, string>> = {
  statements: 'UNWIND $leads AS lead MATCH (s:Statement {id: lead})-[:STATED_IN]->(d:Document)',
  relationships: 'UNWIND $leads AS lead MATCH (s:Statement {relationship: lead})-[:STATED_IN]->(d:Document)',
  quotes: 'MATCH (s:Statement) WHERE s.quote IN $leads MATCH (s)-[:STATED_IN]->(d:Document)',
};

const rest = `
OPTIONAL MATCH (a:Actor)-[:SOURCE_OF]->(s)
OPTIONAL MATCH (s)-[:TARGETS]->(b:Actor)
OPTIONAL MATCH (s)-[:ACCORDING_TO]->(c:Actor)
OPTIONAL MATCH (x:Statement)-[:REBUTS]->(s)
RETURN s, a, b, collect(DISTINCT c) AS attribution, collect(DISTINCT x.id) AS rebuttedBy,
       d.id AS document, d.title AS title, d.publisher AS publisher, d.publishedAt AS publishedAt, d.url AS url
ORDER BY publishedAt, document, s.start LIMIT ${mostSentences}`;

/** One query for each kind of lead there is: asked together they would be found by a look at every statement. */
export const evidenceQueries = (
  leads: Leads,
): readonly { readonly query: string; readonly leads: readonly string[] }[] =>
  (Object.keys(found) as (keyof Leads)[])
    .filter((kind) => leads[kind].length > 0)
    .map((kind) => ({ query: found[kind] + rest, leads: leads[kind] }));

/** What stands beside a sentence in its row and may lead to it: statements, relationships, and words that may be an id. */
export function leadsBeside(row: readonly CypherValue[]): Leads {
  const { statements, relationships } = leadsOf({ columns: [], rows: [row], truncated: false, ms: 0 });
  const ids = row.filter((value) => typeof value === 'string' && /^[^\s]{1,100}$/.test(value)) as readonly string[];
  return { statements: [...new Set([...statements, ...ids])], relationships, quotes: [] };
}

/** Each statement once, in the order of the documents. */
export function merge(all: readonly (readonly StatementView[])[]): readonly StatementView[] {
  const byId = new Map(all.flat().map((statement) => [statement.id, statement]));
  const key = (s: StatementView) => `${s.document.publishedAt ?? '9999'} ${s.document.id}`;
  return [...byId.values()]
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.start - b.start))
    .slice(0, mostSentences);
}

/** Text that may be a sentence of a document; whether it is, the graph knows. */
export const isSentence = (value: CypherValue): value is string =>
  typeof value === 'string' && value.length >= 20 && value.length <= 2_000 && value.trim().split(/\s+/).length >= 4;

export function leadsOf({ rows }: CypherAnswer): Leads {
  const statements = new Set<string>();
  const relationships = new Set<string>();
  const quotes = new Set<string>();
  const visit = (value: CypherValue): void => {
    if (isSentence(value)) quotes.add(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (isEdge(value)) {
      if (relationInfo.has(String(value.type))) relationships.add(String(value.id));
    } else if (isNode(value)) {
      if ((value.labels as readonly CypherValue[]).includes('Statement')) statements.add(String(value.id));
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const row of rows) row.forEach(visit);
  const some = (set: ReadonlySet<string>) => [...set].slice(0, mostSentences);
  return { statements: some(statements), relationships: some(relationships), quotes: some(quotes) };
}

export const hasLeads = ({ statements, relationships, quotes }: Leads): boolean =>
  statements.length + relationships.length + quotes.length > 0;

type Fields = { readonly [key: string]: CypherValue };

/** The rows of an evidence query in the shape the rest of the page shows statements in. */
export function statementsOf(answer: CypherAnswer): readonly StatementView[] {
  return answer.rows.flatMap((row) => {
    const of = (name: string): CypherValue => row[answer.columns.indexOf(name)] ?? null;
    const statement = of('s');
    return isNode(statement) ? [statementOf(statement.properties as Fields, of)] : [];
  });
}

function statementOf(p: Fields, of: (name: string) => CypherValue): StatementView {
  const attribution = of('attribution');
  const rebuttedBy = of('rebuttedBy');
  return {
    id: String(p.id),
    type: String(p.type) as RelationType,
    source: actorOf(of('a')),
    target: actorOf(of('b')),
    document: {
      id: String(of('document')),
      title: String(of('title')),
      publisher: text(of('publisher')),
      publishedAt: text(of('publishedAt')),
      url: text(of('url')),
    },
    quote: String(p.quote),
    start: Number(p.start),
    end: Number(p.end),
    sourceSpan: spanOf(p, 'source'),
    targetSpan: spanOf(p, 'target'),
    cueSpan: spanOf(p, 'cue'),
    content: text(p.content),
    role: text(p.role),
    attribution: Array.isArray(attribution) ? attribution.flatMap((value) => actorOf(value) ?? []) : [],
    negated: p.negated === true,
    hedged: p.hedged === true,
    confidence: Number(p.confidence ?? 0),
    rule: String(p.rule ?? ''),
    status: p.status === 'rejected' || p.status === 'proposed' ? p.status : 'accepted',
    at: text(p.at),
    relationship: text(p.relationship),
    rebuts: [],
    rebuttedBy: Array.isArray(rebuttedBy) ? rebuttedBy.map(String) : [],
  };
}

const text = (value: CypherValue | undefined): string | null => (typeof value === 'string' ? value : null);

function actorOf(value: CypherValue): ActorRef | null {
  if (!isNode(value)) return null;
  const p = value.properties as Fields;
  return { id: String(value.id), name: String(p.name), kind: String(p.kind) as ActorKind };
}

function spanOf(p: Fields, end: string): Span | null {
  const from = p[`${end}Start`];
  const to = p[`${end}End`];
  return typeof from === 'number' && typeof to === 'number' ? { start: from, end: to } : null;
}
