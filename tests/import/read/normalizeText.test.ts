import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeLine, normalizeText } from '../../../import/read/normalizeText.js';

test('byte-order marks, NUL, direction controls and soft hyphens go', () => {
  expect(normalizeText('\ufeffThe \u202eminister\u202c de\u00adnied\u0000 it.')).toBe('The minister denied it.');
});

test('all line ends become one, and runs of empty lines one empty line', () => {
  expect(normalizeText('one\r\n\r\n\r\n  \r\ntwo\u2028three\rfour  ')).toBe('one\n\ntwo\nthree\nfour');
});

test('exotic spaces become plain ones, letters are composed, broken surrogates replaced', () => {
  expect(normalizeText('10\u00a0years, cafe\u0301, \ud800!')).toBe('10 years, café, \ufffd!');
});

test('a line is one line', () => {
  expect(normalizeLine('  A\n\n title\t here ')).toBe('A title here');
});

test('normalising twice changes nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
      const once = normalizeText(raw);
      expect(normalizeText(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('a million spaces in a line take no time', () => {
  const started = performance.now();
  normalizeText(`start${' '.repeat(1_000_000)}end${'\n '.repeat(500_000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
