// Noun phrases without a proper name at their head that may stand for an actor: "opposition lawmakers", "Pakistan's
// army", "the Chadian government", "the court", "Iran's foreign minister". All that could be one are given; whether one
// acts is decided later.
import type { ActorKind } from '../../graph/model/actorKinds.js';
import type { Sentence, Token } from '../annotation.js';
import {
  armedHeads,
  bodyHeads,
  governmentHeads,
  mediaHeads,
  notPeople,
  officeHeads,
  partyHeads,
  peopleHeads,
  personHeads,
} from '../lists/headWords.js';

export interface GroupPhrase {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly kind: ActorKind;
  readonly sort: 'group' | 'government' | 'description';
}

const MAX_MODIFIERS = 8;
const modifierClasses = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV', 'VERB', 'SYM']);
const modifierRelations = /^(?:amod|compound|nummod|nmod|advmod|case|flat|punct|conj|cc|obl|goeswith|det:predet|list)/;

/**
 * @param isTaken tokens inside proper names: a phrase may hold such a name before its head, but not as its head.
 * @param isPerson tokens inside names of persons: a noun in apposition to one says who the person is.
 */
export function findGroupPhrases(sentence: Sentence, isTaken: Uint8Array, isPerson: Uint8Array): GroupPhrase[] {
  const { tokens } = sentence;
  const phrases: GroupPhrase[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (isTaken[i] || !isPhraseHead(tokens, i)) continue;
    const kind = kindOfHead(tokens[i]!);
    if (kind === null || introducesName(tokens, i, isTaken) || describesPerson(tokens, i, isPerson)) continue;
    const firstToken = startOfPhrase(tokens, i);
    phrases.push({
      firstToken,
      lastToken: i,
      ...sortOfPhrase(tokens, firstToken, i, kind),
    });
  }
  return phrases;
}

