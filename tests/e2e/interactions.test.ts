// Every interaction of the explorer, in a real browser on a graph of known content.
import { readFileSync } from 'node:fs';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../graph/shapes.js';
import { actorId } from './records.js';
import { type Program, pointOf, settle, startProgram } from './start.js';

let program: Program;
let whole: Subgraph;
beforeAll(async () => {
  program = await startProgram(true);
  whole = (await (await fetch(`${program.url}/api/subgraph?limit=300`)).json()) as Subgraph;
});
// Also after a failure: pages left open would slow the rest down.
afterEach(() => Promise.all(program.browser.contexts().map((context) => context.close())));
afterAll(() => program.stop());

const edge = (source: string, type: string, target: string): string =>
  whole.relationships.find((r) => r.type === type && r.source === actorId(source) && r.target === actorId(target))
    ?.id ?? 'none';

async function explore(path = '/'): Promise<Page> {
  const page = await program.open(path);
  await settle(page);
  return page;
}

const details = (page: Page) => page.getByRole('region', { name: 'Details' });
const clickActor = async (
  page: Page,
  name: string,
  options: Parameters<Page['mouse']['click']>[2] & { modifier?: 'Shift' } = {},
) => {
  const point = await pointOf(page, 'nodePoint', actorId(name));
  const { modifier, ...rest } = options;
  if (modifier) await page.keyboard.down(modifier);
  await page.mouse.move(point.x, point.y);
  await page.mouse.click(point.x, point.y, rest);
  if (modifier) await page.keyboard.up(modifier);
};
const address = (page: Page) => page.waitForTimeout(300).then(() => new URL(page.url()).searchParams);

/** Where every actor is, once so many are drawn and stand still. */
async function places(page: Page, count: number): Promise<readonly (readonly [string, number, number])[]> {
  type Drawn = { isSettled: boolean; positions(): Map<string, { x: number; y: number }> };
  type Probe = { __hearsay?: { network(): Drawn | null } };
  await page.waitForFunction((wanted) => {
    const drawn = (window as unknown as Probe).__hearsay?.network();
    return drawn?.isSettled === true && drawn.positions().size === wanted;
  }, count);
  return page.evaluate(() => {
    const drawn = (window as unknown as Probe).__hearsay?.network();
    return [...(drawn?.positions() ?? [])]
      .map(([id, p]) => [id, p.x, p.y] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  });
}

describe('finding', () => {
  it('goes from / to the actor, by keyboard alone', async () => {
    const page = await explore();
    await page.keyboard.press('/');
    await page.keyboard.type('estm');
    await page
      .getByRole('option', { name: /Estmark/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await details(page).getByRole('heading', { name: 'Estmark' }).waitFor();
  });

  it('lists commands beside what it finds, and Escape closes the list', async () => {
    const page = await explore();
    await page.getByRole('combobox', { name: /Find an actor/ }).fill('undo');
    await page.getByRole('option', { name: /Undo/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
  });
});

describe('the page', () => {
  it('goes back and forth between screens by the buttons of the browser', async () => {
    const page = await program.open('/disputes');
    await page.getByRole('heading', { name: 'Disputes' }).waitFor();
    await page.getByRole('link', { name: 'Documents' }).click();
    await page.getByRole('heading', { name: 'Documents' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Disputes' }).waitFor();
  });

  it('takes files dropped anywhere', async () => {
    const page = await program.open('/disputes');
    await page.getByRole('heading', { name: 'Disputes' }).waitFor();
    const files = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['{ not json'], 'dropped.json', { type: 'application/json' }));
      return data;
    });
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: files });
    await page.getByText('Drop to import').waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer: files });
    await page.getByRole('region', { name: 'Import' }).getByText('dropped.json').waitFor();
    expect(await page.getByText('Drop to import').count()).toBe(0);
  });

  it('changes between light and dark, and remembers it', async () => {
    const page = await program.open('/disputes');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });
});

