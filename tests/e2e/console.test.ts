// Each thing one can do in the Cypher console and on the way into it, in a real browser with a graph of its own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Program, picture, settle, startProgram } from './start.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let program: Program;
beforeAll(async () => {
  program = await startProgram(true);
});
afterEach(() => Promise.all(program.browser.contexts().map((context) => context.close())));
afterAll(() => program.stop());

const editorOf = (page: Page) => page.getByLabel('Cypher query', { exact: false });
const textOf = (page: Page) => editorOf(page).locator('.cm-line').allTextContents();

/** A fresh console with this text in it. */
async function openConsole(text = '', options = {}): Promise<Page> {
  const page = await program.open('/query', options);
  await editorOf(page).fill(text);
  return page;
}

async function answer(text: string): Promise<Page> {
  const page = await openConsole(text);
  await editorOf(page).press('Control+Enter');
  await page
    .getByText(/row|first/)
    .first()
    .waitFor();
  return page;
}

const tab = (page: Page, name: string) => page.getByRole('group', { name: 'Answer as' }).getByRole('button', { name });

async function serious(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run() as Promise<AxeResults>,
  );
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

describe('the editor', () => {
  it.each([
    ['labels', 'MATCH (a:', 'Statement'],
    ['relationship types', 'MATCH (a)-[r:', 'ACCUSES'],
    ['properties', 'MATCH (s:Statement) RETURN s.', 'quote'],
    ['keywords', 'MATCH (a:Actor) RET', 'RETURN'],
  ])('completes %s from the graph', async (_name, typed, expected) => {
    const page = await openConsole();
    // The schema has to be there; the side panel shows it.
    await page.getByRole('button', { name: 'ACCUSES', exact: true }).waitFor();
    await editorOf(page).pressSequentially(typed);
    await page.locator('.cm-tooltip-autocomplete li', { hasText: expected }).first().waitFor();
  });

  it('underlines what is wrong while one types, and says why', async () => {
    const page = await openConsole('MATCH (a:Actor) RETRUN a');
    const wrong = page.locator('.cm-lintRange-error');
    await wrong.waitFor();
    expect(await wrong.textContent()).toBe('RETRUN');
    await editorOf(page).fill('MATCH (a:Actor) RETURN other.name');
    await page.locator('.cm-lintRange-error', { hasText: 'other' }).hover();
    await page.locator('.cm-tooltip').getByText(/other/).first().waitFor();
    await editorOf(page).fill('MATCH (a:Actor) RETURN a.name');
    await wrong.waitFor({ state: 'detached' });
  });

  it('explains keywords, functions and relation types on hover', async () => {
    const page = await openConsole('MATCH (a)-[r:ACCUSES]->(b) RETURN count(r)');
    await page.getByRole('button', { name: 'ACCUSES', exact: true }).waitFor();
    await page.locator('.cy-keyword', { hasText: 'MATCH' }).hover();
    await page.getByText('Finds everything in the graph').waitFor();
    await page.locator('.cy-label', { hasText: 'ACCUSES' }).hover();
    await page.getByText('The source alleges wrongdoing').waitFor();
  });

  it('brings older queries back with Ctrl+Up and the one being written with Ctrl+Down', async () => {
    const page = await openConsole('RETURN 1 AS one');
    for (const text of ['RETURN 1 AS one', 'RETURN 2 AS two']) {
      await editorOf(page).fill(text);
      await editorOf(page).press('Control+Enter');
      await page.getByRole('columnheader', { name: text.slice(-3) }).waitFor();
    }
    await editorOf(page).fill('RETURN 3 AS three');
    await editorOf(page).press('Control+ArrowUp');
    expect(await textOf(page)).toEqual(['RETURN 2 AS two']);
    await editorOf(page).press('Control+ArrowUp');
    expect(await textOf(page)).toEqual(['RETURN 1 AS one']);
    await editorOf(page).press('Control+ArrowDown');
    await editorOf(page).press('Control+ArrowDown');
    expect(await textOf(page)).toEqual(['RETURN 3 AS three']);
  });

  it('takes labels and types of the schema by a click, where the cursor is', async () => {
    const page = await openConsole('MATCH ');
    await editorOf(page).press('Control+End');
    await page.getByRole('button', { name: 'Actor', exact: true }).click();
    await page.getByRole('button', { name: 'ACCUSES', exact: true }).click();
    expect(await textOf(page)).toEqual(['MATCH (:Actor)-[:ACCUSES]->']);
  });
});

