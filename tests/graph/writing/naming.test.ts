// What an actor is called, and which extractor's reading stays.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineNames } from '../../../graph/writing/actorNames.js';
import { isNewerExtractor } from '../../../graph/writing/writeDocument.js';

describe('the names of an actor', () => {
  test('have the canonical one first, then the fullest', () => {
    const combined = combineNames([
      { name: 'United States', names: ['US', 'Washington'] },
      { name: 'United States', names: ['United States of America'] },
    ]);
    expect(combined).toEqual({
      name: 'United States',
      names: ['United States', 'United States of America', 'Washington', 'US'],
    });
  });

  test('do not depend on the order in which documents came', () => {
    const naming = fc.record({ name: fc.string(), names: fc.array(fc.string(), { maxLength: 4 }) });
    const namings = fc.array(naming, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(namings, fc.nat(5), (list, cut) => {
        const all = combineNames(list);
        expect(combineNames([...list].reverse())).toEqual(all);
        const before = list.slice(0, cut % list.length);
        const inSteps = before.length > 0 ? [combineNames(before), ...list.slice(before.length)] : list;
        expect(combineNames(inSteps)).toEqual(all);
      }),
    );
  });
});

describe('a reading', () => {
  test('gives way to a later version or another extractor only', () => {
    expect(isNewerExtractor('rules 1.10.0', 'rules 1.9.3')).toBe(true);
    expect(isNewerExtractor('rules 1.9.3', 'rules 1.10.0')).toBe(false);
    expect(isNewerExtractor('rules 1.9.3', 'rules 1.9.3')).toBe(false);
    expect(isNewerExtractor('llm 0.1', 'rules 1.9.3')).toBe(true);
  });
});
