// Cypher that puts a document into the graph and takes it out again. Each text is one step of one transaction
// (graph/writing/): parameters only, rows sorted by the caller, running unchanged on both engines.

export const DOCUMENT_EXTRACTOR = `
  MATCH (d:Document {id: $id}) RETURN d.extractor AS extractor`;

/** Writing a property takes the node's lock on Neo4j: writers that share an actor wait for one another. */
const mergeActors = (label: 'Person' | 'Group') => `
  UNWIND $rows AS row
  MERGE (a:Actor {id: row.id})
  ON CREATE SET a:${label}, a.kind = row.kind, a.documents = 0, a.degree = 0
  ON MATCH SET a.kind = row.kind
  RETURN a.id AS id, a.name AS name, a.names AS names, a.documents AS documents`;
export const MERGE_PERSONS = mergeActors('Person');
export const MERGE_GROUPS = mergeActors('Group');

export const LOCK_ACTORS = `
  UNWIND $ids AS id MATCH (a:Actor {id: id}) SET a.kind = a.kind`;

export const NAME_ACTORS = `
  UNWIND $rows AS row
  MATCH (a:Actor {id: row.id})
  SET a.name = row.name, a.names = row.names`;

export const CREATE_DOCUMENT = `
  CREATE (d:Document {id: $id}) SET d += $properties`;

/** Spans are start and end in turn. Names stay beside each mention, so that deleting a document can take them back. */
export const CREATE_MENTIONS = `
  MATCH (d:Document {id: $document})
  UNWIND $rows AS row
  MATCH (a:Actor {id: row.actor})
  CREATE (a)-[:MENTIONED_IN {count: row.count, spans: row.spans, name: row.name, names: row.names}]->(d)`;

export const CREATE_STATEMENTS = `
  MATCH (d:Document {id: $document})
  UNWIND $rows AS row
  CREATE (s:Statement {id: row.id})-[:STATED_IN]->(d)
  SET s += row.properties
  SET s.confidence = toFloat(row.confidence)`;

export const CREATE_SOURCES = `
  UNWIND $rows AS row
  MATCH (s:Statement {id: row.statement})
  MATCH (a:Actor {id: row.actor})
  CREATE (a)-[:SOURCE_OF]->(s)`;

export const CREATE_TARGETS = `
  UNWIND $rows AS row
  MATCH (s:Statement {id: row.statement})
  MATCH (a:Actor {id: row.actor})
  CREATE (s)-[:TARGETS]->(a)`;

/** Level 0 is who the text has it from, 1 who that one has it from. */
export const CREATE_ATTRIBUTIONS = `
  UNWIND $rows AS row
  MATCH (s:Statement {id: row.statement})
  MATCH (a:Actor {id: row.actor})
  CREATE (s)-[:ACCORDING_TO {level: row.level}]->(a)`;

export const CREATE_REBUTTALS = `
  UNWIND $rows AS row
  MATCH (s:Statement {id: row.statement})
  MATCH (t:Statement {id: row.rebuts})
  CREATE (s)-[:REBUTS]->(t)`;

export const STATEMENTS_OF_DOCUMENT = `
  MATCH (:Document {id: $id})<-[:STATED_IN]-(s:Statement)
  OPTIONAL MATCH (s)<-[:SOURCE_OF]-(a:Actor)
  OPTIONAL MATCH (s)-[:TARGETS]->(b:Actor)
  RETURN s.id AS id, s.type AS type, a.id AS source, b.id AS target`;

export const ACTORS_OF_DOCUMENT = `
  MATCH (:Document {id: $id})<-[:MENTIONED_IN]-(a:Actor) RETURN a.id AS id`;

export const DELETE_STATEMENTS_OF_DOCUMENT = `
  MATCH (:Document {id: $id})<-[:STATED_IN]-(s:Statement) DETACH DELETE s`;

export const DELETE_DOCUMENT = `
  MATCH (d:Document {id: $id}) DETACH DELETE d`;

export const NAMES_IN_MENTIONS = `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[m:MENTIONED_IN]->(:Document)
  RETURN DISTINCT id, m.name AS name, m.names AS names`;

export const DELETE_ACTORS = `
  UNWIND $ids AS id MATCH (a:Actor {id: id}) DETACH DELETE a`;
