// Hearsay behind the proxy of docker-compose.tls.yml, run with the very command of that file where Caddy is installed:
// signing in over TLS, cookies, writes from the own page, whom limits count, and rows that are not held back.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { freePort } from '../contract/engines.js';
import { startTestServer, type TestServer } from './testServer.js';

const editor = 'editor-token-0123456789';
const reader = 'reader-token-0123456789';
const directory = mkdtempSync(join(tmpdir(), 'hearsay-proxy-'));
const pauseMs = 700;

let server: TestServer;
let caddy: ChildProcess | null = null;
let port = 0;
/** Null when the proxy runs. */
let whyNot: string | null = null;
let authority = '';

/** The command of the compose file, for this machine's names, with certificates that Caddy makes itself. */
function proxyCommand(app: string): readonly string[] {
  const compose = parse(readFileSync(new URL('../../docker-compose.tls.yml', import.meta.url), 'utf8'));
  const command: string = compose.services.proxy.command;
  const filled = command.replace(/\$\{HEARSAY_DOMAIN:\?[^}]*\}/, `localhost:${port}`).replace('app:7878', app);
  return [...filled.split(' '), '--internal-certs'];
}

async function startCaddy(): Promise<string | null> {
  const [program = '', ...args] = proxyCommand(new URL(server.address).host);
  const path = ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'].find(
    (file) => spawnSync(file, ['version']).status === 0,
  );
  if (program !== 'caddy' || !path) return 'Caddy is not installed here (apt-get install caddy)';
  // Without PATH and HOME it puts its authority into no store of this machine.
  const env = { HOME: directory, XDG_DATA_HOME: join(directory, 'data'), XDG_CONFIG_HOME: join(directory, 'config') };
  caddy = spawn(path, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  caddy.stderr?.on('data', (piece) => {
    said += piece;
  });
  for (let tries = 0; tries < 100; tries += 1) {
    await sleep(100);
    if (caddy.exitCode !== null) return `Caddy did not start: ${said.trim().split('\n').at(-1)?.slice(0, 300)}`;
    try {
      authority = readFileSync(join(directory, 'data/caddy/pki/authorities/local/root.crt'), 'utf8');
      await send('/healthz');
      return null;
    } catch {
      // It is still starting.
    }
  }
  return 'Caddy did not answer within 10 seconds';
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** When each piece came, in ms after the request. */
  readonly pieces: readonly number[];
}

function send(path: string, options: RequestOptions = {}, body?: string): Promise<Answer> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(
      { host: 'localhost', port, path, ca: authority, method: body === undefined ? 'GET' : 'POST', ...options },
      (response) => {
        let text = '';
        const pieces: number[] = [];
        response.on('data', (piece) => {
          text += piece;
          pieces.push(performance.now() - startedAt);
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, pieces }),
        );
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const json = { 'Content-Type': 'application/json' };
const signIn = (token: string, headers: Record<string, string> = {}) =>
  send('/sign-in', { headers: { ...form, ...headers } }, `token=${token}`);
const cookieOf = ({ headers }: Answer): string => headers['set-cookie']?.[0] ?? '';

beforeAll(async () => {
  server = await startTestServer([], { HEARSAY_TOKEN: editor, HEARSAY_READER_TOKEN: reader });
  port = await freePort();
  whyNot = await startCaddy();
});
afterAll(async () => {
  caddy?.kill();
  await server?.close();
  rmSync(directory, { recursive: true, force: true });
});

const behindProxy = (name: string, check: () => Promise<void>) =>
  test(name, ({ skip }) => (whyNot === null ? check() : skip(whyNot)));

behindProxy('signing in over TLS gives a secure cookie, which then opens the page', async () => {
  expect((await send('/')).headers.location).toBe('/sign-in');
  const answer = await signIn(editor);
  expect([answer.status, answer.headers.location]).toEqual([303, '/']);
  const cookie = cookieOf(answer);
  for (const part of [/^__Host-hearsay_session=/, /Secure/, /HttpOnly/, /SameSite=Strict/, /Path=\//])
    expect(cookie).toMatch(part);
  expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{7,}$/);
  const summary = await send('/api/summary', { headers: { Cookie: cookie.split(';')[0] } });
  expect([summary.status, JSON.parse(summary.text).readOnly]).toEqual([200, false]);
});

behindProxy('what the page changes is taken, what another site sends is not', async () => {
  const session = cookieOf(await signIn(editor)).split(';')[0] ?? '';
  const view = JSON.stringify({ name: 'Quarrels', url: '/?contested=1' });
  const write = (headers: Record<string, string>) =>
    send('/api/views', { headers: { ...json, Cookie: session, ...headers } }, view);
  const own = `https://localhost:${port}`;
  expect((await write({ Origin: own, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  expect((await write({ Origin: own })).status).toBe(200);
  expect((await write({ Origin: 'https://evil.example' })).status).toBe(403);
  expect((await write({ Origin: own, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  const ofReader = cookieOf(await signIn(reader)).split(';')[0] ?? '';
  expect((await write({ Origin: own, Cookie: ofReader })).status).toBe(403);
});

behindProxy('rows of a query come through as they leave, not when all are there', async () => {
  const { database } = server.graph;
  const query = database.query.bind(database);
  // The embedded engine gives its rows at once; this one takes its time between them, as Neo4j may.
  Object.assign(database, {
    query: async (...[cypher, parameters, limits, signal, rows]: Parameters<typeof query>) => {
      const answer = await query(cypher, parameters, limits, signal);
      rows?.columns(answer.columns);
      rows?.rows(answer.rows.slice(0, 1));
      await sleep(pauseMs);
      rows?.rows(answer.rows.slice(1));
      return answer;
    },
  });
  const headers = {
    ...json,
    Accept: 'application/x-ndjson',
    Authorization: `Bearer ${reader}`,
    'Accept-Encoding': 'gzip',
  };
  const answer = await send('/api/cypher', { headers }, JSON.stringify({ query: 'UNWIND [1, 2] AS n RETURN n' }));
  Object.assign(database, { query });
  expect(
    answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([{ columns: ['n'] }, { rows: [[1]] }, { rows: [[2]] }, { truncated: false, ms: expect.any(Number) }]);
  expect((answer.pieces.at(-1) ?? 0) - (answer.pieces[0] ?? 0)).toBeGreaterThan(pauseMs * 0.8);
});

behindProxy('whoever guesses tokens cannot claim to be somebody else', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 12; n += 1)
    statuses.push((await signIn(`wrong-token-${n}`, { 'X-Forwarded-For': `203.0.113.${n}` })).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
});
