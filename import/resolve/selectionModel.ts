// Writes and reads the selection model: weights by feature name (../namedWeights.ts), and the threshold in the header.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { loadWordClasses, type WordClasses } from '../language/wordClasses.js';
import { modelPath } from '../modelPath.js';
import { indexNames, packNames, unpackNames, type WeightsByName } from '../namedWeights.js';
import { damagedModel } from '../storedModel.js';
import type { SelectionModel } from './selectActors.js';

export type { SelectionModel } from './selectActors.js';

const MODEL_FILE = 'resolve/model/selection.bin';
const FORMAT = 'hearsay-selection';
/** Of the only column. */
const COLUMN = 'actor';

const headerSchema = z.object({ threshold: z.number() });

/** As it is learnt: weights by feature. */
export interface LearntSelection {
  readonly weights: ReadonlyMap<string, number>;
  readonly threshold: number;
}

export function packSelectionModel({ weights, threshold }: LearntSelection): Buffer {
  return packNames(FORMAT, { threshold }, inColumn(weights));
}

/** The learnt model ready to select, every weight as it is. */
export const toSelectionModel = ({ weights, threshold }: LearntSelection, classes: WordClasses): SelectionModel => ({
  threshold,
  weights: indexNames(inColumn(weights)),
  classes,
});

const inColumn = (weights: ReadonlyMap<string, number>): WeightsByName => new Map([[COLUMN, weights]]);

/** @throws InvalidInput when the bytes are damaged or of another version. */
export function unpackSelectionModel(packed: Uint8Array, classes: WordClasses): SelectionModel {
  const { header, weights } = unpackNames(packed, FORMAT, 'selection', MODEL_FILE);
  const parsed = headerSchema.safeParse(header);
  if (!parsed.success) throw damagedModel('selection', MODEL_FILE);
  return { ...parsed.data, weights, classes };
}

let loaded: SelectionModel | null = null;

/** Reads the model that ships with the program, once. @throws InvalidInput when it is missing or damaged. */
export function loadSelectionModel(): SelectionModel {
  loaded ??= unpackSelectionModel(readFileSync(modelPath(MODEL_FILE)), loadWordClasses());
  return loaded;
}
