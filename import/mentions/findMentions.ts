// Takes a parsed document, gives every span that may refer to an actor: names (learnt model and lists), states by
// country, capital and demonym, noun phrases for bodies and people, descriptions and pronouns. Sorted by start, an outer
// mention before the ones inside it; none resolved yet. Too many rather than too few: selection comes with the statements.
import type { Mention, ParsedDocument, Sentence } from '../annotation.js';
import type { WordClasses } from '../language/wordClasses.js';
import type { WordTable } from '../language/words.js';
import type { ActorLists } from '../lists/actorLists.js';
import { covers, type FoundMention, makeMention } from './foundMention.js';
import { findGroupPhrases } from './groupPhrases.js';
import { findListMatches, type ListMatch } from './listMatches.js';
import type { NameModel } from './nameModel.js';
import { findNameSpans, type NameSpan } from './nameSpans.js';
import { pronounClass, pronounKinds } from './pronouns.js';

export interface MentionModel {
  readonly names: NameModel;
  readonly words: WordTable;
  readonly classes: WordClasses;
}

export function findMentions(doc: ParsedDocument, model: MentionModel, lists: ActorLists): readonly Mention[] {
  return mentionsFromNames(doc, findNameSpans(doc, model.names, { ...model, lists }), lists);
}

/** The same with the names already found, for training on names that a model found which had not seen the document. */
export function mentionsFromNames(
  doc: ParsedDocument,
  names: readonly NameSpan[],
  lists: ActorLists,
): readonly Mention[] {
  const bySentence = new Map<number, NameSpan[]>();
  for (const span of names) {
    const list = bySentence.get(span.sentence);
    if (list === undefined) bySentence.set(span.sentence, [span]);
    else list.push(span);
  }
  return doc.sentences.flatMap((sentence, index) => mentionsOf(sentence, index, bySentence.get(index) ?? [], lists));
}

function mentionsOf(sentence: Sentence, index: number, spans: readonly NameSpan[], lists: ActorLists): FoundMention[] {
  const matches = findListMatches(sentence.tokens, lists);
  const mentions = spans.flatMap((span) => nameMention(sentence, span, matches));
  const taken = new Uint8Array(sentence.tokens.length);
  for (const span of spans) if (span.kind !== 'misc') taken.fill(1, span.firstToken, span.lastToken + 1);
  mentions.push(...listMentions(sentence, index, matches, mentions, taken));
  for (const mention of mentions)
    if (mention.sort !== 'demonym') taken.fill(1, mention.firstToken, mention.lastToken + 1);
  const persons = new Uint8Array(taken.length);
  for (const m of mentions) if (m.kind === 'person') persons.fill(1, m.firstToken, m.lastToken + 1);
  mentions.push(...groupMentions(sentence, index, taken, persons, [...mentions]));
  mentions.push(...pronounMentions(sentence, index, taken));
  return mentions.sort((a, b) => a.firstToken - b.firstToken || b.lastToken - a.lastToken);
}

/** How a perceptron margin reads as certainty; a rough logistic, calibrated later together with everything else. */
const certaintyOf = (margin: number): number => 1 / (1 + Math.exp(-(margin + 2) / 4));

function nameMention(sentence: Sentence, span: NameSpan, matches: readonly ListMatch[]): FoundMention[] {
  const place = matches.find((m) => m.first === span.firstToken && m.last === span.lastToken)?.place ?? null;
  const certainty = certaintyOf(span.margin);
  // A name of a state is that of a state, whatever the model says; but persons are called Jordan and Paris.
  const isState = place !== null && place.form !== 'region' && (span.kind !== 'person' || place.form === 'demonym');
  if (isState && isPeople(sentence, span, place.form))
    return [makeMention(sentence, span, 'collective', 'group', certainty)];
  if (isState) return [makeMention(sentence, span, 'state', place.form === 'demonym' ? 'demonym' : 'place', certainty)];
  if (span.kind !== 'person' && isGovernmentName(sentence, span))
    return [makeMention(sentence, span, 'state', 'government', certainty)];
  if (span.kind === 'misc') return [makeMention(sentence, span, 'organisation', 'unclear', certainty)];
  if (span.kind === 'place') return [makeMention(sentence, span, 'organisation', 'place', certainty)];
  return [makeMention(sentence, span, span.kind, 'name', certainty)];
}

