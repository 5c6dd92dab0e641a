// Turns the driver's plan of a statement into the product's: the lists the guard looks at, and the tree people read.
import type { Plan as DriverPlan, ProfiledPlan } from 'neo4j-driver';
import type { Plan } from '../database.js';
import type { PlanNode } from '../shapes.js';

export function readPlan(plan: DriverPlan | false, queryType: string): Plan {
  const operators: string[] = [];
  const procedures: string[] = [];
  const visit = (node: DriverPlan) => {
    const operator = plainOperator(node);
    operators.push(operator);
    if (operator === 'ProcedureCall') procedures.push(procedureOf(node));
    for (const child of node.children) visit(child);
  };
  if (plan) visit(plan);
  return { queryType, operators, procedures, tree: plan ? toTree(plan) : null };
}

/** Of a plan or a profile. */
export function toTree(node: DriverPlan | ProfiledPlan): PlanNode {
  const { Details: details, EstimatedRows: estimatedRows } = node.arguments as Readonly<Record<string, unknown>>;
  return {
    operator: plainOperator(node),
    details: typeof details === 'string' ? details : '',
    estimatedRows: typeof estimatedRows === 'number' ? Math.round(estimatedRows * 10) / 10 : null,
    rows: 'rows' in node ? Number(node.rows) : null,
    dbHits: 'dbHits' in node ? Number(node.dbHits) : null,
    children: node.children.map(toTree),
  };
}

const plainOperator = (node: DriverPlan | ProfiledPlan): string => node.operatorType.replace(/@.*$/, '');

/** `Details` reads `db.labels() :: (label :: STRING)`. */
function procedureOf(node: DriverPlan): string {
  const { Details: details } = node.arguments as { readonly Details?: string };
  return details?.match(/^[^(]+/)?.[0].trim() ?? '';
}
