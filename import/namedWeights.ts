// Weights of features that have names, in one table: a row for each name, a column for each type that knows it. In the file
// they are whole thousandths, column after column, in front of the names; reading makes no object for each name.
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { indexWords, type WordIndex } from './language/wordIndex.js';
import { damagedModel, inflateModel } from './storedModel.js';

export interface NamedWeights {
  /** Tells the row of a name. */
  readonly names: WordIndex;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Row after row, 0 where a column does not know the name. */
  readonly numbers: Float64Array | Int16Array;
  /** So many of the numbers are a weight of 1. */
  readonly unit: number;
}

/** Weights by column and name. */
export type WeightsByName = ReadonlyMap<string, ReadonlyMap<string, number>>;

const THOUSAND = 1000;

/** Says what the bytes hold; files have more in their header. */
export interface NamedHeader {
  readonly format: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sha256: string;
}

export function indexNames(weights: WeightsByName): NamedWeights {
  const columns = new Map([...weights.keys()].map((column, i) => [column, i]));
  const names = namesOf(weights);
  const numbers = new Float64Array(names.length * columns.size);
  [...weights.values()].forEach((column, c) => {
    names.forEach((name, r) => {
      numbers[r * columns.size + c] = column.get(name) ?? 0;
    });
  });
  return { names: indexWords(names.join('\n')), rows: names.length, columns, numbers, unit: 1 };
}

const namesOf = (weights: WeightsByName): string[] =>
  [...new Set([...weights.values()].flatMap((column) => [...column.keys()]))].sort();

export function weightAt({ columns, numbers, unit }: NamedWeights, row: number, column: number): number {
  return numbers[row * columns.size + column]! / unit;
}

/** @param header what the model says besides its weights. */
export function packNames(format: string, header: object, weights: WeightsByName): Buffer {
  const names = namesOf(weights);
  const planes = [...weights.values()].map((column) =>
    Int16Array.from(names, (name) => Math.round((column.get(name) ?? 0) * THOUSAND)),
  );
  const body = Buffer.concat([...planes.map((plane) => Buffer.from(plane.buffer)), Buffer.from(names.join('\n'))]);
  const own: NamedHeader = {
    format,
    columns: [...weights.keys()],
    rows: names.length,
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  return deflateRawSync(Buffer.concat([Buffer.from(`${JSON.stringify({ ...header, ...own })}\n`), body]), { level: 9 });
}

/**
 * The header and the weights of a packed file.
 * @param model as in "the confidence model". @param place path inside `import/`.
 * @throws InvalidInput where the bytes are damaged or of another format.
 */
export function unpackNames(
  packed: Uint8Array,
  format: string,
  model: string,
  place: string,
): { readonly header: unknown; readonly weights: NamedWeights } {
  const bytes = inflateModel(packed, model, place);
  const line = bytes.indexOf(10);
  const header = readHeader(bytes.toString('utf8', 0, Math.max(line, 0)));
  const body = bytes.subarray(line + 1);
  if (header?.format !== format || createHash('sha256').update(body).digest('hex') !== header.sha256)
    throw damagedModel(model, place);
  const { rows } = header;
  const columns = new Map(header.columns.map((column, i) => [column, i]));
  const numbers = new Int16Array(rows * columns.size);
  for (let c = 0, at = 0; c < columns.size; c++)
    for (let r = 0; r < rows; r++, at += 2) numbers[r * columns.size + c] = body[at]! | (body[at + 1]! << 8);
  const names = indexWords(body.toString('utf8', numbers.byteLength));
  return { header, weights: { names, rows, columns, numbers, unit: THOUSAND } };
}

/** The checksum vouches for the rest. */
function readHeader(text: string): NamedHeader | null {
  try {
    return JSON.parse(text) as NamedHeader | null;
  } catch {
    return null;
  }
}
