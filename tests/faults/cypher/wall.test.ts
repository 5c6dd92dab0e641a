// The wall in front of users' Cypher, attacked over HTTP on the embedded engine: hostile queries are refused, large ones are
// ended, a canary on loopback hears nothing, a file stays unread, the graph stays as it was, and ordinary queries all pass.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cypherAnswerSchema, errorSchema } from '../../../server/api/shapes.js';
import { cypherLimits } from '../../../server/limits.js';
import { randomRecord, record } from '../../graph/records.js';
import { startTestServer, type TestServer } from '../../server/testServer.js';
import { boundedQueries, hostileQueries } from './hostileQueries.js';
import { ordinaryParameters, ordinaryQueries } from './ordinaryQueries.js';

const secret = 'the content of a file to steal';
const directory = mkdtempSync(join(tmpdir(), 'hearsay-wall-'));
const file = join(directory, 'secret.csv');

let server: TestServer;
let canary: Server;
let heard = 0;
let dumpBefore: string;

beforeAll(async () => {
  writeFileSync(file, secret);
  canary = createServer((_request, response) => {
    heard += 1;
    response.end('a,b\n1,2\n');
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  const known = record({
    id: 'known',
    said: [
      { type: 'ACCUSES', source: 'Norland', target: 'Sudmark' },
      { type: 'DENIES', source: 'Sudmark', target: 'Norland', rebuts: 0 },
      { type: 'MEETS', source: 'Norland', target: 'Jon Weir' },
    ],
  });
  server = await startTestServer([known, ...Array.from({ length: 10 }, (_, seed) => randomRecord(seed))]);
  dumpBefore = await dump();
});

afterAll(async () => {
  await server.close();
  canary.close();
  rmSync(directory, { recursive: true, force: true });
});

async function dump(): Promise<string> {
  return (await server.get('/api/dump')).text();
}

function ask(query: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<Response> {
  return server.post('/api/cypher', { query, parameters });
}

test('there are enough of both', () => {
  expect(hostileQueries.length).toBeGreaterThanOrEqual(60);
  expect(ordinaryQueries.length).toBeGreaterThanOrEqual(100);
});

test.each(hostileQueries.map((hostile) => [hostile.aim, hostile.query.slice(0, 100), hostile] as const))(
  '%s: %s',
  async (_aim, _shown, { query, parameters }) => {
    const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/canary.csv`;
    const filled = query.replaceAll('%FILE%', file).replaceAll('%URL%', address);
    const response = await ask(filled, { address, ...parameters });
    const text = await response.text();
    expect(text).not.toContain(secret);
    expect([400, 403], text).toContain(response.status);
    const { error } = errorSchema.parse(JSON.parse(text));
    // What is refused says where; only a body that is no query at all is turned away before it is looked at.
    if (response.status === 403) expect(error.message).toMatch(/^Line \d+, column \d+: /);
    expect(heard).toBe(0);
  },
);

test.each(boundedQueries)('ended within the limit: %s', async (query) => {
  const startedAt = performance.now();
  const response = await ask(query);
  const ms = performance.now() - startedAt;
  const body = await response.json();
  expect([200, 400, 408], JSON.stringify(body).slice(0, 300)).toContain(response.status);
  expect(ms).toBeLessThan(cypherLimits.timeoutMs + 2_000);
  if (response.status === 200)
    expect(cypherAnswerSchema.parse(body).rows.length).toBeLessThanOrEqual(cypherLimits.maxRows);
});

test('after all of it the graph is what it was, and the server still answers', async () => {
  expect(await dump()).toBe(dumpBefore);
  expect(heard).toBe(0);
  expect((await server.get('/readyz')).status).toBe(200);
});

test.each(ordinaryQueries)('allowed: %s', async (query) => {
  const response = await ask(query, ordinaryParameters);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  cypherAnswerSchema.parse(JSON.parse(text));
});
