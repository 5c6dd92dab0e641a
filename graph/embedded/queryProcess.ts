// The process that runs users' queries, on a copy of the graph opened for reading: no write reaches even the copy, and what
// a query takes of cores and memory it takes from nobody but other queries. It may be killed at any time.
import './lowPriority.js';
import { setImmediate } from 'node:timers/promises';
import grafeo, { type GrafeoDB, type QueryResult } from '@grafeo-db/js';
import {
  type AnswerPart,
  type AnswerTo,
  EXIT_OUT_OF_MEMORY,
  type ReplyMessage,
  type Request,
  type RequestMessage,
  toFailure,
} from './protocol.js';
import { idsOfNodes, toPlain } from './values.js';

/** Memory a user's query may take on top of what the process had before it. */
const maxQueryBytes = 512 * 1024 * 1024;
const memoryIntervalMs = 20;
/** Rows that are sent together. */
const batchRows = 100;

type QueryRequest = Extract<Request, { op: 'query' }>;

interface OpenCopy {
  readonly file: string;
  readonly database: GrafeoDB;
  /** Queries that run on it. */
  users: number;
}

let newest: OpenCopy | null = null;

function send(message: ReplyMessage): void {
  if (process.connected) process.send?.(message);
}

/** A newer copy takes the place of the older, which is closed when the last query on it has ended. */
function openCopy(file: string): OpenCopy {
  if (newest?.file !== file) {
    const older = newest;
    newest = { file, database: grafeo.GrafeoDB.openReadOnly(file), users: 0 };
    if (older?.users === 0) older.database.close();
  }
  return newest;
}

function leaveCopy(copy: OpenCopy): void {
  copy.users -= 1;
  if (copy !== newest && copy.users === 0) copy.database.close();
}

function watchMemory(): NodeJS.Timeout {
  const limit = process.memoryUsage.rss() + maxQueryBytes;
  return setInterval(() => {
    if (process.memoryUsage.rss() > limit) process.exit(EXIT_OUT_OF_MEMORY);
  }, memoryIntervalMs);
}

async function runQuery(id: number, request: QueryRequest): Promise<AnswerTo['query']> {
  const copy = openCopy(request.file);
  copy.users += 1;
  const watch = watchMemory();
  try {
    const result = await copy.database.executeCypher(request.cypher, request.parameters);
    return await handOver(id, result, copy.database, request);
  } finally {
    clearInterval(watch);
    leaveCopy(copy);
  }
}

/** The binding gives an answer as a whole; its rows are read and sent in batches, with room for other requests between. */
async function handOver(
  id: number,
  result: QueryResult,
  database: GrafeoDB,
  { maxRows, maxBytes }: QueryRequest,
): Promise<AnswerTo['query']> {
  const { columns } = result;
  const idOfNode = idsOfNodes(database);
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

process.on('message', async ({ id, request }: RequestMessage) => {
  try {
    if (request.op !== 'query') throw new Error(`this process does not answer ${request.op}`);
    send({ kind: 'answer', id, answer: await runQuery(id, request) });
  } catch (error) {
    send({ kind: 'failure', id, failure: toFailure(error) });
  }
});
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit(0));
send({ kind: 'open', version: '' });
