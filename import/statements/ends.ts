// Finds the mentions that a syntactic argument stands for: the noun itself, what it is coordinated with, or the actor it
// leads to ("a spokesman for X", "Bush's handling", "Taliban fighters"). Only mentions that resolve to an actor are given.
import type { Mention, ParsedDocument } from '../annotation.js';
import { deedNouns, documentNouns, groupNouns, measureNouns, officeNouns, spokesNouns } from './frames/lexicon.js';
import { antecedent, childrenBy, prepositionOf, type SyntaxTree, withConjuncts } from './syntax.js';

/** A mention that fills an end of a statement, and how the argument led to it. */
export interface End {
  readonly mention: number;
  /** `head`, `inside`, `spokesman`, `poss`, `mod`, `of`, `by`, `appos`, `part`, ... */
  readonly relay: string;
  /** Lemma of the noun that stood between, '' where the argument itself is the mention. */
  readonly through: string;
  /** Token of the argument that led here. */
  readonly token: number;
}

/**
 * How far an argument may lead away from its own noun: not at all, to whoever acts through it ("U.S. strikes"), or to
 * whomever it concerns ("criticised Bush's handling", "the attack on Israel").
 */
export type Relays = 'none' | 'actor' | 'affected';

const relayPrepositions: Readonly<Record<Relays, readonly string[]>> = {
  none: [],
  actor: ['by', 'of', 'from'],
  affected: ['by', 'of', 'from', 'against', 'on', 'in'],
};

/** The mentions of one sentence by token. */
export interface SentenceMentions {
  readonly byHead: ReadonlyMap<number, number>;
  readonly covering: ReadonlyMap<number, readonly number[]>;
  /** All mentions of the document. */
  readonly mentions: readonly Mention[];
}

const noMentions: SentenceMentions = { byHead: new Map(), covering: new Map(), mentions: [] };

/** For each sentence, which mention stands at which token; the longest first at a head, the shortest first elsewhere. */
export function indexMentions(doc: ParsedDocument, mentions: readonly Mention[]): readonly SentenceMentions[] {
  const index = doc.sentences.map(() => ({
    byHead: new Map<number, number>(),
    covering: new Map<number, number[]>(),
    mentions,
  }));
  const length = (i: number) => (mentions[i] as Mention).lastToken - (mentions[i] as Mention).firstToken;
  mentions.forEach((mention, i) => {
    const entry = index[mention.sentence];
    if (entry === undefined || mention.actor < 0) return;
    const present = entry.byHead.get(mention.headToken);
    if (present === undefined || length(present) < length(i)) entry.byHead.set(mention.headToken, i);
    for (let t = mention.firstToken; t <= mention.lastToken; t++) {
      const list = entry.covering.get(t);
      if (list === undefined) entry.covering.set(t, [i]);
      else list.push(i);
    }
  });
  for (const entry of index) for (const list of entry.covering.values()) list.sort((a, b) => length(a) - length(b));
  return index;
}

/** The mentions an argument stands for, its coordination included. */
export function endsOf(tree: SyntaxTree, at: SentenceMentions | undefined, argument: number, relays: Relays): End[] {
  const entry = at ?? noMentions;
  const ends: End[] = [];
  const seen = new Set<number>();
  for (const token of withConjuncts(tree, antecedent(tree, argument))) {
    for (const end of endsAt({ tree, entry, relays }, token, 0)) {
      if (seen.has(end.mention)) continue;
      seen.add(end.mention);
      ends.push(end);
    }
  }
  return ends;
}

interface Search {
  readonly tree: SyntaxTree;
  readonly entry: SentenceMentions;
  readonly relays: Relays;
}

function endsAt(search: Search, token: number, depth: number): End[] {
  const { tree, entry } = search;
  const head = entry.byHead.get(token);
  if (head !== undefined) return [preferNamed(search, head, token)];
  const through = tree.tokens[token]?.lemma ?? '';
  for (const child of childrenBy(tree, token, 'appos', 'flat', 'nmod:desc')) {
    const mention = entry.byHead.get(child);
    if (mention !== undefined) return [{ mention, relay: 'appos', through, token }];
  }
  const covering = entry.covering.get(token)?.at(-1);
  if (covering !== undefined) return [{ mention: covering, relay: 'inside', through, token }];
  const isRole = officeNouns.has(through) || spokesNouns.has(through);
  const person = isRole ? (personAfter(search, token) ?? personBefore(search, token)) : undefined;
  if (person !== undefined) return [{ mention: person, relay: 'appos', through, token }];
  return depth > 2 ? [] : relayed(search, token, depth);
}

