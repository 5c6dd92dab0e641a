// A small graph of our own making with everything the explorer shows: disputes, parallel relationships, several outlets and
// months, an actor whose name needs escaping, and one far from the rest.
import { createHash } from 'node:crypto';
import type { DocumentRecord, StatementRecord } from '../../graph/graph.js';
import type { ActorKind } from '../../graph/model/actorKinds.js';
import type { RelationType } from '../../graph/model/relationTypes.js';
import type { Span } from '../../graph/shapes.js';

const kinds: Readonly<Record<string, ActorKind>> = {
  Norland: 'state',
  Estmark: 'state',
  'River Front': 'armed-group',
  'Mara Lind': 'person',
  'Tomas Reuter': 'person',
  'Unity Party': 'party',
  'Harbour Board': 'organisation',
  'Evening Sheet': 'media',
  'Border farmers': 'collective',
  'Odd <b>Group</b> & "Sons"': 'organisation',
  Farland: 'state',
  'Lake Council': 'organisation',
};

/** `{A}` and `{B}` stand for the ends, `[...]` for the cue. */
const told: readonly (readonly [string, RelationType, string, string, string?])[] = [
  ['Norland', 'ACCUSES', 'Estmark', '{A} [accused] {B} of moving the border stones at night.'],
  ['Estmark', 'DENIES', 'Norland', '{A} [rejected] the charge that {B} had made.', 'Norland ACCUSES Estmark'],
  ['Estmark', 'ACCUSES', 'Norland', '{A} in turn [blamed] {B} for the broken bridge.'],
  ['River Front', 'ATTACKS', 'Norland', '{A} [shelled] a post of {B} before dawn.'],
  ['Mara Lind', 'AFFILIATED_WITH', 'Norland', '{A}, [foreign minister of] {B}, called for calm.'],
  ['Tomas Reuter', 'AFFILIATED_WITH', 'Unity Party', '{A} [leads] the {B}.'],
  ['Unity Party', 'CRITICIZES', 'Mara Lind', 'The {A} [called] {B} careless.'],
  ['Harbour Board', 'COOPERATES_WITH', 'Norland', 'The {A} [signed] a contract with {B}.'],
  ['Evening Sheet', 'ACCUSES', 'Harbour Board', 'The {A} [reported] that the {B} paid twice.'],
  [
    'Harbour Board',
    'DENIES',
    'Evening Sheet',
    'The {A} [called] the story of the {B} false.',
    'Evening Sheet ACCUSES Harbour Board',
  ],
  ['Border farmers', 'URGES', 'Norland', '{A} [asked] {B} to open the road.'],
  ['Odd <b>Group</b> & "Sons"', 'SUPPORTS', 'Estmark', '{A} [backed] {B} all the same.'],
  ['Norland', 'WARNS', 'River Front', '{A} [warned] the {B} of an answer.'],
  ['Farland', 'MEETS', 'Lake Council', '{A} [met] the {B} on the ice.'],
];

const outlets = ['The Valley Post', 'Morning Ledger', 'Harbour News'];
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

export const actorId = (name: string): string => `a${hash(name)}`;

export const records: readonly DocumentRecord[] = Array.from({ length: 6 }, (_, index) => document(index));

/** A list of who met one man, longer than what is expanded without asking. */
export const guestList = (host: string, guests: number): DocumentRecord =>
  meetings(
    'The guest list',
    Array.from({ length: guests }, (_, i) => [`Guest ${i + 1}`, host] as const),
    new Map([[host, 'The Old Reuter']]),
  );

/** So many people in circles of ten, each circle around somebody whom the next circle's middle meets too. */
export const crowd = (people: number): DocumentRecord =>
  meetings(
    'Who met whom in the hall',
    Array.from({ length: people - 1 }, (_, i) => {
      const at = i + 1;
      return [`Delegate number ${at}`, `Delegate number ${at % 10 === 0 ? at - 10 : at - (at % 10)}`] as const;
    }),
  );

