// Runs a user's statement on Neo4j: explicit READ transaction, never retried, always rolled back, bounded in time, rows
// and bytes. The guard above has let the statement pass; these bounds hold even where the guard is wrong.
import neo4j, { type Driver, type Transaction as DriverTransaction, type Result } from 'neo4j-driver';
import type { Parameters, QueryLimits } from '../database.js';
import type { CypherAnswer, CypherValue } from '../shapes.js';
import { queryError, timedOut } from './errors.js';
import { collectNodes, toParameters, toPlain } from './values.js';

/** The server ends a transaction between two rows; past this the program stops waiting for it. */
const graceMs = 500;

const IDS_OF_NODES = 'MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS elementId, n.id AS id';

interface Collected {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
}

async function collect(result: Result, { maxRows, maxBytes }: QueryLimits): Promise<Collected> {
  const columns = await result.keys();
  const rows: unknown[][] = [];
  let bytes = 0;
  for await (const record of result) {
    if (rows.length === maxRows) return { columns, rows, truncated: true };
    const row = columns.map((column) => record.get(column));
    bytes += Buffer.byteLength(JSON.stringify(row.map((value) => toPlain(value, () => null))));
    if (bytes > maxBytes) return { columns, rows, truncated: true };
    rows.push(row);
  }
  return { columns, rows, truncated: false };
}

async function toPlainRows(
  tx: DriverTransaction,
  rows: Collected['rows'],
): Promise<readonly (readonly CypherValue[])[]> {
  const known = new Map<string, string | null>();
  const ends = new Set<string>();
  collectNodes(rows, known, ends);
  const unknown = [...ends].filter((elementId) => !known.has(elementId));
  if (unknown.length > 0) {
    const { records } = await tx.run(IDS_OF_NODES, { ids: unknown });
    for (const record of records) known.set(record.get('elementId'), record.get('id'));
  }
  return rows.map((row) => row.map((value) => toPlain(value, (elementId) => known.get(elementId) ?? null)));
}

export async function runUserQuery(
  driver: Driver,
  target: { readonly uri: string; readonly database: string },
  cypher: string,
  parameters: Parameters,
  limits: QueryLimits,
  signal?: AbortSignal,
): Promise<CypherAnswer> {
  signal?.throwIfAborted();
  const startedAt = performance.now();
  const session = driver.session({
    database: target.database,
    defaultAccessMode: neo4j.session.READ,
    fetchSize: Math.min(limits.maxRows + 1, 1000),
  });
  let stop: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const onAbort = () => stop(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => stop(timedOut(limits.timeoutMs)), limits.timeoutMs + graceMs);
  const work = async (): Promise<CypherAnswer> => {
    const tx = await session.beginTransaction({ timeout: limits.timeoutMs });
    try {
      const found = await collect(tx.run(cypher, toParameters(parameters)), limits);
      const rows = await toPlainRows(tx, found.rows);
      const { columns, truncated } = found;
      return { columns, rows, truncated, ms: Math.round(performance.now() - startedAt) };
    } finally {
      await tx.rollback().catch(() => null);
    }
  };
  const running = work();
  try {
    return await Promise.race([running, stopped]);
  } catch (error) {
    running.catch(() => null);
    throw signal?.aborted ? error : queryError(error, target.uri, limits.timeoutMs);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    // Closing the session resets its connection, which interrupts a statement that still runs.
    const closed = session.close().catch(() => null);
    if (!signal?.aborted) await Promise.race([closed, stopped.catch(() => null)]);
  }
}
