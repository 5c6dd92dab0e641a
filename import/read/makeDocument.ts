// Takes the fields of one article as a reader found them and gives a SourceDocument, or the reason why they make none.
// The id is the hash of the normalised text, so the same article has the same id however it came.
import { createHash } from 'node:crypto';
import { formatBytes, readLimits } from './limits.js';
import { countWords, looksEnglish } from './looksEnglish.js';
import { normalizeLine, normalizeText } from './normalizeText.js';
import { parseDate } from './parseDate.js';
import type { ReadOptions, ReadProblem, ReadResult } from './readResult.js';

export interface ArticleFields {
  readonly title?: string | null;
  readonly text: string;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly date?: string | null;
  /** True where the title is only the beginning of the text, cut: it is shown but is no headline. */
  readonly isTitleDerived?: boolean;
}

/** Never throws. The text of the document starts with its headline. */
export function makeDocument(name: string, fields: ArticleFields, options: ReadOptions = {}): ReadResult {
  const body = normalizeText(fields.text);
  const title = cutTitle(normalizeLine(fields.title ?? ''));
  const text = title === '' || fields.isTitleDerived || hasHeadline(body, title) ? body : `${title}\n\n${body}`;
  const problem = findProblem(body, text);
  if (problem) return { name, problem };
  return {
    name,
    document: {
      id: hashText(text),
      title: title || cutTitle(normalizeLine(text.slice(0, 1000)), 100),
      text,
      url: webAddress(fields.url),
      publisher: shortText(fields.publisher) ?? shortText(options.publisher),
      publishedAt: parseDate(fields.date ?? '') ?? parseDate(options.date ?? ''),
    },
  };
}

/** The document id: the first 16 hexadecimal digits of the SHA-256 of the normalised text. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Cuts at a word and says so with an ellipsis. */
export function cutTitle(title: string, maxLength: number = readLimits.maxTitleLength): string {
  if (title.length <= maxLength) return title;
  const cut = title.slice(0, maxLength - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > maxLength / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept}\u2026`;
}

/** True where one of the first lines is the title: section names and bylines may stand above it. */
function hasHeadline(body: string, title: string): boolean {
  const firstLines = body.slice(0, 2000).split('\n', 10);
  return firstLines.some((line) => normalizeLine(line) === title) || body.startsWith(title);
}

/** Null where the size is allowed. */
export function checkTextSize(text: string): ReadProblem | null {
  const bytes = Buffer.byteLength(text);
  if (bytes <= readLimits.maxTextBytes) return null;
  return {
    code: 'text-too-large',
    message: `The text has ${formatBytes(bytes)}; the limit is ${formatBytes(readLimits.maxTextBytes)} for one article.`,
    hint: 'Split it into single articles.',
  };
}

function findProblem(body: string, text: string): ReadProblem | null {
  if (body === '') {
    return {
      code: 'text-empty',
      message: 'There is no text in it.',
      hint: 'An article needs text besides its title; check that the text is in a field or column named "text".',
    };
  }
  const tooLarge = checkTextSize(text);
  if (tooLarge) return tooLarge;
  if (countWords(text) < readLimits.minWords) {
    return {
      code: 'text-too-short',
      message: `The text has fewer than ${readLimits.minWords} words.`,
      hint: 'Import whole articles, or at least whole sentences.',
    };
  }
  if (!looksEnglish(text)) {
    return {
      code: 'not-english',
      message: 'The text does not look like English.',
      hint: 'Hearsay understands English news; import an English version of the article.',
    };
  }
  return null;
}

function shortText(raw: string | null | undefined): string | null {
  return cutTitle(normalizeLine((raw ?? '').slice(0, 1000)), 200) || null;
}

function webAddress(raw: string | null | undefined): string | null {
  const text = (raw ?? '').trim();
  if (text === '' || text.length > 2000) return null;
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
