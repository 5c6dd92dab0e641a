// Sums of the weights that a type gives to the features of a candidate: a feature is looked up once by its bare name, however
// many types know it, and what repeats counts once. Sums come out as they would from the names one by one.
import { type NamedWeights, weightAt } from '../namedWeights.js';

export interface WeightIndex {
  readonly weights: NamedWeights;
  /** Per row the number of the last sum it was in. */
  readonly lastSum: Float64Array;
  sums: number;
}

/** @param weights with a column for each type, and one named `*` for all of them. */
export const createWeightIndex = (weights: NamedWeights): WeightIndex => ({
  weights,
  lastSum: new Float64Array(weights.rows),
  sums: 0,
});

/** The row of a bare name; -1 when no type knows it. */
export const rowOf = (index: WeightIndex, name: string): number => index.weights.names.indexOf(name);

/** `start` plus the weights that the rows have for this type, in their order, each row once. */
export function sumRows(index: WeightIndex, type: string, rows: readonly number[], start: number): number {
  const { weights, lastSum } = index;
  const column = weights.columns.get(type);
  if (column === undefined) return start;
  const own = ++index.sums;
  let sum = start;
  for (const row of rows) {
    if (row < 0 || lastSum[row] === own) continue;
    lastSum[row] = own;
    sum += weightAt(weights, row, column);
  }
  return sum;
}
