// Dates, numbers and names as they are written on screen.
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2021-09-12` -> `12 Sep 2021`; `2021-09` -> `Sep 2021`; other text as it is. */
export function showDate(date: string | null): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date ?? '');
  if (match === null) return date ?? 'no date';
  const month = months[Number(match[2]) - 1] ?? match[2];
  return match[3] === undefined ? `${month} ${match[1]}` : `${Number(match[3])} ${month} ${match[1]}`;
}

/** `12 Sep 2021 – 2 Nov 2021`, the year once where it is the same. */
export function showRange(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'no date';
  if (from === to || from === null || to === null) return showDate(from ?? to);
  const left = showDate(from);
  const right = showDate(to);
  return from.slice(0, 4) === to.slice(0, 4) ? `${left.replace(/ \d{4}$/, '')} – ${right}` : `${left} – ${right}`;
}

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** Of a document, as every list and card names it. */
export const outletOf = ({ publisher }: { readonly publisher: string | null }): string => publisher ?? 'Outlet unknown';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `3 minutes ago`, from an ISO time and now in milliseconds. */
export function ago(iso: string, nowMs: number): string {
  const seconds = Math.max(0, Math.round((nowMs - Date.parse(iso)) / 1000));
  if (!Number.isFinite(seconds)) return '';
  if (seconds < 60) return 'just now';
  if (seconds < 3600) return `${count(Math.floor(seconds / 60), 'minute')} ago`;
  if (seconds < 86_400) return `${count(Math.floor(seconds / 3600), 'hour')} ago`;
  return `${count(Math.floor(seconds / 86_400), 'day')} ago`;
}
