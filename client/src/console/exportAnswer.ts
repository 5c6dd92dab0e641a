// An answer as a file: CSV with names where nodes stand, JSON with everything.
import type { CypherAnswer } from '../../../graph/shapes.js';
import { writeCsv } from '../domain/csv.js';
import { showValue } from '../domain/cypherGraph.js';

export function answerCsv({ columns, rows }: CypherAnswer): string {
  return writeCsv(
    columns,
    rows.map((row) =>
      row.map((value) => (typeof value === 'number' || typeof value === 'boolean' ? value : showValue(value))),
    ),
  );
}

/** A list of objects, one for each row. */
export function answerJson({ columns, rows }: CypherAnswer): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))),
    null,
    2,
  );
}
