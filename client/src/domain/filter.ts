// Which relationships and actors of a loaded network pass the filters of a view; the same rules the server applies, so that
// the picture can answer at once and the server's exact answer follows.
import { type RelationType, type RelationTypeInfo, relationTypes } from '../../../graph/model/relationTypes.js';
import type { ActorSummary, Relationship } from '../../../graph/shapes.js';
import type { Filters } from './view.js';

export const relationInfo: ReadonlyMap<string, RelationTypeInfo> = new Map(
  relationTypes.map((info) => [info.type, info]),
);

/** Types the filters leave, in the order of the table; all of them when nothing is filtered. */
export function allowedTypes(filters: Filters): readonly RelationType[] {
  return relationTypes
    .filter((info) => !filters.hiddenTypes.includes(info.type) && (filters.sign === null || info.sign === filters.sign))
    .map((info) => info.type);
}

export function passes(relationship: Relationship, filters: Filters): boolean {
  const info = relationInfo.get(relationship.type);
  if (filters.hiddenTypes.includes(relationship.type)) return false;
  if (filters.sign !== null && info?.sign !== filters.sign) return false;
  if (relationship.confidence < filters.minConfidence) return false;
  if (relationship.publishers < filters.minSources) return false;
  if (filters.contestedOnly && !relationship.contested) return false;
  if (filters.from !== null && (relationship.lastAt === null || relationship.lastAt < filters.from)) return false;
  if (filters.to !== null && (relationship.firstAt === null || relationship.firstAt > filters.to)) return false;
  return true;
}

export const actorPasses = (actor: ActorSummary, filters: Filters): boolean =>
  !filters.hiddenKinds.includes(actor.kind);
