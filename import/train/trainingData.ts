// Reads what the trainers of names, statements and selection learn from: the annotated articles of the benchmark, those
// written for this project, and the corpora of names. Folds are by document; adjacent agency pieces may tell one story, so
// theirs are contiguous.
import { join } from 'node:path';
import type { ParsedDocument, SourceDocument } from '../annotation.js';
import { type LanguageModel, loadLanguageModel } from '../language/languageModel.js';
import { parseDocument } from '../language/parseDocument.js';
import { loadWordClasses } from '../language/wordClasses.js';
import { createWordTable } from '../language/words.js';
import { readActorLists } from '../lists/readActorLists.js';
import type { NameResources } from '../mentions/nameFeatures.js';
import type { NameSpan } from '../mentions/nameSpans.js';
import { type GoldDocument, readGold, toSourceDocument } from './gold.js';
import { lettersOf, type NameText, readNameTexts, trainingCorpora } from './nameCorpora.js';
import { corpusExamples, type NameExample } from './nameExamples.js';
import { readWrittenFolder } from './writtenArticles.js';

export const FOLDS = 5;

/** An annotated article, parsed, with the fold it is tested in. */
export interface TrainingArticle {
  readonly gold: GoldDocument;
  readonly doc: ParsedDocument;
  readonly fold: number;
  /** Written for this project: to learn from, not to measure by. */
  readonly isWritten: boolean;
}

export interface TrainingTools extends NameResources {
  readonly language: LanguageModel;
}

export interface TrainingFolders {
  /** Treebanks, corpora of names and raw texts. */
  readonly corpora: string;
  /** Where train-gold.json and agency-gold.json are. */
  readonly benchmark: string;
  /** The articles written for this project (training/articles). */
  readonly written: string;
}

export interface TrainingData {
  readonly folders: TrainingFolders;
  readonly tools: TrainingTools;
  readonly articles: readonly TrainingArticle[];
}

/** The articles with the names that models found which had not seen them. */
export interface NamedTrainingData extends TrainingData {
  readonly names: readonly (readonly NameSpan[])[];
}

export const loadTrainingTools = (): TrainingTools => ({
  language: loadLanguageModel(),
  lists: readActorLists(),
  words: createWordTable({ coarse: new Map(), fine: new Map() }),
  classes: loadWordClasses(),
});

/** @param root the repository, where training/articles is */
export const trainingFolders = (corpora: string, root: string): TrainingFolders => ({
  corpora,
  benchmark: join(corpora, '../benchmark'),
  written: join(root, 'training/articles'),
});

export function readTrainingData(folders: TrainingFolders): TrainingData {
  const tools = loadTrainingTools();
  const read = (articles: readonly GoldDocument[], foldOf: (i: number) => number, isWritten = false) =>
    articles.map((gold, i) => ({
      gold,
      doc: parseDocument(toSourceDocument(gold), tools.language),
      fold: foldOf(i),
      isWritten,
    }));
  const agency = readGold(join(folders.benchmark, 'agency-gold.json'));
  const articles = [
    ...read(readGold(join(folders.benchmark, 'train-gold.json')), (i) => i % FOLDS),
    ...read(agency, (i) => Math.floor((i * FOLDS) / agency.length)),
    ...read(readWrittenFolder(folders.written), (i) => i % FOLDS, true),
  ];
  return { folders, tools, articles };
}

/** Sentences of the corpora of names that are not in the annotated articles, so that cross-validation is honest. */
export function readCorpora({ folders, articles, tools }: TrainingData): NameExample[] {
  const known = articles.map((a) => lettersOf(a.doc.source.text)).join('|');
  const isKnown = (letters: string) => letters.length > 20 && known.includes(letters);
  return trainingCorpora.flatMap((form) =>
    readNameTexts(join(folders.corpora, 'names'), form, isKnown).flatMap((text) => readCorpusText(text, tools)),
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
