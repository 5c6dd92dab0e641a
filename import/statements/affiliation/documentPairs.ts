// Pairs of actors of one document that may belong together: all that share a sentence, with what each sentence says for
// it, and those that only an office suggests ("President X" in an article about one country).
import type { ActorKind } from '../../../graph/model/actorKinds.js';
import type { DocumentActor } from '../../annotation.js';
import type { SentenceContext } from './context.js';
import type { FeatureRows, LinearModel } from './linearModel.js';
import { addPairFeatures } from './pairFeatures.js';
import type { Profile } from './profiles.js';
import type { View } from './views.js';

export interface Sighting {
  readonly sentence: number;
  readonly source: View;
  readonly target: View;
  /** Log-odds that this sentence says that source belongs to target. */
  readonly logOdds: number;
}

export interface DocumentPair {
  readonly source: number;
  readonly target: number;
  /** The best first; empty where no sentence shows both. */
  readonly sightings: readonly Sighting[];
}

export const pairKey = (source: number, target: number): number => source * 4096 + target;

/** Pairs of kinds that never or hardly ever occur: a state belongs to organisations and allies, not to persons or parties. */
const impossible: ReadonlyMap<ActorKind, ReadonlySet<ActorKind>> = new Map<ActorKind, ReadonlySet<ActorKind>>([
  ['state', new Set<ActorKind>(['person', 'party', 'media', 'collective'])],
  ['party', new Set<ActorKind>(['person', 'media'])],
  ['media', new Set<ActorKind>(['person', 'collective'])],
  ['armed-group', new Set<ActorKind>(['media'])],
]);

export const isPossible = (source: DocumentActor, target: DocumentActor): boolean =>
  !impossible.get(source.kind)?.has(target.kind);

/** Further apart than this no sentence says it; a body belongs to a person only where their names touch ("Ruiz's office"). */
const farthestTokens = 29;
const farthestTokensToPerson = 5;

const isNear = (source: View, target: View, sourceKind: string, targetKind: string): boolean => {
  const gap = Math.max(source.firstToken - target.lastToken, target.firstToken - source.lastToken) - 1;
  const isBodyOfPerson = targetKind === 'person' && sourceKind !== 'person' && sourceKind !== 'collective';
  return gap <= (isBodyOfPerson ? farthestTokensToPerson : farthestTokens);
};

/** Calls `visit` for every ordered pair of views of different actors in the sentence. */
export function forEachPair(
  context: SentenceContext,
  actors: readonly DocumentActor[],
  visit: (source: View, target: View) => void,
): void {
  const views = context.views.slice(0, maxViews);
  for (const source of views) {
    for (const target of views) {
      if (source.actor === target.actor || (source.form === 'place' && target.form === 'place')) continue;
      if (source.form === 'place') continue;
      const [own, other] = [actors[source.actor]!, actors[target.actor]!];
      if (isPossible(own, other) && isNear(source, target, own.kind, other.kind)) visit(source, target);
    }
  }
}

/** Bounds the work on a sentence that is a list of hundreds of names. */
const maxViews = 40;

export function scorePairs(
  contexts: readonly SentenceContext[],
  actors: readonly DocumentActor[],
  model: LinearModel,
  rows: FeatureRows,
): Map<number, Sighting[]> {
  const sightings = new Map<number, Sighting[]>();
  for (const context of contexts) {
    forEachPair(context, actors, (source, target) => {
      rows.start();
      addPairFeatures(rows, context, source, target, actors);
      const sighting = { sentence: context.index, source, target, logOdds: rows.score(model) };
      const key = pairKey(source.actor, target.actor);
      const known = sightings.get(key);
      if (known) known.push(sighting);
      else sightings.set(key, [sighting]);
    });
  }
  return sightings;
}

/** Below this log-odds a sentence says nothing, and a pair without better ones is left out. */
const leastLogOdds = -4;

export function collectPairs(
  sightings: ReadonlyMap<number, readonly Sighting[]>,
  profiles: readonly Profile[],
  actors: readonly DocumentActor[],
): readonly DocumentPair[] {
  const pairs: DocumentPair[] = [];
  actors.forEach((source, s) => {
    actors.forEach((target, t) => {
      if (s === t || !isPossible(source, target)) return;
      const found = sightings.get(pairKey(s, t)) ?? [];
      const isSeen = found.some(({ logOdds }) => logOdds > leastLogOdds);
      if (isSeen || isSuggested(profiles[s]!, profiles[t]!, source)) {
        const sorted = found.length > 1 ? [...found].sort((a, b) => b.logOdds - a.logOdds) : found;
        pairs.push({ source: s, target: t, sightings: sorted });
      }
    });
  });
  return pairs;
}

function isSuggested(source: Profile, target: Profile, actor: DocumentActor): boolean {
  if (actor.kind === 'state' || !/ST|PA|OR/.test(target.kind)) return false;
  if (actor.kind === 'person' && source.offices.size === 0 && source.mentions < 2) return false;
  return target.rank <= (target.kind === 'ST' ? 3 : 1) || target.order === 0;
}
