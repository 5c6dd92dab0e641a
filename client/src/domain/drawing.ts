// From a network to what is drawn of it: sizes, colour names, widths and opacities, curvature of parallel edges. Colours are
// names of tokens, not values, so one drawing serves both themes.
import { type ActorKindInfo, actorKinds } from '../../../graph/model/actorKinds.js';
import type { Relationship } from '../../../graph/shapes.js';
import { relationInfo } from './filter.js';
import { type Network, waiting } from './network.js';

export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  /** Kind of actor whose sign stands in the circle; null draws none. */
  readonly glyph?: string | null;
  /** Radius in pixels. */
  readonly size: number;
  /** Higher wins where labels compete for room. */
  readonly rank: number;
  readonly isGreyed: boolean;
  readonly isPinned: boolean;
  /** Neighbours that wait to be shown; 0 draws no badge. */
  readonly waiting: number;
}

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly colour: string;
  /** Width in pixels. */
  readonly size: number;
  readonly opacity: number;
  readonly curvature: number;
  readonly hasArrow: boolean;
  readonly isContested: boolean;
  readonly isGreyed: boolean;
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

const kindInfo: ReadonlyMap<string, ActorKindInfo> = new Map(actorKinds.map((info) => [info.kind, info]));
/** Colours for camps and communities beyond which all are grey; the tokens are `camp-0` to `camp-7`. */
export const CAMP_COLOURS = 8;

export interface DrawingOptions {
  /** Group number of each actor when the nodes are coloured by community or camp. */
  readonly groups: ReadonlyMap<string, number> | null;
  readonly pinned: ReadonlySet<string>;
  readonly showsWaiting: boolean;
}

export function drawNetwork(network: Network, options: DrawingOptions): Drawing {
  const scale = crowding([...network.actors.values()].map((actor) => rawSize(actor.documents)));
  const nodes = [...network.actors.values()].map((actor) => ({
    id: actor.id,
    label: actor.name,
    colour: nodeColour(actor.id, actor.kind, options),
    glyph: actor.kind,
    size: Math.max(3, rawSize(actor.documents) * scale),
    rank: actor.documents * 10 + actor.degree,
    isGreyed: network.greyed.has(actor.id),
    isPinned: options.pinned.has(actor.id),
    waiting: options.showsWaiting ? waiting(network, actor.id) : 0,
  }));
  return { nodes, edges: drawEdges([...network.relationships.values()], network.greyed) };
}

const rawSize = (documents: number): number => Math.min(22, 4.5 + 4 * Math.log2(1 + documents));

/** Nodes shrink as the picture fills: together they cover at most a twelfth of a middling window. */
function crowding(sizes: readonly number[]): number {
  const area = sizes.reduce((sum, size) => sum + Math.PI * size * size, 0);
  return Math.min(1, Math.sqrt((720 * 680) / 12 / Math.max(1, area)));
}

function nodeColour(id: string, kind: string, options: DrawingOptions): string {
  if (options.groups === null) return kindInfo.get(kind)?.colour ?? 'media';
  const group = options.groups.get(id);
  return group === undefined || group >= CAMP_COLOURS ? 'camp-none' : `camp-${group}`;
}

function drawEdges(relationships: readonly Relationship[], greyed: ReadonlySet<string>): readonly DrawnEdge[] {
  const curvature = curvatures(relationships);
  const thinning = relationships.length > 1500 ? 0.5 : relationships.length > 300 ? 0.75 : 1;
  return relationships.map((r) => {
    const info = relationInfo.get(r.type);
    return {
      id: r.id,
      source: r.source,
      target: r.target,
      label: info?.label ?? r.type.toLowerCase(),
      colour: info?.colour ?? 'affiliated',
      size: (1.6 + 1.1 * Math.log2(Math.max(1, r.publishers))) * thinning,
      opacity: 0.4 + 0.5 * r.confidence,
      curvature: curvature.get(r.id) ?? 0,
      hasArrow: !(info?.isSymmetric ?? false),
      isContested: r.contested,
      isGreyed: greyed.has(r.id),
    };
  });
}

/** Edges between the same two actors fan out; a lone edge bends a little, always to the same side. Direction flips the side. */
export function curvatures(
  edges: readonly { readonly id: string; readonly source: string; readonly target: string }[],
): ReadonlyMap<string, number> {
  const pairs = new Map<string, { id: string; source: string; target: string }[]>();
  for (const edge of edges) {
    const key = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  }
  const curvature = new Map<string, number>();
  for (const parallel of pairs.values()) {
    parallel.sort((a, b) => (a.source === b.source ? (a.id < b.id ? -1 : 1) : a.source < b.source ? -1 : 1));
    parallel.forEach((edge, index) => {
      const spread =
        parallel.length === 1 ? 0.1 : (index - (parallel.length - 1) / 2) * Math.min(0.24, 0.9 / parallel.length);
      curvature.set(edge.id, edge.source < edge.target ? spread : -spread);
    });
  }
  return curvature;
}
