// Brings an answer into a form in which two engines can be compared: what Cypher leaves open (the order of rows without
// ORDER BY, of collected lists, of labels and keys; which rows a bare LIMIT keeps) is taken out.
import type { z } from 'zod';
import type { cypherAnswerSchema } from '../../../server/api/shapes.js';

export function canonicalRows(query: string, { columns, rows }: z.output<typeof cypherAnswerSchema>): unknown {
  const isOpen = /\bLIMIT\b/.test(query) && !/\bORDER BY\b/.test(query);
  if (isOpen) return { columns, count: rows.length };
  return { columns, rows: rows.map((row) => JSON.stringify(canonical(row, true))).sort() };
}

function canonical(value: unknown, isRow = false): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => canonical(part));
    return isRow ? parts : parts.map((part) => JSON.stringify(part)).sort();
  }
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? Number(value.toFixed(9)) : value;
  const entries = Object.entries(value).filter(([key]) => key !== 'importedAt');
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonical(part)]);
}
