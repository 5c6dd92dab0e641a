import { expect, test } from 'vitest';
import { readText } from '../../../import/read/readText.js';
import { article, documentOf, problemOf } from './results.js';

test('a short first line without a full stop is the headline, and the text starts with it', () => {
  const { title, text } = documentOf(readText('a.txt', `Minister accuses opposition\n\n${article}`));
  expect(title).toBe('Minister accuses opposition');
  expect(text).toBe(`Minister accuses opposition\n\n${article}`);
});

test('a section name above the headline and a photo credit below it are not taken for it', () => {
  const raw = `World\n\nMinister accuses opposition of paying protesters\n\nPhoto: A. Keller\n\n${article}`;
  const { title, text } = documentOf(readText('a.txt', raw));
  expect(title).toBe('Minister accuses opposition of paying protesters');
  expect(text).toBe(raw);
});

test('without a headline the title is the beginning of the text, and the text stays as it is', () => {
  const { title, text } = documentOf(readText('a.txt', article));
  expect(title.endsWith('\u2026')).toBe(true);
  expect(article.startsWith(title.slice(0, -1))).toBe(true);
  expect(text).toBe(article);
});

test('a line that is a date gives the date, and the option only fills a gap', () => {
  const dated = `Minister accuses opposition\nPublished: 4 March 2024\n\n${article}`;
  expect(documentOf(readText('a.txt', dated, { date: '2020-01-01' })).publishedAt).toBe('2024-03-04');
  expect(documentOf(readText('a.txt', article, { date: '2020-01-01' })).publishedAt).toBe('2020-01-01');
});

test('the id is that of the text: line ends and a byte-order mark make no other article', () => {
  const one = documentOf(readText('a.txt', `Headline here\n\n${article}`));
  const two = documentOf(readText('b.txt', `\ufeffHeadline here\r\n\r\n${article}\r\n`));
  expect(one.id).toMatch(/^[0-9a-f]{16}$/);
  expect(two.id).toBe(one.id);
  expect(documentOf(readText('c.txt', `Headline here\n\n${article} More.`)).id).not.toBe(one.id);
});

test('empty, too short, too long and foreign texts say what is wrong and what to do', () => {
  expect(problemOf(readText('a.txt', ' \n\u200b ')).code).toBe('text-empty');
  expect(problemOf(readText('a.txt', 'Hello there')).code).toBe('text-too-short');
  expect(problemOf(readText('a.txt', 'Der Minister hat die Vorwürfe nicht bestätigt.')).code).toBe('not-english');
  const long = problemOf(readText('a.txt', `${article} `.repeat(15_000)));
  expect(long.code).toBe('text-too-large');
  expect(long.message).toContain('2 MB');
  expect(long.hint).not.toBe('');
});
