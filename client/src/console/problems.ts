// Places of problems in a query: from lines and columns (from 1, UTF-16) to offsets, and from an error's words to a place.
import type { CypherProblem } from '../../../server/api/cypherProblem.js';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** At least one character wide where the text has one, so that there is something to underline. */
export function rangeOf(
  text: string,
  { line, column, endLine, endColumn }: Omit<CypherProblem, 'code' | 'message' | 'hint' | 'severity'>,
): Range {
  const from = offsetOf(text, line, column);
  const to = offsetOf(text, endLine, endColumn);
  if (to > from) return { from, to };
  return from < text.length ? { from, to: from + 1 } : { from: Math.max(0, from - 1), to: from };
}

export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0));
}

/** `Line 2, column 5: ...`, as the server begins what it says of a query. */
export function placeIn(
  message: string,
): { readonly line: number; readonly column: number; readonly rest: string } | null {
  const [, line, column, rest] = /^Line (\d+), column (\d+): ([\s\S]*)$/.exec(message) ?? [];
  return rest === undefined ? null : { line: Number(line), column: Number(column), rest };
}
