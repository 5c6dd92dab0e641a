// The command line as users run it: one line with the address, exit codes, what a second process is told, and an orderly end.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGraph } from '../../graph/openGraph.js';
import { record } from '../graph/records.js';

const program = fileURLToPath(new URL('../../bin/hearsay.js', import.meta.url));
let directory: string;
let running: ChildProcess[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hearsay-cli-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  rmSync(directory, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH, HOME, HEARSAY_DATA: join(directory, 'data'), HEARSAY_SAMPLES: 'off', PORT: '0', ...env },
  });
  running.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, ended, out: () => out };
}

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => start(args, env).ended;

async function serve(env: Readonly<Record<string, string>> = {}) {
  const server = start(['serve'], env);
  await expect.poll(server.out, { timeout: 20_000 }).toMatch(/http:\/\/\S+\n/);
  return { ...server, address: /http:\/\/\S+/.exec(server.out())?.[0] ?? '' };
}

test('serve prints one line with the address, answers there, and ends with 0 on SIGTERM', async () => {
  const server = await serve();
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  server.child.kill('SIGTERM');
  const { code, out, err } = await server.ended;
  expect([code, out.trim().split('\n').length]).toEqual([0, 1]);
  for (const line of err.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ service: 'hearsay' });
});

test('what runs when SIGTERM comes is finished first', async () => {
  const server = await serve();
  const requests = Array.from({ length: 10 }, (_, n) =>
    fetch(`${server.address}/api/cypher`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: `UNWIND range(1, 100000) AS x RETURN sum(x) + ${n} AS n` }),
    }).then((response) => response.json()),
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stoppedAt = performance.now();
  server.child.kill('SIGTERM');
  const answers = await Promise.all(requests);
  expect(answers.map((answer) => answer.rows?.[0]?.[0])).toEqual(
    Array.from({ length: 10 }, (_, n) => 5_000_050_000 + n),
  );
  expect((await server.ended).code).toBe(0);
  expect(performance.now() - stoppedAt).toBeLessThan(12_000);
});

test('a second process is told who has the data and how to go through HTTP', async () => {
  const server = await serve();
  for (const args of [['dump'], ['delete', 'x'], ['import', directory], ['serve']]) {
    const { code, err } = await run(args);
    expect([args[0], code]).toEqual([args[0], 2]);
    expect(err).toContain(String(server.child.pid));
    expect(err).toMatch(/over HTTP/);
  }
}, 60_000);

test('dump of an empty graph succeeds, deleting what is not there is a 1', async () => {
  expect((await run(['dump'])).code).toBe(0);
  const { code, err } = await run(['delete', 'nothing']);
  expect(code).toBe(1);
  expect(err).toContain('nothing');
});

test('a wrong setting or command cannot run, and says why', async () => {
  const setting = await run(['serve'], { PORT: 'eighty' });
  expect([setting.code, setting.err.includes('PORT')]).toEqual([2, true]);
  const open = await run(['serve'], { HOST: '0.0.0.0' });
  expect([open.code, open.err.includes('HEARSAY_TOKEN')]).toEqual([2, true]);
  expect((await run(['fly'])).code).toBe(2);
  expect((await run(['import'])).code).toBe(2);
});

test('help lists every command and every setting', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  for (const word of ['serve', 'import', 'delete', 'dump', 'HEARSAY_TOKEN', 'NEO4J_URI']) expect(out).toContain(word);
});

test('a taken port is said in one line', async () => {
  const server = await serve();
  const port = new URL(server.address).port;
  const { code, err } = await run(['serve'], {
    PORT: port,
    HEARSAY_DATA: join(directory, 'other'),
    HEARSAY_LOG: 'off',
  });
  expect([code, err.split('\n')[0]]).toEqual([2, `hearsay: Port ${port} is taken by another program.`]);
});

test('importing a folder that has nothing to import does not end with 0', async () => {
  writeFileSync(join(directory, 'empty.txt'), '');
  expect([1, 2]).toContain((await run(['import', join(directory, 'empty.txt')])).code);
});

test('dump ends quietly when its reader has read enough', async () => {
  const data = join(directory, 'data');
  const graph = await openGraph({ dataDirectory: data });
  const text = 'A long account of the matter. '.repeat(3_000);
  for (let n = 0; n < 12; n += 1) await graph.writeDocument({ ...record({ id: `d${n}`, said: [] }), text });
  await graph.close();
  const { child, ended } = start(['dump']);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const { code, err } = await ended;
  expect([code, err]).toEqual([0, '']);
});
