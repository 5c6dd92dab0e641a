// Cross-validation of the affiliation models: no article is ever scored by a model that saw it, neither at the sentence
// nor at the document level. Pieces of agency text next to each other may be one story, so folds are contiguous there.
import type { ActorLists } from '../lists/actorLists.js';
import {
  type AffiliationReading,
  readAffiliations,
  type ScoredPair,
  scoreReading,
} from '../statements/affiliation/findAffiliations.js';
import { documentRows, type LinearModel, pairRows } from '../statements/affiliation/linearModel.js';
import { documentExamples, type Lesson } from './relationsExamples.js';
import { trainLogistic } from './relationsLogistic.js';

export interface ScoredLesson {
  readonly lesson: Lesson;
  readonly reading: AffiliationReading;
  readonly pairs: readonly ScoredPair[];
}

/** Strong shrinkage: words of one outlet's news must not outweigh the construction they stand in. */
export const pairOptions = { leastCount: 4, shrinkage: 100 };

export function trainPairModel(lessons: readonly Lesson[]): LinearModel {
  const examples = lessons.flatMap((lesson) => lesson.examples);
  return { weights: trainLogistic(examples, pairRows, pairOptions), scale: 1 };
}

const read = (lesson: Lesson, model: LinearModel, lists: ActorLists) =>
  readAffiliations(lesson.doc, lesson.contexts, lesson.mentions, lesson.actors, model, lists);

/** What only a handful of pairs show does not carry over to other outlets, whatever cross-validation says. */
export const documentOptions = { epochs: 8, rate: 0.05, l2: 1e-5, leastCount: 8, shrinkage: 50 };

/** A document model trained on readings each made by a sentence model that had not seen the article. */
export function trainDocumentModel(
  lessons: readonly Lesson[],
  folds: ReadonlyMap<Lesson, number>,
  lists: ActorLists,
): LinearModel {
  const examples = [...new Set(lessons.map((l) => folds.get(l)!))].flatMap((fold) => {
    const model = trainPairModel(lessons.filter((l) => folds.get(l) !== fold));
    const held = lessons.filter((l) => folds.get(l) === fold);
    return held.flatMap((lesson) => documentExamples(read(lesson, model, lists), lesson.truth));
  });
  return { weights: trainLogistic(examples, documentRows, documentOptions), scale: 1 };
}

export function scoreLesson(lesson: Lesson, pair: LinearModel, document: LinearModel, lists: ActorLists): ScoredLesson {
  const reading = read(lesson, pair, lists);
  return { lesson, reading, pairs: scoreReading(reading, document) };
}

/** Every lesson scored by models trained on the other folds. */
export function crossValidate(
  lessons: readonly Lesson[],
  folds: ReadonlyMap<Lesson, number>,
  lists: ActorLists,
): readonly ScoredLesson[] {
  const scored: ScoredLesson[] = [];
  for (const fold of new Set(folds.values())) {
    const others = lessons.filter((l) => folds.get(l) !== fold);
    const pair = trainPairModel(others);
    const document = trainDocumentModel(others, folds, lists);
    for (const lesson of lessons) {
      if (folds.get(lesson) === fold) scored.push(scoreLesson(lesson, pair, document, lists));
    }
  }
  return scored;
}
