// Signing in and out in a real browser: editors do everything, readers read, a wrong token is told, guessing has to wait.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Program, picture, startProgram } from './start.js';

const editor = 'editor-token-0123456789';
const reader = 'reader-token-0123456789';

let program: Program;
beforeAll(async () => {
  program = await startProgram(true, { HEARSAY_TOKEN: editor, HEARSAY_READER_TOKEN: reader });
});
afterEach(() => Promise.all(program.browser.contexts().map((context) => context.close())));
afterAll(() => program.stop());

async function signIn(page: Page, token: string): Promise<void> {
  await page.getByLabel('Access token').fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

it('goes on to the view that was asked for, and signs out', async () => {
  const page = await program.open('/documents?contested=1');
  await picture(page, 'sign-in');
  await signIn(page, editor);
  await page.getByRole('table').waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/documents?contested=1');
  expect(await page.getByRole('button', { name: 'Import' }).first().isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Access token').waitFor();
  await page.goto(`${program.url}/query`);
  await page.getByLabel('Access token').waitFor();
});

it('lets readers query, and offers them nothing that would be refused', async () => {
  const page = await program.open('/query');
  await signIn(page, reader);
  const box = page.getByLabel('Cypher query', { exact: false });
  await box.fill('MATCH (a:Actor) RETURN count(a) AS actors');
  await box.press('Control+Enter');
  await page.getByRole('cell', { name: '12' }).waitFor();
  expect(await page.getByRole('button', { name: 'Import' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Documents' }).click();
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('button', { name: /Delete/ }).count()).toBe(0);
  await page.keyboard.press('i');
  await page.getByText(/signed in as a reader/).waitFor();
});

it('leads to the sign-in page when the session has ended, and back', async () => {
  const page = await program.open('/disputes');
  await signIn(page, reader);
  await page.getByRole('heading', { name: 'Accusation' }).first().waitFor();
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Documents' }).click();
  await page.getByLabel('Access token').waitFor();
  await signIn(page, reader);
  await page.getByRole('table').waitFor();
});

it('says that a token is wrong, and after ten of them that one has to wait', async () => {
  const page = await program.open('/');
  await signIn(page, 'not the token');
  await page
    .getByRole('alert')
    .getByText(/not a token of this server/)
    .waitFor();
  await picture(page, 'sign-in-wrong');
  for (let n = 0; n < 10; n += 1) await signIn(page, `wrong ${n}`);
  await page
    .getByRole('alert')
    .getByText(/Wait a minute/)
    .waitFor();
});
