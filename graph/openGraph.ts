// Opens the graph: on Neo4j where its address is given, otherwise on the embedded engine in the data directory. What
// comes back is the same either way.
import { CREATE_CONSTRAINTS, CREATE_INDEXES } from './cypher/schema.js';
import type { Database } from './database.js';
import { type EmbeddedDatabase, openEmbedded } from './embedded/openEmbedded.js';
import type { Graph } from './graph.js';
import { type Neo4jDatabase, type Neo4jSettings, openNeo4j } from './neo4j/openNeo4j.js';
import { loadActorCard } from './reading/actors.js';
import { loadDisputes } from './reading/disputes.js';
import { loadDocument, loadDocuments } from './reading/documents.js';
import { dumpGraph } from './reading/dump.js';
import { hasDocument } from './reading/hasDocument.js';
import { loadPaths } from './reading/paths.js';
import { loadRelationship } from './reading/relationship.js';
import { searchGraph } from './reading/search.js';
import { loadSubgraph } from './reading/subgraph.js';
import { loadSchema, loadSummary } from './reading/summary.js';
import { loadViews } from './reading/views.js';
import { deleteDocument } from './writing/deleteDocument.js';
import { deleteView, saveView } from './writing/views.js';
import { writeDocument } from './writing/writeDocument.js';

export interface GraphSettings {
  /** Where the embedded engine keeps its file; made when it is not there. Unused on Neo4j. */
  readonly dataDirectory: string;
  /** Given: Neo4j holds the graph. */
  readonly neo4j?: Neo4jSettings;
  /** Where this program answers over HTTP; told to a second process that finds the embedded graph locked. */
  readonly address?: string;
}

async function prepare(database: EmbeddedDatabase | Neo4jDatabase): Promise<void> {
  for (const statement of [...CREATE_CONSTRAINTS, ...CREATE_INDEXES]) await database.define(statement);
  await database.indexTexts();
}

/**
 * Opens the graph with its constraints and indexes in place.
 * @throws Unavailable `graph-locked`, `graph-not-opened` or `neo4j-unavailable`; InvalidInput `neo4j-refused` when the
 * password or the database is wrong
 */
export async function openGraph(settings: GraphSettings): Promise<Graph> {
  const database = settings.neo4j
    ? await openNeo4j(settings.neo4j)
    : await openEmbedded(settings.dataDirectory, settings.address ?? null);
  try {
    await prepare(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return graphOn(database, () => prepare(database));
}

function graphOn(database: Database, prepareDatabase: () => Promise<void>): Graph {
  return {
    database,
    prepare: prepareDatabase,
    writeDocument: (record) => database.write((tx) => writeDocument(tx, record)),
    deleteDocument: (id) => database.write((tx) => deleteDocument(tx, id)),
    hasDocument: (id) => database.read((tx) => hasDocument(tx, id)),
    summary: () => database.read((tx) => loadSummary(tx, database)),
    schema: () => database.read(loadSchema),
    search: (text, limit) => database.read((tx) => searchGraph(database, tx, text, limit)),
    actor: (id) => database.read((tx) => loadActorCard(tx, id)),
    subgraph: (question) => database.read((tx) => loadSubgraph(tx, question)),
    paths: (from, to, maxLength, limit) => database.read((tx) => loadPaths(tx, from, to, maxLength, limit)),
    relationship: (id) => database.read((tx) => loadRelationship(tx, id)),
    documents: (offset, limit) => database.read((tx) => loadDocuments(tx, offset, limit)),
    document: (id) => database.read((tx) => loadDocument(tx, id)),
    disputes: (limit) => database.read((tx) => loadDisputes(tx, limit)),
    views: () => database.read(loadViews),
    saveView: (view) => database.write((tx) => saveView(tx, view)),
    deleteView: (id) => database.write((tx) => deleteView(tx, id)),
    dump: () => dumpGraph(database),
    close: () => database.close(),
  };
}
