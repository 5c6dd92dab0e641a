// A frozen linear model: hashed feature -> a short row of (class, weight) pairs. Scoring adds the rows of the features
// that are present; nothing is allocated, so that tens of thousands of tokens a second go through it.
import { scoreRowsCode } from './scoreRowsCode.js';
import { layOutRows, SUMS_AT } from './weightTable.js';

export const CLASS_BITS = 7;
export const CLASS_MASK = (1 << CLASS_BITS) - 1;
export const MAX_WEIGHT = 255;
const MAX_CLASSES = 1 << CLASS_BITS;

/** Features of one call of `score`: their weights of 9 bits then add up to 16 bits at most. */
export const MAX_FEATURES = 128;

/** Rows as they stand in the file: ascending keys, the number of entries of each, and all entries in order. */
export interface WeightRows {
  readonly classes: number;
  readonly keys: Uint32Array;
  readonly lengths: Uint8Array;
  /** `weight << 7 | class` */
  readonly entries: Int16Array;
}

export interface SparseWeights {
  readonly classes: number;
  /** Where the features go before `score` is called. */
  readonly features: Int32Array;
  /** By class, until `score` is called again. */
  readonly sums: Int16Array;
  /** Replaces `sums` by the sum of the rows of the first `count` features, `MAX_FEATURES` at most. */
  readonly score: (count: number) => void;
}

type ScoreRows = (count: number, shift: number, cellsAt: number, width: number) => void;

let code: WebAssembly.Module | null = null;

/** Puts the rows where they are found and added fastest. */
export function indexWeights(rows: WeightRows): SparseWeights {
  const { memory, shift, cellsAt, width } = layOutRows(rows);
  code ??= new WebAssembly.Module(Buffer.from(scoreRowsCode, 'base64'));
  const score = new WebAssembly.Instance(code, { table: { memory } }).exports.score as ScoreRows;
  return {
    classes: rows.classes,
    features: new Int32Array(memory.buffer, 0, MAX_FEATURES),
    sums: new Int16Array(memory.buffer, SUMS_AT, MAX_CLASSES),
    score: (count) => score(count, shift, cellsAt, width),
  };
}

/** Overwrites `scores` (length >= classes) with the sum of the rows of `features` from `start` to before `end`. */
export function scoreFeatures(
  weights: SparseWeights,
  features: Int32Array,
  start: number,
  end: number,
  scores: Int32Array | Float64Array,
): void {
  for (let f = start; f < end; f++) weights.features[f - start] = features[f]!;
  weights.score(end - start);
  for (let c = 0; c < weights.classes; c++) scores[c] = weights.sums[c]!;
}
