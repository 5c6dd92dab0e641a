// Every reading route against a real graph: the answer has the documented shape, and what it says is so.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { disputesAnswer } from '../../server/api/disputes.js';
import { documentsAnswer } from '../../server/api/documents.js';
import { schemaAnswer } from '../../server/api/schema.js';
import * as shapes from '../../server/api/shapes.js';
import { summaryAnswer } from '../../server/api/summary.js';
import { viewsAnswer } from '../../server/api/views.js';
import { actorId, record } from '../graph/records.js';
import { startTestServer, type TestServer } from './testServer.js';

const norland = actorId('Norland');
const sudmark = actorId('Sudmark');
const brandt = actorId('Ada Brandt');

const records = [
  record({
    id: 'doc-1',
    title: 'Norland accuses Sudmark',
    publishedAt: '2024-03-05',
    said: [
      { type: 'ACCUSES', source: 'Norland', target: 'Sudmark' },
      { type: 'DENIES', source: 'Sudmark', target: 'Norland', rebuts: 0 },
      { type: 'AFFILIATED_WITH', source: 'Ada Brandt', target: 'Norland', role: 'foreign minister' },
    ],
  }),
  record({
    id: 'doc-2',
    title: 'Talks in the harbour',
    publisher: 'Evening Post',
    publishedAt: '2024-05-02',
    said: [{ type: 'MEETS', source: 'Ada Brandt', target: 'Jon Weir' }],
  }),
];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(records);
});
afterAll(() => server.close());

async function ask<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> {
  const response = await server.get(path);
  expect(response.status, await response.clone().text()).toBe(200);
  return schema.parse(await response.json());
}

test('the summary counts what is there', async () => {
  const summary = await ask('/api/summary', summaryAnswer);
  expect(summary).toMatchObject({
    engine: 'embedded',
    documents: 2,
    actors: 4,
    relationships: 4,
    disputes: 1,
    readOnly: false,
  });
  expect(summary.extractor).toBe('tiny 1.0.0');
});

test('search finds an actor by name and a document by its text; nothing is found for nothing', async () => {
  const found = await ask('/api/search?q=brandt', shapes.searchAnswerSchema);
  expect(found.actors.map((a) => a.actor.id)).toContain(brandt);
  const documents = await ask('/api/search?q=harbour', shapes.searchAnswerSchema);
  expect(documents.documents.map((d) => d.document.id)).toContain('doc-2');
  expect((await ask('/api/search?q=', shapes.searchAnswerSchema)).actors).toEqual([]);
});

test('an actor card has its relationships and its documents', async () => {
  const card = await ask(`/api/actors/${brandt}`, shapes.actorCardSchema);
  expect(card.actor.name).toBe('Ada Brandt');
  expect(card.relationships).toHaveLength(2);
  expect(card.documents.map((d) => d.id).sort()).toEqual(['doc-1', 'doc-2']);
});

test('the overview has everything, and says so in its totals', async () => {
  const { actors, relationships, totals } = await ask('/api/subgraph', shapes.subgraphSchema);
  expect([actors.length, relationships.length]).toEqual([4, 4]);
  expect(totals).toMatchObject({ actors: 4, shownActors: 4, hiddenByFilters: 0, hiddenByLimit: 0 });
});

test('filters of a subgraph hide, and the totals say how much', async () => {
  const { relationships, totals } = await ask(
    `/api/subgraph?around=${norland}&depth=1&types=ACCUSES,DENIES`,
    shapes.subgraphSchema,
  );
  expect(relationships.map((r) => r.type).sort()).toEqual(['ACCUSES', 'DENIES']);
  expect(totals.hiddenByFilters).toBe(1);
  const dated = await ask('/api/subgraph?from=2024-05-01&to=2024-05-31', shapes.subgraphSchema);
  expect(dated.relationships.map((r) => r.type)).toEqual(['MEETS']);
  expect((await ask('/api/subgraph?minPublishers=2', shapes.subgraphSchema)).relationships).toEqual([]);
  const contested = await ask('/api/subgraph?contested=true', shapes.subgraphSchema);
  expect(contested.relationships.every((r) => r.contested)).toBe(true);
});

test('paths go over relationships of any direction', async () => {
  const { paths } = await ask(`/api/paths?from=${sudmark}&to=${actorId('Jon Weir')}`, shapes.pathAnswerSchema);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths[0]?.actors).toEqual([sudmark, norland, brandt, actorId('Jon Weir')]);
});

test('a relationship opens its sentences and the other side', async () => {
  const { relationships } = await ask('/api/subgraph?types=ACCUSES', shapes.subgraphSchema);
  const detail = await ask(`/api/relationships/${relationships[0]?.id}`, shapes.relationshipDetailSchema);
  expect(detail.statements[0]?.quote).toBe('Norland accuses Sudmark.');
  expect(detail.counterStatements[0]?.type).toBe('DENIES');
});

