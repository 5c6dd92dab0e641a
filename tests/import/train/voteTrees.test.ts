import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tree } from '../../../import/train/mirror.js';
import { voteTree } from '../../../import/train/voteTrees.js';

/** Any tree without crossing arcs over `length` tokens. */
const projective = (length: number): fc.Arbitrary<Tree> =>
  fc.array(fc.nat(1000), { minLength: length * 2, maxLength: length * 2 }).map((numbers) => {
    const heads = new Array<number>(length).fill(-1);
    const hang = (from: number, to: number, head: number): void => {
      if (from >= to) return;
      const top = from + (numbers[from]! % (to - from));
      heads[top] = head;
      hang(from, top, top);
      hang(top + 1, to, top);
    };
    hang(0, length, -1);
    return { heads, labels: numbers.slice(length).map((n) => n % 5) };
  });

const trees = fc
  .integer({ min: 1, max: 9 })
  .chain((length) => fc.array(projective(length), { minLength: 1, maxLength: 5 }));

const votesFor = (heads: readonly number[], all: readonly Tree[]): number =>
  all.reduce((sum, tree) => sum + heads.filter((head, i) => tree.heads[i] === head).length, 0);

describe('voting for a tree', () => {
  it('takes each arc from those who have it when the trees are right in different places', () => {
    const voted = voteTree([
      { heads: [1, -1, 1, 2], labels: [0, 1, 2, 3] },
      { heads: [1, -1, 1, 1], labels: [0, 1, 2, 3] },
      { heads: [2, 2, -1, 2], labels: [0, 4, 1, 3] },
    ]);
    expect(voted.heads).toEqual([1, -1, 1, 2]);
    expect(voted.labels).toEqual([0, 1, 2, 3]);
    expect(voted.agreement).toBeCloseTo((4 + 3 + 1) / 12);
  });

  it('labels an arc as most of those do that have it', () => {
    const voted = voteTree([
      { heads: [1, -1], labels: [3, 0] },
      { heads: [1, -1], labels: [3, 0] },
      { heads: [-1, 0], labels: [4, 4] },
    ]);
    expect(voted.labels).toEqual([3, 0]);
  });

  it('gives the tree itself when all agree', () => {
    fc.assert(
      fc.property(trees, ([tree]) => {
        expect(voteTree([tree!, tree!])).toEqual({ ...tree, agreement: 1 });
      }),
    );
  });

  it('gives one root and as many votes as any of the trees', () => {
    fc.assert(
      fc.property(trees, (all) => {
        const { heads } = voteTree(all);
        expect(heads.filter((head) => head < 0)).toHaveLength(1);
        for (const start of heads.keys()) {
          const path = new Set<number>();
          for (let i = start; i >= 0; i = heads[i]!) {
            expect(path.has(i)).toBe(false);
            path.add(i);
          }
        }
        for (const tree of all) expect(votesFor(heads, all)).toBeGreaterThanOrEqual(votesFor(tree.heads, all));
      }),
    );
  });
});
