// docs/api.md and the OpenAPI document describe every route and setting there is, and nothing that is not.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingTable } from '../../server/settings.js';
import { startTestServer, type TestServer } from './testServer.js';

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
let server: TestServer;
let api: OpenApi;
beforeAll(async () => {
  server = await startTestServer();
  api = (await (await server.get('/api/openapi.json')).json()) as OpenApi;
});
afterAll(() => server.close());

const routesOf = (document: OpenApi): readonly string[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );

test('every route is documented', () => {
  const routes = routesOf(api);
  expect(routes.length).toBeGreaterThanOrEqual(19);
  expect(routes.filter((route) => !page.includes(`\`${route}`))).toEqual([]);
});

test('every documented route exists', () => {
  const rows = [...page.matchAll(/^\| `((?:GET|POST|DELETE) [^`?]+)/gm)].map((match) => match[1]);
  expect(rows.filter((row) => !routesOf(api).includes(row ?? ''))).toEqual([]);
});

test('every setting is documented', () => {
  expect(settingTable.map((s) => s.name).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the OpenAPI document is of version 3.1 and every reference in it leads somewhere', () => {
  expect(api.openapi).toBe('3.1.0');
  const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(references.length).toBeGreaterThan(10);
  const names = new Set(Object.keys(api.components.schemas).map((name) => `#/components/schemas/${name}`));
  expect(references.filter((reference) => !names.has(reference))).toEqual([]);
});

test('parameters of a query string carry their limits and defaults', () => {
  const { parameters } = api.paths['/api/subgraph']!.get as {
    parameters: readonly { name: string; schema: unknown }[];
  };
  expect(parameters.find((p) => p.name === 'limit')?.schema).toMatchObject({
    default: 300,
    minimum: 1,
    maximum: 2_000,
  });
  expect(parameters.map((p) => p.name)).toContain('contested');
});
