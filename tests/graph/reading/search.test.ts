// The parts of search that need no database.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippetOf, splitEnds, toWords } from '../../../graph/reading/search.js';
import { toTimeline } from '../../../graph/reading/summary.js';

describe('a search text', () => {
  test('is parted at every place into two names', () => {
    const ends = splitEnds(['united', 'states', 'iran']);
    expect(ends.map(({ left, right }) => `${left} | ${right}`)).toEqual([
      'united | states iran',
      'united states | iran',
    ]);
  });

  test('is parted at the word for a relation, and asks for that type', () => {
    expect(splitEnds(toWords('Pakistan accuses the Taliban'))).toEqual([
      { left: 'pakistan', right: 'the taliban', type: 'ACCUSES' },
    ]);
    expect(splitEnds(toWords('Iran cooperates with Russia'))[0]).toMatchObject({
      right: 'russia',
      type: 'COOPERATES_WITH',
    });
    expect(splitEnds(['iran', 'accuses'])).toEqual([]);
    expect(splitEnds(['iran'])).toEqual([]);
  });
});

describe('a snippet', () => {
  const long = `${'before '.repeat(100)}the Harbour affair ${'after '.repeat(100)}`;

  test('shows the words it was found by, cut between words', () => {
    const snippet = snippetOf(long, ['harbour']);
    expect(snippet).toContain('the Harbour affair');
    expect(snippet).toMatch(/^… before .* after …$/);
    expect(snippet.length).toBeLessThan(180);
  });

  test('is never empty nor too long, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 600 }),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
        (text, words) => {
          expect(snippetOf(text, words).length).toBeLessThanOrEqual(170);
        },
      ),
    );
    expect(snippetOf('x'.repeat(1_000), ['y']).length).toBeGreaterThan(50);
  });
});

describe('the time line', () => {
  const day = (at: string) => ({ at, count: 1 });

  test('counts by day over a few months and by month over many', () => {
    const few = toTimeline([day('2024-01-05'), day('2024-03-30')], [day('2024-01-05'), day('2024-01-05')]);
    expect(few).toEqual([
      { at: '2024-01-05', documents: 1, statements: 2 },
      { at: '2024-03-30', documents: 1, statements: 0 },
    ]);
    const many = toTimeline([day('2023-11-05'), day('2024-03-30'), day('2024-03-01')], []);
    expect(many.map((entry) => [entry.at, entry.documents])).toEqual([
      ['2023-11', 1],
      ['2024-03', 2],
    ]);
    expect(toTimeline([], [])).toEqual([]);
  });
});
