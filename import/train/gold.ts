// Reads annotated articles (benchmark/guidelines.md's form) and lays their entity names over a parsed text, so that every
// stage can be trained and measured with the right mentions and actors given. Actor i is always entity i of the article.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { InvalidInput } from '../../graph/errors.js';
import { actorKindNames } from '../../graph/model/actorKinds.js';
import { type RelationType, relationTypeNames } from '../../graph/model/relationTypes.js';
import type { DocumentActor, Mention, ParsedDocument, Sentence, SourceDocument, Span } from '../annotation.js';

const entitySchema = z.object({
  id: z.string(),
  kind: z.enum(actorKindNames),
  names: z.array(z.string()).min(1),
  optional: z.boolean().optional(),
});

const relationSchema = z.object({
  type: z.enum(relationTypeNames),
  source: z.string().nullish(),
  target: z.string().nullish(),
  evidence: z.array(z.string()),
  content: z.string().nullish(),
  role: z.string().nullish(),
  attribution: z.string().nullish(),
  rebuts: z.boolean().nullish(),
  optional: z.boolean().optional(),
});

const documentSchema = z.object({
  id: z.string(),
  url: z.string().nullish(),
  publisher: z.string().nullish(),
  date: z.string().nullish(),
  /** Some articles have no headline. */
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ''),
  text: z.string(),
  entities: z.array(entitySchema),
  relations: z.array(relationSchema),
});

export type GoldEntity = z.infer<typeof entitySchema>;
export type GoldRelation = z.infer<typeof relationSchema>;
export type GoldDocument = z.infer<typeof documentSchema>;

/** One relation of the gold by index: ends are indexes into `GoldDocument.entities` (= actors), evidence is where it stands. */
export interface GoldStatement {
  readonly type: RelationType;
  readonly source: number | null;
  readonly target: number | null;
  /** Every place in `SourceDocument.text` where an evidence string occurs. */
  readonly evidence: readonly Span[];
  readonly role: string | null;
  readonly content: string | null;
  readonly attribution: number | null;
  readonly rebuts: boolean;
  /** Annotators disagreed: neither missed nor wrong, so neither a positive nor a negative example. */
  readonly isOptional: boolean;
}

/** Reads a gold file; throws InvalidInput naming the file and the first thing that is wrong with it. */
export function readGold(path: string): readonly GoldDocument[] {
  const parsed = z.array(documentSchema).safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new InvalidInput('gold', `${path} is not a list of annotated articles: ${z.prettifyError(parsed.error)}`);
}

/** The article as the pipeline reads it: the headline in front of the text unless the text begins with it already. */
export function toSourceDocument(
  gold: Pick<GoldDocument, 'id' | 'title' | 'text'> & Partial<GoldDocument>,
): SourceDocument {
  const title = gold.title.trim();
  const text = title === '' || gold.text.trimStart().startsWith(title) ? gold.text : `${title}\n\n${gold.text}`;
  return {
    id: gold.id,
    title,
    text,
    url: gold.url ?? null,
    publisher: gold.publisher ?? null,
    publishedAt: gold.date ?? null,
  };
}

/** The entities as document actors, in the order of the article. */
export function goldActors(gold: GoldDocument): readonly DocumentActor[] {
  return gold.entities.map((entity) => ({
    id: createHash('sha256').update(`${entity.kind}|${entity.names[0]}`).digest('hex').slice(0, 16),
    kind: entity.kind,
    name: entity.names[0]!,
    names: entity.names,
  }));
}

/** The relations with their ends as indexes and their evidence as spans of `text`. */
export function goldStatements(gold: GoldDocument, text: string): readonly GoldStatement[] {
  const indexOf = new Map(gold.entities.map((entity, i) => [entity.id, i]));
  const end = (id: string | null | undefined) => (id == null ? null : (indexOf.get(id) ?? null));
  return gold.relations.map((relation) => ({
    type: relation.type,
    source: end(relation.source),
    target: end(relation.target),
    evidence: relation.evidence.flatMap((quote) => occurrences(text, quote)),
    role: relation.role ?? null,
    content: relation.content ?? null,
    attribution: end(relation.attribution),
    rebuts: relation.rebuts ?? false,
    isOptional: relation.optional ?? false,
  }));
}

