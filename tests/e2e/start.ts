// Starts the built program on a free port with a graph of its own, and a real Chromium beside it. Everything is stopped by the
// function it gives back; nothing is shared between test files.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { DocumentRecord } from '../../graph/graph.js';
import { openGraph } from '../../graph/openGraph.js';
import { records } from './records.js';

export interface Program {
  readonly url: string;
  readonly browser: Browser;
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  stop(): Promise<void>;
}

const ARTIFACTS = 'test-artifacts';
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** `isFilled` writes the records of records.ts first, and `more`; otherwise the graph is empty. `env` adds settings. */
export async function startProgram(
  isFilled: boolean,
  env: Readonly<Record<string, string>> = {},
  more: readonly DocumentRecord[] = [],
): Promise<Program> {
  const directory = mkdtempSync(join(tmpdir(), 'hearsay-e2e-'));
  if (isFilled) await fill(directory, [...records, ...more]);
  const server = spawn(process.execPath, ['bin/hearsay.js', 'serve'], {
    env: { ...process.env, PORT: '0', HEARSAY_DATA: directory, HEARSAY_SAMPLES: 'off', HEARSAY_LOG: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(server);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: flags });
  return {
    url,
    browser,
    async open(path = '/', options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      context.setDefaultTimeout(12_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(url + path);
      return page;
    },
    async stop() {
      await browser.close();
      await end(server);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function fill(directory: string, all: readonly DocumentRecord[]): Promise<void> {
  const graph = await openGraph({ dataDirectory: directory });
  for (const record of all) await graph.writeDocument(record);
  await graph.close();
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const match = /http:\/\/[\d.:]+/.exec(said);
      if (match !== null) resolve(match[0]);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
  });
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

/** Waits until the network has been laid out and stands still. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const probe = (window as unknown as { __hearsay?: { network(): { isSettled: boolean } | null } }).__hearsay;
    return probe?.network()?.isSettled === true;
  });
}

/** Where an actor or the middle of a relationship is on the page. */
export async function pointOf(
  page: Page,
  kind: 'nodePoint' | 'edgePoint',
  id: string,
): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('application').boundingBox();
  const point = await page.evaluate(
    ([name, key]) => {
      const probe = (
        window as unknown as {
          __hearsay: { network(): Record<string, (id: string) => { x: number; y: number } | null> };
        }
      ).__hearsay;
      return probe.network()[name as string]?.(key as string) ?? null;
    },
    [kind, id],
  );
  if (box === null || point === null) throw new Error(`${id} is not on screen`);
  return { x: box.x + point.x, y: box.y + point.y };
}

/** Writes a picture of the page to test-artifacts/, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: join(ARTIFACTS, `${name}.png`) });
}
