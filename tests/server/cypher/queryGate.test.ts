// Room for users' queries: a few run, a few wait, the others are told to come back; who goes away makes room.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Unavailable } from '../../../graph/errors.js';
import { createSlots } from '../../../server/cypher/queryGate.js';
import { maxQueuedQueries, maxRunningQueries } from '../../../server/limits.js';
import { randomRecord } from '../../graph/records.js';
import { startTestServer, type TestServer } from '../testServer.js';

const never = new AbortController().signal;

test('one more than may wait is turned away; leaving lets the next in', async () => {
  const slots = createSlots(1, 1);
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
  const slots = createSlots(1, 1);
  const leave = await slots.enter(never);
  const gone = new AbortController();
  const waiting = slots.enter(gone.signal);
  gone.abort();
  await expect(waiting).rejects.toThrow();
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

test('a crowd gets answers or a 503 with Retry-After, and afterwards all is well', async () => {
  const crowd = 20;
  const answers = await Promise.all(
    Array.from({ length: crowd }, () => ask('MATCH (a)-[r]->(b) RETURN count(*) AS n')),
  );
  const statuses = answers.map((answer) => answer.status);
  expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(
    maxRunningQueries + maxQueuedQueries,
  );
  for (const answer of answers) if (answer.status === 503) expect(answer.headers.get('Retry-After')).toBe('2');
  expect((await ask('RETURN 1 AS n')).status).toBe(200);
});

test('a query whose client goes away is stopped, and makes room', async () => {
  const gone = new AbortController();
  const abandoned = Array.from({ length: maxRunningQueries }, () => ask(slow, gone.signal).catch(() => null));
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
