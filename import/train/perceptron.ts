// Averaged perceptron weights while they are learnt: hashed feature -> sparse row of classes that have ever been updated.
// A feature gets a row at its first update, not when it is merely seen. Rows and their place in the table share a cache
// line, since training waits for memory most of the time. Frozen into `WeightRows` at the end.
import { CLASS_BITS, MAX_WEIGHT, type WeightRows } from '../language/weights.js';

export interface Perceptron {
  readonly classes: number;
  /** Updates so far, for the average. */
  step: number;
  rowCount: number;
  /** Four numbers a slot: key, start of its entries (0: empty slot), entries used, room for entries. */
  slots: Uint32Array;
  mask: number;
  /** Next free entry; the first is unused so that no row starts at 0. */
  free: number;
  /** By entry; all classes are below 256. */
  entryClasses: Uint8Array;
  entryWeights: Float32Array;
  /** Sum of step * change by entry, so that average = weight - moment / step. */
  moments: Float64Array;
  /** How often a feature without a row was updated, by the low bits of its key; null when each gets a row at once. */
  readonly updates: Uint8Array | null;
  readonly patience: number;
  /** One bit per low bits of a key: 0 where no key with a row has them. It stays in the processor's cache, unlike `slots`. */
  readonly filter: Uint32Array;
}

const FILTER_MASK = (1 << 23) - 1;

const KEY = 0;
const START = 1;
const USED = 2;
const ROOM = 3;

/** `patience`: updates that a feature has to wait for its row; most features come once and teach nothing. */
export function createPerceptron(classes: number, patience = 0): Perceptron {
  return {
    classes,
    updates: patience > 0 ? new Uint8Array(1 << 23) : null,
    patience,
    filter: new Uint32Array((FILTER_MASK + 1) >>> 5),
    step: 0,
    rowCount: 0,
    slots: new Uint32Array(4 << 18),
    mask: (1 << 18) - 1,
    free: 1,
    entryClasses: new Uint8Array(1 << 20),
    entryWeights: new Float32Array(1 << 20),
    moments: new Float64Array(1 << 20),
  };
}

/** Overwrites `scores` with the current (not averaged) scores. */
export function scoreCurrent(p: Perceptron, features: Int32Array, count: number, scores: Float64Array): void {
  const { slots, entryClasses, entryWeights, mask, filter } = p;
  let known = 0;
  for (let f = 0; f < count; f++) {
    const key = features[f]! >>> 0;
    KEYS[known] = key;
    known += (filter[(key & FILTER_MASK) >>> 5]! >>> (key & 31)) & 1;
  }
  for (let k = 0; k < known; k++) {
    const slot = findSlot(slots, mask, KEYS[k]!) * 4;
    STARTS[k] = slots[slot + START]!;
    ENDS[k] = slots[slot + START]! + slots[slot + USED]!;
  }
  scores.fill(0);
  for (let k = 0; k < known; k++) {
    const end = ENDS[k]!;
    for (let e = STARTS[k]!; e < end; e++) scores[entryClasses[e]!]! += entryWeights[e]!;
  }
}

/** One learning step: towards `gold`, away from `predicted`; only counts when they are the same. */
export function learn(p: Perceptron, features: Int32Array, count: number, gold: number, predicted: number): void {
  p.step++;
  if (gold === predicted) return;
  for (let f = 0; f < count; f++) {
    const key = features[f]! >>> 0;
    if (p.updates !== null && mustWait(p, p.updates, key)) continue;
    const slot = rowFor(p, key);
    change(p, slot, gold, 1);
    change(p, slot, predicted, -1);
  }
}

function mustWait(p: Perceptron, updates: Uint8Array, key: number): boolean {
  const at = key & (updates.length - 1);
  if (updates[at]! >= p.patience) return false;
  updates[at]!++;
  return true;
}

/** First slot to look at for a key; any keys will do. */
function firstSlot(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
}

/** The slot of this key, or the empty one where it would go. */
function findSlot(slots: Uint32Array, mask: number, key: number): number {
  let slot = firstSlot(key, mask);
  while (slots[slot * 4 + START] !== 0 && slots[slot * 4 + KEY] !== key) slot = (slot + 1) & mask;
  return slot;
}

/** Where this key has its row, made if need be; valid until the next call. */
export function rowFor(p: Perceptron, key: number): number {
  const slot = findSlot(p.slots, p.mask, key);
  if (p.slots[slot * 4 + START] !== 0) return slot;
  if (p.rowCount * 2 > p.mask) {
    growSlots(p);
    return rowFor(p, key);
  }
  p.rowCount++;
  p.filter[(key & FILTER_MASK) >>> 5]! |= 1 << (key & 31);
  p.slots[slot * 4 + KEY] = key;
  p.slots[slot * 4 + START] = takeEntries(p, 2);
  p.slots[slot * 4 + ROOM] = 2;
  return slot;
}

