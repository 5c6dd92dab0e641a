// Runs the server: opens the graph, brings the samples in the first time, listens, and stops in order when told to.
// Prints one line with the address; everything else goes to the log.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { Unavailable } from '../graph/errors.js';
import type { Graph } from '../graph/graph.js';
import { openGraph } from '../graph/openGraph.js';
import { readPaths } from '../import/read/readPaths.js';
import { openWorkerPool } from '../import/workerPool.js';
import { createApp } from './app.js';
import { createImporter } from './createImporter.js';
import type { Importer } from './importer.js';
import { shutdownGraceMs } from './limits.js';
import { createLogger } from './log.js';
import { findProjectRoot } from './projectRoot.js';
import { requireTokenBeyondLoopback, type Settings } from './settings.js';

export interface RunningServer {
  readonly address: string;
  /** Not ready any more, finishes what runs within the grace time, closes the database. */
  stop(): Promise<void>;
}

/** Starts everything; rejects with InvalidInput for settings, Unavailable when the data or the port is taken. */
export async function startServer(settings: Settings, logger: Logger): Promise<RunningServer> {
  requireTokenBeyondLoopback(settings);
  const { dataDirectory, neo4j, host, port } = settings;
  const graph = await openGraph({ dataDirectory, neo4j, address: `http://${host}:${port}` });
  try {
    return await startOn(graph, settings, logger);
  } catch (error) {
    await graph.close();
    throw error;
  }
}

async function startOn(graph: Graph, settings: Settings, logger: Logger): Promise<RunningServer> {
  let isServing = true;
  const importer = await createImporter(graph, () => openWorkerPool({ listsDirectory: settings.dataDirectory }));
  if (importer.extractor === 'none') logger.warn('the extractor could not be started; each import will try again');
  const root = findProjectRoot();
  const clientDirectory = join(root, 'dist/client');
  const app = createApp({ graph, importer, settings, logger, clientDirectory, isServing: () => isServing });
  const server = createServer(app.handler);
  try {
    await bringSamples(graph, importer, settings, logger, join(root, 'samples'));
    await app.warmUp();
    await listen(server, settings);
  } catch (error) {
    await Promise.allSettled([app.close(), importer.close()]);
    throw error;
  }
  const address = addressOf(server, settings.host);
  logger.info({ address, engine: graph.database.engine, version: graph.database.version }, 'listening');
  return {
    address,
    async stop() {
      isServing = false;
      logger.info('stopping');
      await withinGrace(Promise.all([closeServer(server), app.stopImports()]), () => server.closeAllConnections());
      await Promise.allSettled([app.close(), importer.close()]);
      await graph.close();
      logger.info('stopped');
    },
  };
}

/** The first time a data directory is used and its graph is empty. Failing to is no reason not to serve. */
async function bringSamples(
  graph: Graph,
  importer: Importer,
  settings: Settings,
  logger: Logger,
  folder: string,
): Promise<void> {
  const mark = join(settings.dataDirectory, 'samples-imported');
  if (!settings.withSamples || existsSync(mark) || !existsSync(folder)) return;
  try {
    const { documents } = await graph.summary();
    if (documents === 0) await importer.run(readPaths([folder]), () => {}, new AbortController().signal);
    await mkdir(settings.dataDirectory, { recursive: true });
    await writeFile(
      mark,
      'The samples were imported; delete this file to have them imported into an empty graph again.\n',
    );
  } catch (error) {
    logger.warn({ err: error }, 'the samples could not be imported');
  }
}

function listen(server: Server, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explainListenError(error, settings)));
    server.listen(settings.port, settings.host, resolve);
  });
}

function explainListenError(error: NodeJS.ErrnoException, { port, host }: Settings): Error {
  if (error.code === 'EADDRINUSE') {
    return new Unavailable(
      'port-taken',
      `Port ${port} is taken by another program.`,
      'Stop it, or set PORT to another number.',
    );
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Unavailable(
      'cannot-listen',
      `Cannot listen on ${host}:${port} (${error.code}).`,
      'Set HOST and PORT to an address of this machine.',
    );
  }
  return error;
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

async function withinGrace(work: Promise<unknown>, force: () => void): Promise<void> {
  const timer = setTimeout(force, shutdownGraceMs);
  const limit = new Promise<void>((resolve) => setTimeout(resolve, shutdownGraceMs + 500).unref());
  await Promise.race([work, limit]);
  clearTimeout(timer);
}

/** The `serve` command: runs until SIGTERM or SIGINT, then exits 0. */
export async function serve(settings: Settings): Promise<void> {
  const logger = createLogger(settings.log, process.stderr.isTTY === true);
  const stopped = new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  const starting = startServer(settings, logger);
  const server = await Promise.race([starting, stopped.then(() => null)]);
  if (server) console.log(`Hearsay is at ${server.address}`);
  await stopped;
  await (await starting).stop();
}
