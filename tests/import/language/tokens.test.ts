import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../import/language/tokens.js';
import { growsLinearly } from './linear.js';

const words = (text: string): string[] => tokenize(text, { start: 0, end: text.length }).map((token) => token.text);

describe('tokens', () => {
  test.each<[string, string]>([
    ["The minister doesn't deny the group's role.", "The minister does n't deny the group 's role ."],
    ['The minister doesn’t deny the group’s role.', 'The minister does n’t deny the group ’s role .'],
    ['“We can’t,” he said.', '“ We ca n’t , ” he said .'],
    ['Officials cannot confirm it.', 'Officials can not confirm it .'],
    ['A Russian-made drone', 'A Russian - made drone'],
    ['an anti-corruption agency and its ex-chief', 'an anti-corruption agency and its ex-chief'],
    ['the U.S. and U.K. envoys', 'the U.S. and U.K. envoys'],
    ['He lives in the U.S.', 'He lives in the U.S.'],
    ['Mr. Amin met Lt. Gen. J. Okoro.', 'Mr. Amin met Lt. Gen. J. Okoro .'],
    ['It cost $3.5 million, or 12.4%.', 'It cost $ 3.5 million , or 12.4 % .'],
    ['It rose from 1,200 to 2,000 on 9/11.', 'It rose from 1,200 to 2,000 on 9/11 .'],
    ['at 10am on the 18th', 'at 10 am on the 18th'],
    ['the M23 rebels and the G7', 'the M23 rebels and the G7'],
    ['See https://example.org/a-b?c=d.', 'See https://example.org/a-b?c=d .'],
    ['Write to press.office@example.org, please', 'Write to press.office@example.org , please'],
    ["the rebels' leaders", "the rebels ' leaders"],
    ["Côte d'Ivoire’s army", "Côte d'Ivoire ’s army"],
    ['wait... what?!', 'wait ... what ? !'],
    ['it said.', 'it said .'],
    ['North\u00a0Korea and\u00a0the South', 'North Korea and the South'],
    ['the army—and the police', 'the army — and the police'],
    ['a charge (“false”)', 'a charge ( “ false ” )'],
    ['by Rivertown.org.', 'by Rivertown.org .'],
    ['the site open-harbour.co.uk, which', 'the site open-harbour.co.uk , which'],
    ['the war ended.The army left.', 'the war ended . The army left .'],
  ])('splits %j as the treebanks do', (text, expected) => {
    expect(words(text)).toEqual(expected.split(' '));
  });

  test('slices back from the text, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const token of tokenize(text, { start: 0, end: text.length })) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.text.trim()).not.toBe('');
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, token.start).trim()).toBe('');
          last = token.end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  test.each([
    ['a'],
    ['1'],
    ['.'],
    ["'"],
    ['-'],
    ['a.'],
    ['@'],
    ['a@'],
    ['1,'],
    ["a'"],
    ['re-'],
    ['www.'],
    ['“'],
    ['aa.'],
    ['aa-'],
  ])('takes time in proportion to a line of a million characters of %j', (unit) => {
    expect(growsLinearly(unit, (text) => tokenize(text, { start: 0, end: text.length }))).toBe(true);
  });
});
