// How a noun that names an office ties two names together in a sentence's tree: on one side its holder ("X, chairman of",
// "chairman X", "X is chairman"), on the other the body it belongs to ("chairman of Y", "Y's chairman", "Y chairman").
import type { SentenceContext } from './context.js';
import type { View } from './views.js';

export interface OfficeLink {
  readonly office: number;
  /** How the holder stands to the office: `title`, `appos`, `subject`, `as`, `inside`; a trailing `+` where coordination lies between. */
  readonly holder: string;
  /** How the body stands to it: the preposition, `poss`, `before` (compound or adjective), `inside`. */
  readonly body: string;
}

/** Every office of the sentence that has `source` as holder and `target` as body. */
export function findOfficeLinks(context: SentenceContext, source: View, target: View): readonly OfficeLink[] {
  const links: OfficeLink[] = [];
  for (const office of context.officeTokens) {
    if (!/^(NOUN|PROPN|ADJ)$/.test(context.sentence.tokens[office]!.upos)) continue;
    if (office >= target.firstToken && office <= target.lastToken) continue;
    const holder = holderRelation(context, office, source);
    if (holder === null) continue;
    const body = bodyRelation(context, office, target);
    if (body !== null) links.push({ office, holder, body });
  }
  return links;
}

const longestCoordination = 3;

function holderRelation(context: SentenceContext, office: number, holder: View): string | null {
  if (office >= holder.firstToken && office <= holder.lastToken) return 'inside';
  const { tokens } = context.sentence;
  let at = holder.headToken;
  for (let step = 0; step <= longestCoordination; step++) {
    const relation = directHolder(context, office, at, step === 0 ? holder : null);
    if (relation !== null) return step === 0 ? relation : `${relation}+`;
    if (tokens[at]!.relation !== 'conj' || tokens[at]!.head < 0) break;
    at = tokens[at]!.head;
  }
  const first = firstConjunct(context, office);
  return first === office ? null : withMark(directHolder(context, first, holder.headToken, holder));
}

const withMark = (relation: string | null) => (relation === null ? null : `${relation}*`);

function firstConjunct(context: SentenceContext, token: number): number {
  const { tokens } = context.sentence;
  let at = token;
  for (let step = 0; step < longestCoordination && tokens[at]!.relation === 'conj' && tokens[at]!.head >= 0; step++) {
    at = tokens[at]!.head;
  }
  return at;
}

function directHolder(context: SentenceContext, office: number, head: number, view: View | null): string | null {
  const { tokens } = context.sentence;
  const name = tokens[head]!;
  const noun = tokens[office]!;
  if (view !== null && office === view.firstToken - 1) return 'title';
  if (noun.head === head)
    return noun.relation === 'appos'
      ? 'appos'
      : /^(compound|flat|nmod)$/.test(noun.relation)
        ? 'title'
        : labelled(noun.relation);
  if (name.head === office) {
    if (/^(appos|flat|compound)/.test(name.relation)) return 'title';
    if (name.relation.startsWith('nsubj')) return 'subject';
    return name.relation === 'parataxis' ? 'appos' : null;
  }
  return sharedVerb(context, office, head);
}

const labelled = (relation: string) => (/^(acl|parataxis|list|dep)/.test(relation) ? relation : null);

/** "X was named chairman", "X served as chairman", "they elected X president". */
function sharedVerb(context: SentenceContext, office: number, head: number): string | null {
  const { tokens } = context.sentence;
  const [noun, name] = [tokens[office]!, tokens[head]!];
  if (noun.head < 0 || noun.head !== name.head || tokens[noun.head]!.upos !== 'VERB') return null;
  const isComplement = /^(xcomp|obj|obl|advcl|ccomp)/.test(noun.relation);
  if (!isComplement || !/^(nsubj|obj)/.test(name.relation)) return null;
  const marker = context.tree.preposition[office] ?? '';
  if (noun.relation.startsWith('obl') && marker !== 'as') return null;
  return `${name.relation.startsWith('nsubj') ? 'subject' : 'object'}:${tokens[noun.head]!.lemma}`;
}

function bodyRelation(context: SentenceContext, office: number, body: View): string | null {
  const { tokens } = context.sentence;
  const { headToken } = body;
  if (body.firstToken <= office && body.lastToken >= office) return 'inside';
  if (body.lastToken === office - 1) return tokens[headToken]!.relation === 'nmod:poss' ? 'poss' : 'before';
  let at = headToken;
  let mark = '';
  for (let step = 0; step <= longestCoordination; step++) {
    const relation = directBody(context, office, at);
    if (relation !== null) return relation + mark;
    const { head } = tokens[at]!;
    if (head < 0) return null;
    if (tokens[at]!.relation !== 'conj' && !isInsideNoun(context, at)) return null;
    mark = tokens[at]!.relation === 'conj' ? `${mark}+` : `${mark}>${context.tree.preposition[at]}`;
    at = head;
  }
  return null;
}

/** The word is a modifier of another noun ("chairman of the board of Y"). */
const isInsideNoun = (context: SentenceContext, token: number): boolean =>
  /^(nmod|compound|amod|appos|flat)/.test(context.sentence.tokens[token]!.relation);

function directBody(context: SentenceContext, office: number, token: number): string | null {
  const { tokens } = context.sentence;
  const { head, relation } = tokens[token]!;
  if (head !== office) return null;
  if (relation === 'nmod:poss') return 'poss';
  if (/^(compound|amod|flat)/.test(relation)) return token < office ? 'before' : null;
  if (/^(nmod|obl)/.test(relation)) return context.tree.preposition[token] || 'bare';
  return null;
}
