// Users' queries on the embedded engine run on copies of the graph: each sees all that was committed before it, changes
// nothing even past the wall, ends without touching the graph's own process, and leaves no files behind.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EmbeddedDatabase } from '../../../graph/embedded/openEmbedded.js';
import { openGraph } from '../../../graph/openGraph.js';
import { randomRecord } from '../records.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hearsay-queries-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const limits = { timeoutMs: 10_000, maxRows: 100, maxBytes: 100_000 };
const copiesIn = () => readdirSync(directory).filter((name) => name.startsWith('graph.query-'));
const count = 'MATCH (d:Document) RETURN count(d) AS n';

test('a query sees everything that was committed before it was sent, also while others run', async () => {
  const graph = await openGraph({ dataDirectory: directory });
  const ask = async () => (await graph.database.query(count, {}, limits)).rows[0]?.[0];
  expect(await ask()).toBe(0);
  for (let n = 1; n <= 12; n += 1) {
    const early = ask();
    await graph.writeDocument(randomRecord(n));
    const late = await Promise.all([ask(), ask(), ask()]);
    expect(late).toEqual([n, n, n]);
    expect([n - 1, n]).toContain(await early);
    expect(copiesIn().length).toBeLessThanOrEqual(3);
  }
  await graph.deleteDocument(randomRecord(1).id);
  expect(await ask()).toBe(11);
  await graph.close();
});

test.each([
  "CREATE (:Document {id: 'stolen'})",
  'MATCH (d:Document) DETACH DELETE d',
  "MATCH (d:Document) SET d.title = 'owned'",
  'CREATE INDEX stolen FOR (d:Document) ON (d.title)',
])('past the wall the engine itself refuses %s', async (write) => {
  const graph = await openGraph({ dataDirectory: directory });
  await graph.writeDocument(randomRecord(1));
  await expect(graph.database.query(write, {}, limits)).rejects.toMatchObject({ code: 'cypher-error' });
  expect((await graph.database.query(count, {}, limits)).rows).toEqual([[1]]);
  await graph.close();
});

test('a query that is ended at its limit leaves the process of the graph, its reads and its writes alone', async () => {
  const graph = await openGraph({ dataDirectory: directory });
  await graph.writeDocument(randomRecord(1));
  const pid = (graph.database as EmbeddedDatabase).enginePid();
  const endless =
    'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x, y WHERE x + y < 0 RETURN count(*)';
  const runaway = graph.database.query(endless, {}, { ...limits, timeoutMs: 500 });
  const written = graph.writeDocument(randomRecord(2));
  await expect(runaway).rejects.toMatchObject({ code: expect.stringMatching(/^query-(timeout|memory)$/) });
  expect((await written).created).toBe(true);
  expect((graph.database as EmbeddedDatabase).enginePid()).toBe(pid);
  expect((await graph.database.query(count, {}, limits)).rows).toEqual([[2]]);
  await graph.close();
});

test('copies go when they are old, when the graph is closed, and when an earlier run left them', async () => {
  writeFileSync(join(directory, 'graph.query-7.db'), 'left behind');
  const graph = await openGraph({ dataDirectory: directory });
  expect(copiesIn()).toEqual([]);
  for (let n = 0; n < 3; n += 1) {
    await graph.writeDocument(randomRecord(n));
    await graph.database.query(count, {}, limits);
  }
  expect(copiesIn().length).toBe(1);
  await graph.close();
  expect(copiesIn()).toEqual([]);
});
