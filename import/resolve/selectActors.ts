// Keeps the actors of a document that take part or that a reader would call actors, drops the rest (places that do not
// act, groups nobody says anything about), and renumbers mentions and statements. Ends of statements are always kept.
import type { DocumentActor, Mention, ParsedDocument, Statement } from '../annotation.js';
import type { ActorLists } from '../lists/actorLists.js';
import { actorFeatures } from './actorFeatures.js';

/** Logistic regression over the features of actorFeatures.ts. */
export interface SelectionModel {
  readonly weights: ReadonlyMap<string, number>;
  /** Actors below this probability are dropped. */
  readonly threshold: number;
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
  const features = actorFeatures(doc, mentions, actors, statements, lists);
  const used = usedActors(statements);
  const keep = actors.map((_, i) => used.has(i) || probabilityOf(model, features[i]!) >= model.threshold);
  return renumber(found, keep);
}

export function probabilityOf(model: SelectionModel, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += model.weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

export function usedActors(statements: readonly Statement[]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { source, target, attribution } of statements) {
    if (source !== null) used.add(source);
    if (target !== null) used.add(target);
    for (const actor of attribution) used.add(actor);
  }
  return used;
}

/** Mentions of dropped actors, and mentions that never were resolved, go. */
export function renumber({ actors, mentions, statements }: Selection, keep: readonly boolean[]): Selection {
  const place = new Int32Array(actors.length).fill(-1);
  let next = 0;
  keep.forEach((kept, i) => {
    if (kept) place[i] = next++;
  });
  const end = (actor: number | null) => (actor === null ? null : place[actor]!);
  return {
    actors: actors.filter((_, i) => keep[i]),
    mentions: mentions.flatMap((m) => (m.actor >= 0 && keep[m.actor] ? [{ ...m, actor: place[m.actor]! }] : [])),
    statements: statements.map((s) => ({
      ...s,
      source: end(s.source),
      target: end(s.target),
      attribution: s.attribution.map((a) => place[a]!),
    })),
  };
}
