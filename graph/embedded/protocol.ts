// Messages between the program and its two processes: the one that holds the embedded graph, and the one that runs users'
// queries on a copy of it. Every request has an id and gets exactly one answer with the same id, unless the process ends first.
import type { Parameters, Row } from '../database.js';
import type { CypherValue } from '../shapes.js';

export type Request =
  /** Without `tx` the statement commits by itself; with one, the transaction begins at its first statement. */
  | { readonly op: 'run'; readonly tx: number | null; readonly cypher: string; readonly parameters: Parameters }
  | { readonly op: 'commit'; readonly tx: number }
  | { readonly op: 'rollback'; readonly tx: number }
  /** To the process of users' queries alone: opens `file` unless it has it open, and runs the query on it. */
  | {
      readonly op: 'query';
      readonly file: string;
      readonly cypher: string;
      readonly parameters: Parameters;
      readonly maxRows: number;
      readonly maxBytes: number;
    }
  /** Which state of the graph this is: another text after each commit. */
  | { readonly op: 'version' }
  /** Writes a copy of what is committed into a new file. */
  | { readonly op: 'copy'; readonly file: string }
  | { readonly op: 'explain'; readonly cypher: string }
  | {
      readonly op: 'search';
      readonly label: string;
      readonly property: string;
      readonly text: string;
      readonly limit: number;
    }
  | { readonly op: 'index-text'; readonly label: string; readonly property: string }
  | { readonly op: 'ping' }
  | { readonly op: 'close' };

export interface AnswerTo {
  readonly run: readonly Row[];
  readonly commit: null;
  readonly rollback: null;
  /** The rows went ahead as parts. */
  readonly query: { readonly columns: readonly string[]; readonly truncated: boolean };
  readonly version: string;
  /** The state that was copied. */
  readonly copy: string;
  readonly explain: string;
  readonly search: readonly { readonly id: string; readonly score: number }[];
  readonly 'index-text': null;
  readonly ping: null;
  readonly close: null;
}

/** A batch of rows of a user's query, before its answer. */
export interface AnswerPart {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
}

export interface RequestMessage {
  readonly id: number;
  readonly request: Request;
}

/** `status` is the engine's ISO GQL status: 42... for a statement it cannot run, 22... for a value it cannot take. */
export interface Failure {
  readonly message: string;
  readonly status: string | null;
}

export type ReplyMessage =
  | { readonly kind: 'open'; readonly version: string }
  | { readonly kind: 'not-open'; readonly message: string }
  | { readonly kind: 'part'; readonly id: number; readonly part: AnswerPart }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };

/** The process ends with this code when a user's query takes more memory than it may. */
export const EXIT_OUT_OF_MEMORY = 87;

export function toFailure(error: unknown): Failure {
  const { message, gqlStatus } = error as Error & { gqlStatus?: string };
  return { message, status: gqlStatus ?? null };
}