describe('running', () => {
  it('counts rows, and says that it reads only and which engine answers', async () => {
    const page = await answer('MATCH (a:Actor) RETURN a.name AS name ORDER BY name LIMIT 3');
    await page.getByText(/^3 rows in \d+ ms\.$/).waitFor();
    expect(await page.getByText('READ ONLY').isVisible()).toBe(true);
    expect(
      await page
        .getByText(/^Embedded 0/)
        .first()
        .isVisible(),
    ).toBe(true);
  });

  it('shows rows while they come, counts them, and keeps them when one stops', async () => {
    const page = await openConsole('UNWIND range(1, 900) AS n RETURN n');
    // A slow line: each piece of the answer comes some time after the one before.
    await page.evaluate(() => {
      const { fetch } = window;
      window.fetch = async (...asked) => {
        const response = await fetch(...asked);
        if (!response.headers.get('content-type')?.includes('ndjson') || response.body === null) return response;
        const lines = (await response.text()).split('\n').map((line) => new TextEncoder().encode(`${line}\n`));
        const slow = new ReadableStream({
          async pull(to) {
            const line = lines.shift();
            if (line === undefined) return to.close();
            await new Promise((resolve) => setTimeout(resolve, 700));
            to.enqueue(line);
          },
        });
        return new Response(slow, { headers: response.headers });
      };
    });
    await editorOf(page).press('Control+Enter');
    await page.getByText(/· 100 rows/).waitFor();
    await page.getByRole('cell', { name: '100', exact: true }).waitFor();
    await page.getByText(/· 300 rows/).waitFor();
    await picture(page, 'console-streaming');
    await page.keyboard.press('Escape');
    await page.getByText(/^Cancelled after [34]00 rows\.$/).waitFor();
    expect(await page.getByRole('cell', { name: '100', exact: true }).count()).toBe(1);
  });

  it('says that there are more rows than it shows', async () => {
    const page = await answer('UNWIND range(1, 5000) AS n RETURN n');
    await page.getByText(/The first 1,000 rows of more/).waitFor();
  });

  it('stops with Esc', async () => {
    const page = await openConsole(
      'MATCH (a:Statement), (b:Statement), (c:Statement), (d:Statement), (e:Statement) RETURN count(*) AS n',
    );
    await editorOf(page).press('Control+Enter');
    await page.getByRole('button', { name: /Cancel/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Cancelled.').waitFor();
    await page.getByRole('button', { name: /^Run/ }).waitFor();
  });

  it('refuses writing with place, reason and way out, and underlines it', async () => {
    const page = await openConsole('MATCH (a:Actor)\nSET a.name = "x"\nRETURN a');
    await editorOf(page).press('Control+Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('SET writes to the graph.').waitFor();
    await alert.getByText(/Allowed are MATCH/).waitFor();
    await page.locator('.cm-lintRange-error', { hasText: 'SET' }).first().waitFor();
    await page.getByRole('button', { name: 'Go to line 2, column 1' }).click();
    expect(await page.evaluate(() => document.activeElement?.classList.contains('cm-content'))).toBe(true);
    await picture(page, 'console-refused');
  });
});

describe('answers', () => {
  const accusations = 'MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN a, r, b ORDER BY a.name, b.name';

  it('open the sentences of a relationship', async () => {
    const page = await answer(accusations);
    await page
      .getByRole('cell')
      .getByRole('button', { name: /accuses/ })
      .first()
      .click();
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await evidence.locator('blockquote').first().waitFor();
    await evidence.locator('mark[data-part="cue"]').first().waitFor();
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    await page.getByRole('cell').getByRole('button', { name: 'Norland' }).first().click();
    await evidence.getByRole('heading', { name: /Norland/ }).waitFor();
    await page.getByRole('button', { name: 'Close the evidence' }).click();
    await evidence.waitFor({ state: 'detached' });
  });

  it.each([
    ['a statement', 'MATCH (s:Statement) RETURN s ORDER BY s.id LIMIT 1'],
    ['a quote', 'MATCH (s:Statement) RETURN s.quote AS quote ORDER BY s.id LIMIT 1'],
  ])('open the document of %s', async (_name, query) => {
    const page = await answer(query);
    await page.getByRole('cell').getByRole('button').first().click();
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await evidence
      .getByRole('link', { name: /Read in/ })
      .first()
      .click();
    await page.locator('[data-statement][data-selected]').first().waitFor();
    await page.goBack();
    // The answer is still there.
    await page.getByRole('cell').getByRole('button').first().waitFor();
  });

  it('list all sentences behind them', async () => {
    const page = await answer(accusations);
    await tab(page, 'Sentences').click();
    await page.getByText(/\d+ sentences behind this answer/).waitFor();
    expect(await page.locator('blockquote').count()).toBeGreaterThan(2);
    await picture(page, 'console-sentences');
  });

  it('are drawn, and shown alone in the network', async () => {
    const page = await answer(accusations);
    await tab(page, 'Graph').click();
    await page.getByText('4 nodes, 3 relationships').waitFor();
    await page.getByRole('button', { name: 'Show in the network alone' }).click();
    await settle(page);
    expect(new URL(page.url()).searchParams.get('around')?.split(',')).toHaveLength(4);
  });

  it('are JSON too, and a plan', async () => {
    const page = await answer(accusations);
    await tab(page, 'JSON').click();
    const json = JSON.parse((await page.locator('pre').textContent()) ?? '') as readonly { r: { type: string } }[];
    expect(json[0]?.r.type).toBe('ACCUSES');
    await tab(page, 'Plan').click();
    await page.getByRole('list', { name: 'Plan' }).getByText('Expand', { exact: true }).waitFor();
    await picture(page, 'console-plan');
  });

  it('are saved as CSV and JSON', async () => {
    const page = await answer('MATCH (a:Actor {name: "Norland"}) RETURN a.name AS name, a AS actor');
    for (const [name, check] of [
      ['CSV', (text: string) => expect(text).toBe('name,actor\r\nNorland,Norland\r\n')],
      [
        'JSON',
        (text: string) =>
          expect(JSON.parse(text)).toMatchObject([{ name: 'Norland', actor: { labels: ['Actor', 'Group'] } }]),
      ],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).last().click(),
      ]);
      check(readFileSync(await download.path(), 'utf8'));
    }
  });
});

describe('parameters, templates and saved queries', () => {
  it('asks for actors by name, shows the Cypher, and runs', async () => {
    const page = await openConsole();
    await page.getByRole('button', { name: 'Who accuses X?' }).click();
    expect((await textOf(page))[0]).toContain('ACCUSES');
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.getByText('Choose an actor for X.').waitFor();
    await page.getByLabel('X ($x)').fill('estm');
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /Estmark/ })
      .click();
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.getByRole('cell', { name: 'Norland accuses Estmark' }).waitFor();
    await picture(page, 'console-template');
  });

  it('asks for a period, with the dates of the documents to start with', async () => {
    const page = await openConsole();
    await page.getByRole('button', { name: 'Disputes in a period' }).click();
    await page.getByText(/^\d+ rows in/).waitFor();
    const before = await page.getByRole('row').count();
    await page.getByLabel('To ($to)').fill('2024-01-31');
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.waitForFunction((rows) => document.querySelectorAll('tr').length < rows, before);
    expect(await page.getByRole('cell', { name: /^2024-0[2-9]/ }).count()).toBe(0);
  });

  it('takes values with their types, and all of them as JSON', async () => {
    const page = await openConsole('RETURN $n + 1 AS more, $names AS names');
    await page.getByLabel('Type of $n', { exact: true }).selectOption('number');
    await page.getByLabel('$n', { exact: true }).fill('41');
    await page.getByLabel('Type of $names').selectOption('JSON');
    await page.getByLabel('$names', { exact: true }).fill('["a", "b"]');
    await editorOf(page).press('Control+Enter');
    await page.getByRole('cell', { name: '42' }).waitFor();
    await page.getByRole('button', { name: 'As JSON' }).click();
    const json = page.getByLabel('Parameters as JSON');
    expect(JSON.parse(await json.inputValue())).toEqual({ n: 41, names: ['a', 'b'] });
    await json.fill('{"n": 1, "names": []}');
    await editorOf(page).press('Control+Enter');
    await page.getByRole('cell', { name: '2', exact: true }).waitFor();
  });

  it('keeps queries under a name with what they were filled in with, favourites first', async () => {
    const page = await openConsole('RETURN 1 AS one');
    for (const name of ['Ant', 'Bee']) {
      await page.getByRole('button', { name: 'Save this query' }).click();
      await page.getByLabel('Name of the query').fill(name);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
    }
    await page.getByRole('button', { name: 'Favourite: Bee' }).click();
    await page.reload();
    const saved = page.getByRole('button', { name: /^(Ant|Bee)$/ });
    await saved.first().waitFor();
    expect(await saved.allTextContents()).toEqual(['Bee', 'Ant']);
    await editorOf(page).fill('');
    await saved.last().click();
    await page.getByRole('columnheader', { name: 'one' }).waitFor();
    await page.getByRole('button', { name: 'Remove Ant' }).click();
    expect(await saved.allTextContents()).toEqual(['Bee']);
  });
});

describe.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)('in %s, %s pixels wide', (colorScheme, width) => {
  it('has no serious fault of access, and nothing wider than the window', async () => {
    const page = await openConsole('MATCH (a:Actor)-[r:ACCUSES]->(b:Actor {id: $who}) RETURN a, r, b', {
      colorScheme,
      viewport: { width, height: 844 },
    });
    expect(await serious(page)).toEqual([]);
    await editorOf(page).fill('MATCH (d:Statement)-[:REBUTS]->(s) RETURN d, s.quote AS charge LIMIT 20');
    await editorOf(page).press('Control+Enter');
    await page.getByRole('cell').getByRole('button').first().click();
    await page.getByRole('complementary', { name: 'Evidence' }).locator('blockquote').first().waitFor();
    expect(await serious(page)).toEqual([]);
    await picture(page, `console-${colorScheme}-${width}`);
    await page.getByRole('button', { name: 'Close the evidence' }).click();
    for (const name of ['Sentences', 'Plan', 'JSON']) {
      await tab(page, name).click();
      await page.waitForTimeout(300);
      expect([name, await serious(page)]).toEqual([name, []]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