test('documents are listed by page, and one has spans that slice back', async () => {
  const page = await ask('/api/documents?limit=1', documentsAnswer);
  expect([page.documents.length, page.total]).toEqual([1, 2]);
  const document = await ask('/api/documents/doc-1', shapes.documentDetailSchema);
  for (const s of document.statementViews) expect(document.text.slice(s.start, s.end)).toBe(s.quote);
  expect(document.mentions.map((m) => document.text.slice(m.start, m.end))).toContain('Ada Brandt');
});

test('a dispute has the accusation and its denial', async () => {
  const { disputes, total } = await ask('/api/disputes', disputesAnswer);
  expect(total).toBe(1);
  expect(disputes[0]?.denials.map((d) => d.source?.name)).toEqual(['Sudmark']);
});

test('a view is kept under its name, replaced, listed and forgotten', async () => {
  const save = async (name: string, url: string) => (await server.post('/api/views', { name, url })).json();
  const saved = shapes.savedViewSchema.parse(await save('  Quarrels ', '/?contested=1'));
  expect(saved).toMatchObject({ name: 'Quarrels', url: '/?contested=1' });
  expect(await save('Quarrels', '/?contested=1&sources=2')).toMatchObject({ id: saved.id });
  const { views } = await ask('/api/views', viewsAnswer);
  expect(views.map(({ name, url }) => [name, url])).toEqual([['Quarrels', '/?contested=1&sources=2']]);
  const forget = () => fetch(`${server.address}/api/views/${saved.id}`, { method: 'DELETE' });
  expect((await forget()).status).toBe(204);
  expect((await forget()).status).toBe(404);
});

test.each([
  { name: '', url: '/' },
  { name: 'x', url: 'https://example.org/' },
  { name: 'x', url: '//example.org' },
  { name: 'x', url: '/\\example.org' },
  { name: 'x' },
  { name: 'x'.repeat(201), url: '/' },
])('a view that leads elsewhere or has no name is refused: %j', async (body) => {
  const response = await server.post('/api/views', body);
  expect(response.status).toBe(400);
  shapes.errorSchema.parse(await response.json());
});

test('a view is not taken from another site', async () => {
  const response = await server.post('/api/views', { name: 'x', url: '/' }, { 'Sec-Fetch-Site': 'cross-site' });
  expect(response.status).toBe(403);
});

test('the schema lists labels and types with counts', async () => {
  const schema = await ask('/api/schema', schemaAnswer);
  expect(schema.labels.find((l) => l.name === 'Actor')?.count).toBe(4);
  expect(schema.relationshipTypes.map((t) => t.name)).toContain('ACCUSES');
});

test('the dump over HTTP is the dump of the graph', async () => {
  let expected = '';
  for await (const line of server.graph.dump()) expected += line.endsWith('\n') ? line : `${line}\n`;
  const response = await server.get('/api/dump');
  expect(response.headers.get('Content-Type')).toContain('application/x-ndjson');
  expect(await response.text()).toBe(expected);
});

test('the server is alive and ready', async () => {
  expect(await (await server.get('/healthz')).json()).toEqual({ status: 'ok' });
  expect(await (await server.get('/readyz')).json()).toEqual({ status: 'ready', engine: 'embedded' });
});

test.each([
  ['/api/actors/nobody', 404],
  ['/api/relationships/none', 404],
  ['/api/documents/none', 404],
  ['/api/paths?from=nobody&to=nobody-else', 404],
  ['/api/subgraph?types=HATES', 400],
  ['/api/subgraph?depth=3', 400],
  ['/api/subgraph?from=yesterday', 400],
  ['/api/subgraph?from=2024-05-02&to=2024-05-01', 400],
  ['/api/subgraph?limit=100000', 400],
  ['/api/subgraph?limit=1&limit=2', 400],
  ['/api/documents?offset=-1', 400],
  ['/api/search?limit=x&q=a', 400],
  ['/api/actors/%E0%A4%A', 400],
  ['/api/imports/not-an-id', 400],
  ['/api/imports/00000000-0000-4000-8000-000000000000', 404],
  ['/api/nothing', 404],
  ['/api/actors/a%2Fb', 400],
  ['/nothing.js', 404],
])('%s is refused with %i in the one error shape', async (path, status) => {
  const response = await server.get(path);
  expect([path, response.status]).toEqual([path, status]);
  shapes.errorSchema.parse(await response.json());
});

test('deleting a document takes what only it supports, and a second time there is nothing to delete', async () => {
  await server.graph.writeDocument(
    record({ id: 'doc-3', said: [{ type: 'WARNS', source: 'Relief Union', target: 'Harbour Party' }] }),
  );
  const response = await fetch(`${server.address}/api/documents/doc-3`, { method: 'DELETE' });
  expect(response.status).toBe(204);
  expect((await server.get(`/api/actors/${actorId('Relief Union')}`)).status).toBe(404);
  expect((await fetch(`${server.address}/api/documents/doc-3`, { method: 'DELETE' })).status).toBe(404);
});
