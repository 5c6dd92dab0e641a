// Finds the words that name somebody's role ("foreign minister", "spokesman", "officials") for one affiliation.
import type { Span } from '../../annotation.js';
import { lemmaOf, officeClass, type SentenceContext } from './context.js';
import type { View } from './views.js';

export interface Role {
  readonly span: Span;
  readonly headToken: number;
}

const reachBefore = 8;
const reachAfter = 14;
const modifier = /^(NOUN|PROPN|ADJ)$/;

/** The office nearest to the source: inside it, in front of it, between the two, or in an apposition; null where there is none. */
export function findRole(context: SentenceContext, source: View, target: View | null): Role | null {
  const head =
    officeIn(context, source.headToken, source.firstToken - 1, target) ??
    officeBefore(context, source, target) ??
    officeAfter(context, source, target);
  return head === null ? null : roleAround(context, head, source, target);
}

const covers = (view: View | null, token: number) =>
  view !== null && view.firstToken <= token && view.lastToken >= token;

const isOffice = (context: SentenceContext, token: number) =>
  context.sentence.tokens[token]!.upos !== 'VERB' && officeClass(lemmaOf(context.sentence, token)) !== '';

/** The last office from `from` back to just after `before`. */
function officeIn(context: SentenceContext, from: number, before: number, target: View | null): number | null {
  for (let i = from; i > before; i--) if (isOffice(context, i) && !covers(target, i)) return i;
  return null;
}

function officeBefore(context: SentenceContext, source: View, target: View | null): number | null {
  for (let i = source.firstToken - 1; i >= Math.max(0, source.firstToken - reachBefore); i--) {
    if (context.sentence.tokens[i]!.upos === 'VERB' || isOtherName(context, i, source, target)) return null;
    if (isOffice(context, i) && !covers(target, i)) return i;
  }
  return null;
}

function officeAfter(context: SentenceContext, source: View, target: View | null): number | null {
  const { tokens } = context.sentence;
  for (let i = source.lastToken + 1; i < Math.min(tokens.length, source.lastToken + reachAfter); i++) {
    if (isOtherName(context, i, source, target)) return null;
    if (isOffice(context, i) && !covers(target, i)) return i;
  }
  return null;
}

function isOtherName(context: SentenceContext, token: number, source: View, target: View | null): boolean {
  const view = context.views[context.nameAt[token]!];
  return view !== undefined && view.actor !== source.actor && view.actor !== target?.actor;
}

/** The office with the adjectives and nouns in front of it that belong to neither name. */
function roleAround(context: SentenceContext, head: number, source: View, target: View | null): Role {
  const { tokens } = context.sentence;
  const isFree = (token: number) => !covers(target, token) && (covers(source, head) || !covers(source, token));
  let first = head;
  while (first > 0 && modifier.test(tokens[first - 1]!.upos) && isFree(first - 1)) {
    if (!covers(source, head) && context.nameAt[first - 1] !== -1) break;
    first--;
  }
  return { span: { start: tokens[first]!.start, end: tokens[head]!.end }, headToken: head };
}