function isPhraseHead(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'ADJ') return false;
  const next = tokens[i + 1];
  if (next === undefined || /^['’]s?$/.test(next.text)) return true;
  const isModifierOfNext = token.head === i + 1 && /^(?:compound|amod|nmod)/.test(token.relation);
  // "Iran's foreign ministry spokesman": the ministry is an actor of its own, and so is the police of a police chief.
  if (isModifierOfNext) return isBodyOfPerson(tokens, i);
  return !(next.upos === 'NOUN' && token.head === i + 1 && token.upos !== 'NOUN');
}

/** The noun before the one for people: "company" of "company chairman". */
const isBodyOfPerson = (tokens: readonly Token[], i: number): boolean =>
  bodyHeads.has(tokens[i]!.lemma.toLowerCase()) && peopleHeads.has(tokens[i + 1]?.text.toLowerCase() ?? '');

/** "opposition leader Jane Doe", "militant group Hamas": the noun says what the name is. */
const introducesName = (tokens: readonly Token[], i: number, isTaken: Uint8Array): boolean =>
  isTaken[i + 1] === 1 && /^\p{Lu}/u.test(tokens[i + 1]!.text);

/** "Turkey's chief prosecutor, Jane Doe", "Secretary of State Jane Doe": the noun and the name are one. */
function describesPerson(tokens: readonly Token[], i: number, isPerson: Uint8Array): boolean {
  const { head, relation } = tokens[i]!;
  const isOne = (r: string) => /^(?:appos|flat)/.test(r);
  if (head >= 0 && isPerson[head] === 1 && isOne(relation)) return true;
  for (let j = i + 1; j < Math.min(tokens.length, i + 12); j++) {
    if (isPerson[j] === 1)
      return tokens[j]!.head === i && (isOne(tokens[j]!.relation) || tokens[j]!.relation === 'nmod');
    if (/^(?:VERB|AUX|SCONJ)$/.test(tokens[j]!.upos)) return false;
  }
  return false;
}

const agentive = /(?:ers|ors|ists|ians|men|women|crats|ants|ees|mates|folk|logists)$/;

/** The kind an actor has that is called by this noun; null for nouns that name no actor. */
export function kindOfHead(token: Token): ActorKind | null {
  const form = token.text.toLowerCase();
  if (governmentHeads.has(form)) return 'state';
  if (armedHeads.has(form)) return 'armed-group';
  if (partyHeads.has(form)) return 'party';
  if (bodyHeads.has(form)) return 'organisation';
  if (mediaHeads.has(form)) return 'media';
  if (peopleHeads.has(form) || officeHeads.has(form)) return 'collective';
  if (personHeads.has(form)) return 'person';
  if (notPeople.has(form) || !/^NNP?S$/.test(token.xpos)) return null;
  return bodyHeads.has(token.lemma) || personHeads.has(token.lemma) || agentive.test(form) ? 'collective' : null;
}

const singularBodies = new Set(
  'group company organization organisation agency ministry movement party court newspaper firm'.split(' '),
);
const isDefinite = (tokens: readonly Token[], i: number): boolean =>
  /^(?:the|this|that)$/i.test(tokens[i - 1]?.text ?? '');
const emptyModifiers = new Set(
  'federal central interim new current military transitional coalition national provincial local civilian'.split(' '),
);

function sortOfPhrase(
  tokens: readonly Token[],
  first: number,
  head: number,
  kind: ActorKind,
): Pick<GroupPhrase, 'kind' | 'sort'> {
  const form = tokens[head]!.text.toLowerCase();
  const modifiers = tokens.slice(first, head);
  if (kind === 'state') {
    const isOfState = modifiers.some((t) => /^\p{Lu}/u.test(t.text)) || tokens[head + 1]?.text === 'of';
    // "Israeli authorities" are the state, "Israeli military authorities" are not.
    const isPlain = modifiers.every((t) => /^\p{Lu}|^['’]s?$/u.test(t.text) || emptyModifiers.has(t.lemma));
    const isNamed = isOfState && (isPlain || form === 'government');
    const isBare = /^(?:government|administration)$/.test(form) && modifiers.every((t) => emptyModifiers.has(t.lemma));
    return isNamed || isBare ? { kind, sort: 'government' } : { kind: 'collective', sort: 'group' };
  }
  // "the company", "company chairman Jane Doe"
  const isShort = modifiers.length === 0 && (isDefinite(tokens, first) || isBodyOfPerson(tokens, head));
  const isDescription = isShort && (singularBodies.has(form) || officeHeads.has(form) || personHeads.has(form));
  return { kind, sort: isDescription ? 'description' : 'group' };
}

function startOfPhrase(tokens: readonly Token[], head: number): number {
  let first = head;
  while (first > 0 && head - first < MAX_MODIFIERS && isModifier(tokens, first - 1, head)) first--;
  while (
    first < head &&
    /^(?:['’]s?|-|–|,|and|or|not|also|then|only|even|now|more|than|least|all|the)$/i.test(tokens[first]!.text)
  )
    first++;
  return first;
}

const actingParticiples = new Set(
  'ruling leading opposing warring governing outgoing visiting neighboring neighbouring participating working rival existing'.split(
    ' ',
  ),
);

function isModifier(tokens: readonly Token[], i: number, head: number): boolean {
  const token = tokens[i]!;
  if (token.text === '-' || token.text === '–') return true;
  if (/^['’]s?$/.test(token.text)) return tokens[i - 1]?.upos !== 'VERB' && tokens[i - 1]?.upos !== 'PRON';
  if (/^(?:his|her|its|their|our|my|your)$/i.test(token.text)) return token.head <= head && token.head > i;
  if (token.upos === 'DET') return /^(?:some|many|several|both|few|most)$/i.test(token.text);
  if (token.upos === 'CCONJ' || token.text === ',') return joinsModifiers(tokens, i);
  if (!modifierClasses.has(token.upos)) return false;
  if (token.upos === 'VERB' && !isParticiple(tokens, i)) return false;
  if (token.upos === 'ADV' && !/^(?:pro|anti|former|mostly|mainly|largely|newly)/i.test(token.text)) return false;
  if (/^(?:NOUN|PROPN|ADJ)$/.test(token.upos) && tokens[i + 1]?.upos === 'CCONJ')
    return token.head > i || token.relation !== 'nsubj';
  return token.head > i && token.head <= head && modifierRelations.test(token.relation);
}

/** "Iranian and Saudi officials": two adjectives or names of the same sort around the conjunction. */
function joinsModifiers(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (before === undefined || after === undefined || before.upos !== after.upos) return false;
  const bothCapital = /^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(after.text);
  return before.upos === 'ADJ'
    ? bothCapital || tokens[i]!.upos === 'CCONJ'
    : bothCapital && before.upos === 'PROPN' && after.head > i + 1;
}

function isParticiple(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!/^(?:amod|compound)/.test(token.relation)) return false;
  if (token.xpos === 'VBG') return actingParticiples.has(token.text.toLowerCase());
  return token.xpos === 'VBN' && !/^(?:NOUN|PROPN|PRON|NUM)$/.test(tokens[i - 1]?.upos ?? '');
}
