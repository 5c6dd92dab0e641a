import { describe, expect, test } from 'vitest';
import { indexWeights, scoreFeatures } from '../../../import/language/weights.js';
import {
  average,
  createPerceptron,
  freeze,
  learn,
  meanOfModels,
  scoreCurrent,
} from '../../../import/train/perceptron.js';

/** Class 1 when feature 7 is there, else class 0; feature 9 is noise. */
const EXAMPLES = [
  { features: [7, 9], gold: 1 },
  { features: [5, 9], gold: 0 },
  { features: [7], gold: 1 },
  { features: [5], gold: 0 },
];

function train(rounds: number, patience = 0): ReturnType<typeof createPerceptron> {
  const weights = createPerceptron(2, patience);
  const scores = new Float64Array(2);
  for (let round = 0; round < rounds; round++) {
    for (const { features, gold } of EXAMPLES) {
      scoreCurrent(weights, Int32Array.from(features), features.length, scores);
      learn(weights, Int32Array.from(features), features.length, gold, scores[1]! > scores[0]! ? 1 : 0);
    }
  }
  average(weights);
  return weights;
}

function predict(rows: ReturnType<typeof freeze>, features: number[]): number {
  const scores = new Int32Array(2);
  scoreFeatures(indexWeights(rows), Int32Array.from(features), 0, features.length, scores);
  return scores[1]! > scores[0]! ? 1 : 0;
}

describe('the perceptron', () => {
  test('learns what separates the classes, and keeps it when frozen', () => {
    const rows = freeze(train(5), 16, 0);
    for (const { features, gold } of EXAMPLES) expect(predict(rows, features)).toBe(gold);
  });

  test('is the same every time', () => {
    expect(freeze(train(5), 16, 0)).toEqual(freeze(train(5), 16, 0));
  });

  test('the mean of a model with itself is the model', () => {
    const model = train(5);
    expect(freeze(meanOfModels([model, model]), 16, 0)).toEqual(freeze(model, 16, 0));
  });

  test('drops what weighs too little', () => {
    expect(freeze(train(5), 16, 1000).keys).toHaveLength(0);
  });

  test('gives no row to features that were updated too seldom', () => {
    expect(train(1, 9).rowCount).toBe(0);
    expect(train(1, 0).rowCount).toBeGreaterThan(0);
  });

  test('keeps its rows while its tables grow', () => {
    const weights = createPerceptron(3);
    const count = 400_000;
    for (let key = 1; key <= count; key++) learn(weights, Int32Array.of(key), 1, key % 3, (key + 1) % 3);
    const scores = new Float64Array(3);
    for (let key = 1; key <= count; key += 997) {
      scoreCurrent(weights, Int32Array.of(key), 1, scores);
      expect(scores[key % 3]).toBe(1);
      expect(scores[(key + 1) % 3]).toBe(-1);
    }
    expect(weights.rowCount).toBe(count);
  });
});
