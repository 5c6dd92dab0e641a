// Learns the language model from a folder of corpora (`treebanks/*.conllu.gz`, ...) and writes it. Deterministic: the same
// corpora give the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageTables, packModel } from '../language/modelFile.js';
import { hashTags } from '../language/parser.js';
import { createWordTable } from '../language/words.js';
import { learnClusters } from './clusters.js';
import { makeHeadlines } from './headlines.js';
import { collectLemmaExceptions, collectVerbs } from './lemmaExceptions.js';
import { freeze } from './perceptron.js';
import { readRawTokens } from './rawTexts.js';
import { collectLabels, type ParserTraining, toParseExamples } from './trainParser.js';
import { trainParsers } from './trainParsers.js';
import { collectTags, jackknifeTags, toTagExamples, trainTaggerRows } from './trainTagger.js';
import { readTreebank } from './treebanks.js';

export interface LanguageTraining {
  readonly version: string;
  readonly treebanks: readonly string[];
  /** One headline is made of every so many short sentences. */
  readonly headlineEvery: number;
  readonly taggerEpochs: number;
  readonly taggerSeeds: readonly number[];
  readonly parser: Omit<ParserTraining, 'seed'>;
  readonly parserSeeds: readonly number[];
  /** Weights below this are dropped from the parser. */
  readonly parserCutoff: number;
}

export const LANGUAGE_TRAINING: LanguageTraining = {
  version: '1',
  treebanks: ['ewt-train', 'gum-train'],
  headlineEvery: 15,
  taggerEpochs: 8,
  taggerSeeds: [20, 21, 22],
  parser: { epochs: 12, exploration: 0.9, patience: 2 },
  parserSeeds: [1, 2, 3],
  parserCutoff: 0.75,
};

const PARSER_SCALE = 4;

export async function trainLanguage(
  corpora: string,
  training: LanguageTraining,
  report: (line: string) => void,
): Promise<LanguageTables> {
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
  const parser = await trainParsers(
    {
      examples: toParseExamples(sentences, jackknifed, labels),
      labelCount: labels.length,
      table,
      hashes: hashTags(set.tags),
    },
    training.parserSeeds.map((seed) => ({ ...training.parser, seed })),
    report,
  );
  return {
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
    parser: freeze(parser, PARSER_SCALE, training.parserCutoff),
  };
}

export function writeLanguageModel(tables: LanguageTables, path: string): number {
  const bytes = packModel(tables);
  writeFileSync(path, bytes);
  return bytes.length;
}
