// Takes an HTML page and gives its paragraphs as plain text, with the headings and meta values found on the way.
// Linear in the length of the page; gives up on nesting that no article has.
import { Parser } from 'htmlparser2';
import { blockElements, droppedElements } from './htmlElements.js';

export interface ScannedHtml {
  /** Paragraphs of the longest `<article>`, else of `<main>`, else of the whole page, separated by empty lines. */
  readonly text: string;
  readonly pageTitle: string;
  readonly headings: readonly string[];
  /** First value of each meta name or property, lower-cased, plus `canonical` and `time`. */
  readonly metas: ReadonlyMap<string, string>;
  readonly wasTooDeep: boolean;
}

/** htmlparser2 searches its stack on closing tags, so unbounded depth would be quadratic. */
const maxDepth = 1000;

interface Scan {
  readonly page: string[];
  readonly main: string[];
  readonly articles: string[][];
  readonly metas: Map<string, string>;
  readonly headings: string[];
  readonly open: string[];
  line: string;
  heading: string | null;
  pageTitle: string;
  dropped: number;
  articleDepth: number;
  mainDepth: number;
  isInHead: boolean;
  isInTitle: boolean;
}

class TooDeep extends Error {}

export function scanHtml(html: string): ScannedHtml {
  const scan = startScan();
  let wasTooDeep = false;
  const parser = new Parser({
    onopentag: (name, attributes) => openElement(scan, name, attributes),
    onclosetag: (name) => closeElement(scan, name),
    ontext: (text) => addText(scan, text),
  });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    wasTooDeep = true;
  }
  endParagraph(scan);
  const { headings, metas } = scan;
  return { text: chooseText(scan), pageTitle: scan.pageTitle.trim(), headings, metas, wasTooDeep };
}

function startScan(): Scan {
  return {
    page: [],
    main: [],
    articles: [],
    metas: new Map(),
    headings: [],
    open: [],
    line: '',
    heading: null,
    pageTitle: '',
    dropped: 0,
    articleDepth: 0,
    mainDepth: 0,
    isInHead: false,
    isInTitle: false,
  };
}

function openElement(scan: Scan, name: string, attributes: Readonly<Record<string, string>>): void {
  scan.open.push(name);
  if (scan.open.length > maxDepth) throw new TooDeep();
  if (name === 'meta' || name === 'link' || name === 'time') noteMeta(scan, name, new Map(Object.entries(attributes)));
  if (droppedElements.has(name)) scan.dropped += 1;
  if (name === 'head') scan.isInHead = true;
  if (name === 'body') scan.isInHead = false;
  if (name === 'title' && scan.dropped === 0) scan.isInTitle = true;
  if (blockElements.has(name)) endParagraph(scan);
  if (name === 'h1') scan.heading = '';
  if (name === 'main') scan.mainDepth += 1;
  if (name === 'article') {
    if (scan.articleDepth === 0) scan.articles.push([]);
    scan.articleDepth += 1;
  }
}

function closeElement(scan: Scan, name: string): void {
  scan.open.pop();
  if (droppedElements.has(name)) scan.dropped = Math.max(0, scan.dropped - 1);
  if (name === 'head') scan.isInHead = false;
  if (name === 'title') scan.isInTitle = false;
  if (blockElements.has(name)) endParagraph(scan);
  if (name === 'h1' && scan.heading !== null) {
    if (scan.heading.trim() !== '') scan.headings.push(scan.heading);
    scan.heading = null;
  }
  if (name === 'main') scan.mainDepth = Math.max(0, scan.mainDepth - 1);
  if (name === 'article') scan.articleDepth = Math.max(0, scan.articleDepth - 1);
}

function addText(scan: Scan, text: string): void {
  if (scan.isInTitle) {
    if (scan.pageTitle.length < 1000) scan.pageTitle += text;
    return;
  }
  if (scan.dropped > 0 || scan.isInHead) return;
  scan.line += text;
  if (scan.heading !== null && scan.heading.length < 1000) scan.heading += text;
}

function endParagraph(scan: Scan): void {
  const paragraph = scan.line.split(/\s+/).join(' ').trim();
  scan.line = '';
  if (paragraph === '') return;
  scan.page.push(paragraph);
  if (scan.mainDepth > 0) scan.main.push(paragraph);
  if (scan.articleDepth > 0) scan.articles.at(-1)?.push(paragraph);
}

function noteMeta(scan: Scan, element: string, attributes: ReadonlyMap<string, string>): void {
  const keep = (key: string | undefined, value: string | undefined) => {
    const name = key?.toLowerCase().trim();
    if (name && value && !scan.metas.has(name)) scan.metas.set(name, value.slice(0, 2000));
  };
  if (element === 'time') keep('time', attributes.get('datetime'));
  else if (element === 'link') {
    if (attributes.get('rel')?.toLowerCase() === 'canonical') keep('canonical', attributes.get('href'));
  } else
    keep(attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop'), attributes.get('content'));
}

/** A page of teasers has many short articles: then the page as a whole is taken. */
function chooseText(scan: Scan): string {
  const join = (paragraphs: readonly string[]) => paragraphs.join('\n\n');
  const page = join(scan.page);
  const longest = scan.articles.map(join).reduce((best, text) => (text.length > best.length ? text : best), '');
  if (longest.length > page.length * 0.25) return longest;
  const main = join(scan.main);
  return main.length > page.length * 0.25 ? main : page;
}
