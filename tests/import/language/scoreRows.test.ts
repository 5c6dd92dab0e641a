import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import wabt from 'wabt';
import { scoreRowsCode } from '../../../import/language/scoreRowsCode.js';
import {
  CLASS_BITS,
  indexWeights,
  MAX_FEATURES,
  scoreFeatures,
  type WeightRows,
} from '../../../import/language/weights.js';

type Row = readonly [key: number, weights: ReadonlyMap<number, number>];

function toRows(classes: number, rows: readonly Row[]): WeightRows {
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return {
    classes,
    keys: Uint32Array.from(sorted, ([key]) => key),
    lengths: Uint8Array.from(sorted, ([, weights]) => weights.size),
    entries: Int16Array.from(sorted.flatMap(([, w]) => [...w].map(([cls, weight]) => (weight << CLASS_BITS) | cls))),
  };
}

/** Keys from anywhere and keys that crowd in one block, in which all are compared. */
const keys = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 77_000_000, max: 77_000_040 }));

const models = fc.integer({ min: 2, max: 128 }).chain((classes) =>
  fc.record({
    classes: fc.constant(classes),
    rows: fc.uniqueArray(
      fc.tuple(
        keys,
        fc
          .uniqueArray(fc.tuple(fc.nat(classes - 1), fc.integer({ min: -255, max: 255 })), {
            selector: ([cls]) => cls,
            minLength: 1,
            maxLength: classes,
          })
          .map((entries) => new Map(entries)),
      ),
      { selector: ([key]) => key, maxLength: 30 },
    ),
    unknown: fc.array(keys, { maxLength: 20 }),
    picks: fc.array(fc.nat(), { maxLength: MAX_FEATURES - 20 }),
  }),
);

describe('scoring', () => {
  test('the code that ships is what the source compiles to', async () => {
    const features = { simd: true, bulk_memory: true, sign_extension: true };
    const source = readFileSync('import/language/scoreRows.wat', 'utf8');
    const { buffer } = (await wabt()).parseWat('scoreRows.wat', source, features).toBinary({});
    expect(scoreRowsCode).toBe(Buffer.from(buffer).toString('base64'));
  });

  test('adds what the rows of the known features weigh, whatever the rows look like', () => {
    fc.assert(
      fc.property(models, ({ classes, rows, unknown, picks }) => {
        const weights = indexWeights(toRows(classes, rows));
        const known = picks.flatMap((pick) => rows[pick % rows.length]?.[0] ?? []);
        const features = Int32Array.from([...known, ...unknown]);
        const scores = new Int32Array(classes);
        scoreFeatures(weights, features, 0, features.length, scores);
        const wanted = new Int32Array(classes);
        const byKey = new Map(rows);
        for (const key of features) for (const [cls, weight] of byKey.get(key >>> 0) ?? []) wanted[cls]! += weight;
        expect(scores).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });

  test('takes part of the features, and none', () => {
    const weights = indexWeights(
      toRows(3, [
        [5, new Map([[1, 7]])],
        [6, new Map([[2, -4]])],
      ]),
    );
    const scores = new Int32Array(3);
    scoreFeatures(weights, Int32Array.of(5, 6, 6, 5), 1, 3, scores);
    expect([...scores]).toEqual([0, 0, -8]);
    scoreFeatures(weights, Int32Array.of(5), 0, 0, scores);
    expect([...scores]).toEqual([0, 0, 0]);
  });

  test('a model without rows knows nothing', () => {
    const weights = indexWeights(toRows(2, []));
    const scores = new Int32Array(2).fill(9);
    scoreFeatures(weights, Int32Array.of(1, 0), 0, 2, scores);
    expect([...scores]).toEqual([0, 0]);
  });
});
