// What the name finder looks at: hashed features of each word that could be part of a name, from its form, its
// neighbours, word class, syntax, the lists, and how the same word is used elsewhere in the document.
import type { Sentence, Token } from '../annotation.js';
import { hashText, mix } from '../language/hashing.js';
import type { WordClass, WordClasses } from '../language/wordClasses.js';
import { lookUpWord, WORD, type WordTable } from '../language/words.js';
import type { ActorLists } from '../lists/actorLists.js';
import {
  armedHeads,
  bodyHeads,
  mediaHeads,
  partyHeads,
  peopleHeads,
  speechVerbs,
  titleWords,
} from '../lists/headWords.js';
import { bridging, findActive } from './activeTokens.js';
import { type DocumentUse, looksTitleCase } from './documentUse.js';
import { ALL_LABELS, LABELS, labelBit, OUTSIDE } from './labels.js';
import { listMatches } from './listMatches.js';

export const MAX_NAME_FEATURES = 96;

/** A sentence prepared for the name finder. Features of token i: `features[starts[i] .. starts[i + 1]]`. */
export interface NameInput {
  readonly length: number;
  /** Labels each token may take. */
  readonly allowed: Int32Array;
  readonly features: Int32Array;
  readonly starts: Int32Array;
  /** Hashes that are paired with the label before: word, shape, prefix, list entry. */
  readonly pairKeys: Int32Array;
}
export const PAIR_KEYS = 6;

const upper = /\p{Lu}/u;

const classes: readonly (readonly [ReadonlySet<string>, number])[] = [
  [titleWords, 1],
  [bodyHeads, 2],
  [partyHeads, 4],
  [armedHeads, 8],
  [mediaHeads, 16],
  [peopleHeads, 32],
  [speechVerbs, 64],
];
const classCache = new Map<string, number>();

function classOf(lemma: string, form: string): number {
  const lower = form.toLowerCase();
  const key = `${lower}/${lemma}`;
  const known = classCache.get(key);
  if (known !== undefined) return known;
  let bits = 0;
  for (const [words, bit] of classes) if (words.has(lemma) || words.has(lower)) bits |= bit;
  if (classCache.size > 50_000) classCache.clear();
  classCache.set(key, bits);
  return bits;
}

const textHashes = new Map<string, number>();
function hashOf(text: string): number {
  let hash = textHashes.get(text);
  if (hash === undefined) {
    hash = hashText(text);
    if (textHashes.size > 50_000) textHashes.clear();
    textHashes.set(text, hash);
  }
  return hash;
}

/** Of words that the classes do not know. */
const NO_CLASS: WordClass = { fine: -1, middle: -1, coarse: -1 };
const BEFORE = 0x1b873593;
const BEHIND = 0x2545f491;

/** Per-token values that several features share. */
interface Columns {
  readonly n: number;
  /** Offsets in the table of words. */
  readonly rows: Int32Array;
  readonly word: Int32Array;
  readonly shape: Int32Array;
  readonly tag: Int32Array;
  readonly list: Int32Array;
  readonly cls: Int32Array;
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly coarse: Int32Array;
  readonly capital: Uint8Array;
}

function columnsOf(sentence: Sentence, { words: table, classes, lists }: NameResources): Columns {
  const { tokens } = sentence;
  const n = tokens.length;
  const columns: Columns = {
    n,
    rows: new Int32Array(n),
    word: new Int32Array(n),
    shape: new Int32Array(n),
    tag: new Int32Array(n),
    list: listMatches(tokens, lists),
    cls: new Int32Array(n),
    fine: new Int32Array(n),
    middle: new Int32Array(n),
    coarse: new Int32Array(n),
    capital: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    const row = lookUpWord(table, token.text);
    columns.rows[i] = row;
    columns.word[i] = table.data[row + WORD.normal]!;
    columns.shape[i] = table.data[row + WORD.shape]!;
    const wordClass = classes.get(token.text.toLowerCase()) ?? NO_CLASS;
    columns.fine[i] = wordClass.fine;
    columns.middle[i] = wordClass.middle;
    columns.coarse[i] = wordClass.coarse;
    columns.tag[i] = hashOf(token.xpos);
    columns.cls[i] = classOf(token.lemma, token.text);
    columns.capital[i] = upper.test(token.text) ? 1 : 0;
  }
  return columns;
}

