// What the console asks the server beside running a query: problems while typing, plans, and the sentences of an answer.
import { queryOptions } from '@tanstack/react-query';
import type { CypherAnswer, PlanNode } from '../../../graph/shapes.js';
import { postJson } from '../api/http.js';
import { evidenceQuery, type Leads, statementsOf } from './evidence.js';
import type { Problem } from './problems.js';

type Values = Readonly<Record<string, unknown>>;

/** None where the server has no time for it: the query is looked at again when it runs. */
export async function askProblems(query: string, parameters: Values, signal: AbortSignal): Promise<readonly Problem[]> {
  try {
    return (await postJson<{ problems: readonly Problem[] }>('/api/cypher/check', { query, parameters }, signal))
      .problems;
  } catch {
    return [];
  }
}

export const askSentences = (leads: Leads) =>
  queryOptions({
    queryKey: ['sentences', leads],
    queryFn: async ({ signal }) =>
      statementsOf(await postJson<CypherAnswer>('/api/cypher', { query: evidenceQuery, parameters: leads }, signal)),
  });

export const askPlan = (query: string, parameters: Values, profile: boolean) =>
  queryOptions({
    queryKey: ['plan', query, parameters, profile],
    queryFn: ({ signal }) =>
      postJson<{ plan: PlanNode | null }>('/api/cypher/plan', { query, parameters, profile }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
