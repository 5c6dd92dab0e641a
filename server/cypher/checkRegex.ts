// Looks at regular expressions (`=~`): the pattern must be known before the query runs, and must not leave many ways to match one
// text. Java's engine, which Neo4j uses, tries them all and cannot be stopped.
import { type Finding, refuse } from './finding.js';
import { type Alternatives, type Characters, type Item, readRegex, type Sequence } from './regexTree.js';
import { childOf, childrenOf, hasToken, type SyntaxNode, textOf, walk } from './syntaxTree.js';

const maxPatternLength = 500;
const maxCountedRepeats = 100;
/** Ways to match, as a power of ten: a `.*` in front of something it may also swallow counts as ten thousand. */
const maxWays = 8.6;
const waysOfUnbounded = 4;
const hint = 'Use CONTAINS, STARTS WITH or ENDS WITH, or a simpler pattern such as "(?i).*word.*".';

export function checkRegexes(tree: SyntaxNode, parameters: ReadonlyMap<string, unknown>): readonly Finding[] {
  return [...walk(tree)]
    .filter((node) => node.rule === 'comparisonExpression6' && hasToken(node, 'REGEQ'))
    .flatMap((node) => {
      const expression = childOf(node, 'expression6');
      const pattern = expression ? patternOf(expression, parameters) : null;
      if (pattern === null) {
        const why = 'The pattern is put together while the query runs';
        return [
          refuse(node, why, 'Write the pattern with texts and parameters only, such as "(?i).*" + $name + ".*".'),
        ];
      }
      if (typeof pattern !== 'string')
        return [refuse(node, 'The pattern is not a text', 'Write the pattern as a text.')];
      const why = whyNot(pattern);
      return why === null ? [] : [refuse(node, why, hint)];
    });
}

/** Texts and parameters, also one behind the other; null for anything else. */
function patternOf(node: SyntaxNode, parameters: ReadonlyMap<string, unknown>): unknown {
  if (node.rule === 'stringLiteral') return unescapeText(textOf(node).slice(1, -1));
  // A parameter that is not there yet, while the query is typed, stands for a word.
  if (node.rule === 'parameter') return parameters.get(textOf(node).slice(1).replaceAll('`', '')) ?? 'word';
  if (node.rule === 'parenthesizedExpression') {
    const [inner] = childrenOf(node, 'expression');
    return inner ? patternOf(inner, parameters) : null;
  }
  const parts = node.children.filter((child) => !child.isToken);
  if (parts.length === 1 && node.children.length === 1 && parts[0]) return patternOf(parts[0], parameters);
  const isSum =
    node.rule === 'expression6' && node.children.every((c) => !c.isToken || ['PLUS', 'DOUBLEBAR'].includes(c.rule));
  if (!isSum) return null;
  const texts = parts.map((part) => patternOf(part, parameters));
  return texts.every((text) => typeof text === 'string' || typeof text === 'number') ? texts.join('') : null;
}

function unescapeText(text: string): string {
  return text.replace(/\\(.)/gs, (_, letter: string) => escapes.get(letter) ?? letter);
}

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);

/** Null where the pattern is harmless. */
export function whyNot(pattern: string): string | null {
  if (pattern.length > maxPatternLength)
    return `The pattern has ${pattern.length} characters; the limit is ${maxPatternLength}`;
  if (/\\[1-9]|\\k</.test(pattern)) return 'The pattern refers back to a group';
  if (/\(\?(?:[=!]|<[=!])/.test(pattern)) return 'The pattern looks ahead or behind';
  const tree = readRegex(pattern);
  if (tree === null) return 'The pattern cannot be read';
  const found: Found = { ways: 0, why: null };
  lookAtAlternatives(tree, { next: new Set(), isRepeated: false }, found);
  if (found.why !== null) return found.why;
  return found.ways > maxWays ? 'The pattern has too many of * and + that leave open where they end' : null;
}

interface Found {
  ways: number;
  why: string | null;
}

interface Surroundings {
  /** What may follow, of anything that is open. */
  readonly next: Characters;
  /** Inside of something that is repeated, where any choice multiplies with each turn. */
  readonly isRepeated: boolean;
}

function lookAtAlternatives(alternatives: Alternatives, around: Surroundings, found: Found): void {
  const firsts = alternatives.map((sequence) => beginOf(sequence, around.next));
  const most = Math.max(
    1,
    ...[...new Set(firsts.flatMap((first) => [...first]))].map((c) => firsts.filter((f) => f.has(c)).length),
  );
  if (most > 1 && around.isRepeated) found.why ??= 'The pattern repeats a group of alternatives that begin alike';
  found.ways += Math.log10(most);
  for (const sequence of alternatives) lookAtSequence(sequence, around, found);
}

function lookAtSequence(sequence: Sequence, around: Surroundings, found: Found): void {
  for (const [place, item] of sequence.entries()) {
    const rest = sequence.slice(place + 1);
    const next = beginOf(rest, around.next);
    const own = beginOfItem(item, next);
    if (Number.isFinite(item.max) && item.max > maxCountedRepeats)
      found.why ??= `The pattern repeats something more than ${maxCountedRepeats} times`;
    if (item.max > item.min && overlap(own, next)) lookAtChoice(item, rest, around, found);
    if (item.atom.kind !== 'group') continue;
    const isRepeated = item.max > 1;
    const inside = { next: isRepeated ? union(own, next) : next, isRepeated: around.isRepeated || isRepeated };
    lookAtAlternatives(item.atom.of, inside, found);
  }
}

/** An item that may end in several places, with what follows able to begin in each of them. */
function lookAtChoice(item: Item, rest: Sequence, around: Surroundings, found: Found): void {
  const isUnbounded = !Number.isFinite(item.max);
  if (around.isRepeated) found.why ??= 'The pattern repeats a group that repeats something';
  const own = beginOfItem(item, new Set());
  if (isUnbounded && swallowsNext(own, rest))
    found.why ??= 'The pattern has * or + twice for the same characters, with nothing certain between';
  found.ways += isUnbounded ? waysOfUnbounded : Math.log10(item.max - item.min + 1);
}

/** `.*.*`: the second begins anywhere in the first. */
function swallowsNext(own: Characters, rest: Sequence): boolean {
  for (const item of rest) {
    if (!Number.isFinite(item.max) && overlap(own, beginOfItem(item, new Set()))) return true;
    if (item.min > 0) return false;
  }
  return false;
}

/** What the sequence may begin with; where it may be empty, also what comes after it. */
function beginOf(sequence: Sequence, next: Characters): Characters {
  let begins: Characters = next;
  for (const item of [...sequence].reverse()) {
    const own = beginOfItem(item, begins);
    begins = item.min === 0 ? union(own, begins) : own;
  }
  return begins;
}

/** The same of an item that is there at least once. */
function beginOfItem({ atom }: Item, next: Characters): Characters {
  return atom.kind === 'characters' ? atom.set : union(...atom.of.map((sequence) => beginOf(sequence, next)));
}

function union(...sets: readonly Characters[]): Characters {
  return new Set(sets.flatMap((set) => [...set]));
}

function overlap(a: Characters, b: Characters): boolean {
  return [...a].some((character) => b.has(character));
}
