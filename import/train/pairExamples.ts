// Turns annotated articles into examples for the pair model: every unit of every sentence with the types that hold for it
// and those that must not be asked (the relation stands in another sentence, is optional, or a closer view carries it).
import type { Span } from '../annotation.js';
import type { WordClasses } from '../language/wordClasses.js';
import type { View } from '../statements/affiliation/views.js';
import type { StatementCandidate } from '../statements/candidate.js';
import type { SpokenReading } from '../statements/findCandidates.js';
import { forEachUnit, type PairUnit } from '../statements/pairs/pairUnits.js';
import { Rows } from '../statements/pairs/rows.js';
import { pairTypes } from '../statements/pairs/wordMarks.js';
import type { LabelledReading } from './confidence.js';

/** `truth` and `ignored` hold one bit for each of `pairTypes`. */
export interface PairExample {
  readonly keys: Int32Array;
  readonly truth: number;
  readonly ignored: number;
  readonly sentence: number;
  /** Actors; -1 for nobody. */
  readonly source: number;
  readonly target: number;
}

const symmetric = (type: string) => type === 'MEETS' || type === 'COOPERATES_WITH';

interface Wanted {
  readonly bit: number;
  readonly isOptional: boolean;
  readonly sentences: ReadonlySet<number>;
}

/** What is read off an article before the pairs are looked at. */
export interface PairInput {
  readonly spoken: SpokenReading;
  readonly views: readonly (readonly View[])[];
  readonly candidates: readonly StatementCandidate[];
}

export function pairExamples(labelled: LabelledReading, input: PairInput, classes: WordClasses): PairExample[] {
  const { spoken, views, candidates } = input;
  const wanted = collectWanted(labelled);
  const all: { readonly example: PairExample; readonly gap: number; readonly key: string }[] = [];
  const gaps = new Map<string, number>();
  forEachUnit(spoken.reading, views, spoken.reports, candidates, classes, new Rows(), (unit, rows) => {
    const example = toExample(unit, rows, wanted, labelled.goldActor);
    const key = `${example.sentence}|${example.source}|${example.target}`;
    const gap = gapOf(unit);
    gaps.set(key, Math.min(gaps.get(key) ?? Infinity, gap));
    all.push({ example, gap, key });
  });
  return all.map(({ example, gap, key }) =>
    gap > gaps.get(key)! ? { ...example, truth: 0, ignored: example.ignored | example.truth } : example,
  );
}

/** What the gold says of two of its actors, by `source|target`. */
type WantedPairs = ReadonlyMap<string, readonly Wanted[]>;

function collectWanted({ reading, statements }: LabelledReading): WantedPairs {
  const wanted = new Map<string, Wanted[]>();
  const add = (source: number | null, target: number | null, entry: Wanted) => {
    const key = `${source}|${target}`;
    wanted.set(key, [...(wanted.get(key) ?? []), entry]);
  };
  for (const s of statements) {
    const type = pairTypes.indexOf(s.type);
    if (type < 0) continue;
    const isEvidence = (own: Span) => s.evidence.some((e) => e.start < own.end && e.end > own.start);
    const sentences = new Set(reading.doc.sentences.flatMap((own, i) => (isEvidence(own) ? [i] : [])));
    const entry = { bit: 1 << type, isOptional: s.isOptional, sentences };
    add(s.source, s.target, entry);
    if (symmetric(s.type)) add(s.target, s.source, entry);
    // What a denial answers is found in the whole document, so that the denier is learnt alone.
    if (s.type === 'DENIES' && s.target !== null) add(s.source, null, entry);
  }
  return wanted;
}

function toExample(
  unit: PairUnit,
  rows: Rows,
  wanted: WantedPairs,
  goldActor: (actor: number) => number | null,
): PairExample {
  const [source, target] = [unit.source?.actor ?? -1, unit.target?.actor ?? -1];
  const [from, to] = [source, target].map((a) => (a < 0 ? null : goldActor(a)));
  const isKnown = (source < 0 || from !== null) && (target < 0 || to !== null);
  let truth = 0;
  let ignored = 0;
  for (const w of isKnown ? (wanted.get(`${from}|${to}`) ?? []) : []) {
    if (w.isOptional || !w.sentences.has(unit.marks.index)) ignored |= w.bit;
    else truth |= w.bit;
  }
  const keys = rows.keys.slice(0, rows.count);
  return { keys, truth, ignored: ignored & ~truth, sentence: unit.marks.index, source, target };
}

/** How far apart the ends are; of several views of the same two the closest pair is taken to carry the relation. */
function gapOf({ source, target }: PairUnit): number {
  if (source === null || target === null) return 0;
  if (source.headToken < 0 || target.headToken < 0) return 50;
  return Math.max(source.firstToken - target.lastToken, target.firstToken - source.lastToken, 0);
}
