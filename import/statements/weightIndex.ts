// Weights by "type:name" laid out by name, one row with a column per type, so that a feature is looked up once by its bare
// name however many types know it. Sums come out as they would from the names one by one.

export interface WeightIndex {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  /** Row after row, one weight per column, 0 where there is none. */
  readonly weights: Float64Array;
  /** Per row the number of the last sum it was in: what repeats counts once. */
  readonly lastSum: Float64Array;
  sums: number;
}

/** @param weights by names such as "ACCUSES:cue=blame"; the type ends at the first colon. */
export function indexWeights(weights: ReadonlyMap<string, number>): WeightIndex {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  for (const name of weights.keys()) {
    const colon = name.indexOf(':');
    const [type, bare] = [name.slice(0, colon), name.slice(colon + 1)];
    if (!columns.has(type)) columns.set(type, columns.size);
    if (!rows.has(bare)) rows.set(bare, rows.size);
  }
  const table = new Float64Array(rows.size * columns.size);
  for (const [name, weight] of weights) {
    const colon = name.indexOf(':');
    const row = rows.get(name.slice(colon + 1)) as number;
    table[row * columns.size + (columns.get(name.slice(0, colon)) as number)] = weight;
  }
  return { rows, columns, weights: table, lastSum: new Float64Array(rows.size), sums: 0 };
}

/** `start` plus the weights that `names` have for this type, in their order, each name once. */
export function sumWeights(index: WeightIndex, type: string, names: readonly string[], start: number): number {
  const column = index.columns.get(type);
  if (column === undefined) return start;
  const { rows, columns, weights, lastSum } = index;
  const own = ++index.sums;
  let sum = start;
  for (const name of names) {
    const row = rows.get(name);
    if (row === undefined || lastSum[row] === own) continue;
    lastSum[row] = own;
    sum += weights[row * columns.size + column]!;
  }
  return sum;
}
