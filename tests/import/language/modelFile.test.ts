import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidInput } from '../../../graph/errors.js';
import { type LanguageTables, packModel, unpackModel } from '../../../import/language/modelFile.js';
import type { WeightRows } from '../../../import/language/weights.js';

const weightRows: fc.Arbitrary<WeightRows> = fc
  .uniqueArray(
    fc.record({
      key: fc.nat({ max: 0xffffffff }),
      entries: fc.array(fc.tuple(fc.nat({ max: 126 }), fc.integer({ min: -255, max: 255 })), {
        minLength: 1,
        maxLength: 9,
      }),
    }),
    { selector: (row) => row.key, maxLength: 40 },
  )
  .map((rows) => {
    rows.sort((a, b) => a.key - b.key);
    return {
      classes: 127,
      keys: Uint32Array.from(rows, (row) => row.key),
      lengths: Uint8Array.from(rows, (row) => row.entries.length),
      entries: Int16Array.from(rows.flatMap((row) => row.entries.map(([cls, weight]) => (weight << 7) | cls))),
    };
  });

const tables = (tagger: WeightRows, parser: WeightRows): LanguageTables => ({
  version: 'test',
  tags: ['NOUN|NN', 'VERB|VBD'],
  fixedTags: new Map([['the', 0]]),
  likelyTags: new Map([['dam', 0]]),
  labels: ['nsubj', 'root'],
  coarseClusters: new Map([['dam', 3]]),
  fineClusters: new Map([['dam', 30]]),
  lemmas: new Map([['were|VERB', 'be']]),
  verbs: new Map([['deny', 0]]),
  tagger,
  parser,
});

describe('the model file', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(weightRows, weightRows, (tagger, parser) => {
        const written = tables(tagger, parser);
        expect(unpackModel(packModel(written))).toEqual(written);
      }),
    );
  });

  test('is refused when a byte of it was changed', () => {
    const bytes = packModel(tables(emptyRows(), emptyRows()));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), (at) => {
        const damaged = Buffer.from(bytes);
        damaged[at]! ^= 1;
        expect(() => unpackModel(damaged)).toThrow(InvalidInput);
      }),
    );
  });

  test('is refused when it was cut off', () => {
    const bytes = packModel(tables(emptyRows(), emptyRows()));
    expect(() => unpackModel(bytes.subarray(0, bytes.length - 1))).toThrow(/damaged/);
    expect(() => unpackModel(Buffer.alloc(0))).toThrow(/damaged/);
  });
});

function emptyRows(): WeightRows {
  return { classes: 2, keys: new Uint32Array(), lengths: new Uint8Array(), entries: new Int16Array() };
}
