// The console while one types: everything that stands against a query is underlined at once, each in its place.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Program, picture, startProgram } from './start.js';

let program: Program;
beforeAll(async () => {
  program = await startProgram(true);
});
afterAll(() => program.stop());

it('underlines all problems of a query, and each name that is not defined where it stands', async () => {
  const page = await program.open('/query');
  const box = page.getByLabel('Cypher query', { exact: false });
  const wrong = page.locator('.cm-lintRange-error');
  await box.fill('MATCH (a:Actor) SET a.x = 1 WITH a RETURN apoc.load(a), [x IN range(1, 9000000) | x]');
  await expect.poll(() => wrong.allInnerTexts()).toEqual(['SET a.x = 1', 'apoc.load', 'range(1, 9000000)']);
  await picture(page, 'console-problems');
  await box.fill("MATCH (a:Actor {name: 'b'})-->(b) WITH a RETURN a.b, 'b', b, c.name");
  await expect.poll(() => wrong.allInnerTexts()).toEqual(['b', 'c']);
  const lefts = await wrong.evaluateAll((marks) => marks.map((mark) => mark.previousSibling?.textContent ?? ''));
  expect(lefts[0]?.trimEnd().endsWith(',')).toBe(true);
  await box.fill('MATCH (a:Actor) RETURN a.name');
  await expect.poll(() => wrong.count()).toBe(0);
});
