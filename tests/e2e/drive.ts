// What a hand does to the explorer, for tests: opens it, clicks actors and lines, reads the address.
import type { Page } from 'playwright-core';
import { actorId } from './records.js';
import { type Program, pointOf, settle } from './start.js';

export async function explore(program: Program, path = '/', options?: Parameters<Program['open']>[1]): Promise<Page> {
  const page = await program.open(path, options);
  await settle(page);
  return page;
}

export const details = (page: Page) => page.getByRole('region', { name: 'Details' });

type ClickOptions = Parameters<Page['mouse']['click']>[2];

async function clickAt(page: Page, point: { x: number; y: number }, options: ClickOptions): Promise<void> {
  await page.mouse.move(point.x, point.y);
  await page.mouse.click(point.x, point.y, options);
}

export const clickActor = async (page: Page, name: string, options: ClickOptions = {}): Promise<void> =>
  clickAt(page, await pointOf(page, 'nodePoint', actorId(name)), options);

export const clickEdge = async (page: Page, id: string, options: ClickOptions = {}): Promise<void> =>
  clickAt(page, await pointOf(page, 'edgePoint', id), options);

/** The address once it has been written. */
export const address = (page: Page): Promise<URLSearchParams> =>
  page.waitForTimeout(350).then(() => new URL(page.url()).searchParams);

/** How the camera stands, once it stands. */
export async function cameraOf(page: Page): Promise<{ x: number; y: number; ratio: number } | null> {
  await page.waitForTimeout(700);
  return page.evaluate(
    () =>
      (
        window as unknown as { __hearsay: { view(): { camera: { x: number; y: number; ratio: number } | null } } }
      ).__hearsay.view().camera,
  );
}

/** Actors whose circle lies outside the window. */
export async function outsideWindow(page: Page): Promise<readonly string[]> {
  const box = await page.getByRole('application').boundingBox();
  return page.evaluate(
    ({ width, height }) => {
      type Drawn = { positions(): Map<string, unknown>; nodePoint(id: string): { x: number; y: number } | null };
      const drawn = (window as unknown as { __hearsay: { network(): Drawn } }).__hearsay.network();
      return [...drawn.positions().keys()].filter((id) => {
        const point = drawn.nodePoint(id);
        return point === null || point.x < 0 || point.y < 0 || point.x > width || point.y > height;
      });
    },
    { width: box?.width ?? 0, height: box?.height ?? 0 },
  );
}
