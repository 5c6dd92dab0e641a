// Signs of the kinds of actor as strokes on a 24 by 24 field, drawn inside circles.
const shapes: Readonly<Record<string, string>> = {
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M5 20.5a7 7 0 0 1 14 0',
  state: 'M6 21V4M6 4h12l-3 4.5 3 4.5H6',
  'armed-group': 'M5 5l14 14M19 5L5 19',
  party: 'M4 10v4h3l8 4V6l-8 4zM19 9.5v5',
  organisation: 'M4 20h16M6 20V9M12 20V9M18 20V9M4 9l8-5 8 5z',
  media: 'M5 4h14v16H5zM9 9h6M9 13h6',
  collective:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M16 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3 19a5 5 0 0 1 10 0M13.5 15a5 5 0 0 1 7.5 4',
};

const paths = new Map<string, Path2D>();

/** The path of a kind's sign; null where there is none. */
export function glyphOf(kind: string): Path2D | null {
  const shape = shapes[kind];
  if (shape === undefined) return null;
  let path = paths.get(kind);
  if (path === undefined) {
    path = new Path2D(shape);
    paths.set(kind, path);
  }
  return path;
}
