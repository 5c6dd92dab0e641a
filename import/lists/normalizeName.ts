// How names are compared: case, accents, possessive 's, punctuation and a leading article make no difference.

/** "The Workers' Party" and "workers party" give the same key. Empty for text without letters or digits. */
export function normalizeName(name: string): string {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const key = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(the|a|an) /, '')
    .trim();
  if (cache.size > MAX_CACHED) cache.clear();
  cache.set(name, key);
  return key;
}

const MAX_CACHED = 20_000;
const cache = new Map<string, string>();
