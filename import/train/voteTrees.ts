// Takes several trees of one sentence and gives the tree without crossing arcs that has the most votes, arc by arc
// (Sagae & Lavie 2006; the search is Eisner's, 1996), labelled by the trees that have the arc. One root, always a tree.
import type { Tree } from './mirror.js';

export interface VotedTree extends Tree {
  /** Mean share of the trees that have a token's head and label as chosen. */
  readonly agreement: number;
}

export function voteTree(trees: readonly Tree[]): VotedTree {
  const length = trees[0]!.heads.length;
  const votes = new Int32Array(length * length);
  const rootVotes = new Int32Array(length);
  for (const { heads } of trees) {
    heads.forEach((head, i) => {
      if (head < 0) rootVotes[i]!++;
      else votes[head * length + i]!++;
    });
  }
  const heads = bestHeads(length, votes, rootVotes);
  const labels = heads.map((head, i) => votedLabel(trees, i, head));
  let agreed = 0;
  for (const tree of trees) {
    heads.forEach((head, i) => {
      if (tree.heads[i] === head && tree.labels[i] === labels[i]) agreed++;
    });
  }
  return { heads, labels, agreement: agreed / (trees.length * length) };
}

/** The most frequent label of token `i` where it has this head; of all its labels when no tree has that arc. */
function votedLabel(trees: readonly Tree[], i: number, head: number): number {
  const having = trees.filter((tree) => tree.heads[i] === head);
  const counts = new Map<number, number>();
  for (const tree of having.length > 0 ? having : trees) {
    const label = tree.labels[i]!;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** Best scores of the spans from s to t, and where each was split. `right`: the head is s, `left`: the head is t. */
interface Chart {
  readonly length: number;
  readonly openRight: Int32Array;
  readonly openLeft: Int32Array;
  readonly openSplit: Int32Array;
  readonly right: Int32Array;
  readonly left: Int32Array;
  readonly rightSplit: Int32Array;
  readonly leftSplit: Int32Array;
}

/** Heads of the tree with the highest sum of votes; `votes[head * length + dependent]`. */
function bestHeads(length: number, votes: Int32Array, rootVotes: Int32Array): number[] {
  const array = (): Int32Array => new Int32Array(length * length);
  const chart: Chart = {
    length,
    openRight: array(),
    openLeft: array(),
    openSplit: array(),
    right: array(),
    left: array(),
    rightSplit: array(),
    leftSplit: array(),
  };
  for (let width = 1; width < length; width++) {
    for (let s = 0; s + width < length; s++) fillSpan(chart, votes, s, s + width);
  }
  let root = 0;
  let best = -1;
  for (let r = 0; r < length; r++) {
    const score = chart.left[r]! + chart.right[r * length + length - 1]! + rootVotes[r]!;
    if (score > best) {
      best = score;
      root = r;
    }
  }
  const heads = new Array<number>(length).fill(-1);
  readLeft(chart, 0, root, heads);
  readRight(chart, root, length - 1, heads);
  return heads;
}

function fillSpan(chart: Chart, votes: Int32Array, s: number, t: number): void {
  const { length, openRight, openLeft, openSplit, right, left, rightSplit, leftSplit } = chart;
  const at = s * length + t;
  const between = (m: number) => right[s * length + m]! + left[(m + 1) * length + t]!;
  openSplit[at] = bestSplit(s, t, between);
  const open = between(openSplit[at]!);
  openRight[at] = open + votes[at]!;
  openLeft[at] = open + votes[t * length + s]!;
  const toRight = (m: number) => openRight[s * length + m]! + right[m * length + t]!;
  rightSplit[at] = bestSplit(s + 1, t + 1, toRight);
  right[at] = toRight(rightSplit[at]!);
  const toLeft = (m: number) => left[s * length + m]! + openLeft[m * length + t]!;
  leftSplit[at] = bestSplit(s, t, toLeft);
  left[at] = toLeft(leftSplit[at]!);
}

/** The first of the places from `from` to before `end` with the highest score. */
function bestSplit(from: number, end: number, scoreAt: (m: number) => number): number {
  let best = from;
  let highest = scoreAt(from);
  for (let m = from + 1; m < end; m++) {
    const score = scoreAt(m);
    if (score <= highest) continue;
    highest = score;
    best = m;
  }
  return best;
}

function readRight(chart: Chart, s: number, t: number, heads: number[]): void {
  if (s === t) return;
  const m = chart.rightSplit[s * chart.length + t]!;
  heads[m] = s;
  readOpen(chart, s, m, heads);
  readRight(chart, m, t, heads);
}

function readLeft(chart: Chart, s: number, t: number, heads: number[]): void {
  if (s === t) return;
  const m = chart.leftSplit[s * chart.length + t]!;
  heads[m] = t;
  readOpen(chart, m, t, heads);
  readLeft(chart, s, m, heads);
}

function readOpen(chart: Chart, s: number, t: number, heads: number[]): void {
  const m = chart.openSplit[s * chart.length + t]!;
  readRight(chart, s, m, heads);
  readLeft(chart, m + 1, t, heads);
}
