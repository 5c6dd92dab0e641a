// Word classes at three grains: words that keep the same company in a large newspaper corpus share a number, so that what
// is learnt of "slammed" holds for "lambasted". Learnt by import/train/wordClasses.ts, read from one small file.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { modelPath } from '../modelPath.js';
import { indexWords } from './wordIndex.js';

/** Grains from 2048 to 64 classes; a coarser class is a class of finer ones. */
export interface WordClass {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

/** Lower-cased word -> its class. Words that are not there are rare, or no words. */
export interface WordClasses {
  get(word: string): WordClass | undefined;
}

const FILE = 'language/model/words.br';

let loaded: WordClasses | undefined;

/** The classes that ship with the program; read once. */
export function loadWordClasses(): WordClasses {
  loaded ??= unpackWordClasses(readFileSync(modelPath(FILE)));
  return loaded;
}

/** The words sorted and joined by newlines, their fine classes, then which middle and coarse class each fine one is in. */
export function packWordClasses(
  words: readonly string[],
  fine: Uint16Array,
  middle: Uint16Array,
  coarse: Uint16Array,
): Buffer {
  const order = words.map((_, i) => i).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  const sizes = Math.max(...fine) + 1;
  const numbers = new Uint16Array(order.length + 2 * sizes);
  order.forEach((word, at) => {
    const number = fine[word]!;
    numbers[at] = number;
    numbers[order.length + number] = middle[word]!;
    numbers[order.length + sizes + number] = coarse[word]!;
  });
  const text = Buffer.from(order.map((i) => words[i]).join('\n'), 'utf8');
  const header = Buffer.alloc(12);
  header.writeUInt32LE(text.length, 0);
  header.writeUInt32LE(order.length, 4);
  header.writeUInt32LE(sizes, 8);
  return brotliCompressSync(Buffer.concat([header, Buffer.from(numbers.buffer), text]));
}

export function unpackWordClasses(packed: Buffer): WordClasses {
  const bytes = brotliDecompressSync(packed);
  const textLength = bytes.readUInt32LE(0);
  const count = bytes.readUInt32LE(4);
  const sizes = bytes.readUInt32LE(8);
  const numbersEnd = 12 + (count + 2 * sizes) * 2;
  const numbers = new Uint16Array(new Uint8Array(bytes.subarray(12, numbersEnd)).buffer);
  const classes = Array.from({ length: sizes }, (_, fine) => ({
    fine,
    middle: numbers[count + fine]!,
    coarse: numbers[count + sizes + fine]!,
  }));
  const words = indexWords(bytes.toString('utf8', numbersEnd, numbersEnd + textLength));
  return {
    get(word) {
      const at = words.indexOf(word);
      return at < 0 ? undefined : classes[numbers[at]!];
    },
  };
}
