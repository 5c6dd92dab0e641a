// What an editor is told of a query while it is typed, and the plan as a tree: through the real HTTP API.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testServer.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

async function check(query: string): Promise<readonly Problem[]> {
  const response = await server.post('/api/cypher/check', { query });
  expect(response.status).toBe(200);
  return ((await response.json()) as { problems: readonly Problem[] }).problems;
}

/** The piece of a one-line query that a problem is about. */
const piece = (query: string, { column, endColumn }: Problem) => query.slice(column - 1, endColumn - 1);

test('a query that may run has no problems', async () => {
  expect(await check('MATCH (a:Actor) RETURN a.name')).toEqual([]);
});

test.each([
  ['MATCH (n) RETRUN n', 'cypher-syntax', 'RETRUN'],
  ['MATCH (n) DETACH DELETE n', 'cypher-refused', 'DETACH DELETE n'],
  ['MATCH (a:Actor) RETURN apoc.load(a)', 'cypher-refused', 'apoc.load'],
  ['MATCH (a:Actor) RETURN other.name', 'cypher-error', 'other'],
  ["WITH '😀' AS smile RETURN COLLECT { MATCH (n) RETURN n }", 'cypher-refused', 'COLLECT { MATCH (n) RETURN n }'],
])('%s: %s, about %s', async (query, code, words) => {
  const [problem] = await check(query);
  expect(problem).toMatchObject({ code, line: 1, endLine: 1 });
  expect(problem && piece(query, problem)).toBe(words);
});

test.each([
  ['MATCH (a:Actor)-->(b) WITH a RETURN a, b', ['b'], 40],
  ["MATCH (a:Actor {name: 'other'}) RETURN a.other, 'other', other", ['other'], 58],
  ['MATCH (a:Actor) RETURN other.name, another', ['other', 'another'], 24],
] as const)('%s: each name that is not defined, where it is not', async (query, names, column) => {
  const problems = await check(query);
  expect(problems.map((problem) => piece(query, problem))).toEqual(names);
  expect(problems[0]?.column).toBe(column);
  const response = await server.post('/api/cypher', { query });
  expect(response.status).toBe(400);
  expect((await response.json()).error.message).toMatch(new RegExp(`^Line 1, column ${column}: `));
});

test('all problems are given at once', async () => {
  const query = 'MATCH (n) SET n.x = 1 DELETE n RETURN apoc.load(n)';
  expect((await check(query)).map((problem) => piece(query, problem))).toEqual([
    'SET n.x = 1',
    'DELETE n',
    'apoc.load',
  ]);
});

test('a refusal says what would be allowed, on its line', async () => {
  const [problem] = await check('MATCH (n)\nSET n.x = 1\nRETURN n');
  expect(problem).toMatchObject({ line: 2, column: 1 });
  expect(problem?.hint).toContain('MATCH');
});

test('the plan comes as a tree, and only for queries that may run', async () => {
  const response = await server.post('/api/cypher/plan', { query: 'MATCH (a:Actor)-[r:ACCUSES]->(b) RETURN b.name' });
  const { plan } = (await response.json()) as { plan: { operator: string; children: { operator: string }[] } };
  expect(plan.operator).toBe('Return');
  expect(plan.children.length).toBeGreaterThan(0);
  expect((await server.post('/api/cypher/plan', { query: 'CREATE (n)' })).status).toBe(403);
});

test.each(['CREATE (n)', "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", 'SHOW USERS', 'CALL dbms.listConfig()'])(
  'neither plan, profile nor check lets %s through',
  async (query) => {
    for (const profile of [false, true]) {
      expect((await server.post('/api/cypher/plan', { query, profile })).status).toBe(403);
    }
    expect((await check(query))[0]?.code).toBe('cypher-refused');
  },
);

test('checks that pile up are turned away, and leave room for queries', async () => {
  const statuses = new Set<number>();
  // On a slow machine requests arrive one by one and none has to wait: more are sent until some do.
  for (let round = 0; round < 5 && !statuses.has(429); round += 1) {
    const checks = Array.from({ length: 60 }, () => server.post('/api/cypher/check', { query: 'RETURN 1' }));
    expect((await server.post('/api/cypher', { query: 'RETURN 1 AS one' })).status).toBe(200);
    for (const { status } of await Promise.all(checks)) statuses.add(status);
  }
  expect([...statuses].sort()).toEqual([200, 429]);
});
