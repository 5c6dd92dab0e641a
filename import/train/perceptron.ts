// Averaged perceptron weights while they are learnt: hashed feature -> sparse row of classes that have ever been updated.
// A feature gets a row at its first update, not when it is merely seen. Frozen into `WeightRows` at the end.
import { CLASS_BITS, firstSlot, MAX_WEIGHT, type WeightRows } from '../language/weights.js';

export interface Perceptron {
  readonly classes: number;
  /** Updates so far, for the average. */
  step: number;
  rowCount: number;
  slots: Uint32Array;
  mask: number;
  start: Uint32Array;
  used: Uint8Array;
  room: Uint8Array;
  /** Next free entry. */
  free: number;
  entryClass: Uint8Array;
  weight: Float32Array;
  /** Sum of step * change, so that average = weight - moment / step. */
  moment: Float64Array;
}

export function createPerceptron(classes: number): Perceptron {
  return {
    classes,
    step: 0,
    rowCount: 0,
    slots: new Uint32Array(2 << 20),
    mask: (1 << 20) - 1,
    start: new Uint32Array(1 << 19),
    used: new Uint8Array(1 << 19),
    room: new Uint8Array(1 << 19),
    free: 0,
    entryClass: new Uint8Array(1 << 21),
    weight: new Float32Array(1 << 21),
    moment: new Float64Array(1 << 21),
  };
}

/** Overwrites `scores` with the current (not averaged) scores. */
export function scoreCurrent(p: Perceptron, features: Int32Array, count: number, scores: Float64Array): void {
  scores.fill(0);
  for (let f = 0; f < count; f++) {
    const row = findRow(p, features[f]! >>> 0);
    if (row < 0) continue;
    const end = p.start[row]! + p.used[row]!;
    for (let e = p.start[row]!; e < end; e++) scores[p.entryClass[e]!]! += p.weight[e]!;
  }
}

/** One learning step: towards `gold`, away from `predicted`; only counts when they are the same. */
export function learn(p: Perceptron, features: Int32Array, count: number, gold: number, predicted: number): void {
  p.step++;
  if (gold === predicted) return;
  for (let f = 0; f < count; f++) {
    const row = rowFor(p, features[f]! >>> 0);
    change(p, row, gold, 1);
    change(p, row, predicted, -1);
  }
}

function findRow(p: Perceptron, key: number): number {
  let slot = firstSlot(key, p.mask);
  for (;;) {
    const row = p.slots[slot * 2 + 1]!;
    if (row === 0) return -1;
    if (p.slots[slot * 2] === key) return row - 1;
    slot = (slot + 1) & p.mask;
  }
}

export function rowFor(p: Perceptron, key: number): number {
  const known = findRow(p, key);
  if (known >= 0) return known;
  if (p.rowCount * 2 > p.mask) growSlots(p);
  if (p.rowCount === p.start.length) growRows(p);
  insert(p.slots, p.mask, key, p.rowCount + 1);
  p.room[p.rowCount] = 0;
  p.used[p.rowCount] = 0;
  return p.rowCount++;
}

function insert(slots: Uint32Array, mask: number, key: number, value: number): void {
  let slot = firstSlot(key, mask);
  while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
  slots[slot * 2] = key;
  slots[slot * 2 + 1] = value;
}

function growSlots(p: Perceptron): void {
  const mask = p.mask * 2 + 1;
  const slots = new Uint32Array((mask + 1) * 2);
  for (let i = 0; i < p.slots.length; i += 2) {
    if (p.slots[i + 1] !== 0) insert(slots, mask, p.slots[i]!, p.slots[i + 1]!);
  }
  p.slots = slots;
  p.mask = mask;
}

function growRows(p: Perceptron): void {
  p.start = grown(p.start, new Uint32Array(p.start.length * 2));
  p.used = grown(p.used, new Uint8Array(p.used.length * 2));
  p.room = grown(p.room, new Uint8Array(p.room.length * 2));
}

function grown<T extends Uint32Array | Uint8Array | Float32Array | Float64Array>(from: T, to: T): T {
  to.set(from as never);
  return to;
}

