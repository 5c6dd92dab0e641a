// Lays the rows of a linear model out in the memory of scoreRows.wat. A feature is one read away from its row: the high bits
// of its key number a block of a few rows, which holds the rest of their keys and, behind those, the rows themselves.
//
// Bytes 0..511 features, 512..1535 notes of the one call, 1536..1791 sums, then a number nobody reads; from `INDEX_AT` one
// number for each block (its first cell << 5 | its rows), from `cellsAt` the blocks in cells of two bytes: the rest of each
// key, then for each row and for the end how far away it begins (the top bit set for a row stored whole), then the rows. A
// short row is a list of `weight << 7 | class`, a whole one has a weight for every class.
import { InvalidInput } from '../../graph/errors.js';
import type { WeightRows } from './weights.js';

export interface WeightTable {
  readonly memory: WebAssembly.Memory;
  /** Bits of a key below the number of its block. */
  readonly shift: number;
  readonly cellsAt: number;
  /** Bytes of a row that is stored whole. */
  readonly width: number;
}

export const SUMS_AT = 1536;
const INDEX_AT = 4096;
/** The rest of a key has to fit into a cell. */
const LEAST_BLOCK_BITS = 16;
const MOST_BLOCK_BITS = 22;
/** What the five bits for the number of rows in a block can say. */
const MOST_IN_BLOCK = 31;
/** At most; half of that on average. More would be compared in two steps, fewer make the index outgrow the cache. */
const ROWS_A_BLOCK = 6;
const WHOLE = 0x8000;
const PAGE = 65_536;
/** Reads may go beyond the last row. */
const SPARE_BYTES = 256;
const CLASS_MASK = 127;

/** Allocates nothing that is not kept: loading is bound by memory. */
export function layOutRows(rows: WeightRows): WeightTable {
  const { keys, lengths, classes } = rows;
  const shift = 32 - blockBits(keys);
  const plan: Plan = { shift, wholeFrom: Math.max(4, classes >> 2), wholeCells: ((classes + 7) >> 3) * 8 };
  const cellsAt = INDEX_AT + 4 * 2 ** (32 - shift);
  const pages = Math.ceil((cellsAt + 2 * countCells(keys, lengths, plan) + SPARE_BYTES) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const index = new Uint32Array(memory.buffer, INDEX_AT, 2 ** (32 - shift));
  const cells = new Int16Array(memory.buffer, cellsAt);
  fillBlocks(rows, plan, index, cells);
  return { memory, shift, cellsAt, width: plan.wholeCells * 2 };
}

interface Plan {
  readonly shift: number;
  /** Rows with so many entries are stored whole. */
  readonly wholeFrom: number;
  readonly wholeCells: number;
}

/** How many blocks there are, as a power of two: so many that each has few rows, since all of a block are compared. */
function blockBits(keys: Uint32Array): number {
  let bits = LEAST_BLOCK_BITS;
  while (keys.length > ROWS_A_BLOCK * 2 ** bits) bits++;
  while (mostInBlock(keys, 32 - bits) > MOST_IN_BLOCK) bits++;
  if (bits > MOST_BLOCK_BITS)
    throw new InvalidInput('model-damaged', 'The keys of a model are too close together.', 'Run `npm run train`.');
  return bits;
}

function mostInBlock(keys: Uint32Array, shift: number): number {
  let most = 0;
  let first = 0;
  for (let r = 0; r < keys.length; r++) {
    if (keys[r]! >>> shift !== keys[first]! >>> shift) first = r;
    if (r - first >= most) most = r - first + 1;
  }
  return most;
}

function countCells(keys: Uint32Array, lengths: Uint8Array, { shift, wholeFrom, wholeCells }: Plan): number {
  let cells = 0;
  for (let r = 0; r < keys.length; r++) {
    if (r === 0 || keys[r]! >>> shift !== keys[r - 1]! >>> shift) cells++;
    cells += 2 + (lengths[r]! < wholeFrom ? lengths[r]! : wholeCells);
  }
  return cells;
}

function fillBlocks({ keys, lengths, entries }: WeightRows, plan: Plan, index: Uint32Array, cells: Int16Array): void {
  const { shift, wholeFrom, wholeCells } = plan;
  const rest = 2 ** shift - 1;
  let block = 0;
  let from = 0;
  for (let first = 0; first < keys.length; ) {
    const number = keys[first]! >>> shift;
    let count = 1;
    while (first + count < keys.length && keys[first + count]! >>> shift === number) count++;
    index[number] = (block << 5) | count;
    let free = block + 2 * count + 1;
    for (let r = 0; r < count; r++) {
      const length = lengths[first + r]!;
      const bound = block + count + r;
      cells[block + r] = keys[first + r]! & rest;
      cells[bound] = (free - bound) | (length < wholeFrom ? 0 : WHOLE);
      const end = from + length;
      if (length < wholeFrom) while (from < end) cells[free++] = entries[from++]!;
      else {
        for (; from < end; from++) cells[free + (entries[from]! & CLASS_MASK)] = entries[from]! >> 7;
        free += wholeCells;
      }
    }
    cells[block + 2 * count] = free - (block + 2 * count);
    block = free;
    first += count;
  }
}
