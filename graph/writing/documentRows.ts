// Turns a document record into the rows its Cypher texts take: sorted, without duplicates, references checked.
import { byText } from '../ask.js';
import { InvalidInput } from '../errors.js';
import type { DocumentRecord, StatementRecord } from '../graph.js';
import { type RelationshipEnds, relationshipOf } from '../model/relationshipIds.js';
import type { Span } from '../shapes.js';
import { combineNames } from './actorNames.js';

/** The relationship a statement counts for. One that says something did not happen counts for none. */
export function relationshipOfStatement(statement: StatementRecord): RelationshipEnds | null {
  return statement.negated ? null : relationshipOf(statement.type, statement.source, statement.target);
}

export function toDocumentProperties(record: DocumentRecord) {
  const { title, url, publisher, publishedAt, importedAt, text, sha256, extractor } = record;
  return { title, url, publisher, publishedAt, importedAt, text, sha256, extractor };
}

export function toMentionRows(record: DocumentRecord) {
  return record.actors
    .map((actor) => ({
      actor: actor.id,
      count: actor.spans.length,
      spans: actor.spans.flatMap((span) => [span.start, span.end]),
      ...combineNames([actor]),
    }))
    .sort((a, b) => byText(a.actor, b.actor));
}

function spanProperties(end: 'source' | 'target' | 'cue', span: Span | null) {
  return { [`${end}Start`]: span?.start ?? null, [`${end}End`]: span?.end ?? null };
}

function toStatementRow(statement: StatementRecord, publishedAt: string | null) {
  const { type, quote, start, end, content, role, negated, hedged, rule, confidence } = statement;
  return {
    id: statement.id,
    confidence,
    properties: {
      ...{ type, quote, start, end, content, role, negated, hedged, rule },
      ...spanProperties('source', statement.sourceSpan),
      ...spanProperties('target', statement.targetSpan),
      ...spanProperties('cue', statement.cueSpan),
      status: 'accepted',
      at: publishedAt,
      relationship: relationshipOfStatement(statement)?.id ?? null,
    },
  };
}

/** Every statement once, in the order of ids. */
export function uniqueStatements(record: DocumentRecord): readonly StatementRecord[] {
  return [...new Map(record.statements.map((s) => [s.id, s])).values()].sort((a, b) => byText(a.id, b.id));
}

/** Rows for the statements and for what links them to actors and to one another. */
export function toStatementRows(record: DocumentRecord) {
  const statements = uniqueStatements(record);
  const known = new Set(statements.map((s) => s.id));
  return {
    statements: statements.map((s) => toStatementRow(s, record.publishedAt)),
    sources: statements.flatMap((s) => (s.source === null ? [] : [{ statement: s.id, actor: s.source }])),
    targets: statements.flatMap((s) => (s.target === null ? [] : [{ statement: s.id, actor: s.target }])),
    attributions: statements.flatMap((s) =>
      [...new Set(s.attribution)].map((actor, level) => ({ statement: s.id, actor, level })),
    ),
    rebuttals: statements.flatMap((s) =>
      [...new Set(s.rebuts)]
        .filter((id) => id !== s.id && known.has(id))
        .sort(byText)
        .map((rebuts) => ({ statement: s.id, rebuts })),
    ),
  };
}

/** @throws InvalidInput `unknown-actor` when a statement names an actor the record does not hold */
export function checkReferences(record: DocumentRecord): void {
  const actors = new Set(record.actors.map((a) => a.id));
  for (const statement of record.statements) {
    for (const id of [statement.source, statement.target, ...statement.attribution]) {
      if (id === null || actors.has(id)) continue;
      throw new InvalidInput(
        'unknown-actor',
        `Statement ${statement.id} of document ${record.id} names the actor ${id}, which is not among its actors.`,
      );
    }
  }
}
