// Takes the word rows of a sentence, gives one tag (index into `tags`, "UPOS|XPOS") per token: greedy, left to right.
// Words that always had one tag in training are read from a dictionary; the others are scored.
import { mix } from './hashing.js';
import type { SparseWeights } from './weights.js';
import { WORD, type WordTable } from './words.js';

export interface TaggerModel {
  readonly tags: readonly string[];
  /** Form -> tag, for words of one tag. */
  readonly fixed: ReadonlyMap<string, number>;
  readonly weights: SparseWeights;
}

export const MAX_TAG_FEATURES = 64;
const START = 0x51ed27;
const END = 0x2c1b3c;

/** Fills `features` with the hashed features of token `i`; `previous` are the tags of the two tokens before. */
export function tagFeatures(
  table: WordTable,
  rows: Int32Array,
  length: number,
  i: number,
  previous: number,
  beforePrevious: number,
  features: Int32Array,
): number {
  const d = table.data;
  const at = (k: number, column: number): number =>
    k < 0 ? START + k : k >= length ? END + k - length : d[rows[k]! + column]!;
  const word = at(i, WORD.normal);
  const suffix3 = at(i, WORD.suffix3);
  const shape = at(i, WORD.shape);
  const left = at(i - 1, WORD.normal);
  const right = at(i + 1, WORD.normal);
  const cluster = at(i, WORD.fineCluster);
  const rightCluster = at(i + 1, WORD.fineCluster);
  let n = 0;
  features[n++] = mix(1, word);
  features[n++] = mix(2, suffix3);
  features[n++] = mix(3, at(i, WORD.suffix2));
  features[n++] = mix(4, at(i, WORD.prefix1));
  features[n++] = mix(5, previous);
  features[n++] = mix(6, mix(previous, beforePrevious));
  features[n++] = mix(7, mix(previous, word));
  features[n++] = mix(8, left);
  features[n++] = mix(9, at(i - 1, WORD.suffix3));
  features[n++] = mix(10, at(i - 2, WORD.normal));
  features[n++] = mix(11, right);
  features[n++] = mix(12, at(i + 1, WORD.suffix3));
  features[n++] = mix(13, at(i + 2, WORD.normal));
  features[n++] = mix(14, shape);
  features[n++] = mix(15, mix(shape, i === 0 ? 1 : 2));
  features[n++] = mix(16, mix(at(i - 1, WORD.shape), shape));
  features[n++] = mix(17, mix(at(i + 1, WORD.shape), shape));
  features[n++] = mix(18, at(i, WORD.prefix3));
  features[n++] = mix(19, at(i, WORD.suffix4));
  features[n++] = mix(20, mix(left, word));
  features[n++] = mix(21, mix(word, right));
  features[n++] = 22;
  features[n++] = mix(23, mix(previous, suffix3));
  features[n++] = mix(24, at(i, WORD.suffix1));
  features[n++] = mix(25, mix(previous, right));
  features[n++] = mix(26, at(i, WORD.form));
  features[n++] = mix(27, cluster);
  features[n++] = mix(28, rightCluster);
  features[n++] = mix(29, at(i - 1, WORD.fineCluster));
  features[n++] = mix(30, mix(cluster, rightCluster));
  features[n++] = mix(31, mix(previous, cluster));
  features[n++] = mix(32, mix(suffix3, at(i + 1, WORD.suffix2)));
  features[n++] = mix(33, mix(previous, mix(suffix3, rightCluster)));
  const nextTag = at(i + 1, WORD.likelyTag);
  features[n++] = mix(34, nextTag);
  features[n++] = mix(35, mix(nextTag, at(i + 2, WORD.likelyTag)));
  features[n++] = mix(36, mix(previous, nextTag));
  features[n++] = mix(37, mix(suffix3, nextTag));
  features[n++] = mix(38, mix(word, nextTag));
  features[n++] = mix(39, mix(cluster, mix(previous, nextTag)));
  features[n++] = mix(40, mix(at(i - 1, WORD.likelyTag), mix(shape, nextTag)));
  const verbClass = at(i, WORD.verbClass);
  const nextVerbClass = at(i + 1, WORD.verbClass);
  features[n++] = mix(41, verbClass);
  features[n++] = mix(42, mix(verbClass, previous));
  features[n++] = mix(43, mix(verbClass, nextTag));
  features[n++] = mix(44, mix(verbClass, mix(previous, nextTag)));
  features[n++] = mix(45, nextVerbClass);
  features[n++] = mix(46, mix(nextVerbClass, mix(verbClass, previous)));
  return n;
}

/** Scores of all tags for token `i`; the array is overwritten by the next call. */
export function scoreTags(
  { weights }: TaggerModel,
  table: WordTable,
  rows: Int32Array,
  length: number,
  i: number,
  previous: number,
  beforePrevious: number,
): Int16Array {
  weights.score(tagFeatures(table, rows, length, i, previous, beforePrevious, weights.features));
  return weights.sums;
}

/** Tags one sentence into `out`; `forms` are the written forms, `rows` their rows in `table`. */
export function tagWords(
  model: TaggerModel,
  table: WordTable,
  forms: readonly string[],
  rows: Int32Array,
  out: Int32Array,
): void {
  const length = forms.length;
  let previous = -1;
  let beforePrevious = -1;
  for (let i = 0; i < length; i++) {
    let tag = model.fixed.get(forms[i]!);
    if (tag === undefined) {
      const scores = scoreTags(model, table, rows, length, i, previous, beforePrevious);
      tag = 0;
      for (let c = 1; c < model.tags.length; c++) if (scores[c]! > scores[tag]!) tag = c;
    }
    out[i] = tag;
    beforePrevious = previous;
    previous = tag;
  }
}
