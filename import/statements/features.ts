// Turns a candidate into the names of the features the confidence model knows: what its rule noted, and what can be seen
// around it (kinds and words of the ends, distances, attribution, how often the document says the same).
import type { Mention } from '../annotation.js';
import type { StatementCandidate } from './candidate.js';
import type { Reading } from './reading.js';

/** Counts over all candidates of one document. */
export interface CandidateCounts {
  /** For each actor, how the document speaks of it: by a proper name or not, and how often. */
  readonly standing: readonly string[];
  /** Candidates with the same type, source actor and target actor. */
  readonly sameTriple: ReadonlyMap<string, number>;
  /** Candidates of one type at one word. */
  readonly sameCue: ReadonlyMap<string, number>;
  /** What is seen of a mention as source and as target, filled when first asked: the same for all its candidates. */
  readonly ends: { readonly source: Map<number, readonly string[]>; readonly target: Map<number, readonly string[]> };
}

export function tripleKey(reading: Reading, c: StatementCandidate): string {
  return `${c.type}|${actorAt(reading, c.source) ?? '-'}|${actorAt(reading, c.target) ?? '-'}`;
}

function standingOf(reading: Reading): string[] {
  const counts = reading.actors.map(() => 0);
  const isProper = reading.actors.map(() => false);
  for (const mention of reading.mentions) {
    if (mention.actor < 0) continue;
    counts[mention.actor] = (counts[mention.actor] ?? 0) + 1;
    const head = reading.doc.sentences[mention.sentence]?.tokens[mention.headToken];
    if (head?.upos === 'PROPN') isProper[mention.actor] = true;
  }
  return reading.actors.map(
    (actor, i) => `${actor.kind}/${isProper[i] ? 'name' : 'noun'}/${Math.min(counts[i] ?? 0, 4)}`,
  );
}

/** How an unnamed actor is introduced: "a", "the", a number, or bare. */
function introduction(reading: Reading, mention: Mention): string {
  const tokens = reading.doc.sentences[mention.sentence]?.tokens ?? [];
  for (const at of [mention.firstToken, mention.firstToken - 1]) {
    const token = tokens[at];
    if (token?.upos === 'DET') return token.text.toLowerCase();
    if (token?.upos === 'NUM') return 'number';
  }
  return tokens[mention.headToken]?.xpos ?? 'bare';
}

function cueKey(c: StatementCandidate): string {
  return `${c.type}|${c.sentence}|${c.cueToken}`;
}

export function actorAt(reading: Reading, mention: number | null): number | null {
  return mention === null ? null : (reading.mentions[mention] as Mention).actor;
}

export function countCandidates(reading: Reading, candidates: readonly StatementCandidate[]): CandidateCounts {
  const sameTriple = new Map<string, number>();
  const sameCue = new Map<string, number>();
  for (const c of candidates) {
    const triple = tripleKey(reading, c);
    sameTriple.set(triple, (sameTriple.get(triple) ?? 0) + 1);
    sameCue.set(cueKey(c), (sameCue.get(cueKey(c)) ?? 0) + 1);
  }
  return { sameTriple, sameCue, standing: standingOf(reading), ends: { source: new Map(), target: new Map() } };
}

const bucket = (n: number) => (n <= 1 ? '1' : n <= 3 ? '3' : n <= 6 ? '6' : n <= 12 ? '12' : 'far');

/** What is seen of a candidate, before it is told apart by type. */
export interface SeenFeatures {
  /** Mean something else for each type; may repeat. */
  readonly typed: readonly string[];
  /** Those of them from `first` to before `end` are also looked at for all types together, unless they name the cue. */
  readonly shared: { readonly first: number; readonly end: number };
}

export const namesCue = (feature: string): boolean => feature.startsWith('cue');

