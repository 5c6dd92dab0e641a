// `npm run bench:parser [-- FOLDER]`: figures of tagger, parser, sentence splitter and tokenizer on the test treebanks
// (default ../shared/corpora), speed, load time and memory.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageModel, loadLanguageModel } from '../import/language/languageModel.js';
import { parseDocument } from '../import/language/parseDocument.js';
import { readTreebank, type TreebankSentence } from '../import/train/treebanks.js';
import { joinText, scoreText, scoreTreebank, toSource } from './parserScores.js';

const TREEBANKS = ['pud', 'gum-test', 'ewt-test', 'gum-dev', 'ewt-dev'] as const;
function measureSpeed(texts: readonly string[], model: LanguageModel): number {
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const started = process.cpuUsage();
    let tokens = 0;
    for (const text of texts) for (const s of parseDocument(toSource(text), model).sentences) tokens += s.tokens.length;
    const spent = process.cpuUsage(started);
    best = Math.max(best, (tokens / (spent.user + spent.system)) * 1e6);
  }
  return best;
}

function percent(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(2).padStart(6);
}

function run(folder: string): void {
  const before = process.memoryUsage().rss;
  const started = process.cpuUsage();
  const model = loadLanguageModel();
  const spent = process.cpuUsage(started);
  const loadMs = (spent.user + spent.system) / 1000;
  const loadedMb = (process.memoryUsage().rss - before) / 1e6;
  console.log('            UPOS   XPOS    UAS    LAS   core  links | sentences  tokens (F1)');
  for (const name of TREEBANKS) {
    const sentences = readTreebank(join(folder, 'treebanks', `${name}.conllu.gz`));
    const c = scoreTreebank(sentences, model);
    const text = scoreText(sentences, model);
    console.log(
      `${name.padEnd(9)} ${percent(c.upos, c.tokens)} ${percent(c.xpos, c.tokens)} ${percent(c.heads, c.scored)} ` +
        `${percent(c.labelled, c.scored)} ${percent(c.coreRight, c.core)} ${percent(c.linksRight, c.links)} | ` +
        `${percent(text.sentences, 1)}   ${percent(text.tokens, 1)}`,
    );
  }
  const documents = splitDocuments(readTreebank(join(folder, 'treebanks', 'pud.conllu.gz')));
  console.log(
    `speed ${Math.round(measureSpeed(documents, model))} tokens per second of processor time (text to trees, one thread)`,
  );
  console.log(
    `load ${loadMs.toFixed(0)} ms of processor time, +${loadedMb.toFixed(0)} MB resident; ${Math.round(process.memoryUsage().rss / 1e6)} MB at the end`,
  );
}

function splitDocuments(sentences: readonly TreebankSentence[]): string[] {
  const documents: string[] = [];
  for (let i = 0; i < sentences.length; i += 15) documents.push(joinText(sentences.slice(i, i + 15)).text);
  return documents;
}

const folder = process.argv[2] ?? '../shared/corpora';
if (existsSync(folder)) run(folder);
else console.log(`No corpora at ${folder}: give the folder as an argument.`);
