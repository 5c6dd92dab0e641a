// The one place where the renderer is known: shows a drawing in an element, tells what the user does to it, and keeps places
// stable. Framework-free. Coordinates it takes and gives are pixels inside the element unless called `graph`.
import { MultiDirectedGraph } from 'graphology';
import type { Drawing, DrawnEdge, DrawnNode } from '../domain/drawing.js';
import { steerCamera } from './camera.js';
import { fillGraph, openFlags } from './content.js';
import { exampleLine } from './exampleLine.js';
import { paddedBox } from './framing.js';
import type { Box, Chosen, NetworkEvents, NetworkView, Point } from './interface.js';
import { openLayout, type Positions } from './layout.js';
import { drawOverlay, measureNames } from './overlay.js';
import { type Anchors, isSamePlace, makeOverlay } from './overlayCanvas.js';
import { type Palette, readPalette } from './palette.js';
import { pickAtRest } from './pickAtRest.js';
import { placeOverlay } from './placeOverlay.js';
import { listen, makeRenderer, pictureOf, watchContext } from './renderer.js';
import type { EdgeLook, NodeLook } from './styles.js';

const MOST_DIMMED = 6000;
/** Above this many edges the names wait until the camera rests. */
const MANY_EDGES = 2000;
const REST_MS = 120;

