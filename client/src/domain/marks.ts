// Text with marks on it, cut into pieces that can be drawn one after the other. Pieces joined give the text back, whatever the
// marks; marks outside the text are cut to it.
import type { DocumentDetail, Span, StatementView } from '../../../graph/shapes.js';

export type Part = 'source' | 'cue' | 'target';

export interface SentencePiece {
  readonly text: string;
  readonly part: Part | null;
}

/** The quote of a statement with its ends and its cue marked. Where they overlap the cue yields to the ends. */
export function sentencePieces(statement: StatementView): readonly SentencePiece[] {
  const spans: [Part, Span | null][] = [
    ['source', statement.sourceSpan],
    ['target', statement.targetSpan],
    ['cue', statement.cueSpan],
  ];
  const parts = new Array<Part | null>(statement.quote.length).fill(null);
  for (const [part, span] of spans) {
    if (span === null) continue;
    for (
      let i = Math.max(0, span.start - statement.start);
      i < Math.min(parts.length, span.end - statement.start);
      i += 1
    )
      parts[i] ??= part;
  }
  return runs(statement.quote, parts).map(({ text, value }) => ({ text, part: value }));
}

function runs<T>(text: string, values: readonly T[]): { text: string; value: T; start: number }[] {
  const list: { text: string; value: T; start: number }[] = [];
  let start = 0;
  for (let i = 1; i <= text.length; i += 1) {
    if (i < text.length && values[i] === values[start]) continue;
    list.push({ text: text.slice(start, i), value: values[start] as T, start });
    start = i;
  }
  return list;
}

export interface TextPiece {
  readonly text: string;
  readonly start: number;
  /** Index into the document's mentions. */
  readonly mention: number | null;
}

export interface StatementRun {
  /** The statement drawn here, and all statements that cover the same place. */
  readonly statement: StatementView | null;
  readonly others: readonly StatementView[];
  readonly pieces: readonly TextPiece[];
}

/** Paragraphs of runs of pieces: what the reader draws. `selected` wins where statements overlap. */
export function documentPieces(
  document: DocumentDetail,
  selected: string | null,
): readonly (readonly StatementRun[])[] {
  const mentionAt = mentionIndex(document);
  return paragraphs(document.text)
    .filter((paragraph) => !isTitle(document, paragraph))
    .map(({ start, end }) => {
      const cuts = cutsIn(document, start, end);
      const list: { statement: StatementView | null; others: StatementView[]; pieces: TextPiece[] }[] = [];
      for (let i = 0; i + 1 < cuts.length; i += 1) {
        const from = cuts[i] ?? start;
        const to = cuts[i + 1] ?? end;
        const covering = document.statementViews.filter((s) => s.start <= from && s.end >= to);
        const statement = covering.find((s) => s.id === selected) ?? covering[0] ?? null;
        const piece = { text: document.text.slice(from, to), start: from, mention: mentionAt(from) };
        const last = list.at(-1);
        if (last !== undefined && last.statement === statement) {
          last.pieces.push(piece);
          for (const other of covering) if (!last.others.includes(other)) last.others.push(other);
        } else list.push({ statement, others: [...covering], pieces: [piece] });
      }
      return list;
    });
}

/** Many files repeat the title as their first line; the reader shows it once, unless something was found in it. */
function isTitle(document: DocumentDetail, { start, end }: Span): boolean {
  if (document.text.slice(0, start).trim() !== '' || document.text.slice(start, end).trim() !== document.title.trim())
    return false;
  return !document.statementViews.some((s) => s.start < end && s.end > start);
}

function mentionIndex(document: DocumentDetail): (at: number) => number | null {
  const owner = new Int32Array(document.text.length).fill(-1);
  document.mentions.forEach((mention, index) => {
    for (let i = Math.max(0, mention.start); i < Math.min(owner.length, mention.end); i += 1)
      if (owner[i] === -1) owner[i] = index;
  });
  return (at) => {
    const index = owner[at] ?? -1;
    return index === -1 ? null : index;
  };
}

function paragraphs(text: string): Span[] {
  const list: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() !== '') list.push({ start: match.index, end: match.index + match[0].length });
  }
  return list;
}

function cutsIn(document: DocumentDetail, start: number, end: number): number[] {
  const cuts = new Set([start, end]);
  for (const span of [...document.mentions, ...document.statementViews])
    for (const at of [span.start, span.end]) if (at > start && at < end) cuts.add(at);
  return [...cuts].sort((a, b) => a - b);
}
