// Keeps the actors of a document that take part or that a reader would call actors, drops the rest (places that do not
// act, groups nobody says anything about) and the statements that had one of those as an end, and renumbers all.
import type { DocumentActor, Mention, ParsedDocument, Statement } from '../annotation.js';
import type { WordClasses } from '../language/wordClasses.js';
import type { ActorLists } from '../lists/actorLists.js';
import { type NamedWeights, weightAt } from '../namedWeights.js';
import { actorFeatures } from './actorFeatures.js';

/** Logistic regression over the features of actorFeatures.ts. */
export interface SelectionModel {
  readonly weights: NamedWeights;
  /** Actors below this probability are dropped. */
  readonly threshold: number;
  readonly classes: WordClasses;
}

export interface Selection {
  readonly actors: readonly DocumentActor[];
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
}

export function selectActors(
  doc: ParsedDocument,
  found: Selection,
  model: SelectionModel,
  lists: ActorLists,
): Selection {
  const { actors, mentions, statements } = found;
  const features = actorFeatures(doc, mentions, actors, statements, lists, model.classes);
  const probabilities = features.map((f) => probabilityOf(model, f));
  const kept = probabilities.map((p) => p >= model.threshold);
  const isKept = (actor: number | null) => actor === null || kept[actor] === true;
  const standing = statements.map((s) => isKept(s.source) && isKept(s.target));
  return renumber(found, kept, standing);
}

function probabilityOf({ weights }: SelectionModel, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) {
    const row = weights.names.indexOf(feature);
    if (row >= 0) sum += weightAt(weights, row, 0);
  }
  return 1 / (1 + Math.exp(-sum));
}

/** Mentions of dropped actors and mentions that never were resolved go, and so do statements that do not stand. */
export function renumber(
  { actors, mentions, statements }: Selection,
  keep: readonly boolean[],
  standing: readonly boolean[],
): Selection {
  const place = places(keep);
  const statementPlace = places(standing);
  const end = (actor: number | null) => (actor === null ? null : place[actor]!);
  return {
    actors: actors.filter((_, i) => keep[i]),
    mentions: mentions.flatMap((m) => (m.actor >= 0 && keep[m.actor] ? [{ ...m, actor: place[m.actor]! }] : [])),
    statements: statements.flatMap((s, i) =>
      standing[i]
        ? {
            ...s,
            source: end(s.source),
            target: end(s.target),
            attribution: s.attribution.map((a) => place[a]!).filter((a) => a >= 0),
            rebuts: s.rebuts.map((r) => statementPlace[r]!).filter((r) => r >= 0),
          }
        : [],
    ),
  };
}

/** New index of each kept item, -1 for the others. */
function places(keep: readonly boolean[]): Int32Array {
  let next = 0;
  return Int32Array.from(keep, (kept) => (kept ? next++ : -1));
}
