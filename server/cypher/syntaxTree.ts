// A parsed query as plain data: the rules of Neo4j's grammar as nodes, its tokens as leaves, with places in the text.
// Everything after the parser works on this and knows no parser.

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

export interface SyntaxNode extends Place {
  /** Name of the grammar's rule (`matchClause`), or of the token (`'LOAD'`) for a leaf. */
  readonly rule: string;
  readonly isToken: boolean;
  /** Of a token: its text. Empty for rules. */
  readonly text: string;
  /** Code points of the query it covers, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly children: readonly SyntaxNode[];
}

export type ParseResult = { readonly tree: SyntaxNode } | { readonly problems: readonly ParseProblem[] };

export interface ParseProblem extends Place {
  /** Where the piece that was not understood ends, in code points; unknown at the end of the text. */
  readonly end?: number;
  readonly message: string;
}

/** The node itself and all below it, in the order of the text. */
export function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

/** The nearest nodes of a rule at or below `node`, not those inside of them. */
export function find(node: SyntaxNode, rule: string): readonly SyntaxNode[] {
  if (node.rule === rule) return [node];
  return node.children.flatMap((child) => find(child, rule));
}

export function childrenOf(node: SyntaxNode, rule: string): readonly SyntaxNode[] {
  return node.children.filter((child) => child.rule === rule);
}

export function childOf(node: SyntaxNode, rule: string): SyntaxNode | undefined {
  return node.children.find((child) => child.rule === rule);
}

export function hasToken(node: SyntaxNode, token: string): boolean {
  return node.children.some((child) => child.isToken && child.rule === token);
}

/** Steps down while there is nothing but one child: `expression` > ... > `literal` becomes the literal. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (!inner.isToken && inner.children.length === 1 && inner.children[0] && !inner.children[0].isToken) {
    inner = inner.children[0];
  }
  return inner;
}

/** The text of all tokens below, without what stood between them. */
export function textOf(node: SyntaxNode): string {
  return node.isToken ? node.text : node.children.map(textOf).join('');
}

/** A name as the engine takes it: without back-ticks. */
export function plainName(text: string): string {
  return text
    .trim()
    .replace(/^`([\s\S]*)`$/, '$1')
    .replaceAll('``', '`');
}
