// Bounds, from the parse tree, how large the value of an expression can get and how much work runs inside it. An engine looks
// at its time limit between rows only; work inside one expression (`reduce` over a large `range`) cannot be stopped once begun.
// Where nothing is known of a size the guess is on the large side.
import { type Counted, sizeOfFunction } from './functionSize.js';
import { childOf, childrenOf, hasToken, plainName, type SyntaxNode, textOf } from './syntaxTree.js';
import {
  added,
  type Estimate,
  elementOf,
  entity,
  fromData,
  joined,
  listOf,
  number,
  propertyOf,
  scalar,
  sizeOfValue,
  textSize,
  weightOf,
  widest,
} from './valueSize.js';

export type { Estimate } from './valueSize.js';
export type Variables = Map<string, Estimate>;

/** Work inside one expression, for one row: as it usually is, and with the longest texts that a graph may hold. */
export interface Steps {
  readonly usual: number;
  readonly most: number;
}

export interface Estimator {
  readonly variables: Variables;
  readonly parameters: ReadonlyMap<string, unknown>;
  readonly counted: Counted;
  /** How often the expression runs for each row, by the loops around it. */
  readonly repeats: Steps;
  /** Called for each loop inside an expression and each pass over a list by an operator. */
  readonly charge: (node: SyntaxNode, steps: Steps, isLoop: boolean) => void;
  /** Called with the bound of each value; `isRepeated` inside of loops. */
  readonly weigh: (node: SyntaxNode, value: Estimate, isRepeated: boolean) => void;
  readonly query: (node: SyntaxNode, repeats: Steps) => void;
}

export const once: Steps = { usual: 1, most: 1 };
const times = (steps: Steps, by: number, most = by): Steps => ({
  usual: steps.usual * Math.max(1, by),
  most: steps.most * Math.max(1, most),
});

export function estimate(node: SyntaxNode, on: Estimator): Estimate {
  const rule = rules.get(node.rule);
  if (!rule && node.children.length === 1 && node.children[0]) return estimate(node.children[0], on);
  const value = rule ? rule(node, on) : widest(operands(node, on));
  on.weigh(node, value, on.repeats.usual > 1);
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
    on.query(node, times(on.repeats, 10));
    return value;
  };

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['expression', truth],
  ['expression11', truth],
  ['expression10', truth],
  ['expression9', truth],
  ['expression8', truth],
  ['expression7', comparison],
  ['expression6', chain(added)],
  ['expression5', chain((parts) => ({ ...scalar, magnitude: parts.reduce((product, p) => product * p.magnitude, 1) }))],
  ['expression4', chain(() => number)],
  ['expression2', postfixes],
  ['numberLiteral', (node) => ({ ...scalar, magnitude: magnitudeOfNumber(textOf(node)) })],
  ['stringLiteral', (node) => textSize(textOf(node).slice(1, -1))],
  ['parameter', (node, on) => sizeOfValue(on.parameters.get(textOf(node).slice(1).replaceAll('`', '')))],
  ['variable', (node, on) => on.variables.get(plainName(textOf(node))) ?? entity],
  ['listLiteral', (node, on) => listOf(operands(node, on))],
  ['map', (node, on) => joined([scalar, ...operands(node, on)])],
  ['propertyKeyName', () => scalar],
  ['mapProjection', mapProjection],
  ['listComprehension', listComprehension],
  ['patternComprehension', patternComprehension],
  ['reduceExpression', reduceExpression],
  ['listItemsPredicate', listPredicate],
  ['functionInvocation', functionCall],
  ['existsExpression', subquery(scalar)],
  ['countExpression', subquery(number)],
  ['collectExpression', subquery({ ...entity, items: 1_000, mostItems: 1_000 })],
  ['countStar', (_node, on) => ({ ...scalar, magnitude: Math.max(1_000, on.counted.products) })],
  ['patternExpression', () => fromData],
  ['shortestPathExpression', () => entity],
]);

