// Loads documents: the list, newest first, and one document with its text, mentions and statements.
import { ask, byText } from '../ask.js';
import {
  DOCUMENT_DATES,
  DOCUMENT_SUMMARIES,
  DOCUMENT_TEXT,
  MENTIONS_IN_DOCUMENT,
  STATEMENT_IDS_OF_DOCUMENT,
} from '../cypher/read.js';
import type { Transaction } from '../database.js';
import { InvalidInput } from '../errors.js';
import type { ActorRef, DocumentDetail, DocumentSummary } from '../shapes.js';
import { loadStatements } from './statements.js';

async function loadSummaries(tx: Transaction, ids: readonly string[]): Promise<readonly DocumentSummary[]> {
  if (ids.length === 0) return [];
  const rows = await ask<DocumentSummary>(tx, DOCUMENT_SUMMARIES, { ids });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function loadDocuments(
  tx: Transaction,
  offset: number,
  limit: number,
): Promise<{ readonly documents: readonly DocumentSummary[]; readonly total: number }> {
  const all = await ask<{ id: string; publishedAt: string | null }>(tx, DOCUMENT_DATES);
  const sorted = [...all].sort((a, b) => byText(b.publishedAt ?? '', a.publishedAt ?? '') || byText(a.id, b.id));
  const page = sorted.slice(offset, offset + limit).map((row) => row.id);
  return { documents: await loadSummaries(tx, page), total: all.length };
}

type MentionRow = ActorRef & { readonly spans: readonly number[] };

/** In the order of the text; of two that start together the longer first. */
function toMentions(rows: readonly MentionRow[]): DocumentDetail['mentions'] {
  return rows
    .flatMap(({ spans, ...actor }) =>
      spans.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: spans[index + 1] ?? start, actor }] : [])),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || byText(a.actor.id, b.actor.id));
}

/** @throws InvalidInput `document-not-found` */
export async function loadDocument(tx: Transaction, id: string): Promise<DocumentDetail> {
  const [summary] = await loadSummaries(tx, [id]);
  const [content] = await ask<{ text: string; extractor: string }>(tx, DOCUMENT_TEXT, { id });
  if (summary === undefined || content === undefined) {
    throw new InvalidInput('document-not-found', `There is no document with the id ${id}.`, null, 404);
  }
  const mentions = await ask<MentionRow>(tx, MENTIONS_IN_DOCUMENT, { id });
  const statements = await ask<{ id: string }>(tx, STATEMENT_IDS_OF_DOCUMENT, { id });
  return {
    ...summary,
    ...content,
    mentions: toMentions(mentions),
    statementViews: await loadStatements(
      tx,
      statements.map((row) => row.id),
    ),
  };
}
