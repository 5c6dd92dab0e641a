// Constructs of Cypher 5 that the embedded engine lacks: refused there with the word that Neo4j has them, since the engine's
// own error would not say so.

import { isAggregation } from './estimate.js';
import { type Finding, lacks } from './finding.js';
import { childOf, childrenOf, find, hasToken, plainName, type SyntaxNode, textOf, unwrap, walk } from './syntaxTree.js';

type Gap = (node: SyntaxNode) => Finding | null;

const always =
  (what: string, allowed: string): Gap =>
  (node) =>
    lacks(node, what, allowed);

const gaps: ReadonlyMap<string, Gap> = new Map<string, Gap>([
  ['quantifier', always('quantified path patterns', 'Write the length as *1..3.')],
  ['parenthesizedPath', always('patterns in parentheses', 'Write the pattern without them.')],
  [
    'selector',
    always('SHORTEST and ANY in front of a pattern', 'Write shortestPath((a)-[*..6]-(b)) or allShortestPaths(...).'),
  ],
  ['collectExpression', always('COLLECT { } subqueries', 'Write CALL { ... RETURN collect(x) AS xs }.')],
  [
    'labelExpression2',
    (node) =>
      hasToken(node, 'EXCLAMATION_MARK') ? lacks(node, 'label expressions with !', 'Write WHERE NOT n:Label.') : null,
  ],
  [
    'labelExpression3',
    (node) =>
      hasToken(node, 'AMPERSAND')
        ? lacks(node, 'label expressions with &', 'Write (n:A:B), and WHERE NOT n:C for a label it must not have.')
        : null,
  ],
  ['ANY_LABEL', always('the label expression %', 'Leave the label out.')],
  ['functionName', functionGap],
  ['functionInvocation', callGap],
  ['expression2', postfixGap],
  ['postFix', sliceGap],
  ...['listComprehension', 'listItemsPredicate', 'reduceExpression', 'map', 'listLiteral', 'mapProjection'].map(
    (rule) => [rule, aggregationGap] as const,
  ),
]);

const missingFunctions: ReadonlyMap<string, string> = new Map([
  ['duration.between', 'Compare the dates, or take their parts.'],
  ['duration.indays', 'Compare the dates, or take their parts.'],
  ['duration.inmonths', 'Compare the dates, or take their parts.'],
  ['duration.inseconds', 'Compare the dates, or take their parts.'],
  ['point', 'The graph of Hearsay holds no points.'],
  ['point.distance', 'The graph of Hearsay holds no points.'],
  ['point.withinbbox', 'The graph of Hearsay holds no points.'],
]);

function functionGap(node: SyntaxNode): Finding | null {
  const name = plainName(textOf(node)).toLowerCase();
  const allowed = missingFunctions.get(name);
  return allowed === undefined ? null : lacks(node, `function ${name}()`, allowed);
}

/** `round(x, 2)`. */
function callGap(node: SyntaxNode): Finding | null {
  const [name] = find(node, 'functionName');
  const isRounding = name !== undefined && plainName(textOf(name)).toLowerCase() === 'round';
  if (!isRounding || childrenOf(node, 'functionArgument').length < 2) return null;
  return lacks(node, 'round() to a number of digits', 'Write round(x * 100) / 100.0.');
}

const times = new Set(['date', 'datetime', 'localdatetime', 'time', 'localtime', 'duration']);

/** `collect(x)[0]` and `date(x).year`. */
function postfixGap(node: SyntaxNode): Finding | null {
  const [head, ...rest] = node.children;
  const name = head && childOf(unwrap(head), 'functionName');
  if (!head || rest.length === 0) return null;
  if (name && times.has(plainName(textOf(name)).toLowerCase()))
    return lacks(node, 'parts of a moment that has no name', 'Name it first: WITH date(x) AS d RETURN d.year.');
  return aggregationGap(head);
}

function aggregationGap(node: SyntaxNode): Finding | null {
  if (!isAggregation(node)) return null;
  return lacks(
    node,
    'aggregation inside of a list, a map or a part of one',
    'Aggregate first: WITH collect(x) AS xs RETURN xs[0].',
  );
}

/** It would take a negative end for none, without a word. */
function sliceGap(node: SyntaxNode): Finding | null {
  const isNegative = hasToken(node, 'DOTDOT') && /\.\.-/.test(textOf(node));
  return isNegative ? lacks(node, 'slices that end before the last elements', 'Write xs[0..size(xs) - 1].') : null;
}

export function findEngineGaps(tree: SyntaxNode): readonly Finding[] {
  return [...walk(tree)].flatMap((node) => {
    const gap = gaps.get(node.rule)?.(node);
    return gap ? [gap] : [];
  });
}
