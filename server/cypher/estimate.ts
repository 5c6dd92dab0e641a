// Bounds, from the parse tree, how large the value of an expression can get and how much work runs inside it. An engine looks
// at its time limit between rows only; work inside one expression (`reduce` over a large `range`) cannot be stopped once begun.
// Sizes of data are guessed, sizes written in the query are exact; where nothing is known the guess is on the large side.
import { childOf, childrenOf, hasToken, plainName, type SyntaxNode, textOf } from './syntaxTree.js';

/** An upper bound for a value. A text has its characters as items; `items * element` is the weight of the whole. */
export interface Estimate {
  readonly items: number;
  readonly element: number;
  /** Largest absolute number in it. */
  readonly magnitude: number;
}

export type Variables = Map<string, Estimate>;

export interface Estimator {
  readonly variables: Variables;
  readonly parameters: ReadonlyMap<string, unknown>;
  /** How often the expression runs for each row, by the loops around it. */
  readonly repeats: number;
  /** Called for each loop inside an expression (`weight` 1) and each pass over a list by an operator. */
  readonly charge: (node: SyntaxNode, steps: number, isLoop: boolean) => void;
  /** Called with the bound of each value. */
  readonly weigh: (node: SyntaxNode, weight: number) => void;
  readonly query: (node: SyntaxNode, repeats: number) => void;
}

const scalar: Estimate = { items: 1, element: 1, magnitude: 1 };
const number: Estimate = { items: 1, element: 1, magnitude: Number.POSITIVE_INFINITY };
/** What the graph holds: lengths of lists, counts, texts of properties. */
const fromData: Estimate = { items: 200, element: 1, magnitude: 1_000 };
const entity: Estimate = { items: 20, element: 10, magnitude: 1_000 };
const dataCount: Estimate = { items: 1, element: 1, magnitude: 1_000 };

export const weightOf = ({ items, element }: Estimate): number => items * element;
const elementOf = ({ element, magnitude }: Estimate): Estimate => ({ items: element, element: 1, magnitude });
const widest = (all: readonly Estimate[]): Estimate => ({
  items: Math.max(1, ...all.map((e) => e.items)),
  element: Math.max(1, ...all.map((e) => e.element)),
  magnitude: Math.max(1, ...all.map((e) => e.magnitude)),
});
const joined = (all: readonly Estimate[]): Estimate => ({
  ...widest(all),
  items: all.reduce((sum, e) => sum + e.items, 0),
});

export function estimate(node: SyntaxNode, on: Estimator): Estimate {
  const rule = rules.get(node.rule);
  if (!rule && node.children.length === 1 && node.children[0]) return estimate(node.children[0], on);
  const value = rule ? rule(node, on) : widest(operands(node, on));
  on.weigh(node, on.repeats > 1 ? value.items : weightOf(value));
  return value;
}

/** Estimates of all sub-expressions, tokens left out. */
function operands(node: SyntaxNode, on: Estimator): readonly Estimate[] {
  return node.children.filter((child) => !child.isToken).map((child) => estimate(child, on));
}

type Rule = (node: SyntaxNode, on: Estimator) => Estimate;

/** Operators stand in the grammar as chains; one with a single part is no operator. */
const chain =
  (combine: (parts: readonly Estimate[], node: SyntaxNode) => Estimate): Rule =>
  (node, on) => {
    const parts = operands(node, on);
    return parts.length === 1 && parts[0] && node.children.length === 1 ? parts[0] : combine(parts, node);
  };

