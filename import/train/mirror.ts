// Turns sentences and their trees round, last word first: a parser that is learnt from such sentences reads from right to
// left and makes other mistakes than one that reads as people do. Turning twice gives what there was.
import { createGoldTree } from './oracle.js';
import type { ParseExample } from './trainParser.js';

/** One tree: by token the index of its head (-1: root) and its label (index into the label list). */
export interface Tree {
  readonly heads: readonly number[];
  readonly labels: readonly number[];
}

export function mirrorTree({ heads, labels }: Tree): Tree {
  const last = heads.length - 1;
  return {
    heads: heads.map((_, i) => (heads[last - i]! < 0 ? -1 : last - heads[last - i]!)),
    labels: [...labels].reverse(),
  };
}

export function mirrorExample({ forms, tags, gold }: ParseExample): ParseExample {
  const tree = mirrorTree(treeOf(forms.length, gold.head, gold.label));
  return {
    forms: [...forms].reverse(),
    tags: Int32Array.from(tags).reverse(),
    gold: createGoldTree(tree.heads, tree.labels),
  };
}

/** Reads a tree from heads and labels by position, as `ParserState` and `GoldTree` hold them. */
export function treeOf(length: number, head: Int32Array, label: Int32Array): Tree {
  const heads: number[] = [];
  const labels: number[] = [];
  for (let i = 1; i <= length; i++) {
    heads.push(head[i] === length + 1 ? -1 : head[i]! - 1);
    labels.push(label[i]! - 1);
  }
  return { heads, labels };
}