function growSlots(p: Perceptron): void {
  const mask = p.mask * 2 + 1;
  const slots = new Uint32Array((mask + 1) * 4);
  for (let from = 0; from < p.slots.length; from += 4) {
    if (p.slots[from + START] === 0) continue;
    slots.set(p.slots.subarray(from, from + 4), findSlot(slots, mask, p.slots[from]!) * 4);
  }
  p.slots = slots;
  p.mask = mask;
}

function takeEntries(p: Perceptron, count: number): number {
  while (p.free + count > p.moments.length) {
    const entryClasses = new Uint8Array(p.entryClasses.length * 2);
    entryClasses.set(p.entryClasses);
    p.entryClasses = entryClasses;
    const entryWeights = new Float32Array(p.entryWeights.length * 2);
    entryWeights.set(p.entryWeights);
    p.entryWeights = entryWeights;
    const moments = new Float64Array(p.moments.length * 2);
    moments.set(p.moments);
    p.moments = moments;
  }
  const start = p.free;
  p.free += count;
  return start;
}

/** Adds `by` to the weight of a class in a row, and remembers when, for the average. */
export function change(p: Perceptron, slot: number, cls: number, by: number): void {
  const start = p.slots[slot * 4 + START]!;
  const end = start + p.slots[slot * 4 + USED]!;
  let e = start;
  while (e < end && p.entryClasses[e] !== cls) e++;
  if (e === end) e = addEntry(p, slot, cls);
  p.entryWeights[e]! += by;
  p.moments[e]! += by * p.step;
}

function addEntry(p: Perceptron, slot: number, cls: number): number {
  const used = p.slots[slot * 4 + USED]!;
  if (used === p.slots[slot * 4 + ROOM]) makeRoom(p, slot);
  const e = p.slots[slot * 4 + START]! + used;
  p.slots[slot * 4 + USED] = used + 1;
  p.entryClasses[e] = cls;
  p.entryWeights[e] = 0;
  p.moments[e] = 0;
  return e;
}

function makeRoom(p: Perceptron, slot: number): void {
  const room = p.slots[slot * 4 + ROOM]! * 2;
  const to = takeEntries(p, room);
  const from = p.slots[slot * 4 + START]!;
  const end = from + p.slots[slot * 4 + USED]!;
  p.entryClasses.copyWithin(to, from, end);
  p.entryWeights.copyWithin(to, from, end);
  p.moments.copyWithin(to, from, end);
  p.slots[slot * 4 + START] = to;
  p.slots[slot * 4 + ROOM] = room;
}

/** Replaces the weights by their averages over all steps. */
export function average(p: Perceptron): void {
  for (let e = 1; e < p.free; e++) p.entryWeights[e]! -= p.moments[e]! / p.step;
  p.moments.fill(0);
}

/** Visits every row: `visit(key, first entry, entries)`. */
function forEachRow(p: Perceptron, visit: (key: number, start: number, used: number) => void): void {
  for (let at = 0; at < p.slots.length; at += 4) {
    if (p.slots[at + START] !== 0) visit(p.slots[at]!, p.slots[at + START]!, p.slots[at + USED]!);
  }
}

/** Mean of averaged models of the same classes; learnt from different seeds, they even out each other's accidents. */
export function meanOfModels(models: readonly Perceptron[]): Perceptron {
  if (models.length === 1) return models[0]!;
  const mean = createPerceptron(models[0]!.classes);
  for (const model of models) {
    forEachRow(model, (key, start, used) => {
      const slot = rowFor(mean, key);
      for (let e = start; e < start + used; e++) {
        change(mean, slot, model.entryClasses[e]!, model.entryWeights[e]! / models.length);
      }
    });
  }
  return mean;
}

/**
 * Rounds averaged weights to integers and drops those of which little is left.
 * `scale`: integer steps per unit; `cutoff`: weights smaller than this (in units) are dropped.
 */
export function freeze(p: Perceptron, scale: number, cutoff: number): WeightRows {
  const rows: { readonly key: number; readonly entries: readonly number[] }[] = [];
  forEachRow(p, (key, start, used) => {
    const entries: number[] = [];
    for (let e = start; e < start + used; e++) {
      const weight = p.entryWeights[e]!;
      const rounded = Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round(weight * scale)));
      if (Math.abs(weight) >= cutoff && rounded !== 0) entries.push((rounded << CLASS_BITS) | p.entryClasses[e]!);
    }
    if (entries.length > 0) rows.push({ key, entries: entries.sort((a, b) => classOf(a) - classOf(b)) });
  });
  rows.sort((a, b) => a.key - b.key);
  return {
    classes: p.classes,
    keys: Uint32Array.from(rows, (row) => row.key),
    lengths: Uint8Array.from(rows, (row) => row.entries.length),
    entries: Int16Array.from(rows.flatMap((row) => row.entries)),
  };
}

function classOf(entry: number): number {
  return entry & ((1 << CLASS_BITS) - 1);
}

/** Of one call of `scoreCurrent`: three passes, so that the reads from memory of one pass do not wait for each other. */
const MAX_FEATURES = 256;
const KEYS = new Uint32Array(MAX_FEATURES + 1);
const STARTS = new Uint32Array(MAX_FEATURES);
const ENDS = new Uint32Array(MAX_FEATURES);
