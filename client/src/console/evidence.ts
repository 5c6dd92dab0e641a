// The sentences behind an answer: which statements its rows lead to, the query that fetches them, and its rows as statements.
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

export const mostSentences = 200;

export const evidenceQuery = `MATCH (s:Statement)-[:STATED_IN]->(d:Document)
WHERE s.id IN $statements OR s.relationship IN $relationships OR s.quote IN $quotes
OPTIONAL MATCH (a:Actor)-[:SOURCE_OF]->(s)
OPTIONAL MATCH (s)-[:TARGETS]->(b:Actor)
OPTIONAL MATCH (s)-[:ACCORDING_TO]->(c:Actor)
OPTIONAL MATCH (x:Statement)-[:REBUTS]->(s)
RETURN s, a, b, collect(DISTINCT c) AS attribution, collect(DISTINCT x.id) AS rebuttedBy,
       d.id AS document, d.title AS title, d.publisher AS publisher, d.publishedAt AS publishedAt, d.url AS url
ORDER BY publishedAt, document, s.start LIMIT ${mostSentences}`;

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

/** The rows of `evidenceQuery` in the shape the rest of the page shows statements in. */
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
