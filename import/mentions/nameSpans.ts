// Names of a document: the sequence model's spans, put right at their ends, with one kind per written form and the
// occurrences that the model overlooked although it knew the same words elsewhere in the document.
import type { ParsedDocument, Sentence, Token } from '../annotation.js';
import { trimWordTable } from '../language/words.js';
import { bodyHeads, titleWords } from '../lists/headWords.js';
import { observeUses } from './documentUse.js';
import { isBegin, isInside, kindOf, type NameKind, nameKinds, OUTSIDE } from './labels.js';
import { findListMatches, type ListMatch } from './listMatches.js';
import { type NameResources, prepareNames } from './nameFeatures.js';
import { type NameModel, tagNames } from './nameModel.js';

export interface NameSpan {
  readonly sentence: number;
  readonly firstToken: number;
  readonly lastToken: number;
  readonly kind: NameKind;
  /** How far the model is for a name here, per token; about 0 when undecided. */
  readonly margin: number;
}

export function findNameSpans(doc: ParsedDocument, model: NameModel, resources: NameResources): NameSpan[] {
  const { lists } = resources;
  trimWordTable(resources.words);
  const use = observeUses(doc);
  const spans: NameSpan[] = [];
  doc.sentences.forEach((sentence, index) => {
    const input = prepareNames(sentence, use, resources);
    if (input.features.length === 0) return;
    const labels = new Uint8Array(input.length);
    const margins = new Float64Array(input.length);
    tagNames(model, input, labels, margins);
    const matches = findListMatches(sentence.tokens, lists);
    for (const span of readSpans(labels, margins, index)) {
      for (const part of splitSpan(sentence, span, matches)) {
        const repaired = repairSpan(sentence, part);
        if (repaired !== null) spans.push(repaired);
      }
    }
  });
  const all = [...spans, ...findSites(doc, spans)];
  const namesakes = findNamesakes(doc, all);
  const states = new Set([...namesakes].filter((name) => lists.places.has(name)));
  return completeByVotes(doc, settleKinds(doc, all, namesakes), states);
}

const placePreposition = /^(?:in|at|near|from|to|into|outside|around|across|throughout|through|towards?|via)$/i;

/** Last names of persons called in full that are also written like places ("Erin Paris"), where the text never says "in Paris". */
function findNamesakes(doc: ParsedDocument, spans: readonly NameSpan[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { sentence, firstToken, lastToken, kind } of spans) {
    if (kind !== 'person' || lastToken === firstToken) continue;
    names.add(doc.sentences[sentence]!.tokens[lastToken]!.text);
  }
  for (const { tokens } of doc.sentences)
    for (let i = 1; i < tokens.length; i++)
      if (placePreposition.test(tokens[i - 1]!.text)) names.delete(tokens[i]!.text);
  return names;
}

const siteName = /^[\p{L}\p{N}-]+(?:\.[\p{Ll}\d]{2,})+$/u;
const site = (token: Token): boolean => siteName.test(token.text) && !token.text.startsWith('www.');

/** "the report was first published by example.org": a domain name in running text is that of a medium, if of nothing better known. */
function findSites(doc: ParsedDocument, spans: readonly NameSpan[]): NameSpan[] {
  const taken = new Set(spans.flatMap((s) => range(s.firstToken, s.lastToken).map((i) => `${s.sentence}:${i}`)));
  return doc.sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap((token, i): NameSpan[] =>
      site(token) && !taken.has(`${sentence}:${i}`)
        ? [{ sentence, firstToken: i, lastToken: i, kind: 'media', margin: 0 }]
        : [],
    ),
  );
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

