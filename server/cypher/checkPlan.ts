// The second look at a query, by the engine's own plan: it must be a reading plan made of listed operators and procedures.
// Catches what the grammar and the engine might understand differently.
import type { Plan } from '../../graph/database.js';
import { allowedProcedures } from './allowed.js';
import { type Finding, refuse } from './finding.js';
import { readingOperators } from './readingOperators.js';

const start = { line: 1, column: 1 };
const hint = 'Only queries that read the graph are run.';

export function checkPlan({ queryType, operators, procedures }: Plan, engine: 'neo4j' | 'embedded'): Finding | null {
  if (queryType !== 'r') return refuse(start, 'The plan of the query does more than read', hint);
  const unlisted = operators.map(plainOperator).find((operator) => !readingOperators[engine].has(operator));
  if (unlisted !== undefined) {
    return refuse(start, `The plan has the operator ${unlisted}, which is not on the list of reading operators`, hint);
  }
  const procedure = procedures.find((name) => !allowedProcedures.has(name.toLowerCase()));
  return procedure === undefined ? null : refuse(start, `The plan calls the procedure ${procedure}`, hint);
}

/** `Expand(All)@neo4j` is Expand(All). */
function plainOperator(operator: string): string {
  return operator.replace(/@.*$/, '').replaceAll(' ', '');
}
