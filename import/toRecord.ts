// Takes what was found in one document and gives the record the graph writes: indexes become ids, ids are hashes of content,
// everything is sorted, so the same annotation always gives the same record. Refuses offsets that do not slice back.
import { createHash } from 'node:crypto';
import type { DocumentRecord, StatementRecord } from '../graph/graph.js';
import { relationTypes } from '../graph/model/relationTypes.js';
import type { Annotation, Span, Statement } from './annotation.js';

const symmetricTypes: ReadonlySet<string> = new Set(relationTypes.filter((r) => r.isSymmetric).map((r) => r.type));

/**
 * `extractor` is name and version ("rules 1.0.0"), `importedAt` an ISO time. Throws on annotations that break their own
 * promises (a bug of the extractor): offsets outside the text, quotes that differ, actors that do not exist.
 */
export function toRecord(annotation: Annotation, extractor: string, importedAt: string): DocumentRecord {
  const { document } = annotation;
  const drafts = annotation.statements.map((statement) => draftStatement(annotation, statement));
  return {
    id: document.id,
    title: document.title,
    url: document.url,
    publisher: document.publisher,
    publishedAt: document.publishedAt,
    importedAt,
    text: document.text,
    sha256: createHash('sha256').update(document.text).digest('hex'),
    extractor,
    actors: collectActors(annotation),
    statements: mergeStatements(annotation, drafts),
  };
}

type Draft = Omit<StatementRecord, 'rebuts'>;

function draftStatement(annotation: Annotation, statement: Statement): Draft {
  const { text, id: document } = annotation.document;
  if (text.slice(statement.start, statement.end) !== statement.quote || statement.quote === '') {
    throw new Error(`statement at ${statement.start}-${statement.end} does not slice back to its quote`);
  }
  for (const span of [statement.sourceSpan, statement.targetSpan, statement.cueSpan]) if (span) checkSpan(span, text);
  const ends = orderEnds(annotation, statement);
  const { type, start, end } = statement;
  return {
    id: hash([document, String(start), String(end), type, ends.source ?? '', ends.target ?? '']),
    type,
    ...ends,
    attribution: [...new Set(statement.attribution.map((index) => actorId(annotation, index)))],
    quote: statement.quote,
    start,
    end,
    cueSpan: plainSpan(statement.cueSpan),
    content: statement.content,
    role: statement.role,
    negated: statement.negated,
    hedged: statement.hedged,
    confidence: statement.confidence,
    rule: statement.rule,
  };
}

/** Where direction means nothing the ends are ordered by id, so that the pair is stored once. */
function orderEnds(annotation: Annotation, statement: Statement) {
  const source = statement.source === null ? null : actorId(annotation, statement.source);
  const target = statement.target === null ? null : actorId(annotation, statement.target);
  const sourceSpan = source === null ? null : plainSpan(statement.sourceSpan);
  const targetSpan = target === null ? null : plainSpan(statement.targetSpan);
  const isTurned = symmetricTypes.has(statement.type) && target !== null && (source === null || target < source);
  return isTurned
    ? { source: target, target: source, sourceSpan: targetSpan, targetSpan: sourceSpan }
    : { source, target, sourceSpan, targetSpan };
}

/**
 * Statements of one id are one statement: the surest wins, rebuttals are joined. One whose two ends are the same actor says
 * nothing about a network and is left out.
 */
function mergeStatements(annotation: Annotation, drafts: readonly Draft[]): readonly StatementRecord[] {
  const best = new Map<string, Draft>();
  const rebuts = new Map<string, Set<string>>();
  for (const [index, draft] of drafts.entries()) {
    if (draft.source !== null && draft.source === draft.target) continue;
    const known = best.get(draft.id);
    if (!known || draft.confidence > known.confidence) best.set(draft.id, draft);
    const rebutted = rebuts.get(draft.id) ?? new Set<string>();
    for (const other of annotation.statements[index]?.rebuts ?? []) rebutted.add(draftId(drafts, other));
    rebuts.set(draft.id, rebutted);
  }
  const isKept = (id: string, by: string) => id !== by && best.has(id);
  return [...best.values()]
    .map((draft) => ({
      ...draft,
      rebuts: [...(rebuts.get(draft.id) ?? [])].filter((id) => isKept(id, draft.id)).sort(),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

function draftId(drafts: readonly Draft[], index: number): string {
  const draft = drafts[index];
  if (!draft) throw new Error(`a statement rebuts statement ${index}, which does not exist`);
  return draft.id;
}

function collectActors(annotation: Annotation): DocumentRecord['actors'] {
  const actors = new Map<
    string,
    { kind: DocumentRecord['actors'][number]['kind']; name: string; names: Set<string> }
  >();
  const spans = new Map<string, Map<string, Span>>();
  for (const { id, kind, name, names } of annotation.actors) {
    const known = actors.get(id) ?? { kind, name, names: new Set([name]) };
    for (const surface of names) known.names.add(surface);
    actors.set(id, known);
  }
  for (const mention of annotation.mentions) {
    if (mention.actor < 0) continue;
    checkSpan(mention, annotation.document.text);
    const id = actorId(annotation, mention.actor);
    const ofActor = spans.get(id) ?? new Map<string, Span>();
    ofActor.set(`${mention.start}-${mention.end}`, { start: mention.start, end: mention.end });
    spans.set(id, ofActor);
  }
  return [...actors]
    .map(([id, { kind, name, names }]) => ({
      id,
      kind,
      name,
      names: [...names],
      spans: [...(spans.get(id)?.values() ?? [])].sort((a, b) => a.start - b.start || a.end - b.end),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function actorId(annotation: Annotation, index: number): string {
  const actor = annotation.actors[index];
  if (!actor) throw new Error(`actor ${index} does not exist among ${annotation.actors.length}`);
  return actor.id;
}

function checkSpan(span: Span, text: string): void {
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) {
    throw new Error(`span ${span.start}-${span.end} lies outside the text of ${text.length}`);
  }
}

function plainSpan(span: Span | null): Span | null {
  return span && { start: span.start, end: span.end };
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);
}
