// The pair model at work: the log-odds it gives each of the nine types for every unit of a document.
import { MAX_FEATURES, type SparseWeights, scoreFeatures } from '../../language/weights.js';
import type { WordClasses } from '../../language/wordClasses.js';
import type { View } from '../affiliation/views.js';
import type { StatementCandidate } from '../candidate.js';
import type { SpokenReading } from '../findCandidates.js';

import { forEachUnit, type PairUnit } from './pairUnits.js';
import { Rows } from './rows.js';
import { pairTypes } from './wordMarks.js';

/** Gives `out` the log-odds of each type for these rows. */
export type PairScorer = (rows: Rows, out: Float64Array) => void;

/** A scorer over stored weights; `scale` times a weight is its share of the log-odds. */
export function createScorer(weights: SparseWeights, scale: number): PairScorer {
  const sums = new Int32Array(weights.classes);
  return (rows, out) => {
    out.fill(0);
    for (let from = 0; from < rows.count; from += MAX_FEATURES) {
      scoreFeatures(weights, rows.keys, from, Math.min(from + MAX_FEATURES, rows.count), sums);
      for (let t = 0; t < out.length; t++) out[t]! += sums[t]! * scale;
    }
  };
}

export interface ScoredUnit extends PairUnit {
  /** By `pairTypes`. */
  readonly logOdds: Float64Array;
}

export function scoreUnits(
  { reading, reports }: SpokenReading,
  views: readonly (readonly View[])[],
  candidates: readonly StatementCandidate[],
  classes: WordClasses,
  score: PairScorer,
): ScoredUnit[] {
  const units: ScoredUnit[] = [];
  forEachUnit(reading, views, reports, candidates, classes, new Rows(), (unit, rows) => {
    const logOdds = new Float64Array(pairTypes.length);
    score(rows, logOdds);
    units.push({ marks: unit.marks, source: unit.source, target: unit.target, logOdds });
  });
  return units;
}
