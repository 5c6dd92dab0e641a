// Takes a date as newspapers and feeds write it and gives `YYYY-MM-DD`, or null where it is not certain which day is meant
// (`03/04/2024` is two different days on two sides of an ocean).

const months = new Map(
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].map((name, index) => [name.slice(0, 3), { name, number: index + 1 }] as const),
);

const isoLike = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s])/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+/i;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?=$|[,\s])/i;
const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[,\s])/i;

/** Never throws. Times and zones are ignored: the day as printed counts. */
export function parseDate(raw: string): string | null {
  const text = raw.slice(0, 100).trim().replace(weekday, '');
  const numeric = isoLike.exec(text) ?? compact.exec(text);
  if (numeric) return toIso(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const day = dayFirst.exec(text);
  if (day) return toIso(Number(day[3]), monthNumber(day[2] ?? ''), Number(day[1]));
  const month = monthFirst.exec(text);
  if (month) return toIso(Number(month[3]), monthNumber(month[1] ?? ''), Number(month[2]));
  return null;
}

function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  const month = months.get(lower.slice(0, 3));
  if (!month) return 0;
  return month.name.startsWith(lower) || lower === 'sept' ? month.number : 0;
}

function toIso(year: number, month: number, day: number): string | null {
  if (year < 1500 || year > 2999 || month < 1 || month > 12) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (day < 1 || date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10);
}
