import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyMove,
  canAttachLeft,
  canAttachRight,
  canShift,
  createParserState,
  isFinished,
  resetParserState,
} from '../../../import/language/parserState.js';
import { createGoldTree, moveCosts } from '../../../import/train/oracle.js';

/** Heads of a random projective tree over `length` tokens: split ranges around a root. */
function projectiveHeads(length: number, choices: readonly number[]): number[] {
  const heads: number[] = new Array(length);
  let used = 0;
  const build = (from: number, to: number, head: number): void => {
    if (from >= to) return;
    const at = from + ((choices[used++ % choices.length] ?? 0) % (to - from));
    heads[at] = head;
    build(from, at, at);
    build(at + 1, to, at);
  };
  build(0, length, -1);
  return heads;
}

const anyTree = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 14 }))
  .map(([length, choices]) => projectiveHeads(length, choices));

describe('the oracle', () => {
  test('leads to the gold tree by moves that cost nothing', () => {
    fc.assert(
      fc.property(anyTree, (heads) => {
        const state = createParserState(heads.length);
        resetParserState(state, heads.length);
        const gold = createGoldTree(
          heads,
          heads.map(() => 0),
        );
        while (!isFinished(state)) {
          const costs = moveCosts(state, gold);
          const move = [
            canShift(state) ? costs.shift : Infinity,
            canAttachLeft(state) ? costs.left : Infinity,
            canAttachRight(state) ? costs.right : Infinity,
          ].indexOf(0);
          expect(move).toBeGreaterThanOrEqual(0);
          applyMove(state, move, 1);
        }
        const found = heads.map((_, i) => (state.head[i + 1] === heads.length + 1 ? -1 : state.head[i + 1]! - 1));
        expect(found).toEqual(heads);
      }),
    );
  });

  test('any moves that are allowed end in a tree with one root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat({ max: 2 }), { minLength: 1 }), (length, wishes) => {
        const state = createParserState(length);
        resetParserState(state, length);
        for (let step = 0; !isFinished(state); step++) {
          const allowed = [canShift(state), canAttachLeft(state), canAttachRight(state)];
          const wish = wishes[step % wishes.length]!;
          applyMove(state, allowed[wish] ? wish : allowed.indexOf(true), 1);
          expect(step).toBeLessThan(2 * length);
        }
        const heads = [...state.head.subarray(1, length + 1)];
        expect(heads.filter((head) => head === length + 1)).toHaveLength(1);
      }),
    );
  });
});
