import { describe, expect, it } from 'vitest';
import { binsIn, rangeOf, timelineBins } from '../../../client/src/domain/timeline.js';

const point = (at: string, documents = 1) => ({ at, documents, statements: documents * 2 });

describe('the time histogram', () => {
  it('fills the months between, so that a gap is seen as one', () => {
    const bins = timelineBins([point('2023-11', 2), point('2024-02')]);
    expect(bins.map((bin) => [bin.at, bin.documents])).toEqual([
      ['2023-11', 2],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 1],
    ]);
    expect(bins[3]).toMatchObject({ from: '2024-02-01', to: '2024-02-29' });
  });

  it('goes by days when the span is short', () => {
    expect(timelineBins([point('2024-02-28'), point('2024-03-01')]).map((bin) => bin.at)).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
  });

  it('gathers a long span and loses no document', () => {
    const months = Array.from({ length: 30 }, (_, year) => point(`${1990 + year}-07`, 3));
    const bins = timelineBins(months);
    expect(bins.length).toBeLessThanOrEqual(120);
    expect(bins.reduce((sum, bin) => sum + bin.documents, 0)).toBe(90);
  });

  it('is empty without dates', () => {
    expect(timelineBins([])).toEqual([]);
  });

  it('turns a brush into dates and dates into a brush', () => {
    const bins = timelineBins([point('2024-01'), point('2024-06')]);
    const range = rangeOf(bins, 3, 1);
    expect(range).toEqual({ from: '2024-02-01', to: '2024-04-30' });
    expect(binsIn(bins, range.from, range.to)).toEqual([1, 3]);
    expect(rangeOf(bins, 0, 5)).toEqual({ from: null, to: null });
    expect(binsIn(bins, null, null)).toEqual([0, 5]);
  });
});
