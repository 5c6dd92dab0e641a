// Queries that Neo4j cannot stop, given to it behind the wall's back: the queries after them are answered, and when too many are
// left over no more are let in until they have ended.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../graph/graph.js';
import { type LocalNeo4j, startLocalNeo4j } from '../../graph/neo4j/startLocalNeo4j.js';
import { openGraph } from '../../graph/openGraph.js';
import { freePort } from '../contract/engines.js';

const directory = mkdtempSync(join(tmpdir(), 'hearsay-leftovers-'));
const limits = { timeoutMs: 60_000, maxRows: 10, maxBytes: 10_000 };
const short = { ...limits, timeoutMs: 500 };
/** One expression that goes on for hours. */
const endless = 'RETURN any(x IN range(1, 1000000000000) WHERE x < 0) AS never';
let neo4j: LocalNeo4j;
let graph: Graph;

beforeAll(async () => {
  neo4j = await startLocalNeo4j({
    directory: join(directory, 'neo4j'),
    librariesDirectory: resolve('.neo4j'),
    port: await freePort(),
  });
  graph = await openGraph({ dataDirectory: directory, neo4j });
}, 180_000);

afterAll(async () => {
  // Neo4j waits for what it cannot stop.
  process.kill(neo4j.pid, 'SIGKILL');
  await graph?.close().catch(() => null);
  await neo4j.ended;
  rmSync(directory, { recursive: true, force: true });
});

test('queries behind one that cannot be stopped are answered', async () => {
  await expect(graph.database.query(endless, {}, short)).rejects.toMatchObject({ code: 'query-timeout' });
  for (const n of [1, 2, 3, 4, 5]) {
    expect((await graph.database.query('RETURN $n AS n', { n }, limits)).rows).toEqual([[n]]);
  }
}, 60_000);

test('behind two no more are let in, and what the server itself asks is answered', async () => {
  await expect(graph.database.query(endless, {}, short)).rejects.toMatchObject({ code: 'query-timeout' });
  await expect
    .poll(() => graph.database.query('RETURN 1', {}, limits).catch((error: { code: string }) => error.code), {
      timeout: 20_000,
    })
    .toBe('cypher-leftovers');
  expect((await graph.summary()).documents).toBe(0);
}, 60_000);
