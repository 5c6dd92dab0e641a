// Neo4j killed under a running server: requests are told so within three seconds, and answered again soon after it is back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalNeo4j, startLocalNeo4j } from '../../graph/neo4j/startLocalNeo4j.js';
import { openGraph } from '../../graph/openGraph.js';
import { errorSchema } from '../../server/api/shapes.js';
import { freePort } from '../contract/engines.js';
import { randomRecord } from '../graph/records.js';
import { startTestServer, type TestServer } from '../server/testServer.js';

const directory = mkdtempSync(join(tmpdir(), 'hearsay-away-'));
let neo4j: LocalNeo4j;
let port: number;
let server: TestServer;

const startNeo4j = () =>
  startLocalNeo4j({ directory: join(directory, 'neo4j'), librariesDirectory: resolve('.neo4j'), port });

beforeAll(async () => {
  port = await freePort();
  neo4j = await startNeo4j();
  server = await startTestServer([randomRecord(1)], {}, (dataDirectory) => openGraph({ dataDirectory, neo4j }));
}, 180_000);

afterAll(async () => {
  await server?.close();
  await neo4j?.stop();
  rmSync(directory, { recursive: true, force: true });
});

test('while Neo4j is away requests get a 503 within three seconds, and health stays up; nothing is lost', async () => {
  const askedAt = performance.now();
  const before = await (await server.get('/api/subgraph')).text();
  // Three seconds, and more on a machine that is slow or busy just now.
  const patienceMs = 3_000 + 10 * (performance.now() - askedAt);
  process.kill(neo4j.pid, 'SIGKILL');
  await neo4j.ended;
  for (const path of ['/api/subgraph', '/api/summary', '/readyz', '/api/search?q=norland']) {
    const startedAt = performance.now();
    const response = await server.get(path);
    expect([path, response.status]).toEqual([path, 503]);
    expect(performance.now() - startedAt).toBeLessThan(patienceMs);
    expect(response.headers.get('Retry-After')).toBeTruthy();
    errorSchema.parse(await response.json());
  }
  const query = await server.post('/api/cypher', { query: 'RETURN 1' });
  expect(query.status).toBe(503);
  expect((await server.get('/healthz')).status).toBe(200);

  neo4j = await startNeo4j();
  await expect.poll(async () => (await server.get('/readyz')).status, { timeout: 5_000, interval: 250 }).toBe(200);
  expect(await (await server.get('/api/subgraph')).text()).toBe(before);
}, 120_000);
