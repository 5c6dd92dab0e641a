// Access with tokens: nobody gets in without one, a reader changes nothing, a cookie works like the token, guessing is slow.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorSchema } from '../../server/api/shapes.js';
import { startTestServer, type TestServer } from './testServer.js';

const editor = 'editor-token-0123456789';
const reader = 'reader-token-0123456789';
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer([], { HEARSAY_TOKEN: editor, HEARSAY_READER_TOKEN: reader });
});
afterAll(() => server.close());

function signIn(token: string): Promise<Response> {
  return fetch(`${server.address}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
    redirect: 'manual',
  });
}

test('without a token the API answers 401, pages lead to the sign-in page, and health stays open', async () => {
  const response = await server.get('/api/summary');
  expect(response.status).toBe(401);
  errorSchema.parse(await response.json());
  const page = await server.get('/');
  expect([page.status, page.headers.get('Location')]).toEqual([303, '/sign-in']);
  expect((await server.get('/healthz')).status).toBe(200);
  // Code of the page is open, and no way around.
  expect((await server.get('/assets/missing.js')).status).toBe(404);
  expect((await server.get('/assets/..%2fapi%2fsummary')).status).not.toBe(200);
  expect(await (await server.get('/sign-in')).text()).toContain('<label for="token">');
});

test('the editor reads and writes, the reader reads and queries', async () => {
  const body = { documents: [{ text: 'Arvenia accuses Belmora of all of the things that were said in the town.' }] };
  expect((await server.get('/api/summary', bearer(editor))).status).toBe(200);
  expect((await server.post('/api/imports', body, bearer(editor))).status).toBe(202);
  expect(await (await server.get('/api/summary', bearer(reader))).json()).toMatchObject({ readOnly: true });
  expect((await server.post('/api/cypher', { query: 'RETURN 1' }, bearer(reader))).status).toBe(200);
  expect((await server.post('/api/imports', body, bearer(reader))).status).toBe(403);
  const view = { name: 'Quarrels', url: '/?contested=1' };
  expect((await server.post('/api/views', view, bearer(reader))).status).toBe(403);
  expect((await server.post('/api/views', view, bearer(editor))).status).toBe(200);
  expect((await server.get('/api/views', bearer(reader))).status).toBe(200);
  const deletion = await fetch(`${server.address}/api/documents/x`, { method: 'DELETE', headers: bearer(reader) });
  expect(deletion.status).toBe(403);
});

test('signing in gives a cookie that scripts and other sites cannot use, and that does not hold the token', async () => {
  const response = await signIn(editor);
  const cookie = response.headers.get('Set-Cookie') ?? '';
  expect([response.status, response.headers.get('Location')]).toEqual([303, '/']);
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Strict/i);
  expect(cookie).not.toContain(editor);
  const session = cookie.split(';')[0] ?? '';
  expect((await server.get('/api/summary', { Cookie: session })).status).toBe(200);
  expect((await server.get('/api/summary', { Cookie: `${session}x` })).status).toBe(401);
});

test('signing in goes on to the page that was asked for, and never to another site', async () => {
  const page = await server.get('/?actor=a1&contested=1');
  const signInAt = page.headers.get('Location') ?? '';
  expect(signInAt).toBe(`/sign-in?next=${encodeURIComponent('/?actor=a1&contested=1')}`);
  expect(await (await server.get(signInAt)).text()).toContain(`action="${signInAt}"`);
  const goesTo = async (next: string) => {
    const body = new URLSearchParams({ token: reader });
    const address = `${server.address}/sign-in?next=${encodeURIComponent(next)}`;
    return (await fetch(address, { method: 'POST', body, redirect: 'manual' })).headers.get('Location');
  };
  expect(await goesTo('/?actor=a1&contested=1')).toBe('/?actor=a1&contested=1');
  for (const foreign of ['//example.org', 'https://example.org', '/\\example.org', '/sign-out', 'javascript:alert(1)'])
    expect(await goesTo(foreign)).toBe('/');
});

test('signing out takes the cookie away, and ends it for whoever copied it, but no other session', async () => {
  const session = (await signIn(reader)).headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const other = (await signIn(reader)).headers.get('Set-Cookie')?.split(';')[0] ?? '';
  expect(other).not.toBe(session);
  const response = await server.post('/sign-out', {}, { Cookie: session });
  expect([response.status, response.headers.get('Location')]).toEqual([303, '/sign-in']);
  expect(response.headers.get('Set-Cookie')).toMatch(/hearsay_session=;.*Max-Age=0/i);
  expect((await server.get('/api/summary', { Cookie: session })).status).toBe(401);
  expect((await server.get('/api/summary', { Cookie: other })).status).toBe(200);
});

test('no part of a session can be changed: not its role, its age or its seal', async () => {
  const session = (await signIn(reader)).headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const [id = '', beganAt = '', seal = ''] = session.split('=')[1]?.split('.') ?? [];
  const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
  for (const forged of [
    `${flipped(id)}.${beganAt}.${seal}`,
    `${id}.${Number(beganAt) + 1}.${seal}`,
    `${id}.${beganAt}.${flipped(seal)}`,
    `${id}.${beganAt}.`,
    `${id}.${beganAt}.${seal}.x`,
    '',
  ])
    expect([forged, (await server.get('/api/summary', { Cookie: `hearsay_session=${forged}` })).status]).toEqual([
      forged,
      401,
    ]);
});

test('over TLS, as a trusted proxy tells, the cookie is bound to this host and the browser keeps to TLS', async () => {
  const overTls = { 'X-Forwarded-Proto': 'https' };
  const body = new URLSearchParams({ token: editor });
  const at = { method: 'POST', body, headers: overTls, redirect: 'manual' } as const;
  const response = await fetch(`${server.address}/sign-in`, at);
  const cookie = response.headers.get('Set-Cookie') ?? '';
  expect(cookie).toMatch(/^__Host-hearsay_session=.*; Path=\/;.*Secure/i);
  expect(response.headers.get('Strict-Transport-Security')).toBe('max-age=15552000');
  const session = cookie.split(';')[0] ?? '';
  expect((await server.get('/api/summary', { ...overTls, Cookie: session })).status).toBe(200);
  // A cookie that a neighbour under the same domain could have planted is not looked at.
  const planted = session.replace('__Host-', '');
  expect((await server.get('/api/summary', { ...overTls, Cookie: planted })).status).toBe(401);
  expect((await server.get('/api/summary')).headers.get('Strict-Transport-Security')).toBeNull();
});

test('every route that changes something is closed to readers, and every route to visitors', async () => {
  const api = (await (await server.get('/api/openapi.json', bearer(editor))).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const readingPosts = ['/api/cypher', '/api/cypher/check', '/api/cypher/plan'];
  const open = ['/healthz', '/readyz'];
  const routes = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => [method.toUpperCase(), path.replace(/\{\w+\}/g, 'x')] as const),
  );
  expect(routes.filter(([method]) => method !== 'GET').length).toBeGreaterThanOrEqual(6);
  for (const [method, path] of routes) {
    const send = (headers: Record<string, string>) => fetch(server.address + path, { method, headers });
    const asVisitor = (await send({})).status;
    expect([method, path, asVisitor]).toEqual([method, path, open.includes(path) ? 200 : 401]);
    if (method === 'GET') continue;
    const asReader = await send(bearer(reader));
    const isRead = readingPosts.includes(path);
    expect([method, path, asReader.status === 403]).toEqual([method, path, !isRead]);
  }
  // Spelled otherwise a path is still the same route, and still closed.
  for (const path of ['/API/views', '/api/views/', '/api//views', '/api/%76iews', '/Api/Cypher/../views'])
    expect((await server.post(path, { name: 'x', url: '/' }, bearer(reader))).status).toBe(403);
  for (const path of ['/API/summary', '/api/summary/', '/healthz/../api/summary', '/assets/..%2f..%2fapi/summary'])
    expect([303, 401]).toContain((await server.get(path)).status);
});

test('asking without a token is answered 401 however often, so that an old page locks nobody out', async () => {
  for (let n = 0; n < 15; n += 1)
    expect((await server.get('/api/summary', { Cookie: 'hearsay_session=old' })).status).toBe(401);
  expect((await signIn(editor)).status).toBe(303);
});

test('after ten wrong tokens an address has to wait, also with the right one', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 12; n += 1) statuses.push((await signIn(`wrong-${n}`)).status);
  expect(statuses).toContain(401);
  expect(statuses.at(-1)).toBe(429);
  const page = await signIn('wrong again');
  expect(page.headers.get('Retry-After')).toBe('60');
  expect(await page.text()).toContain('Wait a minute');
  expect((await signIn(editor)).status).toBe(429);
});
