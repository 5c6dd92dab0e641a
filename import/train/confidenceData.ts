// Reads annotated articles into what the confidence trainer takes, with the right mentions and actors given, or with
// those that a finder gives for the text.
import type { DocumentActor, Mention, ParsedDocument } from '../annotation.js';
import { loadLanguageModel } from '../language/languageModel.js';
import { parseDocument } from '../language/parseDocument.js';
import { readDocument } from '../statements/reading.js';
import type { LabelledReading } from './confidence.js';
import { type GoldDocument, goldActors, goldMentions, goldStatements, readGold, toSourceDocument } from './gold.js';
import { withPronouns } from './goldPronouns.js';

export const confidenceFolds = 5;

/** Mentions and actors for a parsed article. */
export type ActorFinder = (doc: ParsedDocument) => {
  readonly mentions: readonly Mention[];
  readonly actors: readonly DocumentActor[];
};

/** Articles of the files, folds contiguous within each file; `find` null gives the right mentions and actors. */
export function readLabelled(paths: readonly string[], find: ActorFinder | null): LabelledReading[] {
  const language = loadLanguageModel();
  return paths.flatMap((path) => {
    const gold = readGold(path);
    return gold.map((article, i) => {
      const doc = parseDocument(toSourceDocument(article), language);
      const fold = Math.floor((i * confidenceFolds) / gold.length);
      return find === null ? withGold(article, doc, fold) : withFound(article, doc, fold, find);
    });
  });
}

function withGold(article: GoldDocument, doc: ParsedDocument, fold: number): LabelledReading {
  const actors = goldActors(article);
  const mentions = withPronouns(doc, goldMentions(article, doc), actors);
  return {
    reading: readDocument(doc, mentions, actors),
    statements: goldStatements(article, doc.source.text),
    goldActor: (actor) => actor,
    fold,
  };
}

function withFound(article: GoldDocument, doc: ParsedDocument, fold: number, find: ActorFinder): LabelledReading {
  const { mentions, actors } = find(doc);
  const toGold = alignActors(
    article.entities.map((e) => e.names),
    actors.map((a) => a.names),
  );
  return {
    reading: readDocument(doc, mentions, actors),
    statements: goldStatements(article, doc.source.text),
    goldActor: (actor) => toGold.get(actor) ?? null,
    fold,
  };
}

const normalise = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(the|a|an) /, '')
    .trim();

/** Which gold entity each found actor is, by shared names, as the benchmark's scorer pairs them. */
export function alignActors(
  gold: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): Map<number, number> {
  const goldNames = gold.map((names) => new Set(names.map(normalise)));
  const pairs = found.flatMap((names, i) => {
    const own = new Set(names.map(normalise).filter(Boolean));
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
