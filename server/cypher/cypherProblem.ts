// Makes of a finding or an error what an editor underlines: message, way out and the piece of text it is about.
import { InvalidInput } from '../../graph/errors.js';
import type { CypherProblem } from '../api/cypherProblem.js';
import { codeOf, type Finding } from './finding.js';

export function problemOfFinding({ kind, line, column, end, why, allowed }: Finding, query: string): CypherProblem {
  const from = offsetOf(query, line, column);
  const to = end === undefined ? wordEnd(query, from) : [...query].slice(0, end).join('').length;
  return {
    code: codeOf[kind],
    message: `${why}.`,
    hint: allowed || null,
    severity: 'error',
    ...range(query, from, to),
  };
}

/** Of an error the engine gave, its place read from its message. Anything but InvalidInput is thrown on. */
export function problemOfError(error: unknown, query: string): CypherProblem {
  if (!(error instanceof InvalidInput)) throw error;
  const [, line, column] = /^Line (\d+), column (\d+): /.exec(error.message) ?? [];
  const message = error.message.replace(/^Line \d+, column \d+: /, '').replace(/^semantic error: /, '');
  const from = line === undefined ? namedIn(message, query) : offsetOf(query, Number(line), Number(column));
  const place = range(query, from, wordEnd(query, from));
  return { code: error.code, message, hint: error.hint, severity: 'error', ...place };
}

/** The embedded engine names what it does not know without saying where it stands. */
function namedIn(message: string, query: string): number {
  const name = /'(\w+)'/.exec(message)?.[1];
  return name === undefined ? 0 : Math.max(0, query.search(new RegExp(`\\b${name}\\b`)));
}

/** UTF-16 offset of a line and a column in code points. */
function offsetOf(query: string, line: number, column: number): number {
  const lines = query.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const inLine = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
  return Math.min(query.length, before + inLine);
}

function wordEnd(query: string, from: number): number {
  const word = /^(?:[\p{L}\p{N}_]+|`[^`\n]*`|\S)/u.exec(query.slice(from));
  return from + (word?.[0].length ?? 0);
}

function range(query: string, from: number, to: number) {
  const [line, column] = placeOf(query, from);
  const [endLine, endColumn] = placeOf(query, Math.max(from, to));
  return { line, column, endLine, endColumn };
}

function placeOf(query: string, offset: number): readonly [number, number] {
  const lines = query.slice(0, offset).split('\n');
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}
