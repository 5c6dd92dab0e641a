// Decides from small words and letters whether a text is English. Looks at the beginning only, so its cost is bounded.
import { englishFunctionWords, foreignFunctionWords } from './functionWords.js';

const sampleLength = 20_000;
/** English news has 25-40 % of these words, lists of names 10 %, other languages under 6 %. */
const minShare = 0.1;
/** Below this many words a share says little; then English only has to be ahead. */
const fewWords = 25;

export function countWords(text: string): number {
  return text.slice(0, sampleLength).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

export function looksEnglish(text: string): boolean {
  const words =
    text
      .slice(0, sampleLength)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const english = words.filter((word) => englishFunctionWords.has(word)).length;
  const foreign = words.filter((word) => foreignFunctionWords.has(word)).length;
  if (words.length >= fewWords) return english >= words.length * minShare && english > foreign;
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word)).length;
  return latin > words.length / 2 && foreign <= english;
}
