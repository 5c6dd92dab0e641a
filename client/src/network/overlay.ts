// What is written over the network on a plain canvas: names that never overlap, the sign of a dispute, how many neighbours
// wait, the label of the edge in hand. Takes points on screen, so it knows nothing of the renderer.
import type { DrawnEdge, DrawnNode } from '../domain/drawing.js';
import { glyphOf } from './glyphs.js';
import type { Box } from './interface.js';
import type { Palette } from './palette.js';

export interface PlacedNode extends DrawnNode {
  readonly x: number;
  readonly y: number;
  /** Radius on screen. */
  readonly radius: number;
  /** Named before others and in bold. */
  readonly isStrong: boolean;
  /** Named even where there is no room. */
  readonly isForced: boolean;
  readonly isDimmed: boolean;
}

export interface PlacedEdge extends DrawnEdge {
  readonly x: number;
  readonly y: number;
  readonly isNamed: boolean;
  readonly isDimmed: boolean;
}

const LABEL_PX = 12.5;
/** More names than this nobody reads, and writing them would cost a frame. */
const MOST_NAMES = 260;
/** Up to so many circles are kept free of names where that is possible. */
const MOST_CIRCLES = 400;
const CELL = 80;

const labelFont = (isStrong: boolean, font: string): string => `${isStrong ? 600 : 500} ${LABEL_PX}px ${font}`;

/** Pixels that a name will take. */
export function measureNames(): (label: string, font: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (label, font) => {
    if (context === null) return label.length * 7;
    context.font = labelFont(false, font);
    return context.measureText(label.slice(0, 34)).width;
  };
}

/** Draws everything; gives the boxes of the names that found room, by id of node or edge. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[],
  palette: Palette,
): ReadonlyMap<string, Box> {
  const shown = new Map<string, Box>();
  for (const edge of edges)
    if (edge.isContested && !edge.isDimmed && !edge.isGreyed) drawDisputeSign(context, edge, palette);
  const taken = new Room();
  for (const edge of edges) if (edge.isNamed) shown.set(edge.id, drawEdgeName(context, edge, palette, taken));
  // In a crowd a name finds no room beside all circles, and looking for it costs a frame.
  const circles = new Room();
  if (nodes.length <= MOST_CIRCLES) for (const node of nodes) circles.take(circleBox(node), node.id);
  const order = [...nodes].sort(
    (a, b) =>
      Number(b.isForced) - Number(a.isForced) ||
      Number(b.isStrong) - Number(a.isStrong) ||
      Number(a.isDimmed) - Number(b.isDimmed) ||
      b.rank - a.rank ||
      (a.id < b.id ? -1 : 1),
  );
  for (const node of order) {
    if (node.isGreyed || (node.isDimmed && !node.isStrong)) continue;
    // In order of rank: where there is no other spot, a well-known name may cover a small circle, never another name or a
    // greater circle.
    taken.take(circleBox(node), node.id);
    drawGlyph(context, node, palette);
    const box = shown.size < MOST_NAMES || node.isStrong ? drawName(context, node, palette, taken, circles) : null;
    if (box !== null) shown.set(node.id, box);
    if (node.waiting > 0 && (node.isStrong || (nodes.length <= 60 && shown.has(node.id))))
      drawWaiting(context, node, palette);
  }
  return shown;
}

/** Boxes in use, in a grid so that a thousand names stay cheap. */
class Room {
  private readonly cells = new Map<string, { box: Box; owner: string }[]>();

  isFree(box: Box, owner: string): boolean {
    for (const key of this.keys(box))
      for (const entry of this.cells.get(key) ?? [])
        if (
          entry.owner !== owner &&
          box.left < entry.box.right &&
          box.right > entry.box.left &&
          box.top < entry.box.bottom &&
          box.bottom > entry.box.top
        )
          return false;
    return true;
  }

  take(box: Box, owner: string): void {
    for (const key of this.keys(box)) this.cells.set(key, [...(this.cells.get(key) ?? []), { box, owner }]);
  }

  private *keys(box: Box): Iterable<string> {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1)
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) yield `${x} ${y}`;
  }
}

