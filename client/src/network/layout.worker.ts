// Lays a network out, off the page's thread: ForceAtlas2 in batches, then labels and circles pushed apart, then done. It takes
// matrices and gives positions; the same input gives the same positions, since nothing here is random.
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { pushApart } from './pushApart.js';

export interface LayoutTask {
  readonly run: number;
  /** ForceAtlas2's own matrices: 10 floats a node, 3 floats an edge. */
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  /** Half width and half height of what is drawn for each node, in pixels. */
  readonly boxes: Float32Array;
  readonly iterations: number;
  /** Pixels per unit of the layout; null when this is the first layout and the scale is still free. */
  readonly scale: number | null;
  readonly showsSteps: boolean;
}

export interface LayoutStep {
  readonly run: number;
  /** x and y of each node, in pixels of a canvas at zoom 1. */
  readonly positions: Float32Array;
  readonly scale: number;
  readonly isDone: boolean;
}

const PER_NODE = 10;
const BATCH = 30;
/** Pixels of the canvas that a picture of n nodes should fill, so that circles and names have room when it fits the window. */
const canvasFor = (nodes: number) => {
  const factor = Math.max(0.75, Math.sqrt(nodes / 40));
  return { width: 760 * factor, height: 620 * factor };
};

let current = -1;

self.onmessage = (event: MessageEvent<LayoutTask>) => {
  current = event.data.run;
  void runLayout(event.data);
};

async function runLayout(task: LayoutTask): Promise<void> {
  const order = task.nodes.length / PER_NODE;
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0.5,
    scalingRatio: 14,
    strongGravityMode: true,
    gravity: order < 60 ? 0.6 : 0.25,
    slowDown: 1 + Math.log(Math.max(1, order)),
    barnesHutOptimize: order > 1200,
    barnesHutTheta: 1.2,
  };
  for (let done = 0; done < task.iterations; done += BATCH) {
    for (let i = 0; i < Math.min(BATCH, task.iterations - done); i += 1) iterate(settings, task.nodes, task.edges);
    if (task.showsSteps) post(task, false);
    // A newer task must be heard between two batches.
    await new Promise((resolve) => setTimeout(resolve));
    if (task.run !== current) return;
  }
  post(task, true);
}

function post(task: LayoutTask, isDone: boolean): void {
  const scale = task.scale ?? freeScale(task.nodes);
  const order = task.nodes.length / PER_NODE;
  const positions = new Float32Array(order * 2);
  for (let i = 0; i < order; i += 1) {
    positions[i * 2] = (task.nodes[i * PER_NODE] ?? 0) * scale;
    positions[i * 2 + 1] = (task.nodes[i * PER_NODE + 1] ?? 0) * scale;
  }
  if (isDone) pushApart(positions, task.boxes, (i) => task.nodes[i * PER_NODE + 9] === 1);
  const step: LayoutStep = { run: task.run, positions, scale, isDone };
  self.postMessage(step);
}

/** Scale that makes the layout fill its canvas. */
function freeScale(nodes: Float32Array): number {
  let [left, right, low, high] = [0, 0, 0, 0];
  for (let i = 0; i < nodes.length; i += PER_NODE) {
    const [x = 0, y = 0] = [nodes[i], nodes[i + 1]];
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  if (right - left === 0 || high - low === 0) return 1;
  const canvas = canvasFor(nodes.length / PER_NODE);
  return Math.min(canvas.width / (right - left), canvas.height / (high - low));
}