const at = (values: Int32Array, i: number): number =>
  i < 0 ? BEFORE + i : i >= values.length ? BEHIND + i - values.length : values[i]!;

/** What the features are read from besides the sentence. */
export interface NameResources {
  readonly words: WordTable;
  readonly classes: WordClasses;
  readonly lists: ActorLists;
}

/** Prepares a sentence; tokens that cannot be in a name are fixed to the outside label and get no features. */
export function prepareNames(sentence: Sentence, use: DocumentUse, resources: NameResources): NameInput {
  const table = resources.words;
  const { tokens } = sentence;
  const n = tokens.length;
  const active = findActive(tokens);
  const allowed = new Int32Array(n).fill(labelBit(OUTSIDE));
  const starts = new Int32Array(n + 1);
  const buffer: number[] = [];
  const pairKeys = new Int32Array(n * PAIR_KEYS);
  if (active.includes(1)) {
    const columns = columnsOf(sentence, resources);
    const isTitleCase = looksTitleCase(tokens) ? 1 : 0;
    for (let i = 0; i < n; i++) {
      starts[i] = buffer.length;
      if (!active[i]) continue;
      allowed[i] = ALL_LABELS;
      addTokenFeatures(tokens, i, columns, table, use, isTitleCase, buffer);
      fillPairKeys(i, columns, table, pairKeys);
    }
  }
  starts[n] = buffer.length;
  return {
    length: n,
    allowed,
    features: Int32Array.from(buffer),
    starts,
    pairKeys,
  };
}

function fillPairKeys(i: number, c: Columns, table: WordTable, out: Int32Array): void {
  const base = i * PAIR_KEYS;
  out[base] = 101;
  out[base + 1] = mix(102, c.word[i]!);
  out[base + 2] = mix(103, mix(c.shape[i]!, c.tag[i]!));
  out[base + 3] = mix(104, table.data[c.rows[i]! + WORD.prefix3]!);
  out[base + 4] = mix(105, mix(c.list[i]!, c.cls[i]!));
  out[base + 5] = mix(106, c.middle[i]!);
}

/** Key of a pair feature with the label before. */
export const pairFeature = (key: number, previous: number): number => mix(key, previous + LABELS * 7);

function addTokenFeatures(
  tokens: readonly Token[],
  i: number,
  c: Columns,
  table: WordTable,
  use: DocumentUse,
  isTitleCase: number,
  out: number[],
): void {
  const add = (id: number, value: number) => out.push(mix(id, value));
  const token = tokens[i]!;
  const row = c.rows[i]!;
  const d = table.data;
  const word = c.word[i]!;
  const shape = c.shape[i]!;
  const tag = c.tag[i]!;
  add(1, word);
  add(2, at(c.word, i - 1));
  add(3, at(c.word, i + 1));
  add(4, at(c.word, i - 2));
  add(5, at(c.word, i + 2));
  add(6, shape);
  add(7, mix(at(c.shape, i - 1), shape));
  add(8, mix(shape, at(c.shape, i + 1)));
  add(9, d[row + WORD.suffix3]!);
  add(10, d[row + WORD.suffix2]!);
  add(11, d[row + WORD.prefix3]!);
  add(12, d[row + WORD.suffix4]!);
  add(13, tag);
  add(14, mix(at(c.tag, i - 1), tag));
  add(15, mix(tag, at(c.tag, i + 1)));
  add(16, mix(at(c.tag, i - 1), mix(tag, at(c.tag, i + 1))));
  add(17, mix(at(c.word, i - 1), word));
  add(18, mix(word, at(c.word, i + 1)));
  add(19, mix(at(c.word, i - 1), shape));
  add(20, mix(shape, at(c.word, i + 1)));
  add(21, d[row + WORD.form]!);
  addClassFeatures(i, c, add);
  addListFeatures(i, c, add);
  addSyntaxFeatures(tokens, i, c, add);
  addRunFeatures(i, c, tokens, add);
  const seen = use.uses.get(token.text.toLowerCase()) ?? 0;
  add(60, mix(seen, isTitleCase));
  add(61, mix(seen, mix(shape, i === 0 ? 1 : 2)));
  add(62, mix(mix(shape, isTitleCase), i === 0 ? 1 : 2));
  add(63, mix(seen & 2 ? 1 : 0, mix(seen & 8 ? 1 : 0, seen & 16 ? 1 : 0)));
  out.push(64);
}