/** "Iraqis" are people, not the state; "Palestinians" are called so as one side. */
const isPeople = (
  { tokens }: Sentence,
  { firstToken, lastToken }: { firstToken: number; lastToken: number },
  form: string,
): boolean =>
  form === 'demonym' &&
  firstToken === lastToken &&
  /^\p{Lu}\p{Ll}+s$/u.test(tokens[lastToken]!.text) &&
  !/^(?:Palestinians|Swiss)$/.test(tokens[lastToken]!.text);

/** "Government of Iraq", "Iraqi Government", "Bush Administration"; the "Federal Aviation Administration" is none. */
const isGovernmentName = ({ tokens }: Sentence, { firstToken, lastToken }: NameSpan): boolean =>
  (tokens[lastToken]!.text === 'Government' && lastToken > firstToken) ||
  (tokens[lastToken]!.text === 'Administration' && lastToken === firstToken + 1) ||
  (tokens[firstToken]!.text === 'Government' && tokens[firstToken + 1]?.text === 'of');

/** What the lists know and the model has not named: states anywhere, other actors where no name covers them. */
function listMentions(
  sentence: Sentence,
  index: number,
  matches: readonly ListMatch[],
  names: readonly FoundMention[],
  taken: Uint8Array,
): FoundMention[] {
  const found: FoundMention[] = [];
  for (const match of matches) {
    const range = {
      sentence: index,
      firstToken: match.first,
      lastToken: match.last,
    };
    const outer = names.find((m) => covers(m, range));
    const isWhole = outer !== undefined && covers(range, outer);
    if (isWhole || (outer !== undefined && outer.kind === 'person')) continue;
    if (outer === undefined && taken.subarray(match.first, match.last + 1).includes(1)) continue;
    const mention = listMention(sentence, range, match, outer);
    if (mention !== null) found.push(mention);
  }
  return found;
}

function listMention(
  sentence: Sentence,
  range: { sentence: number; firstToken: number; lastToken: number },
  match: ListMatch,
  outer: FoundMention | undefined,
): FoundMention | null {
  const { place, actor } = match;
  if (outer !== undefined) {
    if (place?.form === 'capital') return null;
    if (place !== null && place.form !== 'region') return makeMention(sentence, range, 'state', 'nested', 0.5);
    const isLong = match.last > match.first || (actor?.name.length ?? 0) > 3;
    return actor !== null && isLong ? makeMention(sentence, range, actor.kind, 'nested', 0.5) : null;
  }
  if (place !== null && isPeople(sentence, range, place.form))
    return makeMention(sentence, range, 'collective', 'group', 0.5);
  if (place !== null && place.form !== 'region')
    return makeMention(sentence, range, 'state', place.form === 'demonym' ? 'demonym' : 'place', 0.5);
  if (actor === null || (match.first === match.last && isCommonWord(sentence, match.first))) return null;
  return makeMention(sentence, range, actor.kind, 'name', 0.4);
}

/** A listed name that is also a word ("House", "Time", "Labour") counts only where the tagger takes it for a proper noun. */
const isCommonWord = (sentence: Sentence, i: number): boolean => sentence.tokens[i]!.upos !== 'PROPN' || i === 0;

function groupMentions(
  sentence: Sentence,
  index: number,
  taken: Uint8Array,
  persons: Uint8Array,
  names: readonly FoundMention[],
): FoundMention[] {
  return findGroupPhrases(sentence, taken, persons).map(({ firstToken, lastToken, kind, sort }) => {
    // A phrase that begins inside a name begins with the name.
    const name = names.find((m) => m.firstToken < firstToken && m.lastToken >= firstToken);
    const range = {
      sentence: index,
      firstToken: name?.firstToken ?? firstToken,
      lastToken,
    };
    return makeMention(sentence, range, kind, sort, 0.5);
  });
}

function pronounMentions(sentence: Sentence, index: number, taken: Uint8Array): FoundMention[] {
  const found: FoundMention[] = [];
  sentence.tokens.forEach((token, i) => {
    const cls = taken[i] ? null : pronounClass(token);
    if (cls === null) return;
    const range = { sentence: index, firstToken: i, lastToken: i };
    found.push(makeMention(sentence, range, pronounKinds[cls][0]!, 'pronoun', 0.5));
  });
  return found;
}
