// Collects the inflected forms whose lemma the regular rules get wrong: every inflection of every verb and noun of the
// WordNet word list is tried (the list is used here only, at 130 ms and 50 MB it is too heavy to ship), then what the
// treebanks say is put on top.
import { createRequire } from 'node:module';
import { regularLemma } from '../language/lemmas.js';
import { ALSO } from '../language/verbClass.js';
import type { TreebankSentence } from './treebanks.js';

interface WordNet {
  readonly words: ReadonlyMap<string, number>;
  readonly senses: readonly (readonly number[])[];
  readonly verbExceptions: ReadonlyMap<string, string>;
  readonly nounExceptions: ReadonlyMap<string, string>;
}

/** Sense numbers of WordNet's lexicographer files. */
const VERB_SENSES = { from: 29, to: 43 } as const;
const ADJECTIVE_SENSES = { from: 0, to: 1 } as const;
const NOUN_SENSES = { from: 3, to: 28 } as const;
const WORD = /^[a-z]{3,20}$/;

/** `word|UPOS` -> lemma, with AUX under VERB. */
export function collectLemmaExceptions(sentences: readonly TreebankSentence[]): Map<string, string> {
  const lemmas = fromWordNet(readWordNet());
  for (const [key, { lemma, count }] of fromTreebanks(sentences)) {
    if (count > 1 || !lemmas.has(key)) lemmas.set(key, lemma);
  }
  for (const [key, lemma] of lemmas) {
    const [word, upos] = key.split('|') as [string, string];
    if (regularLemma(word, upos) === lemma) lemmas.delete(key);
  }
  return new Map([...lemmas].sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

function readWordNet(): WordNet {
  const require = createRequire(import.meta.url);
  const read = (name: string): Record<string, unknown> =>
    require(`wink-lexicon/src/${name}.js`) as Record<string, unknown>;
  return {
    words: new Map(Object.entries(read('wn-words') as Record<string, number>)),
    senses: Object.values(read('wn-word-senses') as Record<string, number[]>),
    verbExceptions: new Map(Object.entries(read('wn-verb-exceptions') as Record<string, string>)),
    nounExceptions: new Map(Object.entries(read('wn-noun-exceptions') as Record<string, string>)),
  };
}

type SenseRange = { readonly from: number; readonly to: number };

function hasSense(net: WordNet, word: string, range: SenseRange): boolean {
  return (net.senses[net.words.get(word) ?? -1] ?? []).some((sense) => sense >= range.from && sense <= range.to);
}

/** Every single-word verb of the list, and what its forms can be besides. */
export function collectVerbs(): Map<string, number> {
  const net = readWordNet();
  const bit = (word: string, range: SenseRange, flag: number): number => (hasSense(net, word, range) ? flag : 0);
  const out = new Map<string, number>();
  for (const word of net.words.keys()) {
    if (!WORD.test(word) || !hasSense(net, word, VERB_SENSES)) continue;
    const forms = verbForms(word);
    const flags = forms.map((form) =>
      form.endsWith('ed')
        ? bit(form, ADJECTIVE_SENSES, ALSO.pastIsAdjective) | bit(form, NOUN_SENSES, ALSO.pastIsNoun)
        : bit(form, NOUN_SENSES, form.endsWith('ing') ? ALSO.ingIsNoun : 0),
    );
    const own = bit(word, NOUN_SENSES, ALSO.noun) | bit(word, ADJECTIVE_SENSES, ALSO.adjective);
    out.set(
      word,
      flags.reduce((a, b) => a | b, own),
    );
  }
  return out;
}

function fromWordNet(net: WordNet): Map<string, string> {
  const out = new Map<string, string>();
  const has = (word: string, range: SenseRange): boolean => hasSense(net, word, range);
  for (const word of net.words.keys()) {
    if (!WORD.test(word)) continue;
    if (has(word, VERB_SENSES))
      for (const form of verbForms(word)) if (!has(form, VERB_SENSES)) out.set(`${form}|VERB`, word);
    if (has(word, NOUN_SENSES)) {
      const plural = pluralOf(word);
      if (!net.words.has(plural)) out.set(`${plural}|NOUN`, word);
      // "news", "crisis": ends like a plural, is none.
      if (word.endsWith('s') && !has(regularLemma(word, 'NOUN'), NOUN_SENSES)) out.set(`${word}|NOUN`, word);
    }
  }
  for (const [form, lemma] of net.verbExceptions) if (WORD.test(form)) out.set(`${form}|VERB`, lemma);
  for (const [form, lemma] of net.nounExceptions) if (WORD.test(form)) out.set(`${form}|NOUN`, lemma);
  return out;
}

function verbForms(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb.endsWith('e'))
    return [`${verb}s`, `${verb}d`, `${/(?:ee|oe|ye)$/.test(verb) ? verb : verb.slice(0, -1)}ing`];
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const doubled = /[^aeiou][aeiou][bdfgklmnprt]$/.test(verb)
    ? [`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`]
    : [];
  return [third, `${verb}ed`, `${verb}ing`, ...doubled];
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The lemma that the annotators gave most often, and how often. */
function fromTreebanks(sentences: readonly TreebankSentence[]): Map<string, { lemma: string; count: number }> {
  const counts = new Map<string, Map<string, number>>();
  for (const { tokens } of sentences) {
    for (const { form, lemma, upos } of tokens) {
      if (!/^(?:NOUN|VERB|AUX|ADJ|ADV|PRON|DET)$/.test(upos) || lemma === '_') continue;
      const key = `${form.toLowerCase().replace(/[’ʼ]/g, "'")}|${upos === 'AUX' ? 'VERB' : upos}`;
      const seen = counts.get(key) ?? new Map<string, number>();
      counts.set(key, seen.set(lemma.toLowerCase(), (seen.get(lemma.toLowerCase()) ?? 0) + 1));
    }
  }
  const out = new Map<string, { lemma: string; count: number }>();
  for (const [key, seen] of counts) {
    const [lemma, count] = [...seen].reduce((a, b) => (b[1] > a[1] ? b : a));
    out.set(key, { lemma, count });
  }
  return out;
}
