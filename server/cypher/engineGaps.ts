// Constructs of Cypher 5 that the embedded engine lacks: refused there with the word that Neo4j has them, since the engine's
// own error would not say so.
import { type Finding, lacks } from './finding.js';
import { hasToken, plainName, type SyntaxNode, textOf, walk } from './syntaxTree.js';

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

export function findEngineGaps(tree: SyntaxNode): readonly Finding[] {
  return [...walk(tree)].flatMap((node) => {
    const gap = gaps.get(node.rule)?.(node);
    return gap ? [gap] : [];
  });
}
