// Chooses a line that can be pointed at: its middle well inside the window and far from every circle, a disputed one rather than
// a plain one.
import type { DrawnEdge } from '../domain/drawing.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Stage {
  readonly width: number;
  readonly height: number;
  readonly edgePoint: (id: string) => Point | null;
  readonly circles: readonly Point[];
}

/** Pixels to the rim: tools and the honest line lie over the lower one. */
const RIM = { side: 24, above: 60, below: 110 };
/** Pixels to the next circle beyond which more room is no gain. */
const ENOUGH = 60;
const MOST = 2000;

/** Null where no line is in the window. */
export function exampleLine(edges: readonly DrawnEdge[], stage: Stage): string | null {
  let best: { id: string; worth: number } | null = null;
  for (const edge of edges.slice(0, MOST)) {
    const point = edge.isGreyed ? null : stage.edgePoint(edge.id);
    if (point === null || !isInside(point, stage)) continue;
    const room = Math.min(ENOUGH, ...stage.circles.map((circle) => Math.hypot(circle.x - point.x, circle.y - point.y)));
    const worth = room + (edge.isContested ? ENOUGH / 2 : 0);
    if (best === null || worth > best.worth) best = { id: edge.id, worth };
  }
  return best?.id ?? null;
}

const isInside = ({ x, y }: Point, { width, height }: Stage): boolean =>
  x > RIM.side && x < width - RIM.side && y > RIM.above && y < height - RIM.below;
