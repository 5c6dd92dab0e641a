// The page that bench/client.ts opens: draws the same random network once with our adapter and once with bare sigma, and
// measures both. Loaded in a real browser only.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { ActorSummary, Relationship } from '../../graph/shapes.js';
import { drawNetwork } from '../src/domain/drawing.js';
import type { Network } from '../src/domain/network.js';
import { openNetworkView } from '../src/network/networkView.js';
import '../src/style/tokens.css';

interface Figures {
  /** From the answer in hand to the first frame with everything in it. */
  readonly firstMs: number;
  /** Median time of a frame while panning. */
  readonly frameMs: number;
  /** From 40 further actors in hand to the frame that shows them. */
  readonly expandMs: number;
}

const types = ['ACCUSES', 'DENIES', 'AFFILIATED_WITH', 'SUPPORTS', 'MEETS'] as const;
const kinds = ['state', 'person', 'party', 'organisation', 'media'] as const;

function random(seed: number): () => number {
  let value = seed;
  return () => {
    value = (value * 16_807) % 2_147_483_647;
    return value / 2_147_483_647;
  };
}

/** Some actors are in the news much more than others. `more` adds actors with two edges each and changes nothing else. */
function makeNetwork(nodes: number, edges: number, more = 0): Network {
  const next = random(7);
  const pick = () => `n${Math.floor(next() ** 2 * nodes)}`;
  const actors = new Map<string, ActorSummary>();
  const addActor = (i: number) =>
    actors.set(`n${i}`, {
      id: `n${i}`,
      name: `Actor ${i}`,
      kind: kinds[i % kinds.length] ?? 'state',
      names: [],
      documents: 1 + Math.floor(next() * 20),
      degree: 5,
    });
  for (let i = 0; i < nodes; i += 1) addActor(i);
  const relationships = new Map<string, Relationship>();
  const relate = (i: number, source: string, target: string) => {
    if (source === target) return;
    relationships.set(`e${i}`, {
      id: `e${i}`,
      type: types[i % types.length] ?? 'MEETS',
      source,
      target,
      statements: 1,
      documents: 1,
      publishers: 1 + (i % 4),
      firstAt: null,
      lastAt: null,
      confidence: next(),
      contested: i % 50 === 0,
    });
  };
  for (let i = 0; i < edges; i += 1) relate(i, pick(), pick());
  for (let i = 0; i < more; i += 1) {
    addActor(nodes + i);
    for (const j of [0, 1]) relate(edges + 2 * i + j, `n${nodes + i}`, pick());
  }
  const counts = {
    shownActors: nodes,
    actors: nodes,
    shownRelationships: edges,
    hiddenByFilters: 0,
    hiddenByLimit: 0,
    hiddenByHand: 0,
    unconnected: 0,
    isFiltered: false,
  };
  return { actors, relationships, greyed: new Set(), counts };
}

function stage(): HTMLElement {
  const old = document.getElementById('stage');
  const fresh = document.createElement('div');
  fresh.id = 'stage';
  old?.replaceWith(fresh);
  return fresh;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Frames of a pan: few where each takes long on software GL. */
const framesFor = (edges: number): number => (edges <= 2_000 ? 24 : 9);

async function panned(frames: number, move: (x: number) => void): Promise<number> {
  const times: number[] = [];
  let before = await frame();
  for (let i = 0; i < frames; i += 1) {
    move(0.5 + Math.sin(i / 4) * 0.1);
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  return median(times.slice(frames > 10 ? 4 : 2));
}

const options = { groups: null, pinned: new Set<string>(), showsWaiting: false };
const nothing = () => {};

async function measureOurs(nodes: number, edges: number): Promise<Figures> {
  const network = makeNetwork(nodes, edges);
  const view = openNetworkView(stage(), {
    click: nothing,
    doubleClick: nothing,
    menu: nothing,
    pinned: nothing,
    moved: nothing,
    settled: nothing,
    lost: nothing,
  });
  const start = performance.now();
  view.show(drawNetwork(network, options), new Map());
  await frame();
  await frame();
  const firstMs = performance.now() - start;
  while (!view.isSettled) await frame();
  const frameMs = await panned(framesFor(edges), (x) => view.setCamera({ x, y: 0.5, ratio: 0.8 }));
  const more = makeNetwork(nodes, edges, 40);
  const later = performance.now();
  view.show(drawNetwork(more, options), new Map());
  await frame();
  await frame();
  const expandMs = performance.now() - later;
  view.close();
  return { firstMs, frameMs, expandMs };
}

async function measureBare(nodes: number, edges: number): Promise<Figures> {
  const next = random(3);
  const graph = new MultiDirectedGraph();
  const fill = (network: Network) => {
    for (const id of network.actors.keys())
      graph.mergeNode(id, { x: next() * 1000, y: next() * 1000, size: 6, color: '#3f5f8a' });
    for (const r of network.relationships.values())
      if (!graph.hasEdge(r.id)) graph.addEdgeWithKey(r.id, r.source, r.target, { size: 1.5, color: '#c2410c' });
  };
  const sigma = new Sigma(graph, stage(), { settings: { enableEdgeEvents: true, itemSizesReference: 'screen' } });
  const network = makeNetwork(nodes, edges);
  const start = performance.now();
  fill(network);
  await frame();
  await frame();
  const firstMs = performance.now() - start;
  const frameMs = await panned(framesFor(edges), (x) => void sigma.getCamera().setState({ x, y: 0.5, ratio: 0.8 }));
  const later = performance.now();
  fill(makeNetwork(nodes, edges, 40));
  await frame();
  await frame();
  const expandMs = performance.now() - later;
  sigma.kill();
  return { firstMs, frameMs, expandMs };
}

Object.assign(window, { measureOurs, measureBare });
