// The process that runs the embedded engine, and nothing else: it opens one file, answers requests in the order of
// their transactions, and ends with its parent. It may be killed at any time; what it acknowledged is on disk.
import { setImmediate } from 'node:timers/promises';
import grafeo, { type GrafeoDB, type QueryResult, type Transaction } from '@grafeo-db/js';
import type { Parameters, Row } from '../database.js';
import {
  type AnswerPart,
  type AnswerTo,
  EXIT_OUT_OF_MEMORY,
  type Failure,
  type ReplyMessage,
  type Request,
  type RequestMessage,
} from './protocol.js';
import { toPlain } from './values.js';

/** Memory a user's query may take on top of what the process had before it. */
const maxQueryBytes = 768 * 1024 * 1024;
/** Rows of a user's query that are sent together. */
const batchRows = 100;
const checkpointBytes = 64 * 1024 * 1024;

const [, , file = ''] = process.argv;
const database = await openOrExit();
const transactions = new Map<number, { readonly transaction: Transaction; last: Promise<unknown> }>();

function send(message: ReplyMessage): void {
  if (process.connected) process.send?.(message);
}

/** Says why the file could not be opened and ends; nothing else runs then. */
async function openOrExit(): Promise<GrafeoDB> {
  try {
    const opened = grafeo.GrafeoDB.create(file);
    opened.setCheckpointTriggers({ walBytes: checkpointBytes });
    return opened;
  } catch (error) {
    const reason: ReplyMessage = { kind: 'not-open', message: (error as Error).message };
    return new Promise(() => process.send?.(reason, () => process.exit(1)));
  }
}

function idOfNode(engineId: number): string | null {
  const id = database.getNode(engineId)?.get('id');
  return typeof id === 'string' ? id : null;
}

function rowsOf(result: QueryResult): readonly Row[] {
  return result.toArray().map((row) => toPlain(row, idOfNode) as Row);
}

/** Statements of one transaction run one after the other; different transactions run side by side. */
async function runInTransaction(tx: number, cypher: string, parameters: Parameters): Promise<readonly Row[]> {
  const entry = transactions.get(tx) ?? { transaction: database.beginTransaction(), last: Promise.resolve() };
  transactions.set(tx, entry);
  const run = entry.last.then(() => entry.transaction.executeCypher(cypher, parameters));
  entry.last = run.catch(() => null);
  return rowsOf(await run);
}

async function endTransaction(tx: number, end: 'commit' | 'rollback'): Promise<null> {
  const entry = transactions.get(tx);
  if (entry === undefined) return null;
  transactions.delete(tx);
  await entry.last;
  if (end === 'commit') entry.transaction.commit();
  else if (entry.transaction.isActive) entry.transaction.rollback();
  return null;
}

function watchMemory(): NodeJS.Timeout {
  const limit = process.memoryUsage().rss + maxQueryBytes;
  return setInterval(() => {
    if (process.memoryUsage().rss > limit) process.exit(EXIT_OUT_OF_MEMORY);
  }, 50);
}

async function runUserQuery(id: number, request: Extract<Request, { op: 'query' }>): Promise<AnswerTo['query']> {
  const transaction = database.beginTransaction();
  const watch = watchMemory();
  try {
    const result = await transaction.executeCypher(request.cypher, request.parameters);
    return await handOver(id, result, request);
  } finally {
    clearInterval(watch);
    if (transaction.isActive) transaction.rollback();
  }
}

/** The binding gives an answer as a whole; its rows are read and sent in batches, with room for other requests between. */
async function handOver(
  id: number,
  result: QueryResult,
  { maxRows, maxBytes }: { readonly maxRows: number; readonly maxBytes: number },
): Promise<AnswerTo['query']> {
  const { columns } = result;
  let batch: AnswerPart['rows'][number][] = [];
  let bytes = 0;
  let isCut = false;
  for (let index = 0; index < result.length && !isCut; index++) {
    const found = result.get(index);
    const row = columns.map((column) => toPlain(found[column], idOfNode));
    bytes += Buffer.byteLength(JSON.stringify(row));
    isCut = index === maxRows || bytes > maxBytes;
    if (!isCut) batch.push(row);
    if (batch.length < batchRows) continue;
    send({ kind: 'part', id, part: { columns, rows: batch } });
    batch = [];
    await setImmediate();
  }
  if (batch.length > 0) send({ kind: 'part', id, part: { columns, rows: batch } });
  return { columns, truncated: isCut };
}

async function search({
  label,
  property,
  text,
  limit,
}: Extract<Request, { op: 'search' }>): Promise<AnswerTo['search']> {
  const found = await database.textSearch(label, property, text, limit);
  return found.flatMap(([engineId = -1, score = 0]) => {
    const id = idOfNode(engineId);
    return id === null ? [] : [{ id, score }];
  });
}

/** Making an index that is there would build it anew, which takes longer with every document. */
async function indexText(label: string, property: string): Promise<null> {
  const isThere = await database.textSearch(label, property, 'a', 1).then(
    () => true,
    () => false,
  );
  if (!isThere) await database.createTextIndex(label, property, { tokenizer: 'standard' });
  return null;
}

async function answer(id: number, request: Request): Promise<unknown> {
  switch (request.op) {
    case 'run':
      if (request.tx !== null) return runInTransaction(request.tx, request.cypher, request.parameters);
      return rowsOf(await database.executeCypher(request.cypher, request.parameters));
    case 'commit':
    case 'rollback':
      return endTransaction(request.tx, request.op);
    case 'query':
      return runUserQuery(id, request);
    case 'explain':
      return (await database.executeCypher(`EXPLAIN ${request.cypher}`)).scalar();
    case 'search':
      return search(request);
    case 'index-text':
      return indexText(request.label, request.property);
    case 'ping':
      return null;
    case 'close':
      database.close();
      return null;
  }
}

function toFailure(error: unknown): Failure {
  const { message, gqlStatus } = error as Error & { gqlStatus?: string };
  return { message, status: gqlStatus ?? null };
}

process.on('message', async ({ id, request }: RequestMessage) => {
  try {
    send({ kind: 'answer', id, answer: await answer(id, request) });
  } catch (error) {
    send({ kind: 'failure', id, failure: toFailure(error) });
  }
});
// The parent closes the graph in order; a Ctrl+C in the terminal reaches this process too and must not pre-empt it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => {
  try {
    database.close();
  } finally {
    process.exit(0);
  }
});
send({ kind: 'open', version: database.version() });
