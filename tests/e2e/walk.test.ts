// The walk of a critical reader through the explorer: menus, selection by hand, expansion, filters, paths, comparison, files,
// what happens when something is missing or breaks.
import { readFileSync } from 'node:fs';
import { MultiDirectedGraph } from 'graphology';
import graphml from 'graphology-graphml';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../graph/shapes.js';
import { address, cameraOf, clickActor, clickEdge, details, explore, outsideWindow } from './drive.js';
import { actorId, guestList, records } from './records.js';
import { type Program, pointOf, settle, startProgram } from './start.js';

let program: Program;
let whole: Subgraph;
beforeAll(async () => {
  program = await startProgram(true, {}, [guestList('Tomas Reuter', 70)]);
  whole = (await (await fetch(`${program.url}/api/subgraph?limit=300`)).json()) as Subgraph;
});
afterEach(() => Promise.all(program.browser.contexts().map((context) => context.close())));
afterAll(() => program.stop());

/** A small part of the graph, so that lines are far enough apart to be hit. */
const quarrel = `/?around=${actorId('Estmark')}`;
const edge = (source: string, type: string, target: string): string =>
  whole.relationships.find((r) => r.type === type && r.source === actorId(source) && r.target === actorId(target))
    ?.id ?? 'none';
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const item = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });

