// The embedded engine as a `Database`: reads side by side, one writer at a time, users' queries on a copy in a process of
// their own. Reads and writes that were under way when the engine's process ended run once more by themselves.
import { textIndexes } from '../cypher/schema.js';
import type { Database, Plan, Transaction } from '../database.js';
import { Unavailable } from '../errors.js';
import { EngineEnded, EngineFailure } from './childProcess.js';
import { createCopies } from './copies.js';
import { cypherError } from './cypherError.js';
import { type Engine, startEngine } from './engine.js';
import { readPlan } from './plan.js';
import { createQueryEngine } from './queryEngine.js';

/** Tries of a read or write; the engine may be ended from outside under any of them. */
const maxTries = 4;

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
  const copies = createCopies(dataDirectory, {
    version: () => retry(() => engine.send<'version'>({ op: 'version' })),
    copy: (file) => engine.send<'copy'>({ op: 'copy', file }),
  });
  const queries = createQueryEngine(copies);
  return {
    engine: 'embedded',
    version: engine.version,
    read: (work) => retry(() => inTransaction(engine, 'rollback', work)),
    write: (work) => queue(() => retry(() => inTransaction(engine, 'commit', work))),
    query: queries.run,
    explain(cypher) {
      queries.warmUp();
      return explain(engine, cypher);
    },
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
    close: () =>
      queue(async () => {
        await queries.close();
        await engine.close();
        copies.close();
      }),
  };
}
