// What holds for every request: one error shape, headers, same-origin writes, own host, limits on bodies, log lines.
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorSchema } from '../../server/api/shapes.js';
import { startTestServer, type TestServer } from './testServer.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const query = { query: 'RETURN 1 AS one' };

/** `fetch` does not let a program set Host, Origin or Sec-Fetch-Site. */
function send(path: string, headers: Record<string, string>, body?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request(
      server.address + path,
      { method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

const json = { 'Content-Type': 'application/json' };

test.each([
  ['broken JSON', '{"query": '],
  ['JSON that is no object', '"RETURN 1"'],
  ['JSON nested very deep', `{"query":"RETURN 1","parameters":{"a":${'['.repeat(7_000)}${']'.repeat(7_000)}}}`],
  ['a key that reaches the prototype', '{"query":"RETURN 1","parameters":{"__proto__":{"a":1}}}'],
  ['a query that is no text', '{"query":1}'],
  ['an empty query', '{"query":"  "}'],
])('%s is a 400 in the one error shape', async (_name, body) => {
  const answer = await send('/api/cypher', json, body);
  expect(answer.status).toBe(400);
  errorSchema.parse(JSON.parse(answer.text));
});

test('a body of another content type is a 400 that says which is taken', async () => {
  const answer = await send('/api/cypher', { 'Content-Type': 'text/plain' }, 'RETURN 1');
  expect(answer.status).toBe(400);
  expect(errorSchema.parse(JSON.parse(answer.text)).error.hint).toContain('application/json');
});

test.each([
  [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ 'Sec-Fetch-Site': 'same-site' }, 403],
  [{ Origin: 'https://evil.example' }, 403],
  [{ Origin: 'null' }, 403],
  [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'http://whatever.example' }, 200],
  [{}, 200],
])('a write with %o is answered with %i', async (headers, status) => {
  const answer = await send('/api/cypher', { ...json, ...headers } as Record<string, string>, JSON.stringify(query));
  expect([answer.status, answer.text]).toEqual([status, answer.text]);
});

test.each([
  [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }, 403],
  [{ 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' }, 403],
  [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }, 200],
  [{ 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' }, 200],
])('what a page loads from the API with %o is answered with %i', async (headers, status) => {
  expect((await send('/api/summary', headers as Record<string, string>)).status).toBe(status);
});

test('a foreign name that points to this machine is refused, the names of this machine are not', async () => {
  expect((await send('/api/summary', { Host: 'rebound.example:7878' })).status).toBe(403);
  expect((await send('/api/summary', { Host: 'localhost:7878' })).status).toBe(200);
  expect((await send('/api/summary', { Host: '[::1]:7878' })).status).toBe(200);
});

test('no page may be framed, load from elsewhere, or be read by another site', async () => {
  const { headers } = await server.get('/api/summary');
  const policy = headers.get('Content-Security-Policy') ?? '';
  for (const part of [
    "default-src 'self'",
    "worker-src 'self' blob:",
    "img-src 'self' data: blob:",
    "frame-ancestors 'none'",
  ]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain("script-src 'self' '");
  expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  expect(headers.get('X-Powered-By')).toBeNull();
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  expect(headers.get('Permissions-Policy')).toContain('camera=()');
});

test('every answer has an id, and the log has a line with it', async () => {
  const response = await server.get('/api/summary');
  await response.text();
  const id = response.headers.get('X-Request-Id');
  await expect
    .poll(() => server.log.find((line) => line.requestId === id))
    .toMatchObject({ path: '/api/summary', status: 200 });
});

test('a bug is a 500 without its stack, and the log has it', async () => {
  await server.graph.database.ready(1_000);
  const broken = await startTestServer();
  (broken.graph as { summary: unknown }).summary = async () => {
    throw new TypeError('secret detail');
  };
  const response = await broken.get('/api/summary');
  const text = await response.text();
  await broken.close();
  expect(response.status).toBe(500);
  expect(text).not.toContain('secret');
  expect(errorSchema.parse(JSON.parse(text)).error.hint).toContain('X-Request-Id');
  expect(JSON.stringify(broken.log)).toContain('secret detail');
});

test('large answers are compressed, events are not', async () => {
  const response = await server.get('/api/openapi.json', { 'Accept-Encoding': 'gzip' });
  expect(response.headers.get('Content-Encoding')).toBe('gzip');
});

test('an answer under /api is never kept by a cache', async () => {
  expect((await server.get('/api/summary')).headers.get('Cache-Control')).toBe('no-store');
});

test('without a built client a page says so', async () => {
  const response = await server.get('/disputes');
  expect(response.status).toBe(404);
  expect(errorSchema.parse(await response.json()).error.code).toBe('not-built');
});
