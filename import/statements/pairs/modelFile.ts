// The file of the pair model: a header in JSON, then keys, row lengths and entries, brotli over all. The header carries
// the version of the rows and a checksum of what follows; both are checked on reading.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { indexWeights, type WeightRows } from '../../language/weights.js';
import { loadWordClasses, type WordClasses } from '../../language/wordClasses.js';
import { modelPath } from '../../modelPath.js';
import { damagedModel, decompressModel } from '../../storedModel.js';
import { createScorer, type PairScorer } from './pairModel.js';

/** Goes up with every change of pairRows.ts, sentenceMarks.ts or wordMarks.ts. */
export const PAIR_VERSION = 1;

const MODEL_FILE = 'statements/pairs/model/pairs.br';

export interface PairModel {
  readonly score: PairScorer;
  readonly classes: WordClasses;
}

interface Header {
  readonly format: string;
  readonly version: number;
  readonly classes: number;
  readonly rows: number;
  readonly scale: number;
  readonly sha256: string;
}

export function packPairModel(rows: WeightRows, scale: number): Buffer {
  const deltas = rows.keys.map((key, i) => (i === 0 ? key : key - rows.keys[i - 1]!));
  const body = Buffer.concat([bytes(deltas), bytes(rows.lengths), bytes(rows.entries)]);
  const header: Header = {
    format: 'hearsay-pairs',
    version: PAIR_VERSION,
    classes: rows.classes,
    rows: rows.keys.length,
    scale,
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  return brotliCompressSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]));
}

const bytes = (array: Uint32Array | Uint8Array | Int16Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/** @throws InvalidInput when the bytes are damaged or of another version. */
export function unpackPairModel(packed: Uint8Array, classes: WordClasses): PairModel {
  const data = decompressModel(packed, 'pair', MODEL_FILE);
  const line = data.indexOf(10);
  const header = JSON.parse(data.subarray(0, line).toString()) as Header;
  const body = new Uint8Array(data.subarray(line + 1)).buffer;
  const digest = createHash('sha256').update(new Uint8Array(body)).digest('hex');
  if (header.format !== 'hearsay-pairs' || header.version !== PAIR_VERSION || digest !== header.sha256)
    throw damagedModel('pair', MODEL_FILE);
  const keys = new Uint32Array(body, 0, header.rows);
  for (let i = 1; i < keys.length; i++) keys[i]! += keys[i - 1]!;
  const rows: WeightRows = {
    classes: header.classes,
    keys,
    lengths: new Uint8Array(body, header.rows * 4, header.rows),
    entries: new Int16Array(body.slice(header.rows * 5)),
  };
  return toPairModel(rows, header.scale, classes);
}

export function toPairModel(rows: WeightRows, scale: number, classes: WordClasses): PairModel {
  return { score: createScorer(indexWeights(rows), scale), classes };
}

let loaded: PairModel | null = null;

/** The model that ships with the program, read once. */
export function loadPairModel(): PairModel {
  loaded ??= unpackPairModel(readFileSync(modelPath(MODEL_FILE)), loadWordClasses());
  return loaded;
}
