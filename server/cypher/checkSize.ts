// Bounds how many parts a query has: planning a pattern takes time that grows steeply with its parts, on any engine.
import { type Finding, refuse } from './finding.js';
import { type SyntaxNode, walk } from './syntaxTree.js';

/** Most parts of each kind in one query, subqueries included, with the word for them. */
const limits: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['nodePattern', [60, 'node patterns']],
  ['relationshipPattern', [40, 'relationship patterns']],
  ['clause', [60, 'clauses']],
  ['returnItem', [300, 'columns']],
]);

export function checkSize(tree: SyntaxNode): readonly Finding[] {
  const counts = new Map<string, number>();
  const findings: Finding[] = [];
  for (const node of walk(tree)) {
    const limit = limits.get(node.rule);
    if (!limit) continue;
    const count = (counts.get(node.rule) ?? 0) + 1;
    counts.set(node.rule, count);
    if (count !== limit[0] + 1) continue;
    const why = `The query has more than ${limit[0]} ${limit[1]}`;
    findings.push(refuse(node, why, 'Ask in several queries, or use UNWIND over a list.'));
  }
  return findings;
}

const loops = new Set(['listComprehension', 'listItemsPredicate', 'reduceExpression', 'patternComprehension']);
const maxLoopDepth = 6;

/** What loops inside of loops cost is looked at several times over at each level. */
export function checkLoopDepth(tree: SyntaxNode): readonly Finding[] {
  const findings: Finding[] = [];
  const visit = (node: SyntaxNode, depth: number): void => {
    const inside = loops.has(node.rule) ? depth + 1 : depth;
    if (inside > maxLoopDepth) {
      const why = `Lists are gone through inside of one another more than ${maxLoopDepth} deep`;
      findings.push(refuse(node, why, 'Use UNWIND, or split the query with WITH.'));
    } else for (const child of node.children) visit(child, inside);
  };
  visit(tree, 0);
  return findings;
}
