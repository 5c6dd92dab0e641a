// Seeded random numbers: training must give the same model every time. Which generator a trainer uses is part of its model.

export type Random = () => number;

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Numerical Recipes' linear congruential generator: good enough to shuffle, the same everywhere. */
export function createLinearCongruential(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A new array in another order. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const out = [...items];
  shuffle(out, random);
  return out;
}

/** Fisher-Yates, in place. */
export function shuffle(items: unknown[] | Int32Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = items[i]!;
    items[i] = items[j]!;
    items[j] = kept;
  }
}
