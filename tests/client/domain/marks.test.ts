import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentPieces, sentencePieces } from '../../../client/src/domain/marks.js';
import type { DocumentDetail } from '../../../graph/shapes.js';
import { statement } from './fixtures.js';

const text = 'A title\n\nKaro accused the Harbour Board of fraud. The board denied it.\n\nNothing more.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const first = at('Karo accused the Harbour Board of fraud.');
const second = at('The board denied it.');

const document: DocumentDetail = {
  id: 'd',
  title: 'A title',
  publisher: null,
  publishedAt: null,
  url: null,
  importedAt: '2024-03-01T00:00:00Z',
  actors: 2,
  statements: 2,
  text,
  extractor: 'test',
  mentions: [
    { ...at('Karo'), actor: { id: 'karo', name: 'Karo', kind: 'person' } },
    { ...at('Harbour Board'), actor: { id: 'board', name: 'Harbour Board', kind: 'organisation' } },
  ],
  statementViews: [
    statement('karo', 'ACCUSES', 'board', { ...first, id: 's1' }),
    statement('karo', 'AFFILIATED_WITH', 'board', { ...first, id: 's2' }),
    statement('board', 'DENIES', 'karo', { ...second, id: 's3' }),
  ],
};

describe('a sentence', () => {
  it('is cut into source, cue and target', () => {
    const quote = 'Karo accused the board.';
    const pieces = sentencePieces(
      statement('karo', 'ACCUSES', 'board', {
        quote,
        start: 100,
        end: 123,
        sourceSpan: { start: 100, end: 104 },
        cueSpan: { start: 105, end: 112 },
        targetSpan: { start: 113, end: 122 },
      }),
    );
    expect(pieces.map((p) => [p.text, p.part])).toEqual([
      ['Karo', 'source'],
      [' ', null],
      ['accused', 'cue'],
      [' ', null],
      ['the board', 'target'],
      ['.', null],
    ]);
  });

  it('keeps its text whatever the spans', () => {
    const span = fc.option(
      fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) }),
      { nil: null },
    );
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        span,
        span,
        span,
        (quote, sourceSpan, targetSpan, cueSpan) => {
          const pieces = sentencePieces(
            statement('a', 'ACCUSES', 'b', { quote, start: 7, end: 7 + quote.length, sourceSpan, targetSpan, cueSpan }),
          );
          expect(pieces.map((p) => p.text).join('')).toBe(quote);
        },
      ),
    );
  });
});

describe('a document in the reader', () => {
  it('loses no character of its paragraphs and shows the title once', () => {
    const paragraphs = documentPieces(document, null).map((runs) =>
      runs.flatMap((run) => run.pieces.map((p) => p.text)).join(''),
    );
    expect(paragraphs).toEqual(['Karo accused the Harbour Board of fraud. The board denied it.', 'Nothing more.']);
  });

  it('marks mentions inside statements at the right place', () => {
    const [runs] = documentPieces(document, null);
    const mentions = runs?.flatMap((run) => run.pieces.filter((p) => p.mention !== null).map((p) => p.text));
    expect(mentions).toEqual(['Karo', 'Harbour Board']);
  });

  it('shows the selected statement where several cover the same words', () => {
    const chosen = documentPieces(document, 's2')[0]?.map((run) => run.statement?.id ?? null);
    expect(chosen).toEqual(['s2', null, 's3']);
  });
});
