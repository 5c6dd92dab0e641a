// Builds small document records for tests, and random ones for property tests. Deterministic: nothing but the arguments.
import { createHash } from 'node:crypto';
import type { DocumentRecord, StatementRecord } from '../../graph/graph.js';
import type { ActorKind } from '../../graph/model/actorKinds.js';
import { type RelationType, relationTypeNames } from '../../graph/model/relationTypes.js';

export const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

export const actorId = (name: string) => `actor-${hash(name)}`;

const kinds: Readonly<Record<string, ActorKind>> = {
  Norland: 'state',
  Sudmark: 'state',
  'Free Hills Front': 'armed-group',
  'Ada Brandt': 'person',
  'Jon Weir': 'person',
  'Harbour Party': 'party',
  'Relief Union': 'organisation',
  'The Courier': 'media',
  Pakistan: 'state',
  Iran: 'state',
  Taliban: 'armed-group',
};

const names: readonly string[] = Object.keys(kinds).slice(0, 8);

export interface Said {
  readonly type: RelationType;
  readonly source: string | null;
  readonly target: string | null;
  readonly quote?: string;
  readonly confidence?: number;
  readonly negated?: boolean;
  readonly role?: string;
  readonly attribution?: readonly string[];
  /** Index of the statement it denies. */
  readonly rebuts?: number;
}

export interface Sketch {
  readonly id: string;
  readonly title?: string;
  readonly publisher?: string | null;
  readonly publishedAt?: string | null;
  readonly extractor?: string;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly mentioned?: readonly string[];
  readonly said: readonly Said[];
}

const sentenceOf = (said: Said) =>
  said.quote ?? `${said.source ?? 'Somebody'} ${said.type.toLowerCase().replace('_', ' ')} ${said.target ?? 'nobody'}.`;

const statementId = (document: string, said: Said, index: number) =>
  `s-${hash(JSON.stringify([document, index, said.type, said.source, said.target]))}`;

function toStatement(sketch: Sketch, text: string, said: Said, index: number): StatementRecord {
  const quote = sentenceOf(said);
  const start = text.indexOf(quote);
  return {
    id: statementId(sketch.id, said, index),
    type: said.type,
    source: said.source === null ? null : actorId(said.source),
    target: said.target === null ? null : actorId(said.target),
    attribution: (said.attribution ?? []).map(actorId),
    quote,
    start,
    end: start + quote.length,
    sourceSpan: said.source === null ? null : { start, end: start + said.source.length },
    targetSpan: null,
    cueSpan: { start: start + 1, end: start + 4 },
    content: null,
    role: said.role ?? null,
    negated: said.negated ?? false,
    hedged: false,
    confidence: said.confidence ?? 0.9,
    rule: 'test',
    rebuts: said.rebuts === undefined ? [] : [statementId(sketch.id, sketch.said[said.rebuts]!, said.rebuts)],
  };
}

/** A document whose text is its title and one sentence for each statement. */
export function record(sketch: Sketch): DocumentRecord {
  const title = sketch.title ?? `Report ${sketch.id}`;
  const text = [title, ...sketch.said.map(sentenceOf), ...(sketch.mentioned ?? [])].join('\n');
  const all = [
    ...sketch.said.flatMap((s) => [s.source, s.target, ...(s.attribution ?? [])]),
    ...(sketch.mentioned ?? []),
  ];
  const actors = [...new Set(all.filter((name) => name !== null))];
  return {
    id: sketch.id,
    title,
    url: null,
    publisher: sketch.publisher === undefined ? 'The Courier' : sketch.publisher,
    publishedAt: sketch.publishedAt === undefined ? '2024-03-05' : sketch.publishedAt,
    importedAt: new Date().toISOString(),
    text,
    sha256: hash(text),
    extractor: sketch.extractor ?? 'rules 1.0.0',
    actors: actors.map((name) => ({
      id: actorId(name),
      kind: kinds[name] ?? 'organisation',
      name,
      names: [name, ...(sketch.aliases?.[name] ?? [])],
      spans: spansOf(text, name),
    })),
    statements: sketch.said.map((said, index) => toStatement(sketch, text, said, index)),
  };
}

function spansOf(text: string, name: string) {
  const spans: { start: number; end: number }[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    spans.push({ start: at, end: at + name.length });
  }
  return spans;
}

/** A random document of a small world, the same for the same seed: actors, types and dates meet often. */
export function randomRecord(seed: number, sentences = 8): DocumentRecord {
  let state = seed + 1;
  const next = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return state % below;
  };
  const pick = <T>(list: readonly T[]) => list[next(list.length)]!;
  const said: Said[] = Array.from({ length: sentences }, (_, index) => ({
    type: pick(relationTypeNames),
    source: next(8) === 0 ? null : pick(names),
    target: next(8) === 0 ? null : pick(names),
    quote: `Sentence ${index} of document ${seed} says so.`,
    confidence: (50 + next(51)) / 100,
    negated: next(12) === 0,
    ...(next(3) === 0 ? { attribution: [pick(names)] } : {}),
    ...(index > 0 && next(4) === 0 ? { rebuts: next(index) } : {}),
    ...(next(5) === 0 ? { role: 'spokesman' } : {}),
  }));
  return record({
    id: `doc-${seed}`,
    said,
    mentioned: [pick(names)],
    publisher: pick(['The Courier', 'Evening Post', 'Wire', null]),
    publishedAt: next(6) === 0 ? null : `2024-0${1 + next(6)}-1${next(10)}`,
    aliases: { Norland: [`Norland ${'I'.repeat(1 + next(3))}`], 'Ada Brandt': next(2) === 0 ? ['Brandt'] : [] },
  });
}
