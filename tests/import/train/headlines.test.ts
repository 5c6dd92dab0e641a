import { describe, expect, test } from 'vitest';
import { toHeadline } from '../../../import/train/headlines.js';
import type { TreebankSentence, TreebankToken } from '../../../import/train/treebanks.js';

const token = (form: string, upos: string, head: number, relation: string): TreebankToken => ({
  form,
  lemma: form.toLowerCase(),
  upos,
  xpos: 'X',
  head,
  relation,
});

const SENTENCE: TreebankSentence = {
  id: 's',
  text: 'The rebels were accused by the army.',
  startsDocument: false,
  startsParagraph: false,
  tokens: [
    token('The', 'DET', 1, 'det'),
    token('rebels', 'NOUN', 3, 'nsubj:pass'),
    token('were', 'AUX', 3, 'aux:pass'),
    token('accused', 'VERB', -1, 'root'),
    token('by', 'ADP', 6, 'case'),
    token('the', 'DET', 6, 'det'),
    token('army', 'NOUN', 3, 'obl:agent'),
    token('.', 'PUNCT', 3, 'punct'),
  ],
};

describe('a made-up headline', () => {
  test('leaves out articles, the auxiliary and the full stop, and keeps the tree', () => {
    const { tokens } = toHeadline(SENTENCE, false);
    expect(tokens.map((t) => t.form)).toEqual(['Rebels', 'accused', 'by', 'army']);
    expect(tokens.map((t) => t.head)).toEqual([1, -1, 3, 1]);
  });

  test('may be in capitals, but for small words', () => {
    expect(toHeadline(SENTENCE, true).tokens.map((t) => t.form)).toEqual(['Rebels', 'Accused', 'by', 'Army']);
  });
});
