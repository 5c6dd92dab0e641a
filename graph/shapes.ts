// The shapes in which the graph gives answers: plain, readonly, the same from both engines. The HTTP API sends them as they are.
import type { ActorKind } from './model/actorKinds.js';
import type { RelationType } from './model/relationTypes.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ActorSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** All names, the canonical one first. */
  readonly names: readonly string[];
  /** Documents that mention the actor. */
  readonly documents: number;
  /** Relationships of the actor in the whole graph, whatever is shown. */
  readonly degree: number;
}

/** An edge of the network: all accepted statements with the same source, type and target, counted. */
export interface Relationship {
  /** Hash of source, type and target: stable across engines and imports. */
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  readonly statements: number;
  readonly documents: number;
  /** Distinct publishers (documents without one count as one source each by text). */
  readonly publishers: number;
  /** `YYYY-MM-DD` of the first and last document that has a date. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Highest confidence among its statements. */
  readonly confidence: number;
  /** True where a statement of it is rebutted by, or rebuts, another. */
  readonly contested: boolean;
}

export interface SubgraphTotals {
  /** Everything that matches the question (the neighbourhood, or the whole graph for the overview), before filters and limit. */
  readonly actors: number;
  readonly relationships: number;
  readonly shownActors: number;
  readonly shownRelationships: number;
  /** Relationships that matched but were left out by the caller's filters, and by the limit. */
  readonly hiddenByFilters: number;
  readonly hiddenByLimit: number;
  /** Counts before filters, for the legend. */
  readonly byType: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, number>>;
}

export interface Subgraph {
  readonly actors: readonly ActorSummary[];
  readonly relationships: readonly Relationship[];
  readonly totals: SubgraphTotals;
}

export interface SubgraphQuestion {
  /** Actor ids; empty asks for the overview: the highest-ranked actors and what is between them. */
  readonly around: readonly string[];
  readonly depth: 1 | 2;
  readonly types?: readonly RelationType[];
  readonly kinds?: readonly ActorKind[];
  /** Publication dates, inclusive, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  readonly minDocuments?: number;
  /** Fewest independent publishers behind a relationship. */
  readonly minPublishers?: number;
  readonly minConfidence?: number;
  readonly publisher?: string;
  readonly contestedOnly?: boolean;
  /**
   * Which way the relationships of the actors in `around` go, seen from them; those among their neighbours go as they like, and a
   * relationship without a direction goes both ways. The overview has no such actors and takes no direction.
   */
  readonly direction?: 'in' | 'out';
  /** Most actors in the answer. */
  readonly limit: number;
}

export interface ActorRef {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

export interface DocumentRef {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
}

export interface StatementView {
  readonly id: string;
  readonly type: RelationType;
  readonly source: ActorRef | null;
  readonly target: ActorRef | null;
  readonly document: DocumentRef;
  /** `document.text.slice(start, end) === quote`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Offsets into the document's text, inside [start, end) wherever the end stands in the same sentence. */
  readonly sourceSpan: Span | null;
  readonly targetSpan: Span | null;
  readonly cueSpan: Span | null;
  readonly content: string | null;
  readonly role: string | null;
  /** Who the text has it from, outermost last. */
  readonly attribution: readonly ActorRef[];
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly confidence: number;
  readonly rule: string;
  readonly status: 'accepted' | 'rejected' | 'proposed';
  /** Publication date of the document. */
  readonly at: string | null;
  /** Relationship it counts for; null when an end is missing. */
  readonly relationship: string | null;
  /** Ids of the statements it denies, and of those that deny it. */
  readonly rebuts: readonly string[];
  readonly rebuttedBy: readonly string[];
}

export interface RelationshipDetail {
  readonly relationship: Relationship;
  readonly source: ActorSummary;
  readonly target: ActorSummary;
  readonly statements: readonly StatementView[];
  /** The other side of each dispute these statements are part of. */
  readonly counterStatements: readonly StatementView[];
}

export interface ActorCard {
  readonly actor: ActorSummary;
  /** Offices and memberships as the texts give them. */
  readonly roles: readonly { readonly role: string; readonly of: ActorRef | null; readonly statement: string }[];
  readonly relationships: readonly { readonly relationship: Relationship; readonly other: ActorSummary }[];
  /** Statements with this actor at one end and nobody at the other. */
  readonly halfStatements: readonly StatementView[];
  readonly documents: readonly DocumentRef[];
}

export interface PathAnswer {
  readonly paths: readonly { readonly actors: readonly string[]; readonly relationships: readonly string[] }[];
  readonly actors: readonly ActorSummary[];
  readonly relationships: readonly Relationship[];
}

export interface DocumentSummary extends DocumentRef {
  readonly importedAt: string;
  readonly actors: number;
  readonly statements: number;
}

export interface DocumentDetail extends DocumentSummary {
  readonly text: string;
  readonly extractor: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly actor: ActorRef }[];
  readonly statementViews: readonly StatementView[];
}

export interface SearchAnswer {
  /** `matched` is the name or alias that matched. */
  readonly actors: readonly { readonly actor: ActorSummary; readonly matched: string }[];
  readonly relationships: readonly {
    readonly relationship: Relationship;
    readonly source: ActorRef;
    readonly target: ActorRef;
  }[];
  /** `snippet` is a piece of the text around the first match. */
  readonly documents: readonly { readonly document: DocumentRef; readonly snippet: string }[];
}

export interface DisputeView {
  readonly accusation: StatementView;
  readonly denials: readonly StatementView[];
}

export interface GraphSummary {
  readonly engine: 'neo4j' | 'embedded';
  readonly engineVersion: string;
  readonly documents: number;
  readonly actors: number;
  readonly relationships: number;
  readonly statements: number;
  readonly disputes: number;
  readonly publishers: readonly { readonly publisher: string; readonly documents: number }[];
  /** Documents and statements per publication month (`YYYY-MM`) or, for spans under four months, day; sorted. */
  readonly timeline: readonly { readonly at: string; readonly documents: number; readonly statements: number }[];
}

/** A view of the network that somebody kept under a name. */
export interface SavedView {
  /** Hash of the name: a name holds one view. */
  readonly id: string;
  readonly name: string;
  /** Path and query of the page, beginning with `/`. */
  readonly url: string;
  /** ISO time of saving. */
  readonly at: string;
}

/** What is in the graph, by name; each list is sorted by name. */
export interface GraphSchema {
  readonly labels: readonly {
    readonly label: string;
    readonly count: number;
    readonly properties: readonly string[];
  }[];
  readonly relationshipTypes: readonly {
    readonly type: string;
    readonly count: number;
    readonly properties: readonly string[];
  }[];
}

/** One value of a user's Cypher answer. */
export type CypherValue =
  | null
  | boolean
  | number
  | string
  | readonly CypherValue[]
  | { readonly [key: string]: CypherValue };

export interface CypherAnswer {
  readonly columns: readonly string[];
  /** Rows are arrays; a node is `{id, labels, properties}`, a relationship `{id, type, source, target, properties}`. */
  readonly rows: readonly (readonly CypherValue[])[];
  readonly truncated: boolean;
  readonly ms: number;
}

/** One operator of a query's plan, with those that feed it. */
export interface PlanNode {
  readonly operator: string;
  /** What it works on, in the engine's words. */
  readonly details: string;
  readonly estimatedRows: number | null;
  /** Rows and accesses to the store, once the query has been run for its profile. */
  readonly rows: number | null;
  readonly dbHits: number | null;
  readonly children: readonly PlanNode[];
}
