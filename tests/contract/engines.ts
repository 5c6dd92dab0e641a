// The engines under test, each giving a fresh, empty graph. One real Neo4j serves the whole file that starts it.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Graph } from '../../graph/graph.js';
import { type LocalNeo4j, startLocalNeo4j } from '../../graph/neo4j/startLocalNeo4j.js';
import { openGraph } from '../../graph/openGraph.js';

export const engineNames = ['embedded', 'neo4j'] as const;
export type EngineName = (typeof engineNames)[number];

export interface Engines {
  /** An empty graph; on Neo4j the one before it is gone. */
  openEmpty(engine: EngineName): Promise<Graph>;
  readonly neo4j: LocalNeo4j;
  stop(): Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

export async function emptyGraph(graph: Graph): Promise<void> {
  await graph.database.write((tx) => tx.run('MATCH (n) DETACH DELETE n'));
}

let engines: Engines | null = null;

/** The engines of this test file, started by `contract.test.ts`. */
export function theEngines(): Engines {
  if (engines === null) throw new Error('The engines have not been started.');
  return engines;
}

export async function startTheEngines(): Promise<void> {
  engines = await startEngines();
}

/** The libraries are kept in the project's .neo4j, data in a directory of its own. */
async function startEngines(): Promise<Engines> {
  const directory = mkdtempSync(join(tmpdir(), 'hearsay-contract-'));
  const neo4j = await startLocalNeo4j({
    directory: join(directory, 'neo4j'),
    librariesDirectory: resolve('.neo4j'),
    port: await freePort(),
  });
  let opened = 0;
  const graphs: Graph[] = [];
  return {
    neo4j,
    async openEmpty(engine) {
      const dataDirectory = join(directory, `embedded-${opened++}`);
      const graph = await openGraph(engine === 'neo4j' ? { dataDirectory, neo4j } : { dataDirectory });
      graphs.push(graph);
      if (engine === 'neo4j') await emptyGraph(graph);
      return graph;
    },
    async stop() {
      for (const graph of graphs) await graph.close();
      await neo4j.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export async function dumpOf(graph: Graph): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of graph.dump()) lines.push(line);
  return lines;
}
