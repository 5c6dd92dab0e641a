// Two quick clicks are a double click only on the same thing.
import { expect, test } from 'vitest';
import { countClicks } from '../../../client/src/network/clicks.js';

const norland = 'actor norland';
const estmark = 'actor estmark';
const canvas = 'canvas';

test('two quick clicks on one actor are a double click, and the third begins anew', () => {
  const clicks = countClicks();
  expect(clicks.press(norland, false, 0)).toBe(false);
  expect(clicks.press(norland, true, 150)).toBe(true);
  expect(clicks.press(norland, false, 250)).toBe(false);
});

test('two quick clicks on two actors are two clicks, and a third on the second is its double click', () => {
  const clicks = countClicks();
  expect(clicks.press(norland, false, 0)).toBe(false);
  expect(clicks.press(estmark, true, 150)).toBe(false);
  expect(clicks.press(estmark, false, 250)).toBe(true);
});

test('an actor and the relationship of the same id are two things, and so is the canvas', () => {
  const clicks = countClicks();
  clicks.press(norland, false, 0);
  expect(clicks.press('relationship norland', true, 100)).toBe(false);
  expect(clicks.press(canvas, true, 200)).toBe(false);
  expect(clicks.press(canvas, false, 300)).toBe(true);
});

test('two slow clicks are two clicks', () => {
  const clicks = countClicks();
  clicks.press(norland, false, 0);
  expect(clicks.press(norland, false, 400)).toBe(false);
});
