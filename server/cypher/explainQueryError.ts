// Turns what an engine says of a user's query into the API's own codes, and says so where it is the embedded engine
// that lacks something which Neo4j has.
import { InvalidInput } from '../../graph/errors.js';
import { cypherLimits } from '../limits.js';

/** Codes of graph/ and those of the API, with status. */
const codes: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['query-timeout', ['cypher-timeout', 408]],
  ['query-memory', ['cypher-memory', 400]],
  ['cypher-error', ['cypher-error', 400]],
]);

const timedOut = `The query ran longer than ${cypherLimits.timeoutMs / 1000} seconds and was ended.`;

const unknownToEngine =
  /not supported|unsupported|not implemented|unknown (?:function|procedure)|unexpected token|expected/i;

export function explainQueryError(error: unknown, engine: 'neo4j' | 'embedded'): unknown {
  if (!(error instanceof InvalidInput)) return error;
  const known = codes.get(error.code);
  if (!known) return error;
  const [code, status] = known;
  // A query that was run again after another one's end had less than the whole time, but started once for its user.
  const said = code === 'cypher-timeout' ? timedOut : plainMessage(error.message);
  const isGap = engine === 'embedded' && code === 'cypher-error' && unknownToEngine.test(error.message);
  const hint = isGap
    ? 'The query is Cypher, but the embedded engine does not take this construct; Neo4j does. Try it in a simpler form, or run Hearsay on Neo4j.'
    : error.hint;
  return new InvalidInput(code, said, hint, status);
}

/** Both engines draw the query below their message, with the EXPLAIN or PROFILE that stood in front of it. */
function plainMessage(message: string): string {
  const placed = /^([\s\S]*?)\s*\(line (\d+), column (\d+) \(offset: \d+\)\)([\s\S]*)$/.exec(message);
  if (placed) {
    const [, words = '', line = '1', at = '1', picture = ''] = placed;
    const prefix = line === '1' ? (/"(EXPLAIN |PROFILE )/.exec(picture)?.[1]?.length ?? 0) : 0;
    return `Line ${line}, column ${Math.max(1, Number(at) - prefix)}: ${words}`;
  }
  const [said = '', drawing] = message.split(/\n\s*-->/);
  const place = /(\d+):(\d+)/.exec(drawing ?? '');
  if (!place) return message;
  const isShifted = place[1] === '1' && /\| EXPLAIN /i.test(drawing ?? '');
  const column = Number(place[2]) - (isShifted ? 'EXPLAIN '.length : 0);
  return `Line ${place[1]}, column ${Math.max(1, column)}: ${said.replace(/^syntax error: (\[Cypher\] )?/, '')}`;
}
