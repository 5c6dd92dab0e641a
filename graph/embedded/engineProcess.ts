// The process that holds the embedded graph, and nothing else: it opens one file, answers requests in the order of
// their transactions, and ends with its parent. It may be killed at any time; what it acknowledged is on disk.
import { randomUUID } from 'node:crypto';
import grafeo, { type GrafeoDB, type QueryResult, type Transaction } from '@grafeo-db/js';
import type { Parameters, Row } from '../database.js';
import { type AnswerTo, type ReplyMessage, type Request, type RequestMessage, toFailure } from './protocol.js';
import { idsOfNodes, toPlain } from './values.js';

const checkpointBytes = 64 * 1024 * 1024;
/** Epochs count from the opening of the file. */
const opening = randomUUID();

const [, , file = ''] = process.argv;
const database = await openOrExit();
const idOfNode = idsOfNodes(database);
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

const versionOfGraph = (): string => `${opening}-${database.currentEpoch()}`;

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

async function answer(request: Request): Promise<unknown> {
  switch (request.op) {
    case 'run':
      if (request.tx !== null) return runInTransaction(request.tx, request.cypher, request.parameters);
      return rowsOf(await database.executeCypher(request.cypher, request.parameters));
    case 'commit':
    case 'rollback':
      return endTransaction(request.tx, request.op);
    case 'version':
      return versionOfGraph();
    case 'copy':
      database.save(request.file);
      return versionOfGraph();
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
    case 'query':
      throw new Error("users' queries run on a copy");
  }
}

process.on('message', async ({ id, request }: RequestMessage) => {
  try {
    send({ kind: 'answer', id, answer: await answer(request) });
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
