// Learns the language model from a folder of corpora (`treebanks/*.conllu.gz`, ...) and writes it. Deterministic: the same
// corpora give the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { regularLemma } from '../language/lemmas.js';
import { type LanguageTables, packModel } from '../language/modelFile.js';
import { hashTags } from '../language/parser.js';
import { createWordTable, type WordClusters } from '../language/words.js';
import { addModels, freeze } from './perceptron.js';
import { collectLabels, toParseExamples, trainParser } from './trainParser.js';
import { collectTags, jackknifeTags, toTagExamples, trainTaggerRows } from './trainTagger.js';
import { readTreebank, type TreebankSentence } from './treebanks.js';

export interface LanguageTraining {
  readonly version: string;
  readonly taggerEpochs: number;
  readonly parserEpochs: number;
  readonly parserSeeds: readonly number[];
  readonly exploration: number;
}

export const LANGUAGE_TRAINING: LanguageTraining = {
  version: '1',
  taggerEpochs: 8,
  parserEpochs: 8,
  parserSeeds: [1],
  exploration: 0.9,
};

const PARSER_SCALE = 4;
const PARSER_CUTOFF = 1;

export function trainLanguage(
  corpora: string,
  training: LanguageTraining,
  report: (line: string) => void,
): LanguageTables {
  const sentences = ['ewt-train', 'gum-train'].flatMap((name) =>
    readTreebank(join(corpora, 'treebanks', `${name}.conllu.gz`)),
  );
  report(`${sentences.length} sentences`);
  const clusters: WordClusters = { coarse: new Map(), fine: new Map() };
  const table = createWordTable(clusters);
  const set = collectTags(sentences);
  const tagExamples = toTagExamples(sentences, set.tags);
  const jackknifed = jackknifeTags(tagExamples, set, table, { folds: 4, epochs: 4, seed: 10 });
  const tagger = trainTaggerRows(tagExamples, set, table, training.taggerEpochs, 20);
  report('tagger done');
  const labels = collectLabels(sentences);
  const parseExamples = toParseExamples(sentences, jackknifed, labels);
  const hashes = hashTags(set.tags);
  const models = training.parserSeeds.map((seed) =>
    trainParser(
      parseExamples,
      labels.length,
      table,
      hashes,
      { epochs: training.parserEpochs, seed, exploration: training.exploration },
      (epoch) => report(`parser seed ${seed} epoch ${epoch}`),
    ),
  );
  return {
    version: training.version,
    tags: set.tags,
    fixedTags: set.fixed,
    labels,
    coarseClusters: clusters.coarse,
    fineClusters: clusters.fine,
    lemmas: collectLemmas(sentences),
    tagger,
    parser: freeze(addModels(models), PARSER_SCALE, PARSER_CUTOFF),
  };
}

/** Lemmas that the rules get wrong, as the treebanks have them. */
export function collectLemmas(sentences: readonly TreebankSentence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { tokens } of sentences) {
    for (const { form, lemma, upos } of tokens) {
      if (!/^(?:NOUN|VERB|AUX|ADJ|ADV|PRON|DET)$/.test(upos) || lemma === '_') continue;
      const key = `${form.toLowerCase().replace(/[’ʼ]/g, "'")}|${upos === 'AUX' ? 'VERB' : upos}`;
      const seen = counts.get(key) ?? new Map<string, number>();
      const lower = lemma.toLowerCase();
      counts.set(key, seen.set(lower, (seen.get(lower) ?? 0) + 1));
    }
  }
  const out = new Map<string, string>();
  for (const [key, seen] of counts) {
    const lemma = [...seen].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    const [word, upos] = key.split('|') as [string, string];
    if (regularLemma(word, upos) !== lemma) out.set(key, lemma);
  }
  return out;
}

export function writeLanguageModel(tables: LanguageTables, path: string): number {
  const bytes = packModel(tables);
  writeFileSync(path, bytes);
  return bytes.length;
}
