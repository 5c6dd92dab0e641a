// A frozen linear model: hashed feature -> a short row of (class, weight) pairs. Scoring adds the rows of the features
// that are present; nothing is allocated, so that tens of thousands of tokens a second go through it.

/**
 * `slots` holds (key, row) pairs, open addressing; a row is `start << 8 | length`, 0 for an empty slot. Rows that weigh many
 * classes stand in `dense` with a weight for every class and have the length `DENSE`.
 */
export interface SparseWeights {
  readonly classes: number;
  readonly slots: Uint32Array;
  readonly mask: number;
  /** `weight << 7 | class`; entry 0 is unused so that no row is 0. */
  readonly entries: Int16Array;
  /** Rows of `denseWidth` numbers, two classes in each: the even one in the low half, added to the odd one times 2^16. */
  readonly dense: Int32Array;
  readonly denseWidth: number;
  /** One bit per low bits of a key: 0 where no key has them. Small enough for the processor's cache, unlike `slots`. */
  readonly filter: Uint32Array;
}

export const CLASS_BITS = 7;
export const CLASS_MASK = (1 << CLASS_BITS) - 1;
export const MAX_CLASSES = 1 << CLASS_BITS;
export const MAX_WEIGHT = 255;
const DENSE = 255;
const FILTER_BITS = 22;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

/** Rows as they stand in the file: ascending keys, the number of entries of each, and all entries in order. */
export interface WeightRows {
  readonly classes: number;
  readonly keys: Uint32Array;
  readonly lengths: Uint8Array;
  readonly entries: Int16Array;
}

/** Keys are hashes, so their highest bits spread them; ascending keys then fill the table front to back, which is fast. */
function firstSlot(key: number, mask: number): number {
  return key >>> Math.clz32(mask);
}

/**
 * Builds the lookup table and puts each row where it is added fastest. The table is at most three quarters full: smaller ones
 * stay in the cache, and most misses never get here. Allocates nothing that is not kept: loading is bound by memory.
 */
export function indexWeights({ classes, keys, lengths, entries: all }: WeightRows): SparseWeights {
  let capacity = 1024;
  while (capacity * 3 < keys.length * 4) capacity <<= 1;
  const mask = capacity - 1;
  const slots = new Uint32Array(capacity * 2);
  const filter = new Uint32Array((FILTER_MASK + 1) >>> 5);
  const denseFrom = Math.max(4, classes >> 2);
  const denseWidth = (classes + 1) >> 1;
  const [denseRows, denseEntries] = countDense(lengths, denseFrom);
  const entries = new Int16Array(all.length - denseEntries + 1);
  const dense = new Int32Array(denseWidth * (denseRows + 1));
  let sparseAt = 1;
  let denseAt = 1;
  let from = 0;
  for (let r = 0; r < keys.length; r++) {
    const key = keys[r]!;
    const length = lengths[r]!;
    const end = from + length;
    let place: number;
    if (length < denseFrom) {
      place = (sparseAt << 8) | length;
      while (from < end) entries[sparseAt++] = all[from++]!;
    } else {
      place = (denseAt << 8) | DENSE;
      for (; from < end; from++) addDense(dense, denseAt * denseWidth, all[from]!);
      denseAt++;
    }
    let slot = firstSlot(key, mask);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = place;
    filter[(key & FILTER_MASK) >>> 5]! |= 1 << (key & 31);
  }
  return { classes, slots, mask, entries, dense, denseWidth, filter };
}

/** How many rows are stored whole, and how many entries they have. */
function countDense(lengths: Uint8Array, denseFrom: number): readonly [rows: number, entries: number] {
  let rows = 0;
  let entries = 0;
  for (const length of lengths) {
    if (length < denseFrom) continue;
    rows++;
    entries += length;
  }
  return [rows, entries];
}

function addDense(dense: Int32Array, start: number, entry: number): void {
  const label = entry & CLASS_MASK;
  dense[start + (label >> 1)]! += (entry >> CLASS_BITS) << (label & 1 ? 16 : 0);
}

/**
 * Overwrites `scores` (length >= classes) with the sum of the rows of the first `count` features (at most `MAX_FEATURES`).
 * In three passes without a branch between the reads of one: the processor then fetches them from memory side by side.
 */
export function scoreFeatures(weights: SparseWeights, features: Int32Array, count: number, scores: Int32Array): void {
  const { slots, mask, entries, filter } = weights;
  let known = 0;
  for (let f = 0; f < count; f++) {
    const key = features[f]!;
    KEYS[known] = key;
    known += (filter[(key & FILTER_MASK) >>> 5]! >>> (key & 31)) & 1;
  }
  for (let k = 0; k < known; k++) {
    const slot = firstSlot(KEYS[k]!, mask);
    FOUND[k] = slots[slot * 2]! ^ KEYS[k]!;
    ROWS[k] = slots[slot * 2 + 1]!;
  }
  scores.fill(0);
  let denseCount = 0;
  for (let k = 0; k < known; k++) {
    const row = FOUND[k] === 0 || ROWS[k] === 0 ? ROWS[k]! : probeFurther(weights, KEYS[k]! >>> 0);
    const start = row >>> 8;
    const length = row & 255;
    if (length === DENSE) {
      DENSE_STARTS[denseCount++] = start * weights.denseWidth;
      continue;
    }
    for (let e = start; e < start + length; e++) {
      const entry = entries[e]!;
      scores[entry & CLASS_MASK]! += entry >> CLASS_BITS;
    }
  }
  if (denseCount > 0) addDenseRows(weights, denseCount, scores);
}

/** Four rows at a time; the first row of `dense` is empty and fills up the last four. */
function addDenseRows({ classes, dense, denseWidth }: SparseWeights, count: number, scores: Int32Array): void {
  for (let k = count; k < count + 3; k++) DENSE_STARTS[k] = 0;
  SUMS.fill(0, 0, denseWidth);
  for (let k = 0; k < count; k += 4) {
    const a = DENSE_STARTS[k]!;
    const b = DENSE_STARTS[k + 1]!;
    const c = DENSE_STARTS[k + 2]!;
    const d = DENSE_STARTS[k + 3]!;
    for (let i = 0; i < denseWidth; i++) SUMS[i]! += dense[a + i]! + dense[b + i]! + dense[c + i]! + dense[d + i]!;
  }
  for (let label = 0; label < classes; label++) {
    const sum = SUMS[label >> 1]!;
    const even = (sum << 16) >> 16;
    scores[label]! += label & 1 ? (sum - even) >> 16 : even;
  }
}

/** The row of a key whose first slot another key holds; 0 when it has none. */
function probeFurther({ slots, mask }: SparseWeights, key: number): number {
  let slot = (firstSlot(key, mask) + 1) & mask;
  let row = slots[slot * 2 + 1]!;
  while (row !== 0 && slots[slot * 2] !== key) {
    slot = (slot + 1) & mask;
    row = slots[slot * 2 + 1]!;
  }
  return row;
}

/** Of one call of `scoreFeatures`. */
export const MAX_FEATURES = 128;
const KEYS = new Int32Array(MAX_FEATURES + 1);
const FOUND = new Int32Array(MAX_FEATURES);
const ROWS = new Uint32Array(MAX_FEATURES);
const DENSE_STARTS = new Int32Array(MAX_FEATURES + 3);
/** Each half holds the sum of at most `MAX_FEATURES` weights of 9 bits: 16 bits suffice. */
const SUMS = new Int32Array(MAX_CLASSES / 2);