/** A document in which the first of each pair met the second. */
function meetings(
  title: string,
  pairs: readonly (readonly [string, string])[],
  otherNames: ReadonlyMap<string, string> = new Map(),
): DocumentRecord {
  const statements: StatementRecord[] = [];
  const actors = new Map<string, Span[]>();
  let text = '';
  for (const [i, [guest, host]] of pairs.entries()) {
    const made = sentence('{A} [met] {B} in the hall. ', guest, host, text.length);
    for (const [name, span] of [[guest, made.source] as const, [host, made.target] as const])
      actors.set(name, [...(actors.get(name) ?? []), span]);
    statements.push({
      source: actorId(guest),
      target: actorId(host),
      id: `s${hash(`${title} ${i + 1}`)}`,
      type: 'MEETS',
      attribution: [],
      quote: made.quote,
      start: text.length,
      end: text.length + made.quote.length,
      sourceSpan: made.source,
      targetSpan: made.target,
      cueSpan: made.cue,
      content: null,
      role: null,
      negated: false,
      hedged: false,
      confidence: 0.8,
      rule: 'told',
      rebuts: [],
    });
    text += made.quote;
  }
  return {
    id: `d${hash(title)}`,
    title,
    url: null,
    publisher: 'Harbour News',
    publishedAt: '2024-06-20',
    importedAt: '2024-12-01T08:00:00.000Z',
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    extractor: 'told 1',
    actors: [...actors].map(([name, spans]) => ({
      id: actorId(name),
      kind: kinds[name] ?? 'person',
      name,
      names: [name, ...(otherNames.has(name) ? [otherNames.get(name) ?? ''] : [])],
      spans,
    })),
    statements,
  };
}

function document(index: number): DocumentRecord {
  const title = `Report number ${index + 1} from the border`;
  const chosen = told.filter((_, i) => i < 3 || (i + index) % 3 !== 0);
  const spans = new Map<string, Span[]>();
  const statements: StatementRecord[] = [];
  const ids = new Map<string, string>();
  let text = '';
  for (const [i, [source, type, target, template, rebuts]] of chosen.entries()) {
    if (i > 0) text += i % 3 === 0 ? '\n\n' : ' ';
    const made = sentence(template, source, target, text.length);
    const id = `s${hash(`${index} ${source} ${type} ${target}`)}`;
    ids.set(`${source} ${type} ${target}`, id);
    const denied = rebuts === undefined ? undefined : ids.get(rebuts);
    statements.push({
      id,
      type,
      source: actorId(source),
      target: actorId(target),
      attribution: [],
      quote: made.quote,
      start: text.length,
      end: text.length + made.quote.length,
      sourceSpan: made.source,
      targetSpan: made.target,
      cueSpan: made.cue,
      content: null,
      role: type === 'AFFILIATED_WITH' ? 'member' : null,
      negated: false,
      hedged: index === 2,
      confidence: 0.55 + (i % 5) * 0.1,
      rule: 'told',
      rebuts: denied === undefined ? [] : [denied],
    });
    for (const [name, span] of [
      [source, made.source],
      [target, made.target],
    ] as const)
      spans.set(name, [...(spans.get(name) ?? []), span]);
    text += made.quote;
  }
  return {
    id: `d${hash(title)}`,
    title,
    url: index === 0 ? 'https://example.org/border' : null,
    publisher: outlets[index % outlets.length] ?? null,
    publishedAt: `2024-0${index + 1}-1${index}`,
    importedAt: '2024-12-01T08:00:00.000Z',
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    extractor: 'told 1',
    actors: [...spans].map(([name, places]) => ({
      id: actorId(name),
      kind: kinds[name] ?? 'organisation',
      name,
      names: [name],
      spans: places,
    })),
    statements,
  };
}

function sentence(template: string, source: string, target: string, start: number) {
  let quote = '';
  const places: Record<'source' | 'target' | 'cue', Span> = {
    source: { start, end: start },
    target: { start, end: start },
    cue: { start, end: start },
  };
  for (const part of template.split(/(\{[AB]\}|\[[^\]]+\])/)) {
    const words = part === '{A}' ? source : part === '{B}' ? target : part.startsWith('[') ? part.slice(1, -1) : part;
    const name = part === '{A}' ? 'source' : part === '{B}' ? 'target' : part.startsWith('[') ? 'cue' : null;
    if (name !== null) places[name] = { start: start + quote.length, end: start + quote.length + words.length };
    quote += words;
  }
  return { quote, ...places };
}