function drawName(
  context: CanvasRenderingContext2D,
  node: PlacedNode,
  palette: Palette,
  room: Room,
  circles: Room,
): Box | null {
  context.font = labelFont(node.isStrong || node.size > 18, palette.font);
  const text = shorten(node.label);
  const half = widthOf(context, text) / 2;
  const spots = spotsFor(node, half).flatMap((spot) => {
    const kept = keepInside(spot, half, node, context.canvas);
    // Beside its circle there is nowhere to move a name to but onto it.
    return spot.isBeside && kept.x !== spot.x ? [] : [kept];
  });
  const boxes = spots.map(({ x, y }) => ({ left: x - half - 2, right: x + half + 2, top: y - 11, bottom: y + 4 }));
  const clear = boxes.findIndex((box) => room.isFree(box, node.id) && circles.isFree(box, node.id));
  const free = clear !== -1 ? clear : boxes.findIndex((box) => room.isFree(box, node.id));
  const at = free === -1 && node.isForced ? 0 : free;
  const [spot, box] = [spots[at], boxes[at]];
  if (spot === undefined || box === undefined) return null;
  room.take(box, node.id);
  write(context, text, spot.x, spot.y, palette.colour('ink'), palette.colour('paper'));
  return box;
}

const widths = new Map<string, number>();
/** Measuring text is slow and its answer never changes for a font. */
function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = context.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** The sign of the actor's kind inside its circle, so that colour is never the only mark; left out where it would be a speck. */
function drawGlyph(context: CanvasRenderingContext2D, node: PlacedNode, palette: Palette): void {
  if (node.radius < 7.5 || !node.glyph) return;
  const path = glyphOf(node.glyph);
  if (path === null) return;
  const scale = (node.radius * 1.05) / 24;
  context.save();
  context.translate(node.x - 12 * scale, node.y - 12 * scale);
  context.scale(scale, scale);
  context.lineWidth = 2.4;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = palette.colour('glyph');
  context.stroke(path);
  context.restore();
}

const circleBox = (node: PlacedNode): Box => ({
  left: node.x - node.radius,
  right: node.x + node.radius,
  top: node.y - node.radius,
  bottom: node.y + node.radius,
});

/** Where a name may stand, best first: below, above, right, left. `y` is the baseline. */
const spotsFor = (node: PlacedNode, half: number) => [
  { x: node.x, y: node.y + node.radius + 14, isBeside: false },
  { x: node.x, y: node.y - node.radius - 7, isBeside: false },
  { x: node.x + node.radius + half + 6, y: node.y + 4, isBeside: true },
  { x: node.x - node.radius - half - 6, y: node.y + 4, isBeside: true },
];

/** Moves a name at the rim into the picture, as long as its circle is in it. */
function keepInside(spot: { x: number; y: number }, half: number, node: PlacedNode, canvas: HTMLCanvasElement) {
  const width = canvas.clientWidth;
  if (node.x < 0 || node.x > width) return spot;
  return { x: Math.min(Math.max(spot.x, half + 4), Math.max(half + 4, width - half - 4)), y: spot.y };
}

const shorten = (text: string): string => (text.length > 34 ? `${text.slice(0, 32)}…` : text);

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, ink: string, halo: string): void {
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}

function drawDisputeSign(context: CanvasRenderingContext2D, edge: PlacedEdge, palette: Palette): void {
  const colour = palette.colour(edge.colour);
  context.beginPath();
  context.arc(edge.x, edge.y, 6.5, 0, 2 * Math.PI);
  context.fillStyle = palette.colour('surface');
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = colour;
  context.stroke();
  // Drawn, not written: the sign must not depend on a font.
  context.lineWidth = 1.4;
  context.beginPath();
  context.moveTo(edge.x - 3, edge.y - 1.5);
  context.lineTo(edge.x + 3, edge.y - 1.5);
  context.moveTo(edge.x - 3, edge.y + 1.5);
  context.lineTo(edge.x + 3, edge.y + 1.5);
  context.moveTo(edge.x + 1.8, edge.y - 3.6);
  context.lineTo(edge.x - 1.8, edge.y + 3.6);
  context.stroke();
}

function drawEdgeName(context: CanvasRenderingContext2D, edge: PlacedEdge, palette: Palette, room: Room): Box {
  context.font = labelFont(true, palette.font);
  const y = edge.y - 10;
  const half = context.measureText(edge.label).width / 2;
  const box = { left: edge.x - half, right: edge.x + half, top: y - 11, bottom: y + 4 };
  room.take(box, edge.id);
  write(context, edge.label, edge.x, y, palette.colour(edge.colour), palette.colour('paper'));
  return box;
}

function drawWaiting(context: CanvasRenderingContext2D, node: PlacedNode, palette: Palette): void {
  const text = `+${node.waiting}`;
  context.font = `600 10px ${palette.font}`;
  const width = context.measureText(text).width + 8;
  const x = node.x + node.radius * 0.75;
  const y = node.y - node.radius * 0.75 - 7;
  context.beginPath();
  context.roundRect(x, y - 7, width, 14, 7);
  context.fillStyle = palette.colour('surface');
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.colour('line-strong');
  context.stroke();
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = palette.colour('ink-2');
  context.fillText(text, x + 4, y + 3.5);
}
