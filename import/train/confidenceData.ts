// Reads annotated articles into what the confidence trainer takes: with the right mentions and actors given, or with those
// that names found by models which had not seen the article lead to, so that the model learns from what it will meet.
import type { ActorLists } from '../lists/actorLists.js';
import { normalizeName } from '../lists/normalizeName.js';
import { mentionsFromNames } from '../mentions/findMentions.js';
import type { NameSpan } from '../mentions/nameSpans.js';
import { resolveActors } from '../resolve/resolveActors.js';
import { readDocument } from '../statements/reading.js';
import type { LabelledReading } from './confidence.js';
import { goldActors, goldMentions, goldStatements } from './gold.js';
import { withPronouns } from './goldPronouns.js';
import type { TrainingArticle } from './trainingData.js';

/** The article with the right mentions and actors. */
export function readWithGold({ gold, doc, fold, isWritten }: TrainingArticle): LabelledReading {
  const actors = goldActors(gold);
  const mentions = withPronouns(doc, goldMentions(gold, doc), actors);
  const statements = goldStatements(gold, doc.source.text);
  return { reading: readDocument(doc, mentions, actors), statements, goldActor: (actor) => actor, fold, isWritten };
}

/** The article with the mentions and actors that these names lead to. */
export function readWithNames(
  { gold, doc, fold, isWritten }: TrainingArticle,
  names: readonly NameSpan[],
  lists: ActorLists,
): LabelledReading {
  const { mentions, actors } = resolveActors(doc, mentionsFromNames(doc, names, lists), lists);
  const toGold = alignActors(
    gold.entities.map((entity) => entity.names),
    actors.map((actor) => actor.names),
  );
  const statements = goldStatements(gold, doc.source.text);
  return {
    reading: readDocument(doc, mentions, actors),
    statements,
    goldActor: (actor) => toGold.get(actor) ?? null,
    fold,
    isWritten,
  };
}

/** Which gold entity each found actor is, by shared names, as the benchmark's scorer pairs them. */
export function alignActors(
  gold: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): Map<number, number> {
  const goldNames = gold.map((names) => new Set(names.map(normalizeName)));
  const pairs = found.flatMap((names, i) => {
    const own = new Set(names.map(normalizeName).filter(Boolean));
    return goldNames.flatMap((other, j) => {
      const shared = [...own].filter((name) => other.has(name)).length;
      return shared === 0 ? [] : [{ i, j, shared, weight: shared / Math.max(own.size, other.size) }];
    });
  });
  pairs.sort((a, b) => b.shared - a.shared || b.weight - a.weight);
  const toGold = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (toGold.has(i) || taken.has(j)) continue;
    toGold.set(i, j);
    taken.add(j);
  }
  for (const { i, j } of pairs) if (!toGold.has(i)) toGold.set(i, j);
  return toGold;
}
