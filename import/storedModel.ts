// What model files have in common: a compressed stream that is the one this program reads, or an error that names the file.
import { brotliDecompressSync, inflateRawSync } from 'node:zlib';
import { InvalidInput } from '../graph/errors.js';

/** @param name as in "the affiliation model". @param place path inside `import/`. */
export const damagedModel = (name: string, place: string): InvalidInput =>
  new InvalidInput(
    'model-damaged',
    `The ${name} model import/${place} is damaged or of another version.`,
    'Restore it from the release, or run `npm run train`.',
  );

/** @throws InvalidInput where the bytes are no brotli stream. */
export const decompressModel = (packed: Uint8Array, name: string, place: string): Buffer =>
  unlessDamaged(() => brotliDecompressSync(packed), name, place);

/** Quicker to read than brotli, for a tenth more bytes. @throws InvalidInput where the bytes are no deflate stream. */
export const inflateModel = (packed: Uint8Array, name: string, place: string): Buffer =>
  unlessDamaged(() => inflateRawSync(packed, { chunkSize: 1 << 20 }), name, place);

function unlessDamaged(decompress: () => Buffer, name: string, place: string): Buffer {
  try {
    return decompress();
  } catch {
    throw damagedModel(name, place);
  }
}
