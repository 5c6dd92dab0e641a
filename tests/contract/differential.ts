// Whatever the product or a person asks, both engines give one answer: the same graph is put into both, and the answers
// are compared with each other.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { evidenceQueries, leadsOf, merge, statementsOf } from '../../client/src/console/evidence.js';
import { templates } from '../../client/src/console/templates.js';
import type { Graph } from '../../graph/graph.js';
import { actorKindNames } from '../../graph/model/actorKinds.js';
import { linkTypes, nodeLabels } from '../../graph/model/nodeLabels.js';
import { type RelationType, relationTypeNames, relationTypes } from '../../graph/model/relationTypes.js';
import type { SubgraphQuestion } from '../../graph/shapes.js';
import { conflict } from '../graph/conflict.js';
import { actorId, randomRecord } from '../graph/records.js';
import { dumpOf, theEngines } from './engines.js';
import { ordinaryStatements } from './statements.js';

const limits = { timeoutMs: 10_000, maxRows: 1_000, maxBytes: 5_000_000 };
const importedAt = '2024-05-01T08:00:00.000Z';
const records = [...conflict, ...Array.from({ length: 20 }, (_, seed) => randomRecord(seed))];

let onNeo4j: Graph;
let embedded: Graph;

async function both<T>(asking: (graph: Graph) => Promise<T>): Promise<T> {
  const answer = await asking(embedded);
  expect(await asking(onNeo4j)).toEqual(answer);
  return answer;
}

async function fillBoth(): Promise<void> {
  onNeo4j = await theEngines().openEmpty('neo4j');
  embedded = await theEngines().openEmpty('embedded');
  for (const record of records) await onNeo4j.writeDocument({ ...record, importedAt });
  for (const record of [...records].reverse()) await embedded.writeDocument({ ...record, importedAt });
}

