// Whether a point lies in a polygon, by counting the sides a ray crosses (Shimrat 1962).
export interface PolygonPoint {
  readonly x: number;
  readonly y: number;
}

export function isInPolygon(point: PolygonPoint, polygon: readonly PolygonPoint[]): boolean {
  let isInside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i, i += 1) {
    const a = polygon[i] as PolygonPoint;
    const b = polygon[j] as PolygonPoint;
    if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x)
      isInside = !isInside;
  }
  return isInside;
}
