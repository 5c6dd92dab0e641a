// What the eye is promised: colours that mean what the legend says, names that stay apart, stillness where it is asked for, and a
// tour that stands beside what it explains.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../graph/shapes.js';
import { address, clickActor, details, explore } from './drive.js';
import { actorId, crowd, guestList } from './records.js';
import { type Program, picture, pointOf, settle, startProgram } from './start.js';

let program: Program;
let whole: Subgraph;
beforeAll(async () => {
  program = await startProgram(true, {}, [guestList('Tomas Reuter', 70), crowd(290)]);
  whole = (await (await fetch(`${program.url}/api/subgraph?limit=300`)).json()) as Subgraph;
});
afterEach(() => Promise.all(program.browser.contexts().map((context) => context.close())));
afterAll(() => program.stop());

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Probe {
  readonly __hearsay?: {
    network(): {
      names(): Map<string, Box>;
      positions(): Map<string, { x: number; y: number }>;
      nodePoint(id: string): { x: number; y: number } | null;
    } | null;
  };
}

const quarrel = `/?around=${actorId('Norland')}`;

describe('the sentences of a line', () => {
  it('are gone through backwards too, and around from the first to the last', async () => {
    const line = whole.relationships.find((r) => r.type === 'ACCUSES' && r.source === actorId('Norland'));
    const page = await explore(program, `/?edge=${line?.id}`);
    const next = details(page).getByRole('button', { name: 'Next sentence' });
    const previous = details(page).getByRole('button', { name: 'Previous sentence' });
    const chosen = () => details(page).locator('article[data-chosen]').getAttribute('data-statement');
    const at = (n: number) => details(page).getByText(`${n} of ${line?.statements}`, { exact: true }).waitFor();
    await next.click();
    await at(1);
    const first = await chosen();
    await next.click();
    await at(2);
    expect(await chosen()).not.toBe(first);
    await previous.click();
    await at(1);
    expect(await chosen()).toBe(first);
    expect((await address(page)).get('statement')).toBe(first);
    await previous.click();
    await at(line?.statements ?? 0);
    expect(await chosen()).not.toBe(first);
  });
});

describe('colours', () => {
  /** Pixels around an actor's middle that have this colour. */
  async function pixelsOf(page: Page, name: string, colour: string): Promise<number> {
    const point = await pointOf(page, 'nodePoint', actorId(name));
    const clip = { x: point.x - 12, y: point.y - 12, width: 24, height: 24 };
    const png = (await page.screenshot({ clip })).toString('base64');
    return page.evaluate(
      async ([data, wanted]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const rgb = (wanted?.match(/\d+/g) ?? []).slice(0, 3).map(Number);
        const { data: pixels } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
        let found = 0;
        for (let i = 0; i < pixels.length; i += 4)
          if (rgb.every((value, part) => Math.abs(value - (pixels[i + part] ?? 0)) < 12)) found += 1;
        return found;
      },
      [png, colour] as const,
    );
  }

  it.each([
    ['Communities', 'communities', /^\d+ communities: actors that are tied to each other more.*\(Louvain\)/],
    ['Camps', 'camps', /camps? of two or more: \d+ % of the weight/],
  ])('by %s are those of the groups listed, with a sentence that explains them', async (label, value, sentence) => {
    const page = await explore(program, quarrel, { reducedMotion: 'reduce' });
    const legend = page.getByRole('region', { name: 'Legend and filters' });
    await page.mouse.move(700, 20);
    await legend.getByText(label, { exact: true }).click();
    await legend.getByText(sentence).waitFor();
    expect((await address(page)).get('colour')).toBe(value);
    const groups = legend.locator('div:has(> i):has(> span > b)');
    expect(await groups.count()).toBeGreaterThan(0);
    const group = groups.filter({ hasText: 'Norland' });
    const swatch = await group.locator('i').evaluate((mark) => getComputedStyle(mark).backgroundColor);
    await page.waitForTimeout(300);
    expect(await pixelsOf(page, 'Norland', swatch)).toBeGreaterThan(60);
    await legend.getByText(label, { exact: true }).click();
    await legend.getByText(sentence).waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    expect(await pixelsOf(page, 'Norland', swatch)).toBeLessThan(20);
  });
});

