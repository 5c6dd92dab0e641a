import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGraph } from '../../graph/openGraph.js';

const child = fileURLToPath(new URL('importChild.mjs', import.meta.url));
let directory = '';
let folder = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'hearsay-killed-'));
  folder = join(directory, 'news');
  mkdirSync(folder);
  for (let n = 0; n < 60; n += 1) {
    const text = `State ${'ABCDE'[n % 5]}land accuses Bland of crime ${n} in the spring. Bland denies Cland was hurt by it.`;
    writeFileSync(join(folder, `${String(n).padStart(3, '0')}.txt`), text.replaceAll('State ', ''));
  }
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const startImport = (data: string): ChildProcess =>
  spawn(process.execPath, [child, folder, join(directory, data)], { stdio: ['ignore', 'pipe', 'inherit'] });

async function runToEnd(data: string): Promise<string> {
  const run = startImport(data);
  let printed = '';
  run.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const [code] = await once(run, 'exit');
  expect(code).toBe(0);
  return printed;
}

/** Kills the import once it has said that `documents` are in. */
async function killAfter(data: string, documents: number): Promise<void> {
  const run = startImport(data);
  let finished = 0;
  run.stdout?.on('data', (chunk: Buffer) => {
    finished += chunk.toString().split('imported ').length - 1;
    if (finished >= documents) run.kill('SIGKILL');
  });
  await once(run, 'exit');
  expect(run.signalCode).toBe('SIGKILL');
}

async function dump(data: string): Promise<string> {
  const graph = await openGraph({ dataDirectory: join(directory, data) });
  let lines = '';
  for await (const line of graph.dump()) lines += `${line}\n`;
  await graph.close();
  return lines;
}

test('an import killed five times and run again gives the graph of one that was left alone', async () => {
  await runToEnd('whole');
  for (const documents of [1, 7, 5, 13, 20]) await killAfter('killed', documents);
  const printed = await runToEnd('killed');
  const unchanged = Number(/(\d+) unchanged/.exec(printed)?.[1]);
  expect(unchanged).toBeGreaterThanOrEqual(46);
  expect(unchanged).toBeLessThan(60);
  expect(await dump('killed')).toBe(await dump('whole'));
}, 120_000);