const truth = chain(() => scalar);
const subquery =
  (value: Estimate): Rule =>
  (node, on) => {
    on.query(node, on.repeats * 10);
    return value;
  };

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['expression', truth],
  ['expression11', truth],
  ['expression10', truth],
  ['expression9', truth],
  ['expression8', truth],
  ['expression7', comparison],
  ['expression6', chain((parts) => ({ ...joined(parts), magnitude: sum(parts.map((p) => p.magnitude)) }))],
  ['expression5', chain((parts) => ({ ...scalar, magnitude: parts.reduce((product, p) => product * p.magnitude, 1) }))],
  ['expression4', chain(() => number)],
  ['expression2', postfixes],
  ['numberLiteral', (node) => ({ ...scalar, magnitude: Math.abs(Number(textOf(node))) || 0 })],
  [
    'stringLiteral',
    (node) => ({ items: textOf(node).length, element: 1, magnitude: Math.abs(Number(textOf(node).slice(1, -1))) || 1 }),
  ],
  ['parameter', (node, on) => sizeOfValue(on.parameters.get(textOf(node).slice(1).replaceAll('`', '')))],
  ['variable', (node, on) => on.variables.get(plainName(textOf(node))) ?? entity],
  ['listLiteral', (node, on) => listLiteral(operands(node, on))],
  ['map', (node, on) => joined([scalar, ...operands(node, on)])],
  ['propertyKeyName', () => scalar],
  ['mapProjection', (node, on) => joined([entity, ...operands(node, on)])],
  ['listComprehension', listComprehension],
  [
    'patternComprehension',
    (node, on) => ({ ...fromData, element: weightOf(widest(operands(node, { ...on, repeats: on.repeats * 10 }))) }),
  ],
  ['reduceExpression', reduceExpression],
  ['listItemsPredicate', listPredicate],
  ['functionInvocation', functionCall],
  ['existsExpression', subquery(scalar)],
  ['countExpression', subquery(dataCount)],
  ['collectExpression', subquery({ ...fromData, items: 1_000 })],
  ['countStar', () => dataCount],
  ['patternExpression', () => fromData],
  ['shortestPathExpression', () => entity],
]);

function comparison(node: SyntaxNode, on: Estimator): Estimate {
  const parts = operands(node, on);
  const operator = childOf(node, 'comparisonExpression6');
  if (!operator) return parts[0] ?? scalar;
  if (hasToken(operator, 'IN') || hasToken(operator, 'CONTAINS'))
    on.charge(operator, on.repeats * widest(parts).items, false);
  return scalar;
}

function postfixes(node: SyntaxNode, on: Estimator): Estimate {
  const [head, ...postfix] = node.children;
  let value = head ? estimate(head, on) : scalar;
  for (const step of postfix) {
    const isProperty = childOf(step, 'property') !== undefined || step.rule === 'property';
    operands(step, on);
    if (isProperty) value = fromData;
    else if (!hasToken(step, 'DOTDOT')) value = elementOf(value);
  }
  return value;
}

function listLiteral(parts: readonly Estimate[]): Estimate {
  return { items: parts.length, element: Math.max(1, ...parts.map(weightOf)), magnitude: widest(parts).magnitude };
}

/** `[x IN list WHERE condition | value]`, and the predicates `any(x IN list WHERE condition)`. */
function loop(node: SyntaxNode, on: Estimator, resultOf: 'any' | 'value'): Estimate {
  const [listNode, ...rest] = childrenOf(node, 'expression');
  const list = listNode ? estimate(listNode, on) : scalar;
  const inner = enter(node, on, list, variableNames(node));
  const bodies = rest.map((body) => estimate(body, inner));
  const value = resultOf === 'value' && hasToken(node, 'BAR') ? bodies.at(-1) : elementOf(list);
  return { items: list.items, element: weightOf(value ?? scalar), magnitude: (value ?? scalar).magnitude };
}

function listComprehension(node: SyntaxNode, on: Estimator): Estimate {
  return loop(node, on, 'value');
}

function listPredicate(node: SyntaxNode, on: Estimator): Estimate {
  loop(node, on, 'any');
  return scalar;
}

function enter(node: SyntaxNode, on: Estimator, list: Estimate, names: readonly string[]): Estimator {
  const repeats = on.repeats * Math.max(1, list.items);
  on.charge(node, repeats, true);
  return {
    ...on,
    repeats,
    variables: new Map([...on.variables, ...names.map((name) => [name, elementOf(list)] as const)]),
  };
}

