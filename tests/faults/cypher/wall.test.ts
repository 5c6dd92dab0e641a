// The wall in front of users' Cypher, attacked over HTTP on both engines: hostile queries are refused, large ones are ended,
// a canary on loopback hears nothing, a file stays unread, the graph stays as it was. Ordinary queries pass with equal answers.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNeo4j, startLocalNeo4j } from '../../../graph/neo4j/startLocalNeo4j.js';
import { openGraph } from '../../../graph/openGraph.js';
import { cypherAnswerSchema, errorSchema } from '../../../server/api/shapes.js';
import { cypherLimits } from '../../../server/limits.js';
import { type EngineName, engineNames, freePort } from '../../contract/engines.js';
import { randomRecord, record } from '../../graph/records.js';
import { startTestServer, type TestServer } from '../../server/testServer.js';
import { canonicalRows } from './canonicalRows.js';
import { boundedQueries, hostileQueries } from './hostileQueries.js';
import { ordinaryParameters, ordinaryQueries } from './ordinaryQueries.js';

const secret = 'the content of a file to steal';
const directory = mkdtempSync(join(tmpdir(), 'hearsay-wall-'));
const file = join(directory, 'secret.csv');
const known = record({
  id: 'known',
  said: [
    { type: 'ACCUSES', source: 'Norland', target: 'Sudmark' },
    { type: 'DENIES', source: 'Sudmark', target: 'Norland', rebuts: 0 },
    { type: 'MEETS', source: 'Norland', target: 'Jon Weir' },
  ],
});
const records = [known, ...Array.from({ length: 10 }, (_, seed) => randomRecord(seed))];

let neo4j: LocalNeo4j;
let canary: Server;
let heard = 0;
const answers = new Map<EngineName, Map<string, unknown>>();
/** What became of each attack, for the table in docs/security.md. */
const outcomes: {
  readonly engine: EngineName;
  readonly aim: string;
  readonly status: number;
  readonly ms: number;
  readonly query: string;
}[] = [];
const note = (engine: EngineName, aim: string, status: number, ms = 0, query = '') =>
  outcomes.push({ engine, aim, status, ms: Math.round(ms), query });

beforeAll(async () => {
  writeFileSync(file, secret);
  canary = createServer((_request, response) => {
    heard += 1;
    response.end('a,b\n1,2\n');
  });
  await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
  neo4j = await startLocalNeo4j({
    directory: join(directory, 'neo4j'),
    librariesDirectory: resolve('.neo4j'),
    port: await freePort(),
  });
}, 180_000);

afterAll(async () => {
  mkdirSync('test-artifacts', { recursive: true });
  writeFileSync('test-artifacts/attacks.json', JSON.stringify(outcomes));
  await neo4j?.stop();
  canary.close();
  rmSync(directory, { recursive: true, force: true });
});

test('there are enough of both', () => {
  expect(hostileQueries.length).toBeGreaterThanOrEqual(60);
  expect(ordinaryQueries.length).toBeGreaterThanOrEqual(100);
});

describe.each(engineNames)('on %s', (engine) => {
  let server: TestServer;
  let dumpBefore: string;

  beforeAll(async () => {
    server = await startTestServer(records, {}, (dataDirectory) =>
      openGraph(engine === 'neo4j' ? { dataDirectory, neo4j } : { dataDirectory }),
    );
    dumpBefore = await dump();
    answers.set(engine, new Map());
  });
  afterAll(() => server.close());

  const dump = async (): Promise<string> => (await server.get('/api/dump')).text();
  const ask = (query: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<Response> =>
    server.post('/api/cypher', { query, parameters });

  /** What a test allows beyond a limit: two seconds, and more on a machine that is slow or busy just now. */
  async function patience(): Promise<number> {
    // Neo4j may still be clearing up after the query before: paths take more of its memory than it counts.
    const calm = { timeout: 120_000, interval: 1_000 };
    await expect.poll(async () => (await server.get('/api/summary')).status, calm).toBe(200);
    const startedAt = performance.now();
    await server.get('/api/subgraph');
    return 2_000 + 10 * (performance.now() - startedAt);
  }

  test.each(hostileQueries.map((hostile) => [hostile.aim, hostile.query.slice(0, 100), hostile] as const))(
    '%s: %s',
    async (aim, _shown, { query, parameters }) => {
      const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/canary.csv`;
      const filled = query.replaceAll('%FILE%', file).replaceAll('%URL%', address);
      const response = await ask(filled, { address, ...parameters });
      const text = await response.text();
      expect(text).not.toContain(secret);
      note(engine, aim, response.status);
      expect([400, 403], text).toContain(response.status);
      const { error } = errorSchema.parse(JSON.parse(text));
      // What is refused says where; only a body that is no query at all is turned away before it is looked at.
      if (response.status === 403) expect(error.message).toMatch(/^Line \d+, column \d+: /);
      expect(heard).toBe(0);
    },
  );

  test.each(boundedQueries.map((query, n) => [query, n] as const))(
    'ended within the limit: %s',
    async (query, n) => {
      // Each from somebody else: who had a query ended waits a moment for the next.
      const from = { 'X-Forwarded-For': `10.0.0.${n}` };
      const patienceMs = await patience();
      const startedAt = performance.now();
      const response = await server.post('/api/cypher', { query }, from);
      const ms = performance.now() - startedAt;
      const body = await response.json();
      note(engine, 'bounded', response.status, ms, query);
      const said = JSON.stringify(body).slice(0, 300);
      if (response.status === 403) expect(said).toContain('The embedded engine has no');
      else expect([200, 400, 408], said).toContain(response.status);
      expect(ms).toBeLessThan(cypherLimits.timeoutMs + patienceMs);
      if (response.status === 200) {
        expect(cypherAnswerSchema.parse(body).rows.length).toBeLessThanOrEqual(cypherLimits.maxRows);
      }
    },
    180_000,
  );

  test('a single value of a hundred megabytes keeps nobody else waiting', async () => {
    let isDone = false;
    const patienceMs = await patience();
    const query = `UNWIND range(1, 1000000) AS x RETURN collect(x + "${'a'.repeat(100)}")`;
    const from = { 'X-Forwarded-For': '10.0.1.1' };
    const large = server.post('/api/cypher', { query }, from).then(async (response) => {
      await response.text();
      isDone = true;
    });
    let longest = 0;
    while (!isDone) {
      const startedAt = performance.now();
      expect((await server.get('/api/summary')).status).toBe(200);
      longest = Math.max(longest, performance.now() - startedAt);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await large;
    note(engine, 'large value', 0, longest);
    expect(longest).toBeLessThan(patienceMs);
  }, 180_000);

  test('after all of it the graph is what it was, and the server still answers', async () => {
    expect(await dump()).toBe(dumpBefore);
    expect(heard).toBe(0);
    expect((await server.get('/readyz')).status).toBe(200);
  });

  test.each(ordinaryQueries)('allowed: %s', async (query) => {
    const response = await ask(query, ordinaryParameters);
    const text = await response.text();
    note(engine, 'ordinary', response.status);
    expect(response.status, text).toBe(200);
    answers.get(engine)?.set(query, canonicalRows(query, cypherAnswerSchema.parse(JSON.parse(text))));
  });
});

test.each(ordinaryQueries)('both engines give one answer to: %s', (query) => {
  expect(answers.get('embedded')?.get(query)).toBeDefined();
  expect(answers.get('neo4j')?.get(query)).toEqual(answers.get('embedded')?.get(query));
});
