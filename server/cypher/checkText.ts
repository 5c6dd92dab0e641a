// Looks at the characters of a query before any parser sees them: length, escapes that hide letters, invisible characters,
// and how deep brackets go, since deep nesting exhausts the stack of parsers that are not ours. Nothing else is looked at then.
import { maxQueryCharacters } from '../limits.js';
import { type Finding, refuse } from './finding.js';
import type { Place } from './syntaxTree.js';

const maxBracketDepth = 40;
/** Longest run of NOT, + or -, each of which is one more level for an engine. Rules of dashes in comments and texts are none. */
const longRun = /(?:\bNOT\s+){20}|(?:[-+]\s*){20}|(?:[!]\s*){20}/i;
/** Format characters (zero width, direction), private use, lone halves of pairs, line separators, and controls but tab and line ends. */
const hiddenCharacters = /[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?![\t\n\r])\p{Cc}/gu;

/** Joiners belong to words of some scripts and to emoji; in texts they hide nothing there. */
const joiner = /[\u200c\u200d]/g;
const before = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const behind = /^[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/** Texts, names in back-ticks and comments; the same length of blanks takes their place. */
const quoted = /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g;
const texts = /^['"]/;

export function checkText(query: string): readonly Finding[] {
  if (query.length > maxQueryCharacters) {
    const why = `The query has ${query.length} characters; the limit is ${maxQueryCharacters}`;
    return [refuse({ line: 1, column: 1 }, why, 'Put long lists into parameters.')];
  }
  const bare = query.replace(quoted, (part) => part.replace(/[^\n]/g, ' '));
  const run = longRun.exec(bare);
  const isJoiner = joinersOf(query);
  return [
    ...[...query.matchAll(/\\[uU]/g)].map(({ index }) =>
      refuse(placeOf(query, index), 'Unicode escapes can hide words', 'Write the letter itself.'),
    ),
    ...[...query.matchAll(hiddenCharacters)]
      .filter(({ index }) => !isJoiner.has(index))
      .map(({ 0: character, index }) =>
        refuse(
          placeOf(query, index),
          `There is an invisible character (${codeOf(character)})`,
          'Remove it, or put the text into a parameter.',
        ),
      ),
    ...(run ? [refuse(placeOf(query, run.index), 'The same operator is repeated very often', 'Use it once.')] : []),
    ...checkDepth(bare),
  ];
}

function checkDepth(query: string): readonly Finding[] {
  let depth = 0;
  for (const match of query.matchAll(/[([{]|[)\]}]/g)) {
    depth += '([{'.includes(match[0]) ? 1 : -1;
    if (depth > maxBracketDepth) {
      const why = `Brackets are nested deeper than ${maxBracketDepth} levels`;
      return [refuse(placeOf(query, match.index), why, 'Split the query with WITH.')];
    }
  }
  return [];
}

/** Places of joiners inside of words inside of texts. */
function joinersOf(query: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { 0: part, index } of query.matchAll(quoted)) {
    if (!texts.test(part)) continue;
    for (const { index: at } of part.matchAll(joiner)) {
      if (before.test(part.slice(0, at)) && behind.test(part.slice(at + 1))) found.add(index + at);
    }
  }
  return found;
}

function placeOf(query: string, index: number): Place {
  const before = query.slice(0, index).split('\n');
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 };
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
