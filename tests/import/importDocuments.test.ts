import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Unavailable } from '../../graph/errors.js';
import type { Graph } from '../../graph/graph.js';
import { openGraph } from '../../graph/openGraph.js';
import { importDocuments } from '../../import/importDocuments.js';
import type { DocumentProgress } from '../../import/importPipelineReport.js';
import { readBuffer } from '../../import/read/readBuffer.js';
import type { ReadResult } from '../../import/read/readResult.js';
import { openWorkerPool } from '../../import/workerPool.js';
import { bytesOf } from './read/results.js';
import { createTinyExtractor } from './tinyExtractor.mjs';

let directory = '';
let graph: Graph;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hearsay-import-'));
  graph = await openGraph({ dataDirectory: directory });
});
afterEach(async () => {
  await graph.close();
  rmSync(directory, { recursive: true, force: true });
});

const states = ['Arvenia', 'Belmora', 'Cordova', 'Drelia', 'Estonia'];
const story = (n: number) =>
  `The story number ${n} of the week.\n\n${states[n % 5]} accuses ${states[(n + 1 + (n % 3)) % 5]} of crime ${n}. ` +
  `${states[(n + 1 + (n % 3)) % 5]} denies ${states[n % 5]} was hurt in it. ${states[(n + 2) % 5]} meets Fenland today.`;

async function* read(texts: readonly string[], onPull = () => {}): AsyncGenerator<ReadResult> {
  for (const [index, text] of texts.entries()) {
    onPull();
    yield* readBuffer(`story-${index}.txt`, bytesOf(text), {
      publisher: index % 2 ? 'Post' : 'Times',
      date: '2024-03-05',
    });
  }
}

async function dump(from: Graph): Promise<string> {
  let lines = '';
  for await (const line of from.dump()) lines += `${line}\n`;
  return lines;
}

const stories = Array.from({ length: 12 }, (_, n) => story(n));

test('good documents go in, bad ones are results with a reason, and each is told twice: taken and finished', async () => {
  const extractor = await createTinyExtractor();
  const told: DocumentProgress[] = [];
  const texts = [
    story(1),
    '',
    'Der Minister hat die Vorwürfe nicht bestätigt.',
    story(2),
    'Please throw on this one, it is a test.',
  ];
  const report = await importDocuments(read(texts), graph, extractor, { onProgress: (p) => told.push(p) });
  expect(report.documents.map((d) => [d.name, d.state, d.code])).toEqual([
    ['story-0.txt', 'imported', null],
    ['story-1.txt', 'failed', 'file-empty'],
    ['story-2.txt', 'failed', 'not-english'],
    ['story-3.txt', 'imported', null],
    ['story-4.txt', 'failed', 'import-bug'],
  ]);
  expect(report.totals).toMatchObject({ imported: 2, unchanged: 0, failed: 3, newStatements: 6 });
  for (const { index } of report.documents) expect(told.filter((p) => p.index === index)).toHaveLength(2);
  expect((await graph.summary()).documents).toBe(2);
});

test('importing twice changes nothing', async () => {
  const extractor = await createTinyExtractor();
  await importDocuments(read(stories), graph, extractor);
  const before = await dump(graph);
  const again = await importDocuments(read([...stories, ...stories]), graph, extractor);
  expect(again.totals).toMatchObject({
    imported: 0,
    unchanged: 24,
    newActors: 0,
    newStatements: 0,
    newRelationships: 0,
  });
  expect(await dump(graph)).toBe(before);
});

test('an article that comes twice in one import goes in once', async () => {
  const report = await importDocuments(read([story(1), story(1), story(1)]), graph, await createTinyExtractor(), {
    window: 3,
  });
  expect(report.totals).toMatchObject({ imported: 1, unchanged: 2, failed: 0 });
});

