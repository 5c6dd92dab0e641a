// Finds what pronouns, descriptions ("the group") and bare "the government" refer to: the most prominent fitting actor
// named shortly before. Says nothing rather than guess: a reference without a fitting actor near stays unresolved.
import type { ActorKind } from '../../graph/model/actorKinds.js';
import type { ParsedDocument, Token } from '../annotation.js';
import type { ActorLists } from '../lists/actorLists.js';
import { bodyHeads, officeHeads, personHeads, speechVerbs, titleWords } from '../lists/headWords.js';
import { normalizeName } from '../lists/normalizeName.js';
import type { FoundMention } from '../mentions/foundMention.js';
import { type PronounClass, pronounClass, pronounKinds } from '../mentions/pronouns.js';
import { headNoun } from './bodies.js';
import { type Gender, genderOf } from './genders.js';

export interface Reference {
  readonly index: number;
  readonly mention: FoundMention;
}

const MAX_SENTENCES_BACK = 3;

/**
 * @param actorOf actor of each mention, -1 while unresolved; filled in place, in text order, so that a pronoun can refer
 *   to what an earlier pronoun refers to.
 */
export function resolveReferences(
  doc: ParsedDocument,
  mentions: readonly FoundMention[],
  kinds: readonly ActorKind[],
  names: readonly (readonly string[])[],
  actorOf: Int32Array,
  _lists: ActorLists,
): void {
  const bySentence: number[][] = doc.sentences.map(() => []);
  mentions.forEach((m, i) => {
    bySentence[m.sentence]!.push(i);
  });
  const genders = names.map((forms, a) =>
    kinds[a] === 'person' ? genderOf(forms, titlesOf(doc, mentions, actorOf, a)) : null,
  );
  mentions.forEach((mention, index) => {
    if (actorOf[index] !== -1) return;
    const context: Context = {
      doc,
      mentions,
      bySentence,
      kinds,
      actorOf,
      genders,
    };
    if (mention.sort === 'pronoun') actorOf[index] = resolvePronoun(context, mention);
    else if (mention.sort === 'description') actorOf[index] = resolveDescription(context, mention, names);
    else if (mention.sort === 'government') actorOf[index] = resolveGovernment(context, mention);
  });
}

interface Context {
  readonly doc: ParsedDocument;
  readonly mentions: readonly FoundMention[];
  readonly bySentence: readonly (readonly number[])[];
  readonly kinds: readonly ActorKind[];
  readonly actorOf: Int32Array;
  readonly genders: (Gender | null)[];
}

function resolvePronoun(context: Context, mention: FoundMention): number {
  const token = context.doc.sentences[mention.sentence]!.tokens[mention.headToken]!;
  const cls = pronounClass(token);
  if (cls === null) return -1;
  if (cls === 'speaker') return speakerOf(context, mention);
  const wanted = cls === 'he' ? 'male' : cls === 'she' ? 'female' : null;
  const fits = (actor: number) => {
    if (!pronounKinds[cls].includes(context.kinds[actor]!)) return false;
    const gender = context.genders[actor];
    return wanted === null || gender === null || gender === undefined || gender === wanted;
  };
  const actor = nearestBefore(context, mention, fits, preferencesOf(cls));
  if (actor >= 0 && wanted !== null) context.genders[actor] ??= wanted;
  return actor;
}

/** "they" prefers people in the plural, "it" bodies; what is not preferred counts only when nothing preferred is near. */
function preferencesOf(cls: PronounClass): readonly ActorKind[] {
  return cls === 'they'
    ? ['collective', 'armed-group']
    : cls === 'it'
      ? ['organisation', 'state', 'party', 'media']
      : ['person'];
}

const referring = new Set(['name', 'place', 'demonym', 'government', 'group', 'pronoun', 'description']);

function nearestBefore(
  context: Context,
  mention: FoundMention,
  fits: (actor: number) => boolean,
  preferred: readonly ActorKind[],
): number {
  const { mentions, bySentence, actorOf, doc, kinds } = context;
  let best = -1;
  let bestScore = 0;
  for (let back = 0; back <= MAX_SENTENCES_BACK; back++) {
    const sentence = mention.sentence - back;
    if (sentence < 0) break;
    const { tokens } = doc.sentences[sentence]!;
    for (const i of bySentence[sentence]!) {
      const candidate = mentions[i]!;
      const actor = actorOf[i]!;
      if (actor < 0 || !referring.has(candidate.sort) || !fits(actor)) continue;
      if (back === 0 && candidate.lastToken >= mention.firstToken) continue;
      if (candidate.sort === 'demonym' && !isSubject(tokens[candidate.headToken]!)) continue;
      let score = 10 - back * 3;
      if (isSubject(tokens[candidate.headToken]!)) score += 2.5;
      if (candidate.sort === 'pronoun') score += 0.5;
      if (preferred.includes(kinds[actor]!)) score += 2;
      if (back === 0) score += candidate.lastToken / tokens.length / 2;
      if (score > bestScore) {
        best = actor;
        bestScore = score;
      }
    }
  }
  return best;
}

const isSubject = (token: Token): boolean => token.relation.startsWith('nsubj');

