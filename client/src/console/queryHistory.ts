// The queries run in this browser, newest first, kept in local storage; and walking through them with the keys.
const KEY = 'hearsay.queries';
const MOST = 50;

export function readHistory(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts a query on top; gives the new history. */
export function remember(history: readonly string[], query: string): readonly string[] {
  const next = [query, ...history.filter((other) => other !== query)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Full or forbidden: the history then lasts as long as the page.
  }
  return next;
}

/** Where the walk through the history is: -1 is the text being written, which `draft` keeps meanwhile. */
export interface Walk {
  readonly at: number;
  readonly draft: string;
}

/** One step to older (1) or newer (-1) queries; null where there is none. A query that is on screen already is passed over. */
export function walk(
  history: readonly string[],
  { at, draft }: Walk,
  text: string,
  step: 1 | -1,
): (Walk & { readonly text: string }) | null {
  const kept = at === -1 ? text : draft;
  let next = at + step;
  while (next >= 0 && next < history.length && history[next] === text) next += step;
  if (next < -1 || next >= history.length) return null;
  const found = next === -1 ? kept : history[next];
  return found === undefined || (next === -1 && at === -1) ? null : { at: next, draft: kept, text: found };
}
