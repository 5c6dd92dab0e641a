// Reads every import of the program and holds it against the one direction that is allowed:
// client -> server (over HTTP) -> import -> graph -> nothing of ours.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a layer may import besides itself. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ['graph', []],
  ['import', ['graph']],
  ['server', ['import', 'graph']],
  ['client', []],
  ['bench', ['graph', 'import', 'server']],
]);

/** The client speaks to the server over HTTP; shapes of answers and tables of the model are no code. */
const clientTypes = [/^server\/api\//, /^graph\/shapes\.ts$/];
const clientData = [/^graph\/model\//];

/** Packages that belong to one layer. */
const homes: ReadonlyMap<string, string> = new Map([
  ['neo4j-driver', 'graph'],
  ['@grafeo-db/js', 'graph'],
  ['express', 'server'],
  ['@neo4j-cypher/language-support', 'server'],
  ['react', 'client'],
  ['sigma', 'client'],
]);

interface ImportLine {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

const statement = /(?:^|\n)\s*(import|export)\s(type\s)?(?:[^'"`;]*?\sfrom\s)?['"]([^'"\n]+)['"]/g;
const dynamic = /\bimport\(\s*['"]([^'"\n]+)['"]/g;

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(?:^|\/)(?:node_modules|dist)\//.test(name))
    .map((name) => join(folder, name));
}

function importsOf(file: string): readonly ImportLine[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found = [...source.matchAll(statement)].map((m) => ({ file, target: m[3] ?? '', isType: m[2] !== undefined }));
  const later = [...source.matchAll(dynamic)].map((m) => ({ file, target: m[1] ?? '', isType: false }));
  return [...found, ...later];
}

function findViolation({ file, target, isType }: ImportLine): string | null {
  const layer = file.split('/')[0] ?? '';
  if (!target.startsWith('.')) {
    const name = target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/');
    const home = homes.get(name);
    return home === undefined || home === layer || layer === 'bench'
      ? null
      : `${file} imports ${name}, which is ${home}'s`;
  }
  const path = relative(root, normalize(join(root, dirname(file), target))).replace(/\.js$/, '.ts');
  const other = path.split('/')[0] ?? '';
  if (other === layer || allowed.get(layer)?.includes(other)) return null;
  if (/\.(?:json|css|svg)$/.test(path) && !path.includes('/')) return null;
  if (layer === 'client') {
    const patterns = isType ? [...clientTypes, ...clientData] : clientData;
    if (patterns.some((pattern) => pattern.test(path))) return null;
  }
  return `${file} imports ${path}`;
}

test.each([...allowed.keys()])('%s imports in the allowed direction only', (layer) => {
  const files = sourceFiles(layer);
  expect(files.length).toBeGreaterThan(0);
  expect(
    files
      .flatMap(importsOf)
      .map(findViolation)
      .filter((v) => v !== null),
  ).toEqual([]);
});

test('tables that the client may read import nothing themselves', () => {
  for (const file of sourceFiles('graph/model')) {
    if (!importsOf(file).some(({ target }) => target.startsWith('node:'))) continue;
    const usedByClient = sourceFiles('client')
      .flatMap(importsOf)
      .filter(({ target }) => target.endsWith(file.replace(/\.ts$/, '.js')));
    expect(usedByClient).toEqual([]);
  }
});

test('the test sees what it forbids', () => {
  const line = (file: string, target: string, isType = false) => findViolation({ file, target, isType });
  expect(line('graph/dump.ts', '../import/annotation.js')).toContain('import/annotation.ts');
  expect(line('graph/dump.ts', '../import/annotation.js', true)).not.toBeNull();
  expect(line('import/a.ts', '../server/settings.js')).not.toBeNull();
  expect(line('client/src/a.ts', '../../server/api/actors.js')).not.toBeNull();
  expect(line('client/src/a.ts', '../../server/api/actors.js', true)).toBeNull();
  expect(line('client/src/a.ts', '../../graph/shapes.js', true)).toBeNull();
  expect(line('import/a.ts', 'neo4j-driver')).not.toBeNull();
  expect(line('server/a.ts', '../import/importDocuments.js')).toBeNull();
  const source =
    "import { a } from './a.js';\nimport type {\n  b,\n} from '../b.js';\nimport './c.css';\nexport { d } from './d.js';";
  expect([...source.matchAll(statement)].map((m) => [m[3], m[2] !== undefined])).toEqual([
    ['./a.js', false],
    ['../b.js', true],
    ['./c.css', false],
    ['./d.js', false],
  ]);
});
