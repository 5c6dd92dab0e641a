// The file of the name finder's weights: a header in JSON, then keys, row lengths and entries, gzipped as a whole. The
// header carries a checksum of what follows and the version of the features; both are checked on reading.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { InvalidInput } from '../../graph/errors.js';
import { indexWeights, type WeightRows } from '../language/weights.js';
import { loadWordClasses, type WordClasses } from '../language/wordClasses.js';
import { createWordTable, type WordTable } from '../language/words.js';
import { modelPath } from '../modelPath.js';
import type { MentionModel } from './findMentions.js';

/** Goes up with every change of nameFeatures.ts or of the labels. */
export const FEATURE_VERSION = 2;

interface Header {
  readonly format: 'hearsay-names';
  readonly features: number;
  readonly classes: number;
  readonly rows: number;
  readonly entries: number;
  readonly scale: number;
  readonly sha256: string;
}

export function packNameModel(rows: WeightRows, scale: number): Buffer {
  const body = Buffer.concat([bytes(deltas(rows.keys)), bytes(rows.lengths), bytes(rows.entries)]);
  const header: Header = {
    format: 'hearsay-names',
    features: FEATURE_VERSION,
    classes: rows.classes,
    rows: rows.keys.length,
    entries: rows.entries.length,
    scale,
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  const head = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return gzipSync(Buffer.concat([length, head, body]), { level: 9 });
}

const bytes = (array: Uint32Array | Uint8Array | Int16Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/** Keys ascend, so that their differences are smaller numbers and compress. */
function deltas(keys: Uint32Array): Uint32Array {
  return keys.map((key, i) => (i === 0 ? key : key - keys[i - 1]!));
}

const MOST_UNPACKED = 1 << 26;

/** What the last four bytes of a gzip file tell: unpacking into one piece of memory is faster than growing it. */
function unpackedLength(file: Uint8Array): number {
  const said = new DataView(file.buffer, file.byteOffset, file.length).getUint32(Math.max(0, file.length - 4), true);
  return Math.min(said, MOST_UNPACKED);
}

/** @throws InvalidInput when the bytes are not a model of this version or have been damaged. */
export function unpackNameModel(file: Uint8Array, words: WordTable, classes: WordClasses): MentionModel {
  const data = gunzipSync(file, { chunkSize: unpackedLength(file) + 64 });
  const headLength = data.readUInt32LE(0);
  const header = JSON.parse(data.subarray(4, 4 + headLength).toString('utf8')) as Header;
  const body = data.subarray(4 + headLength);
  const isRight =
    header.format === 'hearsay-names' &&
    header.features === FEATURE_VERSION &&
    createHash('sha256').update(body).digest('hex') === header.sha256;
  if (!isRight) {
    throw new InvalidInput(
      'model-damaged',
      'The model of names is damaged or of another version.',
      'Run `npm run train`.',
    );
  }
  const keysEnd = header.rows * 4;
  const lengthsEnd = keysEnd + header.rows;
  const buffer = (from: number, to: number) => body.buffer.slice(body.byteOffset + from, body.byteOffset + to);
  const keys = new Uint32Array(buffer(0, keysEnd));
  for (let i = 1; i < keys.length; i++) keys[i]! += keys[i - 1]!;
  const rows: WeightRows = {
    classes: header.classes,
    keys,
    lengths: new Uint8Array(buffer(keysEnd, lengthsEnd)),
    entries: new Int16Array(buffer(lengthsEnd, lengthsEnd + header.entries * 2)),
  };
  return {
    names: { weights: indexWeights(rows), scale: header.scale },
    words,
    classes,
  };
}

let loaded: MentionModel | null = null;

/** Reads the model that ships with the program; the second call gives the same object. */
export function loadMentionModel(): MentionModel {
  loaded ??= unpackNameModel(
    readFileSync(modelPath('mentions/model/names.bin')),
    createWordTable({ coarse: new Map(), fine: new Map() }),
    loadWordClasses(),
  );
  return loaded;
}
