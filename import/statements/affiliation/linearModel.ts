// A linear model over hashed binary features: how a feature becomes a row, how rows become a probability, and the compact
// form in which the weights are stored (whole steps of one size).

/** Number of rows, powers of two: so many that an unseen feature hardly ever meets the weight of a learnt one. */
export const pairRows = 1 << 21;
export const documentRows = 1 << 20;

export interface LinearModel {
  readonly weights: Float32Array | Int16Array;
  /** Multiplies every weight: 1 for floating weights, the step for stored ones. */
  readonly scale: number;
}

/** Collects the rows of one example. Reused: `start` empties it. */
export class FeatureRows {
  private readonly rows: Int32Array;
  private count = 0;
  constructor(
    private readonly size: number,
    capacity = 512,
  ) {
    this.rows = new Int32Array(capacity);
  }
  start(): void {
    this.count = 0;
  }
  /** Adds the feature `template` with the value `value`, any 32-bit integer. */
  add(template: number, value: number): void {
    if (this.count >= this.rows.length) return;
    let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hash ^= hash >>> 13;
    this.rows[this.count++] = hash & (this.size - 1);
  }
  copy(): Int32Array {
    return this.rows.slice(0, this.count);
  }
  /** The log-odds the model gives these rows. */
  score({ weights, scale }: LinearModel): number {
    const { rows, count } = this;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[rows[i]!]!;
    return sum * scale;
  }
}

export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Size of the steps in which weights are stored. */
export const weightStep = 1 / 256;
const mostSteps = 32_767;

/** Rounds weights to whole steps: no weight changes by more than half of one, but for those over 128, which none reaches. */
export function quantise(weights: Float32Array): Int16Array {
  return Int16Array.from(weights, (weight) =>
    Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / weightStep))),
  );
}
