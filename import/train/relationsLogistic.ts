// Logistic regression over hashed binary rows with Adagrad (Duchi et al. 2011) and L2, in a fixed shuffled order, so that
// the same examples always give the same weights.
import { createLinearCongruential, shuffle } from './random.js';

export interface Example {
  readonly rows: Int32Array;
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface LogisticOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Rows seen in fewer examples are left at zero: they cost space and carry little over. */
  readonly leastCount: number;
  readonly seed: number;
  /**
   * Rows seen in `c` examples count with sqrt(c / (c + shrinkage)), so that what is rare learns slowly and common
   * constructions carry what both could explain. 0 for none.
   */
  readonly shrinkage: number;
}

const defaults: LogisticOptions = { epochs: 6, rate: 0.08, l2: 2e-6, leastCount: 2, seed: 7, shrinkage: 0 };

/** Weights of `size` rows. */
export function trainLogistic(
  examples: readonly Example[],
  size: number,
  options: Partial<LogisticOptions> = {},
): Float32Array {
  const { epochs, rate, l2, leastCount, seed, shrinkage } = { ...defaults, ...options };
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(0.01);
  const values = rowValues(examples, size, leastCount, shrinkage);
  const order = Int32Array.from(examples.keys());
  const random = createLinearCongruential(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { rows, label, weight } = examples[index]!;
      let sum = 0;
      for (let i = 0; i < rows.length; i++) sum += weights[rows[i]!]! * values[rows[i]!]!;
      const error = (label - 1 / (1 + Math.exp(-sum))) * weight;
      if (Math.abs(error) < 5e-4) continue;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        const value = values[row]!;
        if (value === 0) continue;
        const gradient = error * value - l2 * weights[row]!;
        squares[row]! += gradient * gradient;
        weights[row]! += (rate * gradient) / Math.sqrt(squares[row]!);
      }
    }
  }
  return weights.map((weight, row) => weight * values[row]!);
}

function rowValues(examples: readonly Example[], size: number, leastCount: number, shrinkage: number): Float32Array {
  const counts = new Float32Array(size);
  for (const { rows } of examples) for (const row of rows) counts[row]!++;
  return counts.map((count) => (count >= leastCount ? Math.sqrt(count / (count + shrinkage)) : 0));
}
