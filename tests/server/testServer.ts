// A whole server for tests: a real graph, by default an embedded one in a folder of its own, a small real extractor in worker threads,
// the real application listening on a free port.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { DocumentRecord, Graph } from '../../graph/graph.js';
import { openGraph } from '../../graph/openGraph.js';
import { openWorkerPool } from '../../import/workerPool.js';
import { createApp } from '../../server/app.js';
import { createImporter } from '../../server/createImporter.js';
import { readSettings } from '../../server/settings.js';

export interface TestServer {
  readonly address: string;
  readonly graph: Graph;
  /** Lines of the structured log, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

const extractor = new URL('../import/tinyExtractor.mjs', import.meta.url).href;

export async function startTestServer(
  records: readonly DocumentRecord[] = [],
  env: Readonly<Record<string, string>> = {},
  open: (directory: string) => Promise<Graph> = (directory) => openGraph({ dataDirectory: directory }),
): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'hearsay-server-'));
  const graph = await open(directory);
  for (const record of records) await graph.writeDocument(record);
  const openPool = () =>
    openWorkerPool({ module: extractor, factory: 'createTinyExtractor', size: 1, timeoutMs: 5_000 });
  const importer = await createImporter(graph, openPool);
  const log: Readonly<Record<string, unknown>>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const settings = readSettings({ HEARSAY_DATA: directory, ...env });
  const app = createApp({ graph, importer, settings, logger, clientDirectory: join(directory, 'client') });
  const server = createServer(app.handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    graph,
    log,
    get: (path, headers = {}) => fetch(address + path, { headers, redirect: 'manual' }),
    post: (path, body, headers = {}) =>
      fetch(address + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
        redirect: 'manual',
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
      await importer.close();
      await graph.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
