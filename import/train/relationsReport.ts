// Figures for scored articles: precision, recall, F1 and right evidence at a threshold, and calibration in tenths.
import { pairKey } from '../statements/affiliation/documentPairs.js';
import type { GoldStatement } from './gold.js';
import { isEvidence } from './relationsExamples.js';
import type { ScoredLesson } from './relationsFolds.js';

export interface Figures {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
  readonly evidenced: number;
}

export function countAt(scored: readonly ScoredLesson[], threshold: number): Figures {
  let [found, wrong, missed, evidenced] = [0, 0, 0, 0];
  for (const { lesson, pairs, reading } of scored) {
    const hits = new Map<GoldStatement, boolean>();
    for (const pair of pairs) {
      if (pair.probability < threshold) continue;
      const statement = lesson.truth.get(pairKey(pair.source, pair.target));
      if (statement?.isOptional) continue;
      if (!statement) wrong++;
      else {
        const at = pair.sightings[0]?.sentence ?? reading.evidence.profiles[pair.source]!.officeSentence;
        const context = reading.contexts[at];
        const isRight = context !== undefined && isEvidence(context, statement);
        hits.set(statement, isRight || (hits.get(statement) ?? false));
      }
    }
    found += hits.size;
    for (const isRight of hits.values()) if (isRight) evidenced++;
    const expected = new Set([...lesson.truth.values()].filter((s) => !s.isOptional));
    missed += expected.size + lesson.unreachable - hits.size;
  }
  return { found, wrong, missed, evidenced };
}

export function describe({ found, wrong, missed, evidenced }: Figures): string {
  const precision = found / (found + wrong || 1);
  const recall = found / (found + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} evidence ${(evidenced / (found || 1)).toFixed(3)} (${found}/${found + wrong} of ${found + missed})`;
}

/** Per tenth of probability: how many pairs, and how many of them are right. */
export function calibration(scored: readonly ScoredLesson[]): readonly string[] {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, sum: 0 }));
  for (const { lesson, pairs } of scored) {
    for (const pair of pairs) {
      const statement = lesson.truth.get(pairKey(pair.source, pair.target));
      if (statement?.isOptional) continue;
      const bin = bins[Math.min(9, Math.floor(pair.probability * 10))]!;
      bin.count++;
      bin.sum += pair.probability;
      if (statement) bin.right++;
    }
  }
  return bins.map((bin, i) => {
    const share = bin.right / (bin.count || 1);
    return `${(i / 10).toFixed(1)}: ${bin.count} said ${(bin.sum / (bin.count || 1)).toFixed(2)} right ${share.toFixed(2)}`;
  });
}
