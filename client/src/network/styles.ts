// How sigma draws our nodes and edges: primitives (what the shaders can) and styles (what each state looks like). Everything
// that depends on the theme comes from the palette, read anew at each refresh.

import { extremityArrow, layerFill, layerPlain, pathCurved, sdfCircle } from 'sigma/rendering';
import { DEFAULT_STYLES } from 'sigma/types';
import type { Palette } from './palette.js';

export interface NodeLook {
  x: number;
  y: number;
  size: number;
  colour: string;
}

export interface EdgeLook {
  size: number;
  colour: string;
  opacity: number;
  curvature: number;
  head: string;
}

export const nodeFlags = { isSelected: false, isDimmed: false, isGreyed: false };
export const edgeFlags = { isSelected: false, isDimmed: false, isGreyed: false };

export type NodeFlags = typeof nodeFlags;
export type EdgeFlags = typeof edgeFlags;
interface Hover {
  readonly isHovered: boolean;
}

export const primitives = {
  nodes: { shapes: [sdfCircle()], layers: [layerFill()] },
  edges: {
    // Curvature is computed with the drawing (domain/drawing.ts), so that exports bend the same way: sigma's own spread is off.
    // One path only: every edge is drawn with as many corners as the longest path has, and a loop has 32 segments. No actor
    // stands in a relationship with itself. Lengths along the path are used by dashes and gradients alone, which we lack;
    // called linear they are not summed up for each pixel.
    paths: [{ ...pathCurved({ segments: 8 }), spread: undefined, linearParameterization: true }],
    extremities: [arrow('arrow', 3.4, 3.1), arrow('arrowThin', 5.2, 4.6)],
    layers: [layerPlain()],
  },
};

/** Arrow heads are sized in widths of their line: a thin line needs a longer one to be seen. */
function arrow(name: string, lengthRatio: number, widthRatio: number) {
  const extremity = extremityArrow({ lengthRatio, widthRatio });
  return { ...extremity, name, glsl: extremity.glsl.replaceAll('extremity_arrow', `extremity_${name}`) };
}

export function styles(palette: () => Palette, sizeFactor: () => number) {
  const colour = (token: string): string => palette().colour(token);
  return {
    nodes: {
      ...DEFAULT_STYLES.nodes,
      x: { attribute: 'x' },
      y: { attribute: 'y' },
      size: (look: NodeLook, state: NodeFlags & Hover) => sizeFactor() * look.size + (state.isHovered ? 1.5 : 0),
      color: (look: NodeLook, state: NodeFlags) => colour(state.isGreyed ? 'greyed' : look.colour),
      opacity: (_: NodeLook, state: NodeFlags) => (state.isDimmed ? 0.22 : 1),
      cursor: 'pointer',
      label: () => '',
      labelVisibility: 'hidden' as const,
      backdropVisibility: 'visible' as const,
      backdropArea: 'node' as const,
      backdropColor: () => colour('paper'),
      backdropShadowBlur: 0,
      backdropPadding: (_: NodeLook, state: NodeFlags) => (state.isSelected ? 6 : 2.5),
      backdropBorderColor: () => colour('accent'),
      backdropBorderWidth: (_: NodeLook, state: NodeFlags) => (state.isSelected ? 2 : 0),
    },
    edges: {
      ...DEFAULT_STYLES.edges,
      path: 'curved',
      selfLoopPath: 'curved',
      parallelPath: 'curved',
      curvature: { attribute: 'curvature' },
      // The shader draws a line about half as wide as its size says.
      size: (look: EdgeLook, state: EdgeFlags & Hover) =>
        1.7 * (sizeFactor() * look.size + (state.isSelected ? 1.2 : state.isHovered ? 0.6 : 0)),
      color: (look: EdgeLook, state: EdgeFlags) => colour(state.isGreyed ? 'greyed' : look.colour),
      opacity: (look: EdgeLook, state: EdgeFlags & Hover) =>
        state.isSelected || state.isHovered ? 1 : state.isDimmed ? 0.1 : state.isGreyed ? 0.35 : look.opacity,
      head: { attribute: 'head' },
      cursor: 'pointer',
      label: () => '',
    },
  };
}