describe('the network', () => {
  it('selects by click, adds by Shift-click, and finds the path between the two', async () => {
    const page = await explore();
    await clickActor(page, 'Norland');
    await details(page).getByRole('heading', { name: 'Norland' }).waitFor();
    // Two clicks within a third of a second are a double click.
    await page.waitForTimeout(400);
    await clickActor(page, 'Unity Party', { modifier: 'Shift' });
    await details(page).getByRole('heading', { name: '2 actors' }).waitFor();
    await page.keyboard.press('p');
    await details(page).getByText('shortest path', { exact: false }).waitFor();
    await details(page).locator('blockquote').first().waitFor();
    expect((await address(page)).get('path')).toContain(actorId('Norland'));
  });

  it('expands by double click and collapses by the next, and undo takes it back', async () => {
    const page = await explore(`/?around=${actorId('Tomas Reuter')}`);
    const shown = async () => page.getByText(/Showing \d+ of/).textContent();
    expect(await shown()).toContain('Showing 2 of');
    const point = await pointOf(page, 'nodePoint', actorId('Unity Party'));
    await page.mouse.dblclick(point.x, point.y);
    await page.getByText(/Showing 3 of/).waitFor();
    await settle(page);
    await page.keyboard.press('Control+z');
    await page.getByText(/Showing 2 of/).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText(/Showing 3 of/).waitFor();
  });

  it('takes two quick clicks on two actors for two clicks', async () => {
    const page = await explore(`/?around=${actorId('Tomas Reuter')}`);
    const [first, second] = [
      await pointOf(page, 'nodePoint', actorId('Tomas Reuter')),
      await pointOf(page, 'nodePoint', actorId('Unity Party')),
    ];
    await page.mouse.move(second.x, second.y);
    await page.waitForTimeout(300);
    await page.mouse.click(first.x, first.y);
    await page.mouse.click(second.x, second.y);
    await details(page).getByRole('heading', { name: 'Unity Party' }).waitFor();
    await page.waitForTimeout(400);
    expect((await address(page)).get('expand')).toBeNull();
    expect(await page.getByText(/Showing \d+ of/).textContent()).toContain('Showing 2 of');
  });

  it('gives the picture of its steps when a view is opened from its link', async () => {
    const page = await explore(`/?around=${actorId('Tomas Reuter')}`);
    for (const [name, count] of [
      ['Unity Party', 3],
      ['Mara Lind', 4],
      ['Norland', 8],
    ] as const) {
      // What was expanded may lie beside the window.
      await page.keyboard.press('0');
      await page.waitForTimeout(400);
      const point = await pointOf(page, 'nodePoint', actorId(name));
      await page.mouse.dblclick(point.x, point.y);
      await page.getByText(new RegExp(`Showing ${count} of`)).waitFor();
      await settle(page);
      await page.waitForTimeout(300);
    }
    const built = await places(page, 8);
    const query = await address(page);
    expect(query.get('expand')?.split(',')).toHaveLength(3);
    const opened = await places(await program.open(`/?${query}`), 8);
    expect(opened.map(([id]) => id)).toEqual(built.map(([id]) => id));
    opened.forEach(([, x, y], i) => {
      expect(Math.hypot(x - (built[i]?.[1] ?? 0), y - (built[i]?.[2] ?? 0))).toBeLessThan(1);
    });
  });

  it('gives the same picture for the same view, in another browser too', async () => {
    const places = async () => {
      const page = await explore();
      const all = await page.evaluate(() => {
        const probe = (
          window as unknown as { __hearsay: { network(): { positions(): Map<string, { x: number; y: number }> } } }
        ).__hearsay;
        return [...probe.network().positions()].map(([id, p]) => [id, Math.round(p.x * 100), Math.round(p.y * 100)]);
      });
      return all.sort();
    };
    expect(await places()).toEqual(await places());
  });

  it('keeps what is there in its place when a filter goes on and off', async () => {
    const page = await explore();
    const before = await pointOf(page, 'nodePoint', actorId('Estmark'));
    await page.getByRole('button', { name: /Affiliated with/ }).click();
    await page.getByText(/[1-9]\d* relationships? hidden by filters/).waitFor();
    await page.getByRole('button', { name: 'Remove: 1 relation type off' }).click();
    await page.waitForFunction(() => !document.body.textContent?.includes('hidden by filters'));
    await page.waitForTimeout(400);
    const after = await pointOf(page, 'nodePoint', actorId('Estmark'));
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
  });

  it('pins what is dragged, and the pin is in the address', async () => {
    const page = await explore();
    const point = await pointOf(page, 'nodePoint', actorId('Farland'));
    await page.mouse.move(point.x, point.y);
    await page.mouse.down();
    await page.mouse.move(point.x + 40, point.y - 30, { steps: 6 });
    await page.mouse.up();
    expect((await address(page)).get('pin')).toContain(actorId('Farland'));
  });

  it('opens its menu by right click and by Shift+F10, and hides an actor from it', async () => {
    const page = await explore();
    await clickActor(page, 'Farland', { button: 'right' });
    await page.getByRole('menuitem', { name: 'Hide' }).click();
    await page.getByText('1 hidden by hand', { exact: false }).waitFor();
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('moves from actor to actor by arrows', async () => {
    const page = await explore();
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    await details(page).getByRole('heading', { level: 2 }).first().waitFor();
    const first = (await address(page)).get('actor');
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
    expect(first).not.toBeNull();
    expect((await address(page)).get('actor')).not.toBeNull();
  });

  it('comes back with the camera that the address holds', async () => {
    const page = await explore('/?camera=0.6000~0.5000~0.5000');
    await page.waitForTimeout(500);
    expect((await address(page)).get('camera')).toBe('0.6000~0.5000~0.5000');
    const near = await pointOf(page, 'nodePoint', actorId('Norland'));
    await page.keyboard.press('0');
    await page.waitForTimeout(700);
    const far = await pointOf(page, 'nodePoint', actorId('Norland'));
    expect(Math.hypot(near.x - far.x, near.y - far.y)).toBeGreaterThan(20);
    expect((await address(page)).get('camera')).toBeNull();
  });

  it('chooses many by a box', async () => {
    const page = await explore();
    const area = await page.getByRole('application').boundingBox();
    if (area === null) throw new Error('no network');
    await page.getByRole('button', { name: 'Choose by box' }).click();
    await page.mouse.move(area.x + 5, area.y + 5);
    await page.mouse.down();
    await page.mouse.move(area.x + area.width - 10, area.y + area.height - 70, { steps: 8 });
    await page.mouse.up();
    await details(page)
      .getByRole('heading', { name: /\d+ actors/ })
      .waitFor();
  });

  it('expands only what the dialog asks for', async () => {
    const page = await explore(`/?around=${actorId('Tomas Reuter')}`);
    await clickActor(page, 'Unity Party');
    await page.keyboard.press('Shift+E');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Criticizes/).check();
    await dialog.getByLabel('Direction').selectOption('in');
    await dialog.getByText('0 neighbours.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Expand' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Direction').selectOption('out');
    await dialog.getByText('1 neighbour, it comes.').waitFor();
    await dialog.getByRole('button', { name: 'Expand' }).click();
    await page.getByText(/Showing 3 of/).waitFor();
    // One more, and no more later.
    await page.waitForTimeout(600);
    expect(await page.getByText(/Showing \d+ of/).textContent()).toContain('Showing 3 of');
  });
});

describe('filters', () => {
  it('show as chips, hold in the address, and a reload shows the same', async () => {
    const page = await explore();
    await page.getByText('Contested only').click();
    await page.getByRole('button', { name: 'Remove: Contested' }).waitFor();
    await page.getByText(/Showing 4 of/).waitFor();
    expect((await address(page)).get('contested')).toBe('1');
    await page.reload();
    await page.getByText(/Showing 4 of/).waitFor();
  });

  it('take an outlet, a sign and a number of outlets', async () => {
    const page = await explore();
    await page.getByLabel('Outlet', { exact: true }).selectOption('Harbour News');
    await page.getByRole('button', { name: 'Remove: Harbour News' }).click();
    await page.getByRole('radio', { name: 'Against' }).click();
    await page.getByRole('button', { name: 'Remove: Negative ties' }).click();
    await page.getByRole('slider', { name: 'Outlets at least' }).press('ArrowRight');
    await page.getByRole('button', { name: 'Remove: 2+ outlets' }).waitFor();
  });

  it('brush the time, and play moves the window', async () => {
    const page = await explore();
    const chart = await page
      .getByRole('region', { name: 'Publication dates' })
      .locator('[title*="documents"]')
      .first()
      .boundingBox();
    if (chart === null) throw new Error('no histogram');
    await page.mouse.move(chart.x + 5, chart.y + 20);
    await page.mouse.down();
    await page.mouse.move(chart.x + chart.width * 1.5, chart.y + 20, { steps: 4 });
    await page.mouse.up();
    const brushed = await address(page);
    expect(brushed.get('from')).toBe('2024-01-01');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction((from) => new URL(location.href).searchParams.get('from') !== from, brushed.get('from'));
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });
});

describe('reading', () => {
  it('goes through the sentences of a line one by one and says why each was found', async () => {
    const page = await explore(`/?edge=${edge('Norland', 'ACCUSES', 'Estmark')}`);
    await details(page)
      .getByText('1 of', { exact: false })
      .or(details(page).getByRole('button', { name: 'Next sentence' }))
      .first()
      .waitFor();
    await details(page).getByRole('button', { name: 'Next sentence' }).click();
    await details(page)
      .getByText(/1 of \d/)
      .waitFor();
    await details(page).getByRole('button', { name: 'Why?' }).first().click();
    await details(page).getByText('told', { exact: true }).waitFor();
    await details(page)
      .getByRole('tab', { name: /Dispute/ })
      .click();
    await details(page).getByText('Denial', { exact: false }).first().waitFor();
  });

  it('goes from the text to the network and back', async () => {
    const page = await program.open('/documents');
    await page.getByRole('button', { name: 'Report number 2 from the border', exact: true }).click();
    await page.getByRole('button', { name: /Statement: River Front attacks Norland/ }).click();
    await page.getByRole('region', { name: 'Details' }).getByText('attacks').first().waitFor();
    await page.getByRole('button', { name: 'Show in the network' }).click();
    await settle(page);
    expect((await address(page)).get('edge')).toBe(edge('River Front', 'ATTACKS', 'Norland'));
  });

  it('never takes a name for markup', async () => {
    const page = await explore(`/?actor=${actorId('Odd <b>Group</b> & "Sons"')}`);
    await details(page).getByRole('heading', { name: 'Odd <b>Group</b> & "Sons"' }).waitFor();
  });
});

describe('who stands with whom', () => {
  it('colours camps and explains them in a sentence', async () => {
    const page = await explore();
    await page.getByText('Camps', { exact: true }).click();
    await page.getByText(/camps? of two or more: \d+ % of the weight/).waitFor();
    expect((await address(page)).get('colour')).toBe('camps');
  });

  it('lists centralities in a table that sorts', async () => {
    const page = await program.open('/?as=table');
    await page.getByRole('button', { name: 'Actors and centralities' }).click();
    const header = page.getByRole('columnheader', { name: 'Accused by' });
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('row').nth(1).getByRole('button').click();
    await details(page).getByRole('heading', { level: 2 }).first().waitFor();
  });
});

describe('keeping and sharing', () => {
  async function exported(name: RegExp): Promise<string> {
    const page = await explore();
    await page.keyboard.press('s');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name }).click(),
    ]);
    const path = await download.path();
    const text = readFileSync(path, 'utf8');
    return text;
  }

  it('writes GEXF, GraphML and CSV that others read back', async () => {
    expect(gexf.parse(MultiDirectedGraph, await exported(/GEXF/)).size).toBe(whole.relationships.length);
    expect(graphml.parse(MultiDirectedGraph, await exported(/GraphML/)).size).toBe(whole.relationships.length);
    const rows = Papa.parse<Record<string, string>>(await exported(/CSV: statements/), {
      header: true,
      skipEmptyLines: true,
    });
    expect(rows.errors).toEqual([]);
    expect(rows.data.some((row) => row.sentence?.includes('accused Estmark of moving'))).toBe(true);
  });

  it('writes PNG, SVG and JSON', async () => {
    expect(await exported(/PNG/)).toContain('PNG');
    expect(await exported(/^SVG/)).toContain('Odd &lt;b&gt;Group');
    expect(JSON.parse(await exported(/^JSON/)).relationships).toHaveLength(whole.relationships.length);
  });

  it('writes one page that shows its sentences without a server', async () => {
    const html = await exported(/Web page/);
    const context = await program.browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.setContent(html);
    await page.locator(`[data-node="${actorId('Norland')}"] circle`).click();
    await page.locator('aside blockquote', { hasText: 'accused Estmark of moving' }).first().waitFor();
  });

  it('saves the file for Gephi Lite and opens it, sending nothing of the network along', async () => {
    const page = await explore('/?contested=1');
    await page.context().route('https://lite.gephi.org/**', (route) => route.fulfill({ body: 'Gephi Lite' }));
    await page.keyboard.press('s');
    const asked = page.context().waitForEvent('request', (request) => request.url().includes('gephi.org'));
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Open in Gephi Lite' }).click();
    const request = await asked;
    expect([request.url(), request.method(), request.headers().referer]).toEqual([
      'https://lite.gephi.org/',
      'GET',
      undefined,
    ]);
    expect((await saved).suggestedFilename()).toBe('network.gexf');
  });

  it('saves a view under a name and opens it again', async () => {
    const page = await explore('/?contested=1');
    await page.keyboard.press('v');
    await page.getByLabel('Name of this view').fill('The quarrels');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Remove: Contested' }).click();
    await page.keyboard.press('v');
    await page.getByRole('button', { name: 'The quarrels', exact: true }).click();
    await page.getByRole('button', { name: 'Remove: Contested' }).waitFor();
    // It lives in the graph: another browser has it too, and may remove it.
    const other = await explore();
    await other.keyboard.press('v');
    await other.getByRole('button', { name: 'The quarrels', exact: true }).waitFor();
    await other.getByRole('button', { name: 'Remove “The quarrels”' }).click();
    await other.getByText('Nothing saved yet.', { exact: false }).waitFor();
  });

  it('moves views that an older version kept in the browser into the graph, once', async () => {
    const page = await program.open('/disputes');
    const old = [{ name: 'Old one', address: '/?contested=1', savedAt: '2024-05-01' }, { name: 3 }];
    await page.evaluate((views) => localStorage.setItem('hearsay.views', JSON.stringify(views)), old);
    await page.keyboard.press('v');
    await page.getByRole('button', { name: 'Old one', exact: true }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('hearsay.views'))).toBeNull();
    const { views } = (await (await fetch(`${program.url}/api/views`)).json()) as { views: { url: string }[] };
    expect(views.map((view) => view.url)).toEqual(['/?contested=1']);
  });
});