/** Throws where the browser has no WebGL 2: ask `canDraw` first. */
export function openNetworkView(element: HTMLElement, events: NetworkEvents): NetworkView {
  let palette: Palette = readPalette();
  let drawing: Drawing = { nodes: [], edges: [] };
  let pinned: Positions = new Map();
  let chosen: Chosen = { actors: new Set(), relationships: new Set(), isAlone: false };
  let hovered: string | null = null;
  let isSettled = false;
  let isFramed = false;
  let isLost = false;
  let painted: Anchors | null = null;
  let rest = 0;
  let names: ReadonlyMap<string, Box> = new Map();
  const known = new Map<string, Point>();
  const nodesById = new Map<string, DrawnNode>();
  const edgesById = new Map<string, DrawnEdge>();
  const graph = new MultiDirectedGraph<NodeLook, EdgeLook>();
  // Circles and lines shrink with the window, so that a phone shows the same picture smaller.
  const sizeFactor = (): number =>
    Math.max(0.55, Math.min(1, Math.min(element.clientWidth / 680, element.clientHeight / 560)));
  const sigma = makeRenderer(graph, element, () => palette, sizeFactor);
  const flags = openFlags(sigma);
  const camera = steerCamera(sigma, graph);
  const picking = pickAtRest(sigma, element);
  const overlay = makeOverlay(element);
  const measure = measureNames();
  const widthOf = (label: string): number => measure(label, palette.font);
  const layout = openLayout(placeNodes);

  function placeNodes(positions: Positions, isDone: boolean): void {
    if (isLost) return;
    graph.updateEachNodeAttributes(
      (id, look) => {
        const place = pinned.get(id) ?? positions.get(id);
        if (place === undefined) return look;
        return { ...look, x: place.x, y: place.y };
      },
      { attributes: ['x', 'y'] },
    );
    if (!isDone) return;
    graph.forEachNode((id, look) => known.set(id, { x: look.x, y: look.y }));
    frame();
    isSettled = true;
    events.settled();
  }

  /** Freezes the frame after the first layout: later arrivals must not move what is there. */
  function frame(): void {
    if (isFramed || graph.order === 0) return;
    sigma.setCustomBBox(null);
    sigma.refresh();
    sigma.setCustomBBox(paddedBox(sigma.getBBox()));
    isFramed = true;
    sigma.refresh();
  }

  function show(next: Drawing, pins: Positions): void {
    if (isLost) return;
    const before = new Set(graph.nodes());
    const hadEdges = graph.size;
    drawing = next;
    pinned = pins;
    nodesById.clear();
    edgesById.clear();
    for (const node of next.nodes) nodesById.set(node.id, node);
    for (const edge of next.edges) edgesById.set(edge.id, edge);
    const kept = fillGraph(graph, next, pins, known);
    flags.forget((id) => graph.hasNode(id) || graph.hasEdge(id));
    setFlags();
    if (kept === 0) startAnew(before.size > 0);
    const fresh = next.nodes.filter((node) => !known.has(node.id)).map((node) => node.id);
    if (fresh.length > 0 || kept === 0) {
      isSettled = false;
      camera.await(kept === 0 ? [] : fresh);
      layout.arrange(next, new Map([...known, ...pins]), widthOf);
    } else if (before.size !== graph.order || hadEdges !== graph.size) sigma.refresh();
  }

  /** Nothing stays on screen: places of an older picture would only distort the new one. */
  function startAnew(wasFilled: boolean): void {
    known.clear();
    layout.forget();
    isFramed = false;
    sigma.setCustomBBox(null);
    // The first picture keeps the camera that the address asked for.
    if (wasFilled) void sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  function neighbourhood(): ReadonlySet<string> | null {
    const centre = hovered;
    if (graph.size > MOST_DIMMED) return null;
    if (centre === null) return chosen.isAlone ? new Set([...chosen.actors, ...chosen.relationships]) : null;
    if (graph.hasNode(centre)) return new Set([centre, ...graph.neighbors(centre), ...graph.edges(centre)]);
    if (graph.hasEdge(centre)) return new Set([centre, ...graph.extremities(centre)]);
    return null;
  }

  function setFlags(): void {
    if (isLost) return;
    const near = neighbourhood();
    graph.forEachNode((id) => {
      flags.node(id, {
        isSelected: chosen.actors.has(id),
        isDimmed: near !== null && !near.has(id),
        isGreyed: nodesById.get(id)?.isGreyed ?? false,
      });
    });
    graph.forEachEdge((id) => {
      flags.edge(id, {
        isSelected: chosen.relationships.has(id),
        isDimmed: near !== null && !near.has(id),
        isGreyed: edgesById.get(id)?.isGreyed ?? false,
      });
    });
    sigma.scheduleRender();
  }

  function hover(id: string | null): void {
    if (hovered === id) return;
    hovered = id;
    // Dimming changes every node and edge: in a very large picture only the name of what is under the pointer is shown.
    if (graph.size <= MOST_DIMMED) setFlags();
    else sigma.scheduleRender();
  }

  function nodePoint(id: string): Point | null {
    if (!graph.hasNode(id)) return null;
    const look = graph.getNodeAttributes(id);
    return sigma.graphToViewport({ x: look.x, y: look.y });
  }

  /** Middle of the curve: the point at t = 1/2 of the quadratic curve that the shader draws. */
  function edgePoint(id: string): Point | null {
    if (!graph.hasEdge(id)) return null;
    const a = graph.getNodeAttributes(graph.source(id));
    const b = graph.getNodeAttributes(graph.target(id));
    const bend = (edgesById.get(id)?.curvature ?? 0) / 2;
    return sigma.graphToViewport({ x: (a.x + b.x) / 2 - (b.y - a.y) * bend, y: (a.y + b.y) / 2 + (b.x - a.x) * bend });
  }

  function paintOverlay(): void {
    window.clearTimeout(rest);
    painted = anchors();
    const context = overlay.begin();
    if (context === null) return;
    const { nodes, edges } = placeOverlay(drawing, {
      nodePoint,
      edgePoint,
      radius: (size) => sigma.scaleSize(size * sizeFactor()),
      width: element.clientWidth,
      height: element.clientHeight,
      chosen,
      hovered,
      near: neighbourhood(),
      isFar: drawing.edges.length > MANY_EDGES && sigma.getCamera().getState().ratio > 0.5,
    });
    names = drawOverlay(context, nodes, edges, palette);
  }

  const anchors = (): Anchors => ({
    origin: sigma.framedGraphToViewport({ x: 0, y: 0 }),
    corner: sigma.framedGraphToViewport({ x: 1, y: 1 }),
  });

  sigma.on('afterRender', () => {
    const now = anchors();
    if (drawing.edges.length <= MANY_EDGES || painted === null || isSamePlace(painted, now)) return paintOverlay();
    overlay.follow(painted, now);
    window.clearTimeout(rest);
    rest = window.setTimeout(paintOverlay, REST_MS);
  });
  listen(sigma, events, hover, (id) => {
    const look = graph.getNodeAttributes(id);
    known.set(id, { x: look.x, y: look.y });
    events.pinned(id, { x: look.x, y: look.y });
  });

  const forgetLoss = watchContext(sigma, {
    lost() {
      isLost = true;
    },
    back() {
      isLost = false;
      show(drawing, pinned);
    },
    gone: events.lost,
  });

  return {
    show,
    choose(next) {
      chosen = next;
      setFlags();
    },
    lightUp: hover,
    repaint() {
      if (isLost) return;
      palette = readPalette();
      sigma.refresh();
    },
    zoom(factor) {
      camera.move({ ratio: Math.min(6, Math.max(0.03, sigma.getCamera().getState().ratio * factor)) });
    },
    fit() {
      isFramed = false;
      frame();
      camera.move({ x: 0.5, y: 0.5, ratio: 1 });
    },
    goTo: camera.goTo,
    widen: camera.widen,
    arrivals: camera.arrivals,
    setCamera: (state) => void sigma.getCamera().setState(state),
    positions: () => new Map(graph.mapNodes((id, look) => [id, { x: look.x, y: look.y }])),
    waiting: (id) => nodesById.get(id)?.waiting ?? 0,
    nodePoint,
    edgePoint,
    names: () => names,
    exampleLine: () =>
      exampleLine(drawing.edges, {
        width: element.clientWidth,
        height: element.clientHeight,
        edgePoint,
        circles: drawing.nodes.flatMap((node) => nodePoint(node.id) ?? []),
      }),
    nodesWithin: (isInside) => graph.filterNodes((id) => isInside(nodePoint(id) ?? { x: -1, y: -1 })),
    get isSettled() {
      return isSettled;
    },
    picture() {
      painted = null;
      return pictureOf(sigma, overlay.canvas, palette);
    },
    close() {
      isLost = true;
      forgetLoss();
      window.clearTimeout(rest);
      picking.close();
      layout.close();
      overlay.close();
      sigma.kill();
    },
  };
}
