// Learns the pair model and the confidence model from the annotated articles and writes their files: names cross-validated,
// so that the mentions are as wrong as they will be on an article nobody has seen; folds, calibration and bars as
// ./confidence.ts says.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packConfidenceModel } from '../statements/confidenceFile.js';
import { packPairModel } from '../statements/pairs/modelFile.js';
import { type LabelledReading, trainConfidence } from './confidence.js';
import { readWithGold, readWithNames } from './confidenceData.js';
import { learnPairs, PAIR_SCALE, readPairLesson } from './pairs.js';
import type { NamedTrainingData } from './trainingData.js';

/**
 * A type’s bar is the one with the best F1 among those at or above this precision on held-out articles: higher for
 * accusations and denials, which weigh on people.
 */
export const wantedPrecision = (type: string): number => (type === 'ACCUSES' ? 0.65 : type === 'DENIES' ? 0.5 : 0.38);

export const CONFIDENCE_VERSION = '1';

/** Learns both models and writes their files. @returns the size of the confidence model's file in bytes. */
export function trainConfidenceFile(data: NamedTrainingData, path: string, report: (line: string) => void): number {
  const { articles, names, tools } = data;
  const read = (labelled: LabelledReading) => readPairLesson(labelled, tools.lists, tools.classes);
  const lessons = articles.map((article, i) => ({
    given: read(readWithGold(article)),
    found: read(readWithNames(article, names[i]!, tools.lists)),
  }));
  const { rows, documents } = learnPairs(lessons, tools.classes);
  const packed = packPairModel(rows, PAIR_SCALE);
  const pairPath = join(dirname(path), '../pairs/model/pairs.br');
  mkdirSync(dirname(pairPath), { recursive: true });
  writeFileSync(pairPath, packed);
  report(`${pairPath}: ${rows.keys.length} rows, ${(packed.length / 1e6).toFixed(2)} MB`);
  const { model, figures, table } = trainConfidence(documents, wantedPrecision, CONFIDENCE_VERSION);
  for (const f of figures) {
    const [bar, p, r, f1] = [f.threshold, f.precision, f.recall, f.f1].map((x) => x.toFixed(2));
    report(
      `${f.type.padEnd(16)} bar ${bar}  P ${p}  R ${r}  F1 ${f1}  gold ${f.gold}  reachable ${f.reachable.toFixed(2)}`,
    );
  }
  for (const row of table)
    report(`confidence ${row.from.toFixed(1)}: ${row.count} candidates, ${(row.right * 100).toFixed(0)} % right`);
  const file = packConfidenceModel(model);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file);
  return file.length;
}
