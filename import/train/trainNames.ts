// Learns the name finder: structured averaged perceptron over Viterbi sequences, from sentences whose labels may be known
// only in part (the best sequence within the annotation is taken for the right one). Same input, same seed: same weights.

import { indexWeights, type WeightRows } from '../language/weights.js';
import { LABELS, labelBit, OUTSIDE } from '../mentions/labels.js';
import { type NameInput, PAIR_KEYS, pairFeature } from '../mentions/nameFeatures.js';
import type { NameModel } from '../mentions/nameModel.js';
import { decode, type SequenceScorer } from '../mentions/viterbi.js';
import type { NameExample } from './nameExamples.js';
import {
  average,
  change,
  createPerceptron,
  freeze,
  meanOfModels,
  type Perceptron,
  rowFor,
  scoreCurrent,
} from './perceptron.js';
import { createLinearCongruential, shuffled } from './random.js';

export const NAME_SCALE = 12;
const CUTOFF = 0.15;

export interface TrainingSet {
  /** Fully weighted examples: the annotated articles. */
  readonly gold: readonly NameExample[];
  /** Corpora of names in the wide sense; seen once for every two rounds over gold. */
  readonly corpora: readonly NameExample[];
}

/** One model for each seed, and the mean of them: what one order of examples taught by accident, the others even out. */
export function trainNames(
  data: TrainingSet,
  rounds: number,
  seeds: readonly number[],
  log: (line: string) => void,
): WeightRows {
  const models = seeds.map((seed) => trainWithSeed(data, rounds, seed, log));
  return freeze(meanOfModels(models), NAME_SCALE, CUTOFF);
}

function trainWithSeed(data: TrainingSet, rounds: number, seed: number, log: (line: string) => void): Perceptron {
  const model = createPerceptron(LABELS);
  const random = createLinearCongruential(seed);
  for (let round = 0; round < rounds; round++) {
    const examples = shuffled(round === 0 ? [...data.corpora] : [...data.gold, ...sample(data.corpora, round)], random);
    let wrong = 0;
    for (const example of examples) wrong += learnSentence(model, example);
    log(`names: seed ${seed}, round ${round + 1}, ${wrong} of ${examples.length} sentences wrong`);
  }
  average(model);
  return model;
}

export const toNameModel = (rows: WeightRows): NameModel => ({ weights: indexWeights(rows), scale: NAME_SCALE });

const sample = (examples: readonly NameExample[], round: number): NameExample[] =>
  examples.filter((_, i) => i % 2 === round % 2);

/** Scores under the weights as they stand; token scores are kept, since each sentence is decoded twice. */
class LearningScorer implements SequenceScorer {
  readonly #tokens = new Map<number, Float64Array>();
  readonly #pair = new Int32Array(PAIR_KEYS);
  constructor(
    private readonly model: Perceptron,
    private readonly input: NameInput,
  ) {}

  tokenScores(i: number, out: Float64Array): void {
    let scores = this.#tokens.get(i);
    if (scores === undefined) {
      scores = new Float64Array(LABELS);
      const own = this.input.features.subarray(this.input.starts[i]!, this.input.starts[i + 1]!);
      scoreCurrent(this.model, own, own.length, scores);
      this.#tokens.set(i, scores);
    }
    out.set(scores);
  }

  pairScores(i: number, previous: number, out: Float64Array): void {
    fillPair(this.input, i, previous, this.#pair);
    scoreCurrent(this.model, this.#pair, PAIR_KEYS, out);
  }
}

function fillPair(input: NameInput, i: number, previous: number, out: Int32Array): void {
  for (let k = 0; k < PAIR_KEYS; k++) out[k] = pairFeature(input.pairKeys[i * PAIR_KEYS + k]!, previous);
}

/** @returns 1 when the model was wrong and has been changed. */
function learnSentence(model: Perceptron, { input, known }: NameExample): number {
  model.step++;
  if (input.features.length === 0) return 0;
  const scorer = new LearningScorer(model, input);
  const found = new Uint8Array(input.length);
  const right = new Uint8Array(input.length);
  decode(input.length, input.allowed, scorer, found);
  if (found.every((label, i) => (known[i]! & labelBit(label)) !== 0)) return 0;
  decode(input.length, known, scorer, right);
  const pair = new Int32Array(PAIR_KEYS);
  for (let i = 0; i < input.length; i++) {
    if (input.starts[i] === input.starts[i + 1]) continue;
    const before = { right: i === 0 ? OUTSIDE : right[i - 1]!, found: i === 0 ? OUTSIDE : found[i - 1]! };
    if (right[i] !== found[i]) {
      for (let f = input.starts[i]!; f < input.starts[i + 1]!; f++) {
        const row = rowFor(model, input.features[f]! >>> 0);
        change(model, row, right[i]!, 1);
        change(model, row, found[i]!, -1);
      }
    }
    if (right[i] === found[i] && before.right === before.found) continue;
    fillPair(input, i, before.right, pair);
    for (const key of pair) change(model, rowFor(model, key >>> 0), right[i]!, 1);
    fillPair(input, i, before.found, pair);
    for (const key of pair) change(model, rowFor(model, key >>> 0), found[i]!, -1);
  }
  return 1;
}
