// Holds package-lock.json against what a fresh machine needs: every platform's binaries are in it, nothing names a registry,
// and no package has to run a script to be installed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const packages = new Map(Object.entries(lock.packages));

test('a package that comes in parts for each platform has all of them locked, so that npm ci works on each', () => {
  const missing = [...packages].flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages.has(`node_modules/${name}`) && !packages.has(`${path}/node_modules/${name}`),
    ),
  );
  expect(missing).toEqual([]);
});

test('the lock names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});

test('packages with install scripts are known and work without them', () => {
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.boolean()) })
    .parse(JSON.parse(read('package.json')));
  const withScripts = [...packages]
    .filter(([, p]) => p.hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1));
  expect(withScripts.filter((name) => name && !Object.hasOwn(allowScripts, name))).toEqual([]);
  expect(Object.values(allowScripts)).not.toContain(true);
});
