// Noun phrases without a proper name at their head that may stand for an actor: "opposition lawmakers", "Pakistan's
// army", "the Chadian government", "the court". All that could be one are given; whether one acts is decided later.
import type { ActorKind } from '../../graph/model/actorKinds.js';
import type { Sentence, Token } from '../annotation.js';
import { armedHeads, bodyHeads, governmentHeads, mediaHeads, partyHeads, peopleHeads } from '../lists/headWords.js';

export interface GroupPhrase {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly kind: ActorKind;
  readonly sort: 'group' | 'government' | 'description';
}

const MAX_MODIFIERS = 7;
const modifierClasses = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV', 'VERB']);
const modifierRelations = /^(?:amod|compound|nummod|nmod|advmod|case|flat|punct|conj|cc|obl|goeswith|det:predet|list)/;

/** @param isTaken tokens inside proper names: a phrase may hold such a name before its head, but not as its head. */
export function findGroupPhrases(sentence: Sentence, isTaken: Uint8Array): GroupPhrase[] {
  const { tokens } = sentence;
  const phrases: GroupPhrase[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (isTaken[i] || !isPhraseHead(tokens, i)) continue;
    const kind = kindOfHead(tokens[i]!);
    if (kind === null) continue;
    const firstToken = startOfPhrase(tokens, i);
    const isGovernment = governmentHeads.has(tokens[i]!.lemma) || governmentHeads.has(tokens[i]!.text.toLowerCase());
    const isDescription = firstToken === i && isDefinite(tokens, i) && !isGovernment && isSingularBody(tokens[i]!);
    const sort = isGovernment ? 'government' : isDescription ? 'description' : 'group';
    phrases.push({ firstToken, lastToken: i, kind: isGovernment ? 'state' : kind, sort });
  }
  return phrases;
}

function isPhraseHead(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'ADJ') return false;
  if (token.relation === 'compound' && token.head === i + 1) return false;
  const next = tokens[i + 1];
  const isPossessor = next !== undefined && /^['’]s?$/.test(next.text);
  return !(next !== undefined && next.upos === 'NOUN' && token.head === i + 1 && token.upos !== 'NOUN') || isPossessor;
}

/** The kind an actor has that is called by this noun; null for nouns that name no actor. */
export function kindOfHead(token: Token): ActorKind | null {
  const form = token.text.toLowerCase();
  const has = (words: ReadonlySet<string>) => words.has(form) || words.has(token.lemma);
  if (has(governmentHeads)) return 'state';
  if (armedHeads.has(form)) return 'armed-group';
  if (partyHeads.has(form)) return 'party';
  if (bodyHeads.has(form)) return 'organisation';
  if (mediaHeads.has(form)) return 'media';
  return peopleHeads.has(form) ? 'collective' : null;
}

const singularBodies = new Set(
  'group company organization organisation agency ministry movement party court newspaper'.split(' '),
);
const isSingularBody = (token: Token): boolean => singularBodies.has(token.text.toLowerCase());
const isDefinite = (tokens: readonly Token[], i: number): boolean => /^(?:the|this)$/i.test(tokens[i - 1]?.text ?? '');

function startOfPhrase(tokens: readonly Token[], head: number): number {
  let first = head;
  while (first > 0 && head - first < MAX_MODIFIERS && isModifier(tokens, first - 1, head)) first--;
  while (
    first < head &&
    /^(?:['’]s?|-|–|,|and|or|not|also|then|only|even|now|more|than|all|the)$/i.test(tokens[first]!.text)
  )
    first++;
  return first;
}

function isModifier(tokens: readonly Token[], i: number, head: number): boolean {
  const token = tokens[i]!;
  if (token.text === '-' || token.text === '–') return true;
  if (/^['’]s?$/.test(token.text)) return tokens[i - 1]?.upos !== 'VERB';
  if (/^(?:his|her|its|their|our|my|your)$/i.test(token.text)) return token.head <= head && token.head > i;
  if (token.upos === 'DET') return /^(?:some|many|several|both|few|most)$/i.test(token.text);
  if (!modifierClasses.has(token.upos)) return false;
  if (token.upos === 'VERB' && !/^(?:amod|compound)/.test(token.relation)) return false;
  if (token.upos === 'ADV' && !/^(?:pro|anti|former|mostly|mainly|largely|newly)/i.test(token.text)) return false;
  return token.head > i && token.head <= head && modifierRelations.test(token.relation);
}
