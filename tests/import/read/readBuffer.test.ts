import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeText } from '../../../import/read/normalizeText.js';
import { readBuffer } from '../../../import/read/readBuffer.js';
import { article, bytesOf, documentOf, problemOf } from './results.js';

const first = (name: string, bytes: Uint8Array) => [...readBuffer(name, bytes)][0];

test('the reader is chosen by the name, and by the content where the name has no ending', () => {
  expect(documentOf(first('a.MD', bytesOf(`# Title of it\n\n${article}`))).title).toBe('Title of it');
  expect(documentOf(first('upload', bytesOf(`<html><body><h1>Page</h1><p>${article}</p>`))).title).toBe('Page');
  expect(documentOf(first('upload', bytesOf(JSON.stringify({ title: 'J', text: article })))).title).toBe('J');
  expect(documentOf(first('upload', bytesOf(article))).text).toBe(article);
});

test.each([
  ['a.txt', Buffer.from('%PDF-1.7 ...'), 'format-mismatch', 'PDF'],
  ['a.pdf', Buffer.from('%PDF-1.7 ...'), 'format-unsupported', 'PDF'],
  ['a.docx', Buffer.from('PK\x03\x04rest'), 'file-archive', 'not unpacked'],
  ['a.zip', Buffer.from('PK\x03\x04rest'), 'file-archive', 'not unpacked'],
  ['a.tar.gz', gzipSync('anything'), 'file-archive', 'not unpacked'],
  ['a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'format-mismatch', 'PNG'],
  ['a.txt', Buffer.from('<!DOCTYPE html><html><body>text'), 'format-mismatch', 'HTML'],
  ['a.json', Buffer.from('<html><body>text'), 'format-mismatch', 'HTML'],
  ['a.html', Buffer.from('[{"text": "x"}]'), 'format-mismatch', 'JSON'],
  ['a.exe', Buffer.from('MZ'), 'format-unsupported', '.exe'],
  ['a.txt', Buffer.from(Array.from({ length: 4000 }, (_, i) => i % 7)), 'file-binary', 'binary'],
  ['a.txt', Buffer.alloc(0), 'file-empty', 'empty'],
  ['a.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a '), 'file-too-large', '10 MB'],
  ['a.csv.gz', gzipSync(Buffer.alloc(11 * 1024 * 1024)), 'file-too-large', '10 MB'],
  ['a.csv.gz', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]), 'gzip-broken', 'broken'],
])('%s is refused with a reason and a way out (%#)', (name, bytes, code, words) => {
  const problem = problemOf(first(name, bytes));
  expect(problem.code).toBe(code);
  expect(problem.message).toContain(words);
  expect(problem.hint.length).toBeGreaterThan(10);
});

test('one list may come gzipped', () => {
  const results = [...readBuffer('a.csv.gz', gzipSync(`title,text\nOne,"${article}"\n`))];
  expect(documentOf(results[0]).title).toBe('One');
});

test('invalid UTF-8 is decoded with replacement, UTF-16 by its mark, old pages by the set they name', () => {
  const broken = Buffer.concat([bytesOf(`${article} `), Buffer.from([0xff, 0xc3, 0x28])]);
  expect(documentOf(first('a.txt', broken)).text).toContain('\ufffd');
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(article, 'utf16le')]);
  expect(documentOf(first('a.txt', utf16)).text).toBe(article);
  const latin = Buffer.from(`<html><head><meta charset="iso-8859-1"></head><body><p>${article} Caf\u00e9`, 'latin1');
  expect(documentOf(first('a.html', latin)).text).toContain('Café');
});

test('a line of a million characters is one line', () => {
  const started = performance.now();
  const text = `${article} `.repeat(Math.ceil(1_000_000 / article.length)).trim();
  expect(documentOf(first('a.txt', bytesOf(text))).text).toBe(text);
  expect(problemOf(first('a.txt', bytesOf('a'.repeat(1_000_000)))).code).toBe('text-too-short');
  expect(performance.now() - started).toBeLessThan(3000);
});

test('a file of nothing but broken entries is left after a thousand of them', () => {
  const codes = [...readBuffer('a.jsonl', bytesOf('x\n'.repeat(20_000)))].map((r) => problemOf(r).code);
  expect(codes).toHaveLength(1001);
  expect(codes.at(-1)).toBe('list-broken');
  expect([...readBuffer('a.json', bytesOf(`[${'1,'.repeat(20_000)}1]`))]).toHaveLength(1001);
});

test('Markdown over the limit of a text is refused before it is parsed', () => {
  const started = performance.now();
  expect(problemOf(first('a.md', bytesOf('[](*_`'.repeat(1_500_000)))).code).toBe('text-too-large');
  expect(performance.now() - started).toBeLessThan(1500);
});

const names = fc.constantFrom(
  'a',
  'a.txt',
  'a.md',
  'a.html',
  'a.json',
  'a.jsonl',
  'a.csv',
  'a.csv.gz',
  'a.pdf',
  '__proto__',
);

test('no bytes make a reader throw, and every document it gives is normalised text with its own hash', () => {
  fc.assert(
    fc.property(names, fc.uint8Array({ maxLength: 400 }), (name, bytes) => checkAll(name, bytes)),
    { numRuns: 2000 },
  );
});

const pieces = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<script>',
    '---\n',
    'title: ',
    '# ',
    '"',
    ',',
    '\n',
    '{',
    '}',
    '[',
    ']',
    '"text":',
    ':',
    '**',
    '[a](',
    ')',
  ],
  ...[
    '\u202e',
    '\u0000',
    '\ufeff',
    '\ud83d',
    '&amp;',
    '&#x0;',
    '`',
    '> ',
    article,
    'text,title\n',
    '\\',
    '\u0301',
    '\r',
  ],
);

test('nor does any mixture of marks and text', () => {
  fc.assert(
    fc.property(names, fc.array(pieces, { maxLength: 40 }), (name, parts) => checkAll(name, bytesOf(parts.join('')))),
    { numRuns: 3000 },
  );
});

function checkAll(name: string, bytes: Uint8Array): void {
  for (const result of readBuffer(name, bytes)) {
    if ('problem' in result) {
      expect(result.problem.code).toMatch(/^[a-z-]+$/);
      expect(result.problem.hint).not.toBe('');
      continue;
    }
    const { text, title, id } = result.document;
    expect(normalizeText(text)).toBe(text);
    expect(title).not.toBe('');
    expect(id).toMatch(/^[0-9a-f]{16}$/);
  }
}
