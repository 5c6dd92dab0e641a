// What the program asks of the graph, named: the list of questions and writes that `graph/` implements on `Database`.
// `openGraph` (graph/openGraph.ts) gives one of these.
import type { Database } from './database.js';
import type { ActorKind } from './model/actorKinds.js';
import type { RelationType } from './model/relationTypes.js';
import type {
  ActorCard,
  DisputeView,
  DocumentDetail,
  DocumentSummary,
  GraphSchema,
  GraphSummary,
  PathAnswer,
  RelationshipDetail,
  SavedView,
  SearchAnswer,
  Span,
  Subgraph,
  SubgraphQuestion,
} from './shapes.js';

/** A document and all that was found in it, ready to be written in one transaction. Statements refer to actors by id. */
export interface DocumentRecord {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly importedAt: string;
  readonly text: string;
  readonly sha256: string;
  /** Extractor name and version, `rules 1.0.0`. */
  readonly extractor: string;
  readonly actors: readonly {
    readonly id: string;
    readonly kind: ActorKind;
    readonly name: string;
    readonly names: readonly string[];
    /** Where the document mentions the actor. */
    readonly spans: readonly Span[];
  }[];
  readonly statements: readonly StatementRecord[];
}

export interface StatementRecord {
  /** Hash of document, span, type and ends. */
  readonly id: string;
  readonly type: RelationType;
  readonly source: string | null;
  readonly target: string | null;
  readonly attribution: readonly string[];
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly sourceSpan: Span | null;
  readonly targetSpan: Span | null;
  readonly cueSpan: Span | null;
  readonly content: string | null;
  readonly role: string | null;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly confidence: number;
  readonly rule: string;
  /** Ids of the statements (same document) it rebuts. */
  readonly rebuts: readonly string[];
}

export interface WriteCounts {
  /** False when the document was there already with the same extractor: nothing was written. */
  readonly created: boolean;
  readonly newActors: number;
  readonly newStatements: number;
  readonly newRelationships: number;
}

export interface Graph {
  readonly database: Database;
  /** Constraints and indexes; runs once when the graph is opened, changes nothing when they exist. */
  prepare(): Promise<void>;
  /** One transaction. Writing the same record again changes nothing; a record of a newer extractor replaces the old. */
  writeDocument(record: DocumentRecord): Promise<WriteCounts>;
  /** Removes the document and exactly what only it supports. Rejects with InvalidInput `document-not-found`. */
  deleteDocument(id: string): Promise<void>;
  hasDocument(id: string): Promise<boolean>;
  summary(): Promise<GraphSummary>;
  search(text: string, limit: number): Promise<SearchAnswer>;
  actor(id: string): Promise<ActorCard>;
  subgraph(question: SubgraphQuestion): Promise<Subgraph>;
  /** All shortest paths (at most `limit`) between two actors over relationships of any direction, up to `maxLength` steps. */
  paths(from: string, to: string, maxLength: number, limit: number): Promise<PathAnswer>;
  relationship(id: string): Promise<RelationshipDetail>;
  documents(
    offset: number,
    limit: number,
  ): Promise<{ readonly documents: readonly DocumentSummary[]; readonly total: number }>;
  document(id: string): Promise<DocumentDetail>;
  disputes(limit: number): Promise<{ readonly disputes: readonly DisputeView[]; readonly total: number }>;
  /** Views that people kept, by name. */
  views(): Promise<readonly SavedView[]>;
  /** Keeps an address under a name, over an older view of that name. */
  saveView(view: Omit<SavedView, 'id'>): Promise<SavedView>;
  /** Rejects with InvalidInput `view-not-found`. */
  deleteView(id: string): Promise<void>;
  /** Labels, relationship types and properties that are there, with counts: for completion and for people who write Cypher. */
  schema(): Promise<GraphSchema>;
  /** The whole graph as sorted JSON lines without engine ids or times of import and saving: equal graphs give equal bytes on both engines. */
  dump(): AsyncIterable<string>;
  close(): Promise<void>;
}
