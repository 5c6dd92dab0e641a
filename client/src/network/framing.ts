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
