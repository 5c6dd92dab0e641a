import { expect, test } from 'vitest';
import { readCsv } from '../../../import/read/readCsv.js';
import { readJson } from '../../../import/read/readJson.js';
import { readJsonLines } from '../../../import/read/readJsonLines.js';
import { article, documentOf, problemOf } from './results.js';

test('a JSON list gives its articles in order, and an entry that is none costs nothing but itself', () => {
  const raw = JSON.stringify([
    { id: '7', title: 'One', text: article, url: 'https://a.example/1', publisher: 'Post', date: '2024-03-05' },
    'not an article',
    { headline: 'Two', body: article, source: { id: 'x', name: 'Times' }, publishedAt: 'March 6, 2024' },
    { title: 'Three' },
  ]);
  const results = [...readJson('a.json', raw)];
  expect(results.map((r) => r.name)).toEqual(['a.json#1', 'a.json#2', 'a.json#3', 'a.json#4']);
  expect(documentOf(results[0])).toMatchObject({ title: 'One', publisher: 'Post', publishedAt: '2024-03-05' });
  expect(documentOf(results[0]).text).toBe(`One\n\n${article}`);
  expect(problemOf(results[1]).code).toBe('article-not-object');
  expect(documentOf(results[2])).toMatchObject({ title: 'Two', publisher: 'Times', publishedAt: '2024-03-06' });
  expect(problemOf(results[3]).code).toBe('text-empty');
});

test('an object with a list, and one article alone, are understood too', () => {
  expect([...readJson('a.json', JSON.stringify({ documents: [{ text: article }, { text: article }] }))]).toHaveLength(
    2,
  );
  expect([...readJson('a.json', JSON.stringify({ title: 'One', text: article }))]).toHaveLength(1);
});

test('broken, deep and empty JSON say so', () => {
  expect(problemOf([...readJson('a.json', '[{"text": ')][0]).code).toBe('json-broken');
  expect(problemOf([...readJson('a.json', '['.repeat(7000) + ']'.repeat(7000))][0]).code).toBe('json-too-deep');
  expect(problemOf([...readJson('a.json', '[]')][0]).code).toBe('list-empty');
  expect(
    documentOf([...readJson('a.json', JSON.stringify([{ text: `${article} ${'[{'.repeat(100)}` }]))][0]).id,
  ).toBeTruthy();
});

test('__proto__ and constructor as keys change nothing', () => {
  const raw = `[{"__proto__": {"text": "polluted"}, "constructor": 1, "text": ${JSON.stringify(article)}}]`;
  expect(documentOf([...readJson('a.json', raw)][0]).text).toBe(article);
  expect(({} as Record<string, unknown>).text).toBeUndefined();
});

test('a broken line of JSONL costs that line', () => {
  const line = JSON.stringify({ text: article });
  const results = [...readJsonLines('a.jsonl', `${line}\n{"text": \n\n${line}\r\n`)];
  expect(results.map((r) => r.name)).toEqual(['a.jsonl#1', 'a.jsonl#2', 'a.jsonl#4']);
  expect(problemOf(results[1]).code).toBe('json-broken');
  expect(documentOf(results[2]).id).toBe(documentOf(results[0]).id);
});

test('a table with url, date, title and text goes in; quotes and line breaks in texts hold', () => {
  const raw = `url,date,title,text\n"https://a.example/x,_y",2019-01-04,"A ""quoted"" title","Line one says that it was so.\n\n${article}"\n`;
  const [result] = [...readCsv('w.csv', raw)];
  expect(documentOf(result)).toMatchObject({
    title: 'A "quoted" title',
    url: 'https://a.example/x,_y',
    publishedAt: '2019-01-04',
    text: `A "quoted" title\n\nLine one says that it was so.\n\n${article}`,
  });
});

test.each([';', '\t'])('columns may be separated by "%s", in any order and case', (separator) => {
  const raw = `${['Text', 'Published At', 'Outlet'].join(separator)}\n${[article, '2024-03-05', 'Post'].join(separator)}`;
  expect(documentOf([...readCsv('a.csv', raw)][0])).toMatchObject({ publisher: 'Post', publishedAt: '2024-03-05' });
});

test('a table without a text column names the columns it has', () => {
  const problem = problemOf([...readCsv('a.csv', 'name,age\nx,1\n')][0]);
  expect(problem.code).toBe('csv-no-text-column');
  expect(problem.message).toContain('"name", "age"');
});

test('an unclosed quote is a reason, not an exception', () => {
  const results = [...readCsv('a.csv', `title,text\nOne,${article}\nTwo,"unclosed ${article}`)];
  expect(documentOf(results[0]).title).toBe('One');
  expect(results.slice(1).map((r) => problemOf(r).code)).toEqual(['csv-broken']);
});
