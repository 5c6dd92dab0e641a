// Refuses what could run for very long inside one expression, or make one very large value, before it is run.

import { type Estimate, type Estimator, estimate, type Variables } from './estimate.js';
import { type Finding, refuse } from './finding.js';
import { childOf, plainName, type SyntaxNode, textOf } from './syntaxTree.js';

/** Steps of loops inside one expression, for one row. */
const maxLoopSteps = 100_000;
/** Elements that operators such as IN pass over inside one expression. */
const maxPassedElements = 10_000_000;
/** Elements or characters of one value. */
const maxWeight = 1_000_000;

const unwindHint = 'Use UNWIND, which can be stopped between rows, or a smaller list.';

export function checkCost(tree: SyntaxNode, parameters: ReadonlyMap<string, unknown>): readonly Finding[] {
  const findings: Finding[] = [];
  const on: Estimator = {
    variables: new Map(),
    parameters,
    repeats: 1,
    charge(node, steps, isLoop) {
      if (steps <= (isLoop ? maxLoopSteps : maxPassedElements)) return;
      const limit = (isLoop ? maxLoopSteps : maxPassedElements).toLocaleString('en');
      const why = `What stands here may take ${amount(steps)} steps inside one expression, where it cannot be stopped; the limit is ${limit}`;
      findings.push(refuse(node, why, unwindHint));
    },
    weigh(node, weight) {
      if (weight <= maxWeight) return;
      const why = `This value may get ${amount(weight)} elements or characters; the limit is ${maxWeight.toLocaleString('en')}`;
      findings.push(refuse(node, why, 'Use a smaller range, or LIMIT.'));
    },
    query: (node, repeats) => visit(node, { ...on, repeats }),
  };
  visit(tree, on);
  return findings;
}

/** Clauses in the order of the text; names keep the largest size anything under them can have. */
function visit(node: SyntaxNode, on: Estimator): void {
  if (node.rule === 'returnBody') visitProjection(node, on);
  else if (node.rule === 'unwindClause') visitUnwind(node, on);
  else if (node.rule === 'expression') estimate(node, on);
  else for (const child of node.children) visit(child, on);
}

function visitProjection(node: SyntaxNode, on: Estimator): void {
  const named: (readonly [string, Estimate])[] = [];
  for (const child of node.children) {
    if (child.rule !== 'returnItems') continue;
    for (const item of child.children.filter((c) => c.rule === 'returnItem')) {
      const expression = childOf(item, 'expression');
      if (!expression) continue;
      const value = estimate(expression, on);
      const alias = childOf(item, 'variable');
      named.push([plainName(textOf(alias ?? expression)), value]);
    }
  }
  for (const [name, value] of named) on.variables.set(name, value);
  for (const child of node.children) if (child.rule !== 'returnItems') visit(child, on);
}

function visitUnwind(node: SyntaxNode, on: Estimator): void {
  const expression = childOf(node, 'expression');
  const variable = childOf(node, 'variable');
  if (!expression || !variable) return;
  const { element, magnitude } = estimate(expression, on);
  (on.variables as Variables).set(plainName(textOf(variable)), { items: element, element: 1, magnitude });
}

function amount(steps: number): string {
  return Number.isFinite(steps) ? `about ${Math.round(steps).toLocaleString('en')}` : 'any number of';
}
