// Room for users' queries: a few run, a few wait, the others are told to come back; who goes away makes room.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Unavailable } from '../../../graph/errors.js';
import { createSlots } from '../../../server/cypher/queryGate.js';
import { maxRunningQueries } from '../../../server/limits.js';
import { randomRecord } from '../../graph/records.js';
import { startTestServer, type TestServer } from '../testServer.js';

const never = new AbortController().signal;

test('one more than may wait is turned away; leaving lets the next in', async () => {
  const slots = createSlots(1, 1, 10_000);
  const leave = await slots.enter(never);
  const second = slots.enter(never);
  await expect(slots.enter(never)).rejects.toBeInstanceOf(Unavailable);
  leave();
  leave();
  const leaveSecond = await second;
  const third = slots.enter(never);
  leaveSecond();
  (await third)();
});

test('who gives up waiting leaves the line', async () => {
  const slots = createSlots(1, 1, 10_000);
  const leave = await slots.enter(never);
  const gone = new AbortController();
  const waiting = slots.enter(gone.signal);
  gone.abort();
  await expect(waiting).rejects.toThrow();
  const next = slots.enter(never);
  leave();
  (await next)();
});

test('who has waited too long is told to come back', async () => {
  const slots = createSlots(1, 5, 50);
  const leave = await slots.enter(never);
  await expect(slots.enter(never)).rejects.toMatchObject({ code: 'cypher-busy' });
  const next = slots.enter(never);
  leave();
  (await next)();
});

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(Array.from({ length: 10 }, (_, seed) => randomRecord(seed)));
});
afterAll(() => server.close());

const slow = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x * y) AS n';
const ask = (query: string, signal?: AbortSignal) =>
  fetch(`${server.address}/api/cypher`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
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
  const answers = await Promise.all(Array.from({ length: 90 }, () => ask('MATCH (a)-[r]->(b) RETURN count(*) AS n')));
  gone.abort();
  await Promise.all(running);
  const statuses = new Set(answers.map((answer) => answer.status));
  expect([...statuses].sort()).toEqual([200, 503]);
  for (const answer of answers) if (answer.status === 503) expect(answer.headers.get('Retry-After')).toBe('2');
  expect((await ask('RETURN 1 AS n')).status).toBe(200);
});

test('a query whose client goes away is stopped, and makes room', async () => {
  const gone = new AbortController();
  const abandoned = Array.from({ length: maxRunningQueries.embedded }, () => ask(slow, gone.signal).catch(() => null));
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
