import { describe, expect, test } from 'vitest';
import { loadLanguageModel } from '../../../import/language/languageModel.js';
import { lemmaOf } from '../../../import/language/lemmas.js';

const lemma = (form: string, upos: string): string => lemmaOf(form, upos, loadLanguageModel().lemmas);

describe('lemmas', () => {
  test.each<[string, string, string]>([
    ['accused', 'VERB', 'accuse'],
    ['denies', 'VERB', 'deny'],
    ['urging', 'VERB', 'urge'],
    ['said', 'VERB', 'say'],
    ['were', 'AUX', 'be'],
    ['’s', 'AUX', 'be'],
    ['n’t', 'PART', 'not'],
    ['Accusations', 'NOUN', 'accusation'],
    ['allies', 'NOUN', 'ally'],
    ['women', 'NOUN', 'woman'],
    ['crisis', 'NOUN', 'crisis'],
    ['Taliban', 'PROPN', 'taliban'],
    ['snarfled', 'VERB', 'snarfle'],
  ])('%s as %s is %s', (form, upos, expected) => {
    expect(lemma(form, upos)).toBe(expected);
  });
});
