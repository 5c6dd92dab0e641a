// Gives each candidate a calibrated probability that a careful reader would stand behind it, and the bar per type under
// which it is not worth showing. A logistic model over named features, learnt by ../train/confidence.ts.
import type { StatementCandidate } from './candidate.js';
import { countCandidates, namesCue, type SeenFeatures, seenFeatures } from './features.js';
import type { Reading } from './reading.js';
import { rowOf, sumRows, type WeightIndex } from './weightIndex.js';

export interface Calibration {
  /** On the logit: probability = ceiling * sigmoid(slope * score + offset). */
  readonly slope: number;
  readonly offset: number;
  /** Highest confidence given: the sigmoid is scaled to it, so that what is shown as sure was right often enough. */
  readonly ceiling: number;
}

export interface ConfidenceModel extends Calibration {
  readonly version: string;
  readonly weights: WeightIndex;
  /** Lowest probability that is kept, by type. */
  readonly thresholds: ReadonlyMap<string, number>;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function probabilityOf({ slope, offset, ceiling }: Calibration, score: number): number {
  return ceiling * sigmoid(slope * score + offset);
}

/** The sum of the weights of `featuresOf`, to the last bit, without making their names. */
function scoreSeen(index: WeightIndex, type: string, { typed, shared }: SeenFeatures): number {
  const rows = typed.map((name) => rowOf(index, name));
  const forAll: number[] = [];
  for (let i = shared.first; i < shared.end; i++) if (rows[i]! >= 0 && !namesCue(typed[i]!)) forAll.push(rows[i]!);
  return sumRows(index, '*', forAll, sumRows(index, type, rows, 0));
}

/** Probability of each candidate, in order. */
export function rateCandidates(
  reading: Reading,
  candidates: readonly StatementCandidate[],
  model: ConfidenceModel,
): number[] {
  const counts = countCandidates(reading, candidates);
  return candidates.map((c) =>
    probabilityOf(model, scoreSeen(model.weights, c.type, seenFeatures(reading, c, counts))),
  );
}
