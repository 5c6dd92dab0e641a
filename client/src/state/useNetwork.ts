// The network of the present view: asks for the overview or the neighbourhood, the expansions and the path, and puts the
// answers together. While filters are being dragged the last answer is filtered here; the server's own follows.
import { type UseQueryResult, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PathAnswer, Subgraph } from '../../../graph/shapes.js';
import { askExpansion, askPaths, askSubgraph } from '../api/questions.js';
import { buildNetwork, type Network } from '../domain/network.js';
import type { Expansion } from '../domain/view.js';
import { useStore } from './store.js';

export interface NetworkState {
  readonly network: Network | null;
  /** Of the path that is asked for, once its answer is here. */
  readonly path: PathAnswer | null;
  readonly totals: Subgraph['totals'] | null;
  readonly error: unknown;
  readonly isWaiting: boolean;
  readonly retry: () => void;
  /** The network after the first so many expansions; null while an answer for it is missing. */
  readonly after: (expansions: number) => Network | null;
}

export function useNetwork(): NetworkState {
  const view = useStore((state) => state.view);
  const filters = useSettled(view.filters, 220);
  const client = useQueryClient();
  const main = useQuery(askSubgraph(view.around, filters, view.limit));
  const expansions = useQueries({
    queries: view.expanded.map((expansion) => askExpansion(expansion, filters)),
    combine: answersOf,
  });
  const path = useQuery({ ...askPaths(view.path ?? { from: '', to: '' }), enabled: view.path !== null });
  // A question that failed leaves the picture of the last answer, which the filters of the page still apply to.
  const last = useRef(main.data);
  if (main.data !== undefined) last.current = main.data;
  const answer = last.current;
  const pathAnswer = view.path === null ? null : (path.data ?? null);
  // The camera moves often and does not change the network: only what does is listed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const network = useMemo(() => {
    if (answer === undefined) return null;
    return buildNetwork(
      { main: answer, expansions: answered(view.expanded, expansions.answers), path: pathAnswer },
      view,
    );
  }, [
    answer,
    expansions.answers,
    pathAnswer,
    view.filters,
    view.hiddenActors,
    view.expanded,
    view.around,
    view.selection,
  ]);
  const after = (count: number): Network | null => {
    const { answers } = expansions;
    if (answer === undefined || answers.slice(0, count).includes(null)) return null;
    const expanded = view.expanded.slice(0, count);
    return buildNetwork({ main: answer, expansions: answered(expanded, answers), path: null }, { ...view, expanded });
  };
  return {
    network,
    after,
    path: pathAnswer,
    totals: answer?.totals ?? null,
    error: main.error ?? expansions.error ?? (view.path === null ? null : path.error),
    isWaiting: main.isPending,
    retry: () => void client.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' }),
  };
}

/** The expansions whose answers are here, with them. */
const answered = (expansions: readonly Expansion[], answers: readonly (Subgraph | null)[]) =>
  expansions.flatMap((expansion, i) => (answers[i] ? [{ expansion, answer: answers[i] }] : []));

const answersOf = (results: readonly UseQueryResult<Subgraph>[]) => ({
  answers: results.map((result) => result.data ?? null),
  error: results.find((result) => result.error !== null)?.error ?? null,
});

/** A value once it has stood still for so long. */
function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), ms);
    return () => window.clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
