// Statements of one sentence that say the same of other ends. A charge whose author the sentence names is not also nobody's,
// and an end that fits far worse than the one found beside it is a second guess at the same words, not a second statement.
import type { StatementCandidate } from './candidate.js';
import { actorAt } from './features.js';
import type { Reading } from './reading.js';

export interface Rated {
  readonly candidate: StatementCandidate;
  readonly probability: number;
}

/** The share of the best rival's probability that an end needs; members of one list are about equally sure. */
const leastShare = 0.75;

/** Affiliations stay as they are: their model has weighed the rivals already. */
export function withoutRivals(reading: Reading, rated: readonly Rated[]): Rated[] {
  const best = new Map<string, number>();
  const keysOf = ({ type, sentence, source, target }: StatementCandidate): [string, string] => [
    `${type}|${sentence}|source ${actorAt(reading, source)}`,
    `${type}|${sentence}|target ${actorAt(reading, target)}`,
  ];
  for (const { candidate, probability } of rated) {
    if (candidate.source === null || candidate.target === null) continue;
    for (const key of keysOf(candidate)) best.set(key, Math.max(best.get(key) ?? 0, probability));
  }
  return rated.filter(({ candidate, probability }) => {
    if (candidate.type === 'AFFILIATED_WITH') return true;
    const [sameSource, sameTarget] = keysOf(candidate);
    if (candidate.source === null) return !best.has(sameTarget);
    if (candidate.target === null) return !best.has(sameSource);
    return probability >= leastShare * Math.max(best.get(sameSource) ?? 0, best.get(sameTarget) ?? 0);
  });
}
