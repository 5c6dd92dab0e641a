// Steps and the way back: what one movement of the hand did is one step, undo leaves alone what is being read, Back finds the
// page as it was left, Escape and the focus lead out of where one has gone.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../graph/shapes.js';
import { details, explore } from './drive.js';
import { actorId } from './records.js';
import { type Program, pointOf, settle, startProgram } from './start.js';

let program: Program;
beforeAll(async () => {
  program = await startProgram(true);
});
afterEach(() => Promise.all(program.browser.contexts().map((context) => context.close())));
afterAll(() => program.stop());

describe('undo', () => {
  it('takes back a dragged slider in one step', async () => {
    const page = await explore(program);
    const slider = page.getByRole('slider', { name: 'Confidence at least' });
    const box = await slider.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 7, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (box?.width ?? 0) / 2, y, { steps: 20 });
    await page.mouse.up();
    expect(Number(await slider.inputValue())).toBeGreaterThan(0.3);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => slider.inputValue()).toBe('0');
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  it('leaves the actor that is being read and the table as they are', async () => {
    const page = await explore(program);
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Remove: Contested' }).waitFor();
    await settle(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    const heading = details(page).getByRole('heading', { level: 2 });
    await expect.poll(() => heading.textContent()).not.toBe('The whole network');
    const name = (await heading.textContent()) ?? '';
    await page.keyboard.press('t');
    await page.getByRole('table').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Remove: Contested' }).waitFor({ state: 'detached' });
    expect(await heading.textContent()).toBe(name);
    expect(await page.getByRole('table').isVisible()).toBe(true);
  });
});

it('comes back to the page as it was left, with the last change too', async () => {
  const page = await explore(program);
  await page.keyboard.press('c');
  await page.keyboard.press('3');
  await page.getByRole('heading', { name: 'Disputes' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Remove: Contested' }).waitFor();
});

describe('what is being read', () => {
  it('says when a filter takes it out of the picture, and brings it back', async () => {
    const { relationships } = (await (await fetch(`${program.url}/api/subgraph?limit=300`)).json()) as Subgraph;
    const edge = relationships.find((r) => r.type === 'ACCUSES')?.id;
    const page = await explore(program, `/?edge=${edge}`);
    await details(page).locator('blockquote').first().waitFor();
    expect(await details(page).getByText('Not in the picture').count()).toBe(0);
    await page.getByRole('button', { name: /^Accuses/ }).click();
    await details(page).getByText('Not in the picture: the filters leave it out.').waitFor();
    await details(page).getByRole('button', { name: 'Clear filters' }).click();
    await details(page).getByText('Not in the picture').waitFor({ state: 'detached' });
    expect(await details(page).locator('blockquote').count()).toBeGreaterThan(0);
  });

  it.each([1440, 1000, 390])('stands in a period that is written in full, in a window of %i', async (width) => {
    const page = await program.open('/?from=2024-01-01&to=2024-05-31', { viewport: { width, height: 800 } });
    const period = page.getByRole('region', { name: 'Publication dates' }).getByText('1 Jan – 31 May 2024');
    await period.waitFor();
    const isCut = await period.evaluate(
      (text) => text.scrollWidth > text.clientWidth || text.getBoundingClientRect().bottom > innerHeight,
    );
    expect(isCut).toBe(false);
  });

  it('is accounted for: whoever is not drawn under a filter is counted, and why', async () => {
    const page = await explore(program);
    await page.keyboard.press('c');
    const line = page.getByText(/Showing 4 of 12 actors/);
    await line.waitFor();
    await expect.poll(() => line.textContent()).toContain('8 actors without one that passes.');
  });
});

/** The id of the part that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

describe('the keyboard', () => {
  it('goes from the chosen actor into its details by Enter and back by Escape', async () => {
    const page = await explore(program);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('details');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('network');
    await details(page).getByRole('heading', { name: 'The whole network' }).waitFor();
  });

  it('is in the network after the panel was closed', async () => {
    const page = await explore(program);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Close the panel' }).click();
    expect(await focused(page)).toBe('network');
  });

  it.each([
    ['Filters', 'legend'],
    ['Details', 'details'],
  ])('goes into the sheet of %s in a narrow window, and Escape leads out of it', async (name, id) => {
    const page = await explore(program, '/', { viewport: { width: 390, height: 780 } });
    const button = page.getByRole('button', { name, exact: true });
    await button.click();
    await expect.poll(() => focused(page)).toBe(id);
    await page.keyboard.press('Escape');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
    expect(await focused(page)).toBe(`open-${id}`);
    expect(await page.locator(`#${id}`).isVisible()).toBe(false);
  });
});

describe('a path', () => {
  it('stands out: what is not on it is dimmed until it is left', async () => {
    const ends = ['Unity Party', 'Norland'].map(actorId).join('%2C');
    const page = await explore(program, `/?actor=${ends}`, { reducedMotion: 'reduce' });
    const far = await pointOf(page, 'nodePoint', actorId('Farland'));
    const clip = { x: far.x - 14, y: far.y - 14, width: 28, height: 28 };
    const looks = async () => (await page.screenshot({ clip })).toString('base64');
    const bright = await looks();
    await page.getByRole('application').focus();
    await page.keyboard.press('p');
    await details(page)
      .getByText(/shortest path/)
      .waitFor();
    await expect.poll(looks).not.toBe(bright);
    await page.keyboard.press('Escape');
    await expect.poll(looks).toBe(bright);
  });
});

describe('the search box', () => {
  it('keeps what the arrows choose in sight, and counts in good English', async () => {
    const page = await explore(program, '/', { viewport: { width: 1440, height: 420 } });
    const box = page.getByRole('combobox', { name: /Find an actor/ });
    await box.fill('Unity');
    await page
      .getByRole('option', { name: /Unity Party/ })
      .first()
      .waitFor();
    const options = page.getByRole('listbox', { name: 'Found' }).getByRole('option');
    await box.fill('r');
    await expect.poll(() => options.count()).toBeGreaterThan(8);
    const all = (await options.allTextContents()).join(' ');
    expect(all).not.toMatch(/(?<!\d)1 (documents|sentences)/);
    await page.keyboard.press('ArrowUp');
    const inSight = () =>
      page.evaluate(() => {
        const chosen = document.querySelector('[role=option][aria-selected=true]')?.getBoundingClientRect();
        return chosen !== undefined && chosen.bottom <= innerHeight && chosen.top > 0;
      });
    await expect.poll(inSight).toBe(true);
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
  });
});
