// Parses a text of our own and lays the given names over it, so that rules can be tried on real parses with known actors.
import type { ActorKind } from '../../../graph/model/actorKinds.js';
import { loadLanguageModel } from '../../../import/language/languageModel.js';
import { parseDocument } from '../../../import/language/parseDocument.js';
import type { StatementCandidate } from '../../../import/statements/candidate.js';
import { findCandidates } from '../../../import/statements/findCandidates.js';
import { type Reading, readDocument } from '../../../import/statements/reading.js';
import { goldActors, goldMentions, toSourceDocument } from '../../../import/train/gold.js';
import { withPronouns } from '../../../import/train/goldPronouns.js';

/** Names by kind: `{ state: ['Norland|Oslund'], person: ['Ana Brandt|Brandt'] }`; bars separate the names of one actor. */
export type Cast = Partial<Record<ActorKind, readonly string[]>>;

export function readText(text: string, cast: Cast): Reading {
  const entities = Object.entries(cast).flatMap(([kind, names]) =>
    names.map((name, i) => ({ id: `${kind}${i}`, kind: kind as ActorKind, names: name.split('|') })),
  );
  const gold = { id: 'text', title: '', text, entities, relations: [] };
  const doc = parseDocument(toSourceDocument(gold), loadLanguageModel());
  const actors = goldActors(gold);
  return readDocument(doc, withPronouns(doc, goldMentions(gold, doc), actors), actors);
}

/** Candidates as "Norland ACCUSES Sudmark"; an open end is "-". */
export function candidatesIn(text: string, cast: Cast): string[] {
  const reading = readText(text, cast);
  return findCandidates(reading).map((c) => describeCandidate(reading, c));
}

export function describeCandidate(reading: Reading, c: StatementCandidate): string {
  const name = (m: number | null) =>
    m === null ? '-' : (reading.actors[reading.mentions[m]?.actor ?? -1]?.name ?? '?');
  return `${name(c.source)} ${c.type} ${name(c.target)}`;
}
