import { describe, expect, it } from 'vitest';
import { explainCamps, findCamps } from '../../../client/src/domain/camps.js';
import { tie } from './fixtures.js';

describe('camps', () => {
  it('puts friends together and enemies apart', () => {
    const camps = findCamps([
      tie('a', 'SUPPORTS', 'b'),
      tie('c', 'AFFILIATED_WITH', 'd'),
      tie('a', 'ACCUSES', 'c'),
      tie('d', 'ATTACKS', 'b'),
    ]);
    expect(camps.camps).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(camps.frustration).toBe(0);
    expect(explainCamps(camps)).toContain('2 camps of two or more: 100 %');
  });

  it('counts what does not fit: three that all accuse one another can never be two camps, a friend who accuses is a misfit', () => {
    const camps = findCamps([
      tie('a', 'SUPPORTS', 'b'),
      tie('b', 'COOPERATES_WITH', 'c'),
      tie('a', 'AFFILIATED_WITH', 'c'),
      tie('c', 'ACCUSES', 'b'),
    ]);
    expect(camps.misfits).toEqual(['c-ACCUSES-b']);
    expect(camps.frustration).toBeCloseTo(0.25);
  });

  it('does not count a denial, whose charge counts already, nor a meeting', () => {
    expect(findCamps([tie('a', 'DENIES', 'b'), tie('a', 'MEETS', 'b')]).signedTies).toBe(0);
  });

  it('is the same whatever the order of the answer', () => {
    const ties = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((x, i, all) =>
      all.slice(i + 1).map((y, j) => tie(x, (i + j) % 2 ? 'SUPPORTS' : 'ACCUSES', y)),
    );
    expect(findCamps([...ties].reverse())).toEqual(findCamps(ties));
  });
});
