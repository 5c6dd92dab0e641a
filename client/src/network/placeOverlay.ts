// Chooses what is written over the network, and where: nodes on screen, the signs of disputes, the edge in hand.
import type { Drawing } from '../domain/drawing.js';
import type { Chosen, Point } from './interface.js';
import type { PlacedEdge, PlacedNode } from './overlay.js';

export interface Scene {
  readonly nodePoint: (id: string) => Point | null;
  readonly edgePoint: (id: string) => Point | null;
  /** Radius on screen of a circle of this size. */
  readonly radius: (size: number) => number;
  readonly width: number;
  readonly height: number;
  readonly chosen: Chosen;
  readonly hovered: string | null;
  /** What is not dimmed; null dims nothing. */
  readonly near: ReadonlySet<string> | null;
  /** A large network seen from afar: the signs of disputes would cover it. */
  readonly isFar: boolean;
}

export function placeOverlay(
  drawing: Drawing,
  scene: Scene,
): { readonly nodes: readonly PlacedNode[]; readonly edges: readonly PlacedEdge[] } {
  const isDimmed = (id: string): boolean => scene.near !== null && !scene.near.has(id);
  const nodes = drawing.nodes.flatMap((node): PlacedNode[] => {
    const point = scene.nodePoint(node.id);
    if (point === null || !isOnScreen(point, scene)) return [];
    const isForced = scene.chosen.actors.has(node.id) || node.id === scene.hovered;
    const isStrong = isForced || (scene.near?.has(node.id) ?? false);
    const radius = scene.radius(node.size);
    return [{ ...node, ...point, radius, isStrong, isForced, isDimmed: isDimmed(node.id) }];
  });
  const edges = drawing.edges.flatMap((edge): PlacedEdge[] => {
    const isNamed = scene.chosen.relationships.has(edge.id) || edge.id === scene.hovered;
    if (!isNamed && (!edge.isContested || scene.isFar)) return [];
    const point = scene.edgePoint(edge.id);
    return point === null ? [] : [{ ...edge, ...point, isNamed, isDimmed: isDimmed(edge.id) }];
  });
  return { nodes, edges };
}

/** On screen, or near enough for a name to reach into it. */
const isOnScreen = ({ x, y }: Point, { width, height }: Scene): boolean =>
  x > -150 && y > -60 && x < width + 150 && y < height + 60;
