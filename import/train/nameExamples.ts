// Turns annotated articles and the corpora of names into training sentences for the name finder: prepared features and,
// for each token, the labels that the annotation allows. Where the annotation says nothing the learner decides itself.
import type { ParsedDocument, Sentence } from '../annotation.js';
import type { ActorLists } from '../lists/actorLists.js';
import { titleWords } from '../lists/headWords.js';
import { observeUses } from '../mentions/documentUse.js';
import {
  ALL_LABELS,
  beginOf,
  insideOf,
  kindBits,
  labelBit,
  type NameKind,
  nameKinds,
  OUTSIDE,
} from '../mentions/labels.js';
import { type NameInput, type NameResources, prepareNames } from '../mentions/nameFeatures.js';
import { type GoldDocument, goldMentions } from './gold.js';
import type { NameText } from './nameCorpora.js';

export interface NameExample {
  readonly input: NameInput;
  /** Labels each token may have by the annotation; a subset of `input.allowed`. */
  readonly known: Int32Array;
}

const upper = /\p{Lu}/u;
const UNMARKED = labelBit(OUTSIDE) | kindBits('place') | kindBits('misc');

/** Examples of one annotated article. */
export function goldExamples(gold: GoldDocument, doc: ParsedDocument, resources: NameResources): NameExample[] {
  const { lists } = resources;
  const use = observeUses(doc);
  const known = doc.sentences.map((s) => new Int32Array(s.tokens.length).fill(UNMARKED));
  for (const mention of goldMentions(gold, doc, { keepsNested: false })) {
    const sentence = doc.sentences[mention.sentence]!;
    markGold(sentence, mention.firstToken, mention.lastToken, mention.kind, known[mention.sentence]!, lists);
  }
  return doc.sentences.map((sentence, i) => toExample(prepareNames(sentence, use, resources), known[i]!));
}

function markGold(
  sentence: Sentence,
  from: number,
  to: number,
  kind: string,
  known: Int32Array,
  lists: ActorLists,
): void {
  const { tokens } = sentence;
  const written = (i: number) => tokens[i]!.text;
  if (kind === 'collective' || !upper.test(written(to)) || isProperless(written(to))) {
    for (let i = from; i <= to; i++) known[i] = ALL_LABELS;
    return;
  }
  let first = from;
  const isPerson = kind === 'person';
  while (first < to && isExtra(tokens[first]!.text, tokens[first]!.lemma, isPerson)) known[first++] = labelBit(OUTSIDE);
  let last = to;
  while (last > first && /^['’]s?$/.test(written(last))) known[last--] = labelBit(OUTSIDE);
  const kinds = kindsOf(kind, sentence, first, last, lists);
  let begin = 0;
  let inside = 0;
  for (const k of kinds) {
    begin |= labelBit(beginOf(k));
    inside |= labelBit(insideOf(k));
  }
  known[first] = begin;
  for (let i = first + 1; i <= last; i++) known[i] = inside;
  if (kinds.includes('place')) known[first]! |= labelBit(OUTSIDE);
}

const isProperless = (form: string): boolean => /^(?:A|An|The)$/.test(form);
const isExtra = (form: string, lemma: string, isPerson: boolean): boolean =>
  /^(?:the|a|an)$/i.test(form) ||
  (isPerson && (titleWords.has(lemma) || titleWords.has(form.toLowerCase().replace(/\.$/, ''))));

function kindsOf(
  kind: string,
  sentence: Sentence,
  first: number,
  last: number,
  lists: ActorLists,
): readonly NameKind[] {
  if (kind === 'state') return ['place'];
  const text = sentence.tokens
    .slice(first, last + 1)
    .map((t) => t.text)
    .join(' ');
  if (kind === 'organisation' && lists.places.has(text)) return ['place', 'organisation'];
  return [nameKinds.find((k) => k === kind) ?? 'organisation'];
}

/** Examples of a text of a corpus of names. */
export function corpusExamples(source: NameText, doc: ParsedDocument, resources: NameResources): NameExample[] {
  const use = observeUses(doc);
  let s = 0;
  return doc.sentences.map((sentence) => {
    const known = new Int32Array(sentence.tokens.length).fill(source.outside);
    sentence.tokens.forEach((token, i) => {
      while (s < source.spans.length && source.spans[s]!.end <= token.start) s++;
      const span = source.spans[s];
      if (span !== undefined && token.end > span.start) known[i] = token.start <= span.start ? span.first : span.rest;
    });
    return toExample(prepareNames(sentence, use, resources), known);
  });
}

/** Inactive tokens are outside; a label that is impossible there loses its claim, and so does what would follow it. */
function toExample(input: NameInput, marked: Int32Array): NameExample {
  const known = new Int32Array(input.length);
  let before = labelBit(OUTSIDE);
  for (let i = 0; i < input.length; i++) {
    let mask = marked[i]! & input.allowed[i]!;
    mask = reachable(mask, before);
    if (mask === 0) mask = reachable(asBegin(marked[i]!) & input.allowed[i]!, before);
    if (mask === 0) mask = labelBit(OUTSIDE);
    known[i] = mask;
    before = mask;
  }
  return { input, known };
}

function reachable(mask: number, before: number): number {
  let kept = mask;
  for (const kind of nameKinds) {
    if ((before & kindBits(kind)) === 0) kept &= ~labelBit(insideOf(kind));
  }
  return kept;
}

function asBegin(mask: number): number {
  let begins = mask;
  for (const kind of nameKinds) if (mask & labelBit(insideOf(kind))) begins |= labelBit(beginOf(kind));
  return begins;
}
