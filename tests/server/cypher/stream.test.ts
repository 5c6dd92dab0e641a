// Answers as lines: columns first, rows in batches, the end last; problems before the first line keep their status.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomRecord } from '../../graph/records.js';
import { startTestServer, type TestServer } from '../testServer.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer([randomRecord(1), randomRecord(2)]);
});
afterAll(() => server.close());

const ask = (query: string, accept = 'application/x-ndjson') =>
  server.post('/api/cypher', { query }, { Accept: accept, 'Accept-Encoding': 'gzip' });
type Line = { columns?: string[]; rows?: unknown[][]; truncated?: boolean; ms?: number; error?: { code: string } };
const linesOf = async (response: Response): Promise<Line[]> =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('columns, batches of rows, and whether there are more', async () => {
  const response = await ask('UNWIND range(1, 1500) AS n RETURN n');
  expect(response.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  expect(response.headers.get('content-encoding')).toBeNull();
  const lines = await linesOf(response);
  expect(lines[0]).toEqual({ columns: ['n'] });
  expect(lines.filter((line) => line.rows).length).toBeGreaterThan(5);
  expect(lines.flatMap((line) => line.rows ?? [])).toEqual(Array.from({ length: 1_000 }, (_, n) => [n + 1]));
  expect(lines.at(-1)).toEqual({ truncated: true, ms: expect.any(Number) });
});

test('no rows are columns and an end', async () => {
  const lines = await linesOf(await ask('MATCH (n:Nothing) RETURN n.name AS name'));
  expect(lines).toEqual([{ columns: ['name'] }, { truncated: false, ms: expect.any(Number) }]);
});

test('a refusal has its status and one shape, whatever was asked for', async () => {
  const response = await ask('MATCH (n) DELETE n');
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { code: 'cypher-refused' } });
});

test.each(['application/json', '*/*'])('plain JSON for %s', async (accept) => {
  const response = await ask('RETURN 1 AS n', accept);
  expect(await response.json()).toMatchObject({ columns: ['n'], rows: [[1]], truncated: false });
});
