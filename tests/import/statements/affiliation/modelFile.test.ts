// The file that holds the affiliation models.
import { describe, expect, it } from 'vitest';
import { documentRows, pairRows } from '../../../../import/statements/affiliation/linearModel.js';
import {
  loadAffiliationModel,
  packAffiliationModel,
  unpackAffiliationModel,
} from '../../../../import/statements/affiliation/modelFile.js';

const weights = (size: number) => Float32Array.from({ length: size }, (_, i) => (i % 97 === 0 ? Math.sin(i) * 2 : 0));
const model = {
  pair: { weights: weights(pairRows), scale: 1 },
  document: { weights: weights(documentRows), scale: 0.5 },
  threshold: 0.5,
};

describe('affiliation model file', () => {
  it('gives back weights that differ by no more than the rounding to bytes', () => {
    const back = unpackAffiliationModel(packAffiliationModel(model));
    for (const row of [0, 97, 970, 97 * 1000, pairRows - 1]) {
      expect(back.pair.weights[row]! * back.pair.scale).toBeCloseTo(model.pair.weights[row]!, 1);
    }
    expect(back.document.weights[194]! * back.document.scale).toBeCloseTo(model.document.weights[194]! * 0.5, 1);
    expect(back.threshold).toBe(0.5);
  });

  it('refuses a file of which a byte was changed', () => {
    const packed = packAffiliationModel(model);
    packed[packed.length >> 1]! ^= 0xff;
    expect(() => unpackAffiliationModel(packed)).toThrow(/damaged/);
  });

  it('ships with the program', () => {
    expect(loadAffiliationModel().pair.weights.length).toBe(pairRows);
  });
});
