// Writes and reads the language model: magic, format version, SHA-256 of the packed bytes, then one brotli stream that
// holds a JSON header and the weight tables. Reading what was written gives the same tables, entry by entry.
import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { InvalidInput } from '../../graph/errors.js';
import type { VerbList } from './verbClass.js';
import { CLASS_BITS, CLASS_MASK, type WeightRows } from './weights.js';

/** Everything that is learnt. */
export interface LanguageTables {
  /** Shown to users as the version of the extractor's language part. */
  readonly version: string;
  readonly tags: readonly string[];
  /** Form -> index into `tags`. */
  readonly fixedTags: ReadonlyMap<string, number>;
  /** Lower-cased form -> index of its most frequent tag. */
  readonly likelyTags: ReadonlyMap<string, number>;
  readonly labels: readonly string[];
  /** Lower-cased word -> cluster. */
  readonly coarseClusters: ReadonlyMap<string, number>;
  readonly fineClusters: ReadonlyMap<string, number>;
  /** `word|UPOS` -> lemma, where the general rules would be wrong. */
  readonly lemmas: ReadonlyMap<string, string>;
  readonly verbs: VerbList;
  readonly tagger: WeightRows;
  readonly parser: WeightRows;
}

const MAGIC = Buffer.from('HEARSAYL');
/** Goes up when the layout, the hashing or a feature template changes. */
export const MODEL_FORMAT = 1;
const HEADER_BYTES = MAGIC.length + 4 + 32;

export function packModel(tables: LanguageTables): Buffer {
  const header = Buffer.from(
    JSON.stringify({
      version: tables.version,
      tags: tables.tags,
      labels: tables.labels,
      fixedTags: [...tables.fixedTags],
      likelyTags: [...tables.likelyTags],
      coarseClusters: [...tables.coarseClusters],
      fineClusters: [...tables.fineClusters],
      lemmas: [...tables.lemmas],
      verbs: [...tables.verbs],
    }),
  );
  const raw = Buffer.concat([uint32(header.length), header, packRows(tables.tagger), packRows(tables.parser)]);
  const packed = brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
  return Buffer.concat([MAGIC, uint32(MODEL_FORMAT), checksum(packed), packed]);
}

/** @throws InvalidInput `model-damaged` or `model-outdated` when the bytes are not a model of this program. */
export function unpackModel(bytes: Buffer): LanguageTables {
  if (bytes.length < HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged();
  const format = bytes.readUInt32LE(MAGIC.length);
  if (format !== MODEL_FORMAT) {
    throw new InvalidInput(
      'model-outdated',
      `The language model has format ${format}, this program reads ${MODEL_FORMAT}.`,
      'Take the model file of this release, or run `npm run train`.',
    );
  }
  const packed = bytes.subarray(HEADER_BYTES);
  if (!checksum(packed).equals(bytes.subarray(MAGIC.length + 4, HEADER_BYTES))) throw damaged();
  const raw = brotliDecompressSync(packed);
  const headerLength = raw.readUInt32LE(0);
  // The checksum vouches for the shape: only `packModel` writes such bytes.
  const header = JSON.parse(raw.toString('utf8', 4, 4 + headerLength)) as PackedHeader;
  const [tagger, next] = unpackRows(raw, 4 + headerLength);
  const [parser] = unpackRows(raw, next);
  return {
    version: header.version,
    tags: header.tags,
    labels: header.labels,
    fixedTags: new Map(header.fixedTags),
    likelyTags: new Map(header.likelyTags),
    coarseClusters: new Map(header.coarseClusters),
    fineClusters: new Map(header.fineClusters),
    lemmas: new Map(header.lemmas),
    verbs: new Map(header.verbs),
    tagger,
    parser,
  };
}

interface PackedHeader {
  readonly version: string;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly fixedTags: readonly [string, number][];
  readonly likelyTags: readonly [string, number][];
  readonly coarseClusters: readonly [string, number][];
  readonly fineClusters: readonly [string, number][];
  readonly lemmas: readonly [string, string][];
  readonly verbs: readonly [string, number][];
}

function damaged(): InvalidInput {
  return new InvalidInput(
    'model-damaged',
    'The language model file is damaged: its checksum does not match its content.',
    'Restore import/language/model/language.bin from the release, or run `npm run train`.',
  );
}

function checksum(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function uint32(value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(value);
  return out;
}

/** Keys as varint differences, then lengths, classes, low and high bytes of the weights: planes that compress well. */
function packRows(rows: WeightRows): Buffer {
  const keys = Buffer.alloc(rows.keys.length * 5);
  let used = 0;
  let last = 0;
  for (const key of rows.keys) {
    let difference = key - last;
    last = key;
    while (difference > 127) {
      keys[used++] = (difference % 128) | 128;
      difference = Math.floor(difference / 128);
    }
    keys[used++] = difference;
  }
  const weights = rows.entries.map((entry) => entry >> CLASS_BITS);
  return Buffer.concat([
    uint32(rows.classes),
    uint32(rows.keys.length),
    uint32(rows.entries.length),
    uint32(used),
    keys.subarray(0, used),
    Buffer.from(rows.lengths),
    Buffer.from(Uint8Array.from(rows.entries, (entry) => entry & CLASS_MASK)),
    Buffer.from(Uint8Array.from(weights, (weight) => weight & 255)),
    Buffer.from(Uint8Array.from(weights, (weight) => (weight >> 8) & 255)),
  ]);
}

function unpackRows(raw: Buffer, at: number): [WeightRows, number] {
  const classes = raw.readUInt32LE(at);
  const rowCount = raw.readUInt32LE(at + 4);
  const entryCount = raw.readUInt32LE(at + 8);
  const keyBytes = raw.readUInt32LE(at + 12);
  const keys = new Uint32Array(rowCount);
  let position = at + 16;
  let key = 0;
  for (let r = 0; r < rowCount; r++) {
    let factor = 1;
    let byte = raw[position++]!;
    while (byte > 127) {
      key += (byte & 127) * factor;
      factor *= 128;
      byte = raw[position++]!;
    }
    key += byte * factor;
    keys[r] = key;
  }
  position = at + 16 + keyBytes;
  const lengths = new Uint8Array(raw.subarray(position, position + rowCount));
  const classAt = position + rowCount;
  const lowAt = classAt + entryCount;
  const highAt = lowAt + entryCount;
  const entries = new Int16Array(entryCount);
  for (let e = 0; e < entryCount; e++) {
    const weight = ((raw[highAt + e]! << 24) >> 16) | raw[lowAt + e]!;
    entries[e] = (weight << CLASS_BITS) | raw[classAt + e]!;
  }
  return [{ classes, keys, lengths, entries }, highAt + entryCount];
}
