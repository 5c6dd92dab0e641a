// An answer as a file: CSV with names where nodes and relationships stand, JSON with everything.
import type { CypherAnswer, CypherValue } from '../../../graph/shapes.js';
import { type Cell, writeCsv } from '../domain/csv.js';
import { isEdge, showValue } from '../domain/cypherGraph.js';
import { namesOf } from './namesOf.js';

export function answerCsv(answer: CypherAnswer): string {
  const names = namesOf(answer);
  return writeCsv(
    answer.columns,
    answer.rows.map((row) => row.map((value) => cellOf(value, names))),
  );
}

function cellOf(value: CypherValue, names: ReadonlyMap<string, string>): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (!isEdge(value)) return showValue(value);
  const source = names.get(String(value.source));
  const target = names.get(String(value.target));
  return source === undefined || target === undefined ? String(value.type) : `${source} ${value.type} ${target}`;
}

/** A list of objects, one for each row. */
export function answerJson({ columns, rows }: CypherAnswer): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))),
    null,
    2,
  );
}
