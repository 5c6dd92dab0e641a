// Learns which clusters of mentions are actors of their document: logistic regression over named features, labelled by
// whether the annotated article has an entity of one of the cluster's names. Names come from models that had not seen the
// article, so that the selection meets the mistakes it will meet later.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { normalizeName } from '../lists/normalizeName.js';
import { mentionsFromNames } from '../mentions/findMentions.js';
import type { NameSpan } from '../mentions/nameSpans.js';
import { actorFeatures } from '../resolve/actorFeatures.js';
import { resolveActors } from '../resolve/resolveActors.js';
import { type LearntSelection, packSelectionModel } from '../resolve/selectionModel.js';
import { findStatements, type StatementModels } from '../statements/findStatements.js';
import { prepareHeldOut } from './heldOutStatements.js';

import { type LogisticOptions, trainLogistic } from './relationsLogistic.js';
import { FOLDS, type NamedTrainingData, type TrainingArticle, type TrainingTools } from './trainingData.js';

export interface SelectionExample {
  readonly features: readonly string[];
  readonly isActor: boolean;
}

const LEAST_COUNT = 3;
/** Where precision and recall of actors meet in cross-validation; F1 is flat from .40 to .50. */
export const SELECTION_THRESHOLD = 0.45;

export function trainSelection(
  examples: readonly SelectionExample[],
  threshold: number,
  options: Partial<LogisticOptions> = {},
): LearntSelection {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  for (const [feature, count] of counts) if (count >= LEAST_COUNT) places.set(feature, places.size);
  const rows = examples.map(({ features, isActor }) => ({
    rows: Int32Array.from(features.flatMap((f) => places.get(f) ?? [])),
    label: (isActor ? 1 : 0) as 0 | 1,
    weight: 1,
  }));
  const learnt = trainLogistic(rows, places.size, {
    epochs: 8,
    rate: 0.06,
    l2: 2e-4,
    leastCount: LEAST_COUNT,
    ...options,
  });
  const weights = new Map<string, number>();
  for (const [feature, place] of places) if (Math.abs(learnt[place]!) > 0.01) weights.set(feature, learnt[place]!);
  return { weights, threshold };
}

/** One example for each actor that the pipeline finds in an article. */
export function selectionExamples(
  { gold, doc }: TrainingArticle,
  names: readonly NameSpan[],
  models: StatementModels,
  { lists, classes }: TrainingTools,
): SelectionExample[] {
  const resolved = resolveActors(doc, mentionsFromNames(doc, names, lists), lists);
  const statements = findStatements(doc, resolved.mentions, resolved.actors, models);
  const features = actorFeatures(doc, resolved.mentions, resolved.actors, statements, lists, classes);
  const known = new Set(gold.entities.flatMap((e) => e.names.map(normalizeName)));
  return resolved.actors.map((actor, i) => ({
    features: features[i]!,
    isActor: actor.names.some((name) => known.has(normalizeName(name))),
  }));
}

/** Learns the selection from everything and writes its file. @returns the size of the file in bytes. */
export function trainSelectionFile(data: NamedTrainingData, path: string, report: (line: string) => void): number {
  const { articles, names, tools } = data;
  const heldOut = prepareHeldOut(data);
  const examples: SelectionExample[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = heldOut.without(fold);
    articles.forEach((article, i) => {
      if (article.fold === fold) examples.push(...selectionExamples(article, names[i]!, models, tools));
    });
    report(`statements of fold ${fold + 1} of ${FOLDS} by models that have not seen it`);
  }
  const file = packSelectionModel(trainSelection(examples, SELECTION_THRESHOLD));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file);
  return file.length;
}