/** "Norland Governor Ana Brandt": where the parser took the place for the head, the person who follows is meant. */
function preferNamed(search: Search, mention: number, token: number): End {
  const { entry, tree } = search;
  const found = entry.mentions[mention] as Mention;
  const isNoun = tree.tokens[token]?.upos === 'NOUN';
  const apposed = isNoun ? childrenBy(tree, token, 'appos').flatMap((i) => entry.byHead.get(i) ?? []) : [];
  const name = apposed.find((m) => tree.tokens[(entry.mentions[m] as Mention).headToken]?.upos === 'PROPN');
  if (name !== undefined) return { mention: name, relay: 'apposed', through: '', token };
  const person = found.kind === 'person' || !found.isNamed ? undefined : personAfter(search, found.lastToken);
  if (person === undefined) return { mention, relay: 'head', through: '', token };
  return { mention: person, relay: 'titled', through: '', token };
}

/** A person whose name follows with nothing but nouns and adjectives (a title) between. */
function personAfter({ tree, entry }: Search, token: number): number | undefined {
  for (let at = token + 1, nouns = 0; at < token + 6; at++) {
    const next = tree.tokens[at];
    if (next === undefined) return undefined;
    const mention = entry.covering.get(at)?.at(-1);
    if (mention !== undefined && entry.mentions[mention]?.kind === 'person') return nouns > 0 ? mention : undefined;
    if (next.text === ',' && at === token + 1) continue;
    if (!/^(NOUN|PROPN|ADJ)$/.test(next.upos)) return undefined;
    nouns++;
  }
  return undefined;
}

/** "Ana Brandt, a spokeswoman for ...": the person named just before, across a comma. */
function personBefore({ tree, entry }: Search, token: number): number | undefined {
  let at = token - 1;
  while (at >= 0 && token - at < 6 && /^(DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(tree.tokens[at]?.upos ?? '')) at--;
  if (tree.tokens[at]?.text !== ',') return undefined;
  const mention = entry.covering.get(at - 1)?.at(-1);
  return mention !== undefined && entry.mentions[mention]?.kind === 'person' ? mention : undefined;
}

function relayed(search: Search, token: number, depth: number): End[] {
  const { tree, entry, relays } = search;
  const lemma = tree.tokens[token]?.lemma ?? '';
  const name = (ends: readonly End[], relay: string): End[] =>
    ends.map((end) => ({ mention: end.mention, relay, through: lemma, token }));
  const through = (children: readonly number[]) =>
    children.flatMap((child) => withConjuncts(tree, child)).flatMap((child) => endsAt(search, child, depth + 1));
  const marked = (prepositions: readonly string[]) =>
    through(
      childrenBy(tree, token, 'nmod', 'obl', 'obl:agent').filter((i) => prepositions.includes(prepositionOf(tree, i))),
    );
  const modifiers = () =>
    through(childrenBy(tree, token, 'compound', 'amod', 'nmod:desc').filter((i) => entry.covering.has(i)));
  const possessors = () => through(childrenBy(tree, token, 'nmod:poss'));
  if (measureNouns.has(lemma)) {
    const part = marked(['of', 'from', 'among', 'include', 'including']);
    if (part.length > 0) return name(part, 'part');
  }
  if (spokesNouns.has(lemma))
    return name([...marked(['of', 'for', 'from', 'by']), ...possessors(), ...modifiers()].slice(0, 3), 'spokesman');
  if (relays === 'none') return [];
  if (officeNouns.has(lemma)) return name([...possessors(), ...modifiers(), ...marked(['of'])].slice(0, 1), 'office');
  if (groupNouns.has(lemma)) {
    const body = modifiers();
    if (body.length > 0) return name(body, 'body');
  }
  const relay = (kind: string) =>
    deedNouns.has(lemma) ? `${kind}-deed` : documentNouns.has(lemma) ? `${kind}-document` : kind;
  const owners = possessors();
  if (owners.length > 0) return name(owners, relay('poss'));
  const by = marked(['by']);
  if (by.length > 0) return name(by, relay('by'));
  const modified = modifiers();
  if (modified.length > 0) return name(modified, relay('mod'));
  for (const preposition of relayPrepositions[relays]) {
    const found = marked([preposition]);
    if (found.length > 0) return name(found, relay(preposition));
  }
  const clauses = childrenBy(tree, token, 'acl').flatMap((verb) => childrenBy(tree, verb, 'obl:agent', 'nsubj'));
  return name(through(clauses.filter((i) => antecedent(tree, i) === i)), relay('clause'));
}
