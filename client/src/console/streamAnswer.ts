// Runs a query and takes its rows while they come: lines of JSON, `{columns}` first, then `{rows}`, then the end.
import type { CypherAnswer, CypherValue } from '../../../graph/shapes.js';
import type { RowsLine } from '../../../server/api/shapes.js';
import { ApiError, send, unreachable } from '../api/http.js';

const rowsType = 'application/x-ndjson';

/**
 * Calls back with all rows there are so far, at most once for each piece the network brings; such an answer is `truncated`,
 * since nobody knows yet. Rejects with ApiError, or AbortError when cancelled.
 */
export async function streamAnswer(
  query: string,
  parameters: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
  onRows: (answer: CypherAnswer) => void,
): Promise<CypherAnswer> {
  const startedAt = performance.now();
  const response = await send('/api/cypher', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: rowsType },
    body: JSON.stringify({ query, parameters }),
    signal,
  });
  let columns: readonly string[] = [];
  let rows: readonly (readonly CypherValue[])[] = [];
  for await (const lines of linesOf(response)) {
    for (const line of lines) {
      if ('columns' in line) columns = line.columns;
      else if ('rows' in line) rows = [...rows, ...line.rows];
      else if ('error' in line)
        throw new ApiError(line.error.code, line.error.message, line.error.hint, response.status);
      else return { columns, rows, ...line };
    }
    onRows({ columns, rows, truncated: true, ms: performance.now() - startedAt });
  }
  throw unreachable(null);
}

async function* linesOf(response: Response): AsyncGenerator<readonly RowsLine[]> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const piece = await reader?.read().catch((error: unknown) => {
      throw unreachable(error);
    });
    if (piece === undefined || piece.done) return;
    const parts = (rest + decoder.decode(piece.value, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    if (parts.length > 0) yield parts.map((line) => JSON.parse(line) as RowsLine);
  }
}
