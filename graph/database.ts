// One interface over the two engines that hold the graph. Everything above this file speaks to it and knows no engine.
import type { CypherAnswer, CypherValue, PlanNode } from './shapes.js';

export type Parameters = Readonly<Record<string, CypherValue>>;
/** One record with plain values: integers as numbers, dates as ISO strings, nodes and relationships as in `CypherValue`. */
export type Row = Readonly<Record<string, CypherValue>>;

export interface Transaction {
  run(cypher: string, parameters?: Parameters): Promise<readonly Row[]>;
}

export interface QueryLimits {
  readonly timeoutMs: number;
  readonly maxRows: number;
  readonly maxBytes: number;
}

/** Takes an answer while it comes: the columns once, then rows in batches, in order. */
export interface AnswerReader {
  columns(names: readonly string[]): void;
  rows(batch: readonly (readonly CypherValue[])[]): void;
}

/** What EXPLAIN says of a statement: the operators of its plan and the procedures it would call. */
export interface Plan {
  readonly queryType: string;
  readonly operators: readonly string[];
  readonly procedures: readonly string[];
  /** The same plan for people to read; null where the engine draws none. */
  readonly tree: PlanNode | null;
}

export interface Database {
  readonly engine: 'neo4j' | 'embedded';
  readonly version: string;
  /** Runs `work` in a read transaction, possibly more than once where the engine asks for a retry. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs `work` in a write transaction; all of it is kept or nothing. Possibly more than once on transient errors. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs a user's Cypher read-only after the guard let it pass: time, row and byte limits, always rolled back.
   * `reader` gets the rows as the engine hands them over; the answer at the end has all of them as well.
   */
  query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
    reader?: AnswerReader,
  ): Promise<CypherAnswer>;
  explain(cypher: string): Promise<Plan>;
  /** Runs a user's Cypher as `query` does and gives its plan with what each operator did; null where the engine cannot. */
  readonly profile:
    | ((cypher: string, parameters: Parameters, limits: QueryLimits, signal?: AbortSignal) => Promise<PlanNode | null>)
    | null;
  /** Full-text search, the one place with an engine-specific method: ids of matching nodes, best first. */
  searchText(
    index: 'actors' | 'documents',
    text: string,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly score: number }[]>;
  /** Resolves when the database answers, rejects with Unavailable when it does not within `timeoutMs`. */
  ready(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}
