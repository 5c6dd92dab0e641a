import { describe, expect, it } from 'vitest';
import { mirrorExample, mirrorTree } from '../../../import/train/mirror.js';
import { createGoldTree } from '../../../import/train/oracle.js';

const TREE = { heads: [1, 2, -1, 4, 2], labels: [0, 1, 2, 0, 3] };

describe('turning sentences round', () => {
  it('keeps who hangs on whom', () => {
    expect(mirrorTree(TREE)).toEqual({ heads: [2, 0, -1, 2, 3], labels: [3, 0, 2, 1, 0] });
  });

  it('gives the sentence again when it is done twice', () => {
    const example = {
      forms: ['The', 'minister', 'met', 'two', 'envoys'],
      tags: Int32Array.from([4, 5, 6, 7, 8]),
      gold: createGoldTree(TREE.heads, TREE.labels),
    };
    const turned = mirrorExample(example);
    expect(turned.forms).toEqual(['envoys', 'two', 'met', 'minister', 'The']);
    expect([...turned.tags]).toEqual([8, 7, 6, 5, 4]);
    expect(mirrorExample(turned)).toEqual(example);
  });
});
