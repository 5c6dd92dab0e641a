// Learns how far each candidate can be trusted: candidates of annotated articles labelled by whether the gold holds their
// relation, held-out scores by folds of whole documents, calibration, and per type the bar that serves the reader best.
import type { RelationType } from '../../graph/model/relationTypes.js';
import { relationTypes } from '../../graph/model/relationTypes.js';
import type { StatementCandidate } from '../statements/candidate.js';
import { sigmoid } from '../statements/confidence.js';
import type { LearntConfidence } from '../statements/confidenceFile.js';
import { actorAt, countCandidates, featuresOf } from '../statements/features.js';
import { findCandidates } from '../statements/findCandidates.js';
import type { Reading } from '../statements/reading.js';
import type { GoldStatement } from './gold.js';
import { calibrate, type Example, trainLogistic } from './logistic.js';

/** One annotated article, read, with the gold's entity for each actor (null: not in the gold). */
export interface LabelledReading {
  readonly reading: Reading;
  readonly statements: readonly GoldStatement[];
  readonly goldActor: (actor: number) => number | null;
  readonly fold: number;
  /** Candidates with their features; those of the rules where it is left out. */
  readonly candidates?: readonly StatementCandidate[];
  /** Written for this project: learnt from, but bars and calibration rest on what newspapers printed. */
  readonly isWritten: boolean;
}

export interface RatedExample extends Example {
  readonly document: number;
  readonly candidate: StatementCandidate;
  /** Type and ends in the gold's terms; equal keys are one relation. */
  readonly key: string;
  readonly score: number;
  readonly probability: number;
}

const symmetric = new Set<string>(relationTypes.filter((r) => r.isSymmetric).map((r) => r.type));

export function relationKey(
  type: RelationType,
  source: number | string | null,
  target: number | string | null,
): string {
  const ends = [String(source), String(target)];
  if (symmetric.has(type) && source !== null && target !== null) ends.sort();
  return `${type}|${ends.join('|')}`;
}

/** Candidates of every article with their features and labels; those of relations marked optional are left out. */
export function labelCandidates(documents: readonly LabelledReading[]): Omit<RatedExample, 'score' | 'probability'>[] {
  return documents.flatMap(({ reading, statements, goldActor, ...rest }, document) => {
    const wanted = new Map(statements.map((s) => [relationKey(s.type, s.source, s.target), s]));
    const candidates = rest.candidates ?? findCandidates(reading);
    const counts = countCandidates(reading, candidates);
    return candidates.flatMap((candidate) => {
      const end = (mention: number | null) => {
        const actor = actorAt(reading, mention);
        return actor === null ? null : (goldActor(actor) ?? `?${actor}`);
      };
      const key = relationKey(candidate.type, end(candidate.source), end(candidate.target));
      const gold = wanted.get(key);
      if (gold?.isOptional === true) return [];
      return [
        { document, candidate, key, isTrue: gold !== undefined, features: featuresOf(reading, candidate, counts) },
      ];
    });
  });
}

/** An article read twice: with the right actors, where every clause can be learnt from, and as the finder sees it. */
export interface ReadingPair {
  readonly given: LabelledReading;
  readonly found: LabelledReading;
}

type Labelled = ReturnType<typeof labelCandidates>[number];

export interface HeldOut {
  readonly examples: readonly RatedExample[];
  readonly given: readonly Labelled[];
  readonly slope: number;
  readonly offset: number;
  readonly ceiling: number;
}

/** What is shown as at least this sure has to be right at least this often. */
const sure = { from: 0.8, right: 0.9 };

/** The highest scale at which what reaches `sure.from` is right often enough on held-out articles. */
function chooseCeiling(rated: readonly { readonly probability: number; readonly isTrue: boolean }[]): number {
  for (let ceiling = 1; ceiling > 0.86; ceiling -= 0.01) {
    const top = rated.filter((e) => e.probability * ceiling >= sure.from);
    if (top.filter((e) => e.isTrue).length >= sure.right * top.length) return ceiling;
  }
  return 0.86;
}

