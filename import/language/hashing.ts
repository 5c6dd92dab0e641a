// Takes words and numbers, gives well-spread 32-bit integers. The weights of the model are keyed by these hashes:
// changing anything here makes every model file unreadable in meaning, so the format version must go up with it.

/** FNV-1a over UTF-16 code units with a murmur finish; always a non-negative 32-bit integer. */
export function hashText(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 16777619);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 2246822507);
  h ^= h >>> 13;
  return h >>> 0;
}

/** Combines two hashes; the order of the arguments matters. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(b + 0x7f4a7c15, 0x9e3779b1), 0x85ebca6b);
  return h ^ (h >>> 15);
}
