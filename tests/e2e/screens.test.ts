// Each screen in both themes, wide and narrow: a picture kept in test-artifacts/, no serious finding by axe-core, nothing wider
// than the window; and what the first visit costs.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actorId, records } from './records.js';
import { type Program, picture, settle, startProgram } from './start.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const firstDocument = records[0]?.id ?? '';

let program: Program;
beforeAll(async () => {
  program = await startProgram(true);
});
afterEach(() => Promise.all(program.browser.contexts().map((context) => context.close())));
afterAll(() => program.stop());

const screens: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
  ['explore', '/', settle],
  ['actor', `/?actor=${actorId('Norland')}`, settle],
  ['camps', '/?colour=camps&contested=1', settle],
  ['table', '/?as=table', (page) => page.getByRole('table').waitFor()],
  ['reader', `/documents/${firstDocument}`, (page) => page.locator('[data-statement]').first().waitFor()],
  ['documents', '/documents', (page) => page.getByRole('table').waitFor()],
  ['disputes', '/disputes', (page) => page.getByRole('heading', { name: 'Accusation' }).first().waitFor()],
  ['query', '/query', (page) => page.getByLabel('Cypher query', { exact: false }).waitFor()],
  [
    'compare',
    '/compare?sides=outlet%253AHarbour%2520News%2Coutlet%253AThe%2520Valley%2520Post',
    (page) => page.getByRole('heading', { name: 'Compare' }).waitFor(),
  ],
];

async function serious(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) =>
      violation.nodes
        .slice(0, 3)
        .map((node) => `${violation.id}: ${node.html.slice(0, 120)} ${node.failureSummary?.slice(0, 200)}`),
    );
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each(screens)('%s is clean and fits a wide and a narrow window', async (name, path, ready) => {
    const page = await program.open(path, { colorScheme, reducedMotion: 'reduce' });
    await ready(page);
    await page.waitForTimeout(300);
    await picture(page, `${name}-${colorScheme}`);
    expect(await serious(page)).toEqual([]);
    for (const width of [768, 390, 360]) {
      await page.setViewportSize({ width, height: 780 });
      await page.waitForTimeout(250);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (width === 768) await picture(page, `${name}-${colorScheme}-768`);
    }
    await picture(page, `${name}-${colorScheme}-narrow`);
  });
});

describe.each(['light', 'dark'] as const)('the dialog in the %s theme', (colorScheme) => {
  it.each(['i', 's', '?', 'v'])('behind %s is clean and fits', async (key) => {
    const page = await program.open('/?as=table', { colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('table').waitFor();
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(200);
    const name = `dialog-${({ i: 'import', s: 'share', '?': 'shortcuts', v: 'views' } as Record<string, string>)[key]}-${colorScheme}`;
    await picture(page, name);
    expect(await serious(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.waitForTimeout(200);
    await picture(page, `${name}-narrow`);
    const box = await page.getByRole('dialog').boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 360).toBe(true);
  });
});

it('loads less than 350 kB of script at first, compressed', async () => {
  const page = await program.open('/');
  const loaded = new Set<string>();
  await settle(page);
  for (const url of await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name)))
    if (url.endsWith('.js')) loaded.add(new URL(url).pathname);
  const bytes = [...loaded].reduce((sum, path) => sum + gzipSync(readFileSync(join('dist/client', path))).length, 0);
  expect(loaded.size).toBeGreaterThan(2);
  expect(bytes).toBeLessThan(350 * 1024);
});

it('ships only the latin parts of the two typefaces', () => {
  const fonts = readdirSync('dist/client/assets').filter((file) => file.endsWith('.woff2'));
  expect(fonts).toHaveLength(4);
});

describe('the page', () => {
  /** From the start of the navigation, in the page's own clock, a fresh context each time: nothing is cached. */
  async function timesOf(path: string): Promise<{ search: number; picture: number }> {
    const context = await program.browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const times: Record<string, number> = {};
      Object.assign(window, { times });
      const look = () => {
        const box = document.getElementById('search');
        if (box !== null) times.search ??= performance.now();
        type Drawn = { positions(): ReadonlyMap<string, unknown> } | null;
        const drawn = (window as unknown as { __hearsay?: { network(): Drawn } }).__hearsay?.network();
        if (drawn && drawn.positions().size > 0) times.picture ??= performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(program.url + path);
    await page.waitForFunction(() => 'picture' in (window as unknown as { times: object }).times);
    const times = await page.evaluate(() => (window as unknown as { times: Record<string, number> }).times);
    await context.close();
    return { search: times.search ?? Number.NaN, picture: times.picture ?? Number.NaN };
  }

  it('can be searched and shows its first picture within a second', async () => {
    const runs: { readonly search: number; readonly picture: number }[] = [];
    for (let i = 0; i < 6; i += 1) runs.push(await timesOf('/'));
    const median = (name: 'search' | 'picture') =>
      runs
        .slice(1)
        .map((run) => run[name])
        .sort((a, b) => a - b)[2] ?? 0;
    const [search, picture] = [median('search'), median('picture')];
    // A second is meant for a machine of one's own with a graphics card. The slack: twice that for drawing in software, and as
    // many times as there are programs that want each core.
    const crowd = Math.max(1, (loadavg()[0] ?? 1) / cpus().length);
    console.log(
      `search after ${search.toFixed(0)} ms, first picture after ${picture.toFixed(0)} ms, crowd ${crowd.toFixed(1)}`,
    );
    expect(search).toBeLessThan(1000 * crowd);
    expect(picture).toBeLessThan(2000 * crowd);
  });

  it('has loaded what the first picture needs before anything asks for it', async () => {
    const page = await program.open('/');
    await settle(page);
    const starts = await page.evaluate(() => {
      const startOf = (part: string) =>
        performance.getEntriesByType('resource').find((entry) => entry.name.includes(part))?.startTime ?? Number.NaN;
      return { drawing: startOf('networkView'), page: startOf('/assets/index'), answer: startOf('/api/subgraph') };
    });
    // Not one after the other: the drawing is fetched beside the page's own script, and the answer is asked for before it runs.
    expect(starts.drawing).toBeLessThan(starts.answer);
    expect(starts.drawing - starts.page).toBeLessThan(100);
  });
});
