// The sides that can be compared, as they stand in the address: `document:ID`, `outlet:NAME`, `period:FROM..TO`. An end of a
// period is a month or a day, and may be left open; both ends belong to it.
import { showDate } from './format.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** More months than this are offered as years alone. */
const MOST_MONTHS = 18;

/** Periods to choose from, given the months that have documents: two halves that do not overlap, years, months. */
export function periodsOf(months: readonly string[]): readonly Choice[] {
  const years = [...new Set(months.map((at) => at.slice(0, 4)))];
  const middle = Math.ceil(months.length / 2);
  const [last, next] = [months[middle - 1], months[middle]];
  const halves =
    last === undefined || next === undefined
      ? []
      : [
          { value: `period:..${last}`, label: `Up to ${showDate(last)}` },
          { value: `period:${next}..`, label: `From ${showDate(next)}` },
        ];
  return [
    ...halves,
    ...years.map((year) => ({ value: `period:${year}-01-01..${year}-12-31`, label: year })),
    ...(months.length > MOST_MONTHS ? [] : months).map((at) => ({ value: `period:${at}..${at}`, label: showDate(at) })),
  ];
}

/** What a side is called in a heading; `titles` names documents. */
export function nameOfSide(side: string, titles: ReadonlyMap<string, string>): string {
  const value = contentOf(side);
  if (side.startsWith('document:')) return `“${titles.get(value) ?? 'the document'}”`;
  if (!side.startsWith('period:')) return value;
  const [from = '', to = ''] = value.split('..');
  if (from === '') return `up to ${showDate(to)}`;
  if (to === '') return `from ${showDate(from)}`;
  if (from === to) return showDate(from);
  return from.slice(4) === '-01-01' && to === `${from.slice(0, 4)}-12-31`
    ? from.slice(0, 4)
    : `${showDate(from)} to ${showDate(to)}`;
}

export const contentOf = (side: string): string => side.slice(side.indexOf(':') + 1);

/** First and last day of a period; null where it is open. */
export function daysOf(side: string): { readonly from: string | null; readonly to: string | null } {
  const [from = '', to = ''] = contentOf(side).split('..');
  return { from: from === '' ? null : from.padEnd(10, '-01'), to: to === '' ? null : lastDay(to) };
}

function lastDay(at: string): string {
  if (at.length > 7) return at;
  const [year, month] = [Number(at.slice(0, 4)), Number(at.slice(5, 7))];
  // Day 0 of the next month.
  return `${at}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}
