// Users' queries on Neo4j, each in a thread of its own that is kept for the next one, or ended with a query that has passed
// its limit or that nobody waits for any more. Ending it closes its connection, which ends the query in Neo4j.
import { Worker } from 'node:worker_threads';
import type { AnswerReader } from '../database.js';
import { InvalidInput, Unavailable } from '../errors.js';
import type { CypherAnswer, CypherValue, PlanNode } from '../shapes.js';
import { outOfMemory, timedOut } from './errors.js';
import type { Neo4jSettings } from './openNeo4j.js';
import type { QueryFailure, QueryReply, QueryRequest } from './queryThread.js';
import { graceMs } from './userQuery.js';

/** Past its limit a query gets this long to end by itself. */
const patienceMs = 200;
const maxThreadMb = 256;

export interface QueryThreads {
  /** Starts a thread ahead of a query that is likely to come. */
  warmUp(): void;
  query(request: QueryRequest, signal?: AbortSignal, reader?: AnswerReader): Promise<CypherAnswer>;
  profile(request: QueryRequest, signal?: AbortSignal): Promise<PlanNode | null>;
  close(): Promise<void>;
}

export function createQueryThreads(settings: Neo4jSettings): QueryThreads {
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function start(): Worker {
    const thread = new Worker(threadUrl(), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: maxThreadMb },
    });
    all.add(thread);
    thread.unref();
    // One that ends while nobody uses it is simply not used again.
    thread
      .on('error', () => {})
      .once('exit', () => {
        all.delete(thread);
        const place = idle.indexOf(thread);
        if (place >= 0) idle.splice(place, 1);
      });
    return thread;
  }

  async function inThread<T>(
    request: QueryRequest,
    signal: AbortSignal | undefined,
    onReply: (reply: QueryReply) => void,
  ): Promise<T> {
    signal?.throwIfAborted();
    const thread = idle.pop() ?? start();
    thread.ref();
    try {
      return await ask<T>(thread, request, signal, onReply);
    } catch (error) {
      // Its connection is still taken by the query, as long as Neo4j cannot stop it.
      if (error instanceof InvalidInput && error.code === 'query-timeout') end(thread);
      throw error;
    } finally {
      thread.unref();
      if (all.has(thread) && !ending.has(thread)) idle.push(thread);
    }
  }

  return {
    warmUp() {
      if (idle.length === 0) idle.push(start());
    },
    async query(request, signal, reader) {
      const rows: (readonly CypherValue[])[] = [];
      const answer = await inThread<CypherAnswer>(request, signal, (reply) => {
        if (reply.kind === 'columns') reader?.columns(reply.columns);
        if (reply.kind !== 'rows') return;
        rows.push(...reply.rows);
        reader?.rows(reply.rows);
      });
      return { ...answer, rows };
    },
    profile: (request, signal) => inThread<PlanNode | null>(request, signal, () => {}),
    async close() {
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
}

const ending = new WeakSet<Worker>();

function end(thread: Worker): void {
  ending.add(thread);
  void thread.terminate();
}

/** One request, one answer; rejects as the query did, or with the limit it has passed. */
function ask<T>(
  thread: Worker,
  request: QueryRequest,
  signal: AbortSignal | undefined,
  onReply: (reply: QueryReply) => void,
): Promise<T> {
  const { timeoutMs } = request.limits;
  return new Promise<T>((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (reply: QueryReply): void => {
      if (reply.kind === 'answer') settle(() => resolve(reply.answer as T));
      else if (reply.kind === 'failure') settle(() => reject(toError(reply.failure)));
      else onReply(reply);
    };
    const onError = (error: Error & { readonly code?: string }): void =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory() : error));
    const onExit = (): void => settle(() => reject(new Unavailable('query-interrupted', 'The query was interrupted.')));
    const onAbort = (): void => {
      end(thread);
      settle(() => reject(signal?.reason));
    };
    const timer = setTimeout(
      () => {
        end(thread);
        settle(() => reject(timedOut(timeoutMs)));
      },
      timeoutMs + graceMs + patienceMs,
    );
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal?.addEventListener('abort', onAbort, { once: true });
    thread.postMessage(request);
  });
}

function toError({ kind, code, message, hint, status }: QueryFailure): Error {
  if (kind === 'InvalidInput') return new InvalidInput(code, message, hint, status);
  if (kind === 'Unavailable') return new Unavailable(code, message, hint);
  return new Error(message);
}

/** Threads run compiled code, also when this file itself is run from its source by the tests. */
function threadUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? '../../dist/graph/neo4j/queryThread.js' : './queryThread.js', import.meta.url);
}
