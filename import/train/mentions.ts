// Learns the name finder from the annotated articles and the corpora of names, and finds the names of every article by
// models that have not seen it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WeightRows } from '../language/weights.js';
import { packNameModel } from '../mentions/modelFile.js';
import { findNameSpans, type NameSpan } from '../mentions/nameSpans.js';
import { goldExamples, type NameExample } from './nameExamples.js';
import {
  FOLDS,
  type NamedTrainingData,
  readCorpora,
  readTrainingData,
  type TrainingData,
  type TrainingFolders,
} from './trainingData.js';
import { NAME_SCALE, toNameModel, trainNames } from './trainNames.js';

export const NAME_ROUNDS = 8;
export const NAME_SEEDS: readonly number[] = [11, 12, 13, 14, 15];
/** Enough for cross-validation: three orders of the examples find nearly what five do, in three fifths of the time. */
const FOLD_SEEDS = NAME_SEEDS.slice(0, 3);

const examplesOf = ({ articles, tools }: TrainingData): NameExample[][] =>
  articles.map(({ gold, doc }) => goldExamples(gold, doc, tools));

/** Learns the name finder from everything and writes its file. */
export function trainNameFile(data: TrainingData, path: string, report: (line: string) => void): WeightRows {
  const gold = examplesOf(data).flat();
  const corpora = readCorpora(data);
  report(`${gold.length} annotated sentences, ${corpora.length} of corpora of names`);
  const rows = trainNames({ gold, corpora }, NAME_ROUNDS, NAME_SEEDS, report);
  mkdirSync(dirname(path), { recursive: true });
  const file = packNameModel(rows, NAME_SCALE);
  writeFileSync(path, file);
  report(`${path}: ${rows.keys.length} features, ${(file.length / 1e6).toFixed(2)} MB`);
  return rows;
}

/** Name spans of every article, found by a model that was trained without the article's fold. */
export function crossValidateNames(data: TrainingData, report: (line: string) => void): NameSpan[][] {
  const { articles, tools } = data;
  const examples = examplesOf(data);
  const corpora = readCorpora(data);
  const spans: NameSpan[][] = articles.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const gold = examples.filter((_, i) => articles[i]!.fold !== fold).flat();
    const model = toNameModel(trainNames({ gold, corpora }, NAME_ROUNDS, FOLD_SEEDS, () => {}));
    articles.forEach((article, i) => {
      if (article.fold === fold) spans[i] = findNameSpans(article.doc, model, tools);
    });
    report(`names cross-validated: fold ${fold + 1} of ${FOLDS}`);
  }
  return spans;
}

/** Takes minutes: five name finders are learnt. */
export function readNamedTrainingData(folders: TrainingFolders, report: (line: string) => void): NamedTrainingData {
  const data = readTrainingData(folders);
  return { ...data, names: crossValidateNames(data, report) };
}
