// Writes and reads the confidence model: weights by type and name (../namedWeights.ts), calibration and bars in the header.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { modelPath } from '../modelPath.js';
import { indexNames, packNames, unpackNames, type WeightsByName } from '../namedWeights.js';
import { damagedModel } from '../storedModel.js';
import type { ConfidenceModel } from './confidence.js';
import { createWeightIndex } from './weightIndex.js';

const MODEL_FILE = 'statements/model/confidence.bin';
const FORMAT = 'hearsay-confidence';

/** As it is learnt: weights by names such as "ACCUSES:cue=blame"; the type ends at the first colon. */
export interface LearntConfidence extends Omit<ConfidenceModel, 'weights'> {
  readonly weights: ReadonlyMap<string, number>;
}

/** Smaller weights change nothing and are half of them. */
const LEAST_WEIGHT = 0.02;

export function packConfidenceModel({ weights, thresholds, ...rest }: LearntConfidence): Buffer {
  const kept = new Map([...weights].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT));
  return packNames(FORMAT, { ...rest, thresholds: Object.fromEntries(thresholds) }, byType(kept));
}

/** The learnt model ready to rate, every weight as it is. */
export const toConfidenceModel = (learnt: LearntConfidence): ConfidenceModel => ({
  ...learnt,
  weights: createWeightIndex(indexNames(byType(learnt.weights))),
});

function byType(weights: ReadonlyMap<string, number>): WeightsByName {
  const types = new Map<string, Map<string, number>>();
  for (const [name, weight] of weights) {
    const colon = name.indexOf(':');
    const type = name.slice(0, colon);
    if (!types.has(type)) types.set(type, new Map());
    types.get(type)?.set(name.slice(colon + 1), weight);
  }
  return types;
}

const headerSchema = z.object({
  version: z.string(),
  slope: z.number(),
  offset: z.number(),
  ceiling: z.number(),
  thresholds: z.record(z.string(), z.number()),
});

/** @throws InvalidInput when the bytes are damaged or of another version. */
export function unpackConfidenceModel(packed: Uint8Array): ConfidenceModel {
  const { header, weights } = unpackNames(packed, FORMAT, 'confidence', MODEL_FILE);
  const parsed = headerSchema.safeParse(header);
  if (!parsed.success) throw damagedModel('confidence', MODEL_FILE);
  const { thresholds, ...rest } = parsed.data;
  return { ...rest, thresholds: new Map(Object.entries(thresholds)), weights: createWeightIndex(weights) };
}

let loaded: ConfidenceModel | null = null;

/** Reads the model that ships with the program, once. @throws InvalidInput when it is missing or damaged. */
export function loadConfidenceModel(): ConfidenceModel {
  loaded ??= unpackConfidenceModel(readFileSync(modelPath(MODEL_FILE)));
  return loaded;
}
