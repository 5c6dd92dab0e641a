// Learns the language model from a folder of corpora (`treebanks/*.conllu.gz`, ...) and writes it. Deterministic: the same
// corpora give the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageTables, packModel } from '../language/modelFile.js';
import { hashTags } from '../language/parser.js';
import { indexWeights } from '../language/weights.js';
import { createWordTable } from '../language/words.js';
import { learnClusters } from './clusters.js';
import { makeHeadlines } from './headlines.js';
import { collectLemmaExceptions, collectVerbs } from './lemmaExceptions.js';
import { freeze, type Perceptron } from './perceptron.js';
import { readRawTokens } from './rawTexts.js';
import { readSilverTexts } from './silverTexts.js';
import { type ParserSchooling, type SchoolTools, teachParser } from './teachParser.js';
import type { TrainingFolders } from './trainingData.js';
import { collectLabels, type ParseExample, toParseExamples } from './trainParser.js';
import { collectTags, jackknifeTags, toTagExamples, trainTaggerRows } from './trainTagger.js';
import { readTreebank } from './treebanks.js';

export interface LanguageTraining {
  readonly version: string;
  readonly treebanks: readonly string[];
  /** One headline is made of every so many short sentences. */
  readonly headlineEvery: number;
  readonly taggerEpochs: number;
  readonly taggerSeeds: readonly number[];
  readonly parser: ParserSchooling;
  /** Weights below this are dropped from the parser. */
  readonly parserCutoff: number;
}

export const LANGUAGE_TRAINING: LanguageTraining = {
  version: '1',
  treebanks: ['ewt-train', 'gum-train', 'ewt-dev', 'gum-dev'],
  headlineEvery: 15,
  taggerEpochs: 8,
  taggerSeeds: [20, 21, 22],
  parser: {
    teacher: { epochs: 5, exploration: 0.9, patience: 2 },
    seedsFromLeft: [1, 2],
    seedsFromRight: [3, 4],
    silver: { minAgreement: 0.85, minTokens: 5, maxTokens: 60 },
    treebankTimes: 2,
    student: { epochs: 3, exploration: 0.9, patience: 2 },
  },
  parserCutoff: 1.5,
};

const PARSER_SCALE = 4;

/** Tagger, words and labels, and the treebanks as the parser learns from them. */
export interface ParserGround {
  readonly tables: Omit<LanguageTables, 'parser'>;
  readonly tools: SchoolTools;
  readonly examples: readonly ParseExample[];
}

export async function trainLanguage(
  folders: TrainingFolders,
  training: LanguageTraining,
  report: (line: string) => void,
): Promise<LanguageTables> {
  const { tables, tools, examples } = learnWordsAndTags(folders.corpora, training, report);
  const parser = await teachParser(examples, readSilverTexts(folders), tools, training.parser, report);
  return finishTables(tables, parser, training);
}

export const finishTables = (
  tables: Omit<LanguageTables, 'parser'>,
  parser: Perceptron,
  { parserCutoff }: Pick<LanguageTraining, 'parserCutoff'>,
): LanguageTables => ({ ...tables, parser: freeze(parser, PARSER_SCALE, parserCutoff) });

export function learnWordsAndTags(
  corpora: string,
  training: LanguageTraining,
  report: (line: string) => void,
): ParserGround {
  const treebanks = training.treebanks.flatMap((name) => readTreebank(join(corpora, 'treebanks', `${name}.conllu.gz`)));
  const sentences = [...treebanks, ...makeHeadlines(treebanks, training.headlineEvery)];
  const clusters = learnClusters(readRawTokens(corpora, treebanks), report);
  const set = collectTags(treebanks);
  const lemmas = collectLemmaExceptions(treebanks);
  const verbs = collectVerbs();
  const table = createWordTable(clusters, { likelyTags: set.likely, lemmas, verbs });
  const tagExamples = toTagExamples(sentences, set.tags);
  const jackknifed = jackknifeTags(tagExamples, set, table, { folds: 4, epochs: 5, seed: 10 });
  const tagger = trainTaggerRows(tagExamples, set, table, training.taggerEpochs, training.taggerSeeds);
  report(`tagger learnt from ${sentences.length} sentences`);
  const labels = collectLabels(sentences);
  return {
    tables: {
      version: training.version,
      tags: set.tags,
      fixedTags: set.fixed,
      likelyTags: set.likely,
      labels,
      coarseClusters: clusters.coarse,
      fineClusters: clusters.fine,
      lemmas,
      verbs,
      tagger,
    },
    tools: { labels, tagger: { ...set, weights: indexWeights(tagger) }, table, hashes: hashTags(set.tags) },
    examples: toParseExamples(sentences, jackknifed, labels),
  };
}

export function writeLanguageModel(tables: LanguageTables, path: string): number {
  const bytes = packModel(tables);
  writeFileSync(path, bytes);
  return bytes.length;
}
