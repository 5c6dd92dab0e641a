// The look at a query before it runs: what is found, where, and what is let through on which engine.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspect } from '../../../server/cypher/inspect.js';
import { ordinaryQueries } from '../../faults/cypher/ordinaryQueries.js';

const lookAll = (
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
  engine: 'neo4j' | 'embedded' = 'neo4j',
) => inspect({ query, parameters, engine });
const look = async (...given: Parameters<typeof lookAll>) => (await lookAll(...given)).findings[0] ?? null;

/** The piece of a query a finding is about. */
const piece = (query: string, { line, column, end }: { line: number; column: number; end?: number }) => {
  const before = query.split('\n').slice(0, line - 1);
  return [...query].slice(before.reduce((sum, text) => sum + [...text].length + 1, 0) + column - 1, end).join('');
};

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
  ['MATCH (n) RETURN collect(n.name)[0..3]', 'WITH collect(x) AS xs'],
  ['MATCH (n) RETURN [x IN collect(n) | x.name]', 'WITH collect(x) AS xs'],
  ['MATCH (n) RETURN {n: count(n)}', 'WITH collect(x) AS xs'],
  ['MATCH (s:Statement) RETURN date(s.at).year, count(*)', 'WITH date(x) AS d'],
  ['RETURN round(1.25, 1)', 'round(x * 100)'],
  ['RETURN [1, 2, 3][0..-1]', 'size(xs) - 1'],
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
  // Where a size comes from: names, maps, texts, times, counts.
  ['WITH {n: 50000} AS m RETURN [x IN range(1, m.n) | x]', true],
  ['WITH {n: 500000} AS m RETURN [x IN range(1, m.n) | x]', false],
  ["RETURN range(toInteger('2020'), toInteger('2024'))", true],
  ["RETURN range(1, toInteger('2' + '000000'))", false],
  ['MATCH (d:Document) RETURN range(1, toInteger(substring(d.publishedAt, 0, 4)))', true],
  ['MATCH (a) WITH count(a) AS n RETURN [i IN range(1, n) | i]', true],
  ['MATCH (a), (b), (c) WITH count(*) AS n RETURN [i IN range(1, n) | i]', false],
  ['UNWIND range(1, 50000) AS x WITH collect(x) AS xs RETURN [x IN xs | x + 1]', true],
  ['UNWIND range(1, 500000) AS x WITH collect(x) AS xs RETURN [x IN xs | x + 1]', false],
  ["RETURN reduce(m = {a: ''}, x IN range(1, 100) | {a: m.a + 'b'})", true],
  ["RETURN reduce(m = {a: 'b'}, x IN range(1, 100) | {a: m.a + m.a})", false],
  // Texts of documents: as they usually are, and as long as one may be.
  ["MATCH (d:Document) RETURN replace(d.text, '\n', '<br>')", true],
  ['MATCH (d:Document) RETURN replace(d.text, "e", d.text)', false],
  ["MATCH (d:Document) RETURN [w IN split(d.text, ' ') WHERE w IN $words | toLower(w)]", true],
  ["MATCH (d:Document) RETURN [w IN split(d.text, ' ') WHERE w IN split(d.text, ' ')]", false],
  ['MATCH (d:Document) RETURN collect(d.text)', true],
  ['MATCH (d:Document) WITH collect(d) AS ds RETURN [d IN ds | substring(d.text, 0, 100)]', true],
  ['MATCH (d:Document) WITH collect(d) AS ds RETURN [d IN ds | toLower(d.text)]', false],
  // Patterns are known before they are run, also when they are put together.
  ["MATCH (a) WHERE a.name =~ ('(?i).*' + $name + '.*') RETURN a", true],
  ["MATCH (a) WHERE a.name =~ ('(?i).*' + a.name) RETURN a", false],
  // Rules of dashes, and joiners of scripts and emoji.
  ['// ------------------------------\nRETURN 1', true],
  ["RETURN '------------------------------'", true],
  [`RETURN ${'- '.repeat(30)}1`, false],
  ["MATCH (a {name: 'علی\u200cرضا'}) RETURN a, '👩\u200d🔬'", true],
  ["RETURN 'a\u200c'", false],
  ['MATCH (a\u200cb) RETURN a\u200cb', false],
  ['MATCH (a) RETURN a.name AS `Name (short), %`', true],
])('%s: let through is %s', async (query, expected) => {
  expect((await look(query)) === null).toBe(expected);
});

