// Takes many words joined by newlines, tells the place of each in that list. One string and two tables of numbers instead
// of a map with a hundred thousand strings: ready in a few milliseconds and a tenth of the memory.

export interface WordIndex {
  /** -1 for a word that is not in the list. */
  indexOf(word: string): number;
}

const NEWLINE = 10;
const FNV_START = 2166136261;
const FNV_PRIME = 16777619;

export function indexWords(text: string): WordIndex {
  const count = countLines(text);
  let capacity = 16;
  while (capacity < count * 2) capacity <<= 1;
  const shift = Math.clz32(capacity - 1);
  /** Place in the list + 1; 0 where the slot is empty. */
  const slots = new Uint32Array(capacity);
  /** Where each word begins in `text`, and where one more would. */
  const starts = new Uint32Array(count + 1);
  let hash = FNV_START;
  let word = 0;
  for (let i = 0; i <= text.length && word < count; i++) {
    const code = i < text.length ? text.charCodeAt(i) : NEWLINE;
    if (code !== NEWLINE) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      continue;
    }
    let slot = spread(hash) >>> shift;
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = ++word;
    starts[word] = i + 1;
    hash = FNV_START;
  }

  return {
    indexOf(wanted) {
      let own = FNV_START;
      for (let i = 0; i < wanted.length; i++) own = Math.imul(own ^ wanted.charCodeAt(i), FNV_PRIME);
      for (let slot = spread(own) >>> shift; slots[slot] !== 0; slot = (slot + 1) & (capacity - 1)) {
        const at = slots[slot]! - 1;
        const start = starts[at]!;
        if (starts[at + 1]! - start === wanted.length + 1 && text.startsWith(wanted, start)) return at;
      }
      return -1;
    },
  };
}

const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);

function countLines(text: string): number {
  if (text === '') return 0;
  let count = 1;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
