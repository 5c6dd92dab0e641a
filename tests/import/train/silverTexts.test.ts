import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readSilverTexts } from '../../../import/train/silverTexts.js';

const root = mkdtempSync(join(tmpdir(), 'silver-'));
const write = (path: string, lines: readonly string[]): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), gzipSync(lines.join('\n')));
};

afterAll(() => rmSync(root, { recursive: true }));

const columns = (sentence: string): string[] => [...sentence.split(' ').map((word) => `${word}\tO`), ''];

test('raw sentences come once, and never when a figure is measured on them', () => {
  write('corpora/treebanks/pud.conllu.gz', [
    ...'The harbour master met two envoys on Friday .'
      .split(' ')
      .map((word, i) => `${i + 1}\t${word}\t${word}\tX\tX\t_\t${i}\tdep`),
    '',
  ]);
  write('corpora/names/agency.conll.gz', [
    ...columns('The mayor of Lissen praised the new ferry line .'),
    ...columns('The harbour master met two envoys on Friday .'),
    ...columns('The mayor of Lissen praised the new ferry line .'),
  ]);
  write('corpora/names/agency-test.conll.gz', columns('The council of Lissen rejected the plan for a bridge .'));
  const folders = {
    corpora: join(root, 'corpora'),
    benchmark: join(root, 'benchmark'),
    written: join(root, 'written'),
  };
  expect(readSilverTexts(folders).map((sentence) => sentence.join(' '))).toEqual([
    'The mayor of Lissen praised the new ferry line .',
  ]);
});
