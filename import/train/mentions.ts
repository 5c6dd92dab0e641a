// Trains what finds and selects actors: reads the annotated articles and the corpora of names, parses them, and learns the
// name finder. Folds are by document; adjacent agency pieces may tell one story, so theirs are contiguous.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ParsedDocument, SourceDocument } from '../annotation.js';
import { type LanguageModel, loadLanguageModel } from '../language/languageModel.js';
import { parseDocument } from '../language/parseDocument.js';
import type { WeightRows } from '../language/weights.js';
import { loadWordClasses } from '../language/wordClasses.js';
import { createWordTable } from '../language/words.js';
import { readActorLists } from '../lists/readActorLists.js';
import { packNameModel } from '../mentions/modelFile.js';
import type { NameResources } from '../mentions/nameFeatures.js';
import { findNameSpans, type NameSpan } from '../mentions/nameSpans.js';
import { type GoldDocument, readGold, toSourceDocument } from './gold.js';
import { lettersOf, type NameText, readNameTexts, trainingCorpora } from './nameCorpora.js';
import { corpusExamples, goldExamples, type NameExample } from './nameExamples.js';
import { NAME_SCALE, toNameModel, trainNames } from './trainNames.js';

export const FOLDS = 5;
export const NAME_ROUNDS = 8;
export const NAME_SEEDS: readonly number[] = [11, 12, 13, 14, 15];

/** An annotated article, parsed, with the fold it is tested in. */
export interface TrainingArticle {
  readonly gold: GoldDocument;
  readonly doc: ParsedDocument;
  readonly fold: number;
}

export interface TrainingTools extends NameResources {
  readonly language: LanguageModel;
}

export const loadTrainingTools = (): TrainingTools => ({
  language: loadLanguageModel(),
  lists: readActorLists(),
  words: createWordTable({ coarse: new Map(), fine: new Map() }),
  classes: loadWordClasses(),
});

/** train-gold.json and agency-gold.json of the benchmark's folder. */
export function readArticles(benchmark: string, { language }: TrainingTools): TrainingArticle[] {
  const train = readGold(join(benchmark, 'train-gold.json'));
  const agency = readGold(join(benchmark, 'agency-gold.json'));
  const read = (gold: GoldDocument, fold: number) => ({
    gold,
    doc: parseDocument(toSourceDocument(gold), language),
    fold,
  });
  return [
    ...train.map((gold, i) => read(gold, i % FOLDS)),
    ...agency.map((gold, i) => read(gold, Math.floor((i * FOLDS) / agency.length))),
  ];
}

/** Sentences of the corpora of names that are not in the annotated articles, so that cross-validation is honest. */
export function readCorpora(
  corpora: string,
  articles: readonly TrainingArticle[],
  tools: TrainingTools,
): NameExample[] {
  const known = articles.map((a) => lettersOf(a.doc.source.text)).join('|');
  const isKnown = (letters: string) => letters.length > 20 && known.includes(letters);
  return trainingCorpora.flatMap((form) =>
    readNameTexts(join(corpora, 'names'), form, isKnown).flatMap((text) => readCorpusText(text, tools)),
  );
}

export function readCorpusText(source: NameText, tools: TrainingTools): NameExample[] {
  const doc = parseDocument(plainDocument(source.text), tools.language);
  return corpusExamples(source, doc, tools);
}

export const plainDocument = (text: string): SourceDocument => ({
  id: 'text',
  title: '',
  text,
  url: null,
  publisher: null,
  publishedAt: null,
});

export const examplesOf = (articles: readonly TrainingArticle[], tools: TrainingTools): NameExample[][] =>
  articles.map(({ gold, doc }) => goldExamples(gold, doc, tools));

/** Learns the name finder from everything and writes its file. */
export function trainNameFile(
  corpora: string,
  benchmark: string,
  path: string,
  report: (line: string) => void,
): WeightRows {
  const tools = loadTrainingTools();
  const articles = readArticles(benchmark, tools);
  const gold = examplesOf(articles, tools).flat();
  const names = readCorpora(corpora, articles, tools);
  report(`${gold.length} annotated sentences, ${names.length} of corpora of names`);
  const rows = trainNames({ gold, corpora: names }, NAME_ROUNDS, NAME_SEEDS, report);
  mkdirSync(dirname(path), { recursive: true });
  const file = packNameModel(rows, NAME_SCALE);
  writeFileSync(path, file);
  report(`${path}: ${rows.keys.length} features, ${(file.length / 1e6).toFixed(2)} MB`);
  return rows;
}

/** Name spans of every article, found by a model that was trained without the article's fold. */
export function crossValidateNames(
  articles: readonly TrainingArticle[],
  corpora: readonly NameExample[],
  tools: TrainingTools,
  report: (line: string) => void,
): NameSpan[][] {
  const examples = examplesOf(articles, tools);
  const spans: NameSpan[][] = articles.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const gold = examples.filter((_, i) => articles[i]!.fold !== fold).flat();
    const model = toNameModel(trainNames({ gold, corpora }, NAME_ROUNDS, NAME_SEEDS, () => {}));
    articles.forEach((article, i) => {
      if (article.fold === fold) spans[i] = findNameSpans(article.doc, model, tools);
    });
    report(`names cross-validated: fold ${fold + 1} of ${FOLDS}`);
  }
  return spans;
}
