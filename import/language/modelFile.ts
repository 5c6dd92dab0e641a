// Writes and reads the language model: magic, format version, SHA-256 of what follows, then the length of the tables and one
// deflate stream (read in half the time of brotli, for a fiftieth more bytes) with a JSON header and the weight tables.
// Reading what was written gives the same tables, entry by entry.
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
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
export const MODEL_FORMAT = 2;
const HEADER_BYTES = MAGIC.length + 4 + 32;

export function packModel(tables: LanguageTables): Buffer {
  const packedHeader: PackedHeader = {
    version: tables.version,
    tags: tables.tags,
    labels: tables.labels,
    fixedTags: packNumbers(tables.fixedTags),
    likelyTags: packNumbers(tables.likelyTags),
    coarseClusters: packNumbers(tables.coarseClusters),
    fineClusters: packNumbers(tables.fineClusters),
    lemmas: [[...tables.lemmas.keys()].join('\n'), [...tables.lemmas.values()].join('\n')],
    verbs: packNumbers(tables.verbs),
  };
  const header = Buffer.from(JSON.stringify(packedHeader));
  const raw = Buffer.concat([uint32(header.length), header, packRows(tables.tagger), packRows(tables.parser)]);
  const packed = Buffer.concat([uint32(raw.length), deflateRawSync(raw, { level: 9 })]);
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
  const raw = inflateAtOnce(packed.subarray(4), packed.readUInt32LE(0));
  const headerLength = raw.readUInt32LE(0);
  // The checksum vouches for the shape: only `packModel` writes such bytes.
  const header = JSON.parse(raw.toString('utf8', 4, 4 + headerLength)) as PackedHeader;
  const [tagger, next] = unpackRows(raw, 4 + headerLength);
  const [parser] = unpackRows(raw, next);
  return {
    version: header.version,
    tags: header.tags,
    labels: header.labels,
    fixedTags: unpackNumbers(header.fixedTags),
    likelyTags: unpackNumbers(header.likelyTags),
    coarseClusters: unpackNumbers(header.coarseClusters),
    fineClusters: unpackNumbers(header.fineClusters),
    lemmas: mapOf(header.lemmas[0], header.lemmas[1].split('\n')),
    verbs: unpackNumbers(header.verbs),
    tagger,
    parser,
  };
}

/** Words joined by newlines, and their numbers: read several times faster than one pair after the other. */
type PackedNumbers = readonly [words: string, numbers: readonly number[]];

interface PackedHeader {
  readonly version: string;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly fixedTags: PackedNumbers;
  readonly likelyTags: PackedNumbers;
  readonly coarseClusters: PackedNumbers;
  readonly fineClusters: PackedNumbers;
  readonly lemmas: readonly [forms: string, lemmas: string];
  readonly verbs: PackedNumbers;
}

const packNumbers = (numbers: ReadonlyMap<string, number>): PackedNumbers => [
  [...numbers.keys()].join('\n'),
  [...numbers.values()],
];

const unpackNumbers = ([words, numbers]: PackedNumbers): ReadonlyMap<string, number> => mapOf(words, numbers);

function mapOf<T>(words: string, values: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  if (words === '') return map;
  for (const word of words.split('\n')) map.set(word, values[map.size]!);
  return map;
}

/** In one piece of memory, which is faster than growing it; the spare bytes tell zlib that it has come to the end. */
const inflateAtOnce = (packed: Buffer, length: number): Buffer => inflateRawSync(packed, { chunkSize: length + 64 });

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
  const bytes = new Uint8Array(raw.buffer, raw.byteOffset, raw.length);
  const lengthsAt = at + 16 + keyBytes;
  const classAt = lengthsAt + rowCount;
  const lowAt = classAt + entryCount;
  const highAt = lowAt + entryCount;
  return [
    {
      classes,
      keys: unpackKeys(bytes, at + 16, rowCount),
      lengths: bytes.slice(lengthsAt, classAt),
      entries: unpackEntries(bytes, classAt, lowAt, highAt, entryCount),
    },
    highAt + entryCount,
  ];
}

function unpackKeys(bytes: Uint8Array, start: number, count: number): Uint32Array {
  const keys = new Uint32Array(count);
  let position = start;
  let key = 0;
  for (let r = 0; r < count; r++) {
    let byte = bytes[position++]!;
    let difference = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[position++]!;
      difference |= (byte & 127) << shift;
    }
    key = (key + difference) | 0;
    keys[r] = key;
  }
  return keys;
}

function unpackEntries(bytes: Uint8Array, classAt: number, lowAt: number, highAt: number, count: number): Int16Array {
  const entries = new Int16Array(count);
  for (let e = 0; e < count; e++) {
    const weight = (bytes[highAt + e]! << 8) | bytes[lowAt + e]!;
    entries[e] = (weight << CLASS_BITS) | bytes[classAt + e]!;
  }
  return entries;
}
