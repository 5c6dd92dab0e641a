// Learns the parser: follows its own (possibly wrong) moves and is told at every state which moves lose nothing more,
// so that it learns to go on sensibly after an error.
import { bestMove, startSentence, type TagHashes } from '../language/parser.js';
import { MAX_PARSER_FEATURES, parserFeatures } from '../language/parserFeatures.js';
import {
  applyMove,
  canAttachLeft,
  canAttachRight,
  canShift,
  createParserState,
  isFinished,
  type ParserState,
} from '../language/parserState.js';
import { lookUpWord, type WordTable } from '../language/words.js';
import { createGoldTree, type GoldTree, moveCosts } from './oracle.js';
import { average, createPerceptron, learn, type Perceptron, scoreCurrent } from './perceptron.js';
import { createRandom, type Random, shuffled } from './random.js';
import type { TreebankSentence } from './treebanks.js';

export interface ParseExample {
  readonly forms: readonly string[];
  /** Predicted tags. */
  readonly tags: Int32Array;
  readonly gold: GoldTree;
}

export interface ParserTraining {
  readonly epochs: number;
  readonly seed: number;
  /** Share of moves that follow the parser's own choice, from the second epoch on. */
  readonly exploration: number;
  /** See `createPerceptron`. */
  readonly patience: number;
}

export function collectLabels(sentences: readonly TreebankSentence[]): string[] {
  const labels = new Set<string>();
  for (const { tokens } of sentences) for (const token of tokens) labels.add(token.relation);
  return [...labels].sort();
}

export function toParseExamples(
  sentences: readonly TreebankSentence[],
  tags: readonly Int32Array[],
  labels: readonly string[],
): ParseExample[] {
  const index = new Map(labels.map((label, i) => [label, i]));
  return sentences.map(({ tokens }, i) => ({
    forms: tokens.map((token) => token.form),
    tags: tags[i]!,
    gold: createGoldTree(
      tokens.map((token) => token.head),
      tokens.map((token) => index.get(token.relation)!),
    ),
  }));
}

export interface ParserWork {
  readonly examples: readonly ParseExample[];
  readonly labelCount: number;
  readonly table: WordTable;
  readonly hashes: TagHashes;
  readonly training: ParserTraining;
  /** Averaged weights to go on from, which are changed. */
  readonly start: Perceptron | null;
}

/** Averaged weights; classes are the moves of `applyMove`. */
export function trainParser(
  { examples, labelCount, table, hashes, training, start }: ParserWork,
  onEpoch: (epoch: number) => void,
): Perceptron {
  const weights = start ?? createPerceptron(1 + 2 * labelCount, training.patience);
  weights.step = 0;
  const random = createRandom(training.seed);
  let state = createParserState(512);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    const exploration = epoch === 0 && start === null ? 0 : training.exploration;
    for (const example of shuffled(examples, random)) {
      const rows = Int32Array.from(example.forms, (form) => lookUpWord(table, form));
      state = startSentence(state, table, rows, example.tags, hashes, rows.length);
      learnSentence(weights, state, example.gold, labelCount, exploration, random);
    }
    onEpoch(epoch);
  }
  average(weights);
  return weights;
}

function learnSentence(
  weights: Perceptron,
  state: ParserState,
  gold: GoldTree,
  labelCount: number,
  exploration: number,
  random: Random,
): void {
  while (!isFinished(state)) {
    if (state.stackSize === 0) {
      applyMove(state, 0, labelCount);
      continue;
    }
    const n = parserFeatures(state, FEATURES);
    scoreCurrent(weights, FEATURES, n, SCORES);
    const predicted = bestMove(state, SCORES, labelCount);
    const best = bestGoldMove(state, gold, labelCount, predicted);
    learn(weights, FEATURES, n, best, predicted);
    applyMove(state, random() < exploration ? predicted : best, labelCount);
  }
}

/** The highest-scored of the moves that lose nothing; `predicted` itself when it is one of them. */
function bestGoldMove(state: ParserState, gold: GoldTree, labelCount: number, predicted: number): number {
  const costs = moveCosts(state, gold);
  const top = state.stack[state.stackSize - 1]!;
  const below = state.stackSize > 1 ? state.stack[state.stackSize - 2]! : 0;
  const shift = canShift(state) ? costs.shift : Infinity;
  const left = canAttachLeft(state) ? costs.left : Infinity;
  const right = canAttachRight(state) ? costs.right : Infinity;
  const least = Math.min(shift, left, right);
  let best = shift === least ? 0 : -1;
  if (best === predicted) return best;
  const consider = (first: number, head: number): number => {
    const goldLabel = gold.head[top] === head ? gold.label[top]! : 0;
    for (let label = 1; label <= labelCount; label++) {
      if (goldLabel > 0 && label !== goldLabel) continue;
      const move = first + label;
      if (best < 0 || SCORES[move]! > SCORES[best]!) best = move;
    }
    return best;
  };
  if (left === least) consider(0, state.next);
  if (right === least) consider(labelCount, below);
  return best;
}

const FEATURES = new Int32Array(MAX_PARSER_FEATURES);
const SCORES = new Float64Array(128);
