// The time histogram: months or days of publication with nothing left out between them, and the range a brush covers.
import type { GraphSummary } from '../../../graph/shapes.js';

export interface Bin {
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly at: string;
  readonly documents: number;
  readonly statements: number;
  /** First and last day of the bin. */
  readonly from: string;
  readonly to: string;
}

const day = (date: Date): string => date.toISOString().slice(0, 10);
const MAX_BINS = 120;

/** Bins from the first to the last date, empty ones included; long spans are gathered into quarters or years. */
export function timelineBins(timeline: GraphSummary['timeline']): readonly Bin[] {
  const first = timeline[0];
  const last = timeline.at(-1);
  if (first === undefined || last === undefined) return [];
  const isDaily = first.at.length > 7;
  const monthsPerBin = isDaily ? 0 : chooseMonths(first.at, last.at);
  const counts = new Map<string, { documents: number; statements: number }>();
  const bins: Bin[] = [];
  for (
    let from = start(first.at, monthsPerBin);
    day(from) <= `${last.at}-31`.slice(0, 10);
    from = next(from, monthsPerBin)
  ) {
    const to = new Date(next(from, monthsPerBin).getTime() - 86_400_000);
    bins.push({ at: day(from).slice(0, isDaily ? 10 : 7), documents: 0, statements: 0, from: day(from), to: day(to) });
    if (bins.length > 400) break;
  }
  for (const point of timeline) {
    const bin = bins.find((b) => point.at >= b.at && `${point.at}`.slice(0, 10) <= b.to);
    if (bin === undefined) continue;
    const sum = counts.get(bin.at) ?? { documents: 0, statements: 0 };
    counts.set(bin.at, { documents: sum.documents + point.documents, statements: sum.statements + point.statements });
  }
  return bins.map((bin) => ({ ...bin, ...counts.get(bin.at) }));
}

function chooseMonths(first: string, last: string): number {
  const months =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5, 7)) -
    Number(first.slice(5, 7)) +
    1;
  return [1, 3, 12].find((size) => months / size <= MAX_BINS) ?? 120;
}

function start(at: string, monthsPerBin: number): Date {
  const year = Number(at.slice(0, 4));
  const month = Number(at.slice(5, 7)) - 1;
  if (monthsPerBin === 0) return new Date(`${at}T00:00:00Z`);
  if (monthsPerBin >= 12) return new Date(Date.UTC(year, 0, 1));
  return new Date(Date.UTC(year, month - (month % monthsPerBin), 1));
}

function next(from: Date, monthsPerBin: number): Date {
  if (monthsPerBin === 0) return new Date(from.getTime() + 86_400_000);
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + monthsPerBin, 1));
}

/** Dates covered by the bins `a` to `b` in either order; null for both when that is everything. */
export function rangeOf(bins: readonly Bin[], a: number, b: number): { from: string | null; to: string | null } {
  const low = Math.max(0, Math.min(a, b));
  const high = Math.min(bins.length - 1, Math.max(a, b));
  if (low === 0 && high === bins.length - 1) return { from: null, to: null };
  return { from: bins[low]?.from ?? null, to: bins[high]?.to ?? null };
}

/** First and last bin that the dates touch; everything without dates. */
export function binsIn(bins: readonly Bin[], from: string | null, to: string | null): readonly [number, number] {
  const low = from === null ? 0 : bins.findIndex((bin) => bin.to >= from);
  let high = bins.length - 1;
  while (to !== null && high >= 0 && (bins[high]?.from ?? '') > to) high -= 1;
  return [low === -1 ? bins.length : low, high];
}
