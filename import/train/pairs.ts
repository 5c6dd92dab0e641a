// Learns the pair model from annotated articles, each read with found and with right mentions, and gives every article the
// candidates that models which have not seen it lead to: what the confidence model learns from.

import { MAX_WEIGHT, type WeightRows } from '../language/weights.js';
import type { WordClasses } from '../language/wordClasses.js';
import type { ActorLists } from '../lists/actorLists.js';
import type { View } from '../statements/affiliation/views.js';
import { findViews } from '../statements/affiliation/views.js';
import type { StatementCandidate } from '../statements/candidate.js';
import { candidatesOf, readSpeakers, type SpokenReading } from '../statements/findCandidates.js';
import { withPairEvidence } from '../statements/pairs/pairEvidence.js';
import { type PairScorer, scoreUnits } from '../statements/pairs/pairModel.js';
import { pairTypes } from '../statements/pairs/wordMarks.js';
import type { LabelledReading, ReadingPair } from './confidence.js';
import { type PairExample, pairExamples } from './pairExamples.js';
import { indexPairs, rowsOf, trainPairs } from './pairLogistic.js';

/** An article as the pair model learns from it. */
export interface PairLesson {
  readonly labelled: LabelledReading;
  readonly spoken: SpokenReading;
  readonly views: readonly (readonly View[])[];
  readonly candidates: readonly StatementCandidate[];
  readonly examples: readonly PairExample[];
}

export interface LessonPair {
  readonly given: PairLesson;
  readonly found: PairLesson;
}

export function readPairLesson(labelled: LabelledReading, lists: ActorLists, classes: WordClasses): PairLesson {
  const spoken = readSpeakers(labelled.reading);
  const { doc, mentions, actors } = labelled.reading;
  const views = findViews(doc, mentions, actors, lists);
  const candidates = candidatesOf(spoken);
  const examples = pairExamples(labelled, { spoken, views, candidates }, classes);
  return { labelled, spoken, views, candidates, examples };
}

const TYPES = pairTypes.length;

interface LearntPairs {
  readonly places: ReadonlyMap<number, number>;
  readonly weights: Float32Array;
}

function learn(lessons: readonly PairLesson[]): LearntPairs {
  const examples = lessons.flatMap((lesson) => lesson.examples);
  const places = indexPairs(examples);
  const rows = examples.map((example) => rowsOf(example, places));
  return { places, weights: trainPairs(rows, examples, places.size) };
}

const scorerOf =
  ({ places, weights }: LearntPairs): PairScorer =>
  (rows, out) => {
    out.fill(0);
    for (let i = 0; i < rows.count; i++) {
      const place = places.get(rows.keys[i]!);
      if (place === undefined) continue;
      for (let t = 0; t < TYPES; t++) out[t]! += weights[place * TYPES + t]!;
    }
  };

/** The pair model of all articles, and the articles with the candidates of models that had not seen them. */
export function learnPairs(
  lessons: readonly LessonPair[],
  classes: WordClasses,
): { readonly rows: WeightRows; readonly documents: readonly ReadingPair[] } {
  const folds = [...new Set(lessons.map(({ found }) => found.labelled.fold))];
  const documents = new Map<LessonPair, ReadingPair>();
  const both = (pairs: readonly LessonPair[]) => pairs.flatMap(({ given, found }) => [given, found]);
  for (const fold of folds) {
    const score = scorerOf(learn(both(lessons.filter(({ found }) => found.labelled.fold !== fold))));
    const read = (lesson: PairLesson) => withCandidates(lesson, classes, score);
    for (const pair of lessons)
      if (pair.found.labelled.fold === fold) documents.set(pair, { given: read(pair.given), found: read(pair.found) });
  }
  return { rows: toRows(learn(both(lessons))), documents: lessons.map((pair) => documents.get(pair)!) };
}

function withCandidates(lesson: PairLesson, classes: WordClasses, score: PairScorer): LabelledReading {
  const { labelled, spoken, views, candidates } = lesson;
  const units = scoreUnits(spoken, views, candidates, classes, score);
  return { ...labelled, reading: spoken.reading, candidates: withPairEvidence(spoken, candidates, units) };
}

/** Weights are stored as whole multiples of this. */
export const PAIR_SCALE = 1 / 100;
/** Weights under this are left out: nothing changes but the size of the file. */
const leastWeight = 0.06;

function toRows({ places, weights }: LearntPairs): WeightRows {
  const kept: { key: number; entries: number[] }[] = [];
  for (const [key, place] of places) {
    const entries: number[] = [];
    for (let t = 0; t < TYPES; t++) {
      const weight = weights[place * TYPES + t]!;
      if (Math.abs(weight) < leastWeight) continue;
      const rounded = Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round(weight / PAIR_SCALE)));
      entries.push((rounded << 7) | t);
    }
    if (entries.length > 0) kept.push({ key: key >>> 0, entries });
  }
  kept.sort((a, b) => a.key - b.key);
  return {
    classes: TYPES,
    keys: Uint32Array.from(kept, ({ key }) => key),
    lengths: Uint8Array.from(kept, ({ entries }) => entries.length),
    entries: Int16Array.from(kept.flatMap(({ entries }) => entries)),
  };
}
