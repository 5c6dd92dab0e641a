// Reads the corpora of names (columns of word and label, gzipped) as plain text with what is known of every character:
// which labels of ours a word may have. Sentences are joined to small documents, since the finder looks across sentences.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { titleWords } from '../lists/headWords.js';
import { ALL_LABELS, beginOf, insideOf, kindBits, labelBit, type NameKind, OUTSIDE } from '../mentions/labels.js';

/** A span of the text and the labels its first word and its other words may have. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly rest: number;
}

export interface NameText {
  readonly text: string;
  /** Labels of words outside of every span. */
  readonly outside: number;
  readonly spans: readonly LabelledSpan[];
}

interface CorpusForm {
  readonly file: string;
  readonly wordColumn: number;
  readonly labelColumn: number;
  readonly separator: string;
  /** Label of the corpus -> kinds of ours; null for labels whose words may be outside of names too. */
  readonly kinds: ReadonlyMap<string, readonly NameKind[]>;
  /** Labels whose words may also be outside. */
  readonly loose: ReadonlySet<string>;
  readonly outside: readonly NameKind[];
}

const bodies: readonly NameKind[] = ['organisation', 'media', 'party', 'armed-group'];

const uner: Omit<CorpusForm, 'file'> = {
  wordColumn: 1,
  labelColumn: 2,
  separator: '\t',
  kinds: new Map([
    ['PER', ['person']],
    ['ORG', bodies],
    ['LOC', ['place']],
  ]),
  loose: new Set(),
  outside: ['misc'],
};

const crossner: Omit<CorpusForm, 'file'> = {
  wordColumn: 0,
  labelColumn: 1,
  separator: '\t',
  kinds: new Map([
    ['person', ['person']],
    ['politician', ['person']],
    ['organisation', ['organisation', 'media', 'armed-group']],
    ['politicalparty', ['party']],
    ['location', ['place']],
    ['country', ['place']],
    ['election', ['misc']],
    ['event', ['misc']],
    ['misc', ['misc', 'place']],
  ]),
  loose: new Set(['misc']),
  outside: ['misc'],
};

export const trainingCorpora: readonly CorpusForm[] = [
  { ...uner, file: 'uner-ewt-dev.iob2.gz' },
  { ...uner, file: 'uner-ewt-test.iob2.gz' },
  {
    ...uner,
    file: 'wikigold.conllu.gz',
    kinds: new Map([...uner.kinds, ['MISC', ['misc', 'place']]]),
    loose: new Set(['MISC']),
    outside: [],
  },
  { ...crossner, file: 'crossner-politics-train.txt.gz' },
  { ...crossner, file: 'crossner-politics-dev.txt.gz' },
  {
    file: 'gmb-voa.conll.gz',
    wordColumn: 0,
    labelColumn: 2,
    separator: '\t',
    kinds: new Map([
      ['per', ['person']],
      ['org', bodies],
      ['geo', ['place']],
      ['gpe', ['place']],
      ['art', ['misc']],
      ['eve', ['misc']],
      ['nat', ['misc']],
    ]),
    loose: new Set(['gpe', 'art', 'eve', 'nat']),
    outside: ['misc'],
  },
];

export const testCorpora: Readonly<Record<string, CorpusForm>> = {
  'UNER-PUD': { ...uner, file: 'uner-pud.iob2.gz' },
  'CrossNER politics': { ...crossner, file: 'crossner-politics-test.txt.gz' },
};

export interface CorpusWord {
  readonly word: string;
  readonly label: string;
}

