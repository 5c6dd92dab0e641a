// Gives each candidate a calibrated probability that a careful reader would stand behind it, and the bar per type under
// which it is not worth showing. A logistic model over named features, learnt by ../train/confidence.ts.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { InvalidInput } from '../../graph/errors.js';
import { modelPath } from '../modelPath.js';
import type { StatementCandidate } from './candidate.js';
import { countCandidates, namesCue, type SeenFeatures, seenFeatures } from './features.js';
import type { Reading } from './reading.js';
import { indexWeights, rowOf, sumRows, type WeightIndex } from './weightIndex.js';

export interface ConfidenceModel {
  readonly version: string;
  readonly weights: ReadonlyMap<string, number>;
  /** Calibration on the logit: probability = ceiling * sigmoid(slope * score + offset). */
  readonly slope: number;
  readonly offset: number;
  /** Highest confidence given: the sigmoid is scaled to it, so that what is shown as sure was right often enough. */
  readonly ceiling: number;
  /** Lowest probability that is kept, by type. */
  readonly thresholds: ReadonlyMap<string, number>;
}

const MODEL_FILE = 'statements/model/confidence.model.json';

const modelSchema = z.object({
  version: z.string(),
  slope: z.number(),
  offset: z.number(),
  ceiling: z.number(),
  thresholds: z.record(z.string(), z.number()),
  // Tens of thousands: read in one go, since `z.record` takes longer than parsing them.
  weights: z.unknown().transform((value, context) => {
    const weights = readWeights(value);
    if (weights === null) context.addIssue({ code: 'custom', message: 'weights are no numbers' });
    return weights ?? new Map<string, number>();
  }),
});

function readWeights(value: unknown): ReadonlyMap<string, number> | null {
  if (typeof value !== 'object' || value === null) return null;
  const weights = new Map<string, number>();
  for (const name in value) {
    const weight: unknown = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof weight !== 'number') return null;
    weights.set(name, weight);
  }
  return weights;
}

let loaded: ConfidenceModel | null = null;

/** Reads the model that ships with the program, once. @throws InvalidInput when it is missing or damaged. */
export function loadConfidenceModel(): ConfidenceModel {
  loaded ??= parseConfidenceModel(readFileSync(modelPath(MODEL_FILE), 'utf8'));
  return loaded;
}

export function parseConfidenceModel(text: string): ConfidenceModel {
  const parsed = modelSchema.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new InvalidInput('model-damaged', `The confidence model is damaged: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, thresholds: new Map(Object.entries(parsed.data.thresholds)) };
}

export function scoreFeatures(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const name of features) sum += weights.get(name) ?? 0;
  return sum;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function probabilityOf(model: Pick<ConfidenceModel, 'slope' | 'offset' | 'ceiling'>, score: number): number {
  return model.ceiling * sigmoid(model.slope * score + model.offset);
}

const indexes = new WeakMap<ConfidenceModel, WeightIndex>();

/** Built when first needed. */
function indexOf(model: ConfidenceModel): WeightIndex {
  const known = indexes.get(model);
  if (known !== undefined) return known;
  const index = indexWeights(model.weights);
  indexes.set(model, index);
  return index;
}

/** The same sum as `scoreFeatures` over `featuresOf`, to the last bit, without making their names. */
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
  const index = indexOf(model);
  return candidates.map((c) => probabilityOf(model, scoreSeen(index, c.type, seenFeatures(reading, c, counts))));
}
