// Takes an HTML page and gives the one article on it: text without scripts, styles and furniture, with title, date, address
// and publisher from the page's own meta values.
import { dateMetas, publisherMetas, titleMetas, urlMetas } from './htmlElements.js';
import { makeDocument } from './makeDocument.js';
import { normalizeLine } from './normalizeText.js';
import type { ReadOptions, ReadResult } from './readResult.js';
import { type ScannedHtml, scanHtml } from './scanHtml.js';

/** Never throws. */
export function readHtml(name: string, html: string, options: ReadOptions = {}): ReadResult {
  const page = scanHtml(html);
  if (page.wasTooDeep) {
    return {
      name,
      problem: {
        code: 'html-too-deep',
        message: 'The page nests its elements more than 1,000 levels deep.',
        hint: 'Save the text of the article as a text file and import that.',
      },
    };
  }
  const firstOf = (names: readonly string[]) => names.map((n) => page.metas.get(n)).find((value) => value?.trim());
  const publisher = firstOf(publisherMetas) ?? null;
  return makeDocument(
    name,
    {
      title: findTitle(page, firstOf(titleMetas) ?? '', publisher),
      text: page.text,
      url: page.metas.get('canonical') ?? firstOf(urlMetas) ?? null,
      publisher,
      date: firstOf([...dateMetas, 'time']) ?? null,
    },
    options,
  );
}

/** A heading of the page that its meta title repeats, else the meta title, else a lone heading, else the page's title. */
function findTitle(page: ScannedHtml, metaTitle: string, publisher: string | null): string {
  const headings = page.headings.map(normalizeLine);
  const promised = normalizeLine(metaTitle || page.pageTitle);
  const repeated = headings.find((heading) => heading !== '' && promised.includes(heading));
  if (repeated) return repeated;
  if (metaTitle.trim() !== '') return metaTitle;
  return headings[0] ?? withoutPublisher(normalizeLine(page.pageTitle), publisher);
}

/** "Minister resigns | The Daily" -> "Minister resigns". */
function withoutPublisher(pageTitle: string, publisher: string | null): string {
  const parts = pageTitle.split(/\s[|\u2013\u2014\u00b7-]\s/);
  const last = parts.at(-1)?.trim() ?? '';
  const isOutlet = parts.length > 1 && (last === publisher || last.split(' ').length <= 4);
  return isOutlet && (parts[0] ?? '').split(' ').length >= 3
    ? pageTitle.slice(0, pageTitle.lastIndexOf(last) - 3).trim()
    : pageTitle;
}
