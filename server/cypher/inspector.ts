// Inspects queries in a thread of its own, one at a time, within a time limit; a thread that takes longer is replaced
// and its query refused. A query that cannot be inspected is never run.
import { Worker } from 'node:worker_threads';
import { inspectionTimeoutMs } from '../limits.js';
import type { Inspected } from './inspect.js';
import type { InspectionReply, InspectionRequest } from './inspectionThread.js';

export interface Inspector {
  inspect(query: string, parameters: Readonly<Record<string, unknown>>): Promise<Inspected>;
  /** Resolves when the parser has read its first queries, which takes seconds; later ones take milliseconds. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

/** Shapes of queries that people write: each makes the parser build what it needs for its like. */
const warmUpQuery = `
MATCH (a:Actor {name: $name})-[r:ACCUSES|DENIES*1..3]->(b:Actor) WHERE a.name =~ 'x.*' AND NOT r.contested OR b.kind IN ['x']
OPTIONAL MATCH p = shortestPath((a)-[*..6]-(b)) WHERE EXISTS { (a)-->(b) } AND a.name STARTS WITH 'x' AND b.x IS NULL
WITH a, collect(DISTINCT b.name) AS names, count(*) AS n ORDER BY n DESC SKIP 1 LIMIT 10
CALL { WITH a MATCH (a)-[s]->(c) RETURN count(c) AS m }
UNWIND names[0..3] AS name
RETURN a {.name, n: 1} AS x, [y IN names WHERE y <> '' | toLower(y)] AS l, CASE WHEN n > 1.5 THEN -1 ELSE m + 2 END AS k
UNION MATCH (d:Document) RETURN d.title AS x, reduce(t = 0, z IN [1] | t + z) AS l, any(q IN [1] WHERE q = 1) AS k`;

const tooLong: Inspected = {
  findings: [
    {
      kind: 'refused',
      line: 1,
      column: 1,
      why: 'Reading the query took too long',
      allowed: 'Make it shorter or less nested.',
    },
  ],
  undefinedNames: [],
};

/** Starts the thread at once and lets it warm up: the first parse takes a second or two. */
export function createInspector(engine: 'neo4j' | 'embedded'): Inspector {
  let worker: Worker | null = null;
  let isWarm: Promise<unknown> = Promise.resolve();
  let tail: Promise<unknown> = Promise.resolve();
  let lastId = 0;
  let isClosed = false;

  function start(): Worker {
    const started = new Worker(threadUrl(), { resourceLimits: { maxOldGenerationSizeMb: 256, stackSizeMb: 4 } });
    started.unref();
    worker = started;
    isWarm = ask(started, warmUpQuery, {}, null);
    isWarm.catch(() => {});
    return started;
  }

  /** Rejects when the thread dies; resolves with `tooLong` when it takes longer than `timeoutMs`. */
  function ask(
    thread: Worker,
    query: string,
    parameters: Readonly<Record<string, unknown>>,
    timeoutMs: number | null,
  ): Promise<Inspected> {
    const id = ++lastId;
    return new Promise<Inspected>((resolve, reject) => {
      const settle = (act: () => void): void => {
        if (timer) clearTimeout(timer);
        thread.off('message', onMessage).off('error', onDeath).off('exit', onDeath);
        act();
      };
      const onMessage = (reply: InspectionReply): void => {
        if (reply.id === id) settle(() => resolve(reply.inspected));
      };
      const onDeath = (error: unknown): void => {
        if (worker === thread) worker = null;
        settle(() => reject(error instanceof Error ? error : new Error('the inspection thread ended')));
      };
      const timer = timeoutMs === null ? null : setTimeout(() => settle(() => onTimeout(thread, resolve)), timeoutMs);
      thread.on('message', onMessage).on('error', onDeath).on('exit', onDeath);
      thread.postMessage({ id, query, parameters, engine } satisfies InspectionRequest);
    });
  }

  function onTimeout(thread: Worker, resolve: (inspected: Inspected) => void): void {
    worker = null;
    void thread.terminate();
    resolve(tooLong);
  }

  async function inspectNext(query: string, parameters: Readonly<Record<string, unknown>>): Promise<Inspected> {
    const thread = worker ?? start();
    await isWarm;
    return ask(thread, query, parameters, inspectionTimeoutMs).catch((error: unknown) => {
      if (isClosed) throw error;
      return tooLong;
    });
  }

  start();
  return {
    inspect(query, parameters) {
      const result = tail.then(() => inspectNext(query, parameters));
      tail = result.catch(() => {});
      return result;
    },
    async warmUp() {
      await isWarm;
    },
    async close() {
      isClosed = true;
      await worker?.terminate();
    },
  };
}

/** Threads run compiled code, also when this file itself is run from its source by the tests. */
function threadUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? '../../dist/server/cypher/inspectionThread.js' : 'inspectionThread.js', import.meta.url);
}
