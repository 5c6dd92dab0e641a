// An answer as lines of JSON while the query runs: `{columns}`, then `{rows}` in batches, and at the end `{truncated, ms}`
// or `{error}`. What goes wrong before the first line is an ordinary error with its status.
import type { Response } from 'express';
import type { AnswerReader } from '../../graph/database.js';
import type { CypherAnswer } from '../../graph/shapes.js';
import type { RowsLine } from '../api/shapes.js';
import { problemOf } from '../http/problem.js';
import { loggerOf } from '../http/requestLog.js';

export const rowsType = 'application/x-ndjson';

/** Rejects as `run` does as long as nothing has been sent. */
export async function sendRows(
  response: Response,
  run: (reader: AnswerReader) => Promise<CypherAnswer>,
): Promise<void> {
  const send = (line: RowsLine): void => {
    if (!response.destroyed) response.write(`${JSON.stringify(line)}\n`);
  };
  const reader: AnswerReader = {
    columns(columns) {
      // Lines must leave at once: neither compression nor a proxy in front may hold them back.
      response.type(rowsType).set({ 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' });
      send({ columns });
    },
    rows: (rows) => send({ rows }),
  };
  try {
    const { truncated, ms } = await run(reader);
    send({ truncated, ms });
  } catch (error) {
    if (!response.headersSent || response.destroyed) throw error;
    const { status, code, message, hint } = problemOf(error);
    if (status >= 500) loggerOf(response)?.warn({ err: error }, code);
    send({ error: { code, message, hint } });
  }
  response.end();
}
