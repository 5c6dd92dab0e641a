// The dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013): for a state and a gold tree, how many gold arcs
// each kind of move would put out of reach. Positions are those of `ParserState` (root = length + 1).
import type { ParserState } from '../language/parserState.js';

export interface GoldTree {
  /** Head position by position. */
  readonly head: Int32Array;
  /** Label + 1 by position. */
  readonly label: Int32Array;
  readonly dependents: readonly (readonly number[])[];
}

export interface MoveCosts {
  readonly shift: number;
  readonly left: number;
  readonly right: number;
}

export function createGoldTree(heads: readonly number[], labels: readonly number[]): GoldTree {
  const length = heads.length;
  const head = new Int32Array(length + 2);
  const label = new Int32Array(length + 2);
  const dependents: number[][] = Array.from({ length: length + 2 }, () => []);
  for (let i = 0; i < length; i++) {
    head[i + 1] = heads[i]! < 0 ? length + 1 : heads[i]! + 1;
    label[i + 1] = labels[i]! + 1;
    dependents[head[i + 1]!]!.push(i + 1);
  }
  return { head, label, dependents };
}

export function moveCosts(state: ParserState, gold: GoldTree): MoveCosts {
  const { stack, stackSize, next, length } = state;
  const top = stackSize > 0 ? stack[stackSize - 1]! : 0;
  const below = stackSize > 1 ? stack[stackSize - 2]! : 0;
  let shift = 0;
  let left = 0;
  let right = 0;
  if (next <= length) {
    const head = gold.head[next]!;
    for (let i = 0; i < stackSize - 1; i++) if (stack[i] === head) shift++;
    // A dependent of the front that is still on the stack has no head yet.
    for (const d of gold.dependents[next]!) if (d < next && state.head[d]! < 0) shift++;
  }
  if (top > 0) {
    const head = gold.head[top]!;
    if (head === below && below > 0) left++;
    if (head > next) left++;
    if (head >= next) right++;
    for (const d of gold.dependents[top]!) {
      if (d < next) continue;
      left++;
      right++;
    }
  }
  return { shift, left, right };
}
