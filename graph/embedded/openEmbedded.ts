// The embedded engine as a `Database`: reads side by side, one writer at a time, users' queries bounded by ending the
// engine's process. Reads and writes that were under way when it ended run once more by themselves.
import { textIndexes } from '../cypher/schema.js';
import type { AnswerReader, Database, Parameters, Plan, QueryLimits, Transaction } from '../database.js';
import { InvalidInput, Unavailable } from '../errors.js';
import type { CypherAnswer, CypherValue } from '../shapes.js';
import { type Engine, EngineEnded, EngineFailure, startEngine } from './engine.js';
import { readPlan } from './plan.js';
import { type AnswerPart, EXIT_OUT_OF_MEMORY } from './protocol.js';

/** Tries of a read or write; the engine may end under any of them because of a user's query. */
const maxTries = 4;
/** How long a query that nobody waits for any more may go on before the engine is ended. */
const abandonedMs = 200;

let nextTransaction = 1;

async function inTransaction<T>(
  engine: Engine,
  end: 'commit' | 'rollback',
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const tx = nextTransaction++;
  try {
    const result = await work({
      run: (cypher, parameters = {}) => engine.send<'run'>({ op: 'run', tx, cypher, parameters }),
    });
    await engine.send({ op: end, tx });
    return result;
  } catch (error) {
    if (!(error instanceof EngineEnded)) await engine.send<'rollback'>({ op: 'rollback', tx }).catch(() => null);
    throw error;
  }
}

function isTransient(error: unknown): boolean {
  return error instanceof EngineEnded || (error instanceof EngineFailure && /GRAFEO-T00/.test(error.message));
}

async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (tries === maxTries) {
        throw new Unavailable('graph-interrupted', 'The graph was interrupted several times; try again.', null, {
          cause: error,
        });
      }
    }
  }
}

/** One after the other, whether the one before succeeded or not. */
function makeQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => null);
    return next;
  };
}

function cypherError(error: unknown): unknown {
  if (!(error instanceof EngineFailure)) return error;
  const message = error.message.replace(/^[A-Z][a-z]+ error: (GRAFEO-\w+: )?/, '').trim();
  return new InvalidInput(
    'cypher-error',
    message,
    'The embedded engine answered this. It lacks some of what Neo4j has; docs/graph-model.md lists it.',
  );
}

/** Rejects when the caller goes away. A query that then still runs is ended with its engine. */
function abandon(running: Promise<unknown>, endEngine: () => void, signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const onAbort = () => {
      const timer = setTimeout(endEngine, abandonedMs);
      running.catch(() => null).finally(() => clearTimeout(timer));
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    running.catch(() => null).finally(() => signal?.removeEventListener('abort', onAbort));
  });
}

async function runQuery(
  engine: Engine,
  cypher: string,
  parameters: Parameters,
  limits: QueryLimits,
  signal?: AbortSignal,
  reader?: AnswerReader,
): Promise<CypherAnswer> {
  signal?.throwIfAborted();
  const startedAt = performance.now();
  let isTimedOut = false;
  const endEngine = () => {
    isTimedOut = true;
    engine.kill();
  };
  const timer = setTimeout(endEngine, limits.timeoutMs);
  const { maxRows, maxBytes } = limits;
  const rows: (readonly CypherValue[])[] = [];
  const onPart = (part: AnswerPart): void => {
    if (signal?.aborted) return;
    if (rows.length === 0) reader?.columns(part.columns);
    rows.push(...part.rows);
    reader?.rows(part.rows);
  };
  const running = engine.send<'query'>({ op: 'query', cypher, parameters, maxRows, maxBytes }, onPart);
  try {
    const { columns, truncated } = await Promise.race([running, abandon(running, endEngine, signal)]);
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

/** The engine ended under this query: for its memory, or because of another one. Users' queries are never run again. */
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

async function explain(engine: Engine, cypher: string): Promise<Plan> {
  try {
    return readPlan(await retry(() => engine.send<'explain'>({ op: 'explain', cypher })));
  } catch (error) {
    throw cypherError(error);
  }
}

async function answersWithin(engine: Engine, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Unavailable('graph-slow', `The graph did not answer within ${timeoutMs} ms.`);
    timer = setTimeout(() => reject(error), timeoutMs);
  });
  try {
    await Promise.race([retry(() => engine.send<'ping'>({ op: 'ping' })), late]);
  } finally {
    clearTimeout(timer);
  }
}

export interface EmbeddedDatabase extends Database {
  readonly engine: 'embedded';
  /** Runs one statement that commits by itself: constraints and indexes. */
  define(statement: string): Promise<void>;
  indexTexts(): Promise<void>;
  enginePid(): number | null;
}

/** @throws Unavailable `graph-locked` or `graph-not-opened` */
export async function openEmbedded(dataDirectory: string, address: string | null): Promise<EmbeddedDatabase> {
  const engine = await startEngine(dataDirectory, address);
  const queue = makeQueue();
  return {
    engine: 'embedded',
    version: engine.version,
    read: (work) => retry(() => inTransaction(engine, 'rollback', work)),
    write: (work) => queue(() => retry(() => inTransaction(engine, 'commit', work))),
    query: (cypher, parameters, limits, signal, reader) => runQuery(engine, cypher, parameters, limits, signal, reader),
    explain: (cypher) => explain(engine, cypher),
    profile: null,
    searchText: (index, text, limit) =>
      retry(() => engine.send<'search'>({ op: 'search', ...textIndexes[index], text, limit })),
    ready: (timeoutMs) => answersWithin(engine, timeoutMs),
    define: (cypher) =>
      queue(() => retry(async () => void (await engine.send<'run'>({ op: 'run', tx: null, cypher, parameters: {} })))),
    indexTexts: () =>
      queue(() =>
        retry(async () => {
          for (const index of Object.values(textIndexes))
            await engine.send<'index-text'>({ op: 'index-text', ...index });
        }),
      ),
    enginePid: engine.pid,
    close: () => queue(() => engine.close()),
  };
}
