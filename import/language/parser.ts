// Takes word rows and tags of one sentence, gives a head and a relation per token: arc-hybrid, greedy, trained with a
// dynamic oracle (Goldberg & Nivre 2013). Every sentence gets a tree: one pass, linear in its length.
import { hashText } from './hashing.js';
import { parserFeatures } from './parserFeatures.js';
import {
  applyMove,
  canAttachLeft,
  canAttachRight,
  canShift,
  createParserState,
  isFinished,
  type ParserState,
  resetParserState,
} from './parserState.js';
import type { SparseWeights } from './weights.js';
import { WORD, type WordTable } from './words.js';

export interface ParserModel {
  readonly labels: readonly string[];
  readonly weights: SparseWeights;
}

/** Hashes of the two halves of each tag, as the parser looks at them. */
export interface TagHashes {
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
}

export function hashTags(tags: readonly string[]): TagHashes {
  return {
    fine: Int32Array.from(tags, (tag) => hashText(tag.slice(tag.indexOf('|') + 1))),
    coarse: Int32Array.from(tags, (tag) => hashText(tag.slice(0, tag.indexOf('|')))),
  };
}

/** Puts the words and tags of a sentence into the state, which is grown when the sentence is longer than any before. */
export function startSentence(
  state: ParserState,
  table: WordTable,
  rows: Int32Array,
  tags: Int32Array,
  hashes: TagHashes,
  length: number,
): ParserState {
  const ready = state.stack.length >= length + 3 ? state : createParserState(length * 2);
  for (let i = 0; i < length; i++) {
    ready.word[i + 1] = table.data[rows[i]! + WORD.normal]!;
    ready.cluster[i + 1] = table.data[rows[i]! + WORD.coarseCluster]!;
    ready.stem[i + 1] = table.data[rows[i]! + WORD.stem]!;
    ready.tag[i + 1] = hashes.fine[tags[i]!]!;
    ready.coarse[i + 1] = hashes.coarse[tags[i]!]!;
  }
  resetParserState(ready, length);
  return ready;
}

/** Runs the parser to its end; afterwards `state.head` and `state.label` hold the tree. */
export function parseSentence({ labels, weights }: ParserModel, state: ParserState): void {
  const labelCount = labels.length;
  while (!isFinished(state)) {
    if (state.stackSize === 0) {
      applyMove(state, 0, labelCount);
      continue;
    }
    weights.score(parserFeatures(state, weights.features));
    applyMove(state, bestMove(state, weights.sums, labelCount), labelCount);
  }
}

/** The best move among those allowed; there is always one before the end. */
export function bestMove(state: ParserState, scores: ArrayLike<number>, labelCount: number): number {
  let best = canShift(state) ? 0 : -1;
  const first = canAttachLeft(state) ? 1 : labelCount + 1;
  const last = canAttachRight(state) ? labelCount * 2 : labelCount;
  for (let move = first; move <= last; move++) if (best < 0 || scores[move]! > scores[best]!) best = move;
  return best;
}
