// Cypher that reads actors, documents, statements and disputes. Everything is asked for by the product's own ids;
// sorting is done in the program, since the engines' collations differ. Patterns begin at the node that is known: the
// embedded engine walks them from the left.
import { linkTypes, nodeLabels } from '../model/nodeLabels.js';
import { ANY_RELATION } from './relationships.js';

const actorSummary =
  'a.id AS id, a.name AS name, a.kind AS kind, a.names AS names, a.documents AS documents, a.degree AS degree';

/** Columns of a relationship `r` from actor `a` to actor `b`. */
export const RELATIONSHIP_COLUMNS = `
  r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r.statements AS statements, r.documents AS documents,
  r.publishers AS publishers, r.firstAt AS firstAt, r.lastAt AS lastAt, r.confidence AS confidence,
  r.contested AS contested`;

export const ACTORS_BY_ID = `
  UNWIND $ids AS id MATCH (a:Actor {id: id}) RETURN ${actorSummary}`;

export const OUTGOING_OF_ACTOR = `
  MATCH (a:Actor {id: $id})-[r:${ANY_RELATION}]->(b:Actor) RETURN ${RELATIONSHIP_COLUMNS}`;

export const INCOMING_OF_ACTOR = `
  MATCH (b:Actor {id: $id})<-[r:${ANY_RELATION}]-(a:Actor) RETURN ${RELATIONSHIP_COLUMNS}`;

/** Statements with this actor at one end and nobody at the other. */
export const HALF_STATEMENTS_OF_ACTOR = `
  MATCH (:Actor {id: $id})-[:SOURCE_OF]->(s:Statement)
  WHERE NOT EXISTS { (s)-[:TARGETS]->(:Actor) } AND s.status = 'accepted'
  RETURN s.id AS id
  UNION
  MATCH (:Actor {id: $id})<-[:TARGETS]-(s:Statement)
  WHERE NOT EXISTS { (s)<-[:SOURCE_OF]-(:Actor) } AND s.status = 'accepted'
  RETURN s.id AS id`;

export const ROLES_OF_ACTOR = `
  MATCH (:Actor {id: $id})-[:SOURCE_OF]->(s:Statement)
  WHERE s.role IS NOT NULL AND s.status = 'accepted' AND s.negated = false
  OPTIONAL MATCH (s)-[:TARGETS]->(b:Actor)
  RETURN s.role AS role, s.id AS statement, s.at AS at, b.id AS id, b.name AS name, b.kind AS kind`;

const documentRef =
  'd.id AS id, d.title AS title, d.publisher AS publisher, d.publishedAt AS publishedAt, d.url AS url';

export const DOCUMENTS_OF_ACTOR = `
  MATCH (:Actor {id: $id})-[:MENTIONED_IN]->(d:Document) RETURN ${documentRef}`;

export const DOCUMENT_DATES = `
  MATCH (d:Document) RETURN d.id AS id, d.publishedAt AS publishedAt`;

export const DOCUMENT_SUMMARIES = `
  UNWIND $ids AS id
  MATCH (d:Document {id: id})
  RETURN ${documentRef}, d.importedAt AS importedAt,
    COUNT { (d)<-[:MENTIONED_IN]-(:Actor) } AS actors,
    COUNT { (d)<-[:STATED_IN]-(:Statement) } AS statements`;

export const DOCUMENT_TEXT = `
  MATCH (d:Document {id: $id}) RETURN d.text AS text, d.extractor AS extractor`;

export const DOCUMENT_TEXTS = `
  UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN ${documentRef}, d.text AS text`;

export const MENTIONS_IN_DOCUMENT = `
  MATCH (:Document {id: $id})<-[m:MENTIONED_IN]-(a:Actor)
  RETURN a.id AS id, a.name AS name, a.kind AS kind, m.spans AS spans`;

export const STATEMENT_IDS_OF_DOCUMENT = `
  MATCH (:Document {id: $id})<-[:STATED_IN]-(s:Statement) RETURN s.id AS id`;

export const STATEMENT_IDS_OF_RELATIONSHIP = `
  MATCH (s:Statement {relationship: $id}) WHERE s.status = 'accepted' RETURN s.id AS id`;

/** Accepted statements on the other side of each dispute that statements of this relationship are part of. */
export const COUNTER_STATEMENT_IDS = `
  MATCH (s:Statement {relationship: $id})-[:REBUTS]-(t:Statement)
  WHERE s.status = 'accepted' AND t.status = 'accepted'
  RETURN DISTINCT t.id AS id`;

