// Questions about a sentence's dependency tree that affiliation asks: children, preposition of a noun, path between words.
import type { Sentence } from '../../annotation.js';

export interface Tree {
  readonly children: readonly (readonly number[])[];
  /** Lemma of the preposition in front of the word's phrase, or "" . */
  readonly preposition: readonly string[];
}

export interface TreePath {
  readonly top: number;
  /** Relations from the first word up to `top`, and from `top` down to the second. */
  readonly up: readonly string[];
  readonly down: readonly string[];
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
  return { children, preposition };
}

const longestChain = 20;

function chainToRoot(sentence: Sentence, from: number): number[] {
  const chain = [from];
  let at = from;
  while (chain.length < longestChain) {
    at = sentence.tokens[at]!.head;
    if (at < 0 || at >= sentence.tokens.length) break;
    chain.push(at);
  }
  return chain;
}

/** The relation label used in paths: conjuncts and parts of a name vanish, obliques carry their preposition. */
export function pathLabel(sentence: Sentence, tree: Tree, token: number): string {
  const { relation } = sentence.tokens[token]!;
  if (relation === 'conj' || relation.startsWith('flat')) return '';
  const preposition = tree.preposition[token]!;
  if (preposition && /^(obl|nmod)(:|$)/.test(relation))
    return `${relation.slice(0, 4).replace(':', '')}:${preposition}`;
  return relation;
}

/** The path between two words of one sentence; null where the tree does not join them. */
export function findPath(sentence: Sentence, tree: Tree, from: number, to: number): TreePath | null {
  const a = chainToRoot(sentence, from);
  const b = chainToRoot(sentence, to);
  const upSteps = a.findIndex((token) => b.includes(token));
  if (upSteps < 0) return null;
  const top = a[upSteps]!;
  const downSteps = b.indexOf(top);
  const label = (token: number) => pathLabel(sentence, tree, token);
  const inner = [...a.slice(1, upSteps), ...b.slice(1, downSteps)];
  if (upSteps > 0 && downSteps > 0) inner.push(top);
  return {
    top,
    up: a.slice(0, upSteps).map(label).filter(Boolean),
    down: b.slice(0, downSteps).map(label).filter(Boolean).reverse(),
    inner,
  };
}
