// Trains the affiliation models from annotated articles, each read twice: with the mentions that the pipeline finds, and
// with the right ones. The same articles give the same bytes. Reports what cross-validation says about them first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ParsedDocument } from '../annotation.js';
import type { ActorLists } from '../lists/actorLists.js';
import { mentionsFromNames } from '../mentions/findMentions.js';
import type { NameSpan } from '../mentions/nameSpans.js';
import { resolveActors } from '../resolve/resolveActors.js';
import { packAffiliationModel, type TrainedModel } from '../statements/affiliation/modelFile.js';
import { alignActors } from './confidenceData.js';
import { type GoldDocument, goldActors, goldMentions, goldStatements } from './gold.js';
import { withPronouns } from './goldPronouns.js';
import { type Lesson, prepareLesson } from './relationsExamples.js';
import { crossValidate, trainDocumentModel, trainPairModel } from './relationsFolds.js';
import { calibration, countAt, describe } from './relationsReport.js';
import type { NamedTrainingData } from './trainingData.js';

/** F1 is within .02 of its best from .28 to .5 in cross-validation; here the precision of the core three is .7 on unseen outlets. */
export const affiliationThreshold = 0.44;

/** One article with the right mentions and actors given, pronouns among them. */
export function readGivenLesson(gold: GoldDocument, doc: ParsedDocument, lists: ActorLists): Lesson {
  const actors = goldActors(gold);
  const mentions = withPronouns(doc, goldMentions(gold, doc), actors);
  return prepareLesson(gold.id, { doc, mentions, actors }, goldStatements(gold, doc.source.text), (a) => a, lists);
}

/** One article with the mentions and actors that the pipeline finds, given the spans of its names. */
export function readFoundLesson(
  gold: GoldDocument,
  doc: ParsedDocument,
  names: readonly NameSpan[],
  lists: ActorLists,
): Lesson {
  const { mentions, actors } = resolveActors(doc, mentionsFromNames(doc, names, lists), lists);
  const toGold = alignActors(
    gold.entities.map((e) => e.names),
    actors.map((a) => a.names),
  );
  const statements = goldStatements(gold, doc.source.text);
  return prepareLesson(gold.id, { doc, mentions, actors }, statements, (actor) => toGold.get(actor) ?? null, lists);
}

/** Articles once with what the pipeline finds and once with the right mentions given; the same fold for both. */
function readLessons({ articles, names, tools }: NamedTrainingData) {
  const folds = new Map<Lesson, number>();
  const found = articles.map(({ gold, doc }, i) => readFoundLesson(gold, doc, names[i]!, tools.lists));
  const given = articles.map(({ gold, doc }) => readGivenLesson(gold, doc, tools.lists));
  articles.forEach(({ fold }, i) => {
    folds.set(found[i]!, fold).set(given[i]!, fold);
  });
  return { found, given, folds, lists: tools.lists };
}

/**
 * Learns both models from the annotated articles, with names found by models that had not seen the article, and reports
 * what cross-validation says.
 */
export function trainAffiliations(data: NamedTrainingData, report: (line: string) => void): TrainedModel {
  const { found, given, folds, lists } = readLessons(data);
  const lessons = [...found, ...given];
  const scored = crossValidate(lessons, folds, lists);
  for (const [name, part] of [
    ['everything found', found],
    ['mentions given', given],
  ] as const) {
    const own = scored.filter((s) => part.includes(s.lesson));
    report(`${name}, cross-validated: ${describe(countAt(own, affiliationThreshold))}`);
    for (const line of calibration(own)) report(`  ${line}`);
  }
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
