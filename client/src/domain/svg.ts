// The network as an SVG picture: the same curves, arrows, sizes and colours as on screen, with names.
import type { Drawing, DrawnEdge, DrawnNode } from './drawing.js';
import { escapeXml } from './escape.js';
import type { Places } from './exportGraph.js';

interface At {
  readonly x: number;
  readonly y: number;
}

export interface SvgOptions {
  readonly colour: (token: string) => string;
  readonly title: string;
}

const MARGIN = 60;
const round = (n: number): number => Math.round(n * 10) / 10;

/** Places as the network has them, y upwards; the picture turns them over. */
export function drawSvg(drawing: Drawing, places: Places, { colour, title }: SvgOptions): string {
  const at = new Map([...places].map(([id, place]) => [id, { x: place.x, y: -place.y }]));
  const box = boxOf([...at.values()]);
  const sizes = new Map(drawing.nodes.map((node) => [node.id, node.size]));
  const edges = drawing.edges.filter((e) => !e.isGreyed).map((edge) => edgeSvg(edge, at, sizes, colour));
  const nodes = drawing.nodes.filter((n) => !n.isGreyed).map((node) => nodeSvg(node, at.get(node.id), colour));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" font-family="Inter, system-ui, sans-serif" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${colour('paper')}"/>`,
    `<g fill="none">${edges.join('')}</g>`,
    `<g>${nodes.join('')}</g>`,
    '</svg>',
  ].join('\n');
}

function boxOf(points: readonly At[]) {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const left = Math.min(0, ...xs) - MARGIN;
  const top = Math.min(0, ...ys) - MARGIN;
  return {
    x: round(left),
    y: round(top),
    width: round(Math.max(1, ...xs) + MARGIN - left),
    height: round(Math.max(1, ...ys) + MARGIN - top),
  };
}

/** Path of an edge and its arrow head. `curve` is also what the self-contained page uses. */
export function curveOf(a: At, b: At, curvature: number, endGap: number) {
  const control = { x: (a.x + b.x) / 2 + (b.y - a.y) * curvature, y: (a.y + b.y) / 2 - (b.x - a.x) * curvature };
  const length = Math.hypot(b.x - control.x, b.y - control.y) || 1;
  const end = { x: b.x - ((b.x - control.x) / length) * endGap, y: b.y - ((b.y - control.y) / length) * endGap };
  return { control, end, angle: (Math.atan2(b.y - control.y, b.x - control.x) * 180) / Math.PI };
}

function edgeSvg(
  edge: DrawnEdge,
  at: ReadonlyMap<string, At>,
  sizes: ReadonlyMap<string, number>,
  colour: (token: string) => string,
): string {
  const a = at.get(edge.source);
  const b = at.get(edge.target);
  if (a === undefined || b === undefined || edge.source === edge.target) return '';
  const stroke = colour(edge.colour);
  const head = 4 + edge.size * 2;
  const gap = (sizes.get(edge.target) ?? 0) + 3 + (edge.hasArrow ? head : 0);
  const { control, end, angle } = curveOf(a, b, edge.curvature, gap);
  const path = `<path d="M${round(a.x)} ${round(a.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}" stroke="${stroke}" stroke-width="${round(edge.size)}" opacity="${round(edge.opacity)}"><title>${escapeXml(edge.label)}</title></path>`;
  const arrow = edge.hasArrow
    ? `<path d="M0 ${-head / 2}L${head} 0L0 ${head / 2}Z" transform="translate(${round(end.x)} ${round(end.y)}) rotate(${round(angle)})" fill="${stroke}"/>`
    : '';
  const sign = edge.isContested
    ? `<g transform="translate(${round((a.x + 2 * control.x + b.x) / 4)} ${round((a.y + 2 * control.y + b.y) / 4)})"><circle r="6.5" fill="${colour('surface')}" stroke="${stroke}" stroke-width="1.5"/><path d="M-3-1.5H3M-3 1.5H3M1.8-3.6L-1.8 3.6" stroke="${stroke}" stroke-width="1.4"/></g>`
    : '';
  // A wide unseen stroke makes a thin line easy to click in the self-contained page.
  const reach = `<path d="M${round(a.x)} ${round(a.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}" stroke="transparent" stroke-width="12"/>`;
  return `<g data-edge="${escapeXml(edge.id)}">${reach}${path}${arrow}${sign}</g>`;
}

function nodeSvg(node: DrawnNode, at: At | undefined, colour: (token: string) => string): string {
  if (at === undefined) return '';
  const name = escapeXml(node.label);
  return `<g data-node="${escapeXml(node.id)}" transform="translate(${round(at.x)} ${round(at.y)})"><circle r="${round(node.size)}" fill="${colour(node.colour)}" stroke="${colour('paper')}" stroke-width="2.5"/><text y="${round(node.size + 14)}" text-anchor="middle" font-size="12.5" font-weight="500" fill="${colour('ink')}" stroke="${colour('paper')}" stroke-width="3.5" paint-order="stroke">${name}</text></g>`;
}