export interface ProjectionOptions {
  /**
   * Keep a name that lies inside a longer name of another actor and does not hold its head word ("Sri Lankan" in "Sri
   * Lankan navy"). Relations need these; a sequence labeller cannot have them. Default true.
   */
  readonly keepsNested?: boolean;
}

interface Occurrence extends Span {
  readonly actor: number;
}

/** Lays every entity name over the text, the longest first, whole words only. Sorted by start, an outer mention before its inner ones. */
export function goldMentions(
  gold: GoldDocument,
  doc: ParsedDocument,
  options: ProjectionOptions = {},
): readonly Mention[] {
  const keepsNested = options.keepsNested ?? true;
  const taken: Mention[] = [];
  const coverage = new Map<number, Mention[]>();
  for (const found of nameOccurrences(gold, doc.source.text)) {
    const mention = toMention(gold, doc, found);
    if (mention === null) continue;
    const sameSentence = coverage.get(mention.sentence) ?? [];
    if (sameSentence.some((other) => isInTheWay(other, mention, keepsNested))) continue;
    coverage.set(mention.sentence, [...sameSentence, mention]);
    taken.push(mention);
  }
  return taken.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isInTheWay(taken: Mention, next: Mention, keepsNested: boolean): boolean {
  if (next.firstToken > taken.lastToken || next.lastToken < taken.firstToken) return false;
  const isInside = next.firstToken >= taken.firstToken && next.lastToken <= taken.lastToken;
  const holdsHead = next.firstToken <= taken.headToken && next.lastToken >= taken.headToken;
  return !(keepsNested && isInside && !holdsHead && next.actor !== taken.actor);
}

function nameOccurrences(gold: GoldDocument, text: string): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  gold.entities.forEach((entity, actor) => {
    for (const name of new Set(entity.names)) {
      for (const span of occurrences(text, name)) {
        if (!isWholeWord(text, span)) continue;
        const key = `${span.start}:${span.end}`;
        if (!found.has(key)) found.set(key, { ...span, actor });
      }
    }
  });
  return [...found.values()].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

function occurrences(text: string, part: string): Span[] {
  const found: Span[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    found.push({ start: at, end: at + part.length });
  return found;
}

const wordCharacter = /[\p{L}\p{N}]/u;

function isWholeWord(text: string, span: Span): boolean {
  const startsInside =
    span.start > 0 && wordCharacter.test(text[span.start - 1]!) && wordCharacter.test(text[span.start]!);
  const endsInside =
    span.end < text.length && wordCharacter.test(text[span.end]!) && wordCharacter.test(text[span.end - 1]!);
  return !startsInside && !endsInside;
}

function toMention(gold: GoldDocument, doc: ParsedDocument, found: Occurrence): Mention | null {
  const sentence = findSentence(doc.sentences, found);
  if (sentence < 0) return null;
  const { tokens } = doc.sentences[sentence]!;
  const firstToken = tokens.findIndex((token) => token.end > found.start);
  let lastToken = firstToken;
  while (lastToken + 1 < tokens.length && tokens[lastToken + 1]!.start < found.end) lastToken++;
  if (firstToken < 0 || tokens[firstToken]!.start >= found.end) return null;
  return {
    start: found.start,
    end: found.end,
    sentence,
    firstToken,
    lastToken,
    headToken: headOfSpan(doc.sentences[sentence]!, firstToken, lastToken),
    kind: gold.entities[found.actor]!.kind,
    isNamed: true,
    certainty: 1,
    actor: found.actor,
  };
}

function findSentence(sentences: readonly Sentence[], span: Span): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= span.start && span.end <= sentence.end ? low : -1;
}

/** The token of the range whose head lies outside it; the last token where the parse gives none. */
export function headOfSpan(sentence: Sentence, firstToken: number, lastToken: number): number {
  for (let i = firstToken; i <= lastToken; i++) {
    const head = sentence.tokens[i]!.head;
    if (head < firstToken || head > lastToken) return i;
  }
  return lastToken;
}
