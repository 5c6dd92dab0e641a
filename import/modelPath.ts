// Finds a model file that ships with the program, from the sources as well as from what is compiled into dist/.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @param place path inside `import/`, such as `language/model/language.bin`
 * @returns the absolute path, whether the file is there or not
 */
export function modelPath(place: string): string {
  const candidates = [`./${place}`, `../../import/${place}`].map((p) => fileURLToPath(new URL(p, import.meta.url)));
  return candidates.find((path) => existsSync(path)) ?? (candidates[candidates.length - 1] as string);
}
