// The main job in a real browser: nothing there, an article goes in, its network appears, a line is clicked, the sentence is
// read, the graph is queried.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Subgraph } from '../../graph/shapes.js';
import { type Program, picture, pointOf, settle, startProgram } from './start.js';

let program: Program;
let page: Page;
beforeAll(async () => {
  program = await startProgram(false);
  page = await program.open();
});
afterAll(() => program.stop());

const article = `Iran accused Israel of an attack on a convoy near the border on Monday.

Israel denied the accusation.`;

const relationships = async () =>
  ((await (await fetch(`${program.url}/api/subgraph?limit=300`)).json()) as Subgraph).relationships;

it('greets an empty graph with the way in', async () => {
  await page.getByRole('heading', { name: /News is hearsay/ }).waitFor();
  await picture(page, 'empty-light');
});

it('imports a pasted article and reports what was found', async () => {
  await page.getByRole('button', { name: 'Paste an article' }).click();
  await page.getByRole('tab', { name: 'Paste' }).click();
  await page.getByLabel('Title').fill('A charge and a denial');
  await page.getByLabel('Text').fill(article);
  await page.getByLabel('Outlet', { exact: true }).fill('The Valley Post');
  await page.getByRole('button', { name: 'Import article' }).click();
  await page.getByText('1 document imported', { exact: false }).waitFor();
  await picture(page, 'import-done');
});

it('says that the same article is there already', async () => {
  await page.getByRole('tab', { name: 'Paste' }).click();
  await page.getByLabel('Title').fill('A charge and a denial');
  await page.getByLabel('Text').fill(article);
  await page.getByLabel('Outlet', { exact: true }).fill('The Valley Post');
  await page.getByRole('button', { name: 'Import article' }).click();
  await page.getByText('1 already there', { exact: false }).waitFor();
});

it('imports files, and keeps the reason of the one that fails', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-files-'));
  const good = join(folder, 'meeting.txt');
  const bad = join(folder, 'broken.json');
  writeFileSync(
    good,
    'Talks by the lake\n\nFrance criticized Germany over the new tariff. Germany rejected the criticism.',
  );
  writeFileSync(bad, '{ not json');
  await page.getByRole('tab', { name: 'Files' }).click();
  await page.locator('input[type=file]').setInputFiles([good, bad]);
  const run = page.getByRole('region', { name: 'Import' }).first();
  await run.getByText('1 failed', { exact: false }).waitFor();
  const reason = await run.locator('li[data-state="failed"] small').first().textContent();
  expect(reason?.length).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Close' }).click();
});

it('shows the network of what was imported', async () => {
  await page.getByRole('link', { name: 'Explore' }).click();
  await settle(page);
  await page.getByText(/Showing \d+ of \d+ actors/).waitFor();
  expect((await relationships()).length).toBeGreaterThan(0);
  await picture(page, 'first-network');
});

it('opens the sentence behind a line that is clicked', async () => {
  const accusation = (await relationships()).find((r) => r.type === 'ACCUSES');
  if (accusation === undefined) throw new Error('no accusation was found in the article');
  const point = await pointOf(page, 'edgePoint', accusation.id);
  await page.mouse.move(point.x, point.y);
  await page.mouse.click(point.x, point.y);
  const panel = page.getByRole('region', { name: 'Details' });
  await panel.getByText('accuses', { exact: false }).first().waitFor();
  await panel.locator('blockquote').filter({ hasText: 'accused' }).first().waitFor();
  await panel.locator('mark[data-part="source"]').first().waitFor();
  await picture(page, 'evidence');
});

it('opens the document at the sentence', async () => {
  await page
    .getByRole('link', { name: /Read in “A charge and a denial”/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'A charge and a denial' }).waitFor();
  await page.locator('[data-statement][data-selected]').first().waitFor();
  await picture(page, 'reader');
});

it('answers a query, and refuses one that writes', async () => {
  await page.getByRole('link', { name: 'Query' }).click();
  const editor = page.getByLabel('Cypher query', { exact: false });
  await editor.fill('MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN a.name AS accuser, b.name AS accused');
  await editor.press('Control+Enter');
  await page.getByRole('cell', { name: 'Iran' }).waitFor();
  expect(await page.getByText('READ ONLY').isVisible()).toBe(true);
  await editor.fill('CREATE (:Actor {name: "nobody"})');
  await editor.press('Control+Enter');
  await page.getByRole('alert').waitFor();
  await picture(page, 'query-refused');
});
