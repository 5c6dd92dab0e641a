// Measures importing: how fast a list of articles is read, understood and written, on both engines, and that both hold the
// same graph in the end.
//   npm run bench:import -- FILE.csv... [--engine embedded|neo4j] [--limit N]
// Neo4j is the one NEO4J_URI names (its database has to be empty), else one that is started for the measurement.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Graph } from '../graph/graph.js';
import { startLocalNeo4j } from '../graph/neo4j/startLocalNeo4j.js';
import { type GraphSettings, openGraph } from '../graph/openGraph.js';
import { importDocuments } from '../import/importDocuments.js';
import { readPaths } from '../import/read/readPaths.js';
import type { ReadResult } from '../import/read/readResult.js';
import { openWorkerPool, type WorkerPool } from '../import/workerPool.js';

const engines = ['embedded', 'neo4j'] as const;
type Engine = (typeof engines)[number];

async function readAll(paths: readonly string[], limit: number): Promise<readonly ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readPaths(paths)) {
    if (results.push(result) >= limit) break;
  }
  return results;
}

async function* replay(results: readonly ReadResult[]): AsyncGenerator<ReadResult> {
  yield* results;
}

async function time<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1000 };
}

function show(what: string, documents: number, seconds: number): void {
  console.log(
    `${what.padEnd(34)}${(documents / seconds).toFixed(1).padStart(10)} documents/s${seconds.toFixed(2).padStart(10)} s`,
  );
}

async function understandAll(results: readonly ReadResult[], pool: WorkerPool): Promise<void> {
  const documents = results.flatMap((result) => ('document' in result ? [result.document] : []));
  let next = 0;
  async function work(): Promise<void> {
    for (let document = documents[next++]; document; document = documents[next++]) {
      await pool.extract(document).catch(() => null);
    }
  }
  await Promise.all(Array.from({ length: pool.size + 1 }, work));
}

/** Imports twice; gives the hash of the dump, by which the engines are compared. */
async function measureEngine(graph: Graph, results: readonly ReadResult[], pool: WorkerPool): Promise<string> {
  const { engine } = graph.database;
  const first = await time(() => importDocuments(replay(results), graph, pool));
  const { imported, failed, statements, newActors, newRelationships } = first.value.totals;
  show(`${engine}: import`, results.length, first.seconds);
  console.log(
    `  ${imported} imported, ${failed} failed, ${newActors} actors, ${statements} statements, ${newRelationships} relationships`,
  );
  const again = await time(() => importDocuments(replay(results), graph, pool));
  show(`${engine}: import again`, results.length, again.seconds);
  const hash = createHash('sha256');
  for await (const line of graph.dump()) hash.update(line);
  return hash.digest('hex');
}

async function withGraph<T>(engine: Engine, directory: string, work: (graph: Graph) => Promise<T>): Promise<T> {
  if (engine === 'embedded') return openAndRun({ dataDirectory: join(directory, 'embedded') }, work);
  const {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username = 'neo4j',
    NEO4J_PASSWORD: password = '',
    NEO4J_DATABASE: database = 'neo4j',
  } = process.env;
  if (uri) return openAndRun({ dataDirectory: directory, neo4j: { uri, username, password, database } }, work);
  const server = await startLocalNeo4j({
    directory: join(directory, 'neo4j'),
    port: 17_687,
    librariesDirectory: resolve('.neo4j'),
  });
  try {
    return await openAndRun({ dataDirectory: directory, neo4j: server }, work);
  } finally {
    await server.stop();
  }
}

async function openAndRun<T>(settings: GraphSettings, work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await openGraph(settings);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { engine: { type: 'string', multiple: true }, limit: { type: 'string', default: 'Infinity' } },
  });
  const chosen = engines.filter((engine) => !values.engine || values.engine.includes(engine));
  const read = await time(() => readAll(positionals, Number(values.limit)));
  if (read.value.length === 0) throw new Error('Nothing to import: give at least one file or folder.');
  show('reading', read.value.length, read.seconds);
  const pool = await openWorkerPool();
  const directory = await mkdtemp(join(tmpdir(), 'hearsay-bench-'));
  try {
    await understandAll(read.value.slice(0, 8), pool);
    const understood = await time(() => understandAll(read.value, pool));
    show(`understanding (${pool.size} threads)`, read.value.length, understood.seconds);
    const dumps = new Set<string>();
    for (const engine of chosen) {
      dumps.add(await withGraph(engine, directory, (graph) => measureEngine(graph, read.value, pool)));
    }
    if (chosen.length > 1) console.log(`dumps ${dumps.size === 1 ? 'are equal' : 'DIFFER'}`);
    process.exitCode = dumps.size === 1 ? 0 : 1;
  } finally {
    await pool.close();
    await rm(directory, { recursive: true, force: true });
  }
}

await main();
