// Asks the layout worker for positions and hands them on as they come. Actors that have a place keep it; new ones start beside
// a neighbour, or where their id seeds them. A newer task replaces the one under way.
import type { Drawing } from '../domain/drawing.js';
import { hash, seedPosition } from '../domain/seed.js';
import type { LayoutStep, LayoutTask } from './layout.worker.js';

export type Positions = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

export interface Layout {
  /** Positions by id, many times, the last time with `isDone`. */
  arrange(drawing: Drawing, known: Positions, labelWidth: (label: string, rank: number) => number): void;
  forget(): void;
  close(): void;
}

const PER_NODE = 10;
const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function openLayout(onStep: (positions: Positions, isDone: boolean) => void): Layout {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  let run = 0;
  let scale: number | null = null;
  let ids: readonly string[] = [];
  worker.onmessage = (event: MessageEvent<LayoutStep>) => {
    const step = event.data;
    if (step.run !== run) return;
    if (step.isDone) scale = step.scale;
    onStep(
      new Map(ids.map((id, i) => [id, { x: step.positions[i * 2] ?? 0, y: step.positions[i * 2 + 1] ?? 0 }])),
      step.isDone,
    );
  };
  return {
    arrange(drawing, known, labelWidth) {
      run += 1;
      // Sorted, so that the order in which answers arrive does not change the picture.
      const nodes = [...drawing.nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
      ids = nodes.map((node) => node.id);
      const task = prepareTask({ ...drawing, nodes }, known, scale, run);
      // Large pictures are shown smaller (see canvasFor in the worker) while circles and names keep their size.
      const crowd = Math.max(1, Math.sqrt(nodes.length / 40));
      nodes.forEach((node, i) => {
        // In a crowd most names are not drawn anyway: only the circles are kept apart.
        const named = nodes.length <= 120;
        task.boxes[i * 2] =
          crowd * (named ? Math.max(node.size + 6, labelWidth(node.label, node.rank) / 2 + 2) : node.size + 3);
        task.boxes[i * 2 + 1] = crowd * (named ? node.size + 11 : node.size + 3);
      });
      worker.postMessage(task);
    },
    forget() {
      scale = null;
    },
    close: () => worker.terminate(),
  };
}

function prepareTask(drawing: Drawing, known: Positions, scale: number | null, run: number): LayoutTask {
  const index = new Map(drawing.nodes.map((node, i) => [node.id, i]));
  const nodes = new Float32Array(drawing.nodes.length * PER_NODE);
  const edges = new Float32Array(drawing.edges.length * 3);
  const unit = scale ?? 1;
  const radius = 10 * Math.sqrt(drawing.nodes.length);
  const hasKnown = scale !== null && drawing.nodes.some((node) => known.has(node.id));
  const neighbour = hasKnown ? knownNeighbours(drawing, known) : new Map<string, string>();
  drawing.nodes.forEach((node, i) => {
    const place = hasKnown ? known.get(node.id) : undefined;
    const start = place
      ? { x: place.x / unit, y: place.y / unit }
      : startBeside(node.id, known.get(neighbour.get(node.id) ?? ''), unit, radius);
    nodes.set([start.x, start.y, 0, 0, 0, 0, 1, 1, node.size, place === undefined ? 0 : 1], i * PER_NODE);
  });
  drawing.edges.forEach((edge, i) => {
    const source = (index.get(edge.source) ?? 0) * PER_NODE;
    const target = (index.get(edge.target) ?? 0) * PER_NODE;
    edges.set([source, target, edge.size], i * 3);
    nodes[source + 6] = (nodes[source + 6] ?? 1) + 1;
    nodes[target + 6] = (nodes[target + 6] ?? 1) + 1;
  });
  const iterations = drawing.nodes.length <= 500 ? 480 : drawing.nodes.length <= 2500 ? 240 : 120;
  return {
    run,
    nodes,
    edges,
    boxes: new Float32Array(drawing.nodes.length * 2),
    iterations,
    scale: hasKnown ? scale : null,
    showsSteps: !isStill(),
  };
}

function knownNeighbours(drawing: Drawing, known: Positions): Map<string, string> {
  const neighbour = new Map<string, string>();
  for (const edge of drawing.edges) {
    if (known.has(edge.target)) neighbour.set(edge.source, edge.target);
    if (known.has(edge.source)) neighbour.set(edge.target, edge.source);
  }
  return neighbour;
}

function startBeside(id: string, place: { x: number; y: number } | undefined, unit: number, radius: number) {
  if (place === undefined) return seedPosition(id, radius);
  const angle = (hash(id) / 2 ** 32) * 2 * Math.PI;
  return { x: place.x / unit + Math.cos(angle) * 4, y: place.y / unit + Math.sin(angle) * 4 };
}
