// Reads the sentences that are parsed to be learnt from: the raw texts of the corpora and the articles written for this
// project, each sentence once, without those that any figure is measured on (test treebanks, held-out articles).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readGold, toSourceDocument } from './gold.js';
import { lettersOf } from './nameCorpora.js';
import { type RawSentence, readRawSentences, splitText } from './rawTexts.js';
import type { TrainingFolders } from './trainingData.js';
import { readTreebank } from './treebanks.js';
import { readWrittenFolder } from './writtenArticles.js';

const HELD_OUT_TREEBANKS = ['pud', 'gum-test', 'ewt-test', 'gum-dev', 'ewt-dev'] as const;
const HELD_OUT_ARTICLES = ['dev-gold.json', 'other-gold.json', 'seeds-gold.json'] as const;

/** Shorter pieces stand in any text. */
const MIN_LETTERS = 20;

export function readSilverTexts(folders: TrainingFolders): RawSentence[] {
  const heldOut = heldOutLetters(folders);
  const written = existsSync(folders.written) ? readWrittenFolder(folders.written) : [];
  const sentences = [
    ...readRawSentences(folders.corpora),
    ...written.flatMap(({ title, text }) => splitText(`${title}\n${text}`)),
  ];
  const seen = new Set<string>();
  return sentences.filter((sentence) => {
    const letters = lettersOf(sentence.join(''));
    if (letters.length < MIN_LETTERS || seen.has(letters) || heldOut.includes(letters)) return false;
    seen.add(letters);
    return true;
  });
}

/** Only to leave these out. */
function heldOutLetters({ corpora, benchmark }: TrainingFolders): string {
  const treebanks = HELD_OUT_TREEBANKS.map((name) => join(corpora, 'treebanks', `${name}.conllu.gz`))
    .filter((path) => existsSync(path))
    .flatMap((path) => readTreebank(path).map(({ tokens }) => tokens.map((token) => token.form).join('')));
  const articles = HELD_OUT_ARTICLES.map((name) => join(benchmark, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => readGold(path).map((gold) => toSourceDocument(gold).text));
  return [...treebanks, ...articles].map(lettersOf).join('|');
}