/** Scores every found candidate with a model that has not seen its document, then calibrates over all of them. */
export function rateHeldOut(pairs: readonly ReadingPair[]): HeldOut {
  const given = labelCandidates(pairs.map((pair) => pair.given));
  const found = labelCandidates(pairs.map((pair) => pair.found));
  const foldOf = (example: Labelled) => pairs[example.document]?.found.fold ?? 0;
  const scores = found.map(() => 0);
  for (const fold of new Set(pairs.map((pair) => pair.found.fold))) {
    const weights = trainLogistic([...given, ...found].filter((e) => foldOf(e) !== fold));
    found.forEach((e, i) => {
      if (foldOf(e) === fold) scores[i] = e.features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
    });
  }
  const isPrinted = (example: Labelled) => pairs[example.document]?.found.isWritten === false;
  const scored = found.map((e, i) => ({ ...e, score: scores[i] as number }));
  const line = calibrate(scored.filter(isPrinted));
  const rated = scored.map((e) => ({ ...e, probability: sigmoid(line.slope * e.score + line.offset) }));
  const ceiling = chooseCeiling(rated.filter(isPrinted));
  const examples = rated.map((e) => ({ ...e, probability: e.probability * ceiling }));
  return { examples, given, ...line, ceiling };
}

export interface TypeFigures {
  readonly type: string;
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  /** Share of the gold that any candidate reaches. */
  readonly reachable: number;
}

/** The bar per type with the best F1 among those at or above the wanted precision (else the most precise one that keeps a tenth of the best recall). */
export function chooseThresholds(
  documents: readonly LabelledReading[],
  examples: readonly RatedExample[],
  minimumPrecision: (type: string) => number,
): TypeFigures[] {
  return relationTypes
    .filter((r) => r.type !== 'AFFILIATED_WITH')
    .map(({ type }) => {
      const gold = documents.reduce(
        (n, d) =>
          n +
          new Set(
            d.statements
              .filter((s) => s.type === type && !s.isOptional)
              .map((s) => relationKey(s.type, s.source, s.target)),
          ).size,
        0,
      );
      const best = new Map<string, { p: number; isTrue: boolean }>();
      for (const e of examples) {
        if (e.candidate.type !== type) continue;
        const key = `${e.document}|${e.key}`;
        const present = best.get(key);
        if (present === undefined || present.p < e.probability) best.set(key, { p: e.probability, isTrue: e.isTrue });
      }
      const ranked = [...best.values()].sort((a, b) => b.p - a.p);
      const reachable = ranked.filter((r) => r.isTrue).length / Math.max(gold, 1);
      return { type, gold, reachable, ...bestCut(ranked, gold, minimumPrecision(type)) };
    });
}

function bestCut(
  ranked: readonly { p: number; isTrue: boolean }[],
  gold: number,
  minimumPrecision: number,
): { threshold: number; precision: number; recall: number; f1: number } {
  let hits = 0;
  let best = { threshold: 0.95, precision: 0, recall: 0, f1: -1 };
  ranked.forEach((entry, i) => {
    if (entry.isTrue) hits++;
    if (entry.p < 0.15) return;
    const precision = hits / (i + 1);
    const recall = hits / Math.max(gold, 1);
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if ((precision >= minimumPrecision || best.f1 < 0) && f1 > best.f1)
      best = { threshold: entry.p, precision, recall, f1 };
  });
  return best;
}

/** How often candidates rated 0..0.1, 0.1..0.2, ... are right. */
export function calibrationTable(examples: readonly RatedExample[]): { from: number; count: number; right: number }[] {
  return Array.from({ length: 10 }, (_, i) => {
    const inside = examples.filter((e) => Math.min(9, Math.floor(e.probability * 10)) === i);
    return {
      from: i / 10,
      count: inside.length,
      right: inside.filter((e) => e.isTrue).length / Math.max(inside.length, 1),
    };
  });
}

/** The model that ships: weights from all documents, calibration and bars from the held-out scores. */
export function trainConfidence(
  pairs: readonly ReadingPair[],
  minimumPrecision: (type: string) => number,
  version: string,
): { model: LearntConfidence; figures: TypeFigures[]; table: ReturnType<typeof calibrationTable> } {
  const { examples, given, slope, offset, ceiling } = rateHeldOut(pairs);
  const isPrinted = ({ document }: RatedExample) => pairs[document]?.found.isWritten === false;
  const figures = chooseThresholds(
    pairs.map((pair) => pair.found).filter((found) => !found.isWritten),
    examples.filter(isPrinted),
    minimumPrecision,
  );
  const weights = trainLogistic([...given, ...examples]);
  const thresholds = new Map(figures.map((f) => [f.type, Math.round(f.threshold * 1000) / 1000]));
  return {
    model: { version, weights, slope, offset, ceiling, thresholds },
    figures,
    table: calibrationTable(examples.filter(isPrinted)),
  };
}
