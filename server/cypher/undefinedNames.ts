// Names of a query that nothing before them defines, by the rules of Cypher's scopes: a name is defined by a pattern, UNWIND,
// YIELD or AS, and ends at a WITH that does not carry it on. A hint for the place only: whether the query runs, the engine decides.
import type { Finding } from './finding.js';
import { childOf, childrenOf, find, hasToken, plainName, type SyntaxNode, textOf, walk } from './syntaxTree.js';

type Scope = Set<string>;

/** In the order of the text. */
export function findUndefinedNames(tree: SyntaxNode): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (node: SyntaxNode): void => {
    findings.push({
      kind: 'name',
      line: node.line,
      column: node.column,
      end: node.end,
      why: `${plainName(textOf(node))} is not defined here`,
      allowed: 'Name it in MATCH, UNWIND or AS before; a WITH in between has to carry it on.',
    });
  };
  for (const query of find(tree, 'singleQuery')) visitQuery(query, new Set(), report);
  return findings;
}

type Report = (variable: SyntaxNode) => void;

/** Gives the names that it returns. */
function visitQuery(query: SyntaxNode, outer: Scope, report: Report): Scope {
  let scope = new Set(outer);
  for (const clause of childrenOf(query, 'clause')) {
    const inner = clause.children[0];
    if (inner) scope = (clauses.get(inner.rule) ?? visitOther)(inner, scope, report);
  }
  return scope;
}

type VisitClause = (clause: SyntaxNode, scope: Scope, report: Report) => Scope;

const clauses: ReadonlyMap<string, VisitClause> = new Map<string, VisitClause>([
  ['matchClause', visitPatterns],
  ['unwindClause', visitUnwind],
  ['withClause', visitProjection],
  ['returnClause', visitProjection],
  ['subqueryClause', visitSubquery],
  ['callClause', visitCall],
]);

function visitOther(clause: SyntaxNode, scope: Scope, report: Report): Scope {
  visit(clause, scope, report);
  return scope;
}

/** All names of a pattern are known in all of it and in its WHERE. */
function visitPatterns(node: SyntaxNode, scope: Scope, report: Report): Scope {
  const known = new Set([...scope, ...namesOfPatterns(node)]);
  visit(node, known, report);
  return known;
}

const binding = new Set(['pattern', 'nodePattern', 'relationshipPattern', 'parenthesizedPath', 'patternComprehension']);

function namesOfPatterns(node: SyntaxNode): readonly string[] {
  if (node.rule === 'expression') return [];
  const own = binding.has(node.rule) ? childrenOf(node, 'variable').map(nameOf) : [];
  return [...own, ...node.children.flatMap(namesOfPatterns)];
}

function visitUnwind(clause: SyntaxNode, scope: Scope, report: Report): Scope {
  for (const expression of childrenOf(clause, 'expression')) visit(expression, scope, report);
  return new Set([...scope, ...childrenOf(clause, 'variable').map(nameOf)]);
}

function visitProjection(clause: SyntaxNode, scope: Scope, report: Report): Scope {
  const body = childOf(clause, 'returnBody');
  const items = body && childOf(body, 'returnItems');
  if (!body || !items) return scope;
  const next = new Set(hasToken(items, 'TIMES') ? scope : []);
  for (const item of childrenOf(items, 'returnItem')) {
    const expression = childOf(item, 'expression');
    if (expression) visit(expression, scope, report);
    next.add(nameOf(childOf(item, 'variable') ?? item));
  }
  // Sorting and conditions see what was there before as well.
  const both = new Set([...scope, ...next]);
  for (const part of [...body.children, ...clause.children])
    if (part !== items && part !== body) visit(part, both, report);
  return next;
}

function visitSubquery(clause: SyntaxNode, scope: Scope, report: Report): Scope {
  const imports = childOf(clause, 'subqueryScope');
  if (imports) visit(imports, scope, report);
  const given = imports && !hasToken(imports, 'TIMES') ? new Set(childrenOf(imports, 'variable').map(nameOf)) : scope;
  const queries = childrenOf(clause, 'regularQuery').flatMap((query) => find(query, 'singleQuery'));
  const returned = queries.map((query) => {
    const takes = imports !== undefined || childOf(query.children[0] ?? query, 'withClause') !== undefined;
    const ends = find(query, 'returnClause').length > 0;
    const names = visitQuery(query, takes ? given : new Set(), report);
    return ends ? [...names] : [];
  });
  return new Set([...scope, ...returned.flat()]);
}

function visitCall(clause: SyntaxNode, scope: Scope, report: Report): Scope {
  for (const child of clause.children) if (child.rule !== 'procedureResultItem') visit(child, scope, report);
  const results = [...walk(clause)].filter((node) => node.rule === 'procedureResultItem');
  return new Set([...scope, ...results.map((item) => nameOf(childrenOf(item, 'variable').at(-1) ?? item))]);
}

/** Anything inside a clause: names are looked up, and some expressions have names of their own. */
function visit(node: SyntaxNode, scope: Scope, report: Report): void {
  if (node.rule === 'variable') {
    if (!scope.has(nameOf(node))) report(node);
    return;
  }
  const own = expressions.get(node.rule);
  if (own) own(node, scope, report);
  else for (const child of node.children) visit(child, scope, report);
}

type VisitExpression = (node: SyntaxNode, scope: Scope, report: Report) => void;

const expressions: ReadonlyMap<string, VisitExpression> = new Map<string, VisitExpression>([
  ['listComprehension', (node, scope, report) => visitLoop(node, scope, report, 1)],
  ['listItemsPredicate', (node, scope, report) => visitLoop(node, scope, report, 1)],
  ['reduceExpression', (node, scope, report) => visitLoop(node, scope, report, 2)],
  ['patternComprehension', visitWithPatterns],
  ['existsExpression', visitExpressionQuery],
  ['countExpression', visitExpressionQuery],
  ['collectExpression', visitExpressionQuery],
]);

/** The first expressions (the list; of `reduce` the start and the list) do not know the names of the loop. */
function visitLoop(node: SyntaxNode, scope: Scope, report: Report, outside: number): void {
  const known = new Set([...scope, ...childrenOf(node, 'variable').map(nameOf)]);
  for (const [n, expression] of childrenOf(node, 'expression').entries())
    visit(expression, n < outside ? scope : known, report);
}

function visitWithPatterns(node: SyntaxNode, scope: Scope, report: Report): void {
  const known = new Set([...scope, ...namesOfPatterns(node)]);
  for (const child of node.children) visit(child, known, report);
}

function visitExpressionQuery(node: SyntaxNode, scope: Scope, report: Report): void {
  const queries = find(node, 'singleQuery');
  if (queries.length === 0) visitWithPatterns(node, scope, report);
  else for (const query of queries) visitQuery(query, scope, report);
}

function nameOf(node: SyntaxNode): string {
  return plainName(textOf(node));
}
