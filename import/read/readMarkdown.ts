// Takes a Markdown file, with or without front matter, and gives the article in it as plain text: Markdown becomes HTML, and
// the paragraphs of that are taken as they are from any page.
import MarkdownIt from 'markdown-it';
import { fieldsOfRecord } from './articleFields.js';
import { checkTextSize, makeDocument } from './makeDocument.js';
import { normalizeLine } from './normalizeText.js';
import type { ReadOptions, ReadResult } from './readResult.js';
import { scanHtml } from './scanHtml.js';

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** Never throws. */
export function readMarkdown(name: string, raw: string, options: ReadOptions = {}): ReadResult {
  const tooLarge = checkTextSize(raw);
  if (tooLarge) return { name, problem: tooLarge };
  const { values, body } = splitFrontMatter(raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const front = fieldsOfRecord(values);
  const page = scanHtml(markdown.render(body));
  const heading = normalizeLine(page.headings[0] ?? '');
  const isHeadingFirst = heading !== '' && normalizeLine(page.text.slice(0, heading.length + 10)).startsWith(heading);
  const title = front.title || (isHeadingFirst ? heading : '');
  return makeDocument(name, { ...front, title, text: page.text }, options);
}

/** `key: value` lines between two lines of `---` at the top; quotes around values go. Not YAML: headlines may hold colons. */
export function splitFrontMatter(raw: string): { readonly values: ReadonlyMap<string, string>; readonly body: string } {
  const values = new Map<string, string>();
  if (!raw.startsWith('---\n')) return { values, body: raw };
  const end = raw.indexOf('\n---', 3);
  if (end < 0 || end > 20_000) return { values, body: raw };
  for (const line of raw.slice(4, end).split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    values.set(
      line.slice(0, colon).trim(),
      line
        .slice(colon + 1)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2'),
    );
  }
  const bodyStart = raw.indexOf('\n', end + 1);
  return { values, body: bodyStart < 0 ? '' : raw.slice(bodyStart + 1) };
}
