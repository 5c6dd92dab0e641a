// Refuses what could run for very long inside one expression, or make one very large value, before it is run.

import {
  type Estimate,
  type Estimator,
  estimate,
  isAggregation,
  once,
  type Steps,
  type Variables,
} from './estimate.js';
import { type Finding, refuse } from './finding.js';
import { childOf, childrenOf, find, plainName, type SyntaxNode, textOf } from './syntaxTree.js';
import { elementOf, weightOf } from './valueSize.js';

/** Steps of loops inside one expression, for one row. */
const maxLoopSteps = 100_000;
/** Elements that operators such as IN pass over inside one expression. */
const maxPassedElements = 10_000_000;
/** Both with the longest texts that a graph may hold. */
const maxStepsAtMost = 20_000_000_000;
/** Elements or characters of one value. */
const maxWeight = 1_000_000;
/** The same with the longest texts that a graph may hold: some hundred megabytes in an engine. */
const maxWeightAtMost = 50_000_000;
/** Rows of patterns that have nothing in common, each with the others: what an engine lists, and what it only counts. */
const rowsOfProduct = { listed: 50, counted: 1_000 };

const unwindHint = 'Use UNWIND, which can be stopped between rows, or a smaller list.';

interface Rows {
  known: Set<string>;
  patterns: number;
  unwound: number;
}

export function checkCost(tree: SyntaxNode, parameters: ReadonlyMap<string, unknown>): readonly Finding[] {
  const findings: Finding[] = [];
  const rows: Rows = { known: new Set(), patterns: 0, unwound: 1 };
  const on: Estimator = {
    variables: new Map(),
    parameters,
    counted: {
      get rows() {
        return 1_000 * rowsOfProduct.listed ** Math.max(0, rows.patterns - 1) * rows.unwound;
      },
      get products() {
        return rowsOfProduct.counted ** rows.patterns * rows.unwound;
      },
    },
    repeats: once,
    charge(node, steps, isLoop) {
      const finding = tooManySteps(node, steps, isLoop ? maxLoopSteps : maxPassedElements);
      if (finding) findings.push(finding);
    },
    weigh(node, value, isRepeated) {
      const finding = tooLarge(node, value, isRepeated);
      if (finding) findings.push(finding);
    },
    query: (node, repeats) => visit(node, { ...on, repeats }, { known: new Set(rows.known), patterns: 0, unwound: 1 }),
  };
  visit(tree, on, rows);
  return findings;
}

function tooManySteps(node: SyntaxNode, { usual, most }: Steps, limit: number): Finding | null {
  const [steps, bound] = usual > limit ? [usual, limit] : [most, maxStepsAtMost];
  if (steps <= bound) return null;
  const onLongTexts = usual > limit ? '' : ' on long texts';
  const why = `What stands here may take ${amount(steps)} steps${onLongTexts} inside one expression, where it cannot be stopped; the limit is ${bound.toLocaleString('en')}`;
  return refuse(node, why, unwindHint);
}

function tooLarge(node: SyntaxNode, value: Estimate, isRepeated: boolean): Finding | null {
  if (value.isData || value.isCollected) return null;
  const usual = isRepeated ? value.items : weightOf(value);
  if (usual > maxWeight) {
    const why = `This value may get ${amount(usual)} elements or characters; the limit is ${maxWeight.toLocaleString('en')}`;
    return refuse(node, why, 'Use a smaller range, or LIMIT.');
  }
  if (value.most <= maxWeightAtMost) return null;
  const why = `This value may get ${amount(value.most)} characters where documents are long; the limit is ${maxWeightAtMost.toLocaleString('en')}`;
  return refuse(node, why, 'Take a part of the text with substring(), or UNWIND the list.');
}

/** Clauses in the order of the text; names keep the largest size anything under them can have. */
function visit(node: SyntaxNode, on: Estimator, rows: Rows): void {
  if (node.rule === 'returnBody') visitProjection(node, on, rows);
  else if (node.rule === 'unwindClause') visitUnwind(node, on, rows);
  else if (node.rule === 'expression') estimate(node, on);
  else {
    for (const child of node.children) visit(child, on, rows);
    if (node.rule === 'matchClause') countPatterns(node, rows);
  }
}

function visitProjection(node: SyntaxNode, on: Estimator, rows: Rows): void {
  const named: (readonly [string, Estimate])[] = [];
  const items = childrenOf(node, 'returnItems').flatMap((list) => childrenOf(list, 'returnItem'));
  for (const item of items) {
    const expression = childOf(item, 'expression');
    if (!expression) continue;
    const value = estimate(expression, on);
    const alias = childOf(item, 'variable');
    named.push([plainName(textOf(alias ?? expression)), value]);
  }
  for (const [name, value] of named) {
    on.variables.set(name, value);
    rows.known.add(name);
  }
  for (const child of node.children) if (child.rule !== 'returnItems') visit(child, on, rows);
  if (items.some(isAggregation)) Object.assign(rows, { patterns: 0, unwound: 1 });
}

function visitUnwind(node: SyntaxNode, on: Estimator, rows: Rows): void {
  const expression = childOf(node, 'expression');
  const variable = childOf(node, 'variable');
  if (!expression || !variable) return;
  const list = estimate(expression, on);
  const name = plainName(textOf(variable));
  (on.variables as Variables).set(name, elementOf(list));
  rows.known.add(name);
  // Short lists are as good as single rows.
  if (list.items > 1_000) rows.unwound *= list.items / 1_000;
}

/** Patterns that share no name with anything before them multiply the rows. */
function countPatterns(clause: SyntaxNode, rows: Rows): void {
  for (const pattern of find(clause, 'pattern')) {
    const names = [...find(pattern, 'nodePattern'), ...find(pattern, 'relationshipPattern')]
      .flatMap((part) => childrenOf(part, 'variable'))
      .map((variable) => plainName(textOf(variable)));
    if (!names.some((name) => rows.known.has(name))) rows.patterns += 1;
    for (const name of names) rows.known.add(name);
  }
}

function amount(steps: number): string {
  return Number.isFinite(steps) ? `about ${Math.round(steps).toLocaleString('en')}` : 'any number of';
}