export function readSentences(folder: string, form: CorpusForm): readonly (readonly CorpusWord[])[] {
  const sentences: CorpusWord[][] = [];
  let current: CorpusWord[] = [];
  const text = gunzipSync(readFileSync(`${folder}/${form.file}`)).toString('utf8');
  for (const line of text.split('\n')) {
    if (line.startsWith('# ') && form.separator === '\t' && form.wordColumn === 1) continue;
    const columns = line.trimEnd().split(form.separator);
    const word = columns[form.wordColumn];
    if (line.trim() === '' || word === undefined) {
      if (current.length > 0) sentences.push(current);
      current = [];
    } else current.push({ word, label: columns[form.labelColumn] ?? 'O' });
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

const SENTENCES_PER_TEXT = 8;

/** @param skips says which sentences (letters only) to leave out: those of texts that are tested on. */
export function readNameTexts(folder: string, form: CorpusForm, skips: (letters: string) => boolean): NameText[] {
  const sentences = readSentences(folder, form).filter((s) => !skips(lettersOf(s.map((w) => w.word).join(' '))));
  const texts: NameText[] = [];
  for (let i = 0; i < sentences.length; i += SENTENCES_PER_TEXT)
    texts.push(joinSentences(sentences.slice(i, i + SENTENCES_PER_TEXT), form));
  return texts;
}

export const lettersOf = (text: string): string => text.replace(/[^\p{L}]+/gu, '');

export function joinSentences(sentences: readonly (readonly CorpusWord[])[], form: CorpusForm): NameText {
  let outside = labelBit(OUTSIDE);
  for (const kind of form.outside) outside |= kindBits(kind);
  const { text, starts } = placeSentences(sentences);
  return { text, outside, spans: sentences.flatMap((sentence, i) => entitySpans(sentence, starts[i]!, form)) };
}

/** Sentences as plain text, one a paragraph, and where each word of each begins. */
export function placeSentences(sentences: readonly (readonly CorpusWord[])[]): {
  readonly text: string;
  readonly starts: readonly (readonly number[])[];
} {
  let text = '';
  const starts: (readonly number[])[] = [];
  for (const sentence of sentences) {
    if (text !== '') text += '\n\n';
    const placed = placeWords(sentence, text.length);
    text += placed.text;
    starts.push(placed.starts);
  }
  return { text, starts };
}

const closesUp = /^(?:[.,;:!?%)\]}]|'s|’s|n't|n’t|'(?:re|ve|ll|d|m)|''|”|…)$/i;
const opens = /^(?:[([{$£€]|``|“)$/;

function placeWords(sentence: readonly CorpusWord[], offset: number): { text: string; starts: readonly number[] } {
  let text = '';
  const starts: number[] = [];
  let before = '';
  let isQuoteOpen = false;
  for (const { word } of sentence) {
    const isQuote = word === '"';
    const isTight =
      before === '' || closesUp.test(word) || opens.test(before) || (isQuote && isQuoteOpen) || before === '"open';
    if (!isTight) text += ' ';
    starts.push(offset + text.length);
    text += word;
    if (isQuote) isQuoteOpen = !isQuoteOpen;
    before = isQuote ? (isQuoteOpen ? '"open' : '"close') : word;
  }
  return { text, starts };
}

function entitySpans(sentence: readonly CorpusWord[], starts: readonly number[], form: CorpusForm): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (let i = 0; i < sentence.length; ) {
    const type = typeOf(sentence[i]!.label);
    const kinds = type === null ? undefined : form.kinds.get(type);
    if (kinds === undefined || type === null) {
      i++;
      continue;
    }
    let last = i;
    while (last + 1 < sentence.length && continues(sentence[last + 1]!.label, type)) last++;
    spans.push(...spansOf(sentence, starts, i, last, kinds, form.loose.has(type)));
    i = last + 1;
  }
  return spans;
}

const typeOf = (label: string): string | null => (label === 'O' || label.length < 3 ? null : label.slice(2));
const continues = (label: string, type: string): boolean => label.startsWith('I-') && label.slice(2) === type;

/** Titles in front of a person and articles in front of any name are no part of the name. */
function spansOf(
  sentence: readonly CorpusWord[],
  starts: readonly number[],
  from: number,
  last: number,
  kinds: readonly NameKind[],
  isLoose: boolean,
): LabelledSpan[] {
  let first = from;
  const isPerson = kinds[0] === 'person';
  const isExtra = (word: string) =>
    /^(?:the|a|an)$/i.test(word) || (isPerson && titleWords.has(word.toLowerCase().replace(/\.$/, '')));
  while (first < last && isExtra(sentence[first]!.word)) first++;
  const extra = isLoose ? labelBit(OUTSIDE) : 0;
  let begin = extra;
  let inside = extra;
  for (const kind of kinds) {
    begin |= labelBit(beginOf(kind));
    inside |= labelBit(insideOf(kind));
  }
  const end = (i: number) => starts[i]! + sentence[i]!.word.length;
  const spans: LabelledSpan[] = [{ start: starts[first]!, end: end(last), first: begin, rest: inside }];
  if (first > from) {
    const outside = labelBit(OUTSIDE);
    spans.unshift({ start: starts[from]!, end: end(first - 1), first: outside, rest: outside });
  }
  return spans;
}

export const UNKNOWN = ALL_LABELS;
