// Learns the tagger from tagged sentences; also tags the training sentences themselves with taggers that have not seen
// them (jackknifing), because the parser has to learn from tags with the errors it will meet.

import { MAX_TAG_FEATURES, type TaggerModel, tagFeatures, tagWords } from '../language/tagger.js';
import { indexWeights, type WeightRows } from '../language/weights.js';
import { lookUpWord, plainQuotes, type WordTable } from '../language/words.js';
import { average, createPerceptron, freeze, learn, meanOfModels, type Perceptron, scoreCurrent } from './perceptron.js';
import { createRandom, shuffled } from './random.js';
import type { TreebankSentence } from './treebanks.js';

export interface TagExample {
  readonly forms: readonly string[];
  /** Indexes into the tag list. */
  readonly tags: Int32Array;
}

export interface TagSet {
  readonly tags: readonly string[];
  readonly fixed: ReadonlyMap<string, number>;
  readonly likely: ReadonlyMap<string, number>;
}

/** Fixed words: seen this often, with one tag in this share of cases. */
const FIXED = { minCount: 15, minShare: 0.985 } as const;
/** Tag pairs rarer than this are annotation slips. */
const MIN_TAG_COUNT = 5;
/** Rarer forms would tell the jackknifed taggers what they must not know. */
const MIN_LIKELY_COUNT = 4;
/** Integer steps per unit of weight, and what is dropped. */
const SCALE = 4;
const CUTOFF = 0.3;

export function collectTags(sentences: readonly TreebankSentence[]): TagSet {
  const counts = new Map<string, number>();
  const byForm = new Map<string, Map<string, number>>();
  for (const { tokens } of sentences) {
    for (const { form, upos, xpos } of tokens) {
      const tag = `${upos}|${xpos}`;
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
      const tags = byForm.get(form) ?? new Map<string, number>();
      byForm.set(form, tags.set(tag, (tags.get(tag) ?? 0) + 1));
    }
  }
  const tags = [...counts.keys()].filter((tag) => counts.get(tag)! >= MIN_TAG_COUNT).sort();
  const fixed = new Map<string, number>();
  for (const [form, seen] of byForm) {
    const total = [...seen.values()].reduce((a, b) => a + b, 0);
    const [tag, count] = [...seen].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (total >= FIXED.minCount && count / total >= FIXED.minShare && tags.includes(tag))
      fixed.set(form, tags.indexOf(tag));
  }
  return { tags, fixed, likely: likelyTags(sentences, tags) };
}

/** The most frequent tag of each lower-cased form seen at least `MIN_LIKELY_COUNT` times. */
function likelyTags(sentences: readonly TreebankSentence[], tags: readonly string[]): Map<string, number> {
  const index = new Map(tags.map((tag, i) => [tag, i]));
  const byForm = new Map<string, Map<number, number>>();
  for (const { tokens } of sentences) {
    for (const { form, upos, xpos } of tokens) {
      const tag = index.get(`${upos}|${xpos}`);
      if (tag === undefined) continue;
      const key = plainQuotes(form).toLowerCase();
      const seen = byForm.get(key) ?? new Map<number, number>();
      byForm.set(key, seen.set(tag, (seen.get(tag) ?? 0) + 1));
    }
  }
  const out = new Map<string, number>();
  for (const [form, seen] of byForm) {
    const total = [...seen.values()].reduce((a, b) => a + b, 0);
    if (total >= MIN_LIKELY_COUNT) out.set(form, [...seen].reduce((a, b) => (b[1] > a[1] ? b : a))[0]);
  }
  return out;
}

/** Rare tag pairs fall back to the first pair with the same UPOS. */
export function toTagExamples(sentences: readonly TreebankSentence[], tags: readonly string[]): TagExample[] {
  const index = new Map(tags.map((tag, i) => [tag, i]));
  const tagOf = (upos: string, xpos: string): number =>
    index.get(`${upos}|${xpos}`) ??
    Math.max(
      0,
      tags.findIndex((tag) => tag.startsWith(`${upos}|`)),
    );
  return sentences.map(({ tokens }) => ({
    forms: tokens.map((token) => token.form),
    tags: Int32Array.from(tokens, (token) => tagOf(token.upos, token.xpos)),
  }));
}

/** The weights as they go into the model file: the mean over the seeds. */
export function trainTaggerRows(
  examples: readonly TagExample[],
  set: TagSet,
  table: WordTable,
  epochs: number,
  seeds: readonly number[],
): WeightRows {
  const models = seeds.map((seed) => {
    const weights = createPerceptron(set.tags.length);
    const random = createRandom(seed);
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const example of shuffled(examples, random)) learnSentence(weights, example, set, table);
    }
    average(weights);
    return weights;
  });
  return freeze(meanOfModels(models), SCALE, CUTOFF);
}

function learnSentence(weights: Perceptron, example: TagExample, set: TagSet, table: WordTable): void {
  const rows = Int32Array.from(example.forms, (form) => lookUpWord(table, form));
  let previous = -1;
  let beforePrevious = -1;
  for (let i = 0; i < rows.length; i++) {
    let tag = set.fixed.get(example.forms[i]!);
    if (tag === undefined) {
      const n = tagFeatures(table, rows, rows.length, i, previous, beforePrevious, FEATURES);
      scoreCurrent(weights, FEATURES, n, SCORES);
      tag = 0;
      for (let c = 1; c < set.tags.length; c++) if (SCORES[c]! > SCORES[tag]!) tag = c;
      learn(weights, FEATURES, n, example.tags[i]!, tag);
    }
    beforePrevious = previous;
    previous = tag;
  }
}

export function tagExample(model: TaggerModel, table: WordTable, forms: readonly string[]): Int32Array {
  const rows = Int32Array.from(forms, (form) => lookUpWord(table, form));
  const out = new Int32Array(forms.length);
  tagWords(model, table, forms, rows, out);
  return out;
}

/** Tags for every training sentence from taggers trained on the other folds. */
export function jackknifeTags(
  examples: readonly TagExample[],
  set: TagSet,
  table: WordTable,
  options: { readonly folds: number; readonly epochs: number; readonly seed: number },
): Int32Array[] {
  const out: Int32Array[] = new Array(examples.length);
  for (let fold = 0; fold < options.folds; fold++) {
    const rest = examples.filter((_, i) => i % options.folds !== fold);
    const weights = indexWeights(trainTaggerRows(rest, set, table, options.epochs, [options.seed + fold]));
    const model: TaggerModel = { ...set, weights };
    for (let i = fold; i < examples.length; i += options.folds) out[i] = tagExample(model, table, examples[i]!.forms);
  }
  return out;
}

const FEATURES = new Int32Array(MAX_TAG_FEATURES);
const SCORES = new Float64Array(128);
