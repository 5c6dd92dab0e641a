// Takes a document, gives its blocks: one per line (hard-wrapped lines are put together again), each with a role. Blocks
// are in order and do not overlap; every character that is not white space lies in exactly one: nothing is dropped.
import type { Block, BlockRole, SourceDocument, Span } from '../annotation.js';
import { BOILERPLATE, CAPTION, CREDIT, SECTION_NAMES } from './blockWords.js';

/** Longer lines are running text whatever they contain. */
const MAX_MARKED_LENGTH = 420;
/** Lines of this length that break off in mid-sentence were wrapped by a mail program or an editor. */
const WRAPPED = { min: 45, max: 100 } as const;

export function findBlocks(source: SourceDocument): Block[] {
  const spans = joinWrappedLines(source.text, findLines(source.text));
  const blocks = spans.map((span, i): Block => ({ ...span, role: roleOf(source, spans, i) }));
  return markTeasers(source.text, blocks);
}

/** Lines without their surrounding white space; empty ones are left out. */
function findLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed.length === 0) continue;
    const start = match.index + match[0].length - match[0].trimStart().length;
    lines.push({ start, end: start + trimmed.length });
  }
  return lines;
}

function joinWrappedLines(text: string, lines: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last !== undefined && continues(text, last, line)) out[out.length - 1] = { start: last.start, end: line.end };
    else out.push(line);
  }
  return out;
}

/** Whether `line` goes on with the sentence that the line before it broke off. */
function continues(text: string, block: Span, line: Span): boolean {
  const gap = text.slice(block.end, line.start);
  if ((gap.match(/\n/g) ?? []).length !== 1) return false;
  const lastLine = block.end - Math.max(block.start, text.lastIndexOf('\n', block.end - 1) + 1);
  if (lastLine < WRAPPED.min || lastLine > WRAPPED.max) return false;
  return (
    /[\p{L}\d,;–—-]$/u.test(text.slice(block.end - 2, block.end)) &&
    /^[\p{Ll}\d("“‘]/u.test(text.slice(line.start, line.start + 2))
  );
}

function roleOf(source: SourceDocument, spans: readonly Span[], i: number): BlockRole {
  const span = spans[i]!;
  const line = source.text.slice(span.start, Math.min(span.end, span.start + MAX_MARKED_LENGTH + 1));
  const title = source.title.trim();
  if (
    i < 4 &&
    title !== '' &&
    line === title &&
    !spans.slice(0, i).some((s) => source.text.slice(s.start, s.end) === title)
  )
    return 'headline';
  if (line.length > MAX_MARKED_LENGTH) return 'body';
  if (SECTION_NAMES.has(line.toLowerCase())) return 'section';
  if (BOILERPLATE.some((pattern) => pattern.test(line))) return 'boilerplate';
  if (CREDIT.some((pattern) => pattern.test(line))) return 'credit';
  if (isCaption(line)) return 'caption';
  if (!endsSentence(line)) return shortLineRole(source, spans, i, line);
  return 'body';
}

/** Several sentences that end in a picture credit are text with the credit glued on. */
function isCaption(line: string): boolean {
  return CAPTION.some((pattern) => pattern.test(line)) && !/\p{Ll}[.!?]["”]?\s+\p{Lu}.{80}/u.test(line);
}

function endsSentence(line: string): boolean {
  return /[.!?…:;,]["”’'»)\]]{0,3}$/u.test(line.slice(-4));
}

/** A short line without a full stop: the headline when it comes first, a section heading when text follows. */
function shortLineRole(source: SourceDocument, spans: readonly Span[], i: number, line: string): BlockRole {
  const words = line.split(/\s+/).length;
  if (i < 3 && words > 2 && words < 30 && spans.length > 1 && isBeforeText(source.text, spans.slice(0, i)))
    return 'headline';
  if (words <= 8 && i < spans.length - 1 && /^[\p{Lu}\d]/u.test(line)) return 'section';
  return 'body';
}

function isBeforeText(text: string, before: readonly Span[]): boolean {
  return before.every((s) => s.end - s.start < 160 && !/[.!?]["”]?$/.test(text.slice(s.end - 2, s.end)));
}

/** Two or more broken-off lines in a row are the first words of other stories. */
function markTeasers(text: string, blocks: readonly Block[]): Block[] {
  const isCut = (block: Block | undefined): boolean =>
    block !== undefined && /(?:…|\.{3}|\[…\])$/.test(text.slice(Math.max(block.start, block.end - 4), block.end));
  return blocks.map((block, i) => {
    if (block.role === 'headline' || !isCut(block)) return block;
    return isCut(blocks[i - 1]) || isCut(blocks[i + 1]) ? { ...block, role: 'teaser' } : block;
  });
}