describe('names', () => {
  const names = (page: Page) =>
    page.evaluate(() => [...((window as unknown as Probe).__hearsay?.network()?.names() ?? [])]);
  const overlapping = (boxes: readonly (readonly [string, Box])[]) =>
    boxes.flatMap(([a, one], i) =>
      boxes
        .slice(i + 1)
        .filter(
          ([, other]) =>
            one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top,
        )
        .map(([b]) => `${a} ${b}`),
    );

  it('of 300 actors never lie on one another, from afar or from near', async () => {
    const page = await explore(program, '/', { reducedMotion: 'reduce' });
    const drawn = await page.evaluate(() => (window as unknown as Probe).__hearsay?.network()?.positions().size);
    expect(drawn).toBe(300);
    await page.mouse.move(700, 20);
    await page.waitForTimeout(300);
    const far = await names(page);
    expect(far.length).toBeGreaterThan(20);
    // Fewer than there are actors: some had no room, so the question is not an idle one.
    expect(far.length).toBeLessThan(300);
    expect(overlapping(far)).toEqual([]);
    await page.getByRole('application').focus();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('+');
    await page.waitForTimeout(400);
    const near = await names(page);
    expect(near.map(([id]) => id)).not.toEqual(far.map(([id]) => id));
    expect(near.length).toBeGreaterThan(8);
    expect(overlapping(near)).toEqual([]);
    await picture(page, 'names-near');
  });
});

