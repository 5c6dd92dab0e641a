// Which patterns of regular expressions are let through. A pattern that is let through must be quick on a long text.
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
  '(a\\)+)+',
  `${'a'.repeat(501)}`,
  '(\\w+\\s?)*',
])('%s is refused', (pattern) => {
  expect(whyNot(pattern)).not.toBeNull();
});
