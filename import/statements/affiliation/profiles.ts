// What a whole document tells about each actor that bears on belonging: the offices named in front of or behind the
// name, the head words of its names, how often and where it occurs, its country, and how prominent it is among its kind.
import type { DocumentActor, Mention, ParsedDocument } from '../../annotation.js';
import type { ActorLists } from '../../lists/actorLists.js';
import { readActorhood } from './actorhood.js';
import { kindCode, kindSymbols, lemmaOf, officeClass, type SentenceContext } from './context.js';
import { countryOf, countryOfCapital, listedCountry } from './countries.js';
import { symbolOf } from './symbols.js';
import type { View } from './views.js';

export interface Profile {
  readonly kind: string;
  readonly kindSymbol: number;
  readonly mentions: number;
  readonly firstSentence: number;
  /** Lemmas of the offices that stand at the name, most informative spelling: "foreign minister" gives both words joined and the last alone. */
  readonly offices: ReadonlySet<string>;
  /** Sentence in which the first office stands, -1 without one. */
  readonly officeSentence: number;
  /** Lemmas of the head words of its names, for actors that are no persons. */
  readonly heads: ReadonlySet<string>;
  readonly country: string | null;
  /** 0 for the most often mentioned of its kind, up to 4. */
  readonly rank: number;
  /** 0 for the first mentioned of its kind, up to 4. */
  readonly order: number;
  /** How many actors of its kind the document has, up to 5. */
  readonly rivals: number;
  readonly isInHeadline: boolean;
  /** Symbols of `offices` and, `none` where there is none, of the class of each. */
  readonly officeSymbols: readonly OfficeSymbols[];
  /** Symbols of `heads`. */
  readonly headSymbols: readonly number[];
  /** Symbols of the marks of actorhood.ts. */
  readonly marks: readonly number[];
  /** The same without the last word of the name. */
  readonly marksAsTarget: readonly number[];
}

export interface OfficeSymbols {
  readonly word: number;
  readonly class: number;
}

interface Draft {
  mentions: number;
  firstSentence: number;
  offices: Set<string>;
  officeSentence: number;
  heads: Set<string>;
}

export function readProfiles(
  doc: ParsedDocument,
  contexts: readonly SentenceContext[],
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
  lists: ActorLists,
): readonly Profile[] {
  const drafts = actors.map(
    (): Draft => ({ mentions: 0, firstSentence: 9999, offices: new Set(), officeSentence: -1, heads: new Set() }),
  );
  const headline = new Set<number>();
  for (const context of contexts) {
    const isHeadline = doc.blocks[context.sentence.block]?.role === 'headline';
    for (const view of context.views) {
      addView(drafts[view.actor]!, context, view, actors[view.actor]!);
      if (isHeadline) headline.add(view.actor);
    }
  }
  const marks = readActorhood(doc, mentions, actors, lists);
  const byCount = rankWithinKind(
    actors,
    (a, b) => drafts[b]!.mentions - drafts[a]!.mentions || drafts[a]!.firstSentence - drafts[b]!.firstSentence,
  );
  const byPlace = rankWithinKind(actors, (a, b) => drafts[a]!.firstSentence - drafts[b]!.firstSentence);
  return drafts.map((draft, i) => ({
    ...draft,
    kind: kindCode(actors[i]!),
    kindSymbol: kindSymbols[actors[i]!.kind],
    officeSymbols: [...draft.offices].map((office) => ({
      word: symbolOf(office),
      class: symbolOf(officeClass(office)),
    })),
    headSymbols: [...draft.heads].map(symbolOf),
    country: countryOfActor(actors[i]!, lists),
    rank: Math.min(byCount.ranks[i]!, 4),
    order: Math.min(byPlace.ranks[i]!, 4),
    rivals: Math.min(byCount.sizes.get(actors[i]!.kind) ?? 0, 5),
    isInHeadline: headline.has(i),
    marks: marks[i]!.map(symbolOf),
    marksAsTarget: marks[i]!.filter((mark) => !mark.startsWith('last=')).map(symbolOf),
  }));
}

function rankWithinKind(actors: readonly DocumentActor[], compare: (a: number, b: number) => number) {
  const ranks = new Array<number>(actors.length).fill(0);
  const sizes = new Map<string, number>();
  const order = actors.map((_, i) => i).sort((a, b) => compare(a, b) || a - b);
  for (const index of order) {
    const { kind } = actors[index]!;
    const rank = sizes.get(kind) ?? 0;
    ranks[index] = rank;
    sizes.set(kind, rank + 1);
  }
  return { ranks, sizes };
}

function addView(draft: Draft, context: SentenceContext, view: View, actor: DocumentActor): void {
  draft.firstSentence = Math.min(draft.firstSentence, context.index);
  draft.mentions++;
  if (view.form === 'reference') return;
  if (actor.kind !== 'person') {
    draft.heads.add(lemmaOf(context.sentence, view.headToken));
    return;
  }
  const offices = officesAt(context, view);
  if (offices.length > 0 && draft.officeSentence < 0) draft.officeSentence = context.index;
  for (const office of offices) draft.offices.add(office);
}

const nameWord = /^(NOUN|PROPN|ADJ)$/;
/** Words that a title may hold between its office and the name: "minister of the economy X". */
const titleLink = /^(of|for|and|the)$/i;

const appositionReach = 9;
const titleReach = 7;

function officesAt(context: SentenceContext, view: View): string[] {
  const { sentence, nameAt } = context;
  const found: string[] = [];
  for (let i = view.firstToken; i < view.headToken; i++) addOffice(found, sentence, i);
  for (let i = view.firstToken - 1; i >= Math.max(0, view.firstToken - titleReach); i--) {
    const token = sentence.tokens[i]!;
    if (nameAt[i] !== -1 || !(nameWord.test(token.upos) || titleLink.test(token.text))) break;
    if (nameWord.test(token.upos)) addOffice(found, sentence, i);
  }
  for (let i = view.lastToken + 1; i < Math.min(sentence.tokens.length, view.lastToken + appositionReach); i++) {
    const token = sentence.tokens[i]!;
    if (token.upos === 'VERB' || (i === view.lastToken + 1 && token.text !== ',' && token.text !== '(')) break;
    if (token.relation === 'appos') addOffice(found, sentence, i);
  }
  return found;
}

function addOffice(found: string[], sentence: SentenceContext['sentence'], token: number): void {
  const lemma = lemmaOf(sentence, token);
  if (!officeClass(lemma)) return;
  found.push(lemma);
  const before = token > 0 ? sentence.tokens[token - 1]! : undefined;
  if (before && nameWord.test(before.upos)) found.push(`${before.lemma.toLowerCase()} ${lemma}`);
}

/** The country of a state, or the one that a longer name carries ("Philippine Red Cross"). */
function countryOfActor(actor: DocumentActor, lists: ActorLists): string | null {
  for (const name of actor.names) {
    const whole =
      countryOf(lists, name) ?? (actor.kind === 'state' ? countryOfCapital(lists, name) : listedCountry(lists, name));
    if (whole !== null) return whole;
    if (actor.kind === 'person') continue;
    const words = name.replace(/^the /i, '').split(/[\s-]+/);
    const carried = countryOf(lists, words[0] ?? '') ?? countryOf(lists, words.slice(0, 2).join(' '));
    if (carried !== null) return carried;
  }
  return null;
}
