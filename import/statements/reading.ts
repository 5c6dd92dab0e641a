// One document as the rules for statements read it: trees, mentions by token, and who is reported to say which clause.
// Built once per document; every rule takes it and gives candidates.
import type { DocumentActor, Mention, ParsedDocument, Sentence } from '../annotation.js';
import type { StatementCandidate } from './candidate.js';
import { type End, endsOf, indexMentions, type Relays, type SentenceMentions } from './ends.js';
import { readTree, type SyntaxTree } from './syntax.js';

export interface Reading {
  readonly doc: ParsedDocument;
  readonly mentions: readonly Mention[];
  readonly actors: readonly DocumentActor[];
  readonly trees: readonly SyntaxTree[];
  readonly at: readonly SentenceMentions[];
  /** For each sentence and token, whether it stands between quotation marks. */
  readonly quoted: readonly (readonly boolean[])[];
  /** Who speaks at a token: whom "I" and "we" stand for there. */
  readonly speakersAt: (sentence: number, token: number) => readonly Filler[];
}

/** A possible filler of an end, with the way it was found; `mention` null when nobody is named. */
export interface Filler {
  readonly mention: number | null;
  readonly role: string;
  readonly relay: string;
  readonly via: string;
  readonly through: string;
}

export const nobody: Filler = { mention: null, role: 'null', relay: 'null', via: 'null', through: '' };

export function readDocument(
  doc: ParsedDocument,
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
): Reading {
  return {
    doc,
    mentions,
    actors,
    trees: doc.sentences.map(readTree),
    at: indexMentions(doc, mentions),
    quoted: markQuotations(doc),
    speakersAt: () => [],
  };
}

const firstPerson = new Set(['i', 'we', 'me', 'us', 'my', 'our']);

export function fillersAt(
  reading: Reading,
  sentence: number,
  token: number,
  relays: Relays,
  role: string,
  via: string,
): Filler[] {
  const tree = reading.trees[sentence] as SyntaxTree;
  const ends = endsOf(tree, reading.at[sentence], token, relays);
  if (ends.length === 0 && firstPerson.has(tree.tokens[token]?.text.toLowerCase() ?? '')) {
    return reading.speakersAt(sentence, token).map((f) => ({ ...f, role, relay: 'first-person', via }));
  }
  return ends.map((end: End) => ({ mention: end.mention, role, relay: end.relay, via, through: end.through }));
}

export function actorOf(reading: Reading, filler: Filler): number | null {
  return filler.mention === null ? null : (reading.mentions[filler.mention] as Mention).actor;
}

function markQuotations(doc: ParsedDocument): boolean[][] {
  let open = false;
  let block = -1;
  return doc.sentences.map((sentence: Sentence) => {
    if (sentence.block !== block) {
      block = sentence.block;
      open = false;
    }
    return sentence.tokens.map((token) => {
      if (token.text === '“' || token.text === '``') open = true;
      else if (token.text === '”' || token.text === "''") open = false;
      else if (token.text === '"') open = !open;
      return open;
    });
  });
}

/** Everything a candidate needs apart from its ends. */
export interface CandidateFrame {
  readonly type: StatementCandidate['type'];
  readonly sentence: number;
  readonly cueToken: number | null;
  readonly content: StatementCandidate['content'];
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly rule: string;
  readonly features: readonly string[];
}

/** One candidate for each pair of fillers whose actors differ. */
export function pairUp(
  reading: Reading,
  frame: CandidateFrame,
  sources: readonly Filler[],
  targets: readonly Filler[],
): StatementCandidate[] {
  const made: StatementCandidate[] = [];
  for (const source of sources.slice(0, 8)) {
    for (const target of targets.slice(0, 8)) {
      const from = actorOf(reading, source);
      if (from !== null && from === actorOf(reading, target)) continue;
      if (source.mention === null && target.mention === null) continue;
      made.push(makeCandidate(frame, source, target));
    }
  }
  return made;
}

function makeCandidate(frame: CandidateFrame, source: Filler, target: Filler): StatementCandidate {
  const features = [
    ...frame.features,
    `source=${source.role}`,
    `target=${target.role}`,
    `source-via=${source.via}/${source.relay}`,
    `target-via=${target.via}/${target.relay}`,
    `target-role-relay=${target.role}/${target.relay}`,
  ];
  if (target.through !== '') features.push(`target-through=${target.through}`);
  if (source.through !== '' && source.relay !== 'spokesman') features.push(`source-through=${source.through}`);
  return {
    type: frame.type,
    source: source.mention,
    target: target.mention,
    sentence: frame.sentence,
    cueToken: frame.cueToken,
    content: frame.content,
    role: null,
    attribution: [],
    negated: frame.negated,
    hedged: frame.hedged,
    rule: frame.rule,
    features,
  };
}
