// The look at a query before it runs: what is found, where, and what is let through on which engine.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspect } from '../../../server/cypher/inspect.js';

const look = (
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
  engine: 'neo4j' | 'embedded' = 'neo4j',
) => inspect({ query, parameters, engine });

test('a refusal names line and column of the part', async () => {
  const finding = await look('MATCH (n)\nWHERE n.x = 1\n  SET n.y = 2\nRETURN n');
  expect(finding).toMatchObject({ kind: 'refused', line: 3, column: 3 });
  expect(finding?.allowed).toContain('MATCH');
});

test('what is not Cypher is a matter of syntax, with its place', async () => {
  expect(await look('MATCH (n) RETRUN n')).toMatchObject({ kind: 'syntax', line: 1, column: 11 });
});

test.each([
  ['MATCH (a)-[:X]->{1,3}(b) RETURN b', '*1..3'],
  ['MATCH (n:A&!B) RETURN n', 'WHERE NOT'],
  ['RETURN COLLECT { MATCH (n) RETURN n.name } AS names', 'CALL'],
  ['MATCH p = SHORTEST 1 (a)-[:X]->+(b) RETURN p', 'shortestPath'],
  ["RETURN duration.between(date('2024-01-01'), date('2024-02-01'))", 'dates'],
])('%s runs on Neo4j; the embedded engine lacks it, and the finding says what to write', async (query, words) => {
  expect(await look(query, {}, 'neo4j')).toBeNull();
  const finding = await look(query, {}, 'embedded');
  expect(finding).toMatchObject({ kind: 'engine' });
  expect(finding?.why).toContain('Neo4j has');
  expect(finding?.allowed).toContain(words);
});

test.each([
  ['RETURN [x IN range(1, 100000) | x]', true],
  ['RETURN [x IN range(1, 100001) | x]', false],
  ['RETURN [x IN range(1, 300) | [y IN range(1, 300) | 1]]', true],
  ['RETURN [x IN range(1, 400) | [y IN range(1, 400) | 1]]', false],
  ['UNWIND range(1, 1000000) AS x RETURN x', true],
  ['MATCH p = (a)-[*1..3]-(b) RETURN [i IN range(0, length(p) - 1) | nodes(p)[i]]', true],
  ['WITH range(1, 1000) AS xs RETURN [x IN xs | [y IN xs | 1]]', false],
  ['MATCH (n) WITH collect(n) AS ns RETURN [x IN ns WHERE any(y IN ns WHERE y <> x)]', false],
  ['MATCH (n) WITH collect(n) AS ns RETURN [x IN ns | x.name]', true],
  ["RETURN reduce(s = '', x IN range(1, 1000) | s + 'ab')", true],
  ["RETURN reduce(s = '', x IN range(1, 1000) | s + s)", false],
  ['RETURN reduce(m = 0, x IN range(1, 1000) | CASE WHEN x > m THEN x ELSE m END)', true],
  ['RETURN reduce(l = [], x IN range(1, 1000) | l + [x])', true],
  ['RETURN size([x IN range(1, 100000) WHERE x IN range(1, 100000)])', false],
])('%s: let through is %s', async (query, expected) => {
  expect((await look(query)) === null).toBe(expected);
});

test('a parameter counts with its real size', async () => {
  const nested = 'RETURN [x IN $xs | [y IN $xs | 1]]';
  expect(await look(nested, { xs: [1, 2, 3] })).toBeNull();
  expect(await look(nested, { xs: Array.from({ length: 400 }, () => 1) })).toMatchObject({ kind: 'refused' });
});

test('words of writing are no harm as names, in texts and in comments', async () => {
  for (const query of [
    'MATCH (delete:Actor) RETURN delete.set AS create',
    'RETURN \'LOAD CSV FROM "x" AS y\' AS text',
    'RETURN 1 // DETACH DELETE n',
    'MATCH (n) RETURN n.load, n.csv /* SHOW USERS */',
  ]) {
    expect([query, await look(query)]).toEqual([query, null]);
  }
});

test('whatever is sent gets a finding or passes; nothing throws, and no word of writing passes as a clause', async () => {
  const piece = fc.constantFrom(
    'MATCH (n)',
    'CREATE (n)',
    'DELETE n',
    'SET n.x = 1',
    'RETURN n',
    'WITH n',
    'CALL {',
    '}',
    '/*',
    '*/',
    '//',
    '\n',
    "'",
    '`',
    'x',
    '(',
    ')',
    ';',
    'LOAD CSV',
    ' ',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const query = pieces.join(' ');
      const finding = await look(query);
      const plain = query
        .replace(/\/\*[\s\S]*?\*\//g, ' ')
        .replace(/\/\/.*/g, ' ')
        .replace(/'[^']*'|`[^`]*`/g, ' ');
      if (/CREATE|DELETE|SET|LOAD/.test(plain)) expect(finding).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});
