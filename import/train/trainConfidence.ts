// Learns the confidence model from the annotated articles and writes its file: names cross-validated, so that the mentions
// are as wrong as they will be on an article nobody has seen; folds, calibration and bars as ./confidence.ts says.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { serializeConfidence, trainConfidence } from './confidence.js';
import { readWithGold, readWithNames } from './confidenceData.js';
import type { NamedTrainingData } from './trainingData.js';

/**
 * A type’s bar is the one with the best F1 among those at or above this precision on held-out articles: higher for
 * accusations, which weigh on people.
 */
export const wantedPrecision = (type: string): number => (type === 'ACCUSES' ? 0.5 : 0.38);

export const CONFIDENCE_VERSION = '1';

/** Learns the model and writes its file. @returns the size of the file in bytes. */
export function trainConfidenceFile(data: NamedTrainingData, path: string, report: (line: string) => void): number {
  const { articles, names, tools } = data;
  const documents = articles.map((article, i) => ({
    given: readWithGold(article),
    found: readWithNames(article, names[i]!, tools.lists),
  }));
  const { model, figures, table } = trainConfidence(documents, wantedPrecision, CONFIDENCE_VERSION);
  for (const f of figures) {
    const [bar, p, r, f1] = [f.threshold, f.precision, f.recall, f.f1].map((x) => x.toFixed(2));
    report(
      `${f.type.padEnd(16)} bar ${bar}  P ${p}  R ${r}  F1 ${f1}  gold ${f.gold}  reachable ${f.reachable.toFixed(2)}`,
    );
  }
  for (const row of table)
    report(`confidence ${row.from.toFixed(1)}: ${row.count} candidates, ${(row.right * 100).toFixed(0)} % right`);
  const text = serializeConfidence(model);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return text.length;
}
