// Makes headlines of ordinary sentences: articles, forms of "be" as auxiliary or copula and the final full stop go, every
// third one gets Capital Letters. The treebanks have few headlines; newspapers put their main statement there.
import type { TreebankSentence, TreebankToken } from './treebanks.js';

const MAX_TOKENS = 22;
const MIN_TOKENS = 5;

/** A headline of every `every`-th sentence that is short enough. */
export function makeHeadlines(sentences: readonly TreebankSentence[], every: number): TreebankSentence[] {
  return sentences
    .filter(({ tokens }) => tokens.length >= MIN_TOKENS && tokens.length <= MAX_TOKENS)
    .filter((_, i) => i % every === 0)
    .map((sentence, i) => toHeadline(sentence, i % 3 === 0));
}

export function toHeadline(sentence: TreebankSentence, inCapitals: boolean): TreebankSentence {
  const { tokens } = sentence;
  const hasDependents = new Set(tokens.map((token) => token.head));
  const kept = tokens.map((token, i) => hasDependents.has(i) || !isLeftOut(token, i === tokens.length - 1));
  const newIndex: number[] = [];
  let next = 0;
  for (const isKept of kept) newIndex.push(isKept ? next++ : -1);
  const shortened = tokens
    .filter((_, i) => kept[i])
    .map((token, i) => ({
      ...token,
      form: inCapitals || i === 0 ? capitalised(token) : token.form,
      head: token.head < 0 ? -1 : newIndex[token.head]!,
    }));
  return { ...sentence, id: `${sentence.id}-headline`, tokens: shortened };
}

function isLeftOut(token: TreebankToken, isLast: boolean): boolean {
  const form = token.form.toLowerCase();
  if (isLast && form === '.') return true;
  if (/^(?:the|a|an)$/.test(form)) return token.relation === 'det';
  return /^(?:is|are|was|were|been|be|'s)$/.test(form) && /^(?:aux|aux:pass|cop)$/.test(token.relation);
}

function capitalised(token: TreebankToken): string {
  if (/^(?:ADP|CCONJ|PART|DET|PUNCT)$/.test(token.upos) && token.form.length < 5) return token.form;
  return token.form.charAt(0).toUpperCase() + token.form.slice(1);
}
