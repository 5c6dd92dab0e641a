// Constraints and indexes. The plain ones run unchanged on both engines; on Neo4j an index beside a constraint changes
// nothing, on the embedded engine it is what makes MERGE and MATCH by id fast.

const uniqueIds = ['Document', 'Actor', 'Statement', 'View'] as const;

const indexedProperties = [
  { label: 'Document', property: 'id' },
  { label: 'Document', property: 'publisher' },
  { label: 'Actor', property: 'id' },
  { label: 'Actor', property: 'name' },
  { label: 'Statement', property: 'id' },
  { label: 'Statement', property: 'relationship' },
  { label: 'View', property: 'id' },
] as const;

export const CREATE_CONSTRAINTS: readonly string[] = uniqueIds.map(
  (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
);

export const CREATE_INDEXES: readonly string[] = indexedProperties.map(
  ({ label, property }) =>
    `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
);

/** What full-text search looks through; each engine builds its own kind of index from this table. */
export const textIndexes = {
  actors: { label: 'Actor', property: 'name' },
  documents: { label: 'Document', property: 'text' },
} as const;

/** Neo4j only: the embedded engine makes these through its own method. */
export const CREATE_TEXT_INDEXES_NEO4J: readonly string[] = Object.entries(textIndexes).map(
  ([name, { label, property }]) =>
    `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] ` +
    `OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
);

/** Neo4j only. */
export const SEARCH_TEXT_NEO4J = `
  CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node, score
  RETURN node.id AS id, score`;
