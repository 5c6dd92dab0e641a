import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../import/language/sentences.js';
import { growsLinearly } from './linear.js';

const split = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end));

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['Gen. Okoro met Mr. Amin on Jan. 3. They spoke.', ['Gen. Okoro met Mr. Amin on Jan. 3.', 'They spoke.']],
    ['He flew to the U.S. The talks failed.', ['He flew to the U.S.', 'The talks failed.']],
    ['The U.S. Embassy closed. It stays shut.', ['The U.S. Embassy closed.', 'It stays shut.']],
    ['“Where are they?” he asked. Nobody knew.', ['“Where are they?” he asked.', 'Nobody knew.']],
    ['“Stop!” said J. B. Hale. “Now.”', ['“Stop!” said J. B. Hale.', '“Now.”']],
    ['It ended at 5 p.m. The crowd left.', ['It ended at 5 p.m.', 'The crowd left.']],
    ['They blamed the rebels.Pakistan denied it.', ['They blamed the rebels.', 'Pakistan denied it.']],
    ['The bill costs 3.5 million. No. 5 voted.', ['The bill costs 3.5 million.', 'No. 5 voted.']],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('cover everything but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const spans = splitSentences(text, { start: 0, end: text.length });
        let last = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, span.start).trim()).toBe('');
          expect(text.slice(span.start, span.end).trim().length).toBe(span.end - span.start);
          last = span.end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  test.each([['a'], ['A. '], ['.'], ['Ab.'], [' '], ['"'], ['word. '], ['Mr. ']])(
    'take time in proportion to a line of a million characters of %j',
    (unit) => {
      expect(growsLinearly(unit, (text) => splitSentences(text, { start: 0, end: text.length }))).toBe(true);
    },
  );
});
