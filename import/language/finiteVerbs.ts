// Mends the tags of a sentence that has no finite verb: among the words a dictionary knows as verbs, the one that was
// closest to a finite tag gets it, if it was close ("Ivanov, a former envoy, detailed the plan"). Other sentences stay as they are.
import { scoreTags, type TaggerModel } from './tagger.js';
import { ENDING, verbEnding } from './verbClass.js';
import { WORD, type WordTable } from './words.js';

const FINITE = /\|(?:VBD|VBZ|VBP|MD)$/;
/** Tags that are mistaken for finite verbs. */
const MISTAKEN = /\|(?:VBN|NNS|NN|JJ|VB)$/;
/** In steps of the weights: how much worse the finite tag may have scored. */
const MAX_LOSS = 100;
const MIN_TOKENS = 4;

/** Changes at most one of `tags`; tells whether it did. */
export function repairFiniteVerb(
  model: TaggerModel,
  table: WordTable,
  forms: readonly string[],
  rows: Int32Array,
  tags: Int32Array,
): boolean {
  if (forms.length < MIN_TOKENS || tags.some((tag) => FINITE.test(model.tags[tag]!))) return false;
  let best = { at: -1, tag: -1, loss: MAX_LOSS };
  forms.forEach((form, i) => {
    if (model.fixed.has(form) || !MISTAKEN.test(model.tags[tags[i]!]!)) return;
    const finite = finiteTag(model, table.data[rows[i]! + WORD.verbClass]!);
    if (finite < 0) return;
    const scores = scoreTags(model, table, rows, forms.length, i, tags[i - 1] ?? -1, tags[i - 2] ?? -1);
    const loss = scores[tags[i]!]! - scores[finite]!;
    if (loss < best.loss) best = { at: i, tag: finite, loss };
  });
  if (best.at < 0) return false;
  tags[best.at] = best.tag;
  return true;
}

/** The finite tag that fits the form of the verb; -1 when there is none. */
function finiteTag(model: TaggerModel, verbClass: number): number {
  switch (verbEnding(verbClass)) {
    case ENDING.s:
      return model.tags.indexOf('VERB|VBZ');
    case ENDING.ed:
    case ENDING.irregular:
      return model.tags.indexOf('VERB|VBD');
    default:
      return -1;
  }
}
