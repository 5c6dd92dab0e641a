// Measures name finding alone on two public tests that nothing was learnt from: exact spans, and spans with coarse type.
//   npm run bench:names [-- FOLDER_OF_CORPORA]
import { join } from 'node:path';
import { loadLanguageModel } from '../import/language/languageModel.js';
import { parseDocument } from '../import/language/parseDocument.js';
import { readActorLists } from '../import/lists/readActorLists.js';
import type { NameKind } from '../import/mentions/labels.js';
import { findListMatches } from '../import/mentions/listMatches.js';
import { loadMentionModel } from '../import/mentions/modelFile.js';
import { findNameSpans, writtenForm } from '../import/mentions/nameSpans.js';
import { type CorpusWord, placeSentences, readSentences, testCorpora } from '../import/train/nameCorpora.js';
import { plainDocument } from '../import/train/trainingData.js';

const SENTENCES_PER_TEXT = 8;

/** Coarse types of our kinds and of the corpora's labels. */
const coarse = new Map<string, string>([
  ...(['organisation', 'media', 'party', 'armed-group'] as const).map((k): [string, string] => [k, 'ORG']),
  ['person', 'PER'],
  ['place', 'LOC'],
  ['misc', 'MISC'],
  ['politician', 'PER'],
  ['politicalparty', 'ORG'],
  ['country', 'LOC'],
  ['location', 'LOC'],
  ['event', 'MISC'],
  ['election', 'MISC'],
  ['PER', 'PER'],
  ['ORG', 'ORG'],
  ['LOC', 'LOC'],
]);

interface Found {
  spans: number;
  typed: number;
  gold: number;
  predicted: number;
}

function f1(right: number, gold: number, predicted: number): number {
  return gold + predicted === 0 ? 0 : (2 * right) / (gold + predicted);
}

const lists = readActorLists();
const language = loadLanguageModel();
const names = loadMentionModel();

/** Names of one text as "start:end" -> coarse type. Demonyms are names of neither place nor body: they count as MISC. */
function predict(text: string, hasMisc: boolean): Map<string, string> {
  const doc = parseDocument(plainDocument(text), language);
  const found = new Map<string, string>();
  const add = (sentence: number, first: number, last: number, type: string) => {
    const { tokens } = doc.sentences[sentence]!;
    if (type !== 'MISC' || hasMisc) found.set(`${tokens[first]!.start}:${tokens[last]!.end}`, type);
  };
  const spans = findNameSpans(doc, names.names, { ...names, lists });
  const isDemonym = (written: string) => lists.places.get(written)?.form === 'demonym';
  for (const span of spans) {
    const type = isDemonym(writtenForm(doc, span)) ? 'MISC' : coarse.get(span.kind satisfies NameKind)!;
    add(span.sentence, span.firstToken, span.lastToken, type);
  }
  doc.sentences.forEach((sentence, index) => {
    const own = spans.filter((s) => s.sentence === index);
    for (const { first, last, place } of findListMatches(sentence.tokens, lists)) {
      const isFree = own.every((s) => s.lastToken < first || s.firstToken > last);
      if (place?.form === 'demonym' && isFree) add(index, first, last, 'MISC');
    }
  });
  return found;
}

function goldOf(
  sentences: readonly (readonly CorpusWord[])[],
  starts: readonly (readonly number[])[],
): Map<string, string> {
  const gold = new Map<string, string>();
  sentences.forEach((sentence, s) => {
    for (let i = 0; i < sentence.length; i++) {
      if (!sentence[i]!.label.startsWith('B-')) continue;
      let last = i;
      while (sentence[last + 1]?.label === `I-${sentence[i]!.label.slice(2)}`) last++;
      const end = starts[s]![last]! + sentence[last]!.word.length;
      gold.set(`${starts[s]![i]!}:${end}`, coarse.get(sentence[i]!.label.slice(2)) ?? 'MISC');
    }
  });
  return gold;
}

function measure(folder: string, name: string): Found {
  const form = testCorpora[name]!;
  const sentences = readSentences(join(folder, 'names'), form);
  const total: Found = { spans: 0, typed: 0, gold: 0, predicted: 0 };
  for (let i = 0; i < sentences.length; i += SENTENCES_PER_TEXT) {
    const batch = sentences.slice(i, i + SENTENCES_PER_TEXT);
    const { text, starts } = placeSentences(batch);
    const gold = goldOf(batch, starts);
    const predicted = predict(text, name !== 'UNER-PUD');
    total.gold += gold.size;
    total.predicted += predicted.size;
    for (const [span, type] of predicted) {
      if (gold.has(span)) total.spans++;
      if (gold.get(span) === type) total.typed++;
    }
  }
  return total;
}

const folder = process.argv[2] ?? '../shared/corpora';
for (const name of Object.keys(testCorpora)) {
  const { spans, typed, gold, predicted } = measure(folder, name);
  const [s, t] = [f1(spans, gold, predicted), f1(typed, gold, predicted)].map((x) => x.toFixed(3));
  console.log(`${name.padEnd(18)} spans F1 ${s}  typed F1 ${t}  gold ${gold}  predicted ${predicted}`);
}
