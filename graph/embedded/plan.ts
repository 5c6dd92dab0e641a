// Reads the embedded engine's EXPLAIN: one operator a line, indented under the one it feeds, its arguments in brackets.
import type { Plan } from '../database.js';
import type { PlanNode } from '../shapes.js';

const writingOperator = /^(Create|Merge|Set|Delete|DetachDelete|Remove|Insert|AddLabel|ForEach|Drop)/i;

export function readPlan(text: string): Plan {
  const lines = text.split('\n').map((line) => line.trim());
  const operators = lines.map((line) => line.match(/^\w+/)?.[0] ?? '').filter((operator) => operator !== '');
  const procedures = lines.map((line) => line.match(/^CallProcedure \(([^)\s]+)/)?.[1] ?? '').filter((p) => p !== '');
  const queryType = operators.some((o) => writingOperator.test(o)) ? 'w' : 'r';
  return { queryType, operators, procedures, tree: readTree(text) };
}

/** `(a.name Eq "x")` without its brackets; `(a)->[:ACCUSES]->(b)` as it is. */
function withoutBrackets(text: string): string {
  let depth = 0;
  for (const sign of text.slice(0, -1)) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth === 0) return text;
  }
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
}

interface Growing extends PlanNode {
  readonly children: Growing[];
}

function readTree(text: string): PlanNode | null {
  const above: { readonly depth: number; readonly node: Growing }[] = [];
  let root: Growing | null = null;
  for (const line of text.split('\n')) {
    const [, indent = '', operator, rest = ''] = /^(\s*)(\w+)\s*(.*)$/.exec(line) ?? [];
    if (operator === undefined) continue;
    const details = withoutBrackets(rest);
    const node: Growing = { operator, details, estimatedRows: null, rows: null, dbHits: null, children: [] };
    while ((above.at(-1)?.depth ?? -1) >= indent.length) above.pop();
    above.at(-1)?.node.children.push(node);
    above.push({ depth: indent.length, node });
    root ??= node;
  }
  return root;
}
