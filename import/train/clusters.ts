// Groups words that stand between the same neighbours: spherical k-means over how often each frequent word stands to the
// left and right. Clusters let tagger and parser treat a word they have rarely seen like its companions.
import type { WordClusters } from '../language/words.js';

const MIN_COUNT = 3;
const MAX_WORDS = 14_000;
const CONTEXT_WORDS = 2_500;
const ROUNDS = 12;
const SIZES = { coarse: 96, fine: 384 } as const;

/** One word's neighbours: ids and normalised weights. */
interface ContextVector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

/** `sentences` of normalised words; deterministic. */
export function learnClusters(sentences: readonly (readonly string[])[], report: (line: string) => void): WordClusters {
  const words = frequentWords(sentences);
  const vectors = contextVectors(sentences, words);
  report(`${words.length} words to cluster`);
  const named = (size: number): Map<string, number> => {
    const assigned = cluster(vectors, size);
    return new Map(words.map((word, i) => [word, assigned[i]!]));
  };
  return { coarse: named(SIZES.coarse), fine: named(SIZES.fine) };
}

function frequentWords(sentences: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word, count]) => count >= MIN_COUNT && word.length < 40)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map(([word]) => word);
}

/** Left neighbours have even ids, right ones odd; rare neighbours share one id, as do the ends of sentences. */
function contextVectors(sentences: readonly (readonly string[])[], words: readonly string[]): ContextVector[] {
  const ids = new Map(words.map((word, i) => [word, i]));
  const counts = words.map(() => new Map<number, number>());
  const totals = new Float64Array(2 * (CONTEXT_WORDS + 2));
  const context = (word: string | undefined): number =>
    word === undefined ? CONTEXT_WORDS : Math.min(ids.get(word) ?? CONTEXT_WORDS + 1, CONTEXT_WORDS + 1);
  for (const sentence of sentences) {
    sentence.forEach((word, i) => {
      const id = ids.get(word);
      if (id === undefined) return;
      for (const neighbour of [2 * clamp(context(sentence[i - 1])), 2 * clamp(context(sentence[i + 1])) + 1]) {
        counts[id]!.set(neighbour, (counts[id]!.get(neighbour) ?? 0) + 1);
        totals[neighbour]!++;
      }
    });
  }
  return counts.map((seen) => normalise(seen, totals));
}

function clamp(id: number): number {
  return Math.min(id, CONTEXT_WORDS + 1);
}

/** Square roots damp frequent neighbours; rare neighbours say more than common ones. */
function normalise(seen: ReadonlyMap<number, number>, totals: Float64Array): ContextVector {
  const ids = Int32Array.from(seen.keys());
  const weights = Float32Array.from(seen, ([id, count]) => Math.sqrt(count) / totals[id]! ** 0.25);
  const norm = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0)) || 1;
  return { ids, weights: weights.map((w) => w / norm) };
}

/** The most frequent words are the first centres. */
function cluster(vectors: readonly ContextVector[], size: number): Int32Array {
  const assigned = new Int32Array(vectors.length).map((_, i) => (i < size ? i : -1));
  for (let round = 0; round < ROUNDS; round++) {
    const centres = computeCentres(vectors, assigned, size);
    const scores = new Float32Array(size);
    vectors.forEach((vector, i) => {
      scores.fill(0);
      for (let k = 0; k < vector.ids.length; k++) {
        const at = vector.ids[k]! * size;
        const weight = vector.weights[k]!;
        for (let c = 0; c < size; c++) scores[c]! += weight * centres[at + c]!;
      }
      let best = 0;
      for (let c = 1; c < size; c++) if (scores[c]! > scores[best]!) best = c;
      assigned[i] = best;
    });
  }
  return assigned;
}

/** Column by column: `centres[dimension * size + cluster]`, each of length one. */
function computeCentres(vectors: readonly ContextVector[], assigned: Int32Array, size: number): Float32Array {
  const centres = new Float32Array(2 * (CONTEXT_WORDS + 2) * size);
  vectors.forEach(({ ids, weights }, i) => {
    const c = assigned[i]!;
    if (c >= 0) for (let k = 0; k < ids.length; k++) centres[ids[k]! * size + c]! += weights[k]!;
  });
  const norms = new Float64Array(size);
  for (let j = 0; j < centres.length; j++) norms[j % size]! += centres[j]! ** 2;
  for (let j = 0; j < centres.length; j++) centres[j]! /= Math.sqrt(norms[j % size]!) || 1;
  return centres;
}
