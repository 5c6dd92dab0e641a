// Finds "..., according to X, ..." between a subject and its verb. It is parsed by itself, so that the two meet. Works on
// words and tags alone. Masking "X said" and descriptions of names in the same way did harm (docs/model-card.md).
import type { Token } from '../annotation.js';

/** Token range: from the opening comma up to and including the closing one. */
export interface Parenthetical {
  readonly first: number;
  readonly last: number;
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const MAX_LENGTH = 14;

/** At most one. */
export function findParenthetical(tokens: readonly Token[]): Parenthetical | null {
  const according = tokens.findIndex((token) => token.text === 'according');
  if (according < 2 || tokens[according - 1]!.text !== ',' || tokens[according + 1]?.text !== 'to') return null;
  const last = tokens.findIndex((token, i) => i > according + 2 && token.text === ',');
  const first = according - 1;
  if (last < 0 || last - first > MAX_LENGTH || !FINITE.test(tokens[last + 1]?.xpos ?? '')) return null;
  const isBeforeVerb = !tokens.slice(0, last).some((token) => FINITE.test(token.xpos));
  return isBeforeVerb ? { first, last } : null;
}