/** The accumulator grows with each step: twice its size must not give more than once more, or growth is exponential. */
function reduceExpression(node: SyntaxNode, on: Estimator): Estimate {
  const [accumulator = '', item = ''] = variableNames(node);
  const [startNode, listNode, body] = childrenOf(node, 'expression');
  if (!startNode || !listNode || !body) return number;
  const start = estimate(startNode, on);
  const list = estimate(listNode, on);
  const inner = enter(node, on, list, [item]);
  const weightWith = (items: number): number =>
    weightOf(
      estimate(body, {
        ...inner,
        weigh: () => {},
        variables: new Map([
          ...inner.variables,
          [accumulator, { items, element: 1, magnitude: Number.POSITIVE_INFINITY }],
        ]),
      }),
    );
  const probe = 1_000;
  const [small, large] = [weightWith(probe), weightWith(2 * probe)];
  const growth = (large - small) / probe;
  const added = growth === 0 ? 0 : Math.max(0, small - probe);
  const items =
    growth > 1 && list.items > 1
      ? Number.POSITIVE_INFINITY
      : Math.max(weightOf(start), small - probe) + added * list.items;
  // Adding to a text or list copies it, so the whole is quadratic.
  if (added > 0) on.charge(node, inner.repeats * Math.max(1, items / 100), false);
  return { items: Math.max(1, items), element: 1, magnitude: Number.POSITIVE_INFINITY };
}

function functionCall(node: SyntaxNode, on: Estimator): Estimate {
  const nameNode = childOf(node, 'functionName');
  const name = plainName(nameNode ? textOf(nameNode) : '').toLowerCase();
  const args = childrenOf(node, 'functionArgument').map((argument) => estimate(argument, on));
  const [first = scalar] = args;
  if (name === 'range') return range(childrenOf(node, 'functionArgument'), args);
  if (name === 'replace') return { ...first, items: first.items * Math.max(1, args[2]?.items ?? 1) };
  if (name === 'split') return { items: Math.max(1_000, first.items), element: 10, magnitude: 1_000 };
  if (name === 'collect') return { items: 1_000, element: weightOf(first), magnitude: first.magnitude };
  if (listsOfData.has(name)) return entity;
  if (counting.has(name)) return dataCount;
  if (keeping.has(name)) return first;
  if (numbers.has(name)) return number;
  return joined([scalar, ...args]);
}

const listsOfData = new Set(['labels', 'nodes', 'relationships', 'keys', 'properties']);
const counting = new Set(['size', 'length', 'count', 'char_length', 'character_length', 'id', 'type', 'elementid']);
const keeping = new Set([
  ...[
    'tail',
    'reverse',
    'tolower',
    'toupper',
    'lower',
    'upper',
    'left',
    'right',
    'substring',
    'trim',
    'ltrim',
    'rtrim',
  ],
  ...['tostring', 'tointeger', 'tofloat', 'toint', 'abs', 'round', 'floor', 'ceil', 'sign', 'min', 'max', 'avg'],
]);
const numbers = new Set(['sum', 'exp', 'sqrt', 'rand', 'timestamp', 'log', 'log10', 'stdev', 'stdevp']);

function range(nodes: readonly SyntaxNode[], args: readonly Estimate[]): Estimate {
  const exact = nodes.map((node) => Number(textOf(node)));
  const [from = 0, to = 0, step = 1] = exact;
  if (exact.every(Number.isFinite)) {
    const items = Math.max(0, Math.floor((to - from) / (step || 1)) + 1);
    return { items, element: 1, magnitude: Math.max(Math.abs(from), Math.abs(to)) };
  }
  const magnitude = Math.max(args[0]?.magnitude ?? 0, args[1]?.magnitude ?? 0);
  return { items: (args[0]?.magnitude ?? 0) + (args[1]?.magnitude ?? 0) + 1, element: 1, magnitude };
}

function variableNames(node: SyntaxNode): readonly string[] {
  return childrenOf(node, 'variable').map((variable) => plainName(textOf(variable)));
}

/** Exact, for what the caller sent along. */
function sizeOfValue(value: unknown): Estimate {
  if (typeof value === 'string') return { items: value.length, element: 1, magnitude: Math.abs(Number(value)) || 1 };
  if (typeof value === 'number') return { ...scalar, magnitude: Math.abs(value) };
  if (Array.isArray(value)) return listLiteral(value.map(sizeOfValue));
  if (typeof value === 'object' && value !== null) return joined(Object.values(value).map(sizeOfValue));
  return scalar;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
