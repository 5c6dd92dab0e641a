// Trains the affiliation models from annotated articles and writes the file that ships; the same articles give the same
// bytes. Reports what cross-validation says about them first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadLanguageModel, parseDocument } from '../language/parseDocument.js';
import type { ActorLists } from '../lists/actorLists.js';
import { readActorLists } from '../lists/readActorLists.js';
import { packAffiliationModel, type TrainedModel } from '../statements/affiliation/modelFile.js';
import { goldActors, goldMentions, goldStatements, readGold, toSourceDocument } from './gold.js';
import { type Lesson, prepareLesson } from './relationsExamples.js';
import { contiguousFolds, crossValidate, trainDocumentModel, trainPairModel } from './relationsFolds.js';
import { calibration, countAt, describe } from './relationsReport.js';

/** Chosen by cross-validation: the F1 is flat around it and precision stays above .75. */
export const affiliationThreshold = 0.42;

/** The articles of one gold file with the right mentions and actors given. */
export function readGoldLessons(path: string, lists: ActorLists): readonly Lesson[] {
  const language = loadLanguageModel();
  return readGold(path).map((gold) => {
    const doc = parseDocument(toSourceDocument(gold), language);
    const input = { doc, mentions: goldMentions(gold, doc), actors: goldActors(gold) };
    return prepareLesson(gold.id, input, goldStatements(gold, doc.source.text), (entity) => entity, lists);
  });
}

export function trainAffiliations(goldFiles: readonly string[], report: (line: string) => void): TrainedModel {
  const lists = readActorLists();
  const blocks = goldFiles.map((file) => readGoldLessons(file, lists));
  const lessons = blocks.flat();
  const folds = contiguousFolds(blocks);
  const scored = crossValidate(lessons, folds, lists);
  report(`${lessons.length} articles, cross-validated: ${describe(countAt(scored, affiliationThreshold))}`);
  for (const line of calibration(scored)) report(line);
  return {
    pair: trainPairModel(lessons),
    document: trainDocumentModel(lessons, folds, lists),
    threshold: affiliationThreshold,
  };
}

/** @returns the size of the file in bytes. */
export function writeAffiliationModel(model: TrainedModel, path: string): number {
  const packed = packAffiliationModel(model);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, packed);
  return packed.length;
}