describe('both engines', { timeout: 120_000 }, () => {
  beforeAll(fillBoth);

  test('hold the same graph, byte for byte', async () => {
    const lines = await both(dumpOf);
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.join('\n')).not.toContain('importedAt');
  });

  const overview: SubgraphQuestion = { around: [], depth: 1, limit: 6 };
  const around: SubgraphQuestion = { around: [actorId('Norland')], depth: 1, limit: 50 };
  const questions: readonly SubgraphQuestion[] = [
    overview,
    { ...overview, limit: 500 },
    { ...overview, types: ['ACCUSES', 'DENIES'] },
    { ...overview, kinds: ['state', 'person'] },
    { ...overview, from: '2024-02-01', to: '2024-03-31' },
    { ...overview, publisher: 'Wire', from: '2024-04-01' },
    { ...overview, contestedOnly: true, minConfidence: 0.7, minDocuments: 2 },
    { ...overview, minPublishers: 2 },
    { ...overview, from: '2031-01-01' },
    around,
    { ...around, limit: 3 },
    { ...around, types: ['MEETS'], contestedOnly: true },
    { ...around, kinds: ['person'] },
    { ...around, from: '2024-02-01', to: '2024-02-28' },
    { ...around, publisher: 'Evening Post' },
    { ...around, minPublishers: 2, types: ['ACCUSES', 'MEETS'] },
    { ...around, direction: 'in' },
    { ...around, direction: 'out', limit: 4 },
    { ...around, around: [actorId('Iran'), actorId('Jon Weir')], depth: 2 },
    { ...around, around: [actorId('Relief Union'), 'gone'], depth: 2, minDocuments: 2 },
  ];
  test.each(questions)('give the same part of the network, and its totals add up: %j', async (question) => {
    const { actors, relationships, totals } = await both((graph) => graph.subgraph(question));
    const ids = new Set(actors.map((actor) => actor.id));
    expect(totals.shownActors).toBe(actors.length);
    expect(totals.shownRelationships).toBe(relationships.length);
    expect(totals.shownRelationships + totals.hiddenByFilters + totals.hiddenByLimit).toBe(totals.relationships);
    expect(Object.values(totals.byType).reduce((a, b) => a + b, 0)).toBe(totals.relationships);
    expect(Object.values(totals.byKind).reduce((a, b) => a + b, 0)).toBe(totals.actors);
    expect(relationships.every((r) => ids.has(r.source) && ids.has(r.target))).toBe(true);
    expect(relationships.every((r) => (question.types ?? relationTypeNames).includes(r.type))).toBe(true);
    expect(relationships.every((r) => r.publishers >= (question.minPublishers ?? 1))).toBe(true);
    const symmetric: readonly RelationType[] = relationTypes
      .filter((info) => info.isSymmetric)
      .map((info) => info.type);
    const goes = (r: { source: string; target: string; type: RelationType }) =>
      symmetric.includes(r.type) || question.around.includes(question.direction === 'in' ? r.target : r.source);
    const ofAround = relationships.filter((r) => question.around.some((id) => id === r.source || id === r.target));
    expect(question.direction === undefined || (ofAround.length > 0 && ofAround.every(goes))).toBe(true);
    const isFree = (id: string) => question.around.includes(id);
    expect(actors.every((a) => isFree(a.id) || (question.kinds ?? actorKindNames).includes(a.kind))).toBe(true);
  });

  test('find nothing around an actor that does not exist', async () => {
    for (const graph of [embedded, onNeo4j]) {
      const asked = graph.subgraph({ ...around, around: ['gone'] });
      await expect(asked).rejects.toMatchObject({ code: 'actor-not-found', status: 404 });
      await expect(graph.actor('gone')).rejects.toMatchObject({ code: 'actor-not-found' });
    }
  });

  test('give the same actor cards', async () => {
    for (const name of ['Norland', 'Ada Brandt', 'Taliban', 'The Courier']) {
      const card = await both((graph) => graph.actor(actorId(name)));
      expect(card.actor.names[0]).toBe(name);
      expect(card.actor.degree).toBe(card.relationships.length);
      expect(card.actor.documents).toBe(card.documents.length);
    }
    const { roles } = await both((graph) => graph.actor(actorId('Jon Weir')));
    expect(roles.map((r) => `${r.role} of ${r.of?.name}`)).toContain('adviser of Pakistan');
  });

  test('give the same relationships with their sentences', async () => {
    const { relationships } = await embedded.subgraph({ ...overview, limit: 8 });
    for (const { id, statements: count } of relationships.slice(0, 25)) {
      const { statements, relationship } = await both((graph) => graph.relationship(id));
      expect(statements).toHaveLength(count);
      expect(statements.every((s) => s.relationship === id)).toBe(true);
      expect(relationship.id).toBe(id);
    }
  });

  test('give the same documents, newest first', async () => {
    const { documents, total } = await both((graph) => graph.documents(0, 100));
    expect(total).toBe(records.length);
    const dates = documents.map((d) => d.publishedAt ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    const page = await both((graph) => graph.documents(5, 3));
    expect(page.documents).toEqual(documents.slice(5, 8));
    for (const { id } of documents) {
      const { text, statementViews, mentions } = await both((graph) => graph.document(id));
      for (const s of statementViews) expect(text.slice(s.start, s.end)).toBe(s.quote);
      for (const m of mentions) expect(text.slice(m.start, m.end)).not.toBe('');
    }
  });

  test('give the same disputes', async () => {
    const { disputes, total } = await both((graph) => graph.disputes(10));
    expect(total).toBeGreaterThan(disputes.length);
    for (const { accusation, denials } of disputes) {
      expect(denials.map((d) => d.id).sort()).toEqual([...accusation.rebuttedBy].sort());
    }
  });

  test('find the same shortest paths', async () => {
    const path = await both((graph) => graph.paths(actorId('Ada Brandt'), actorId('Iran'), 4, 10));
    expect(path.paths.length).toBeGreaterThan(0);
    const known = new Map(path.relationships.map((r) => [r.id, r]));
    for (const { actors, relationships } of path.paths) {
      expect(actors.length).toBe(relationships.length + 1);
      relationships.forEach((id, index) => {
        const ends = [known.get(id)?.source, known.get(id)?.target].sort();
        expect(ends).toEqual([actors[index], actors[index + 1]].sort());
      });
    }
    const cypher = `MATCH p = shortestPath((a:Actor {id: $a})-[:${relationTypeNames.join('|')}*..4]-(b:Actor {id: $b}))
      RETURN length(p)`;
    const own = await onNeo4j.database.query(cypher, { a: actorId('Ada Brandt'), b: actorId('Iran') }, limits);
    expect(own.rows[0]?.[0]).toBe(path.paths[0]?.relationships.length);
    expect((await both((graph) => graph.paths(actorId('Iran'), actorId('Iran'), 4, 10))).paths).toHaveLength(1);
  });

  const searches = ['norland', 'Brandt', 'afghan taliban', 'pakistan taliban', 'Pakistan accuses Iran', 'courier'];
  test.each([...searches, 'blamed', 'evening post', 'zzz', '', '" OR *', 'relief union jon weir'])(
    'find the same for “%s”',
    async (text) => {
      await both((graph) => graph.search(text, 5));
    },
  );

  test('find an actor by an alias and say which it was', async () => {
    const { actors } = await both((graph) => graph.search('afghan', 5));
    expect(actors[0]).toMatchObject({ actor: { name: 'Taliban' }, matched: 'Afghan Taliban' });
    const { relationships } = await both((graph) => graph.search('Pakistan accuses Iran', 5));
    expect(relationships.map((r) => [r.source.name, r.relationship.type, r.target.name])).toEqual(
      [
        ['Pakistan', 'ACCUSES', 'Iran'],
        ['Iran', 'ACCUSES', 'Pakistan'],
      ].sort((a, b) => (relationships[0]?.source.name === a[0] ? -1 : relationships[0]?.source.name === b[0] ? 1 : 0)),
    );
    const { documents } = await both((graph) => graph.search('blamed Iran', 5));
    expect(documents[0]?.document.id).toBe('april');
    expect(documents[0]?.snippet).toContain('blamed');
  });

  test('count the same', async () => {
    const { engine: _a, engineVersion: _b, ...summary } = await embedded.summary();
    const { engine, engineVersion, ...other } = await onNeo4j.summary();
    expect(other).toEqual(summary);
    expect(engine).toBe('neo4j');
    expect(engineVersion).toMatch(/^5\.26/);
    expect(summary.documents).toBe(records.length);
  });

  test('hold nothing that the model does not name', async () => {
    const schema = await both((graph) => graph.schema());
    expect(schema.labels.map((l) => l.label)).toEqual(['Actor', 'Document', 'Group', 'Person', 'Statement']);
    const ofNodes = 'MATCH (n) UNWIND labels(n) AS of UNWIND keys(n) AS key RETURN DISTINCT of, key';
    const ofLinks = 'MATCH ()-[r]->() UNWIND keys(r) AS key RETURN DISTINCT type(r) AS of, key';
    const known = new Map([
      ...nodeLabels.map((l) => [l.label, l.properties.map((p) => p.name)] as const),
      ...linkTypes.map((l) => [l.type, l.properties.map((p) => p.name)] as const),
    ]);
    for (const cypher of [ofNodes, ofLinks]) {
      for (const [of, key] of (await embedded.database.query(cypher, {}, limits)).rows) {
        expect(known.get(String(of)), `${of}.${key}`).toContain(key);
      }
    }
  });

  test.each(ordinaryStatements)('answer the same: %s', async (cypher) => {
    await both(async (graph) => {
      const { ms: _, ...answer } = await graph.database.query(cypher, {}, limits);
      return answer;
    });
  });
});

