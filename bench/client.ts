// Drawing speed of the explorer beside a bare sigma page with the same network, in a real Chromium on software GL: only the
// ratios mean something. Builds client/bench to a temporary folder, serves it, prints one line per size.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';

interface Figures {
  readonly firstMs: number;
  readonly frameMs: number;
  readonly expandMs: number;
}

const sizes: readonly (readonly [number, number])[] = [
  [300, 1_000],
  [2_000, 10_000],
  [10_000, 50_000],
];
const mimeTypes = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
]);
const root = fileURLToPath(new URL('../../client/bench', import.meta.url));

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  await build({
    root,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
  });
  const server = await serve(folder);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  // Without the steps of the layout: they are drawn while it runs, and would be measured nowhere.
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`);
  for (const [nodes, edges] of sizes.slice(0, Number(process.argv[2] ?? sizes.length)))
    await report(page, nodes, edges);
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function report(page: Page, nodes: number, edges: number): Promise<void> {
  // Once without counting: the first network of a page also pays for compiling shaders.
  await measure(page, 'measureBare', 50, 100);
  await measure(page, 'measureOurs', 50, 100);
  const bare = await measure(page, 'measureBare', nodes, edges);
  const ours = await measure(page, 'measureOurs', nodes, edges);
  const line = (name: keyof Figures) =>
    `${ours[name].toFixed(0)} ms (bare ${bare[name].toFixed(0)}, ratio ${(ours[name] / bare[name]).toFixed(2)})`;
  console.log(
    `${nodes} / ${edges}: first picture ${line('firstMs')}; frame while panning ${line('frameMs')}; expand ${line('expandMs')}`,
  );
}

const measure = (page: Page, name: 'measureOurs' | 'measureBare', nodes: number, edges: number): Promise<Figures> =>
  page.evaluate(`${name}(${nodes}, ${edges})`) as Promise<Figures>;

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://bench').pathname);
    response.setHeader('content-type', mimeTypes.get(extname(path)) ?? 'application/octet-stream');
    createReadStream(join(folder, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

await main();
