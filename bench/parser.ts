// `npm run bench:parser [-- FOLDER]`: figures of tagger, parser, sentence splitter and tokenizer on the test treebanks
// (default ../shared/corpora), speed, load time and memory. Attachment scores leave out punctuation; relations are
// reduced to the labels the product uses, on both sides.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument, Span } from '../import/annotation.js';
import {
  analyseTokens,
  type LanguageModel,
  loadLanguageModel,
  parseDocument,
} from '../import/language/parseDocument.js';
import { readTreebank, type TreebankSentence } from '../import/train/treebanks.js';

const TREEBANKS = ['pud', 'gum-test', 'ewt-test', 'gum-dev', 'ewt-dev'] as const;
/** What a frame needs: who did what to whom, and what was said. */
const CORE = new Set(['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'obj', 'iobj', 'obl:agent', 'ccomp', 'xcomp']);
const LINKS = new Set(['obl', 'nmod', 'appos', 'nmod:poss', 'compound', 'conj', 'acl:relcl', 'flat']);

interface Counts {
  tokens: number;
  upos: number;
  xpos: number;
  scored: number;
  heads: number;
  labelled: number;
  core: number;
  coreRight: number;
  links: number;
  linksRight: number;
}

export function scoreTreebank(sentences: readonly TreebankSentence[], model: LanguageModel): Counts {
  const counts: Counts = {
    tokens: 0,
    upos: 0,
    xpos: 0,
    scored: 0,
    heads: 0,
    labelled: 0,
    core: 0,
    coreRight: 0,
    links: 0,
    linksRight: 0,
  };
  for (const { tokens } of sentences) {
    const parsed = analyseTokens(
      tokens.map((token) => ({ text: token.form, start: 0, end: 0 })),
      model,
    );
    tokens.forEach((gold, i) => {
      const own = parsed[i]!;
      counts.tokens++;
      if (own.upos === gold.upos) counts.upos++;
      if (own.xpos === gold.xpos) counts.xpos++;
      if (gold.upos === 'PUNCT') return;
      const headRight = own.head === gold.head;
      const bothRight = headRight && own.relation === gold.relation;
      counts.scored++;
      if (headRight) counts.heads++;
      if (bothRight) counts.labelled++;
      if (CORE.has(gold.relation)) {
        counts.core++;
        if (bothRight) counts.coreRight++;
      }
      if (LINKS.has(gold.relation)) {
        counts.links++;
        if (bothRight) counts.linksRight++;
      }
    });
  }
  return counts;
}

/** Running text again: sentences joined by spaces, paragraphs and documents by line breaks; with the gold sentence spans. */
function joinText(sentences: readonly TreebankSentence[]): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  for (const sentence of sentences) {
    if (text !== '') text += sentence.startsDocument || sentence.startsParagraph ? '\n\n' : ' ';
    spans.push({ start: text.length, end: text.length + sentence.text.length });
    text += sentence.text;
  }
  return { text, spans };
}

function toSource(text: string): SourceDocument {
  return { id: 'bench', title: '', text, url: null, publisher: null, publishedAt: null };
}

function f1(gold: ReadonlySet<string>, own: ReadonlySet<string>): number {
  let right = 0;
  for (const span of own) if (gold.has(span)) right++;
  return gold.size + own.size === 0 ? 0 : (2 * right) / (gold.size + own.size);
}

function scoreText(
  sentences: readonly TreebankSentence[],
  model: LanguageModel,
): { sentences: number; tokens: number } {
  const { text, spans } = joinText(sentences);
  const parsed = parseDocument(toSource(text), model);
  const goldTokens = new Set<string>();
  sentences.forEach((sentence, s) => {
    let at = 0;
    for (const { form } of sentence.tokens) {
      const found = sentence.text.indexOf(form, at);
      if (found < 0 || found > at + 3) continue;
      at = found + form.length;
      goldTokens.add(`${spans[s]!.start + found}:${spans[s]!.start + at}`);
    }
  });
  const key = (span: Span): string => `${span.start}:${span.end}`;
  return {
    sentences: f1(new Set(spans.map(key)), new Set(parsed.sentences.map(key))),
    tokens: f1(goldTokens, new Set(parsed.sentences.flatMap((sentence) => sentence.tokens.map(key)))),
  };
}

function measureSpeed(texts: readonly string[], model: LanguageModel): number {
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    let tokens = 0;
    for (const text of texts) for (const s of parseDocument(toSource(text), model).sentences) tokens += s.tokens.length;
    best = Math.max(best, (tokens / (performance.now() - started)) * 1000);
  }
  return best;
}

function percent(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(2).padStart(6);
}

function run(folder: string): void {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const model = loadLanguageModel();
  const loadMs = performance.now() - started;
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
  console.log(`speed ${Math.round(measureSpeed(documents, model))} tokens/s (text to trees, one thread)`);
  console.log(
    `load ${loadMs.toFixed(0)} ms, +${loadedMb.toFixed(0)} MB resident; ${Math.round(process.memoryUsage().rss / 1e6)} MB at the end`,
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
