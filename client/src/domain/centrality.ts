// Communities and centralities of the network on screen, by graphology's own packages, as plain rows.
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import type { Network } from './network.js';

/** These packages are CommonJS: what a default import gives depends on who loads it, so both forms are taken. */
type Main<M> = M extends { default: infer D } ? D : M;
const mainOf = <M>(loaded: M): Main<M> =>
  (typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : loaded) as Main<M>;
const louvain = mainOf(louvainModule);
const betweenness = mainOf(betweennessModule);
const pagerank = mainOf(pagerankModule);

export interface CentralityRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly documents: number;
  readonly accuses: number;
  readonly accused: number;
  readonly degree: number;
  readonly betweenness: number;
  readonly pagerank: number;
}

/** The live part of the network as a simple undirected graph: parallel edges become weight. */
export function simpleGraph(network: Network): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of [...network.actors.keys()].sort()) if (!network.greyed.has(id)) graph.addNode(id);
  for (const r of network.relationships.values()) {
    if (network.greyed.has(r.id) || r.source === r.target || !graph.hasNode(r.source) || !graph.hasNode(r.target))
      continue;
    graph.updateEdge(r.source, r.target, (attributes) => ({
      weight: Number(attributes.weight ?? 0) + r.publishers,
    }));
  }
  return graph;
}

/** Community of each actor, largest 0. The random walk is seeded, so the same network gives the same communities. */
export function findCommunities(network: Network): ReadonlyMap<string, number> {
  const graph = simpleGraph(network);
  if (graph.size === 0) return new Map();
  let seed = 1;
  const rng = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const raw = new Map(Object.entries(louvain(graph, { rng, getEdgeWeight: 'weight' })));
  const sizes = new Map<number, number>();
  for (const community of raw.values()) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const order = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([community]) => community);
  return new Map([...raw].map(([id, community]) => [id, order.indexOf(community)]));
}

export function centralities(network: Network): readonly CentralityRow[] {
  const graph = simpleGraph(network);
  const between = new Map(Object.entries(betweenness(graph, { getEdgeWeight: null })));
  const rank = new Map(
    Object.entries(
      graph.size === 0 ? {} : pagerank(graph, { getEdgeWeight: 'weight', tolerance: 1e-4, maxIterations: 300 }),
    ),
  );
  const accuses = new Map<string, number>();
  const accused = new Map<string, number>();
  for (const r of network.relationships.values()) {
    if (r.type !== 'ACCUSES' || network.greyed.has(r.id)) continue;
    accuses.set(r.source, (accuses.get(r.source) ?? 0) + 1);
    accused.set(r.target, (accused.get(r.target) ?? 0) + 1);
  }
  return graph.nodes().map((id) => {
    const actor = network.actors.get(id);
    return {
      id,
      name: actor?.name ?? id,
      kind: actor?.kind ?? '',
      documents: actor?.documents ?? 0,
      accuses: accuses.get(id) ?? 0,
      accused: accused.get(id) ?? 0,
      degree: graph.degree(id),
      betweenness: between.get(id) ?? 0,
      pagerank: rank.get(id) ?? 0,
    };
  });
}
