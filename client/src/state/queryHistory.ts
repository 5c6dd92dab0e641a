// The queries run in this browser, newest first, kept in local storage; and the one to start with.
import { templates } from '../screens/templates.js';

const KEY = 'hearsay.queries';
const MOST = 30;

export function readHistory(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

export const readQuery = (): string => readHistory()[0] ?? templates[0]?.query ?? '';

/** Puts a query on top; gives the new history. */
export function remember(query: string): readonly string[] {
  const history = [query, ...readHistory().filter((other) => other !== query)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(history));
  } catch {
    // Full or forbidden: the history then lasts as long as the page.
  }
  return history;
}
