// What every reader gives: a named document, or a named reason why there is none. Readers never throw on bad content.
import type { SourceDocument } from '../annotation.js';

/** Why something could not be read, in words a user can act on. */
export interface ReadProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export type ReadResult =
  | { readonly name: string; readonly document: SourceDocument }
  | { readonly name: string; readonly problem: ReadProblem };

export interface ReadOptions {
  /** Used where the document itself names no publisher. */
  readonly publisher?: string | null;
  /** Used where the document itself carries no date; any form that `parseDate` understands. */
  readonly date?: string | null;
}

export function isProblem(result: ReadResult): result is Extract<ReadResult, { problem: ReadProblem }> {
  return 'problem' in result;
}
