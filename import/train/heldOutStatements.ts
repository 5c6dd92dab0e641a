// Statement models that have not seen a fold of the annotated articles, so that what learns from statements learns from
// such as it will meet: on articles that a model was trained on, statements are far better than anywhere else.
import { toConfidenceModel } from '../statements/confidenceFile.js';
import type { StatementModels } from '../statements/findStatements.js';
import { toPairModel } from '../statements/pairs/modelFile.js';
import { type LabelledReading, trainConfidence } from './confidence.js';
import { readWithGold, readWithNames } from './confidenceData.js';
import { learnPairs, PAIR_SCALE, readPairLesson } from './pairs.js';
import { affiliationThreshold, readFoundLesson, readGivenLesson } from './relations.js';
import type { Lesson } from './relationsExamples.js';
import { trainDocumentModel, trainPairModel } from './relationsFolds.js';
import { CONFIDENCE_VERSION, wantedPrecision } from './trainConfidence.js';
import type { NamedTrainingData } from './trainingData.js';

export interface HeldOutTrainer {
  /** Models learnt from all articles but those of the fold. */
  without(fold: number): StatementModels;
}

export function prepareHeldOut({ articles, names, tools }: NamedTrainingData): HeldOutTrainer {
  const { lists, classes } = tools;
  const read = (labelled: LabelledReading) => readPairLesson(labelled, lists, classes);
  const readings = articles.map((article, i) => ({
    given: read(readWithGold(article)),
    found: read(readWithNames(article, names[i]!, lists)),
  }));
  const folds = new Map<Lesson, number>();
  articles.forEach(({ gold, doc, fold }, i) => {
    folds.set(readFoundLesson(gold, doc, names[i]!, lists), fold);
    folds.set(readGivenLesson(gold, doc, lists), fold);
  });
  return {
    without(fold) {
      const lessons = [...folds.keys()].filter((lesson) => folds.get(lesson) !== fold);
      const affiliation = {
        pair: trainPairModel(lessons),
        document: trainDocumentModel(lessons, folds, lists),
        threshold: affiliationThreshold,
        lists,
      };
      const others = readings.filter((_, i) => articles[i]!.fold !== fold);
      const { rows, documents } = learnPairs(others, classes);
      const { model } = trainConfidence(documents, wantedPrecision, CONFIDENCE_VERSION);
      return { affiliation, confidence: toConfidenceModel(model), pairs: toPairModel(rows, PAIR_SCALE, classes) };
    },
  };
}
