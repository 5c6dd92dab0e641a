// Identity of a relationship: a hash of its type and ends, so that it is the same on every engine and after every
// import. Where the direction carries no meaning the ends are put in order first, so each pair is stored once.
import { createHash } from 'node:crypto';
import { type RelationType, relationTypes } from './relationTypes.js';

const symmetricTypes: ReadonlySet<string> = new Set(relationTypes.filter((r) => r.isSymmetric).map((r) => r.type));

export interface RelationshipEnds {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
}

/** The relationship a statement with these ends counts for; null when an end is missing or both are the same actor. */
export function relationshipOf(
  type: RelationType,
  source: string | null,
  target: string | null,
): RelationshipEnds | null {
  if (source === null || target === null || source === target) return null;
  const isSwapped = symmetricTypes.has(type) && source > target;
  const ends = isSwapped ? { source: target, target: source } : { source, target };
  const id = createHash('sha256')
    .update(JSON.stringify([type, ends.source, ends.target]))
    .digest('hex')
    .slice(0, 16);
  return { id, type, ...ends };
}