type Add = (id: number, value: number) => void;

function addClassFeatures(i: number, c: Columns, add: Add): void {
  const middle = c.middle[i]!;
  const coarse = c.coarse[i]!;
  add(22, c.fine[i]!);
  add(23, at(c.fine, i - 1));
  add(24, at(c.fine, i + 1));
  add(25, middle);
  add(26, mix(at(c.middle, i - 1), c.shape[i]!));
  add(27, mix(c.shape[i]!, at(c.middle, i + 1)));
  add(28, mix(at(c.coarse, i - 1), mix(coarse, at(c.coarse, i + 1))));
  add(29, mix(at(c.middle, i - 1), middle));
  add(65, mix(middle, at(c.middle, i + 1)));
  add(66, mix(coarse, c.shape[i]!));
}

function addListFeatures(i: number, c: Columns, add: Add): void {
  const list = c.list[i]!;
  add(30, list);
  add(31, mix(at(c.list, i - 1), mix(list, at(c.list, i + 1))));
  add(32, mix(list, c.tag[i]!));
  add(33, c.cls[i]!);
  add(34, mix(at(c.cls, i - 1), mix(c.cls[i]!, at(c.cls, i + 1))));
  add(35, mix(at(c.cls, i - 1), c.shape[i]!));
  add(36, mix(at(c.cls, i + 1), c.shape[i]!));
  add(37, mix(list, at(c.word, i + 1)));
  add(38, mix(at(c.word, i - 1), list));
}

function addSyntaxFeatures(tokens: readonly Token[], i: number, c: Columns, add: Add): void {
  const token = tokens[i]!;
  const relation = hashOf(token.relation);
  const head = token.head >= 0 ? tokens[token.head] : undefined;
  const headLemma = head === undefined ? 3 : hashOf(head.lemma);
  const headClass = head === undefined ? 5 : c.cls[token.head]!;
  add(40, mix(relation, c.tag[i]!));
  add(41, mix(relation, headLemma));
  add(42, mix(relation, mix(headClass, c.shape[i]!)));
  add(43, mix(headLemma, c.list[i]!));
  add(44, mix(relation, head === undefined ? 7 : mix(c.middle[token.head]!, 3)));
}

const isCapital = (c: Columns, tokens: readonly Token[], i: number): boolean =>
  i >= 0 &&
  i < c.n &&
  (c.capital[i] === 1 || (bridging.has(tokens[i]!.text) && c.capital[i - 1] === 1 && c.capital[i + 1] === 1));

/** The run of capitalised words around the token: its first and last word, what stands before and behind, its length. */
function addRunFeatures(i: number, c: Columns, tokens: readonly Token[], add: Add): void {
  if (!isCapital(c, tokens, i)) return;
  let first = i;
  let last = i;
  while (last - i < 8 && isCapital(c, tokens, last + 1)) last++;
  while (i - first < 8 && isCapital(c, tokens, first - 1)) first--;
  const toEnd = last - i;
  const toStart = i - first;
  add(50, at(c.word, last));
  add(51, mix(at(c.cls, last), toEnd));
  add(52, mix(at(c.word, first), toStart));
  add(53, mix(at(c.word, first - 1), toStart));
  add(54, mix(at(c.word, last + 1), toEnd));
  add(55, mix(mix(at(c.cls, first), at(c.cls, last)), Math.min(last - first, 4)));
  add(56, mix(at(c.cls, first - 1), Math.min(last - first, 3)));
  add(57, mix(at(c.cls, last + 1), Math.min(last - first, 3)));
  add(58, mix(at(c.word, last), toEnd));
  add(59, mix(at(c.middle, last), toEnd));
  add(67, mix(at(c.middle, first), toStart));
  add(68, mix(at(c.middle, first - 1), toStart));
  add(69, mix(at(c.middle, last + 1), toEnd));
  add(70, mix(mix(at(c.coarse, first), at(c.coarse, last)), Math.min(last - first, 4)));
}
