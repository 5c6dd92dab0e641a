// Logistic regression over named binary features: AdaGrad, L2, averaged order fixed by a seed, so that the same examples
// give the same weights. Also the line (slope, offset) that turns held-out scores into probabilities.

export interface Example {
  readonly features: readonly string[];
  readonly isTrue: boolean;
}

export interface LogisticOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Weight of the squared weights, per update of a feature. */
  readonly l2: number;
  /** Features seen fewer times are left out. */
  readonly minimumCount: number;
}

export const defaultLogistic: LogisticOptions = { epochs: 4, rate: 0.05, l2: 0.03, minimumCount: 3 };

/** Weights by feature name. */
export function trainLogistic(
  examples: readonly Example[],
  options: LogisticOptions = defaultLogistic,
): Map<string, number> {
  const { index, rows } = indexExamples(examples, options.minimumCount);
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1);
  const order = rows.map((_, i) => i);
  let seed = 12345;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const at of order) step(rows[at] as Row, weights, squares, options);
  }
  return new Map([...index].map(([name, i]) => [name, weights[i] as number]));
}

interface Row {
  readonly columns: Int32Array;
  readonly label: number;
}

function indexExamples(
  examples: readonly Example[],
  minimumCount: number,
): { index: Map<string, number>; rows: Row[] } {
  const counts = new Map<string, number>();
  for (const example of examples) for (const name of example.features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [name, count] of counts) if (count >= minimumCount) index.set(name, index.size);
  const rows = examples.map((example) => ({
    columns: Int32Array.from(example.features.flatMap((name) => index.get(name) ?? [])),
    label: example.isTrue ? 1 : 0,
  }));
  return { index, rows };
}

function step(row: Row, weights: Float64Array, squares: Float64Array, options: LogisticOptions): void {
  let sum = 0;
  for (const column of row.columns) sum += weights[column] as number;
  const error = 1 / (1 + Math.exp(-sum)) - row.label;
  for (const column of row.columns) {
    const gradient = error + options.l2 * (weights[column] as number);
    squares[column] = (squares[column] as number) + gradient * gradient;
    weights[column] = (weights[column] as number) - (options.rate * gradient) / Math.sqrt(squares[column] as number);
  }
}

/** Fits probability = sigmoid(slope * score + offset) to held-out scores (Platt), by Newton steps with a little damping. */
export function calibrate(scores: readonly { readonly score: number; readonly isTrue: boolean }[]): {
  slope: number;
  offset: number;
} {
  let slope = 1;
  let offset = 0;
  for (let pass = 0; pass < 30; pass++) {
    let [gSlope, gOffset, hSlope, hOffset, hBoth] = [0, 0, 1e-6, 1e-6, 0];
    for (const { score, isTrue } of scores) {
      const p = 1 / (1 + Math.exp(-(slope * score + offset)));
      const error = p - (isTrue ? 1 : 0);
      const weight = Math.max(p * (1 - p), 1e-6);
      gSlope += error * score;
      gOffset += error;
      hSlope += weight * score * score;
      hOffset += weight;
      hBoth += weight * score;
    }
    const determinant = hSlope * hOffset - hBoth * hBoth;
    if (Math.abs(determinant) < 1e-12) break;
    const stepSlope = (hOffset * gSlope - hBoth * gOffset) / determinant;
    const stepOffset = (hSlope * gOffset - hBoth * gSlope) / determinant;
    const shrink = Math.min(1, 1 / Math.max(Math.abs(stepSlope), Math.abs(stepOffset), 1e-9));
    slope -= shrink * stepSlope;
    offset -= shrink * stepOffset;
  }
  return { slope, offset };
}