describe('the menu', () => {
  it('of an actor expands and collapses it, pins and releases it, and undo takes it back', async () => {
    const page = await explore(program, quarrel);
    await shows(page, /Showing 3 of/);
    await clickActor(page, 'Norland', { button: 'right' });
    await item(page, 'Expand').click();
    await shows(page, /Showing 7 of/);
    await settle(page);
    await cameraOf(page);
    await clickActor(page, 'Norland', { button: 'right' });
    await item(page, 'Collapse').click();
    await shows(page, /Showing 3 of/);
    await page.keyboard.press('Control+z');
    await shows(page, /Showing 7 of/);
    await page.keyboard.press('Control+Shift+z');
    await shows(page, /Showing 3 of/);
    await cameraOf(page);
    await clickActor(page, 'Estmark', { button: 'right' });
    await item(page, 'Pin here').click();
    const pins = () => new URL(page.url()).searchParams.get('pin');
    await expect.poll(pins).toContain(actorId('Estmark'));
    await clickActor(page, 'Estmark', { button: 'right' });
    await item(page, 'Release pin').click();
    await expect.poll(pins).toBeNull();
    await page.keyboard.press('Control+z');
    await expect.poll(pins).toContain(actorId('Estmark'));
  });

  it('of an actor shows its evidence, finds the path from it, and goes to its neighbourhood alone', async () => {
    const page = await explore(program, quarrel);
    await clickActor(page, 'Estmark', { button: 'right' });
    await item(page, 'Evidence').click();
    await details(page).getByRole('heading', { name: 'Estmark' }).waitFor();
    await clickActor(page, 'Norland', { button: 'right' });
    await item(page, 'Path from the chosen actor').click();
    await shows(page, /shortest path/);
    expect((await address(page)).get('path')).toContain(actorId('Norland'));
    await clickActor(page, 'Norland', { button: 'right' });
    await item(page, 'Only this neighbourhood').click();
    await shows(page, /Showing 6 of/);
  });

  it('of a line opens its sentences and copies its link', async () => {
    const page = await explore(program, quarrel, { permissions: ['clipboard-read', 'clipboard-write'] });
    const id = edge('Norland', 'ACCUSES', 'Estmark');
    await clickEdge(page, id, { button: 'right' });
    await item(page, 'Copy link').click();
    await shows(page, 'Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`edge=${id}`);
    await clickEdge(page, id, { button: 'right' });
    await item(page, 'Read the sentences').click();
    await details(page).locator('blockquote').first().waitFor();
    expect((await address(page)).get('edge')).toBe(id);
  });

  it('of the canvas shows what was hidden and changes to the table', async () => {
    const page = await explore(program, quarrel);
    await clickActor(page, 'Norland');
    await page.keyboard.press('h');
    await shows(page, /1 hidden by hand/);
    const area = await page.getByRole('application').boundingBox();
    const corner = { x: (area?.x ?? 0) + 30, y: (area?.y ?? 0) + 120 };
    await page.mouse.click(corner.x, corner.y, { button: 'right' });
    await item(page, 'Show what was hidden').click();
    await page.waitForFunction(() => !document.body.textContent?.includes('hidden by hand'));
    await page.mouse.click(corner.x, corner.y, { button: 'right' });
    await item(page, 'Show as table').click();
    await page.getByRole('table', { name: 'Relationships on screen' }).waitFor();
  });

  it('acts by keyboard alone: arrows, Shift+F10, Enter', async () => {
    const page = await explore(program, quarrel);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    const items = page.getByRole('menuitem');
    await items.first().waitFor();
    const names = await items.allTextContents();
    for (let i = 0; i < names.indexOf('Hide'); i += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shows(page, /1 hidden by hand/);
  });
});

describe('expanding', () => {
  it('shows everything of a view that comes without a camera', async () => {
    const page = await explore(program, `/?around=${actorId('Mara Lind')}&expand=${actorId('Unity Party')}`);
    await shows(page, /Showing 4 of/);
    await cameraOf(page);
    expect(await outsideWindow(page)).toEqual([]);
  });

  it('asks which neighbours are wanted where many wait, and takes a type and a limit', async () => {
    const page = await explore(program, `/?around=${actorId('Mara Lind')}&expand=${actorId('Unity Party')}`);
    await cameraOf(page);
    const before = Number(/Showing (\d+)/.exec((await page.getByText(/Showing \d+ of/).textContent()) ?? '')?.[1]);
    const point = await pointOf(page, 'nodePoint', actorId('Tomas Reuter'));
    await page.mouse.dblclick(point.x, point.y);
    const dialog = page.getByRole('dialog', { name: 'Expand Tomas Reuter' });
    await dialog.getByLabel(/Meets \(70\)/).check();
    await dialog.getByLabel('Direction').selectOption('in');
    await dialog.getByLabel('At most').fill('5');
    await dialog.getByRole('button', { name: 'Expand' }).click();
    await shows(page, new RegExp(`Showing ${before + 5} of`));
  });

  it('goes back just far enough to show who came', async () => {
    const page = await explore(program, `${quarrel}&camera=0.5000~0.5000~0.4000`, { reducedMotion: 'reduce' });
    expect((await cameraOf(page))?.ratio).toBe(0.4);
    await page.getByRole('application').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('Norland');
    await page
      .getByRole('option', { name: /Norland/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await cameraOf(page);
    await page.keyboard.press('e');
    await shows(page, /Showing 7 of/);
    await settle(page);
    const after = await cameraOf(page);
    const guests = ['River Front', 'Mara Lind', 'Harbour Board', 'Border farmers'].map(actorId);
    expect((await outsideWindow(page)).filter((id) => guests.includes(id))).toEqual([]);
    expect(after?.ratio).toBeGreaterThan(0.4);
    // Not farther than it takes: the whole picture would be 1.
    expect(after?.ratio).toBeLessThan(3);
  });

  it('leaves the camera alone when it was moved meanwhile, and says who is outside', async () => {
    const page = await explore(program, quarrel);
    await clickActor(page, 'Norland');
    const slow = new Promise<void>((resolve) => setTimeout(resolve, 300));
    await page.route('**/api/subgraph?**', async (route) => {
      await slow;
      await route.continue();
    });
    await page.keyboard.press('e');
    await page.waitForFunction(
      () =>
        (window as unknown as { __hearsay: { network(): { isSettled: boolean } } }).__hearsay.network().isSettled ===
        false,
      undefined,
      { polling: 'raf' },
    );
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('+');
    await shows(page, /new actors? outside the window/);
    const moved = await cameraOf(page);
    expect(moved?.ratio).toBeLessThan(0.9);
  });

  it('finds lines under the pointer right after the picture has moved', async () => {
    const page = await explore(program, quarrel);
    const area = await page.getByRole('application').boundingBox();
    const [x, y] = [(area?.x ?? 0) + 60, (area?.y ?? 0) + 160];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 25, { steps: 5 });
    await page.mouse.up();
    // The glide after a pan ends by itself.
    await page.waitForTimeout(500);
    const id = edge('Norland', 'ACCUSES', 'Estmark');
    await page.keyboard.press('+');
    await page.waitForTimeout(190);
    await clickEdge(page, id);
    await details(page).locator('blockquote').first().waitFor();
    expect((await address(page)).get('edge')).toBe(id);
  });
});

describe('choosing and looking', () => {
  it('chooses by a lasso only what it goes around', async () => {
    const page = await explore(program, quarrel);
    const point = await pointOf(page, 'nodePoint', actorId('Estmark'));
    await page.getByRole('button', { name: 'Choose by lasso' }).click();
    const round = Array.from({ length: 13 }, (_, i) => ({
      x: point.x + 34 * Math.cos((i * Math.PI) / 6),
      y: point.y + 34 * Math.sin((i * Math.PI) / 6),
    }));
    await page.mouse.move(round[0]?.x ?? 0, round[0]?.y ?? 0);
    await page.mouse.down();
    for (const { x, y } of round) await page.mouse.move(x, y);
    await page.mouse.up();
    await details(page).getByRole('heading', { name: 'Estmark' }).waitFor();
    expect((await address(page)).get('actor')).toBe(actorId('Estmark'));
  });

  it('dims what is not beside the actor under the pointer', async () => {
    const page = await explore(program, '/', { reducedMotion: 'reduce' });
    const far = await pointOf(page, 'nodePoint', actorId('Farland'));
    const clip = { x: far.x - 14, y: far.y - 14, width: 28, height: 28 };
    const bright = await page.screenshot({ clip });
    const near = await pointOf(page, 'nodePoint', actorId('Estmark'));
    await page.mouse.move(near.x, near.y);
    await page.waitForTimeout(400);
    expect((await page.screenshot({ clip })).equals(bright)).toBe(false);
    await page.mouse.move(near.x, 70);
    await page.waitForTimeout(500);
    expect((await page.screenshot({ clip })).equals(bright)).toBe(true);
  });

  it('says what a limit leaves out, and shows more', async () => {
    const page = await explore(program, '/?limit=10');
    await shows(page, /Showing \d+ of 8\d actors/);
    await shows(page, /beyond the limit/);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect((await address(page)).get('limit')).toBe('20');
  });

  it('finds an actor by another name, a document, a relationship', async () => {
    const page = await explore(program, quarrel);
    const box = page.getByRole('combobox', { name: /Find an actor/ });
    await box.fill('Old Reut');
    await page.getByRole('option', { name: /Tomas Reuter.*as “The Old Reuter”/ }).waitFor();
    await box.fill('guest list');
    await page
      .getByRole('option', { name: /The guest list/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'The guest list' }).waitFor();
    await page.goBack();
    await box.fill('shelled');
    await page.getByRole('listbox').getByText('Documents', { exact: true }).waitFor();
  });
});

describe('filters', () => {
  it('hide a kind and a type from the legend, with chips and undo', async () => {
    const page = await explore(program, quarrel);
    await page.getByRole('button', { name: /^State/ }).click();
    await page.getByRole('button', { name: /Remove: 1 kinds? .*off/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page
      .getByRole('list', { name: 'Active filters' })
      .getByText(/kinds?/)
      .waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Accuses/ }).click();
    expect(await page.getByRole('button', { name: /^Accuses/ }).getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('button', { name: /Remove: 1 relation type off/ }).click();
  });

  it('take the confidence, and say so when nothing is left', async () => {
    const page = await explore(program);
    const slider = page.getByRole('slider', { name: 'Confidence at least' });
    await slider.focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: /Remove: Confidence/ }).waitFor();
    await shows(page, 'Nothing passes these filters.');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByText('Nothing passes these filters.').waitFor({ state: 'detached' });
  });

  it('keep the network usable while time plays', async () => {
    const page = await explore(program);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction(() => location.search.includes('from='));
    await page.getByRole('combobox', { name: /Find an actor/ }).fill('Norland');
    await page
      .getByRole('option', { name: /Norland/ })
      .first()
      .click();
    await details(page).getByRole('heading', { name: 'Norland' }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
  });
});

describe('reading', () => {
  it('goes from the text to the actor in the network, and the camera goes there', async () => {
    const page = await program.open(`/documents/${records[0]?.id}`);
    await page.locator('article').getByRole('button', { name: 'Norland', exact: true }).first().click();
    await details(page).getByRole('heading', { name: 'Norland' }).waitFor();
    await page.getByRole('button', { name: 'Show in the network' }).click();
    await settle(page);
    await cameraOf(page);
    const point = await pointOf(page, 'nodePoint', actorId('Norland'));
    const area = await page.getByRole('application').boundingBox();
    expect(Math.abs(point.x - ((area?.x ?? 0) + (area?.width ?? 0) / 2))).toBeLessThan(40);
  });

  it('goes from a line to its sentence in the text, scrolled into sight', async () => {
    const page = await explore(program, `/?around=${actorId('Tomas Reuter')}&limit=500`);
    const id = edge('Tomas Reuter', 'MEETS', 'Guest 70');
    await page.goto(`${program.url}/?edge=${id}`);
    await details(page)
      .getByRole('link', { name: /Read in “The guest list”/ })
      .click();
    const sentence = page.locator('[data-statement][data-selected]').first();
    await sentence.waitFor();
    await page.waitForTimeout(600);
    const box = await sentence.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(900);
    expect(await sentence.textContent()).toContain('Guest 70');
  });

  it('says when two actors are not connected', async () => {
    const page = await explore(program, `/?path=${actorId('Farland')},${actorId('Norland')}`);
    await details(page).getByText('No path between Farland and Norland.').waitFor();
  });
});

describe('comparing', () => {
  it('takes two documents, and a sentence opens its document', async () => {
    const page = await program.open('/compare');
    await page.getByLabel('Left side').selectOption({ label: 'Report number 1 from the border' });
    await page.getByLabel('Right side').selectOption({ label: 'The guest list' });
    await page.getByRole('heading', { name: 'Only “The guest list”' }).waitFor();
    await page
      .getByRole('button', { name: /Guest 1 met Tomas Reuter/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'The guest list' }).waitFor();
    await page.locator('[data-statement][data-selected]').first().waitFor();
  });

  it('takes two periods that do not overlap, and finds the contradiction between them', async () => {
    const page = await program.open('/compare');
    await page.getByLabel('Left side').selectOption({ label: 'Jan 2024' });
    await page.getByLabel('Right side').selectOption({ label: 'Feb 2024' });
    await page.getByRole('heading', { name: /Contradictory: \d/ }).waitFor();
    await page.getByRole('heading', { name: 'Only Jan 2024' }).waitFor();
    const dates = await page.locator('small').filter({ hasText: /2024$/ }).allTextContents();
    expect(dates.every((text) => /(Jan|Feb) 2024$/.test(text))).toBe(true);
    await page.reload();
    expect(await page.getByLabel('Left side').inputValue()).toBe('period:2024-01..2024-01');
  });
});

describe('keeping', () => {
  async function saved(page: Page, name: string): Promise<Buffer> {
    await page.keyboard.press('s');
    const waiting = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name }).click();
    return readFileSync(await (await waiting).path());
  }

  it('writes tables of actors and relationships that a parser reads back', async () => {
    const page = await explore(program, quarrel);
    const rows = (file: Buffer) =>
      Papa.parse<Record<string, string>>(file.toString('utf8'), { header: true, skipEmptyLines: true });
    const actors = rows(await saved(page, 'CSV: actors'));
    await page.getByRole('button', { name: 'Close' }).click();
    const ties = rows(await saved(page, 'CSV: relationships'));
    expect([actors.errors, ties.errors]).toEqual([[], []]);
    expect(actors.data.map((row) => row.name).sort()).toEqual(['Estmark', 'Norland', 'Odd <b>Group</b> & "Sons"']);
    expect(ties.data.length).toBeGreaterThan(3);
  });

  it('writes a picture that can be looked at, and GraphML with names and types', async () => {
    const page = await explore(program, quarrel);
    const png = await saved(page, 'PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const size = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      return [image.width, image.height];
    }, png.toString('base64'));
    expect(size[0]).toBeGreaterThan(500);
    await page.getByRole('button', { name: 'Close' }).click();
    const graph = graphml.parse(MultiDirectedGraph, (await saved(page, 'GraphML')).toString('utf8'));
    const labels = graph.mapNodes((_, attributes) => Object.values(attributes).join(' '));
    expect(labels.some((label) => label.includes('Odd <b>Group</b> & "Sons"'))).toBe(true);
  });

  it('keeps the typed name of a view that could not be saved, and says why beside it', async () => {
    const page = await explore(program, quarrel);
    await page.route('**/api/views', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 503, json: { error: { code: 'unavailable', message: 'The graph is busy.' } } })
        : route.continue(),
    );
    await page.keyboard.press('v');
    await page.getByLabel('Name of this view').fill('Worth keeping');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Not saved: The graph is busy.').waitFor();
    expect(await page.getByLabel('Name of this view').inputValue()).toBe('Worth keeping');
    await page.unroute('**/api/views');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Worth keeping', exact: true }).waitFor();
    expect(await page.getByLabel('Name of this view').inputValue()).toBe('');
  });
});

describe('when something breaks', () => {
  it('gives the table when the graphics card is lost and does not come back', async () => {
    const page = await explore(program, quarrel);
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas'))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await shows(page, /cannot draw the network/);
    await page.getByRole('table', { name: 'Relationships on screen' }).waitFor();
  });

  it('says that a document is not there', async () => {
    const page = await program.open('/documents/d0000000000000000');
    await page.getByRole('alert').waitFor();
  });

  it('opens the tour once for somebody new, and not again', async () => {
    const page = await program.open('/disputes');
    await page.context().addInitScript(() => Object.defineProperty(navigator, 'webdriver', { get: () => false }));
    await page.goto(`${program.url}/`);
    await page.getByRole('dialog', { name: 'Start with a name' }).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await settle(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
