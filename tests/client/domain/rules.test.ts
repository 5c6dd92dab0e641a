import { describe, expect, it } from 'vitest';
import { explainRule } from '../../../client/src/domain/rules.js';

describe('the rule behind a statement', () => {
  it('is said in words, with its name', () => {
    expect(explainRule('verb:accuses')).toMatch(/^The verb says so.*\(verb:accuses\)$/);
    expect(explainRule('affiliation:office')).toMatch(/office.*\(affiliation:office\)$/);
  });

  it('stays as it is where another extractor names it', () => {
    expect(explainRule('model 7')).toBe('model 7');
    expect(explainRule('')).toBe('');
  });
});
