// The whole look at a query before it runs: its characters, its grammar, what it is made of, what it may cost, what the engine
// lacks. Gives the first finding in the order of the text, or none. Runs in the inspection thread.
import { checkConstructs } from './checkConstructs.js';
import { checkCost } from './checkCost.js';
import { checkRegexes } from './checkRegex.js';
import { checkSize } from './checkSize.js';
import { checkText } from './checkText.js';
import { findEngineGaps } from './engineGaps.js';
import type { Finding } from './finding.js';
import { parseCypher } from './parseCypher.js';

export interface Inspection {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly engine: 'neo4j' | 'embedded';
}

/** Null where nothing stands against running it. */
export async function inspect({ query, parameters, engine }: Inspection): Promise<Finding | null> {
  const hidden = checkText(query);
  if (hidden.length > 0) return first(hidden);
  const parsed = await parseCypher(query);
  if ('problem' in parsed) {
    const { line, column, message } = parsed.problem;
    return { kind: 'syntax', line, column, why: sentence(message), allowed: '' };
  }
  const given = new Map(Object.entries(parameters));
  const refusals = [...checkConstructs(parsed.tree), ...checkSize(parsed.tree)];
  if (refusals.length > 0) return first(refusals);
  const costs = [...checkRegexes(parsed.tree, given), ...checkCost(parsed.tree, given)];
  if (costs.length > 0) return first(costs);
  return engine === 'embedded' ? first(findEngineGaps(parsed.tree)) : null;
}

function first(findings: readonly Finding[]): Finding | null {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column)[0] ?? null;
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
