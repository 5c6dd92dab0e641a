// Looks at regular expressions (`=~`): the pattern must be known before the query runs, and must not be able to backtrack
// for ever. Java's engine, which Neo4j uses, takes exponential time on nested quantifiers and cannot be stopped.
import { type Finding, refuse } from './finding.js';
import { childOf, hasToken, type SyntaxNode, textOf, walk } from './syntaxTree.js';

const maxPatternLength = 500;
/** `.*a.*b.*`: each more multiplies the time by the length of the text. */
const maxUnbounded = 3;
const maxCountedRepeats = 100;
const hint = 'Use CONTAINS, STARTS WITH or ENDS WITH, or a simpler pattern such as "(?i).*word.*".';

export function checkRegexes(tree: SyntaxNode, parameters: ReadonlyMap<string, unknown>): readonly Finding[] {
  return [...walk(tree)]
    .filter((node) => node.rule === 'comparisonExpression6' && hasToken(node, 'REGEQ'))
    .flatMap((node) => {
      const pattern = patternOf(node, parameters);
      const why = typeof pattern === 'string' ? whyNot(pattern) : pattern.why;
      if (why === null) return [];
      return [refuse(node, why, typeof pattern === 'string' ? hint : 'Write the pattern as a text or a parameter.')];
    });
}

function patternOf(node: SyntaxNode, parameters: ReadonlyMap<string, unknown>): string | { readonly why: string } {
  let inner = childOf(node, 'expression6');
  while (inner && inner.children.length === 1 && !['stringLiteral', 'parameter'].includes(inner.rule))
    inner = inner.children[0];
  if (inner?.rule === 'stringLiteral') return unescapeText(textOf(inner).slice(1, -1));
  if (inner?.rule !== 'parameter') return { why: 'The pattern is put together while the query runs' };
  // A parameter that is not there yet, while the query is typed, makes no pattern at all.
  const value = parameters.get(textOf(inner).slice(1).replaceAll('`', '')) ?? '';
  return typeof value === 'string' ? value : { why: 'The pattern is not a text' };
}

function unescapeText(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}

/** Null where the pattern is harmless. Reads the pattern once, from left to right, keeping a level per open group. */
export function whyNot(pattern: string): string | null {
  if (pattern.length > maxPatternLength)
    return `The pattern has ${pattern.length} characters; the limit is ${maxPatternLength}`;
  if (/\\[1-9]|\\k</.test(pattern)) return 'The pattern refers back to a group';
  if (/\(\?(?:[=!]|<[=!])/.test(pattern)) return 'The pattern looks ahead or behind';
  const body = pattern.replace(/\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]/g, '_').replace(/\[\^?\]?[^\]]*\]/g, '_');
  const levels: Level[] = [{ repeats: false, alternates: false }];
  let lastGroup: Level | null = null;
  let unbounded = 0;
  for (const [token] of body.matchAll(/\{(\d+)(,?)(\d*)\}|\(\?[\w:<>-]*|[\s\S]/g)) {
    const level = levels.at(-1) ?? { repeats: false, alternates: false };
    const quantifier = quantifierOf(token);
    if (token.startsWith('(')) levels.push({ repeats: false, alternates: false });
    else if (token === ')') closed(levels, level);
    else if (token === '|') level.alternates = true;
    else if (quantifier) {
      if (quantifier.max > maxCountedRepeats && Number.isFinite(quantifier.max))
        return `The pattern repeats something more than ${maxCountedRepeats} times`;
      if (lastGroup?.repeats) return 'The pattern repeats a group that repeats something';
      if (lastGroup?.alternates && quantifier.max > 1) return 'The pattern repeats a group of alternatives';
      if (quantifier.max > 1) level.repeats = true;
      if (!Number.isFinite(quantifier.max)) unbounded += 1;
    }
    lastGroup = token === ')' ? level : null;
  }
  return unbounded > maxUnbounded ? `The pattern has more than ${maxUnbounded} of * and +` : null;
}

interface Level {
  repeats: boolean;
  alternates: boolean;
}

/** What a group inside repeats is repeated by what is around it, too. */
function closed(levels: Level[], level: Level): void {
  levels.pop();
  const outer = levels.at(-1);
  if (outer && level.repeats) outer.repeats = true;
}

function quantifierOf(token: string): { max: number } | null {
  if (token === '*' || token === '+') return { max: Number.POSITIVE_INFINITY };
  if (token === '?') return { max: 1 };
  const counted = /^\{(\d+)(,?)(\d*)\}$/.exec(token);
  if (!counted) return null;
  if (counted[2] === ',' && counted[3] === '') return { max: Number.POSITIVE_INFINITY };
  return { max: Number(counted[3] || counted[1]) };
}
