// Who stands with whom: camps found from signed relations. Positive ties should lie inside a camp, negative ones between
// camps; the share of ties that do not is the frustration (Harary 1959; Doreian & Mrvar 1996). A local search, started from
// each actor alone, moves and merges until nothing improves: deterministic, since actors are visited in the order of their ids.
import type { Relationship } from '../../../graph/shapes.js';
import { relationInfo } from './filter.js';

export interface Camps {
  /** Camp of each actor that has a signed tie; camps are numbered by size, largest 0. */
  readonly campOf: ReadonlyMap<string, number>;
  readonly camps: readonly (readonly string[])[];
  readonly signedTies: number;
  /** Ids of the relationships that do not fit: a tie against inside a camp, or a tie for between camps. */
  readonly misfits: readonly string[];
  /** Share of the weight of signed ties that does not fit, 0 (perfect) to 1. */
  readonly frustration: number;
}

type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Weight of a tie: independent outlets count less than linearly, so that one loud story does not decide. */
const weightOf = (relationship: Relationship): number => 1 + Math.log2(Math.max(1, relationship.publishers));

/** A denial answers a charge, whose sign already counts, so it says nothing of its own. */
function signOf(relationship: Relationship): -1 | 0 | 1 {
  if (relationship.type === 'DENIES' || relationship.source === relationship.target) return 0;
  const sign = relationInfo.get(relationship.type)?.sign;
  return sign === 'positive' ? 1 : sign === 'negative' ? -1 : 0;
}

export function findCamps(relationships: Iterable<Relationship>): Camps {
  const signed = [...relationships].filter((r) => signOf(r) !== 0).sort((a, b) => (a.id < b.id ? -1 : 1));
  const weights = tieWeights(signed);
  const camp = searchCamps(weights);
  const camps = groupBySize(camp);
  const campOf = new Map(camps.flatMap((members, index) => members.map((id) => [id, index] as const)));
  const misfits = signed.filter((r) => (campOf.get(r.source) === campOf.get(r.target)) !== signOf(r) > 0);
  const total = signed.reduce((sum, r) => sum + weightOf(r), 0);
  const bad = misfits.reduce((sum, r) => sum + weightOf(r), 0);
  return {
    campOf,
    camps,
    signedTies: signed.length,
    misfits: misfits.map((r) => r.id),
    frustration: total === 0 ? 0 : bad / total,
  };
}

function tieWeights(signed: readonly Relationship[]): Weights {
  const weights = new Map<string, Map<string, number>>();
  const add = (a: string, b: string, weight: number) => {
    const row = weights.get(a) ?? new Map<string, number>();
    row.set(b, (row.get(b) ?? 0) + weight);
    weights.set(a, row);
  };
  for (const r of signed) {
    add(r.source, r.target, signOf(r) * weightOf(r));
    add(r.target, r.source, signOf(r) * weightOf(r));
  }
  return weights;
}

function searchCamps(weights: Weights): ReadonlyMap<string, string> {
  const ids = [...weights.keys()].sort();
  const camp = new Map(ids.map((id) => [id, id]));
  for (let round = 0; round < 30; round += 1) {
    const moved = ids.filter((id) => moveActor(id, camp, weights)).length;
    if (moved === 0 && !mergeBest(camp, weights)) break;
  }
  return camp;
}

/** Moves an actor to the camp it has most for; true when it moved. */
function moveActor(id: string, camp: Map<string, string>, weights: Weights): boolean {
  const gain = new Map<string, number>();
  for (const [other, weight] of weights.get(id) ?? []) {
    const there = camp.get(other) ?? other;
    gain.set(there, (gain.get(there) ?? 0) + weight);
  }
  const here = camp.get(id) ?? id;
  let best = here;
  let most = gain.get(here) ?? 0;
  if (most < 0) {
    best = `${id}\u0000alone`;
    most = 0;
  }
  for (const [there, value] of [...gain].sort((a, b) => (a[0] < b[0] ? -1 : 1)))
    if (value > most + 1e-9) {
      best = there;
      most = value;
    }
  if (best === here) return false;
  camp.set(id, best);
  return true;
}

/** Merges the two camps with most for each other; true when two were merged. */
function mergeBest(camp: Map<string, string>, weights: Weights): boolean {
  const between = new Map<string, number>();
  for (const [a, row] of weights)
    for (const [b, weight] of row) {
      const pair = [camp.get(a) ?? a, camp.get(b) ?? b].sort();
      if (pair[0] !== pair[1]) between.set(pair.join('\u0001'), (between.get(pair.join('\u0001')) ?? 0) + weight);
    }
  const best = [...between].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  if (best === undefined || best[1] <= 1e-9) return false;
  const [keep, gone] = best[0].split('\u0001');
  for (const [id, name] of camp) if (name === gone) camp.set(id, keep ?? name);
  return true;
}

function groupBySize(camp: ReadonlyMap<string, string>): string[][] {
  const groups = new Map<string, string[]>();
  for (const [id, name] of camp) groups.set(name, [...(groups.get(name) ?? []), id]);
  return [...groups.values()]
    .map((g) => g.sort())
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

/** The measure in a sentence a reader understands. */
export function explainCamps(camps: Camps): string {
  if (camps.signedTies === 0) return 'Nothing on screen is for or against anybody, so there are no camps to see.';
  const real = camps.camps.filter((members) => members.length > 1).length;
  const fit = Math.round((1 - camps.frustration) * 100);
  if (real === 0)
    return `No two actors here stand together: all ${camps.signedTies} ties for or against run between single actors.`;
  const against = camps.misfits.length;
  const rest = against === 0 ? 'All of them fit' : `${against} ${against === 1 ? 'does' : 'do'} not`;
  return `${real} ${real === 1 ? 'camp' : 'camps'} of two or more: ${fit} % of the weight of the ${camps.signedTies} ties for or against fits (support inside, accusations across). ${rest}.`;
}
