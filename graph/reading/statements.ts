// Loads statements as views: with their ends, document, attribution and what they rebut, sorted by date, document and
// place in the text.
import { ask, byText } from '../ask.js';
import { ATTRIBUTIONS_OF_STATEMENTS, REBUTTALS_OF_STATEMENTS, STATEMENTS_BY_ID } from '../cypher/read.js';
import type { Transaction } from '../database.js';
import type { ActorKind } from '../model/actorKinds.js';
import type { RelationType } from '../model/relationTypes.js';
import type { ActorRef, Span, StatementView } from '../shapes.js';

interface StatementRow {
  readonly statement: {
    readonly id: string;
    readonly type: RelationType;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly content?: string;
    readonly role?: string;
    readonly negated: boolean;
    readonly hedged: boolean;
    readonly confidence: number;
    readonly rule: string;
    readonly status: StatementView['status'];
    readonly at?: string;
    readonly relationship?: string;
    readonly sourceStart?: number;
    readonly sourceEnd?: number;
    readonly targetStart?: number;
    readonly targetEnd?: number;
    readonly cueStart?: number;
    readonly cueEnd?: number;
  };
  readonly documentId: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly sourceId: string | null;
  readonly sourceName: string;
  readonly sourceKind: ActorKind;
  readonly targetId: string | null;
  readonly targetName: string;
  readonly targetKind: ActorKind;
}

type AttributionRow = ActorRef & { readonly statement: string; readonly level: number };

function toSpan(start: number | undefined, end: number | undefined): Span | null {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

function toRef(id: string | null, name: string, kind: ActorKind): ActorRef | null {
  return id === null ? null : { id, name, kind };
}

function toView(
  row: StatementRow,
  attribution: readonly ActorRef[],
  rebuts: readonly string[],
  rebuttedBy: readonly string[],
): StatementView {
  const { statement: s } = row;
  return {
    id: s.id,
    type: s.type,
    source: toRef(row.sourceId, row.sourceName, row.sourceKind),
    target: toRef(row.targetId, row.targetName, row.targetKind),
    document: {
      id: row.documentId,
      title: row.title,
      publisher: row.publisher,
      publishedAt: row.publishedAt,
      url: row.url,
    },
    quote: s.quote,
    start: s.start,
    end: s.end,
    sourceSpan: toSpan(s.sourceStart, s.sourceEnd),
    targetSpan: toSpan(s.targetStart, s.targetEnd),
    cueSpan: toSpan(s.cueStart, s.cueEnd),
    content: s.content ?? null,
    role: s.role ?? null,
    attribution,
    negated: s.negated,
    hedged: s.hedged,
    confidence: s.confidence,
    rule: s.rule,
    status: s.status,
    at: s.at ?? null,
    relationship: s.relationship ?? null,
    rebuts,
    rebuttedBy,
  };
}

/** Undated statements come last. */
function byPlace(a: StatementView, b: StatementView): number {
  return (
    byText(a.at ?? '9999', b.at ?? '9999') ||
    byText(a.document.id, b.document.id) ||
    a.start - b.start ||
    byText(a.id, b.id)
  );
}

export async function loadStatements(tx: Transaction, ids: readonly string[]): Promise<readonly StatementView[]> {
  if (ids.length === 0) return [];
  const rows = await ask<StatementRow>(tx, STATEMENTS_BY_ID, { ids });
  const attributions = await ask<AttributionRow>(tx, ATTRIBUTIONS_OF_STATEMENTS, { ids });
  const rebuttals = await ask<{ denial: string; denied: string }>(tx, REBUTTALS_OF_STATEMENTS, { ids });
  const attributionOf = (id: string) =>
    attributions
      .filter((a) => a.statement === id)
      .sort((a, b) => a.level - b.level)
      .map(({ id: actor, name, kind }) => ({ id: actor, name, kind }));
  return rows
    .map((row) => {
      const { id } = row.statement;
      const rebuts = rebuttals.filter((r) => r.denial === id).map((r) => r.denied);
      const rebuttedBy = rebuttals.filter((r) => r.denied === id).map((r) => r.denial);
      return toView(row, attributionOf(id), rebuts.sort(byText), rebuttedBy.sort(byText));
    })
    .sort(byPlace);
}
