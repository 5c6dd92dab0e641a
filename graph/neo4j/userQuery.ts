// Runs a user's statement on Neo4j: explicit READ transaction, never retried, always rolled back, bounded in time, rows
// and bytes. The guard above has let the statement pass; these bounds hold even where the guard is wrong.
import neo4j, { type Driver, type Transaction as DriverTransaction, type Result } from 'neo4j-driver';
import type { AnswerReader, Parameters, QueryLimits } from '../database.js';
import { InvalidInput } from '../errors.js';
import type { CypherAnswer, CypherValue, PlanNode } from '../shapes.js';
import { queryError, timedOut } from './errors.js';
import { toTree } from './plan.js';
import { collectNodes, toParameters, toPlain } from './values.js';

/** The server ends a transaction between two rows; past this the program stops waiting for it. */
export const graceMs = 500;

/** By this they are known among the transactions of the server. */
export const markOfUserQueries = { hearsay: 'user query' } as const;

const IDS_OF_NODES = 'MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS elementId, n.id AS id';

/** Rows wait for company this long or up to this many, since each batch may need a look at the ends of relationships. */
const batchMs = 100;
const batchRows = 100;

type RawRow = readonly unknown[];

interface Collected {
  readonly columns: readonly string[];
  readonly truncated: boolean;
}

/** Takes rows up to the limits and hands them on in batches, the first row alone so that one sees at once that it works. */
async function collect(
  result: Result,
  { maxRows, maxBytes }: QueryLimits,
  handOn: (batch: readonly RawRow[], columns: readonly string[]) => Promise<void>,
): Promise<Collected> {
  const columns = await result.keys();
  let batch: RawRow[] = [];
  let count = 0;
  let bytes = 0;
  let lastAt = 0;
  const flush = async (): Promise<void> => {
    const full = batch;
    batch = [];
    if (full.length > 0) await handOn(full, columns);
    lastAt = performance.now();
  };
  for await (const record of result) {
    const row = columns.map((column) => record.get(column));
    bytes += Buffer.byteLength(JSON.stringify(row.map((value) => toPlain(value, () => null))));
    if (count === maxRows || bytes > maxBytes) {
      await flush();
      return { columns, truncated: true };
    }
    batch.push(row);
    count += 1;
    if (batch.length === batchRows || performance.now() - lastAt > batchMs) await flush();
  }
  await flush();
  return { columns, truncated: false };
}

async function toPlainRows(
  tx: DriverTransaction,
  rows: readonly RawRow[],
  known: Map<string, string | null>,
): Promise<readonly (readonly CypherValue[])[]> {
  const ends = new Set<string>();
  collectNodes(rows, known, ends);
  const unknown = [...ends].filter((elementId) => !known.has(elementId));
  if (unknown.length > 0) {
    const { records } = await tx.run(IDS_OF_NODES, { ids: unknown });
    for (const record of records) known.set(record.get('elementId'), record.get('id'));
  }
  return rows.map((row) => row.map((value) => toPlain(value, (elementId) => known.get(elementId) ?? null)));
}

interface Target {
  readonly uri: string;
  readonly database: string;
}

export function runUserQuery(
  driver: Driver,
  target: Target,
  cypher: string,
  parameters: Parameters,
  limits: QueryLimits,
  signal?: AbortSignal,
  reader?: AnswerReader,
): Promise<CypherAnswer> {
  const startedAt = performance.now();
  return inBoundedRead(driver, target, limits, signal, async (tx) => {
    const rows: (readonly CypherValue[])[] = [];
    const known = new Map<string, string | null>();
    const handOn = async (batch: readonly RawRow[], names: readonly string[]): Promise<void> => {
      const plain = await toPlainRows(tx, batch, known);
      // Whoever went away meanwhile, or was told that the time is over, hears no more.
      if (signal?.aborted || performance.now() - startedAt > limits.timeoutMs + graceMs) return;
      if (rows.length === 0) reader?.columns(names);
      rows.push(...plain);
      reader?.rows(plain);
    };
    const { columns, truncated } = await collect(tx.run(cypher, toParameters(parameters)), limits, handOn);
    if (rows.length === 0) reader?.columns(columns);
    return { columns, rows, truncated, ms: Math.round(performance.now() - startedAt) };
  });
}

/** Runs the statement with PROFILE in front and gives what each operator did; a query with more rows than the limit has none. */
export function profileUserQuery(
  driver: Driver,
  target: Target,
  cypher: string,
  parameters: Parameters,
  limits: QueryLimits,
  signal?: AbortSignal,
): Promise<PlanNode | null> {
  return inBoundedRead(driver, target, limits, signal, async (tx) => {
    const result = tx.run(`PROFILE ${cypher}`, toParameters(parameters));
    await collect(result, limits, async () => {}).catch((error: unknown) => {
      throw isUnfinished(error) ? tooManyRows(limits.maxRows) : error;
    });
    const { profile } = await result.summary();
    return profile ? toTree(profile) : null;
  });
}

/** Neo4j counts only what was taken to its end, and says so when the rest is turned down. */
const isUnfinished = (error: unknown): boolean =>
  error instanceof Error && /not been materiali[sz]ed/.test(error.message);

const tooManyRows = (maxRows: number) =>
  new InvalidInput(
    'query-profile',
    `A profile needs all rows of a query, and this one has more than ${maxRows.toLocaleString('en')}.`,
    `Add LIMIT ${maxRows}, or look at the plan without running it.`,
  );

async function inBoundedRead<T>(
  driver: Driver,
  target: Target,
  limits: QueryLimits,
  signal: AbortSignal | undefined,
  work: (tx: DriverTransaction) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const session = driver.session({
    database: target.database,
    defaultAccessMode: neo4j.session.READ,
    fetchSize: Math.min(limits.maxRows + 1, 200),
  });
  let stop: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const onAbort = () => stop(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => stop(timedOut(limits.timeoutMs)), limits.timeoutMs + graceMs);
  const inTransaction = async (): Promise<T> => {
    const tx = await session.beginTransaction({ timeout: limits.timeoutMs, metadata: markOfUserQueries });
    try {
      return await work(tx);
    } finally {
      await tx.rollback().catch(() => null);
    }
  };
  const running = inTransaction();
  try {
    return await Promise.race([running, stopped]);
  } catch (error) {
    running.catch(() => null);
    throw signal?.aborted || error instanceof InvalidInput ? error : queryError(error, target.uri, limits.timeoutMs);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    // Closing the session resets its connection, which interrupts a statement that still runs.
    const closed = session.close().catch(() => null);
    if (!signal?.aborted) await Promise.race([closed, stopped.catch(() => null)]);
  }
}
