// Reads the embedded engine's EXPLAIN: one operator a line, indented, its arguments in brackets.
import type { Plan } from '../database.js';

const writingOperator = /^(Create|Merge|Set|Delete|DetachDelete|Remove|Insert|AddLabel|ForEach|Drop)/i;

export function readPlan(text: string): Plan {
  const lines = text.split('\n').map((line) => line.trim());
  const operators = lines.map((line) => line.match(/^\w+/)?.[0] ?? '').filter((operator) => operator !== '');
  const procedures = lines.map((line) => line.match(/^CallProcedure \(([^)\s]+)/)?.[1] ?? '').filter((p) => p !== '');
  return { queryType: operators.some((o) => writingOperator.test(o)) ? 'w' : 'r', operators, procedures };
}
