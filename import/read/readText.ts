// Takes a plain text file and gives the article in it: its headline is a short first line without a full stop, its date a line
// near the top that is nothing but a date.
import { cutTitle, makeDocument } from './makeDocument.js';
import { normalizeText } from './normalizeText.js';
import { parseDate } from './parseDate.js';
import type { ReadOptions, ReadResult } from './readResult.js';

const longestHeadline = 200;
const linesAtTop = 8;

/** Never throws. */
export function readText(name: string, raw: string, options: ReadOptions = {}): ReadResult {
  const text = normalizeText(raw);
  const top = text
    .slice(0, 4000)
    .split('\n', linesAtTop * 2)
    .filter((line) => line.trim() !== '');
  const title = findHeadline(top.slice(0, linesAtTop), text);
  const date =
    top
      .slice(0, linesAtTop)
      .map(dateOnLine)
      .find((found) => found !== null) ?? null;
  if (title) return makeDocument(name, { title, text, date }, options);
  const beginning = cutTitle((top[0] ?? '').trim(), 100);
  return makeDocument(name, { title: beginning, text, date, isTitleDerived: true }, options);
}

/** Of the short lines above the first paragraph: the first of four words or more, else the first. */
function findHeadline(top: readonly string[], text: string): string | null {
  const short: string[] = [];
  for (const line of top) {
    if (!isHeadlineLike(line)) break;
    if (dateOnLine(line) === null) short.push(line.trim());
  }
  const isAll = short.join('').length >= text.replace(/\n/g, '').length;
  if (isAll && short.length < 2) return null;
  return (
    short.find((line) => line.split(' ').length >= 4 && !/^(?:photo|image|by|source)\b/i.test(line)) ?? short[0] ?? null
  );
}

function isHeadlineLike(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length <= longestHeadline && !/[.;,]["'\u201d\u2019)]?$/.test(trimmed);
}

function dateOnLine(line: string): string | null {
  return line.length <= 60 && /\d{4}/.test(line)
    ? parseDate(line.replace(/^(?:published|updated|date)\b:?\s*(?:on\s)?/i, ''))
    : null;
}
