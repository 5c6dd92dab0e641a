// The learnt name finder: weights over the hashed features, and the tagging of one prepared sentence with them.
import { type SparseWeights, scoreFeatures } from '../language/weights.js';
import { type NameInput, PAIR_KEYS, pairFeature } from './nameFeatures.js';
import { decode, type SequenceScorer } from './viterbi.js';

export interface NameModel {
  readonly weights: SparseWeights;
  /** Integer steps per unit of the perceptron's weights; margins are divided by it. */
  readonly scale: number;
}

/** Labels of the tokens, and for each how far it is ahead of being outside of any name (in units of the perceptron). */
export function tagNames(model: NameModel, input: NameInput, labels: Uint8Array, margins: Float64Array | null): void {
  decode(input.length, input.allowed, new FrozenScorer(model.weights, input), labels, margins);
  if (margins !== null) for (let i = 0; i < input.length; i++) margins[i]! /= model.scale;
}

class FrozenScorer implements SequenceScorer {
  readonly #pair = new Int32Array(PAIR_KEYS);

  constructor(
    private readonly weights: SparseWeights,
    private readonly input: NameInput,
  ) {}

  tokenScores(i: number, out: Float64Array): void {
    const { features, starts } = this.input;
    scoreFeatures(this.weights, features, starts[i]!, starts[i + 1]!, out);
  }

  pairScores(i: number, previous: number, out: Float64Array): void {
    for (let k = 0; k < PAIR_KEYS; k++) this.#pair[k] = pairFeature(this.input.pairKeys[i * PAIR_KEYS + k]!, previous);
    scoreFeatures(this.weights, this.#pair, 0, PAIR_KEYS, out);
  }
}
