// Users' queries over HTTP: a few run, a few wait, the others are told to come back; who goes away makes room, and nobody
// keeps the others from their turn.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maxRunningQueries } from '../../../server/limits.js';
import { randomRecord } from '../../graph/records.js';
import { startTestServer, type TestServer } from '../testServer.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(Array.from({ length: 10 }, (_, seed) => randomRecord(seed)));
});
afterAll(() => server.close());

const slow = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x * y) AS n';
/** `from`: the address of the person, as a proxy would tell it. */
const ask = (query: string, signal?: AbortSignal, from = '10.0.0.1') =>
  fetch(`${server.address}/api/cypher`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from },
    body: JSON.stringify({ query }),
    signal,
  });

test('twenty people at once all get their answers', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('MATCH (a)-[r]->(b) RETURN count(*) AS n')));
  expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 200));
});

test('more than may wait are told to come back, and afterwards all is well', async () => {
  const gone = new AbortController();
  const long = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*) AS n';
  const running = Array.from({ length: maxRunningQueries.embedded }, () => ask(long, gone.signal).catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const answers = await Promise.all(
    Array.from({ length: 120 }, (_, n) => ask('MATCH (a)-[r]->(b) RETURN count(*) AS n', undefined, `10.0.1.${n}`)),
  );
  gone.abort();
  await Promise.all(running);
  const statuses = new Set(answers.map((answer) => answer.status));
  expect([...statuses].sort()).toEqual([200, 503]);
  for (const answer of answers) if (answer.status === 503) expect(answer.headers.get('Retry-After')).toBe('2');
  expect((await ask('RETURN 1 AS n')).status).toBe(200);
});

test('who has as many waiting as one person may is told so, while others still get their turn', async () => {
  const gone = new AbortController();
  const long = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*) AS n';
  const running = Array.from({ length: maxRunningQueries.embedded }, () => ask(long, gone.signal).catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const greedy = Array.from({ length: 40 }, () => ask('RETURN 1 AS n'));
  const other = ask('RETURN 1 AS n', undefined, '10.0.0.2');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  gone.abort();
  await Promise.all(running);
  const answers = await Promise.all(greedy);
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 429]));
  const refused = answers.find((answer) => answer.status === 429);
  expect(refused?.headers.get('Retry-After')).toBe('2');
  expect(await refused?.json()).toMatchObject({
    error: { code: 'cypher-too-many', message: expect.stringMatching(/^20 of your own queries wait already/) },
  });
  expect((await other).status).toBe(200);
});

test('turns go round: somebody new does not wait for all that another has sent before', async () => {
  const greedy = Array.from({ length: 12 }, () => ask('UNWIND range(1, 300000) AS x RETURN sum(x) AS n'));
  // Sent, but on a fast machine not yet answered.
  await new Promise((resolve) => setImmediate(resolve));
  let served = 0;
  for (const one of greedy) one.then(() => (served += 1)).catch(() => {});
  expect((await ask('RETURN 1 AS n', undefined, '10.0.0.3')).status).toBe(200);
  const before = served;
  await Promise.all(greedy);
  expect(before).toBeLessThan(12);
});

test('a query whose client goes away is stopped, and makes room', { retry: 2 }, async () => {
  const gone = new AbortController();
  // Takes no memory: unless it is stopped it runs until the limit of time.
  const long = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*) AS n';
  const abandoned = Array.from({ length: maxRunningQueries.embedded }, () => ask(long, gone.signal).catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, 500));
  gone.abort();
  await Promise.all(abandoned);
  const startedAt = performance.now();
  expect((await ask('RETURN 1 AS n')).status).toBe(200);
  expect(server.log.filter((line) => Number(line.level) >= 50)).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
});

test('while a query is ended at its limit, other queries and reads get their answers', async () => {
  const heavy = ask(slow);
  const others: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    others.push(
      (await ask(`MATCH (a:Actor) RETURN count(a) + ${n} AS n`)).status,
      (await server.get('/api/subgraph')).status,
    );
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  expect(new Set(others)).toEqual(new Set([200]));
  // Time or memory, whichever limit it meets first.
  expect(await (await heavy).text()).toMatch(/"cypher-(timeout|memory)"/);
});
