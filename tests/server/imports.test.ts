// Imports over HTTP with the real pipeline: files and pasted text in, rows and events out, reasons for what fails.
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ImportAnswer, importAnswer } from '../../server/api/imports.js';
import { errorSchema } from '../../server/api/shapes.js';
import { startTestServer, type TestServer } from './testServer.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const article = (text: string) =>
  `A day in the capital\n\n${text} The report was read by all the people who were in the room.`;

async function upload(files: readonly (readonly [string, string | Uint8Array])[], fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, content] of files) form.append('files', new Blob([content as BlobPart]), name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return fetch(`${server.address}/api/imports`, { method: 'POST', body: form });
}

/** Follows the events of an import to their end. */
async function follow(response: Response): Promise<{ job: ImportAnswer; events: readonly string[] }> {
  expect(response.status, await response.clone().text()).toBe(202);
  const { id } = (await response.json()) as { id: string };
  const stream = await server.get(`/api/imports/${id}/events`);
  expect(stream.headers.get('Content-Type')).toContain('text/event-stream');
  const blocks = (await stream.text()).split('\n\n').filter((block) => block.startsWith('event:'));
  const job = importAnswer.parse(JSON.parse(blocks.at(-1)?.split('\ndata: ')[1] ?? ''));
  expect(importAnswer.parse(await (await server.get(`/api/imports/${id}`)).json())).toEqual(job);
  return { job, events: blocks.map((block) => block.slice('event: '.length).split('\n')[0] ?? '') };
}

test('a pasted article goes in, is counted, and can be read', async () => {
  const documents = [
    {
      title: 'Arvenia speaks',
      text: article('Arvenia accuses Belmora of lying.'),
      publisher: 'The Post',
      date: '2024-05-06',
    },
  ];
  const { job, events } = await follow(await server.post('/api/imports', { documents }));
  expect(job).toMatchObject({ state: 'done', total: 1, totals: { imported: 1, unchanged: 0, failed: 0 } });
  expect(job.documents[0]).toMatchObject({
    name: 'Arvenia speaks',
    state: 'imported',
    actors: 2,
    statements: 1,
    newRelationships: 1,
  });
  expect([events[0], events.at(-1)]).toEqual(['progress', 'done']);
  const document = await (await server.get(`/api/documents/${job.documents[0]?.id}`)).json();
  expect(document).toMatchObject({ title: 'Arvenia speaks', publisher: 'The Post', publishedAt: '2024-05-06' });
});

test('importing the same article again changes nothing', async () => {
  const documents = [{ text: article('Corland accuses Durania of cheating.') }];
  await follow(await server.post('/api/imports', { documents }));
  const { job } = await follow(await server.post('/api/imports', { documents }));
  expect(job.documents[0]?.state).toBe('unchanged');
});

test('files go in with the given publisher and date; a bad one has a reason and keeps nobody out', async () => {
  const files = [
    ['good.txt', article('Elonia accuses Farland of theft.')],
    ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['empty.md', ''],
    ['throws.txt', article('Please throw at the people of the town.')],
  ] as const;
  const { job } = await follow(await upload(files, { publisher: 'Evening Post', date: '2024-01-31' }));
  expect(job.totals).toEqual({ imported: 1, unchanged: 0, failed: 3 });
  expect(job.state).toBe('done');
  for (const row of job.documents.filter((d) => d.state === 'failed')) expect(row.reason).toBeTruthy();
  const good = job.documents.find((d) => d.name === 'good.txt');
  const document = await (await server.get(`/api/documents/${good?.id}`)).json();
  expect(document).toMatchObject({ publisher: 'Evening Post', publishedAt: '2024-01-31' });
});

test('a list of articles becomes a row for each', async () => {
  const list = [1, 2, 3].map((n) => ({ title: `Number ${n}`, text: article(`Garlia accuses Hestia of ${n} crimes.`) }));
  const { job } = await follow(await upload([['list.jsonl', list.map((a) => JSON.stringify(a)).join('\n')]]));
  expect(job.total).toBe(3);
  expect(job.totals.imported).toBe(3);
});

test('two files of one name are two rows', async () => {
  const files = [1, 2].map((n) => ['same.txt', article(`Ivania accuses Jorland of ${n} thefts.`)] as const);
  const { job } = await follow(await upload(files));
  expect(job.documents.map((d) => d.name)).toEqual(['same.txt', 'same.txt (2)']);
});

test('an import of nothing but failures has failed', async () => {
  const { job } = await follow(await upload([['empty.txt', '']]));
  expect([job.state, job.totals.failed]).toEqual(['failed', 1]);
});

test('names with markup stay text', async () => {
  const name = '<img src=x onerror=alert(1)>.txt';
  const { job } = await follow(await upload([[name, article('Kestria accuses Lumland of arson.')]]));
  expect(job.documents[0]?.name).toContain('<img');
});

test.each([
  ['a file over the limit', 413, () => upload([['big.txt', new Uint8Array(10 * 1024 * 1024 + 1).fill(97)]]), '10 MB'],
  [
    'a pasted text over the limit',
    413,
    () => server.post('/api/imports', { documents: [{ text: 'a'.repeat(2 * 1024 * 1024 + 1) }] }),
    '2 MB',
  ],
  [
    'a body over the limit',
    413,
    () => server.post('/api/imports', { documents: [{ text: 'a'.repeat(21 * 1024 * 1024) }] }),
    '20 MB',
  ],
  ['nothing at all', 400, () => server.post('/api/imports', {}), 'files'],
  ['no document in the list', 400, () => server.post('/api/imports', { documents: [] }), 'document'],
  ['a field of another name', 400, () => uploadField('file'), 'files'],
  ['a date that is none', 400, () => upload([['a.txt', 'text']], { date: 'last week' }), 'date'],
  [
    'a multipart body without a boundary',
    400,
    () => server.post('/api/imports', {}, { 'Content-Type': 'multipart/form-data' }),
    'upload',
  ],
])('%s is refused with %i and says what is allowed', async (_name, status, send, words) => {
  const response = await send();
  const { error } = errorSchema.parse(await response.json());
  expect(response.status, error.message).toBe(status);
  expect(`${error.message} ${error.hint}`).toContain(words);
});

function uploadField(field: string): Promise<Response> {
  const form = new FormData();
  form.append(field, new Blob(['text']), 'a.txt');
  return fetch(`${server.address}/api/imports`, { method: 'POST', body: form });
}

test('files of a request that is refused do not stay on the disk', async () => {
  const content = `${article('Nobody keeps this.')} ${crypto.randomUUID()}`;
  const isKept = () =>
    readdirSync(tmpdir())
      .filter((name) => /^[0-9a-f]{32}$/.test(name))
      .some((name) => statSync(join(tmpdir(), name), { throwIfNoEntry: false })?.size === Buffer.byteLength(content));
  const response = await upload([['article.txt', content]], { date: 'some day' });
  expect(response.status).toBe(400);
  await expect.poll(isKept).toBe(false);
});
