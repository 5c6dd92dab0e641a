// The part of the plane that the picture is fitted to.

interface Box {
  readonly x: [number, number];
  readonly y: [number, number];
}

/** Pixels that the frame covers at least: a network of two or three actors must not fill the screen with two circles. */
const LEAST = 420;

const grow = ([low, high]: [number, number]): [number, number] => {
  const missing = Math.max(0, LEAST - (high - low)) / 2;
  return [low - missing, high + missing];
};

/** Tools and the honest line lie over the lower edge: the picture sits a little higher. The graph's y points upwards. */
export function paddedBox(box: Box): Box {
  const [low, high] = grow(box.y);
  return { x: grow(box.x), y: [low - (high - low) * 0.06, high] };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels around the centre of a circle that its name takes; below, tools and the honest line as well. */
const ROOM = { side: 70, above: 44, below: 76 };
/** What counts as seen: a circle whose centre is this far inside. */
const RIM = { side: 14, above: 14, below: 50 };

const isSeen = ({ x, y }: Point, { width, height }: Size): boolean =>
  x >= RIM.side && x <= width - RIM.side && y >= RIM.above && y <= height - RIM.below;

/** Those that lie outside the window, in pixels of it. */
export const unseen = <T extends Point>(points: readonly T[], window: Size): readonly T[] =>
  points.filter((point) => !isSeen(point, window));

/** How much farther away, and around which pixel, the window shows what it shows now and these points too: just enough. */
export function widenFor(points: readonly Point[], window: Size): { readonly factor: number; readonly centre: Point } {
  let [left, right, top, bottom] = [0, window.width, 0, window.height];
  for (const { x, y } of points) {
    left = Math.min(left, x - ROOM.side);
    right = Math.max(right, x + ROOM.side);
    top = Math.min(top, y - ROOM.above);
    bottom = Math.max(bottom, y + ROOM.below);
  }
  return {
    factor: Math.max((right - left) / window.width, (bottom - top) / window.height),
    centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
  };
}
