// The network on screen: the answers for the view (overview or neighbourhood, expansions, path) put together, with what is
// hidden taken out and counted. Pure: the same answers and view give the same network.
import type { ActorSummary, PathAnswer, Relationship, Subgraph } from '../../../graph/shapes.js';
import { actorPasses, passes, relationInfo } from './filter.js';
import { count } from './format.js';
import { type Expansion, hasFilters, type View } from './view.js';

export interface Network {
  readonly actors: ReadonlyMap<string, ActorSummary>;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Ids that no longer pass the filters but have not been replaced by the server's answer yet: drawn grey. */
  readonly greyed: ReadonlySet<string>;
  readonly counts: Counts;
}

export interface Counts {
  readonly shownActors: number;
  readonly actors: number;
  readonly shownRelationships: number;
  readonly hiddenByFilters: number;
  readonly hiddenByLimit: number;
  readonly hiddenByHand: number;
  /** Actors that are mentioned but have no relationship on screen. */
  readonly unconnected: number;
  /** Whether filters may be why they have none. */
  readonly isFiltered: boolean;
}

/** Relationships of an expansion that its dialog asked for: an answer of before may be shown until the new one comes. */
export function narrow(answer: Subgraph, { id, types, direction }: Expansion): readonly Relationship[] {
  return answer.relationships.filter(
    (r) =>
      (types.length === 0 || types.includes(r.type)) &&
      (direction === 'any' || (r.source !== id && r.target !== id) || goes(r, id, direction)),
  );
}

/** A relationship without a direction goes both ways. */
function goes(relationship: Relationship, id: string, direction: 'in' | 'out'): boolean {
  const { source, target, type } = relationship;
  if (relationInfo.get(type)?.isSymmetric) return source === id || target === id;
  return (direction === 'out' ? source : target) === id;
}

/** How many actors an expansion would bring, of all that a relationship of its actor leads to, whatever is filtered. */
export function neighboursOf(relationships: readonly Relationship[], { id, types, direction }: Expansion): number {
  const others = new Set<string>();
  for (const r of relationships)
    if ((types.length === 0 || types.includes(r.type)) && (direction === 'any' || goes(r, id, direction)))
      others.add(r.source === id ? r.target : r.source);
  others.delete(id);
  return others.size;
}

export interface Answers {
  readonly main: Subgraph;
  readonly expansions: readonly { readonly expansion: Expansion; readonly answer: Subgraph }[];
  readonly path: PathAnswer | null;
}

export function buildNetwork(answers: Answers, view: View): Network {
  const actors = new Map<string, ActorSummary>();
  const relationships = new Map<string, Relationship>();
  for (const actor of answers.main.actors) actors.set(actor.id, actor);
  for (const relationship of answers.main.relationships) relationships.set(relationship.id, relationship);
  for (const { expansion, answer } of answers.expansions) addExpansion(actors, relationships, expansion, answer);
  for (const actor of answers.path?.actors ?? []) actors.set(actor.id, actor);
  for (const relationship of answers.path?.relationships ?? []) relationships.set(relationship.id, relationship);
  return takeOut(actors, relationships, answers, view);
}

function addExpansion(
  actors: Map<string, ActorSummary>,
  relationships: Map<string, Relationship>,
  expansion: Expansion,
  answer: Subgraph,
): void {
  const kept = narrow(answer, expansion);
  const ends = new Set(kept.flatMap((relationship) => [relationship.source, relationship.target]));
  for (const actor of answer.actors) if (ends.has(actor.id) || actor.id === expansion.id) actors.set(actor.id, actor);
  for (const relationship of kept) relationships.set(relationship.id, relationship);
}

