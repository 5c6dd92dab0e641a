// Finds the folder the program is installed in, whether it runs compiled from dist/ or, in tests, from its sources.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function findProjectRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'package.json'))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error('package.json of Hearsay not found above its own files');
    directory = parent;
  }
  return directory;
}
