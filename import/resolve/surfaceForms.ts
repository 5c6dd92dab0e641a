// The surface forms a text uses for an actor: every written form, for persons also with the title in front, for groups
// also without numerals or possessor and with what follows the head ("members of the House").
import type { ParsedDocument, Sentence, Token } from '../annotation.js';
import { titleWords } from '../lists/headWords.js';
import type { FoundMention } from '../mentions/foundMention.js';
import { textOf } from './cluster.js';

const MAX_TAIL = 12;

export function surfaceForms(doc: ParsedDocument, mention: FoundMention): readonly string[] {
  const sentence = doc.sentences[mention.sentence]!;
  const forms = [textOf(doc, mention)];
  if (mention.kind === 'person') forms.push(...titledForms(doc, sentence, mention));
  if (mention.sort === 'group' || mention.sort === 'government' || mention.sort === 'description')
    forms.push(...phraseForms(doc, sentence, mention));
  return forms;
}

function titledForms(doc: ParsedDocument, { tokens }: Sentence, mention: FoundMention): string[] {
  const forms: string[] = [];
  let first = mention.firstToken;
  while (first > 0 && mention.firstToken - first < 3) {
    const before = tokens[first - 1]!;
    const isTitle = titleWords.has(before.lemma) || titleWords.has(before.text.toLowerCase().replace(/\.$/, ''));
    if (!isTitle || !/^\p{Lu}/u.test(before.text)) break;
    first--;
    forms.push(textOf(doc, { start: tokens[first]!.start, end: mention.end }));
  }
  return forms;
}

function phraseForms(doc: ParsedDocument, sentence: Sentence, mention: FoundMention): string[] {
  const { tokens } = sentence;
  const forms: string[] = [];
  let core = mention.firstToken;
  for (let i = mention.firstToken; i < mention.lastToken; i++) {
    const { upos, text } = tokens[i]!;
    if (/^['’]s?$/.test(text) || (i === core && /^(?:NUM|PRON|DET)$/.test(upos))) core = i + 1;
  }
  const starts = [...new Set([mention.firstToken, core])];
  const quantified = quantifierStart(tokens, mention.firstToken);
  if (quantified < mention.firstToken) forms.push(textOf(doc, { start: tokens[quantified]!.start, end: mention.end }));
  for (const end of tailEnds(sentence, mention)) {
    for (const first of starts) forms.push(textOf(doc, { start: tokens[first]!.start, end: tokens[end]!.end }));
  }
  if (core > mention.firstToken) forms.push(textOf(doc, { start: tokens[core]!.start, end: mention.end }));
  return forms;
}

const quantifiers =
  /^(?:at|least|most|more|than|nearly|almost|about|around|all|other|some|up|to|over|an|estimated|another|dozens|hundreds|thousands|of)$/i;

/** "at least 18 women", "all three defendants", "thousands of protesters". */
function quantifierStart(tokens: readonly Token[], first: number): number {
  let start = first;
  while (start > 0 && first - start < 3 && quantifiers.test(tokens[start - 1]!.text)) start--;
  while (
    start < first &&
    /^(?:of|than|to|an|at)$/i.test(tokens[start]!.text) &&
    !/^(?:at|an)$/i.test(tokens[start]!.text)
  )
    start++;
  return start;
}

/** Where the phrase may end behind its head: after prepositional phrases that belong to it. */
function tailEnds(sentence: Sentence, mention: FoundMention): number[] {
  const { tokens } = sentence;
  const ends: number[] = [];
  if (tokens[mention.lastToken + 1]?.upos !== 'ADP') return ends;
  for (let i = mention.lastToken + 1; i < tokens.length && i - mention.lastToken <= MAX_TAIL; i++) {
    const { upos } = tokens[i]!;
    if (/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(upos) || !isBelow(sentence, i, mention.lastToken)) break;
    const next = tokens[i + 1];
    const goesOn =
      next !== undefined &&
      /^(?:NOUN|PROPN|NUM|PART|ADJ)$/.test(next.upos) &&
      isBelow(sentence, i + 1, mention.lastToken);
    if (!goesOn && /^(?:NOUN|PROPN|NUM)$/.test(upos)) ends.push(i);
  }
  return ends.slice(0, 2);
}

function isBelow({ tokens }: Sentence, i: number, ancestor: number): boolean {
  let at = i;
  for (let steps = 0; at >= 0 && steps < 30; steps++) {
    if (at === ancestor) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