function resolveDescription(context: Context, mention: FoundMention, names: readonly (readonly string[])[]): number {
  const token = context.doc.sentences[mention.sentence]!.tokens[mention.headToken]!;
  const noun = token.text.toLowerCase();
  if (officeHeads.has(noun) || personHeads.has(noun)) return resolveOffice(context, mention, noun);
  const sameHead = (actor: number) => context.kinds[actor] !== 'person' && names[actor]!.some((n) => isOne(n, noun));
  const byName = nearestBefore(context, mention, sameHead, []);
  if (byName >= 0) return byName;
  const called = names.flatMap((_, actor) => (sameHead(actor) ? [actor] : []));
  if (called.length === 1) return called[0]!;
  const kinds = descriptionKinds.get(noun) ?? (bodyHeads.has(noun) ? ['organisation' as const] : []);
  return nearestBefore(context, mention, (actor) => kinds.includes(context.kinds[actor]!), kinds);
}

/** Whether a name of several words says that it is one: "Harbour Workers Union" is a union. */
const isOne = (name: string, noun: string): boolean => /\s/.test(name) && headNoun(normalizeName(name)) === noun;

/** "the minister": the last person who was named with that word next to the name, or a phrase with the same head. */
function resolveOffice(context: Context, mention: FoundMention, noun: string): number {
  const { doc, mentions, actorOf } = context;
  for (let i = mentions.indexOf(mention) - 1; i >= 0; i--) {
    const candidate = mentions[i]!;
    const actor = actorOf[i]!;
    if (actor < 0 || candidate.sort === 'nested' || candidate.sort === 'pronoun') continue;
    const { tokens } = doc.sentences[candidate.sentence]!;
    if (candidate.sort === 'group' && tokens[candidate.headToken]!.text.toLowerCase() === noun) return actor;
    if (context.kinds[actor] !== 'person' || candidate.sort !== 'name') continue;
    const around = [
      ...tokens.slice(Math.max(0, candidate.firstToken - 4), candidate.firstToken),
      ...apposition(tokens, candidate),
    ];
    if (around.some((t) => t.text.toLowerCase() === noun)) return actor;
  }
  return -1;
}

/** Words of "..., the former minister," behind a name. */
const apposition = (tokens: readonly Token[], mention: FoundMention): readonly Token[] =>
  tokens[mention.lastToken + 1]?.text === ',' ? tokens.slice(mention.lastToken + 2, mention.lastToken + 8) : [];

const descriptionKinds = new Map<string, readonly ActorKind[]>([
  ['group', ['armed-group', 'organisation']],
  ['organization', ['organisation', 'armed-group']],
  ['organisation', ['organisation', 'armed-group']],
  ['movement', ['armed-group', 'party']],
  ['party', ['party']],
  ['company', ['organisation']],
  ['agency', ['media', 'organisation']],
  ['newspaper', ['media']],
  ['ministry', []],
  ['court', []],
]);

/** Bare "the government": the state named last, else the one named most. */
function resolveGovernment(context: Context, mention: FoundMention): number {
  const isState = (actor: number) => context.kinds[actor] === 'state';
  const near = nearestState(context, mention);
  if (near >= 0) return near;
  const counts = new Map<number, number>();
  context.actorOf.forEach((actor) => {
    if (actor >= 0 && isState(actor)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  });
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most !== undefined && most[1] > 1 ? most[0] : -1;
}

function nearestState({ mentions, bySentence, actorOf, kinds }: Context, mention: FoundMention): number {
  for (let back = 0; back <= 2; back++) {
    const own = bySentence[mention.sentence - back] ?? [];
    for (let k = own.length - 1; k >= 0; k--) {
      const i = own[k]!;
      const actor = actorOf[i]!;
      if (back === 0 && mentions[i]!.lastToken >= mention.firstToken) continue;
      if (actor >= 0 && kinds[actor] === 'state' && mentions[i]!.sort !== 'pronoun') return actor;
    }
  }
  return -1;
}

/** Who says what stands in quotation marks here: the subject of a verb of saying in this sentence, else in one close by. */
function speakerOf(context: Context, mention: FoundMention): number {
  const order = [0, -1, 1, -2];
  for (const step of order) {
    const sentence = mention.sentence + step;
    const found = context.doc.sentences[sentence] === undefined ? -1 : speakerIn(context, sentence);
    if (found >= 0) return found;
  }
  return -1;
}

function speakerIn({ doc, bySentence, mentions, actorOf, kinds }: Context, sentence: number): number {
  const { tokens } = doc.sentences[sentence]!;
  for (const i of bySentence[sentence]!) {
    const candidate = mentions[i]!;
    const actor = actorOf[i]!;
    if (actor < 0 || candidate.sort === 'nested') continue;
    const head = tokens[candidate.headToken]!;
    const verb = head.head >= 0 ? tokens[head.head]! : undefined;
    if (isSubject(head) && verb !== undefined && speechVerbs.has(verb.lemma) && kinds[actor] !== undefined)
      return actor;
  }
  return -1;
}

/** Title words that stand before the names of an actor ("Mrs.", "King"). */
function titlesOf(
  doc: ParsedDocument,
  mentions: readonly FoundMention[],
  actorOf: Int32Array,
  actor: number,
): Set<string> {
  const titles = new Set<string>();
  mentions.forEach((mention, i) => {
    if (actorOf[i] !== actor) return;
    const { tokens } = doc.sentences[mention.sentence]!;
    for (let k = mention.firstToken - 1; k >= 0 && k >= mention.firstToken - 3; k--) {
      const word = tokens[k]!.text.toLowerCase().replace(/\.$/, '');
      if (!titleWords.has(word)) break;
      titles.add(word);
    }
  });
  return titles;
}