function takeOut(
  actors: Map<string, ActorSummary>,
  relationships: Map<string, Relationship>,
  answers: Answers,
  view: View,
): Network {
  const byHand = new Set(view.hiddenActors);
  const greyed = new Set<string>();
  let greyedRelationships = 0;
  for (const actor of actors.values()) {
    if (byHand.has(actor.id)) actors.delete(actor.id);
    else if (!actorPasses(actor, view.filters)) greyed.add(actor.id);
  }
  const live = new Set<string>();
  for (const relationship of relationships.values()) {
    if (!actors.has(relationship.source) || !actors.has(relationship.target)) relationships.delete(relationship.id);
    else if (
      !passes(relationship, view.filters) ||
      greyed.has(relationship.source) ||
      greyed.has(relationship.target)
    ) {
      greyed.add(relationship.id);
      greyedRelationships += 1;
    } else live.add(relationship.source).add(relationship.target);
  }
  const unconnected = dropLonely(actors, relationships, greyed, live, view);
  const shownActors = [...actors.keys()].filter((id) => !greyed.has(id)).length;
  const { totals } = answers.main;
  const isFiltered = hasFilters(view.filters);
  // Where filters are on the server leaves out the actors they cut off; its totals still count them.
  const left = totals.actors - shownActors - byHand.size;
  return {
    actors,
    relationships,
    greyed,
    counts: {
      shownActors,
      actors: Math.max(totals.actors, actors.size + byHand.size + unconnected),
      shownRelationships: relationships.size - greyedRelationships,
      hiddenByFilters: totals.hiddenByFilters + greyedRelationships,
      hiddenByLimit: totals.hiddenByLimit,
      hiddenByHand: byHand.size,
      unconnected: isFiltered && totals.hiddenByLimit === 0 ? Math.max(unconnected, left) : unconnected,
      isFiltered,
    },
  };
}

/** An actor all of whose relationships are filtered away goes grey; one without any goes, unless it is wanted. Gives how many went. */
function dropLonely(
  actors: Map<string, ActorSummary>,
  relationships: ReadonlyMap<string, Relationship>,
  greyed: Set<string>,
  live: ReadonlySet<string>,
  view: View,
): number {
  let dropped = 0;
  const keepsAll = view.filters.withUnconnected && !hasFilters(view.filters);
  const wanted = new Set(view.around);
  if (view.selection?.kind === 'actors') for (const id of view.selection.ids) wanted.add(id);
  const touched = new Set([...relationships.values()].flatMap((r) => [r.source, r.target]));
  for (const id of actors.keys()) {
    if (live.has(id) || wanted.has(id)) continue;
    if (touched.has(id)) greyed.add(id);
    else if (!keepsAll) {
      actors.delete(id);
      dropped += 1;
    }
  }
  return dropped;
}

/** The honest line under every picture. */
export function describeCounts(counts: Counts): string {
  const n = (value: number) => value.toLocaleString('en');
  const parts = [
    `Showing ${n(counts.shownActors)} of ${n(counts.actors)} ${counts.actors === 1 ? 'actor' : 'actors'}.`,
  ];
  if (counts.hiddenByFilters > 0) parts.push(`${count(counts.hiddenByFilters, 'relationship')} hidden by filters.`);
  if (counts.unconnected > 0)
    parts.push(
      counts.isFiltered
        ? `${count(counts.unconnected, 'actor')} without one that passes.`
        : `${n(counts.unconnected)} without a relationship not drawn.`,
    );
  if (counts.hiddenByLimit > 0) parts.push(`${count(counts.hiddenByLimit, 'relationship')} beyond the limit.`);
  if (counts.hiddenByHand > 0) parts.push(`${n(counts.hiddenByHand)} hidden by hand.`);
  return parts.join(' ');
}

/** How many relationships of an actor wait to be shown. */
export function waiting(network: Network, id: string): number {
  const actor = network.actors.get(id);
  if (actor === undefined) return 0;
  let shown = 0;
  for (const r of network.relationships.values()) if (r.source === id || r.target === id) shown += 1;
  return Math.max(0, actor.degree - shown);
}
