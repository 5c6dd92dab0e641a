// Finds a model file that ships with the program, from the sources as well as from what is compiled into dist/, to which
// tsc does not copy it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InvalidInput } from '../graph/errors.js';

/**
 * @param place path inside `import/`, such as `language/model/language.bin`
 * @throws InvalidInput `model-missing`
 */
export function modelPath(place: string): string {
  const candidates = [`./${place}`, `../../import/${place}`].map((p) => fileURLToPath(new URL(p, import.meta.url)));
  const found = candidates.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new InvalidInput(
    'model-missing',
    `A model is missing: import/${place}.`,
    'Restore it from the release, or run `npm run train`.',
  );
}
