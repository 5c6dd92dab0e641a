// Moves the camera: at once where the system asks for less motion, otherwise in a short glide.
import type { MultiDirectedGraph } from 'graphology';
import { unseen, widenFor } from './framing.js';
import type { Camera } from './interface.js';
import type { Renderer } from './renderer.js';
import type { EdgeLook, NodeLook } from './styles.js';

const GLIDE_MS = 180;
const FARTHEST = 6;

export function steerCamera(sigma: Renderer, graph: MultiDirectedGraph<NodeLook, EdgeLook>) {
  function move(state: Partial<Camera>): void {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isStill) sigma.getCamera().setState(state);
    else void sigma.getCamera().animate(state, { duration: GLIDE_MS });
  }
  let awaited: readonly string[] = [];
  let stood = '';
  const stand = (): string => JSON.stringify(sigma.getCamera().getState());
  const stage = () => sigma.getDimensions();
  const onStage = (ids: readonly string[]) =>
    ids.flatMap((id) => (graph.hasNode(id) ? [{ id, ...sigma.graphToViewport(graph.getNodeAttributes(id)) }] : []));
  return {
    move,
    /** Remembers who comes, and how the camera stands meanwhile. */
    await(ids: readonly string[]): void {
      awaited = ids;
      stood = stand();
    },
    arrivals: () => ({
      outside: unseen(onStage(awaited), stage()).map(({ id }) => id),
      hasMoved: stood !== stand(),
    }),
    /** Goes back just far enough to show these actors beside what is shown. */
    widen(ids: readonly string[]): void {
      const { factor, centre } = widenFor(onStage(ids), stage());
      const ratio = Math.min(FARTHEST, sigma.getCamera().getState().ratio * factor);
      move({ ...sigma.viewportToFramedGraph(centre), ratio });
    },
    /** Puts these actors in the middle, near enough to read. */
    goTo(ids: readonly string[]): void {
      const points = ids.flatMap((id) => (graph.hasNode(id) ? [graph.getNodeAttributes(id)] : []));
      if (points.length === 0) return;
      const middle = sigma.graphToFramedGraph({ x: mean(points.map((p) => p.x)), y: mean(points.map((p) => p.y)) });
      move({ ...middle, ratio: Math.min(sigma.getCamera().getState().ratio, 0.8) });
    },
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
