// What the console asks the server beside running a query: problems while typing, plans, and the sentences of an answer.
import { queryOptions } from '@tanstack/react-query';
import type { CypherAnswer, PlanNode, StatementView } from '../../../graph/shapes.js';
import type { CypherProblem } from '../../../server/api/cypherProblem.js';
import { postJson } from '../api/http.js';
import { evidenceQueries, type Leads, merge, statementsOf } from './evidence.js';

type Values = Readonly<Record<string, unknown>>;

/** None where the server has no time for it: the query is looked at again when it runs. */
export async function askProblems(
  query: string,
  parameters: Values,
  signal: AbortSignal,
): Promise<readonly CypherProblem[]> {
  try {
    return (await postJson<{ problems: readonly CypherProblem[] }>('/api/cypher/check', { query, parameters }, signal))
      .problems;
  } catch {
    return [];
  }
}

async function fetchSentences(leads: Leads, signal: AbortSignal): Promise<readonly StatementView[]> {
  const all: (readonly StatementView[])[] = [];
  for (const asked of evidenceQueries(leads)) {
    const parameters = { leads: asked.leads };
    all.push(statementsOf(await postJson<CypherAnswer>('/api/cypher', { query: asked.query, parameters }, signal)));
  }
  return merge(all);
}

export const askSentences = (leads: Leads) =>
  queryOptions({ queryKey: ['sentences', leads], queryFn: ({ signal }) => fetchSentences(leads, signal) });

/** By what stands beside the sentence in its row; where that leads nowhere, by its words. */
export const askQuote = (quote: string, beside: Leads) =>
  queryOptions({
    queryKey: ['quote', quote, beside],
    queryFn: async ({ signal }) => {
      const near = (await fetchSentences(beside, signal)).filter((statement) => statement.quote === quote);
      return near.length > 0 ? near : fetchSentences({ statements: [], relationships: [], quotes: [quote] }, signal);
    },
  });

export const askPlan = (query: string, parameters: Values, profile: boolean) =>
  queryOptions({
    queryKey: ['plan', query, parameters, profile],
    queryFn: ({ signal }) =>
      postJson<{ plan: PlanNode | null }>('/api/cypher/plan', { query, parameters, profile }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
