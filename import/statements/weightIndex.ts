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
  for (const name of weights.keys()) columns.set(name.slice(0, name.indexOf(':')), 0);
  let width = 0;
  for (const type of columns.keys()) columns.set(type, width++);
  const table = new Float64Array(weights.size * width);
  for (const [name, weight] of weights) {
    const colon = name.indexOf(':');
    const bare = name.slice(colon + 1);
    let row = rows.get(bare);
    if (row === undefined) {
      row = rows.size;
      rows.set(bare, row);
    }
    table[row * width + (columns.get(name.slice(0, colon)) as number)] = weight;
  }
  return {
    rows,
    columns,
    weights: table.slice(0, rows.size * width),
    lastSum: new Float64Array(rows.size),
    sums: 0,
  };
}

/** The row of a bare name; -1 when no type knows it. */
export const rowOf = (index: WeightIndex, name: string): number => index.rows.get(name) ?? -1;

/** `start` plus the weights that the rows have for this type, in their order, each row once. */
export function sumRows(index: WeightIndex, type: string, rows: readonly number[], start: number): number {
  const column = index.columns.get(type);
  if (column === undefined) return start;
  const { columns, weights, lastSum } = index;
  const own = ++index.sums;
  let sum = start;
  for (const row of rows) {
    if (row < 0 || lastSum[row] === own) continue;
    lastSum[row] = own;
    sum += weights[row * columns.size + column]!;
  }
  return sum;
}
