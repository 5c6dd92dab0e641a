// How each word of a document is used in it: after a title, in lower case, at the end of a longer name. What is clear in
// one place tells the name finder about the others.
import type { ParsedDocument, Token } from '../annotation.js';
import { speechVerbs, titleWords } from '../lists/headWords.js';

const upper = /\p{Lu}/u;

/** How words are used in the whole document; makes a name that is clear in one place known in the others. */
export interface DocumentUse {
  /** Lower-case form -> bit set of USE. */
  readonly uses: ReadonlyMap<string, number>;
}
const USE = {
  lowercase: 1,
  afterTitle: 2,
  insideRun: 4,
  endsRun: 8,
  startsRun: 16,
  subjectOfSpeech: 32,
  inCaps: 64,
};

export function observeUses(doc: ParsedDocument): DocumentUse {
  const uses = new Map<string, number>();
  const note = (form: string, bit: number) => uses.set(form, (uses.get(form) ?? 0) | bit);
  for (const { tokens } of doc.sentences) {
    const isTitleCase = looksTitleCase(tokens);
    for (let i = 0; i < tokens.length; i++) observeToken(tokens, i, isTitleCase, note);
  }
  return { uses };
}

function observeToken(
  tokens: readonly Token[],
  i: number,
  isTitleCase: boolean,
  note: (f: string, b: number) => void,
): void {
  const token = tokens[i]!;
  const form = token.text.toLowerCase();
  if (!upper.test(token.text)) {
    if (token.upos !== 'PUNCT' && token.upos !== 'NUM') note(form, USE.lowercase);
    return;
  }
  if (isTitleCase) return;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const capsBefore = before !== undefined && i > 1 && upper.test(before.text);
  const capsAfter = after !== undefined && upper.test(after.text);
  if (before !== undefined && titleWords.has(before.lemma)) note(form, USE.afterTitle);
  if (capsBefore && capsAfter) note(form, USE.insideRun);
  else if (capsBefore) note(form, USE.endsRun);
  else if (capsAfter) note(form, USE.startsRun);
  if (token.relation.startsWith('nsubj') && token.head >= 0 && speechVerbs.has(tokens[token.head]!.lemma))
    note(form, USE.subjectOfSpeech);
  if (i > 0) note(form, USE.inCaps);
}

/** True for headlines in Title Case and lines in capitals, where capitals say nothing. */
export function looksTitleCase(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const { text } of tokens) {
    if (text.length < 4 || !/\p{L}/u.test(text)) continue;
    words++;
    if (upper.test(text[0]!)) capitals++;
  }
  return words >= 4 && capitals / words > 0.75;
}
