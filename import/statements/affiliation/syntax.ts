// Questions about a sentence's dependency tree that affiliation asks: children, preposition of a noun, path between words.
import type { Sentence } from '../../annotation.js';
import { mix, none, symbolOf } from './symbols.js';

export interface Tree {
  readonly children: readonly (readonly number[])[];
  /** Lemma of the preposition in front of the word's phrase, or "" . */
  readonly preposition: readonly string[];
  /** The same as symbols. */
  readonly prepositions: Int32Array;
  /** Symbols of the relation of each word. */
  readonly relations: Int32Array;
  /** Symbols of the relation as paths name it: `none` for conjuncts and parts of a name, obliques carry their preposition. */
  readonly labels: Int32Array;
}

/** The way from one word up to `top` and down to another; labels are symbols, `none` where there is none. */
export interface TreePath {
  readonly top: number;
  /** All labels on the way. */
  readonly labels: number;
  readonly upCount: number;
  readonly downCount: number;
  /** Labels at the first word and under the top, then under the top and at the second word. */
  readonly upFirst: number;
  readonly upLast: number;
  readonly downFirst: number;
  readonly downLast: number;
  /** Tokens strictly between the two ends, `top` included where it is neither. */
  readonly inner: readonly number[];
}

export function readTree(sentence: Sentence): Tree {
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, i) => {
    if (token.head >= 0 && token.head < tokens.length) children[token.head]!.push(i);
  });
  const preposition = children.map((own) => {
    const marker = own.find((i) => tokens[i]!.relation === 'case' && !/^['’]/.test(tokens[i]!.text));
    return marker === undefined ? '' : tokens[marker]!.lemma;
  });
  const prepositions = Int32Array.from(preposition, symbolOf);
  const relations = Int32Array.from(tokens, (token) => symbolOf(token.relation));
  const labels = relations.map((relation, i) => pathLabel(tokens[i]!.relation, relation, prepositions[i]!));
  return { children, preposition, prepositions, relations, labels };
}

function pathLabel(spelling: string, relation: number, preposition: number): number {
  if (spelling === 'conj' || spelling.startsWith('flat')) return none;
  return preposition !== none && /^(obl|nmod)(:|$)/.test(spelling)
    ? mix(spelling.charCodeAt(0), preposition)
    : relation;
}

const longestChain = 20;

const fromChain = new Int32Array(longestChain);
const toChain = new Int32Array(longestChain);

/** Writes the word and those above it into `chain`; gives how many. */
function climb({ tokens }: Sentence, from: number, chain: Int32Array): number {
  let count = 0;
  for (let at = from; at >= 0 && at < tokens.length && count < longestChain; at = tokens[at]!.head) chain[count++] = at;
  return count;
}

/** The path between two words of one sentence; null where the tree does not join them. */
export function findPath(sentence: Sentence, { labels }: Tree, from: number, to: number): TreePath | null {
  const fromCount = climb(sentence, from, fromChain);
  const toCount = climb(sentence, to, toChain);
  let upSteps = 0;
  let downSteps = -1;
  for (; upSteps < fromCount; upSteps++) {
    downSteps = toChain.indexOf(fromChain[upSteps]!);
    if (downSteps >= 0 && downSteps < toCount) break;
  }
  if (upSteps === fromCount) return null;
  const inner: number[] = [];
  let [upCount, upFirst, upLast, up] = [0, none, none, 1];
  for (let i = 0; i < upSteps; i++) {
    const label = labels[fromChain[i]!]!;
    if (i > 0) inner.push(fromChain[i]!);
    if (label === none) continue;
    if (upCount++ === 0) upFirst = label;
    upLast = label;
    up = mix(up, label);
  }
  let [downCount, downFirst, downLast, down] = [0, none, none, 2];
  for (let i = 0; i < downSteps; i++) {
    const label = labels[toChain[i]!]!;
    if (i > 0) inner.push(toChain[i]!);
    if (label === none) continue;
    if (downCount++ === 0) downLast = label;
    downFirst = label;
    down = mix(down, label);
  }
  const top = fromChain[upSteps]!;
  if (upSteps > 0 && downSteps > 0) inner.push(top);
  return { top, labels: mix(up, down), upCount, downCount, upFirst, upLast, downFirst, downLast, inner };
}
