// Reads the running text among the corpora (news articles, corpora of names but for their development and test parts) as
// sentences of tokens: to learn word clusters from, and to be parsed and learnt from. Files that are not there are left out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { splitSentences } from '../language/sentences.js';
import { tokenize } from '../language/tokens.js';
import { normalizeWord, plainQuotes } from '../language/words.js';
import type { TreebankSentence } from './treebanks.js';

export type RawSentence = readonly string[];

/** Lower-cased, with the treebanks in front. */
export function readRawTokens(corpora: string, treebanks: readonly TreebankSentence[]): RawSentence[] {
  const fromTreebanks = treebanks.map(({ tokens }) => tokens.map((token) => token.form));
  return [...fromTreebanks, ...readRawSentences(corpora)].map((sentence) => sentence.map(clusterForm));
}

/** The tokens as they are written. */
export function readRawSentences(corpora: string): RawSentence[] {
  const columns = filesIn(join(corpora, 'names'))
    .filter((path) => !/pud|test|dev/.test(path))
    .flatMap(readColumns);
  const articles = filesIn(join(corpora, 'wikinews')).flatMap(readArticles);
  return [...columns, ...articles];
}

/** The key under which a word is found in the cluster tables. */
export function clusterForm(form: string): string {
  return normalizeWord(plainQuotes(form));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** One token a line in the first column (second in numbered files), sentences apart by empty lines. */
function readColumns(path: string): RawSentence[] {
  return readText(path)
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('#'))
        .map((line) => {
          const columns = line.split('\t');
          return (/^\d+$/.test(columns[0]!) && columns.length > 2 ? columns[1] : columns[0]) ?? '';
        }),
    );
}

function readArticles(path: string): RawSentence[] {
  const rows = parse(readText(path), { columns: true, relax_quotes: true, skip_records_with_error: true }) as {
    readonly text?: string;
  }[];
  return rows.flatMap(({ text = '' }) => splitText(text));
}

/** The sentences of a text in which every line is a paragraph. */
export function splitText(text: string): RawSentence[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) =>
      splitSentences(line, { start: 0, end: line.length }).map((span) => tokenize(line, span).map((t) => t.text)),
    );
}
