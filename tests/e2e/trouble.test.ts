// What a reader keeps when the server goes away under an open page, and how she comes back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { details, explore } from './drive.js';
import { actorId } from './records.js';
import { type Program, startProgram } from './start.js';

let program: Program;
let directory: string;
beforeAll(async () => {
  program = await startProgram(true);
  directory = mkdtempSync(join(tmpdir(), 'hearsay-trouble-'));
});
afterEach(() => Promise.all(program.browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await program.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** As if the program had been stopped: nothing answers, until the function it gives is called. */
async function stopAnswering(page: Page): Promise<() => Promise<void>> {
  await page.route('**/*', (route) => route.abort('connectionrefused'));
  return () => page.unroute('**/*');
}

const box = (page: Page) => page.getByRole('dialog', { name: 'Import documents' });

/** The import that was refused is sent again once the server answers, and goes through. */
async function retryOnceBack(page: Page, comeBack: () => Promise<void>): Promise<void> {
  await box(page).getByText('The server does not answer.').waitFor();
  await comeBack();
  await box(page).getByRole('button', { name: 'Retry failed' }).click();
  await box(page)
    .getByText(/1 document imported/)
    .waitFor();
}

describe('when the server does not answer any more', () => {
  it('keeps the picture, says that it is the last one, and comes back by itself when asked again', async () => {
    const page = await explore(program);
    const comeBack = await stopAnswering(page);
    await page.keyboard.press('c');
    const alert = page.getByRole('alert').filter({ hasText: 'The server does not answer.' });
    await alert.getByText('The picture shows what was known before.').waitFor();
    const drawn = await page.evaluate(
      (id) =>
        (window as unknown as { __hearsay: { network(): { nodePoint(id: string): object | null } | null } }).__hearsay
          .network()
          ?.nodePoint(id) ?? null,
      actorId('Norland'),
    );
    expect(drawn).not.toBeNull();
    await comeBack();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor({ state: 'detached' });
    await page.getByText(/Showing 4 of/).waitFor();
  });

  it('opens no blank page where a dialog or a screen cannot be loaded, and loads it when it can', async () => {
    const page = await explore(program);
    const comeBack = await stopAnswering(page);
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: 'Not loaded' });
    await dialog.getByText(/could not be loaded/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Documents' }).click();
    await page
      .getByRole('alert')
      .getByText(/could not be loaded/)
      .waitFor();
    await comeBack();
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Documents' }).waitFor();
  });

  it('keeps a pasted article, and sends it again when asked to', async () => {
    const page = await explore(program);
    await page.keyboard.press('i');
    await box(page).getByRole('tab', { name: 'Paste' }).click();
    const comeBack = await stopAnswering(page);
    await box(page).getByLabel('Text').fill('Farland accused Lake Council of taking the ice road away.');
    await box(page).getByLabel('Outlet').fill('The Far Post');
    await box(page).getByRole('button', { name: 'Import article' }).click();
    await retryOnceBack(page, comeBack);
    const { publishers } = (await (await fetch(`${program.url}/api/summary`)).json()) as {
      publishers: readonly { publisher: string }[];
    };
    expect(publishers.map((p) => p.publisher)).toContain('The Far Post');
  });

  it('sends files again with the outlet and the date they were given', async () => {
    const page = await explore(program);
    await page.keyboard.press('i');
    const file = join(directory, 'ferry.txt');
    writeFileSync(file, 'No ferry today\n\nHarbour Board criticized Norland over the ferry.');
    const comeBack = await stopAnswering(page);
    await box(page).getByLabel('Outlet, where the files do not say').fill('Ferry News');
    await box(page).getByLabel('Date, where the files do not say').fill('2024-03-05');
    await box(page).locator('input[type=file]').setInputFiles(file);
    await retryOnceBack(page, comeBack);
    const { documents } = (await (await fetch(`${program.url}/api/documents`)).json()) as {
      documents: readonly { publisher: string | null; publishedAt: string | null }[];
    };
    expect(documents).toContainEqual(expect.objectContaining({ publisher: 'Ferry News', publishedAt: '2024-03-05' }));
  });
});

it('asks the server on this machine also where there is no internet', async () => {
  const page = await explore(program);
  await page.evaluate(() => window.dispatchEvent(new Event('offline')));
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  await details(page).getByRole('heading', { name: 'Relationships', exact: false }).waitFor();
});

it('leads from a link to nobody back to the whole network', async () => {
  const page = await program.open('/?around=a0000000000000000');
  await page.getByText('There is no actor with the id a0000000000000000.').waitFor();
  const note = await page.getByText('There is no actor with the id').boundingBox();
  const chip = await page.getByRole('button', { name: 'Remove: Neighbourhood' }).boundingBox();
  expect(note?.y ?? 0).toBeGreaterThan((chip?.y ?? 0) + (chip?.height ?? 0));
  await page.getByRole('button', { name: 'Back to the whole network' }).click();
  await page.getByText(/Showing \d+ of/).waitFor();
});
