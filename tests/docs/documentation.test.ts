// Fails when something a user or a developer can meet is not documented: settings, commands, routes, relation types, kinds,
// dependencies, scripts, formats and links between the documents.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { actorKinds } from '../../graph/model/actorKinds.js';
import { relationTypes } from '../../graph/model/relationTypes.js';
import { knownColumns } from '../../import/read/articleFields.js';
import { formatsByEnding } from '../../import/read/fileFormats.js';
import { formatBytes, readLimits } from '../../import/read/limits.js';
import { settingTable } from '../../server/settings.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const manifest = z
  .object({
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));

test.each(settingTable.map((s) => [s.name, s.default] as const))(
  'README names the setting %s and its default',
  (name, value) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row).toBeDefined();
    if (value !== null) expect(row).toContain(`\`${value}\``);
  },
);

test.each(['serve', 'import', 'delete', 'dump'])('README shows `npx hearsay %s`', (command) => {
  expect(readme).toContain(`npx hearsay ${command}`);
});

test('every command of the program is one of these', () => {
  const commands = [...read('server/main.ts').matchAll(/\.command\('(\w+)'\)/g)].map((m) => m[1] ?? '');
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect(readme).toContain(`npx hearsay ${command}`);
});

test('README names every script but the parts of others', () => {
  const parts = ['build:node', 'build:client', 'prepare', 'check:types', 'check:lint', 'check:layers'];
  const scripts = Object.keys(manifest.scripts).filter((name) => !parts.includes(name));
  const missing = scripts.filter((name) => {
    const call = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
    return !readme.includes(call);
  });
  expect(missing).toEqual([]);
});

test('README names every relation type with its meaning, and every kind of actor', () => {
  for (const { type } of relationTypes) expect(readme).toContain(`\`${type}\``);
  for (const { kind } of actorKinds) expect(readme).toContain(`\`${kind}\``);
});

test('README names every ending that can be read, every column that is understood, and the limits', () => {
  for (const ending of formatsByEnding.keys()) expect(readme).toContain(`\`${ending}\``);
  for (const [, names] of knownColumns) for (const name of names) expect(readme.toLowerCase()).toContain(`\`${name}\``);
  expect(readme).toContain(formatBytes(readLimits.maxFileBytes));
  expect(readme).toContain(formatBytes(readLimits.maxTextBytes));
});

test('docs/api.md has every route', () => {
  const files = readdirSync(join(root, 'server/api')).filter((name) => name.endsWith('.ts'));
  const routes = files.flatMap((file) =>
    [...read(`server/api/${file}`).matchAll(/path: '(\/[^']+)'/g)].map((m) => m[1] ?? ''),
  );
  expect(routes.length).toBeGreaterThan(10);
  const api = read('docs/api.md');
  expect(routes.filter((path) => !api.includes(path))).toEqual([]);
});

test('docs/graph-model.md has every relation type and kind', () => {
  const model = read('docs/graph-model.md');
  for (const { type } of relationTypes) expect(model).toContain(type);
  for (const { kind } of actorKinds) expect(model).toContain(kind);
});

test('docs/dependencies.md has every dependency, and none that is gone', () => {
  const named = new Set(
    [...read('docs/dependencies.md').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(
      (m) => (m[1] ?? '').match(/[^`, ]+/g) ?? [],
    ),
  );
  const used = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  expect(used.filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => !used.includes(name))).toEqual([]);
});

test('links between the documents lead somewhere', () => {
  const documents = [
    'README.md',
    ...readdirSync(join(root, 'docs'))
      .filter((n) => n.endsWith('.md'))
      .map((n) => `docs/${n}`),
  ];
  for (const document of documents) {
    for (const [, target = ''] of read(document).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (/^https?:/.test(target)) continue;
      expect(existsSync(join(root, dirname(document), target)), `${document} -> ${target}`).toBe(true);
    }
  }
});
