import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../graph/graph.js';
import { openGraph } from '../../graph/openGraph.js';
import type { Extractor } from '../../import/annotation.js';
import { runImportCommand } from '../../import/command.js';
import { createTinyExtractor } from './tinyExtractor.mjs';

let directory = '';
let graph: Graph;
let extractor: Extractor;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hearsay-command-'));
  graph = await openGraph({ dataDirectory: join(directory, 'data') });
  extractor = await createTinyExtractor();
  mkdirSync(join(directory, 'news'));
  writeFileSync(join(directory, 'news', 'a.txt'), 'Arvenia accuses Belmora of paying for the protests in the capital.');
  writeFileSync(
    join(directory, 'news', 'b.txt'),
    'Belmora denies Arvenia was attacked by it in the spring of the year.',
  );
});
afterAll(async () => {
  await graph.close();
  rmSync(directory, { recursive: true, force: true });
});

async function run(paths: readonly string[], options: { publisher?: string; date?: string; isTTY?: boolean } = {}) {
  const output = Object.assign(new PassThrough(), { isTTY: options.isTTY ?? false, columns: 100 });
  let printed = '';
  output.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const code = await runImportCommand(
    paths,
    { publisher: options.publisher, date: options.date, output, extractor },
    graph,
  );
  return { code, printed };
}

test('all in: exit 0, a line per document and a summary; the options fill what the files leave open', async () => {
  const { code, printed } = await run([join(directory, 'news')], { publisher: 'The Post', date: '5 March 2024' });
  expect(code).toBe(0);
  expect(printed).toContain(`imported   ${join(directory, 'news', 'a.txt')}: 2 actors, 1 statement`);
  expect(printed).toContain('2 documents imported, 0 unchanged, 0 failed.');
  const { documents } = await graph.documents(0, 10);
  expect(documents.map((d) => [d.publisher, d.publishedAt])).toEqual([
    ['The Post', '2024-03-05'],
    ['The Post', '2024-03-05'],
  ]);
});

test('again: unchanged, exit 0', async () => {
  const { code, printed } = await run([join(directory, 'news')]);
  expect(code).toBe(0);
  expect(printed).toContain('0 documents imported, 2 unchanged, 0 failed.');
});

test('some failed: exit 1, and the summary says which and why', async () => {
  const picture = join(directory, 'picture.png');
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  const { code, printed } = await run([join(directory, 'news'), picture]);
  expect(code).toBe(1);
  expect(printed).toContain('1 failed');
  expect(printed).toMatch(/The file is a PNG picture.*\n {4}.*picture\.png/);
});

test('could not run: no such path, no path, a date that is none: exit 2', async () => {
  expect((await run([join(directory, 'missing')])).code).toBe(2);
  expect((await run([])).code).toBe(2);
  const { code, printed } = await run([join(directory, 'news')], { date: '03/04/2024' });
  expect(code).toBe(2);
  expect(printed).toContain('YYYY-MM-DD');
});

test('a terminal gets a bar, and file names cannot speak to it', async () => {
  const evil = join(directory, 'evil\u001b[2J.txt');
  writeFileSync(evil, '');
  const { printed } = await run([evil], { isTTY: true });
  expect(printed).toContain('1 failed');
  expect(printed).not.toContain('evil\u001b');
});