test('everything that stands against a query is found, what weighs most first', async () => {
  const query = `MATCH (n) SET n.x = 1 WITH n
CALL dbms.listConfig() YIELD name
RETURN apoc.load(n), [x IN range(1, 1000000) | x], n.name =~ '(a+)+', COLLECT { MATCH (m) RETURN m }`;
  const { findings } = await lookAll(query, {}, 'embedded');
  expect(findings.map((finding) => [finding.kind, piece(query, finding)])).toEqual([
    ['refused', 'SET n.x = 1'],
    ['refused', 'dbms.listConfig'],
    ['refused', 'apoc.load'],
    ['refused', '[x IN range(1, 1000000) | x]'],
    ['refused', "=~ '(a+)+'"],
    ['engine', 'COLLECT { MATCH (m) RETURN m }'],
  ]);
});

test('of what is costly the smallest part is named, not all that stands around it', async () => {
  const query = 'MATCH (a) RETURN reduce(s = 0, x IN [y IN range(1, 9000000) | y] | s + x), size(range(1, 8000000))';
  const { findings } = await lookAll(query);
  expect(findings.map((finding) => piece(query, finding))).toEqual(['range(1, 9000000)', 'range(1, 8000000)']);
});

test('the parser goes on behind what it did not understand', async () => {
  const { findings } = await lookAll('MATCH (a:)-[r]->(b)\nWHERE a.x = = 1\nRETURN a');
  expect(findings.every(({ kind }) => kind === 'syntax')).toBe(true);
  expect(findings.map(({ line }) => line)).toEqual([1, 2]);
});

test('every invisible character and every escape is found', async () => {
  const { findings } = await lookAll("RETURN 'a\u200bb' AS x,\n '\u202e' AS y, '\\u0041' AS z");
  expect(findings.map(({ line, column }) => [line, column])).toEqual([
    [2, 13],
    [1, 10],
    [2, 3],
  ]);
});

test.each([
  ['MATCH (a)-->(b) WITH a RETURN a, b', ['b']],
  ['MATCH (a) RETURN a.name, c.name, d', ['c', 'd']],
  ['MATCH (a) WHERE x.name = a.x RETURN a', ['x']],
  ['MATCH (a) WITH a.name AS name ORDER BY a.x WHERE name <> "" RETURN name, a', ['a']],
  ['MATCH (a) WITH * RETURN a', []],
  ['UNWIND [1, 2] AS x WITH x AS y RETURN x + y', ['x']],
  ['MATCH (a) RETURN [x IN a.names WHERE x <> y | x], x', ['y', 'x']],
  ['RETURN reduce(s = s, x IN [1] | s + x)', ['s']],
  ['MATCH (a) RETURN any(n IN a.names WHERE n = m)', ['m']],
  ['MATCH (a) WHERE EXISTS { (a)-->(b) WHERE b.x = c.x } RETURN b', ['c', 'b']],
  ['MATCH (a) RETURN COUNT { MATCH (a)-->(b) WHERE b.x RETURN b }', []],
  ['MATCH (a) RETURN [(a)-->(b) WHERE b.x | b.name] AS names ORDER BY a.name', []],
  ['MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN count(b) AS n } RETURN a, n, b', ['b']],
  ['MATCH (a) CALL { MATCH (b) WHERE b = a RETURN b } RETURN a, b', ['a']],
  ['MATCH (a) CALL (a) { MATCH (a)-->(b) RETURN b } RETURN b, c', ['c']],
  ['CALL db.labels() YIELD label AS l RETURN l, label', ['label']],
  ['MATCH (a) RETURN a AS x UNION MATCH (b) RETURN a AS x', ['a']],
  ['MATCH p = (a)-[r*1..2 {x: q}]->(b) RETURN p, r, length(p)', ['q']],
  ['MATCH (a) RETURN a {.name, b, c: d}', ['b', 'd']],
  ['MATCH (a) WITH a, count(*) AS n ORDER BY n SKIP 1 RETURN a.name AS name ORDER BY name, a.x', []],
] as const)('%s: not defined are %j', async (query, names) => {
  const { findings, undefinedNames } = await lookAll(query);
  expect(findings).toEqual([]);
  expect(undefinedNames.map((finding) => piece(query, finding))).toEqual(names);
});

test('what people write defines all of its names', async () => {
  for (const query of ordinaryQueries) expect([query, (await lookAll(query)).undefinedNames]).toEqual([query, []]);
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
