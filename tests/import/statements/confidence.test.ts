// The confidence model as a file and as arithmetic: what is damaged is refused, weights add up, sure things come first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActorLists } from '../../../import/lists/readActorLists.js';
import { findViews } from '../../../import/statements/affiliation/views.js';
import { probabilityOf, rateCandidates } from '../../../import/statements/confidence.js';
import {
  loadConfidenceModel,
  packConfidenceModel,
  toConfidenceModel,
  unpackConfidenceModel,
} from '../../../import/statements/confidenceFile.js';
import { countCandidates, featuresOf } from '../../../import/statements/features.js';
import { readCandidates } from '../../../import/statements/findStatements.js';
import { loadPairModel } from '../../../import/statements/pairs/modelFile.js';
import { calibrate, trainLogistic } from '../../../import/train/logistic.js';
import { describeCandidate, readText } from './readText.js';

const learnt = (weights: ReadonlyMap<string, number>) => ({
  version: '1',
  slope: 1,
  offset: 0,
  ceiling: 1,
  thresholds: new Map([['ACCUSES', 0.4]]),
  weights,
});

function accusation() {
  const text = readText('Norland accused Sudmark of spying, and Westria looked on.', {
    state: ['Norland', 'Sudmark', 'Westria'],
  });
  return readCandidates(text, findViews(text.doc, text.mentions, text.actors, readActorLists()), loadPairModel());
}

describe('the confidence model', () => {
  it('has a bar for each type that is read off clauses', () => {
    expect([...loadConfidenceModel().thresholds.keys()].sort()).toEqual([
      'ACCUSES',
      'ATTACKS',
      'COOPERATES_WITH',
      'CRITICIZES',
      'DENIES',
      'MEETS',
      'SUPPORTS',
      'URGES',
      'WARNS',
    ]);
  });

  it('is refused when damaged', () => {
    const packed = packConfidenceModel(learnt(new Map([['ACCUSES:bias', 0.5]])));
    expect(unpackConfidenceModel(packed).thresholds.get('ACCUSES')).toBe(0.4);
    packed[packed.length >> 1]! ^= 1;
    expect(() => unpackConfidenceModel(packed)).toThrowError(/damaged/);
    expect(() => unpackConfidenceModel(Buffer.from('{"version":"1"}'))).toThrowError(/damaged/);
  });

  it('gives probabilities below its ceiling, rising with the score', () => {
    const model = loadConfidenceModel();
    fc.assert(
      fc.property(
        fc.double({ min: -30, max: 30, noNaN: true }),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (score, more) => {
          const low = probabilityOf(model, score);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(model.ceiling);
          expect(probabilityOf(model, score + more)).toBeGreaterThanOrEqual(low);
        },
      ),
    );
  });

  it('adds up the weights of the features it knows, each once, as learnt and as read from a file', () => {
    const { reading, candidates } = accusation();
    const counts = countCandidates(reading, candidates);
    const spelled = candidates.map((c) => featuresOf(reading, c, counts));
    const weights = new Map(spelled.flat().flatMap((name, i) => (i % 3 === 0 ? [] : [[name, 0.02 + (i % 40) / 1000]])));
    const model = learnt(weights);
    const wanted = spelled.map((names) =>
      probabilityOf(
        model,
        names.reduce((sum, n) => sum + (weights.get(n) ?? 0), 0),
      ),
    );
    expect(wanted.some((p) => p > 0.6)).toBe(true);
    for (const ready of [toConfidenceModel(model), unpackConfidenceModel(packConfidenceModel(model))]) {
      const rated = rateCandidates(reading, candidates, ready);
      expect(rated.map((p) => p.toFixed(12))).toEqual(wanted.map((p) => p.toFixed(12)));
    }
  });

  it('trusts a plain accusation more than a guess around a word', () => {
    const { reading, candidates } = accusation();
    const rated = rateCandidates(reading, candidates, loadConfidenceModel());
    const of = (wanted: string) =>
      Math.max(0, ...candidates.flatMap((c, i) => (describeCandidate(reading, c) === wanted ? [rated[i] ?? 0] : [])));
    expect(of('Norland ACCUSES Sudmark')).toBeGreaterThan(0.5);
    expect(of('Westria ACCUSES Sudmark')).toBeLessThan(of('Norland ACCUSES Sudmark'));
  });
});

describe('learning', () => {
  const examples = Array.from({ length: 200 }, (_, i) => ({
    features: ['bias', i % 2 === 0 ? 'good' : 'bad', i % 7 === 0 ? 'rare' : 'common'],
    isTrue: i % 2 === 0,
  }));

  it('gives what goes with truth more weight than what does not, the same each time', () => {
    const weights = trainLogistic(examples);
    expect(weights.get('good') ?? 0).toBeGreaterThan((weights.get('bad') ?? 0) + 0.5);
    expect(trainLogistic(examples)).toEqual(weights);
  });

  it('leaves out what was seen too seldom', () => {
    const few = [...examples, { features: ['once'], isTrue: true }];
    expect(trainLogistic(few).has('once')).toBe(false);
  });

  it('calibrates scores that are too sure of themselves', () => {
    const scores = Array.from({ length: 400 }, (_, i) => ({
      score: i % 2 === 0 ? 6 : -6,
      isTrue: i % 2 === 0 ? i % 8 !== 0 : i % 9 === 0,
    }));
    const line = calibrate(scores);
    const sure = 1 / (1 + Math.exp(-(line.slope * 6 + line.offset)));
    expect(sure).toBeGreaterThan(0.6);
    expect(sure).toBeLessThan(0.9);
  });
});