export function seenFeatures(reading: Reading, c: StatementCandidate, counts: CandidateCounts): SeenFeatures {
  const own = c.features;
  const around = aroundFeatures(reading, c, counts);
  const cue = own.find((f) => f.startsWith('cue=')) ?? 'cue=';
  const source = own.find((f) => f.startsWith('source=')) ?? '';
  const target = own.find((f) => f.startsWith('target=')) ?? '';
  const typed = [
    'bias',
    `rule=${c.rule}`,
    ...own,
    ...around,
    `${cue}&${target}`,
    `${cue}&${source}`,
    `${source}&${target}`,
    `${c.rule}&${target}`,
  ];
  return { typed, shared: { first: 2, end: 2 + own.length + around.length } };
}

/** Every feature of a candidate, each once, with the type in front of those that mean something else for each type. */
export function featuresOf(reading: Reading, c: StatementCandidate, counts: CandidateCounts): string[] {
  const { typed, shared } = seenFeatures(reading, c, counts);
  const forAll = typed.slice(shared.first, shared.end).filter((f) => !namesCue(f));
  return [...new Set([...typed.map((f) => `${c.type}:${f}`), ...forAll.map((f) => `*:${f}`)])];
}

function endFeatures(reading: Reading, mention: Mention, name: string, counts: CandidateCounts): string[] {
  const features: string[] = [];
  if (!mention.isNamed) features.push(`${name}-pronoun`);
  features.push(`${name}-certain=${Math.floor(mention.certainty * 5)}`);
  const standing = counts.standing[mention.actor] ?? '';
  features.push(`${name}-standing=${standing}`);
  if (standing.includes('noun'))
    features.push(
      `${name}-intro=${introduction(reading, mention)}`,
      `${name}-size=${Math.min(mention.lastToken - mention.firstToken, 4)}`,
    );
  const head = reading.doc.sentences[mention.sentence]?.tokens[mention.headToken];
  if (head !== undefined && head.upos !== 'PROPN') features.push(`${name}-word=${head.lemma}`);
  return features;
}

function aroundFeatures(reading: Reading, c: StatementCandidate, counts: CandidateCounts): string[] {
  const features: string[] = [];
  const kind = (m: number | null) => (m === null ? 'none' : (reading.mentions[m] as Mention).kind);
  features.push(
    `kinds=${kind(c.source)}>${kind(c.target)}`,
    `source-kind=${kind(c.source)}`,
    `target-kind=${kind(c.target)}`,
  );
  for (const [name, end] of [
    ['source', c.source],
    ['target', c.target],
  ] as const) {
    if (end === null) continue;
    const mention = reading.mentions[end] as Mention;
    let seen = counts.ends[name].get(end);
    if (seen === undefined) {
      seen = endFeatures(reading, mention, name, counts);
      counts.ends[name].set(end, seen);
    }
    for (const feature of seen) features.push(feature);
    if (mention.sentence !== c.sentence) features.push(`${name}-elsewhere`);
    else if (c.cueToken !== null)
      features.push(
        `${name}-distance=${mention.headToken < c.cueToken ? 'before' : 'after'}${bucket(Math.abs(mention.headToken - c.cueToken))}`,
      );
  }
  const block = reading.doc.blocks[reading.doc.sentences[c.sentence]?.block ?? -1];
  features.push(`block=${block?.role ?? 'body'}`);
  features.push(`attributed=${c.attribution.length}`);
  const speaker = c.attribution[0];
  if (speaker !== undefined) features.push(`attributed-to=${kind(speaker)}`);
  features.push(`same-triple=${Math.min(counts.sameTriple.get(tripleKey(reading, c)) ?? 1, 3)}`);
  features.push(`same-cue=${Math.min(counts.sameCue.get(cueKey(c)) ?? 1, 4)}`);
  const length = reading.doc.sentences[c.sentence]?.tokens.length ?? 0;
  features.push(`length=${length < 12 ? 'short' : length < 30 ? 'middle' : 'long'}`);
  return features;
}
