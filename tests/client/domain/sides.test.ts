import { describe, expect, it } from 'vitest';
import { daysOf, nameOfSide, periodsOf } from '../../../client/src/domain/sides.js';

const none = new Map<string, string>();

describe('the sides of a comparison', () => {
  it('offers two halves that do not overlap, years and months', () => {
    const values = periodsOf(['2023-11', '2023-12', '2024-02']).map((choice) => choice.value);
    expect(values).toEqual([
      'period:..2023-12',
      'period:2024-02..',
      'period:2023-01-01..2023-12-31',
      'period:2024-01-01..2024-12-31',
      'period:2023-11..2023-11',
      'period:2023-12..2023-12',
      'period:2024-02..2024-02',
    ]);
  });

  it('offers no halves of a single month, and nothing where no document has a date', () => {
    expect(periodsOf(['2024-02']).map((choice) => choice.label)).toEqual(['2024', 'Feb 2024']);
    expect(periodsOf([])).toEqual([]);
  });

  it('counts the last day of a month in, in leap years too', () => {
    expect(daysOf('period:2024-02..2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOf('period:..2024-12')).toEqual({ from: null, to: '2024-12-31' });
    expect(daysOf('period:2024-03-04..')).toEqual({ from: '2024-03-04', to: null });
  });

  it('names sides as people do', () => {
    expect(nameOfSide('document:d1', new Map([['d1', 'A title']]))).toBe('“A title”');
    expect(nameOfSide('document:d1', none)).toBe('“the document”');
    expect(nameOfSide('outlet:News: the paper', none)).toBe('News: the paper');
    expect(nameOfSide('period:2024-01-01..2024-12-31', none)).toBe('2024');
    expect(nameOfSide('period:2024-02..2024-02', none)).toBe('Feb 2024');
    expect(nameOfSide('period:2023-11..2024-02', none)).toBe('Nov 2023 to Feb 2024');
  });
});