/** Any accepted statement of a relationship tells its ends and type. */
export const ENDS_OF_RELATIONSHIP = `
  MATCH (s:Statement {relationship: $id})
  WHERE s.status = 'accepted'
  MATCH (s)<-[:SOURCE_OF]-(a:Actor)
  MATCH (s)-[:TARGETS]->(b:Actor)
  RETURN a.id AS source, b.id AS target LIMIT 1`;

export const STATEMENTS_BY_ID = `
  UNWIND $ids AS id
  MATCH (s:Statement {id: id})-[:STATED_IN]->(d:Document)
  OPTIONAL MATCH (s)<-[:SOURCE_OF]-(a:Actor)
  OPTIONAL MATCH (s)-[:TARGETS]->(b:Actor)
  RETURN s{.*} AS statement,
    d.id AS documentId, d.title AS title, d.publisher AS publisher, d.publishedAt AS publishedAt, d.url AS url,
    a.id AS sourceId, a.name AS sourceName, a.kind AS sourceKind,
    b.id AS targetId, b.name AS targetName, b.kind AS targetKind`;

export const ATTRIBUTIONS_OF_STATEMENTS = `
  UNWIND $ids AS id
  MATCH (:Statement {id: id})-[r:ACCORDING_TO]->(a:Actor)
  RETURN id AS statement, r.level AS level, a.id AS id, a.name AS name, a.kind AS kind`;

export const REBUTTALS_OF_STATEMENTS = `
  UNWIND $ids AS id
  MATCH (s:Statement {id: id})-[:REBUTS]-(:Statement)
  WITH DISTINCT s
  MATCH (s)-[r:REBUTS]-(:Statement)
  RETURN DISTINCT startNode(r).id AS denial, endNode(r).id AS denied`;

/** Pairs of a statement and one that denies it. */
export const DISPUTES = `
  MATCH (denial:Statement)-[:REBUTS]->(s:Statement)
  WHERE denial.status = 'accepted' AND s.status = 'accepted'
  RETURN s.id AS accusation, s.at AS at, s.confidence AS confidence, denial.id AS denial`;

export const SUMMARY_COUNTS = {
  documents: 'MATCH (d:Document) RETURN count(d) AS count',
  actors: 'MATCH (a:Actor) RETURN count(a) AS count',
  statements: 'MATCH (s:Statement) RETURN count(s) AS count',
  relationships: `MATCH (:Actor)-[r:${ANY_RELATION}]->(:Actor) RETURN count(r) AS count`,
  disputes: `
    MATCH (denial:Statement)-[:REBUTS]->(s:Statement)
    WHERE denial.status = 'accepted' AND s.status = 'accepted'
    RETURN count(DISTINCT s) AS count`,
} as const;

export const DOCUMENTS_BY_PUBLISHER = `
  MATCH (d:Document) WHERE d.publisher IS NOT NULL RETURN d.publisher AS publisher, count(d) AS documents`;

export const DOCUMENTS_BY_DAY = `
  MATCH (d:Document) WHERE d.publishedAt IS NOT NULL RETURN d.publishedAt AS at, count(d) AS count`;

export const STATEMENTS_BY_DAY = `
  MATCH (s:Statement) WHERE s.at IS NOT NULL RETURN s.at AS at, count(s) AS count`;

export const ACTORS_BY_NAME = `
  MATCH (a:Actor)
  WHERE any(name IN a.names WHERE toLower(name) CONTAINS $text)
  RETURN ${actorSummary}
  ORDER BY a.documents DESC, a.id
  LIMIT $limit`;

export const RELATIONSHIPS_AMONG = `
  UNWIND $sources AS id
  MATCH (a:Actor {id: id})-[r:${ANY_RELATION}]-(b:Actor)
  WHERE b.id IN $targets
  RETURN DISTINCT startNode(r).id AS source, endNode(r).id AS target, type(r) AS type, r.id AS id,
    r.statements AS statements, r.documents AS documents, r.publishers AS publishers, r.firstAt AS firstAt,
    r.lastAt AS lastAt, r.confidence AS confidence, r.contested AS contested`;

/** One count for each label and type of the model. */
export const LABEL_COUNTS = new Map(
  nodeLabels.map(({ label }) => [label, `MATCH (n:${label}) RETURN count(n) AS count`]),
);
export const TYPE_COUNTS = new Map(
  linkTypes.map(({ type }) => [type, `MATCH ()-[r:${type}]->() RETURN count(r) AS count`]),
);
