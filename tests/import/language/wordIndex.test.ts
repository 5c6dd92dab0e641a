// The list of words that is searched without a map says what a map would say.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexWords } from '../../../import/language/wordIndex.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ж', "'", '𝒳'), minLength: 1, maxLength: 5 });

describe('an index of words', () => {
  test('tells the place of each word, and of no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word), (words, others) => {
        const index = indexWords(words.join('\n'));
        const places = new Map(words.map((w, at) => [w, at]));
        for (const wanted of [...words, ...others, '', 'a\nb']) {
          expect(index.indexOf(wanted)).toBe(places.get(wanted) ?? -1);
        }
      }),
    );
  });
});
