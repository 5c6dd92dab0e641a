import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParsedDocument, Sentence, Token } from '../../../import/annotation.js';
import { loadLanguageModel } from '../../../import/language/languageModel.js';
import { parseDocument } from '../../../import/language/parseDocument.js';

const model = loadLanguageModel();
const parse = (text: string, title = ''): ParsedDocument =>
  parseDocument({ id: 'd', title, text, url: null, publisher: null, publishedAt: null }, model);

/** The tokens that hang under `head` by `relation`. */
function dependents(sentence: Sentence, head: string, relation: string): string[] {
  const at = sentence.tokens.findIndex((token) => token.text === head);
  return sentence.tokens.filter((token) => token.head === at && token.relation === relation).map((token) => token.text);
}

function root(sentence: Sentence): Token {
  return sentence.tokens.find((token) => token.head === -1)!;
}

describe('a parsed document', () => {
  test('knows who accused whom of what', () => {
    const [sentence] = parse('The minister accused the rebels of burning two villages.').sentences;
    expect(root(sentence!).lemma).toBe('accuse');
    expect(dependents(sentence!, 'accused', 'nsubj')).toEqual(['minister']);
    expect(dependents(sentence!, 'accused', 'obj')).toEqual(['rebels']);
  });

  test('knows the passive and its agent', () => {
    const [sentence] = parse('The rebels were accused by the army of the attack.').sentences;
    expect(dependents(sentence!, 'accused', 'nsubj:pass')).toEqual(['rebels']);
    expect(dependents(sentence!, 'accused', 'aux:pass')).toEqual(['were']);
    expect(dependents(sentence!, 'accused', 'obl:agent')).toEqual(['army']);
  });

  test('knows what was said', () => {
    const [sentence] = parse('A spokesman said the group had denied the report.').sentences;
    expect(root(sentence!).text).toBe('said');
    expect(dependents(sentence!, 'said', 'ccomp')).toEqual(['denied']);
    expect(dependents(sentence!, 'denied', 'nsubj')).toEqual(['group']);
  });

  test('finds the subject across an attribution that interrupts the clause', () => {
    const [sentence] = parse(
      'The rebel commanders, according to local radio stations, warned of a new attack.',
    ).sentences;
    expect(root(sentence!).text).toBe('warned');
    expect(dependents(sentence!, 'warned', 'nsubj')).toEqual(['commanders']);
    expect(dependents(sentence!, 'stations', 'fixed')).toEqual([]);
    expect(dependents(sentence!, 'warned', 'obl')).toContain('stations');
  });

  test('takes a word that can only be a verb for the verb of a sentence that has no other', () => {
    const [sentence] = parse('The council rejects any part in it, a charge the rebels repeat.').sentences;
    expect(sentence!.tokens.find((token) => token.text === 'rejects')!.xpos).toBe('VBZ');
  });

  test('is the same whether it comes alone or after others', () => {
    const text = 'The council denied it. “We were not told,” said Ms. Okoro of the U.N. mission.';
    const alone = parse(text);
    parse('Another text, about the price of wheat in the north.');
    expect(parse(text)).toEqual(alone);
  });

  test('has offsets that slice back, sentences inside blocks, and one root a sentence, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        'The army denied it. ',
        '\n',
        '\n\n',
        '“',
        '”',
        'U.S. ',
        'a charge the group denies',
        '\u00a0',
        '…',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { blocks, sentences } = parse(text);
        let last = 0;
        for (const sentence of sentences) {
          const block = blocks[sentence.block]!;
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(last, block.start));
          expect(sentence.end).toBeLessThanOrEqual(block.end);
          last = sentence.end;
          expect(sentence.tokens.filter((token) => token.head === -1)).toHaveLength(1);
          for (const token of sentence.tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.head).toBeLessThan(sentence.tokens.length);
          }
        }
        const inTokens = sentences.flatMap((sentence) => sentence.tokens.map((token) => token.text)).join('');
        expect(inTokens.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  test('is a tree: every token reaches the root', () => {
    const text =
      'The envoy, who had met rebels in May, told reporters that talks would go on, and that nobody was to blame.';
    for (const { tokens } of parse(text).sentences) {
      for (let i = 0; i < tokens.length; i++) {
        let at = i;
        let steps = 0;
        while (tokens[at]!.head >= 0 && steps++ < tokens.length) at = tokens[at]!.head;
        expect(tokens[at]!.head).toBe(-1);
      }
    }
  });

  test('ends in good time on a line of a million characters', () => {
    expect(parse('word '.repeat(200_000)).sentences.flatMap((sentence) => sentence.tokens)).toHaveLength(200_000);
  }, 120_000);

  test('of nothing is empty', () => {
    expect(parse(' \n\t ').sentences).toEqual([]);
    expect(parse('').blocks).toEqual([]);
  });
});