function readSpans(labels: Uint8Array, margins: Float64Array, sentence: number): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (!isBegin(labels[i]!)) continue;
    let last = i;
    while (last + 1 < labels.length && isInside(labels[last + 1]!) && labels[last + 1] === labels[i]! + 1) last++;
    const before = i > 0 && labels[i - 1] !== OUTSIDE ? margins[i - 1]! : 0;
    const margin = (margins[last]! - before) / (last - i + 1);
    spans.push({
      sentence,
      firstToken: i,
      lastToken: last,
      kind: kindOf(labels[i]!),
      margin,
    });
  }
  return spans;
}

const upper = /\p{Lu}/u;
const dayOrMonth =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)$/;

/** Cuts "A Service and B Brigade" in two, a known body from the person behind it, and a weekday from the end. */
function splitSpan(sentence: Sentence, span: NameSpan, matches: readonly ListMatch[]): NameSpan[] {
  const { tokens } = sentence;
  let { firstToken: first, lastToken: last } = span;
  while (last > first && dayOrMonth.test(tokens[last]!.text)) last--;
  while (last > first && dayOrMonth.test(tokens[first]!.text)) first++;
  if (span.kind === 'person') {
    if (!/^(?:based|led|backed|born|era|style)$/.test(tokens[last + 2]?.text ?? ''))
      [first, last] = withHyphens(tokens, first, last);
    const known = matches.find((m) => m.first === first && m.last < last && m.last > m.first);
    const isBody = known !== undefined && known.actor?.kind !== 'person';
    if (isBody)
      return [
        {
          ...span,
          kind: known.place === null ? 'organisation' : 'place',
          lastToken: known.last,
        },
        { ...span, firstToken: known.last + 1, lastToken: last },
      ];
    for (let i = last - 1; i >= first; i--) {
      if (titleWords.has(tokens[i]!.lemma) && upper.test(tokens[i + 1]!.text) && tokens[i]!.text.length > 2)
        first = Math.max(i + 1, first);
    }
  }
  const parts = splitListed(span, first, last, tokens, matches);
  if (parts !== null) return parts;
  const isHead = (i: number) => bodyHeads.has(tokens[i]!.text.toLowerCase());
  if (span.kind === 'organisation' && isHead(last)) {
    for (let i = first + 2; i < last - 1; i++) {
      if (tokens[i]!.text === 'and' && isHead(i - 1) && upper.test(tokens[i + 1]!.text))
        return [
          { ...span, firstToken: first, lastToken: i - 1 },
          { ...span, firstToken: i + 1, lastToken: last },
        ];
    }
  }
  return [
    {
      ...span,
      firstToken: withState(tokens, span.kind, first, last, matches),
      lastToken: last,
    },
  ];
}

/** "African Union and United Nations": two names where the lists know the one before or behind the conjunction. */
function splitListed(
  span: NameSpan,
  first: number,
  last: number,
  tokens: readonly Token[],
  matches: readonly ListMatch[],
): NameSpan[] | null {
  if (matches.some((m) => m.first <= first && m.last >= last)) return null;
  for (let i = first + 1; i < last; i++) {
    if (tokens[i]!.text !== 'and' && tokens[i]!.text !== '&') continue;
    const isListed = matches.some(
      (m) => (m.first === first && m.last === i - 1) || (m.first === i + 1 && m.last === last),
    );
    if (isListed)
      return [
        { ...span, firstToken: first, lastToken: i - 1 },
        { ...span, firstToken: i + 1, lastToken: last },
      ];
  }
  return null;
}

/** "Ban Ki-moon", "Man-kei Tam": what hyphens tie to a person's name is part of it. */
function withHyphens(tokens: readonly Token[], first: number, last: number): [number, number] {
  const isTied = (i: number) => tokens[i] !== undefined && tokens[i - 1]?.end === tokens[i]!.start;
  const isHyphen = (i: number) => /^[-–‑]$/.test(tokens[i]?.text ?? '');
  let [from, to] = [first, last];
  while (isHyphen(to + 1) && isTied(to + 1) && isTied(to + 2) && letters.test(tokens[to + 2]!.text)) to += 2;
  while (from >= 2 && isHyphen(from - 1) && isTied(from) && isTied(from - 1) && upper.test(tokens[from - 2]!.text))
    from -= 2;
  return [from, to];
}

