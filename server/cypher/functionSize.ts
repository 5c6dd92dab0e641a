// How large the result of a function may get, from the sizes of its arguments.
import { type SyntaxNode, textOf } from './syntaxTree.js';
import { type Estimate, entity, fromData, joined, number, scalar, weightOf, withItems } from './valueSize.js';

export interface Counted {
  /** Rows that come together in an aggregation: at least. */
  readonly rows: number;
  /** Rows by the products of patterns that have nothing in common, which an engine counts without walking them. */
  readonly products: number;
}

type SizeOf = (args: readonly Estimate[], nodes: readonly SyntaxNode[], counted: Counted) => Estimate;

/** `nodes` are the arguments as they are written. */
export function sizeOfFunction(
  name: string,
  args: readonly Estimate[],
  nodes: readonly SyntaxNode[],
  counted: Counted,
): Estimate {
  return (functions.get(name) ?? anyFunction)(args, nodes, counted);
}

const anyFunction: SizeOf = (args) => ({ ...joined([scalar, ...args]), isData: false });
const first: SizeOf = ([value = scalar]) => value;
const counts: SizeOf = ([value = scalar], _nodes, { products }) => ({
  ...scalar,
  magnitude: Math.max(1_000, value.items, products),
});

/** What it makes of a text is a text of the same length at most, but may be read as quite another number. */
const cut: SizeOf = ([value = scalar]) => ({
  ...value,
  isData: false,
  magnitude: value.isText ? Number.POSITIVE_INFINITY : value.magnitude,
});

/** `substring(text, from, length)` and `left(text, length)` with a length that is written down. */
const cutTo =
  (place: number): SizeOf =>
  (args, nodes, counted) => {
    const value = cut(args, nodes, counted);
    const node = nodes[place];
    const length = node ? Number(textOf(node)) : Number.NaN;
    if (!Number.isFinite(length)) return value;
    return { ...value, items: Math.min(value.items, length + 1), most: Math.min(value.most, length + 1) };
  };

const functions: ReadonlyMap<string, SizeOf> = new Map<string, SizeOf>([
  ['range', range],
  ['replace', replace],
  ['split', split],
  ['collect', collect],
  ...['nodes', 'relationships'].map((name) => [name, () => entity] as const),
  ...['labels', 'keys'].map((name) => [name, () => ({ ...entity, isText: true })] as const),
  ['properties', ([value = entity]) => value],
  ...['size', 'length', 'count', 'char_length', 'character_length', 'id'].map((name) => [name, counts] as const),
  ...['type', 'elementid'].map((name) => [name, () => ({ ...fromData, items: 50, most: 100 })] as const),
  ...['tail', 'min', 'max', 'avg', 'abs', 'round', 'floor', 'ceil', 'sign'].map((n) => [n, first] as const),
  ...['tointeger', 'tofloat', 'toint', 'tointegerornull', 'tofloatornull'].map(
    (name) => [name, ([value = scalar]: readonly Estimate[]) => ({ ...scalar, magnitude: value.magnitude })] as const,
  ),
  ['tostring', ([value = scalar]) => ({ ...value, items: Math.max(25, value.items), isData: false, isText: true })],
  ...['reverse', 'tolower', 'toupper', 'lower', 'upper', 'trim', 'ltrim', 'rtrim'].map((name) => [name, cut] as const),
  ['left', cutTo(1)],
  ['right', cutTo(1)],
  ['substring', cutTo(2)],
  ...['sum', 'exp', 'sqrt', 'rand', 'timestamp', 'log', 'log10', 'stdev', 'stdevp'].map(
    (name) => [name, () => number] as const,
  ),
]);

function range(args: readonly Estimate[], nodes: readonly SyntaxNode[]): Estimate {
  const exact = nodes.map((node) => Number(textOf(node)));
  const [from = 0, to = 0, step = 1] = exact;
  if (exact.every(Number.isFinite)) {
    const items = Math.max(0, Math.floor((to - from) / (step || 1)) + 1);
    return { ...withItems(scalar, items), magnitude: Math.max(Math.abs(from), Math.abs(to)) };
  }
  const magnitude = Math.max(args[0]?.magnitude ?? 0, args[1]?.magnitude ?? 0);
  return { ...withItems(scalar, (args[0]?.magnitude ?? 0) + (args[1]?.magnitude ?? 0) + 1), magnitude };
}

/** Each place that is found may get as long as what is put there. */
function replace(args: readonly Estimate[], nodes: readonly SyntaxNode[], counted: Counted): Estimate {
  const [, sought, given = scalar] = args;
  const value = cut(args, nodes, counted);
  const isWritten = sought?.isText === true && nodes[1] !== undefined && /^["']/.test(textOf(nodes[1]));
  const length = isWritten ? Math.max(1, sought.items - 1) : 1;
  return {
    ...value,
    items: value.items * Math.max(1, given.items),
    most: value.most * Math.max(1, given.most / length),
    isText: value.isText || given.isText,
    magnitude: value.isText || given.isText ? Number.POSITIVE_INFINITY : value.magnitude,
  };
}

/** Words are short, but one of them may be all of the text. */
function split(args: readonly Estimate[], nodes: readonly SyntaxNode[], counted: Counted): Estimate {
  const value = cut(args, nodes, counted);
  return { ...value, items: Math.max(1_000, value.items), element: 10, deep: 10, mostItems: value.most };
}

function collect([value = scalar]: readonly Estimate[], _nodes: readonly SyntaxNode[], counted: Counted): Estimate {
  const items = Math.max(1_000, counted.rows);
  const most = value.isData ? value.most : value.most * items;
  return {
    ...value,
    items,
    mostItems: items,
    element: weightOf(value),
    deep: Math.max(weightOf(value), value.deep),
    most,
    isCollected: true,
  };
}