/** Adds `by` to the weight of a class in a row, and remembers when, for the average. */
export function change(p: Perceptron, row: number, cls: number, by: number): void {
  const start = p.start[row]!;
  const end = start + p.used[row]!;
  let e = start;
  while (e < end && p.entryClass[e] !== cls) e++;
  if (e === end) e = addEntry(p, row, cls);
  p.weight[e]! += by;
  p.moment[e]! += by * p.step;
}

function addEntry(p: Perceptron, row: number, cls: number): number {
  if (p.used[row] === p.room[row]) makeRoom(p, row);
  const e = p.start[row]! + p.used[row]!++;
  p.entryClass[e] = cls;
  p.weight[e] = 0;
  p.moment[e] = 0;
  return e;
}

function makeRoom(p: Perceptron, row: number): void {
  const room = Math.min(p.classes, Math.max(2, p.room[row]! * 2));
  while (p.free + room > p.entryClass.length) {
    p.entryClass = grown(p.entryClass, new Uint8Array(p.entryClass.length * 2));
    p.weight = grown(p.weight, new Float32Array(p.weight.length * 2));
    p.moment = grown(p.moment, new Float64Array(p.moment.length * 2));
  }
  const from = p.start[row]!;
  const end = from + p.used[row]!;
  p.entryClass.copyWithin(p.free, from, end);
  p.weight.copyWithin(p.free, from, end);
  p.moment.copyWithin(p.free, from, end);
  p.start[row] = p.free;
  p.room[row] = room;
  p.free += room;
}

/** Replaces the weights by their averages over all steps. */
export function average(p: Perceptron): void {
  for (let e = 0; e < p.free; e++) p.weight[e]! -= p.moment[e]! / p.step;
  p.moment.fill(0);
}

/** Sum of averaged models of the same classes; learnt from different seeds, they even out each other's accidents. */
export function addModels(models: readonly Perceptron[]): Perceptron {
  const sum = createPerceptron(models[0]!.classes);
  for (const model of models) {
    for (let slot = 0; slot <= model.mask; slot++) {
      if (model.slots[slot * 2 + 1] === 0) continue;
      const from = model.slots[slot * 2 + 1]! - 1;
      const row = rowFor(sum, model.slots[slot * 2]!);
      for (let k = 0; k < model.used[from]!; k++) {
        const e = model.start[from]! + k;
        change(sum, row, model.entryClass[e]!, model.weight[e]! / models.length);
      }
    }
  }
  return sum;
}

/**
 * Rounds averaged weights to integers and drops those of which little is left.
 * `scale`: integer steps per unit; `cutoff`: weights smaller than this (in units) are dropped.
 */
export function freeze(p: Perceptron, scale: number, cutoff: number): WeightRows {
  const keys: number[] = [];
  const order = keyedRows(p);
  const lengths: number[] = [];
  const entries: number[] = [];
  for (const [key, row] of order) {
    const before = entries.length;
    for (const e of entriesByClass(p, row)) {
      const w = p.weight[e]!;
      if (Math.abs(w) < cutoff) continue;
      const rounded = Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round(w * scale)));
      if (rounded !== 0) entries.push((rounded << CLASS_BITS) | p.entryClass[e]!);
    }
    if (entries.length === before) continue;
    keys.push(key);
    lengths.push(entries.length - before);
  }
  return {
    classes: p.classes,
    keys: Uint32Array.from(keys),
    lengths: Uint8Array.from(lengths),
    entries: Int16Array.from(entries),
  };
}

function keyedRows(p: Perceptron): [number, number][] {
  const out: [number, number][] = [];
  for (let slot = 0; slot <= p.mask; slot++) {
    if (p.slots[slot * 2 + 1] !== 0) out.push([p.slots[slot * 2]!, p.slots[slot * 2 + 1]! - 1]);
  }
  return out.sort((a, b) => a[0] - b[0]);
}

function entriesByClass(p: Perceptron, row: number): number[] {
  const out: number[] = [];
  for (let k = 0; k < p.used[row]!; k++) out.push(p.start[row]! + k);
  return out.sort((a, b) => p.entryClass[a]! - p.entryClass[b]!);
}
