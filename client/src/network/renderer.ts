// The renderer itself: sigma made with our styles, its events as ours, its picture as a file.
import type { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { MouseCoords } from 'sigma/types';
import { countClicks } from './clicks.js';
import type { NetworkEvents, Target } from './interface.js';
import type { Palette } from './palette.js';
import { type EdgeLook, edgeFlags, type NodeLook, nodeFlags, primitives, styles } from './styles.js';

export function makeRenderer(
  graph: MultiDirectedGraph<NodeLook, EdgeLook>,
  element: HTMLElement,
  palette: () => Palette,
  sizeFactor: () => number,
) {
  return new Sigma(graph, element, {
    primitives,
    styles: styles(palette, sizeFactor),
    customNodeState: nodeFlags,
    customEdgeState: edgeFlags,
    settings: {
      renderLabels: false,
      itemSizesReference: 'screen',
      enableEdgeEvents: true,
      edgePickingPadding: 6,
      nodePickingPadding: 3,
      enableNodeDrag: true,
      enableCameraRotation: false,
      stagePadding: 74,
      minCameraRatio: 0.03,
      maxCameraRatio: 6,
      minEdgeThickness: 1,
      allowInvalidContainer: true,
    },
  });
}

export type Renderer = ReturnType<typeof makeRenderer>;

const nameOf = (target: Target): string => (target.kind === 'canvas' ? 'canvas' : `${target.kind} ${target.id}`);

export function listen(
  sigma: Renderer,
  events: NetworkEvents,
  hover: (id: string | null) => void,
  dropped: (id: string) => void,
): void {
  const isAdding = (original: MouseEvent | TouchEvent): boolean =>
    original.ctrlKey || original.metaKey || original.shiftKey;
  let dragged = false;
  sigma.on('enterNode', ({ node }) => hover(node));
  sigma.on('leaveNode', () => hover(null));
  sigma.on('enterEdge', ({ edge }) => hover(edge));
  sigma.on('leaveEdge', () => hover(null));
  const clicks = countClicks();
  /** Gives whether the renderer may do with a double click what it does by itself: come closer. */
  const press = (target: Target, event: MouseCoords, isSecond: boolean): boolean => {
    const isDouble = clicks.press(nameOf(target), isSecond, event.original.timeStamp);
    if (isDouble && target.kind === 'actor') events.doubleClick(target);
    else if (!isDouble) events.click(target, target.kind !== 'canvas' && isAdding(event.original));
    return isDouble && target.kind !== 'actor';
  };
  sigma.on('clickNode', ({ node, event }) => void press({ kind: 'actor', id: node }, event, false));
  sigma.on('clickEdge', ({ edge, event }) => void press({ kind: 'relationship', id: edge }, event, false));
  sigma.on('clickStage', ({ event }) => void press({ kind: 'canvas' }, event, false));
  sigma.on('doubleClickNode', ({ node, event, preventSigmaDefault }) => {
    if (!press({ kind: 'actor', id: node }, event, true)) preventSigmaDefault();
  });
  sigma.on('doubleClickEdge', ({ edge, event, preventSigmaDefault }) => {
    if (!press({ kind: 'relationship', id: edge }, event, true)) preventSigmaDefault();
  });
  sigma.on('doubleClickStage', ({ event, preventSigmaDefault }) => {
    if (!press({ kind: 'canvas' }, event, true)) preventSigmaDefault();
  });
  const openMenu = (target: Target, event: MouseCoords) => {
    event.original.preventDefault();
    events.menu(target, { x: event.x, y: event.y });
  };
  sigma.on('rightClickNode', ({ node, event }) => openMenu({ kind: 'actor', id: node }, event));
  sigma.on('rightClickEdge', ({ edge, event }) => openMenu({ kind: 'relationship', id: edge }, event));
  sigma.on('rightClickStage', ({ event }) => openMenu({ kind: 'canvas' }, event));
  sigma.on('nodeDrag', () => {
    dragged = true;
  });
  sigma.on('nodeDragEnd', ({ node }) => {
    if (dragged) dropped(node);
    dragged = false;
  });
  let timer = 0;
  sigma.getCamera().on('updated', (state) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => events.moved({ x: state.x, y: state.y, ratio: state.ratio }), 250);
  });
}

/** How long the table waits before it takes over. */
const PATIENCE_MS = 3000;

/**
 * The renderer rebuilds itself when the browser gives the context back; when it does not, `gone` is called. Gives a function
 * that stops waiting.
 */
export function watchContext(sigma: Renderer, events: { lost(): void; back(): void; gone(): void }): () => void {
  let patience = 0;
  sigma.on('webglContextLost', () => {
    events.lost();
    patience = window.setTimeout(events.gone, PATIENCE_MS);
  });
  sigma.on('webglContextRestored', () => {
    window.clearTimeout(patience);
    events.back();
  });
  return () => window.clearTimeout(patience);
}

/** The picture as it stands, with its background, at the screen's density. */
export async function pictureOf(sigma: Renderer, overlay: HTMLCanvasElement, palette: Palette): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: overlay.width, height: overlay.height });
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = palette.colour('paper');
  context.fillRect(0, 0, canvas.width, canvas.height);
  // WebGL clears its buffer after the frame: it must be copied in the same task that drew it.
  sigma.refresh({ schedule: false });
  context.drawImage(sigma.getStageCanvas(), 0, 0, canvas.width, canvas.height);
  context.drawImage(overlay, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
