// Takes a word and its part of speech, gives the dictionary form in lower case: exceptions learnt from dictionaries and
// treebanks first, then the regular rules of English inflection.

/** `exceptions`: `word|UPOS` -> lemma, with AUX under VERB. */
export function lemmaOf(form: string, upos: string, exceptions: ReadonlyMap<string, string>): string {
  const word = form.toLowerCase().replace(/[’ʼ]/g, "'");
  const kind = upos === 'AUX' ? 'VERB' : upos;
  const known = exceptions.get(`${word}|${kind}`);
  return known ?? regularLemma(word, kind);
}

/** What the rules alone say. */
export function regularLemma(word: string, upos: string): string {
  switch (upos) {
    case 'VERB':
      return verbLemma(word);
    case 'NOUN':
      return nounLemma(word);
    case 'PART':
      return word === "n't" ? 'not' : word;
    default:
      return word;
  }
}

function verbLemma(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/[su]s$/.test(word)) return word.slice(0, -1);
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  const stem = /^(.{2,})(?:ed|ing)$/.exec(word)?.[1];
  return stem === undefined || !/[aeiouy]/.test(stem) ? word : restoreStem(stem);
}

/** "stopp" -> "stop", "accus" -> "accuse", "warn" -> "warn". */
function restoreStem(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (/(?:[^aeiou][aeiou][cszvgu]|[lrn][sczgv]|[^aeiou]l|iz|is|us|[^e]at|[aeiou]r|ut|[^e]id|ud|u)$/.test(stem)) {
    if (!/(?:ss|er|or|en|on|it|el|ll|rl|wl)$/.test(stem)) return `${stem}e`;
  }
  return stem;
}

function nounLemma(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
