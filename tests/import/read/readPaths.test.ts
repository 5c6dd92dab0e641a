import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPaths } from '../../../import/read/readPaths.js';
import type { ReadResult } from '../../../import/read/readResult.js';
import { article, documentOf, problemOf } from './results.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readAll(...paths: string[]): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readPaths(paths)) results.push(result);
  return results;
}

test('a folder gives its files in the order of their names, folders inside included, hidden files not', async () => {
  const here = join(folder, 'plain');
  mkdirSync(join(here, 'b'), { recursive: true });
  mkdirSync(join(here, '.git'));
  for (const name of ['c.txt', 'a.txt', 'b/x.md', '.hidden.txt', '.git/y.txt'])
    writeFileSync(join(here, name), article);
  const results = await readAll(here);
  expect(results.map((r) => r.name)).toEqual([join(here, 'a.txt'), join(here, 'b/x.md'), join(here, 'c.txt')]);
  for (const result of results) expect(documentOf(result).text).toBe(article);
});

test('links, pipes and devices are refused without opening them', async () => {
  const here = join(folder, 'odd');
  mkdirSync(here);
  symlinkSync('/etc/passwd', join(here, 'link.txt'));
  symlinkSync('/etc', join(here, 'linked-folder'));
  execFileSync('mkfifo', [join(here, 'pipe.txt')]);
  const codes = (await readAll(here)).map((r) => problemOf(r).code);
  expect(codes).toEqual(['path-symlink', 'path-symlink', 'path-not-regular']);
  expect(problemOf((await readAll('/dev/zero'))[0]).code).toBe('path-not-regular');
});

test('a file over the limit is refused by its size, before it is read', async () => {
  const path = join(folder, 'huge.txt');
  writeFileSync(path, '');
  truncateSync(path, 4 * 1024 * 1024 * 1024);
  const problem = problemOf((await readAll(path))[0]);
  expect(problem.code).toBe('file-too-large');
  expect(problem.message).toContain('10 MB');
});

test('a missing path and an empty folder are reasons, and the other paths go on', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const good = join(folder, 'good.txt');
  writeFileSync(good, article);
  const results = await readAll(join(folder, 'missing.txt'), empty, good);
  expect(problemOf(results[0]).code).toBe('path-not-found');
  expect(problemOf(results[1]).code).toBe('folder-empty');
  expect(documentOf(results[2]).text).toBe(article);
});

test('reading stops where the caller stops', async () => {
  const here = join(folder, 'plain');
  for await (const result of readPaths([here])) {
    expect(result.name).toBe(join(here, 'a.txt'));
    break;
  }
});
