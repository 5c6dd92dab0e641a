// Disputes for reading: those about one charge gathered, and counted over time and outlets. Pure.

import type { DisputeView, StatementView } from '../../../graph/shapes.js';
import { outletOf } from './format.js';
import { type Bin, timelineBins } from './timeline.js';

/** Everything said for and against one charge: the same type between the same two actors. */
export interface Charge {
  readonly key: string;
  /** Newest first; there is at least one. */
  readonly accusations: readonly StatementView[];
  readonly denials: readonly StatementView[];
}

const byDate = (a: StatementView, b: StatementView): number =>
  (b.at ?? '').localeCompare(a.at ?? '') || (a.id < b.id ? -1 : 1);

const chargeOf = ({ accusation: s }: DisputeView): string =>
  s.relationship ?? [s.type, s.source?.id ?? '', s.target?.id ?? '', s.source && s.target ? '' : s.id].join(' ');

/** One charge for all its disputes, the charge with the newest accusation first. */
export function gatherCharges(disputes: readonly DisputeView[]): readonly Charge[] {
  const groups = new Map<string, DisputeView[]>();
  for (const dispute of disputes) {
    const key = chargeOf(dispute);
    groups.set(key, [...(groups.get(key) ?? []), dispute]);
  }
  return [...groups]
    .map(([key, group]) => ({
      key,
      accusations: unique(group.map((d) => d.accusation)),
      denials: unique(group.flatMap((d) => d.denials)),
    }))
    .sort((a, b) => (b.accusations[0]?.at ?? '').localeCompare(a.accusations[0]?.at ?? '') || (a.key < b.key ? -1 : 1));
}

const unique = (statements: readonly StatementView[]): readonly StatementView[] =>
  [...new Map(statements.map((s) => [s.id, s])).values()].sort(byDate);

export interface ChartRow {
  /** Outlet; null stands for all of them. */
  readonly outlet: string | null;
  readonly bars: readonly { readonly accusations: number; readonly denials: number }[];
  readonly accusations: number;
  readonly denials: number;
}

export interface DisputeChart {
  readonly bins: readonly Bin[];
  readonly all: ChartRow;
  /** The outlet with most statements first. */
  readonly outlets: readonly ChartRow[];
  /** Highest bar of all rows. */
  readonly most: number;
  /** Statements whose document has no date: they are in the sums, not in the bars. */
  readonly undated: number;
}

/** Accusations and denials per month (quarter or year for long spans); each statement counts once. */
export function chartDisputes(disputes: readonly DisputeView[]): DisputeChart {
  const accusations = unique(disputes.map((d) => d.accusation));
  const denials = unique(disputes.flatMap((d) => d.denials));
  const both = [...accusations, ...denials];
  const dates = both.flatMap((s) => s.at ?? []).sort();
  const bins = timelineBins(dates.map((at) => ({ at: at.slice(0, 7), documents: 0, statements: 0 })));
  const rowOf = (outlet: string | null): ChartRow => {
    const here = (s: StatementView) => outlet === null || outletOf(s.document) === outlet;
    const [a, d] = [accusations.filter(here), denials.filter(here)];
    const bars = bins.map((bin) => ({ accusations: countIn(a, bin), denials: countIn(d, bin) }));
    return { outlet, bars, accusations: a.length, denials: d.length };
  };
  const all = rowOf(null);
  const outlets = [...new Set(both.map((s) => outletOf(s.document)))]
    .map(rowOf)
    .sort((a, b) => sum(b) - sum(a) || ((a.outlet ?? '') < (b.outlet ?? '') ? -1 : 1));
  const most = Math.max(1, ...all.bars.flatMap((bar) => [bar.accusations, bar.denials]));
  return { bins, all, outlets, most, undated: both.length - dates.length };
}

const sum = (row: ChartRow): number => row.accusations + row.denials;

const countIn = (statements: readonly StatementView[], bin: Bin): number =>
  statements.filter(
    ({ at }) => at !== null && at.slice(0, 7) >= bin.from.slice(0, 7) && at.slice(0, 7) <= bin.to.slice(0, 7),
  ).length;
