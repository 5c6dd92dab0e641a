// How names are compared: case, accents, possessive 's, punctuation and a leading article make no difference.

/** "The Workers' Party" and "workers party" give the same key. Empty for text without letters or digits. */
export function normalizeName(name: string): string {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const key = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[łøđðıßæœ]/g, (letter) => plainLetters.get(letter)!)
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(the|a|an) /, '')
    .trim();
  if (cache.size > MAX_CACHED) cache.clear();
  cache.set(name, key);
  return key;
}

/** Letters that decompose into nothing simpler. */
const plainLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }),
);

const MAX_CACHED = 20_000;
const cache = new Map<string, string>();
