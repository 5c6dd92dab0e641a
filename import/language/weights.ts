// A frozen linear model: hashed feature -> a short row of (class, weight) pairs. Scoring adds the rows of the features
// that are present; nothing is allocated, so that tens of thousands of tokens a second go through it.

/** `slots` holds (key, row) pairs, open addressing; a row is `start << 8 | length`, 0 for an empty slot. */
export interface SparseWeights {
  readonly classes: number;
  readonly slots: Uint32Array;
  readonly mask: number;
  /** `weight << 7 | class`; entry 0 is unused so that no row is 0. */
  readonly entries: Int16Array;
}

export const CLASS_BITS = 7;
export const CLASS_MASK = (1 << CLASS_BITS) - 1;
export const MAX_CLASSES = 1 << CLASS_BITS;
export const MAX_WEIGHT = 255;

/** Rows as they stand in the file: ascending keys, the number of entries of each, and all entries in order. */
export interface WeightRows {
  readonly classes: number;
  readonly keys: Uint32Array;
  readonly lengths: Uint8Array;
  readonly entries: Int16Array;
}

/** First slot to look at for a key; shared with the trainer. */
export function firstSlot(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
}

/** Builds the lookup table; at most half full, so that a miss ends after one or two probes. */
export function indexWeights(rows: WeightRows): SparseWeights {
  let capacity = 1024;
  while (capacity < rows.keys.length * 2) capacity <<= 1;
  const mask = capacity - 1;
  const slots = new Uint32Array(capacity * 2);
  const entries = new Int16Array(rows.entries.length + 1);
  entries.set(rows.entries, 1);
  let start = 1;
  for (let r = 0; r < rows.keys.length; r++) {
    const key = rows.keys[r]!;
    let slot = firstSlot(key, mask);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = (start << 8) | rows.lengths[r]!;
    start += rows.lengths[r]!;
  }
  return { classes: rows.classes, slots, mask, entries };
}

/** Overwrites `scores` (length >= classes) with the sum of the rows of the first `count` features. */
export function scoreFeatures(weights: SparseWeights, features: Int32Array, count: number, scores: Int32Array): void {
  const { slots, mask, entries } = weights;
  scores.fill(0);
  for (let f = 0; f < count; f++) {
    const key = features[f]! >>> 0;
    let slot = firstSlot(key, mask);
    let row = slots[slot * 2 + 1]!;
    while (row !== 0 && slots[slot * 2] !== key) {
      slot = (slot + 1) & mask;
      row = slots[slot * 2 + 1]!;
    }
    if (row === 0) continue;
    const start = row >>> 8;
    const end = start + (row & 255);
    for (let e = start; e < end; e++) {
      const entry = entries[e]!;
      scores[entry & CLASS_MASK]! += entry >> CLASS_BITS;
    }
  }
}
