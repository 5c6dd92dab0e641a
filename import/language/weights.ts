// A frozen linear model: hashed feature -> a short row of (class, weight) pairs. Scoring adds the rows of the features
// that are present; nothing is allocated, so that tens of thousands of tokens a second go through it.

/** `slots` holds (key, row) pairs, open addressing; a row is `start << 8 | length`, 0 for an empty slot. */
export interface SparseWeights {
  readonly classes: number;
  readonly slots: Uint32Array;
  readonly mask: number;
  /** `weight << 7 | class`; entry 0 is unused so that no row is 0. */
  readonly entries: Int16Array;
  /** One bit per low bits of a key: 0 where no key has them. Small enough for the processor's cache, unlike `slots`. */
  readonly filter: Uint32Array;
}

export const CLASS_BITS = 7;
export const CLASS_MASK = (1 << CLASS_BITS) - 1;
export const MAX_CLASSES = 1 << CLASS_BITS;
export const MAX_WEIGHT = 255;
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

/** Builds the lookup table; at most half full, so that a miss ends after one or two probes. */
export function indexWeights(rows: WeightRows): SparseWeights {
  let capacity = 1024;
  while (capacity < rows.keys.length * 2) capacity <<= 1;
  const mask = capacity - 1;
  const slots = new Uint32Array(capacity * 2);
  const entries = new Int16Array(rows.entries.length + 1);
  const filter = new Uint32Array((FILTER_MASK + 1) >>> 5);
  entries.set(rows.entries, 1);
  let start = 1;
  for (let r = 0; r < rows.keys.length; r++) {
    const key = rows.keys[r]!;
    let slot = firstSlot(key, mask);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = (start << 8) | rows.lengths[r]!;
    filter[(key & FILTER_MASK) >>> 5]! |= 1 << (key & 31);
    start += rows.lengths[r]!;
  }
  return { classes: rows.classes, slots, mask, entries, filter };
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
  for (let k = 0; k < known; k++) {
    const row = FOUND[k] === 0 || ROWS[k] === 0 ? ROWS[k]! : probeFurther(weights, KEYS[k]! >>> 0);
    const start = row >>> 8;
    const end = start + (row & 255);
    for (let e = start; e < end; e++) {
      const entry = entries[e]!;
      scores[entry & CLASS_MASK]! += entry >> CLASS_BITS;
    }
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

export const MAX_FEATURES = 128;
const KEYS = new Int32Array(MAX_FEATURES + 1);
const FOUND = new Int32Array(MAX_FEATURES);
const ROWS = new Uint32Array(MAX_FEATURES);
