// Brings the renderer's graph to a drawing by the fewest changes: each change costs the renderer work, and most of a picture
// stays as it is.
import type { MultiDirectedGraph } from 'graphology';
import type { Drawing, DrawnEdge, DrawnNode } from '../domain/drawing.js';
import type { Positions } from './layout.js';
import type { EdgeFlags, EdgeLook, NodeFlags, NodeLook } from './styles.js';

export type LookGraph = MultiDirectedGraph<NodeLook, EdgeLook>;

/** Drops what the drawing lacks, adds what is new, changes what looks different; gives how many nodes were kept. */
export function fillGraph(graph: LookGraph, drawing: Drawing, pins: Positions, known: Positions): number {
  const nodes = new Set(drawing.nodes.map((node) => node.id));
  const edges = new Set(drawing.edges.map((edge) => edge.id));
  for (const id of graph.edges()) if (!edges.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
  const kept = graph.order;
  for (const node of drawing.nodes) putNode(graph, node, drawing, pins.get(node.id) ?? known.get(node.id));
  for (const edge of drawing.edges) putEdge(graph, edge);
  for (const [id, place] of pins)
    if (graph.hasNode(id)) change(graph.getNodeAttributes(id), place, (look) => graph.mergeNodeAttributes(id, look));
  return kept;
}

function putNode(
  graph: LookGraph,
  node: DrawnNode,
  drawing: Drawing,
  place: { x: number; y: number } | undefined,
): void {
  const look = { size: node.size, colour: node.colour };
  if (graph.hasNode(node.id)) {
    change(graph.getNodeAttributes(node.id), look, (next) => graph.mergeNodeAttributes(node.id, next));
    return;
  }
  const start = place ?? besideNeighbour(graph, node.id, drawing);
  graph.addNode(node.id, { ...look, x: start.x, y: start.y });
}

/** Until the layout has spoken, a new actor waits beside a neighbour that has a place. */
function besideNeighbour(graph: LookGraph, id: string, drawing: Drawing): { x: number; y: number } {
  if (graph.order === 0 || drawing.edges.length > 4000) return { x: 0, y: 0 };
  for (const edge of drawing.edges) {
    const other = edge.source === id ? edge.target : edge.target === id ? edge.source : null;
    if (other === null || !graph.hasNode(other)) continue;
    const { x, y } = graph.getNodeAttributes(other);
    return { x: x + 1, y: y + 1 };
  }
  return { x: 0, y: 0 };
}

function putEdge(graph: LookGraph, edge: DrawnEdge): void {
  const look = {
    size: edge.size,
    colour: edge.colour,
    opacity: edge.opacity,
    curvature: edge.curvature,
    head: edge.hasArrow ? (edge.size < 2 ? 'arrowThin' : 'arrow') : 'none',
  };
  if (graph.hasEdge(edge.id))
    change(graph.getEdgeAttributes(edge.id), look, (next) => graph.mergeEdgeAttributes(edge.id, next));
  else if (graph.hasNode(edge.source) && graph.hasNode(edge.target))
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, look);
}

function change<T extends object>(now: T, next: Partial<T>, apply: (next: Partial<T>) => void): void {
  if ((Object.keys(next) as (keyof T)[]).some((key) => now[key] !== next[key])) apply(next);
}

interface FlagTarget {
  setNodeState(id: string, flags: NodeFlags): unknown;
  setEdgeState(id: string, flags: EdgeFlags): unknown;
}

/** Sets flags only where they differ from those set before. */
export function openFlags(target: FlagTarget) {
  const nodes = new Map<string, number>();
  const edges = new Map<string, number>();
  const code = (flags: NodeFlags): number =>
    Number(flags.isSelected) + 2 * Number(flags.isDimmed) + 4 * Number(flags.isGreyed);
  return {
    node(id: string, flags: NodeFlags): void {
      if ((nodes.get(id) ?? 0) === code(flags)) return;
      nodes.set(id, code(flags));
      target.setNodeState(id, flags);
    },
    edge(id: string, flags: EdgeFlags): void {
      if ((edges.get(id) ?? 0) === code(flags)) return;
      edges.set(id, code(flags));
      target.setEdgeState(id, flags);
    },
    /** The renderer forgets the state of what is dropped. */
    forget(isThere: (id: string) => boolean): void {
      for (const map of [nodes, edges]) for (const id of map.keys()) if (!isThere(id)) map.delete(id);
    },
  };
}