/** `0x10`, `0o17`, `1_000` and `1e3`; what cannot be read is anything. */
function magnitudeOfNumber(text: string): number {
  const value = Math.abs(Number(text.replaceAll('_', '').replace(/[df]$/i, (end) => (/^0x/i.test(text) ? end : ''))));
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

function comparison(node: SyntaxNode, on: Estimator): Estimate {
  const parts = operands(node, on);
  const operator = childOf(node, 'comparisonExpression6');
  if (!operator) return parts[0] ?? scalar;
  const [text = scalar, list = scalar] = parts;
  // The graph's own lists are as long as they usually are; its texts may be long.
  if (hasToken(operator, 'IN')) on.charge(operator, times(on.repeats, widest(parts).items, list.mostItems), false);
  if (hasToken(operator, 'CONTAINS')) on.charge(operator, times(on.repeats, widest(parts).items, text.most), false);
  return scalar;
}

function postfixes(node: SyntaxNode, on: Estimator): Estimate {
  const [head, ...postfix] = node.children;
  let value = head ? estimate(head, on) : scalar;
  for (const step of postfix) value = postfixOf(value, step, on);
  return value;
}

function postfixOf(value: Estimate, step: SyntaxNode, on: Estimator): Estimate {
  const property = step.rule === 'property' ? step : childOf(step, 'property');
  if (property) return propertyOf(value, plainName(textOf(property).slice(1)));
  const [index = scalar] = operands(step, on);
  if (hasToken(step, 'DOTDOT')) return value;
  if (!index.isText && !index.isData) return elementOf(value);
  const [name = ''] = /^['"].*['"]$/.test(textOf(step).slice(1, -1)) ? [textOf(step).slice(2, -2)] : [];
  const named = propertyOf(value, name);
  if (value.isData) return { ...named, most: value.most };
  return { ...named, magnitude: name === '' ? Number.POSITIVE_INFINITY : named.magnitude };
}

function mapProjection(node: SyntaxNode, on: Estimator): Estimate {
  const parts = childrenOf(node, 'mapProjectionElement').map((element) => {
    if (hasToken(element, 'TIMES')) return entity;
    const property = childOf(element, 'property');
    if (property) return propertyOf(entity, plainName(textOf(property).slice(1)));
    return widest(operands(element, on));
  });
  const variable = childOf(node, 'variable');
  return { ...joined([scalar, ...parts, ...(variable ? [estimate(variable, on)] : [])]), isData: false };
}

function patternComprehension(node: SyntaxNode, on: Estimator): Estimate {
  const value = widest(operands(node, { ...on, repeats: times(on.repeats, 10) }));
  return {
    ...value,
    items: fromData.items,
    mostItems: fromData.items,
    element: weightOf(value),
    deep: weightOf(value),
  };
}

/** `[x IN list WHERE condition | value]`, and the predicates `any(x IN list WHERE condition)`. */
function listComprehension(node: SyntaxNode, on: Estimator): Estimate {
  const [listNode, ...rest] = childrenOf(node, 'expression');
  const list = listNode ? estimate(listNode, on) : scalar;
  const inner = enter(node, on, list, variableNames(node));
  const bodies = rest.map((body) => estimate(body, inner));
  const body = rest.at(-1);
  const value = bodies.at(-1);
  if (!hasToken(node, 'BAR') || !body || !value) return list;
  // What a step makes of nothing it makes for each; what it makes of the whole list it makes once, in pieces.
  const empty = silently(body, inner, variableNames(node), { ...elementOf(list), most: 0 });
  const most = value.isData ? value.most : value.most + list.items * empty.most;
  const element = weightOf(value);
  return { ...value, items: list.items, mostItems: list.mostItems, element, deep: Math.max(element, value.deep), most };
}

function listPredicate(node: SyntaxNode, on: Estimator): Estimate {
  const [listNode, ...rest] = childrenOf(node, 'expression');
  const inner = enter(node, on, listNode ? estimate(listNode, on) : scalar, variableNames(node));
  for (const body of rest) estimate(body, inner);
  return scalar;
}

function enter(node: SyntaxNode, on: Estimator, list: Estimate, names: readonly string[]): Estimator {
  const repeats = times(on.repeats, list.items, list.mostItems);
  on.charge(node, repeats, true);
  return { ...on, repeats, variables: knowing(on, names, elementOf(list)) };
}

function knowing(on: Estimator, names: readonly string[], value: Estimate): Variables {
  return new Map([...on.variables, ...names.map((name) => [name, value] as const)]);
}

/** The same expression for a variable of another size, only for its result. */
function silently(node: SyntaxNode, on: Estimator, names: readonly string[], value: Estimate): Estimate {
  const nothing = (): void => {};
  return estimate(node, { ...on, charge: nothing, weigh: nothing, variables: knowing(on, names, value) });
}

const probe = 1_000;

/** The accumulator grows with each step: twice its size must not give more than once more, or growth is exponential. */
function reduceExpression(node: SyntaxNode, on: Estimator): Estimate {
  const [accumulator = '', item = ''] = variableNames(node);
  const [startNode, listNode, body] = childrenOf(node, 'expression');
  if (!startNode || !listNode || !body) return number;
  const start = estimate(startNode, on);
  const list = estimate(listNode, on);
  const inner = enter(node, on, list, [item]);
  estimate(body, { ...inner, weigh: () => {}, variables: knowing(inner, [accumulator], sized(probe, start)) });
  const sizes = [0, probe, 2 * probe].map((size) => silently(body, inner, [accumulator], sized(size, start)));
  const [empty = number, small = number, large = number] = sizes;
  const isMany = list.items > 1;
  const usual = grown(weightOf(start), list.items, sizes.map(weightOf));
  const growsAtMost = (large.most - small.most) / probe > 1 + 1e-9 && isMany;
  const piece = silently(body, knowingOf(inner, accumulator, sized(0, start)), [item], { ...elementOf(list), most: 0 });
  const ofList = list.isData ? list.items * empty.most : Math.max(0, empty.most - piece.most) + list.items * piece.most;
  const most = growsAtMost
    ? Number.POSITIVE_INFINITY
    : Math.max(start.most, empty.most) + (small.most > probe ? ofList : 0);
  // Adding to a text or list copies it, so the whole is quadratic.
  const isCopied = usual > Math.max(weightOf(start), weightOf(empty));
  if (isCopied) on.charge(node, times(inner.repeats, usual / 100, 1), false);
  return { ...scalar, ...sized(usual, small), most, magnitude: Number.POSITIVE_INFINITY };
}

/** An accumulator of that size, of which one part may be all of it. */
function sized(size: number, like: Estimate): Estimate {
  const weight = Math.max(1, size);
  const whole = { items: weight, mostItems: weight, element: 1, deep: weight, most: size };
  return { ...whole, magnitude: Number.POSITIVE_INFINITY, isText: like.isText, isData: false };
}

function knowingOf(on: Estimator, name: string, value: Estimate): Estimator {
  return { ...on, variables: knowing(on, [name], value) };
}

/** Weight after all steps, from the weights that one step makes of an accumulator of nothing, `probe` and twice that. */
function grown(start: number, steps: number, [, small = 0, large = 0]: readonly number[]): number {
  const growth = (large - small) / probe;
  if (growth > 1 && steps > 1) return Number.POSITIVE_INFINITY;
  const added = growth === 0 ? 0 : Math.max(0, small - probe);
  return Math.max(1, Math.max(start, small - probe) + added * steps);
}

function functionCall(node: SyntaxNode, on: Estimator): Estimate {
  const nameNode = childOf(node, 'functionName');
  const name = plainName(nameNode ? textOf(nameNode) : '').toLowerCase();
  const nodes = childrenOf(node, 'functionArgument');
  return sizeOfFunction(
    name,
    nodes.map((argument) => estimate(argument, on)),
    nodes,
    on.counted,
  );
}

function variableNames(node: SyntaxNode): readonly string[] {
  return childrenOf(node, 'variable').map((variable) => plainName(textOf(variable)));
}

/** True where a function below, but not in a subquery, makes one row of many. */
export function isAggregation(node: SyntaxNode): boolean {
  if (node.rule === 'countStar') return true;
  if (node.rule === 'functionName') return aggregations.has(plainName(textOf(node)).toLowerCase());
  return !subqueries.has(node.rule) && node.children.some(isAggregation);
}

const subqueries = new Set(['existsExpression', 'countExpression', 'collectExpression']);
const aggregations = new Set('avg collect count max min percentilecont percentiledisc stdev stdevp sum'.split(' '));