describe('the other screens', () => {
  it('show disputes with both sides, as cards and as a table', async () => {
    const page = await program.open('/disputes');
    await page.getByRole('heading', { name: 'Accusation' }).first().waitFor();
    await page.getByText('about 2 charges', { exact: false }).waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
    await page.getByRole('img', { name: /^All outlets: \d+ accusations, \d+ denials/ }).waitFor();
    await page.getByRole('button', { name: 'By outlet' }).click();
    await page.getByRole('img', { name: /^Harbour News: / }).waitFor();
    await page
      .getByRole('button', { name: /^\d more$/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'As table' }).click();
    await page.getByRole('columnheader', { name: 'Denial' }).waitFor();
  });

  it('compare two outlets', async () => {
    const page = await program.open('/compare');
    await page.getByLabel('Left side').selectOption('outlet:The Valley Post');
    await page.getByLabel('Right side').selectOption('outlet:Harbour News');
    await page.getByRole('heading', { name: 'Both' }).waitFor();
    expect((await address(page)).get('sides')).toContain('Valley');
  });

  it('run a template and draw its answer as a graph', async () => {
    const page = await program.open('/query');
    await page.getByRole('button', { name: 'The network of accusations' }).click();
    await page.getByText(/\d+ rows in/).waitFor();
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await page.getByRole('img', { name: /\d+ nodes and \d+ relationships/ }).waitFor();
  });

  it('list every shortcut under ?', async () => {
    const page = await explore();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('delete a document after asking once more', async () => {
    const page = await program.open('/documents');
    await page.getByRole('button', { name: 'Delete “Report number 6 from the border”' }).click();
    await page.getByRole('button', { name: 'Delete for good?' }).click();
    await page.getByText('5 documents imported').waitFor();
  });

  it('fall back to the table where there is no WebGL', async () => {
    const page = await program.open('/disputes');
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : (original as (...all: unknown[]) => unknown).call(this, kind, ...rest);
      } as typeof HTMLCanvasElement.prototype.getContext;
    });
    await page.goto(`${program.url}/`);
    await page.getByText('cannot draw the network', { exact: false }).waitFor();
    await page.getByRole('table', { name: 'Relationships on screen' }).waitFor();
  });
});
