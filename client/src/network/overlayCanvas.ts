// The plain canvas over the network on which names and signs are written. While the camera moves over a large network the
// canvas is moved along as it is, since placing the names anew would cost each frame; they are written again at rest.
import type { Point } from './interface.js';

/** Where two fixed points of the picture are on screen: tells how the camera stands. */
export interface Anchors {
  readonly origin: Point;
  readonly corner: Point;
}

export interface OverlayCanvas {
  readonly canvas: HTMLCanvasElement;
  /** Clears everything, and stands where the element stands. */
  begin(): CanvasRenderingContext2D | null;
  /** Moves and scales what was written when the anchors were at `before` to where they are `now`. */
  follow(before: Anchors, now: Anchors): void;
  close(): void;
}

export function makeOverlay(element: HTMLElement): OverlayCanvas {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
    transformOrigin: '0 0',
  });
  element.append(canvas);
  const context = canvas.getContext('2d');
  return {
    canvas,
    begin() {
      const density = window.devicePixelRatio || 1;
      const width = Math.round(element.clientWidth * density);
      const height = Math.round(element.clientHeight * density);
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      canvas.style.transform = '';
      context?.setTransform(density, 0, 0, density, 0, 0);
      context?.clearRect(0, 0, canvas.width, canvas.height);
      return context;
    },
    follow(before, now) {
      const { scale, x, y } = motionOf(before, now);
      canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    },
    close: () => canvas.remove(),
  };
}

/** The scale and shift that bring a point from where it was to where it is. */
export function motionOf(before: Anchors, now: Anchors): { scale: number; x: number; y: number } {
  const width = before.corner.x - before.origin.x;
  const scale = width === 0 ? 1 : (now.corner.x - now.origin.x) / width;
  return { scale, x: now.origin.x - before.origin.x * scale, y: now.origin.y - before.origin.y * scale };
}

export const isSamePlace = (a: Anchors, b: Anchors): boolean =>
  a.origin.x === b.origin.x && a.origin.y === b.origin.y && a.corner.x === b.corner.x && a.corner.y === b.corner.y;