describe('motion', () => {
  /** How many different pictures each frame from the start shows while the network comes and then while the camera moves. */
  async function picturesSeen(reducedMotion: 'reduce' | 'no-preference'): Promise<{ layout: number; camera: number }> {
    const context = await program.browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const look = () => {
        requestAnimationFrame(look);
        const network = (window as unknown as Probe).__hearsay?.network();
        const first = [...(network?.positions().keys() ?? [])].slice(0, 5);
        if (first.length > 0) seen.add(JSON.stringify(first.map((id) => network?.positions().get(id))));
        const point = network?.nodePoint(first[0] ?? '');
        const camera = (window as unknown as { camera?: Set<string> }).camera;
        if (point) camera?.add(`${point.x} ${point.y}`);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${program.url}/`);
    await settle(page);
    await page.evaluate(() => Object.assign(window, { camera: new Set<string>() }));
    await page.getByRole('application').focus();
    await page.waitForTimeout(200);
    for (const key of ['+', '+', '0']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(500);
    }
    const seen = await page.evaluate(() => {
      const { seen, camera } = window as unknown as { seen: Set<string>; camera: Set<string> };
      return { layout: seen.size, camera: camera.size };
    });
    await context.close();
    return seen;
  }

  it('stops where the system asks for less: the layout is there at once, the camera jumps', async () => {
    const still = await picturesSeen('reduce');
    // Where actors start, and where they end.
    expect(still.layout).toBeLessThanOrEqual(2);
    // As it stood, and after each of the three keys; the last is the first again.
    expect(still.camera).toBeLessThanOrEqual(4);
    const moving = await picturesSeen('no-preference');
    expect(moving.layout).toBeGreaterThan(still.layout);
    expect(moving.camera).toBeGreaterThan(4);
  });
});

describe('the tour', () => {
  const callout = (page: Page) => page.getByRole('dialog');
  const boxOf = async (page: Page) => {
    const box = await callout(page).boundingBox();
    if (box === null) throw new Error('no callout');
    return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  };
  const meets = (one: Box, other: Box) =>
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
  /** What the step on screen points at. */
  const ring = async (page: Page): Promise<Box> => {
    const box = await page.locator('[data-placed]').evaluate((mark) => {
      const { left, top, right, bottom } = (mark.previousElementSibling ?? mark).getBoundingClientRect();
      return { left, top, right, bottom };
    });
    return box;
  };

  describe.each([
    [1440, 900],
    [768, 1024],
    [360, 740],
  ])('at %d px', (width, height) => {
    it.each(['light', 'dark'] as const)(
      'stands beside what it explains, by keyboard alone (%s)',
      async (colorScheme) => {
        const page = await explore(program, quarrel, {
          viewport: { width, height },
          colorScheme,
          reducedMotion: 'reduce',
        });
        await page.keyboard.press('/');
        await page.keyboard.type('tour');
        await page.getByRole('option', { name: /Tour in three steps/ }).waitFor();
        await page.keyboard.press('Enter');
        for (const [i, title] of [
          'Start with a name',
          'Every line is a sentence',
          'Bring your own articles',
        ].entries()) {
          await page.getByRole('dialog', { name: title }).waitFor();
          await page.waitForTimeout(150);
          const [own, explained] = [await boxOf(page), await ring(page)];
          expect(own.left >= 0 && own.top >= 0 && own.right <= width && own.bottom <= height).toBe(true);
          expect(meets(own, explained)).toBe(false);
          await picture(page, `tour-${i + 1}-${colorScheme}-${width}`);
          expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
          const target = [
            page.getByRole('combobox', { name: /Find an actor/ }),
            page.getByRole('application'),
            page.getByRole('button', { name: 'Import' }),
          ][i];
          const box = await target?.boundingBox();
          const middle = { x: (explained.left + explained.right) / 2, y: (explained.top + explained.bottom) / 2 };
          expect(middle.x).toBeGreaterThan((box?.x ?? 0) - 1);
          expect(middle.x).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0) + 1);
          expect(middle.y).toBeGreaterThan((box?.y ?? 0) - 1);
          expect(middle.y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0) + 1);
          await page.keyboard.press('Enter');
        }
        await callout(page).waitFor({ state: 'detached' });
      },
    );
  });

  it('leaves the page in use: the line it points at can be clicked', async () => {
    const page = await explore(program, quarrel);
    await page.getByRole('button', { name: 'Show me around' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('dialog', { name: 'Every line is a sentence' }).waitFor();
    await page.waitForTimeout(300);
    const { left, right, top, bottom } = await ring(page);
    await page.mouse.move((left + right) / 2, (top + bottom) / 2);
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    await details(page).locator('blockquote').first().waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('dialog', { name: 'Start with a name' }).waitFor();
    await page.getByRole('button', { name: 'Skip' }).click();
    expect(await callout(page).count()).toBe(0);
  });

  it('is left by Escape from anywhere, and leads to the network from another screen', async () => {
    const page = await program.open('/disputes');
    await page.getByRole('heading', { name: 'Disputes' }).waitFor();
    await page.getByRole('combobox', { name: /Find an actor/ }).fill('tour');
    await page.getByRole('option', { name: /Tour in three steps/ }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await settle(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('Escape');
    await callout(page).waitFor({ state: 'detached' });
  });
});

describe('the chart of disputes', () => {
  it.each([1440, 360])(
    'fills its row at %d px, however short the time, with the sum right beside it',
    async (width) => {
      const page = await program.open('/disputes', { viewport: { width, height: 900 } });
      const chart = page.getByRole('region', { name: 'Disputes over time' });
      const all = chart.getByRole('img', { name: /^All outlets/ });
      await all.waitFor();
      const bars = await all.locator('span').all();
      expect(bars).toHaveLength(6);
      const [first, last] = [await bars[0]?.boundingBox(), await bars[5]?.boundingBox()];
      const whole = await chart.boundingBox();
      // Beside the bars stand names and sums where there is room, above them where there is not.
      const right = (last?.x ?? 0) + (last?.width ?? 0);
      const beside = (whole?.x ?? 0) + (whole?.width ?? 0) - right;
      expect(beside).toBeLessThan(100);
      expect(right - (first?.x ?? 0)).toBeGreaterThan((whole?.width ?? 0) * 0.8);
    },
  );
});

describe('a narrow window', () => {
  it.each(['box', 'lasso'] as const)('has the %s too, behind its further tools', async (kind) => {
    const page = await explore(program, quarrel, { viewport: { width: 360, height: 740 } });
    expect(await page.getByRole('button', { name: `Choose by ${kind}` }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'More tools' }).click();
    await page.getByRole('menu').waitFor();
    await picture(page, 'more-tools-360');
    await page.getByRole('menuitem', { name: `Choose by ${kind}` }).click();
    const area = await page.getByRole('application').boundingBox();
    if (area === null) throw new Error('no network');
    const [left, top, right, bottom] = [area.x + 4, area.y + 50, area.x + area.width - 4, area.y + area.height - 90];
    await page.mouse.move(left, top);
    await page.mouse.down();
    for (const [x, y] of [
      [right, top],
      [right, bottom],
      ...(kind === 'lasso' ? [[left, bottom] as const] : []),
    ] as const)
      await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    await details(page)
      .getByRole('heading', { name: /\d+ actors/ })
      .waitFor();
    expect((await address(page)).get('actor')?.split(',').length).toBeGreaterThan(1);
  });
});

describe('expanding in one direction', () => {
  it('asks the server for it, and says how many neighbours fit and which come', async () => {
    const page = await explore(program, `/?around=${actorId('Mara Lind')}`);
    await clickActor(page, 'Norland');
    await details(page).getByRole('heading', { name: 'Norland' }).waitFor();
    await page.keyboard.press('Shift+E');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('5 neighbours, all come.').waitFor();
    await dialog.getByLabel('Direction').selectOption('out');
    await dialog.getByText('3 neighbours, all come.').waitFor();
    await dialog.getByLabel('At most').fill('1');
    await dialog.getByText('The 1 best connected of 3 neighbours.').waitFor();
    await picture(page, 'dialog-expand-light');
    const asked = page.waitForRequest((request) => request.url().includes('direction=out'));
    await dialog.getByRole('button', { name: 'Expand' }).click();
    const answer = (await (await (await asked).response())?.json()) as Subgraph;
    expect(answer.actors).toHaveLength(2);
    expect(answer.relationships.length).toBeGreaterThan(0);
    expect(answer.relationships.map((r) => r.source)).toEqual(answer.relationships.map(() => actorId('Norland')));
  });
});
