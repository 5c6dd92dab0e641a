// Says of a word form whether a dictionary knows it as a form of a verb, which form, and what else it could be. It tells the
// tagger that "denies" can only be a verb while "charges" may be a noun, even when it never met them in training.
import { lemmaOf } from './lemmas.js';

/** What a verb's forms can be besides: bits of the numbers in `VerbList`. */
export const ALSO = { noun: 1, adjective: 2, pastIsAdjective: 4, ingIsNoun: 8, pastIsNoun: 16 } as const;

/** Verb lemma -> bits of `ALSO`. */
export type VerbList = ReadonlyMap<string, number>;

/** How a form of a verb ends. */
export const ENDING = { base: 0, s: 1, ed: 2, ing: 3, irregular: 4 } as const;

/** 0 when the dictionary has no such verb; else ending and bits in one number. */
export function verbClassOf(lower: string, verbs: VerbList, lemmas: ReadonlyMap<string, string>): number {
  if (verbs.size === 0 || lower.length < 2) return 0;
  const lemma = verbs.has(lower) ? lower : lemmaOf(lower, 'VERB', lemmas);
  const also = verbs.get(lemma);
  if (also === undefined) return 0;
  return 1 + endingOf(lower, lemma) * 32 + also;
}

/** The `ENDING` in a class; -1 when the word is no verb. */
export function verbEnding(verbClass: number): number {
  return verbClass === 0 ? -1 : (verbClass - 1) >> 5;
}

function endingOf(form: string, lemma: string): number {
  if (form === lemma) return ENDING.base;
  if (form.endsWith('s')) return ENDING.s;
  if (form.endsWith('ed')) return ENDING.ed;
  return form.endsWith('ing') ? ENDING.ing : ENDING.irregular;
}
