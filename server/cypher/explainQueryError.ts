// Turns what an engine says of a user's query into the API's own codes, and says so where it is the embedded engine
// that lacks something which Neo4j has.
import { InvalidInput } from '../../graph/errors.js';

/** Codes of graph/ and those of the API, with status. */
const codes: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['query-timeout', ['cypher-timeout', 408]],
  ['query-memory', ['cypher-memory', 400]],
  ['cypher-error', ['cypher-error', 400]],
]);

const unknownToEngine =
  /not supported|unsupported|not implemented|unknown (?:function|procedure)|unexpected token|expected/i;

export function explainQueryError(error: unknown, engine: 'neo4j' | 'embedded'): unknown {
  if (!(error instanceof InvalidInput)) return error;
  const known = codes.get(error.code);
  if (!known) return error;
  const [code, status] = known;
  const isGap = engine === 'embedded' && code === 'cypher-error' && unknownToEngine.test(error.message);
  const hint = isGap
    ? 'The query is Cypher, but the embedded engine does not take this construct; Neo4j does. Try it in a simpler form, or run Hearsay on Neo4j.'
    : error.hint;
  return new InvalidInput(code, error.message, hint, status);
}
