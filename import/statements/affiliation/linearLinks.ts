// The same as officeLinks.ts by the order of words alone, for sentences whose tree is not to be trusted: an apposition
// behind the name ("X, a spokesman for the Y"), one in front ("the head of Y, X,"), a title ("Y foreign minister X").
import type { SentenceContext } from './context.js';
import type { OfficeLink } from './officeLinks.js';
import type { View } from './views.js';

const reach = 9;
const nounWord = /^(NOUN|PROPN|ADJ|NUM)$/;

/** Links by word order, their relations marked with `~`. */
export function findLinearLinks(context: SentenceContext, source: View, target: View): readonly OfficeLink[] {
  const { tokens } = context.sentence;
  const links: OfficeLink[] = [];
  const first = Math.max(0, Math.min(source.firstToken, target.firstToken) - reach);
  const last = Math.min(tokens.length - 1, Math.max(source.lastToken, target.lastToken) + reach);
  for (const office of context.officeTokens) {
    if (office < first || office > last || within(target, office)) continue;
    const body = bodyByOrder(context, office, target);
    const holder = body === null ? null : holderByOrder(context, office, source, target);
    if (holder !== null && body !== null) links.push({ office, holder: `~${holder}`, body: `~${body}` });
  }
  return links;
}

const within = (view: View, token: number) => view.firstToken <= token && view.lastToken >= token;

function holderByOrder(context: SentenceContext, office: number, source: View, target: View): string | null {
  const { tokens } = context.sentence;
  if (within(source, office)) return 'inside';
  if (office > source.lastToken) {
    const opening = tokens[source.lastToken + 1]?.text;
    if (opening === ',' || opening === '(' || opening === '-' || opening === '–') {
      return isSmooth(context, source.lastToken + 2, office, target) ? 'appos' : null;
    }
    return isCopula(context, source.lastToken + 1, office) ? 'subject' : null;
  }
  const gap = source.firstToken - office - 1;
  if (gap === 0) return 'title';
  if (!isSmooth(context, office + 1, source.firstToken, target, true)) return null;
  return tokens[source.firstToken - 1]!.text === ',' ? 'front' : 'of-title';
}

/** No verb, no other name and no comma on the way; `mayEndInComma` allows one right before the end. */
function isSmooth(context: SentenceContext, from: number, to: number, target: View, mayEndInComma = false): boolean {
  const { tokens } = context.sentence;
  if (to - from > reach) return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.upos === 'VERB' || token.upos === 'AUX') return false;
    if (token.upos === 'PUNCT' && token.text !== '-' && token.text !== '.' && !(mayEndInComma && i === to - 1))
      return false;
    if (context.nameAt[i] !== -1 && !within(target, i)) return false;
  }
  return true;
}

function isCopula(context: SentenceContext, from: number, to: number): boolean {
  const { tokens } = context.sentence;
  if (to - from > reach) return false;
  let hasBe = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.upos === 'PUNCT' || token.upos === 'VERB') return false;
    if (token.lemma === 'be') hasBe = true;
  }
  return hasBe;
}

function bodyByOrder(context: SentenceContext, office: number, target: View): string | null {
  const { tokens } = context.sentence;
  if (target.lastToken < office) {
    const isOwner = /^['’]s?$/.test(tokens[target.lastToken + 1]?.text ?? '');
    const start = target.lastToken + (isOwner ? 2 : 1);
    if (office - start > 4) return null;
    for (let i = start; i < office; i++) if (!nounWord.test(tokens[i]!.upos) && tokens[i]!.text !== '-') return null;
    return isOwner ? 'poss' : 'before';
  }
  const marker = tokens[office + 1];
  if (marker === undefined || marker.upos !== 'ADP' || target.firstToken - office > 7) return null;
  for (let i = office + 2; i < target.firstToken; i++) {
    const { upos, text } = tokens[i]!;
    if (upos === 'VERB' || upos === 'AUX' || (upos === 'PUNCT' && text !== '-')) return null;
  }
  return target.firstToken - office <= 3 ? marker.lemma : `${marker.lemma}..`;
}