/** "Turkish [Foreign Ministry]": the state belongs to the name of its body. */
function withState(
  tokens: readonly Token[],
  kind: NameKind,
  first: number,
  last: number,
  matches: readonly ListMatch[],
): number {
  if (kind !== 'organisation' || !bodyHeads.has(tokens[last]!.text.toLowerCase())) return first;
  const state = matches.find((m) => m.last === first - 1 && m.place !== null && m.place.form !== 'capital');
  return state?.first ?? first;
}

const dangling = /^(?:of|for|and|the|in|on|from|at|to|by|with|against|-|–|&|,|\(|\)|’s|'s|'|’|"|a|an|\/|\.)$/i;
const letters = /\p{L}/u;

function repairSpan(sentence: Sentence, span: NameSpan): NameSpan | null {
  const { tokens } = sentence;
  let { firstToken: first, lastToken: last } = span;
  while (last >= first && dangling.test(tokens[last]!.text) && !isAbbreviationEnd(tokens, first, last)) last--;
  while (first <= last && dangling.test(tokens[first]!.text)) first++;
  if (span.kind === 'person') {
    for (let i = first + 1; i <= last; i++) if (/^(?:of|for|from|,|\()$/.test(tokens[i]!.text)) last = i - 1;
    while (first < last && titleWords.has(tokens[first]!.lemma) && upper.test(tokens[first + 1]!.text)) first++;
  } else last = withoutOffice(tokens, first, last);
  if (first > last) return null;
  // "Chief Minister (CM)"
  if (tokens[first - 1]?.text === '(' && office.test(tokens[first - 2]?.text ?? '')) return null;
  const written = tokens.slice(first, last + 1);
  if (!written.some((t) => (letters.test(t.text) && upper.test(t.text)) || site(t))) return null;
  if (
    first === last &&
    /^(?:DET|ADP|PRON|AUX|CCONJ|SCONJ)$/.test(tokens[first]!.upos) &&
    !/^\p{Lu}{2}/u.test(tokens[first]!.text)
  )
    return null;
  return { ...span, firstToken: first, lastToken: last, kind: kindByForm(span.kind, written) };
}

const office =
  /^(?:Minister|President|Governor|Chairman|Chairwoman|Secretary|Spokesman|Spokeswoman|Spokesperson|Ambassador|Mayor)$/;
const rank = /^(?:Chief|Prime|Vice|Deputy|Foreign|Interior|Defense|Defence|Finance|Lieutenant|Press)$/;

/** "[Punjab] Chief Minister Jane Doe": the office is hers, the name before it that of the body. */
function withoutOffice(tokens: readonly Token[], first: number, last: number): number {
  if (!office.test(tokens[last]!.text)) return last;
  let end = last - 1;
  while (end > first && rank.test(tokens[end]!.text)) end--;
  return end >= first && !rank.test(tokens[end]!.text) ? end : last;
}

/** Legal forms and domain names say what a name is, whatever the model takes it for. */
function kindByForm(kind: NameKind, written: readonly Token[]): NameKind {
  if (kind === 'organisation' || kind === 'media') return kind;
  if (written.length === 1) return site(written[0]!) ? 'media' : kind;
  return legalForm.test(written.at(-1)!.text) ? 'organisation' : kind;
}

const legalForm = /^(?:AG|GmbH|Inc|Ltd|LLC|PLC|plc|Corp|NV|SpA|ASA|Oyj|Pty|Kft|Limited|Incorporated|Holdings|Bhd)\.?$/;

const isAbbreviationEnd = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens[last]!.text === '.' && last > first && /^\p{Lu}$/u.test(tokens[last - 1]!.text);

export const writtenForm = (
  doc: ParsedDocument,
  span: Pick<NameSpan, 'sentence' | 'firstToken' | 'lastToken'>,
): string => {
  const { tokens } = doc.sentences[span.sentence]!;
  return doc.source.text.slice(tokens[span.firstToken]!.start, tokens[span.lastToken]!.end);
};

/** One kind for each written form: the sum of margins decides, for a firm its full name, and for a place the person who is called so. */
function settleKinds(doc: ParsedDocument, spans: readonly NameSpan[], namesakes: ReadonlySet<string>): NameSpan[] {
  const votes = new Map<string, Float64Array>();
  for (const span of spans) {
    const form = writtenForm(doc, span);
    const vote = votes.get(form) ?? new Float64Array(nameKinds.length);
    votes.set(form, vote);
    vote[nameKinds.indexOf(span.kind)]! += 1 + Math.min(3, Math.max(0, span.margin / 10));
  }
  const firms = firmNames(doc, spans);
  return spans.map((span) => {
    if (span.firstToken === span.lastToken && firms.has(writtenForm(doc, span)))
      return { ...span, kind: 'organisation' };
    if (span.kind === 'place' && namesakes.has(writtenForm(doc, span))) return { ...span, kind: 'person' };
    const vote = votes.get(writtenForm(doc, span))!;
    let best = 0;
    for (let k = 1; k < vote.length; k++) if (vote[k]! > vote[best]!) best = k;
    return { ...span, kind: nameKinds[best]! };
  });
}

/** "Volthaus" where the text also has "Volthaus Energie AG". */
function firmNames(doc: ParsedDocument, spans: readonly NameSpan[]): ReadonlySet<string> {
  return new Set(
    spans.flatMap(({ sentence, firstToken, lastToken }) => {
      const { tokens } = doc.sentences[sentence]!;
      return lastToken > firstToken && legalForm.test(tokens[lastToken]!.text) ? [tokens[firstToken]!.text] : [];
    }),
  );
}

/** Adds occurrences of known names that the model left outside, also of last names that the lists would take for places. */
function completeByVotes(doc: ParsedDocument, spans: readonly NameSpan[], lastNames: ReadonlySet<string>): NameSpan[] {
  const kinds = new Map<string, NameKind>([...lastNames].map((name) => [name, 'person']));
  const firstWords = new Map<string, number>([...lastNames].map((name) => [name, 1]));
  for (const span of spans) {
    if (span.kind === 'misc' || span.kind === 'place') continue;
    const form = writtenForm(doc, span);
    if (form.length < 3) continue;
    kinds.set(form, span.kind);
    const word = doc.sentences[span.sentence]!.tokens[span.firstToken]!.text;
    firstWords.set(word, Math.max(firstWords.get(word) ?? 0, span.lastToken - span.firstToken + 1));
  }
  if (kinds.size === 0) return [...spans];
  const all = [...spans];
  const bySentence = new Map<number, NameSpan[]>();
  for (const span of spans) bySentence.set(span.sentence, [...(bySentence.get(span.sentence) ?? []), span]);
  doc.sentences.forEach((sentence, index) => {
    const taken = new Uint8Array(sentence.tokens.length);
    for (const span of bySentence.get(index) ?? []) taken.fill(1, span.firstToken, span.lastToken + 1);
    for (let i = 0; i < sentence.tokens.length; i++) {
      const longest = taken[i] ? undefined : firstWords.get(sentence.tokens[i]!.text);
      if (longest === undefined) continue;
      for (let last = Math.min(i + longest, sentence.tokens.length) - 1; last >= i; last--) {
        const span = { sentence: index, firstToken: i, lastToken: last };
        const kind = kinds.get(writtenForm(doc, span));
        if (kind === undefined || taken.subarray(i, last + 1).includes(1)) continue;
        all.push({ ...span, kind, margin: 0 });
        taken.fill(1, i, last + 1);
        break;
      }
    }
  });
  return all.sort((a, b) => a.sentence - b.sentence || a.firstToken - b.firstToken);
}
