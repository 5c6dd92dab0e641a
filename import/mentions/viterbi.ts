// Best label sequence of a sentence under a first-order model: scores of single labels plus scores of neighbours.
// Only allowed labels are looked at, so that words that cannot be in a name cost nothing.
import { LABELS, labelBit, mayFollow, OUTSIDE } from './labels.js';

/** Scores the model gives; `tokenScores` fills the array for token i, `pairScores` for token i given the label before. */
export interface SequenceScorer {
  tokenScores(i: number, out: Float64Array): void;
  pairScores(i: number, previous: number, out: Float64Array): void;
}

const UNREACHED = -1e15;
const NO_SCORES = new Float64Array(LABELS);

/** @param allowed bit set of labels per token; a token with the outside label alone is not scored. */
export function decode(
  length: number,
  allowed: Int32Array,
  scorer: SequenceScorer,
  out: Uint8Array,
  margins: Float64Array | null = null,
): void {
  const best = new Float64Array(length * LABELS).fill(UNREACHED);
  const back = new Uint8Array(length * LABELS);
  const token = new Float64Array(LABELS);
  const pair = new Float64Array(LABELS);
  const outsideOnly = labelBit(OUTSIDE);
  for (let i = 0; i < length; i++) {
    const mask = allowed[i]!;
    const isFree = mask !== outsideOnly;
    if (isFree) scorer.tokenScores(i, token);
    for (let previous = 0; previous < LABELS; previous++) {
      const base = i === 0 ? (previous === OUTSIDE ? 0 : UNREACHED) : best[(i - 1) * LABELS + previous]!;
      if (base <= UNREACHED) continue;
      if (isFree) scorer.pairScores(i, previous, pair);
      extend(i, previous, base, mask, isFree ? token : NO_SCORES, isFree ? pair : NO_SCORES, best, back);
    }
  }
  traceBack(length, best, back, out);
  if (margins !== null) fillMargins(length, best, out, margins);
}

function extend(
  i: number,
  previous: number,
  base: number,
  mask: number,
  token: Float64Array,
  pair: Float64Array,
  best: Float64Array,
  back: Uint8Array,
): void {
  const row = i * LABELS;
  for (let label = 0; label < LABELS; label++) {
    if ((mask & labelBit(label)) === 0 || !mayFollow(label, previous)) continue;
    const score = base + token[label]! + pair[label]!;
    if (score > best[row + label]!) {
      best[row + label] = score;
      back[row + label] = previous;
    }
  }
}

function traceBack(length: number, best: Float64Array, back: Uint8Array, out: Uint8Array): void {
  if (length === 0) return;
  let label = OUTSIDE;
  const last = (length - 1) * LABELS;
  for (let l = 1; l < LABELS; l++) if (best[last + l]! > best[last + label]!) label = l;
  for (let i = length - 1; i >= 0; i--) {
    out[i] = label;
    label = back[i * LABELS + label]!;
  }
}

/** How far the best prefix that ends in the chosen label is ahead of the best that ends in the outside label. */
function fillMargins(length: number, best: Float64Array, out: Uint8Array, margins: Float64Array): void {
  for (let i = 0; i < length; i++) {
    const chosen = best[i * LABELS + out[i]!]!;
    const outside = best[i * LABELS + OUTSIDE]!;
    margins[i] = outside <= UNREACHED ? 0 : chosen - outside;
  }
}
