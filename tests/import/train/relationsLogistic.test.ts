// Logistic regression over hashed rows.
import { describe, expect, it } from 'vitest';
import { type Example, trainLogistic } from '../../../import/train/relationsLogistic.js';

/** Row 1 makes it true, row 2 false; row 3 says nothing; row 9 occurs once. */
const examples: Example[] = [
  ...Array.from({ length: 40 }, (_, i): Example => {
    const label = i % 2 === 0 ? 1 : 0;
    return { rows: Int32Array.of(label ? 1 : 2, 3), label, weight: 1 };
  }),
  { rows: Int32Array.of(9), label: 1, weight: 1 },
];

describe('logistic regression', () => {
  it('gives weight to the rows that decide, and little to those that do not', () => {
    const weights = trainLogistic(examples, 16);
    expect(weights[1]!).toBeGreaterThan(1);
    expect(weights[2]!).toBeLessThan(-1);
    expect(Math.abs(weights[3]!)).toBeLessThan(0.7);
  });

  it('leaves rows alone that too few examples show', () => {
    expect(trainLogistic(examples, 16, { leastCount: 2 })[9]).toBe(0);
  });

  it('lets rare rows say less than common ones when told to', () => {
    const rare: Example[] = [...examples, { rows: Int32Array.of(5, 6), label: 1, weight: 1 }];
    const plain = trainLogistic(rare, 16, { leastCount: 1 });
    const shrunk = trainLogistic(rare, 16, { leastCount: 1, shrinkage: 20 });
    expect(shrunk[5]! / plain[5]!).toBeLessThan(shrunk[1]! / plain[1]!);
  });

  it('gives the same weights for the same examples', () => {
    expect(trainLogistic(examples, 16)).toEqual(trainLogistic(examples, 16));
  });
});
