// Turns annotated articles into examples for the two affiliation models: pairs of views of a sentence, and pairs of
// actors of a document. A pair whose relation stands in other sentences, or is optional in the gold, is no example.
import type { DocumentActor, Mention, ParsedDocument } from '../annotation.js';
import type { ActorLists } from '../lists/actorLists.js';
import type { SentenceContext } from '../statements/affiliation/context.js';
import { addDocumentFeatures } from '../statements/affiliation/documentFeatures.js';
import { forEachPair, pairKey } from '../statements/affiliation/documentPairs.js';
import { type AffiliationReading, readContexts } from '../statements/affiliation/findAffiliations.js';
import { documentRows, FeatureRows, pairRows } from '../statements/affiliation/linearModel.js';
import { addPairFeatures } from '../statements/affiliation/pairFeatures.js';
import type { View } from '../statements/affiliation/views.js';
import type { GoldStatement } from './gold.js';
import type { Example } from './relationsLogistic.js';

/** One article ready to learn from. `truth` holds the relations by pairKey of the actors given here. */
export interface Lesson {
  readonly id: string;
  readonly doc: ParsedDocument;
  readonly mentions: readonly Mention[];
  readonly actors: readonly DocumentActor[];
  readonly contexts: readonly SentenceContext[];
  readonly truth: ReadonlyMap<number, GoldStatement>;
  /** Relations that the given actors cannot express: missed whatever is decided. */
  readonly unreachable: number;
  readonly examples: readonly Example[];
}

export interface LessonInput {
  readonly doc: ParsedDocument;
  readonly mentions: readonly Mention[];
  readonly actors: readonly DocumentActor[];
}

/** @param goldActor the entity of the gold that an actor stands for, or null; several may stand for one. */
export function prepareLesson(
  id: string,
  input: LessonInput,
  statements: readonly GoldStatement[],
  goldActor: (actor: number) => number | null,
  lists: ActorLists,
): Lesson {
  const actorsOf = new Map<number, number[]>();
  input.actors.forEach((_, actor) => {
    const entity = goldActor(actor);
    if (entity !== null) actorsOf.set(entity, [...(actorsOf.get(entity) ?? []), actor]);
  });
  const truth = new Map<number, GoldStatement>();
  let unreachable = 0;
  for (const statement of statements) {
    if (statement.type !== 'AFFILIATED_WITH' || statement.source === null || statement.target === null) continue;
    const sources = actorsOf.get(statement.source) ?? [];
    const targets = actorsOf.get(statement.target) ?? [];
    for (const source of sources) for (const target of targets) truth.set(pairKey(source, target), statement);
    if (sources.length * targets.length === 0 && !statement.isOptional) unreachable++;
  }
  const contexts = readContexts(input.doc, input.mentions, input.actors, lists);
  const examples = contexts.flatMap((context) => sentenceExamples(context, input.actors, truth));
  return { id, ...input, contexts, truth, unreachable, examples };
}

function sentenceExamples(
  context: SentenceContext,
  actors: readonly DocumentActor[],
  truth: ReadonlyMap<number, GoldStatement>,
): Example[] {
  const closest = closestViews(context, actors);
  const rows = new FeatureRows(pairRows);
  const examples: Example[] = [];
  forEachPair(context, actors, (source, target) => {
    const key = pairKey(source.actor, target.actor);
    const statement = truth.get(key);
    if (statement && (statement.isOptional || !isEvidence(context, statement))) return;
    if (statement && distance(source, target) > closest.get(key)!) return;
    rows.start();
    addPairFeatures(rows, context, source, target, actors);
    examples.push({ rows: rows.copy(), label: statement ? 1 : 0, weight: 1 });
  });
  return examples;
}

/** Of several views of the same two actors in a sentence only the closest pair is sure to carry the relation. */
function closestViews(context: SentenceContext, actors: readonly DocumentActor[]): Map<number, number> {
  const closest = new Map<number, number>();
  forEachPair(context, actors, (source, target) => {
    const key = pairKey(source.actor, target.actor);
    closest.set(key, Math.min(closest.get(key) ?? Infinity, distance(source, target)));
  });
  return closest;
}

const distance = (a: View, b: View): number =>
  a.firstToken > b.lastToken ? a.firstToken - b.lastToken : Math.max(0, b.firstToken - a.lastToken);

export const isEvidence = (context: SentenceContext, statement: GoldStatement): boolean =>
  statement.evidence.some((e) => e.start < context.sentence.end && e.end > context.sentence.start);

/** Examples for the decision per document, from a reading whose sentence scores were made without this article. */
export function documentExamples(reading: AffiliationReading, truth: Lesson['truth']): Example[] {
  const rows = new FeatureRows(documentRows);
  const examples: Example[] = [];
  for (const pair of reading.pairs) {
    const statement = truth.get(pairKey(pair.source, pair.target));
    if (statement?.isOptional) continue;
    rows.start();
    addDocumentFeatures(rows, pair, reading.evidence);
    examples.push({ rows: rows.copy(), label: statement ? 1 : 0, weight: 1 });
  }
  return examples;
}
