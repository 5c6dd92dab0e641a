// Which of the word lists a word is in, as bits: one for each of the nine types whose frames know it, and one for each
// class of words that speak, charge, harm, blame, praise, oblige or threaten.
import { type RelationType, relationTypeNames } from '../../../graph/model/relationTypes.js';
import { verbLemma } from '../frames/inflections.js';
import {
  blameWords,
  chargeNouns,
  crimeVerbs,
  deedNouns,
  documentNouns,
  harmNouns,
  harmVerbs,
  obligationWords,
  officeNouns,
  praiseWords,
  speechVerbs,
  spokesNouns,
  threatVerbs,
} from '../frames/lexicon.js';
import { nounRows, verbRows } from '../frames/table.js';

/** The nine types that clauses state, in the order of their columns in the model. */
export const pairTypes: readonly RelationType[] = relationTypeNames.filter((type) => type !== 'AFFILIATED_WITH');

const lists: readonly ReadonlySet<string>[] = [
  speechVerbs,
  chargeNouns,
  crimeVerbs,
  harmVerbs,
  harmNouns,
  blameWords,
  praiseWords,
  obligationWords,
  threatVerbs,
  spokesNouns,
  officeNouns,
  documentNouns,
  deedNouns,
];

/** Words that may carry a relation: known to a frame, or of charge, crime, harm, blame or praise. */
export const CUE_BITS = bitsBelow(pairTypes.length) | (bitsBelow(6) << (pairTypes.length + 1));
export const TYPE_BITS = bitsBelow(pairTypes.length);
/** Words of what is done to somebody without its doer being named: attacks, accusations, charges, crimes and harm. */
export const HARM_BITS =
  (1 << pairTypes.indexOf('ACCUSES')) | (1 << pairTypes.indexOf('ATTACKS')) | (bitsBelow(4) << (pairTypes.length + 1));

function bitsBelow(count: number): number {
  return (1 << count) - 1;
}

const known = collect();

function collect(): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const add = (word: string, bit: number) => marks.set(word, (marks.get(word) ?? 0) | (1 << bit));
  const rows = [...verbRows.map((r) => [r.type, r.verbs] as const), ...nounRows.map((r) => [r.type, r.nouns] as const)];
  for (const [type, words] of rows)
    for (const word of words.split(/\s+/)) add(word.split('_')[0] as string, pairTypes.indexOf(type));
  lists.forEach((list, i) => {
    for (const word of list) add(word, pairTypes.length + i);
  });
  return marks;
}

const ofForms = new Map<string, number>();

/** The bits of a word; a form that only a verb can have counts as that verb. */
export function marksOf(text: string, lemma: string): number {
  return (known.get(lemma) ?? 0) | marksOfForm(text);
}

/** The bits of the verb that has this form, remembered. */
function marksOfForm(text: string): number {
  let marks = ofForms.get(text);
  if (marks === undefined) {
    if (ofForms.size > 30_000) ofForms.clear();
    marks = known.get(verbLemma(text) ?? '') ?? 0;
    ofForms.set(text, marks);
  }
  return marks;
}
