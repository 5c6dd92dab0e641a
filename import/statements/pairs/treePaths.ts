// Ways between two words of a sentence's tree, as hashes: takes the steps that a sentence's marks hold, remembers each way.
import { mix } from '../../language/hashing.js';
import type { SentenceMarks } from './sentenceMarks.js';

export interface Path {
  /** Hash of the relations on the way, order and direction counting. */
  readonly hash: number;
  readonly length: number;
  readonly top: number;
  /** Relation of the last step up to `top` and of the first step down from it. */
  readonly lastUp: number;
  readonly firstDown: number;
}

/** The way from one token to another; null where the tree does not join them. */
export function pathBetween(marks: SentenceMarks, from: number, to: number): Path | null {
  const key = from * marks.steps.length + to;
  let path = marks.paths.get(key);
  if (path === undefined) {
    path = findPath(marks, from, to);
    marks.paths.set(key, path);
  }
  return path;
}

function findPath({ tree, steps }: SentenceMarks, from: number, to: number): Path | null {
  const { tokens } = tree;
  const chain: number[] = [];
  for (let at = from; at >= 0 && chain.length < 20; at = tokens[at]!.head) chain.push(at);
  let downHash = 0;
  let firstDown = 0;
  let length = 0;
  for (let at = to, count = 0; at >= 0 && count < 20; at = tokens[at]!.head, count++) {
    const turn = chain.indexOf(at);
    if (turn < 0) {
      if (steps[at] === 0) continue;
      downHash = mix(downHash, steps[at]!);
      firstDown = steps[at]!;
      length++;
      continue;
    }
    let hash = 17;
    let lastUp = 0;
    for (let i = 0; i < turn; i++) {
      const step = steps[chain[i]!]!;
      if (step === 0) continue;
      hash = mix(hash, step);
      lastUp = step;
      length++;
    }
    return { hash: length > 6 ? 1 : mix(hash, downHash), length, top: at, lastUp, firstDown };
  }
  return null;
}
