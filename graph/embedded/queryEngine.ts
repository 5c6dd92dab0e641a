// Users' queries on the embedded graph: run on a copy in a process of their own, ended with it at their limits. The graph
// itself, its reads and its imports, never notice.
import type { AnswerReader, Database, Parameters, QueryLimits } from '../database.js';
import { InvalidInput, Unavailable } from '../errors.js';
import type { CypherAnswer, CypherValue } from '../shapes.js';
import { type Child, EngineEnded, startChild } from './childProcess.js';
import type { Copies } from './copies.js';
import { cypherError } from './cypherError.js';
import { type AnswerPart, type AnswerTo, EXIT_OUT_OF_MEMORY } from './protocol.js';

/** How long a query that nobody waits for any more may go on before its process is ended. */
const abandonedMs = 200;

export interface QueryEngine {
  /** Starts the process ahead of a query that is likely to come. */
  warmUp(): void;
  readonly run: Database['query'];
  close(): Promise<void>;
}

export function createQueryEngine(copies: Copies): QueryEngine {
  let current: Promise<Child> | null = null;
  let isClosed = false;

  const ensure = async (): Promise<Child> => {
    if (isClosed) throw new Unavailable('graph-closed', 'The graph has been closed.');
    const running = await current?.catch(() => null);
    if (running?.isAlive()) return running;
    // Whoever comes first starts it; the others wait for the same start.
    starting ??= startChild('queryProcess', []).finally(() => {
      starting = null;
    });
    current = starting;
    return current;
  };
  let starting: Promise<Child> | null = null;

  return {
    warmUp: () => void ensure().catch(() => null),
    async run(cypher, parameters, limits, signal, reader) {
      signal?.throwIfAborted();
      const startedAt = performance.now();
      const copy = await copies.take();
      try {
        const child = await ensure();
        signal?.throwIfAborted();
        return await runOn(child, { file: copy.file, cypher, parameters, limits, signal, reader, startedAt });
      } finally {
        copy.release();
      }
    },
    async close() {
      isClosed = true;
      const running = await (starting ?? current)?.catch(() => null);
      await running?.close();
    },
  };
}

interface Run {
  readonly file: string;
  readonly cypher: string;
  readonly parameters: Parameters;
  readonly limits: QueryLimits;
  readonly signal: AbortSignal | undefined;
  readonly reader: AnswerReader | undefined;
  readonly startedAt: number;
}

async function runOn(child: Child, run: Run): Promise<CypherAnswer> {
  const { file, cypher, parameters, limits, signal, reader, startedAt } = run;
  const { maxRows, maxBytes } = limits;
  let isTimedOut = false;
  const endProcess = () => {
    isTimedOut = true;
    child.kill();
  };
  const timer = setTimeout(endProcess, limits.timeoutMs);
  const rows: (readonly CypherValue[])[] = [];
  const onPart = (part: AnswerPart): void => {
    if (signal?.aborted) return;
    if (rows.length === 0) reader?.columns(part.columns);
    rows.push(...part.rows);
    reader?.rows(part.rows);
  };
  const running = child.send({ op: 'query', file, cypher, parameters, maxRows, maxBytes }, onPart);
  try {
    const answer = await Promise.race([running, abandon(running, endProcess, signal)]);
    const { columns, truncated } = answer as AnswerTo['query'];
    if (rows.length === 0) reader?.columns(columns);
    return { columns, rows, truncated, ms: Math.round(performance.now() - startedAt) };
  } catch (error) {
    if (signal?.aborted) throw error;
    if (isTimedOut) throw timedOut(limits);
    throw error instanceof EngineEnded ? interrupted(error) : cypherError(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Rejects when the caller goes away. A query that then still runs is ended with its process. */
function abandon(running: Promise<unknown>, endProcess: () => void, signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const onAbort = () => {
      const timer = setTimeout(endProcess, abandonedMs);
      running.catch(() => null).finally(() => clearTimeout(timer));
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    running.catch(() => null).finally(() => signal?.removeEventListener('abort', onAbort));
  });
}

/** The process ended under this query: for its memory, or because of another one. Users' queries are never run again. */
function interrupted(error: EngineEnded): Error {
  if (error.exitCode === EXIT_OUT_OF_MEMORY) return outOfMemory();
  return new Unavailable(
    'query-interrupted',
    'The query was interrupted by the end of another one; run it again.',
    null,
    {
      cause: error,
    },
  );
}

function timedOut({ timeoutMs }: QueryLimits): InvalidInput {
  return new InvalidInput(
    'query-timeout',
    `The query ran longer than ${timeoutMs / 1000} seconds and was ended.`,
    'Start from a named actor, bound variable-length paths (*1..3), or add LIMIT.',
  );
}

function outOfMemory(): InvalidInput {
  return new InvalidInput(
    'query-memory',
    'The query needed more memory than a query may take and was ended.',
    'Collect or sort fewer rows: add conditions, or LIMIT before collect().',
  );
}
