// What model files have in common: a brotli stream that is the one this program reads, or an error that names the file.
import { brotliDecompressSync } from 'node:zlib';
import { InvalidInput } from '../graph/errors.js';

/** @param name as in "the affiliation model". @param place path inside `import/`. */
export const damagedModel = (name: string, place: string): InvalidInput =>
  new InvalidInput(
    'model-damaged',
    `The ${name} model import/${place} is damaged or of another version.`,
    'Restore it from the release, or run `npm run train`.',
  );

/** @throws InvalidInput where the bytes are no brotli stream. */
export function decompressModel(packed: Uint8Array, name: string, place: string): Buffer {
  try {
    return brotliDecompressSync(packed);
  } catch {
    throw damagedModel(name, place);
  }
}
