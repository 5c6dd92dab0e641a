// Pushes boxes apart until none overlaps or the rounds are used up: what keeps circles and their names readable. Changes the
// positions in place; fixed boxes stay. Deterministic.
const ROUNDS = 60;
/** Above this many boxes names are mostly hidden, and comparing all pairs would take too long. */
const MAX_BOXES = 700;

export function pushApart(positions: Float32Array, halves: Float32Array, isFixed: (index: number) => boolean): void {
  const count = positions.length / 2;
  if (count > MAX_BOXES) return;
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (let a = 0; a < count; a += 1)
      for (let b = a + 1; b < count; b += 1) moved = pushPair(positions, halves, a, b, isFixed) || moved;
    if (!moved) return;
  }
}

function pushPair(
  positions: Float32Array,
  halves: Float32Array,
  a: number,
  b: number,
  isFixed: (index: number) => boolean,
): boolean {
  const dx = (positions[b * 2] ?? 0) - (positions[a * 2] ?? 0);
  const dy = (positions[b * 2 + 1] ?? 0) - (positions[a * 2 + 1] ?? 0);
  const overX = (halves[a * 2] ?? 0) + (halves[b * 2] ?? 0) - Math.abs(dx);
  const overY = (halves[a * 2 + 1] ?? 0) + (halves[b * 2 + 1] ?? 0) - Math.abs(dy);
  if (overX <= 0.01 || overY <= 0.01) return false;
  const fixedA = isFixed(a);
  const fixedB = isFixed(b);
  if (fixedA && fixedB) return false;
  const axis = overX < overY ? 0 : 1;
  const over = Math.min(overX, overY) * 0.52;
  const sign = (axis === 0 ? dx : dy) < 0 ? -1 : 1;
  const shareA = fixedA ? 0 : fixedB ? 2 : 1;
  const shareB = fixedB ? 0 : fixedA ? 2 : 1;
  positions[a * 2 + axis] = (positions[a * 2 + axis] ?? 0) - sign * over * shareA;
  positions[b * 2 + axis] = (positions[b * 2 + axis] ?? 0) + sign * over * shareB;
  return true;
}
