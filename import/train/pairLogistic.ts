// Nine logistic regressions over the same hashed rows at once: Adagrad with L2, rare rows shrunk, in a fixed shuffled
// order, so that the same examples always give the same weights.
import { pairTypes } from '../statements/pairs/wordMarks.js';
import type { PairExample } from './pairExamples.js';
import { createLinearCongruential, shuffle } from './random.js';

const epochs = 4;
const rate = 0.03;
const l2 = 3e-3;
/** Rows of fewer examples are left out. */
const leastCount = 10;
/** A row of `c` examples counts with sqrt(c / (c + shrinkage)). */
const shrinkage = 200;

const TYPES = pairTypes.length;

/** Places of the rows that are frequent enough; counted roughly first, so that rare ones take no memory. */
export function indexPairs(examples: readonly PairExample[]): ReadonlyMap<number, number> {
  const sketch = new Uint8Array(1 << 24);
  for (const { keys } of examples)
    for (const key of keys) {
      const at = (key ^ (key >>> 8)) & 0xffffff;
      if (sketch[at]! < leastCount) sketch[at]!++;
    }
  const counts = new Map<number, number>();
  for (const { keys } of examples)
    for (const key of keys)
      if (sketch[(key ^ (key >>> 8)) & 0xffffff]! >= leastCount) counts.set(key, (counts.get(key) ?? 0) + 1);
  const places = new Map<number, number>();
  for (const [key, count] of counts) if (count >= leastCount) places.set(key, places.size);
  return places;
}

/** An example's rows by place. */
export const rowsOf = ({ keys }: PairExample, places: ReadonlyMap<number, number>): Int32Array => {
  const found = new Int32Array(keys.length);
  let count = 0;
  for (const key of keys) {
    const place = places.get(key);
    if (place !== undefined) found[count++] = place;
  }
  return found.slice(0, count);
};

/** Weights row by row, one for each type. */
export function trainPairs(
  rows: readonly Int32Array[],
  examples: readonly { readonly truth: number; readonly ignored: number }[],
  size: number,
): Float32Array {
  const counts = new Float32Array(size);
  for (const own of rows) for (const row of own) counts[row]!++;
  const values = counts.map((c) => Math.sqrt(c / (c + shrinkage)));
  const weights = new Float32Array(size * TYPES);
  const squares = new Float32Array(size * TYPES).fill(0.01);
  const order = Int32Array.from(rows.keys());
  const random = createLinearCongruential(7);
  const sums = new Float64Array(TYPES);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const own = rows[index]!;
      sums.fill(0);
      for (const row of own) {
        const value = values[row]!;
        for (let t = 0; t < TYPES; t++) sums[t]! += weights[row * TYPES + t]! * value;
      }
      const { truth, ignored } = examples[index]!;
      for (let t = 0; t < TYPES; t++) {
        if (ignored & (1 << t)) continue;
        const error = ((truth >> t) & 1) - 1 / (1 + Math.exp(-sums[t]!));
        if (Math.abs(error) < 1e-3) continue;
        for (const row of own) {
          const value = values[row]!;
          const at = row * TYPES + t;
          const gradient = error * value - l2 * weights[at]!;
          squares[at]! += gradient * gradient;
          weights[at]! += (rate * gradient) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  for (let row = 0; row < size; row++) for (let t = 0; t < TYPES; t++) weights[row * TYPES + t]! *= values[row]!;
  return weights;
}
