// Finds the mentions that a syntactic argument stands for: the noun itself, what it is coordinated with, or the actor it
// leads to ("a spokesman for X", "Bush's handling", "Taliban fighters"). Only mentions that resolve to an actor are given.
import type { Mention, ParsedDocument } from '../annotation.js';
import { antecedent, baseRelation, childrenBy, prepositionOf, type SyntaxTree, withConjuncts } from './syntax.js';

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

/** The mentions of one sentence by token. */
export interface SentenceMentions {
  readonly byHead: ReadonlyMap<number, number>;
  readonly covering: ReadonlyMap<number, readonly number[]>;
}

const noMentions: SentenceMentions = { byHead: new Map(), covering: new Map() };

/** For each sentence, which mention stands at which token; the longest first at a head, the shortest first elsewhere. */
export function indexMentions(doc: ParsedDocument, mentions: readonly Mention[]): readonly SentenceMentions[] {
  const index = doc.sentences.map(() => ({ byHead: new Map<number, number>(), covering: new Map<number, number[]>() }));
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

const speakersFor = new Set([
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'statement',
  'report',
  'official',
  'representative',
  'source',
  'member',
  'leader',
  'head',
  'newspaper',
  'letter',
  'speech',
  'account',
  'website',
  'study',
  'editorial',
]);
/** Bodies of people: what modifies them names them ("his Mahdi Army militia"). */
const groupNouns = new Set(
  'force troop soldier militia fighter rebel militant insurgent guerrilla government authority official police army military group party movement administration leadership lawmaker regime leader navy protester supporter member opposition'.split(
    ' ',
  ),
);
const measures = new Set([
  'group',
  'number',
  'dozen',
  'hundred',
  'thousand',
  'ten',
  'score',
  'part',
  'one',
  'some',
  'many',
  'most',
  'several',
  'all',
  'both',
  'each',
  'two',
  'three',
  'four',
  'five',
  'six',
  'kind',
  'couple',
  'majority',
  'series',
  'coalition',
  'team',
  'member',
  'crowd',
  'rest',
  'half',
  'other',
  'lot',
  'none',
  'any',
  'total',
  'percent',
]);

/** The mentions an argument stands for, its coordination included. `relays` allows going through another noun ("Bush's plan"). */
export function endsOf(tree: SyntaxTree, at: SentenceMentions | undefined, argument: number, relays: boolean): End[] {
  const entry = at ?? noMentions;
  const ends: End[] = [];
  const seen = new Set<number>();
  for (const token of withConjuncts(tree, antecedent(tree, argument))) {
    for (const end of endsAt(tree, entry, token, relays, 0)) {
      if (seen.has(end.mention)) continue;
      seen.add(end.mention);
      ends.push(end);
    }
  }
  return ends;
}

function endsAt(tree: SyntaxTree, entry: SentenceMentions, token: number, relays: boolean, depth: number): End[] {
  const head = entry.byHead.get(token);
  if (head !== undefined) return [{ mention: head, relay: 'head', through: '', token }];
  const appositions = childrenBy(tree, token, 'appos', 'flat', 'nmod:desc');
  for (const child of appositions) {
    const mention = entry.byHead.get(child);
    if (mention !== undefined) return [{ mention, relay: 'appos', through: tree.tokens[token]?.lemma ?? '', token }];
  }
  const covering = entry.covering.get(token)?.at(-1);
  if (covering !== undefined)
    return [{ mention: covering, relay: 'inside', through: tree.tokens[token]?.lemma ?? '', token }];
  return depth > 2 ? [] : relayed(tree, entry, token, relays, depth);
}

function relayed(tree: SyntaxTree, entry: SentenceMentions, token: number, relays: boolean, depth: number): End[] {
  const lemma = tree.tokens[token]?.lemma ?? '';
  const name = (ends: readonly End[], relay: string): End[] =>
    ends.map((end) => ({ mention: end.mention, relay, through: lemma, token }));
  const through = (children: readonly number[]) =>
    children
      .flatMap((child) => withConjuncts(tree, child))
      .flatMap((child) => endsAt(tree, entry, child, relays, depth + 1));
  if (measures.has(lemma)) {
    const of = childrenBy(tree, token, 'nmod', 'obl').filter((i) =>
      ['of', 'from', 'among'].includes(prepositionOf(tree, i)),
    );
    const found = through(of);
    if (found.length > 0) return name(found, 'part');
  }
  const modifiers = childrenBy(tree, token, 'nmod:poss', 'compound', 'amod', 'nmod:desc').filter(
    (i) => entry.byHead.has(i) || baseRelation(tree.tokens[i] as never) === 'nmod',
  );
  if (speakersFor.has(lemma)) {
    const bodies = childrenBy(tree, token, 'nmod', 'obl').filter((i) =>
      ['of', 'for', 'from', 'by'].includes(prepositionOf(tree, i)),
    );
    const found = [...through(bodies), ...through(modifiers)];
    return found.length > 0 ? name(found.slice(0, 3), 'spokesman') : [];
  }
  if (!relays) return [];
  const bodies = groupNouns.has(lemma)
    ? through(childrenBy(tree, token, 'compound', 'amod').filter((i) => entry.byHead.has(i) || entry.covering.has(i)))
    : [];
  if (bodies.length > 0) return name(bodies, 'body');
  const possessors = through(childrenBy(tree, token, 'nmod:poss'));
  if (possessors.length > 0) return name(possessors, 'poss');
  for (const preposition of ['by', 'of', 'from', 'against', 'on', 'in', 'for', 'with', 'to']) {
    const found = through(
      childrenBy(tree, token, 'nmod', 'obl:agent').filter((i) => prepositionOf(tree, i) === preposition),
    );
    const modified =
      preposition === 'of'
        ? through(
            childrenBy(tree, token, 'compound', 'amod').filter((i) => entry.byHead.has(i) || entry.covering.has(i)),
          )
        : [];
    if (modified.length > 0) return name(modified, 'mod');
    if (found.length > 0) return name(found, preposition);
  }
  const clauses = childrenBy(tree, token, 'acl').flatMap((verb) => childrenBy(tree, verb, 'obl:agent', 'nsubj'));
  const clausal = through(clauses.filter((i) => antecedent(tree, i) === i));
  return name(clausal, 'clause');
}
