// Takes a table of articles with a header line (comma, semicolon or tab) and gives the articles; a broken row costs that row.
import { parse } from 'csv-parse/sync';
import { fieldsOfRecord, isTextColumn } from './articleFields.js';
import { readLimits } from './limits.js';
import { makeDocument } from './makeDocument.js';
import { emptyList } from './readJson.js';
import type { ReadOptions, ReadProblem, ReadResult } from './readResult.js';

/** Never throws. Articles are named `file.csv#3`: rows counted from one, the header not counted. */
export function* readCsv(name: string, raw: string, options: ReadOptions = {}): Generator<ReadResult> {
  const { rows, skipped } = parseRows(raw);
  const header = rows[0];
  if (!header) {
    yield { name, problem: skipped[0] ?? emptyList };
    return;
  }
  if (!header.some(isTextColumn)) {
    yield { name, problem: noTextColumn(header) };
    return;
  }
  for (const [index, row] of rows.slice(1).entries()) {
    const record = new Map(header.map((column, at) => [column, row[at] ?? ''] as const));
    yield makeDocument(`${name}#${index + 1}`, fieldsOfRecord(record), options);
  }
  for (const problem of skipped) yield { name, problem };
  if (rows.length === 1 && skipped.length === 0) yield { name, problem: emptyList };
}

function parseRows(raw: string): { readonly rows: readonly string[][]; readonly skipped: readonly ReadProblem[] } {
  const skipped: ReadProblem[] = [];
  const note = (message: string) => {
    if (skipped.length < 100) skipped.push(broken(message));
  };
  try {
    const rows: string[][] = parse(raw, {
      bom: true,
      delimiter: findDelimiter(raw),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: readLimits.maxTextBytes * 2,
      on_skip: (error) => {
        note(error?.message ?? 'unknown');
        return undefined;
      },
    });
    return { rows, skipped };
  } catch (error) {
    note(error instanceof Error ? error.message : 'unknown');
    return { rows: [], skipped };
  }
}

/** Whichever of the three the header line has most of. */
function findDelimiter(raw: string): string {
  const header = raw.slice(0, 5000).split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function broken(message: string): ReadProblem {
  return {
    code: 'csv-broken',
    message: `A row cannot be parsed: ${message.slice(0, 200)}.`,
    hint: 'Texts with commas, quotes or line breaks have to be in double quotes, quotes inside them doubled.',
  };
}

function noTextColumn(header: readonly string[]): ReadProblem {
  const found = header
    .slice(0, 10)
    .map((column) => `"${column.slice(0, 30)}"`)
    .join(', ');
  return {
    code: 'csv-no-text-column',
    message: `No column holds the text; the columns are ${found}.`,
    hint: 'Name the columns title, text, url, publisher, date; only text is needed.',
  };
}
