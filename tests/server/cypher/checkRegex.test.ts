// Which patterns of regular expressions are let through. A pattern that is let through must be quick on a long text.
import vm from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whyNot } from '../../../server/cypher/checkRegex.js';

test.each([
  '.*',
  '(?i).*pakistan.*',
  'Nor.*',
  '.*(Brandt|Weir)',
  '[A-Z][a-z]+ [A-Z][a-z]+',
  '\\d{4}-\\d{2}-\\d{2}',
  '(?i)(un|united nations)',
  'a?b?c?',
  '[()*+]{1,3}',
  '\\(.*\\)',
  '[^,]*,[^,]*',
  'x{1,100}',
  '(abc){2}',
  '\\Q(a+)+\\E',
  '(ab)?c',
  '',
])('%s is let through and does not hang', (pattern) => {
  expect(whyNot(pattern)).toBeNull();
  const isJava = /\(\?i\)|\\Q/.test(pattern);
  const regex = new RegExp(isJava ? '.*' : `^(?:${pattern})$`);
  const startedAt = performance.now();
  regex.test(`${'a'.repeat(5_000)}!`);
  expect(performance.now() - startedAt).toBeLessThan(500);
});

test.each([
  '(a+)+',
  '(a*)*',
  '(.*)*',
  '(a|a)*',
  '(a|ab)+c',
  '((a{1,9}){1,9}){1,9}',
  '(?:a+){10}',
  '(?:x+x+)+y',
  '([a-z]+)*',
  '(a+){2,}',
  '(a)\\1',
  '(?=a)b',
  '(?<!a)b',
  '.*.*.*.*',
  'a{1000}',
  '(a+b?)+',
  '((ab)+)+',
  '(?i:a+)+',
  `${'a'.repeat(501)}`,
  '(\\w+\\s?)*',
])('%s is refused', (pattern) => {
  expect(whyNot(pattern)).not.toBeNull();
});

test.each([
  '(?s).*.*.*q',
  '[a-z ]*[a-z ]*!',
  '(?s).*e.*i.*q',
  `${'a?'.repeat(30)}${'a'.repeat(30)}`,
  'a{0,100}'.repeat(20),
  `${'(a|a)'.repeat(40)}b`,
  '(a?){30}',
  '(?x)(a+)#\n+b',
  '[[x](](a+)+b|[)]',
  '[a&&[a]](a+)+b]',
  '\\Qa\\E+\\Qa\\E+\\Qa\\E+b',
])('%s has too many ways to match', (pattern) => {
  expect(whyNot(pattern)).not.toBeNull();
});

test.each([
  'https?://([a-z0-9-]+\\.)*example\\.org/.*',
  '[A-Z]\\w+( [A-Z]\\w+)*',
  '(?is).*\\b(deny|denied|denies)\\b.*',
  '(?i).*(minister|president|chancellor).*(trade|climate).*',
  '(?s).*Norland.*Sudmark.*',
  '\\w+\\s+\\w+\\s+\\w+',
  '[^,]*,[^,]*,[^,]*,[^,]*',
  '(a\\)+)+',
  '(?<year>\\d{4})-(?<month>\\d{2}).*',
])('%s has one way to go at each place, or few', (pattern) => {
  expect(whyNot(pattern)).toBeNull();
});

test('whatever is let through ends soon on texts that are hard for it', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^b]', '\\w', '(a|ab)', '(a|b)');
  const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '{1,3}', '{2}', '*?', '{0,9}');
  const { sequence } = fc.letrec<{ sequence: string; part: string }>((tie) => ({
    sequence: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    part: fc
      .tuple(
        fc.oneof(
          { maxDepth: 3 },
          atom,
          tie('sequence').map((inner) => `(${inner})`),
        ),
        quantifier,
      )
      .map((pieces) => pieces.join('')),
  }));
  const texts = [`${'a'.repeat(60)}!`, `${'ab'.repeat(30)}!`, `${'b'.repeat(60)}c`];
  fc.assert(
    fc.property(sequence, (pattern) => {
      fc.pre(whyNot(pattern) === null);
      const regex = new RegExp(`^(?:${pattern})$`);
      // Ends a pattern that would run for hours; an ordinary one takes no part of a millisecond.
      for (const text of texts) vm.runInNewContext('regex.test(text)', { regex, text }, { timeout: 10_000 });
    }),
    { numRuns: 300 },
  );
}, 60_000);