describe('the recipes of docs/cypher.md', { timeout: 120_000 }, () => {
  beforeAll(fillBoth);

  const text = readFileSync('docs/cypher.md', 'utf8');
  const recipes = [...text.matchAll(/^### (.+)\n(?:[^#`].*\n)*```cypher\n([\s\S]*?)```/gm)].map((match) => ({
    title: match[1]!,
    cypher: match[2]!.trim(),
  }));

  test('are at least twenty, and none is missed by this test', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(20);
    expect(recipes.length).toBe(text.split('```cypher').length - 1);
  });

  test.each(recipes)('$title: runs on both engines with one answer', async ({ cypher }) => {
    const unordered = !cypher.includes('ORDER BY');
    const answer = await both(async (graph) => {
      const { rows, columns } = await graph.database.query(cypher, {}, limits);
      return { columns, rows: unordered ? rows.map((row) => JSON.stringify(row)).sort() : rows };
    });
    expect(answer.rows.length).toBeGreaterThan(0);
  });
});

describe('what the console asks', { timeout: 120_000 }, () => {
  beforeAll(fillBoth);

  const parameters = { x: actorId('Pakistan'), y: actorId('Iran'), from: '2024-01-01', to: '2024-12-31' };

  test.each(templates)('$name: the template runs on both engines with one answer', async ({ query }) => {
    // Which rows a LIMIT leaves is each engine's own choice where the order says nothing.
    const whole = query.replace(/LIMIT \d+/, 'LIMIT 1000');
    await both(async (graph) => {
      const { rows, columns, truncated } = await graph.database.query(whole, parameters, limits);
      expect(truncated).toBe(false);
      return { columns, rows: rows.map((row) => JSON.stringify(row)).sort() };
    });
  });

  test('the sentences behind an answer are the same', async () => {
    const asked = await embedded.database.query('MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN r', {}, limits);
    const { statements, relationships, quotes } = leadsOf(asked);
    const found = await both(async (graph) => {
      const rows = await graph.database.query('MATCH (s:Statement) RETURN s ORDER BY s.id LIMIT 3', {}, limits);
      const quoted = rows.rows.flatMap(([s]) => leadsOf({ ...rows, rows: [[s ?? null]] }).statements);
      expect([statements, quotes, quoted.length]).toEqual([[], [], 3]);
      const quote = 'MATCH (s:Statement {id: $id}) RETURN s.quote';
      const words = (await graph.database.query(quote, { id: quoted[2] ?? '' }, limits)).rows.map(([q]) => String(q));
      const leads = { statements: quoted.slice(0, 2), relationships: relationships.slice(0, 5), quotes: words };
      const queries = evidenceQueries(leads);
      expect(queries).toHaveLength(3);
      const parts = [];
      for (const { query, leads } of queries)
        parts.push(statementsOf(await graph.database.query(query, { leads }, limits)));
      for (const part of parts) expect(part.length).toBeGreaterThan(0);
      return merge(parts).map((statement) => ({
        ...statement,
        attribution: statement.attribution.map(({ id }) => id).sort(),
        rebuttedBy: [...statement.rebuttedBy].sort(),
      }));
    });
    expect(found.length).toBeGreaterThan(3);
    expect(
      found.some(({ type, relationship }) => type === 'ACCUSES' && relationships.includes(relationship ?? '')),
    ).toBe(true);
  });

  test('a plan is a tree on both, and Neo4j measures it when the query is run for it', async () => {
    const query = 'MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN b.name AS name';
    for (const graph of [onNeo4j, embedded]) {
      const { tree } = await graph.database.explain(query);
      expect(tree?.children.length).toBeGreaterThan(0);
    }
    const profile = await onNeo4j.database.profile?.(query, {}, limits);
    expect(profile?.rows).toBeGreaterThan(0);
    expect(profile?.children[0]?.dbHits).toBeGreaterThan(0);
    expect(embedded.database.profile).toBeNull();
    const endless = onNeo4j.database.profile?.('UNWIND range(1, 5000) AS x RETURN x', {}, limits);
    await expect(endless).rejects.toMatchObject({ code: 'query-profile', hint: expect.stringContaining('LIMIT 1000') });
  });
});
