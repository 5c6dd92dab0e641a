// Longest matches of the actor and place lists in a sentence, as one small number per token: what the list says and
// whether the token begins the match.
import type { Token } from '../annotation.js';
import type { ActorLists, PlaceEntry } from '../lists/actorLists.js';
import type { ListedActor } from '../lists/actorTable.js';

export interface ListMatch {
  readonly first: number;
  readonly last: number;
  readonly actor: ListedActor | null;
  readonly place: PlaceEntry | null;
}

const codes = new Map<string, number>([
  ['country', 1],
  ['capital', 2],
  ['demonym', 3],
  ['region', 4],
  ['armed-group', 5],
  ['party', 6],
  ['media', 7],
  ['organisation', 8],
  ['person', 9],
  ['state', 10],
  ['collective', 11],
]);
const INSIDE = 16;
const startsUpper = /^(?:\p{Lu}|al$|al-|the$)/u;

// A sentence is looked up by the name finder and again when mentions are made of its names.
const known = new WeakMap<ActorLists, WeakMap<readonly Token[], readonly ListMatch[]>>();

/** Matches from left to right, the longest at each place, none overlapping. */
export function findListMatches(tokens: readonly Token[], lists: ActorLists): readonly ListMatch[] {
  let ofLists = known.get(lists);
  if (ofLists === undefined) {
    ofLists = new WeakMap();
    known.set(lists, ofLists);
  }
  const before = ofLists.get(tokens);
  if (before !== undefined) return before;
  const matches: ListMatch[] = [];
  for (let i = 0; i < tokens.length; ) {
    const match = startsUpper.test(tokens[i]!.text) ? longestMatch(tokens, i, lists) : null;
    if (match !== null) matches.push(match);
    i = match === null ? i + 1 : match.last + 1;
  }
  ofLists.set(tokens, matches);
  return matches;
}

function longestMatch(tokens: readonly Token[], first: number, lists: ActorLists): ListMatch | null {
  let found: ListMatch | null = null;
  let written = '';
  let room: number | undefined;
  for (let last = first; last < tokens.length; last++) {
    const token = tokens[last]!;
    const hasGap = last > first && token.start > tokens[last - 1]!.end;
    const text = token.text.includes('’') ? token.text.replaceAll('’', "'") : token.text;
    written = last === first ? text : written + (hasGap ? ' ' : '') + text;
    if (room === undefined && written.length >= 3) room = lists.longest.get(written.slice(0, 3)) ?? 0;
    if (room !== undefined && written.length > room) break;
    const actor = lists.actors.get(written) ?? null;
    const place = lists.places.get(written) ?? null;
    if (actor !== null || place !== null) found = { first, last, actor, place };
  }
  return found;
}

/** 0 where no list knows the token; else a code of what it is, plus 16 inside a match. */
export function listMatches(tokens: readonly Token[], lists: ActorLists): Int32Array {
  const values = new Int32Array(tokens.length);
  for (const match of findListMatches(tokens, lists)) {
    const code = codes.get(match.place?.form ?? match.actor?.kind ?? '') ?? 0;
    for (let i = match.first; i <= match.last; i++) values[i] = code + (i > match.first ? INSIDE : 0);
  }
  return values;
}
