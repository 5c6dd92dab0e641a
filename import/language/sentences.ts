// Takes a block, gives its sentences: the boundaries of Intl.Segmenter, mended after abbreviations, before lower-case
// words, and around quotation marks, and found where the space after a full stop is missing. Sentences lie inside their block.
import type { Span } from '../annotation.js';
import { CLOSING_ABBREVIATIONS, OPEN_ABBREVIATIONS } from './abbreviations.js';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });
const WINDOW = 4_000;
const LIKELY_END = /\n|[.!?]["”’)]?\s/g;
/** A full stop glued to the next sentence: "of the TTP.Pakistan has". */
const GLUED = /[\p{L}\d]{2}[.!?]["”’)]?(?=["“‘]?\p{Lu}\p{Ll}+[\s,’'])/gu;
const WORD_BEFORE_STOP = /(?:^|[\s(["“‘/-])((?:\p{L}\.)*\p{L}+)\.["”’)\]]*\s*$/u;

export function splitSentences(text: string, block: Span): Span[] {
  const part = text.slice(block.start, block.end);
  const merged: Span[] = [];
  for (const { segment, index } of segments(part)) {
    const last = merged.at(-1);
    if (last !== undefined && continuesSentence(part, last, segment)) {
      merged[merged.length - 1] = { start: last.start, end: index + segment.length };
    } else merged.push({ start: index, end: index + segment.length });
  }
  return merged
    .flatMap((span) => splitGlued(part, span))
    .map((span) => trimmed(part, span))
    .filter((span) => span.end > span.start)
    .map((span) => ({ start: span.start + block.start, end: span.end + block.start }));
}

/** The segmenter takes quadratic time over many sentences at once, so it gets long blocks piece by piece. */
function* segments(part: string): Generator<{ readonly segment: string; readonly index: number }> {
  let start = 0;
  while (start < part.length) {
    LIKELY_END.lastIndex = start + WINDOW;
    const found = start + WINDOW < part.length && LIKELY_END.test(part);
    const end = found ? LIKELY_END.lastIndex : part.length;
    for (const { segment, index } of SEGMENTER.segment(part.slice(start, end))) yield { segment, index: start + index };
    start = end;
  }
}

function continuesSentence(part: string, last: Span, segment: string): boolean {
  if (/^\s*[\p{Ll},;:)\]”’%]/u.test(segment)) return !/^\s*’\p{Lu}/u.test(segment);
  const tail = part.slice(Math.max(last.start, last.end - 40), last.end);
  const word = WORD_BEFORE_STOP.exec(tail)?.[1];
  if (word === undefined) return false;
  return stopContinues(word, segment);
}

/** Whether the full stop after `word` belongs to the word alone. */
function stopContinues(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (OPEN_ABBREVIATIONS.has(lower)) return lower !== 'no' || /^\s*\d/.test(next);
  if (/^\p{Lu}$/u.test(word)) return word !== 'I';
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word) || CLOSING_ABBREVIATIONS.has(lower)) {
    if (/^(?:a\.m|p\.m|etc|al)$/.test(lower)) return false;
    return !/^\s*["“‘(]?(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|This|That|These|However|Mr|Mrs|Ms|According|His|Her|Their|For|As|After|Meanwhile|If|When|While|By|To|There|Some|Officials)\b/.test(
      next,
    );
  }
  return false;
}

function splitGlued(part: string, span: Span): Span[] {
  const out: Span[] = [];
  let start = span.start;
  for (const match of part.slice(span.start, span.end).matchAll(GLUED)) {
    const end = span.start + match.index + match[0].length;
    out.push({ start, end });
    start = end;
  }
  out.push({ start, end: span.end });
  return out;
}

function trimmed(part: string, span: Span): Span {
  const sentence = part.slice(span.start, span.end);
  const start = span.start + sentence.length - sentence.trimStart().length;
  return { start, end: Math.max(start, span.end - (sentence.length - sentence.trimEnd().length)) };
}