test('the order of the documents and the number in hand make no other graph', async () => {
  const other = mkdtempSync(join(tmpdir(), 'hearsay-import-'));
  const second = await openGraph({ dataDirectory: other });
  try {
    const options = { publisher: 'Post', date: '2024-03-05' };
    async function* readPlain(texts: readonly string[]): AsyncGenerator<ReadResult> {
      for (const text of texts) yield* readBuffer('a.txt', bytesOf(text), options);
    }
    await importDocuments(readPlain(stories), graph, await createTinyExtractor(), { window: 1 });
    const shuffled = stories.map((_, n) => stories[(n * 5 + 3) % stories.length] ?? '');
    await importDocuments(readPlain(shuffled), second, await createTinyExtractor(), { window: 6 });
    expect(await dump(second)).toBe(await dump(graph));
  } finally {
    await second.close();
    rmSync(other, { recursive: true, force: true });
  }
});

test('a document that hangs its thread is a result; those around it go in', async () => {
  const module = new URL('tinyExtractor.mjs', import.meta.url).href;
  const pool = await openWorkerPool({ module, factory: 'createTinyExtractor', timeoutMs: 1000 });
  try {
    const texts = [...stories.slice(0, 4), 'Please hang on this one, it is a test.', ...stories.slice(4, 8)];
    const report = await importDocuments(read(texts), graph, pool);
    expect(report.totals).toMatchObject({ imported: 8, failed: 1 });
    expect(report.documents[4]).toMatchObject({ state: 'failed', code: 'extraction-timeout' });
  } finally {
    await pool.close();
  }
});

test('few documents are in hand at any time', async () => {
  let pulled = 0;
  let finished = 0;
  let most = 0;
  const onPull = () => {
    pulled += 1;
    most = Math.max(most, pulled - finished);
  };
  const onProgress = ({ state }: DocumentProgress) => {
    if (state !== 'running') finished += 1;
  };
  await importDocuments(read(stories, onPull), graph, await createTinyExtractor(), { window: 3, onProgress });
  expect(finished).toBe(12);
  expect(most).toBeLessThanOrEqual(3);
  expect(most).toBeGreaterThan(1);
});

/** The same graph, away for as long as `isAway` says. */
const behindFault = (isAway: () => boolean): Graph => ({
  ...graph,
  writeDocument: (record) =>
    isAway()
      ? Promise.reject(new Unavailable('database-away', 'The database does not answer.'))
      : graph.writeDocument(record),
});

test('a database that comes back is waited for', async () => {
  let attempts = 0;
  const flaky = behindFault(() => ++attempts % 3 !== 0);
  const report = await importDocuments(read(stories), flaky, await createTinyExtractor(), {
    retryDelaysMs: Array(20).fill(1),
  });
  expect(report.totals).toMatchObject({ imported: 12, failed: 0 });
  expect(attempts).toBeGreaterThan(12);
});

test('a database that stays away ends the import with its reason, and importing again goes on', async () => {
  let written = 0;
  const gone = behindFault(() => ++written > 4);
  const extractor = await createTinyExtractor();
  const report = await importDocuments(read(stories), gone, extractor, { retryDelaysMs: [1, 1] });
  expect(report.stopped).toMatchObject({ code: 'database-away' });
  expect(report.totals.imported).toBe(4);
  expect(report.documents.length).toBeLessThan(12);
  const again = await importDocuments(read(stories), graph, extractor);
  expect(again.totals).toMatchObject({ imported: 8, unchanged: 4, failed: 0 });
});

test('the caller can stop it: documents in hand are finished, no other is read', async () => {
  const stop = new AbortController();
  const onProgress = ({ state }: DocumentProgress) => {
    if (state === 'imported') stop.abort();
  };
  const options = { onProgress, signal: stop.signal, window: 2 };
  const report = await importDocuments(read(stories), graph, await createTinyExtractor(), options);
  expect(report.stopped?.code).toBe('import-stopped');
  expect(report.documents.length).toBeLessThan(5);
  for (const { state } of report.documents) expect(state).toBe('imported');
});

test('a newer extractor reads a document again', async () => {
  const extractor = await createTinyExtractor();
  await importDocuments(read(stories.slice(0, 2)), graph, extractor);
  const newer = { ...extractor, version: '2.0.0' };
  const report = await importDocuments(read(stories.slice(0, 2)), graph, newer);
  expect(report.totals).toMatchObject({ imported: 2, unchanged: 0 });
  const id = report.documents[0]?.id ?? '';
  expect((await graph.document(id)).extractor).toBe('tiny 2.0.0');
});
