import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../import/annotation.js';
import { findBlocks } from '../../../import/language/blocks.js';
import { growsLinearly } from './linear.js';

const document = (text: string, title = ''): SourceDocument => ({
  id: 'd',
  title,
  text,
  url: null,
  publisher: null,
  publishedAt: null,
});
const roles = (text: string, title = ''): string[] => findBlocks(document(text, title)).map((block) => block.role);

const ARTICLE = `Rebels deny attack on northern dam

World

Photo: Amina Hale

File photo: soldiers guard the dam in March, a week before the attack.

The rebels on Monday denied that they had attacked a dam in the north of the country.

A spokesman said so.

Leave a Comment

The president of the council has told…

A number of lawmakers have voiced…`;

describe('blocks', () => {
  test('have the roles a reader would give them', () => {
    expect(roles(ARTICLE)).toEqual([
      'headline',
      'section',
      'credit',
      'caption',
      'body',
      'body',
      'boilerplate',
      'teaser',
      'teaser',
    ]);
  });

  test('know the headline by the title', () => {
    expect(roles('Who attacked the dam?\n\nNobody has said so.', 'Who attacked the dam?')).toEqual([
      'headline',
      'body',
    ]);
  });

  test('put hard-wrapped lines together', () => {
    const text =
      'The rebels on Monday denied that they had attacked a dam\nin the north of the country, and blamed the army for\nit.\n\nThe army was silent.';
    expect(roles(text)).toEqual(['body', 'body']);
  });

  test('cover everything but white space and never overlap, whatever the text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('Photo: X', '…', '\r', 'By A B'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\n\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        let last = 0;
        for (const block of findBlocks(document(text))) {
          expect(text.slice(last, block.start).trim()).toBe('');
          expect(block.end).toBeGreaterThan(block.start);
          last = block.end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  test.each([['a'], ['Photo '], ['…'], ['\n'], ['a\n'], ['- '], ['By A ']])(
    'take time in proportion to a million characters of %j',
    (unit) => {
      expect(growsLinearly(unit, (text) => findBlocks(document(text)))).toBe(true);
    },
  );
});
