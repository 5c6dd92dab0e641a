// Takes a document, gives it with blocks, sentences, tokens, tags, lemmas and dependency trees. Token and sentence
// offsets point into `source.text`; sentences never cross blocks; the same text always gives the same result.
import type { Block, ParsedDocument, Sentence, SourceDocument, Span, Token } from '../annotation.js';
import { findBlocks } from './blocks.js';
import { repairFiniteVerb } from './finiteVerbs.js';
import type { LanguageModel } from './languageModel.js';
import { lemmaOf } from './lemmas.js';
import { findParenthetical, type Parenthetical } from './parentheticals.js';
import { parseSentence, startSentence } from './parser.js';
import { splitSentences } from './sentences.js';
import { tagWords } from './tagger.js';
import { type RawToken, tokenize } from './tokens.js';
import { lookUpWord, trimWordTable } from './words.js';

// Whoever parses needs the model as well: one import for both.
// biome-ignore lint/performance/noBarrelFile: two names, not a barrel
export { type LanguageModel, loadLanguageModel } from './languageModel.js';

/** Longer "sentences" (tables, lists without full stops) are cut, so that later stages stay fast. */
const MAX_SENTENCE_TOKENS = 200;

export function parseDocument(source: SourceDocument, model: LanguageModel): ParsedDocument {
  const blocks = findBlocks(source);
  const sentences = blocks.flatMap((block, index) => parseBlock(source.text, block, index, model));
  return { source, blocks, sentences };
}

function parseBlock(text: string, block: Block, index: number, model: LanguageModel): Sentence[] {
  return splitSentences(text, block)
    .flatMap((span) => cutLong(tokenize(text, span)))
    .map((tokens) => parseTokens(tokens, index, model));
}

function cutLong(tokens: readonly RawToken[]): (readonly RawToken[])[] {
  if (tokens.length === 0) return [];
  if (tokens.length <= MAX_SENTENCE_TOKENS) return [tokens];
  const pieces: (readonly RawToken[])[] = [];
  for (let i = 0; i < tokens.length; i += MAX_SENTENCE_TOKENS) pieces.push(tokens.slice(i, i + MAX_SENTENCE_TOKENS));
  return pieces;
}

function parseTokens(tokens: readonly RawToken[], block: number, model: LanguageModel): Sentence {
  const span: Span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
  return { ...span, block, tokens: analyseTokens(tokens, model) };
}

/** Tags, parses and lemmatises one sentence whose tokens are given. */
export function analyseTokens(tokens: readonly RawToken[], model: LanguageModel): Token[] {
  trimWordTable(model.words);
  const whole = analysePart(tokens, model);
  const cut = findParenthetical(whole);
  return cut === null ? whole : parseAround(tokens, whole, cut, model);
}

function analysePart(tokens: readonly RawToken[], model: LanguageModel): Token[] {
  const forms = tokens.map((token) => token.text);
  const rows = Int32Array.from(forms, (form) => lookUpWord(model.words, form));
  const tags = new Int32Array(forms.length);
  tagWords(model.tagger, model.words, forms, rows, tags);
  repairFiniteVerb(model.tagger, model.words, forms, rows, tags);
  model.state = startSentence(model.state, model.words, rows, tags, model.tagHashes, forms.length);
  parseSentence(model.parser, model.state);
  return tokens.map((token, i) => toToken(token, i, tags[i]!, model));
}

/** Parses the clause without what interrupts it, and that by itself; its root then hangs on the clause. */
function parseAround(
  tokens: readonly RawToken[],
  whole: readonly Token[],
  cut: Parenthetical,
  model: LanguageModel,
): Token[] {
  const inner = analysePart(tokens.slice(cut.first + 1, cut.last), model);
  const outer = analysePart([...tokens.slice(0, cut.first), ...tokens.slice(cut.last + 1)], model);
  const outside = (i: number): number => (i < cut.first ? i : i + cut.last - cut.first + 1);
  const innerRoot = cut.first + 1 + inner.findIndex((token) => token.head < 0);
  const host = outer.findIndex((token) => token.head < 0);
  const comma = (i: number): Token => ({ ...whole[i]!, head: innerRoot, relation: 'punct' });
  const placedInner = inner.map((token) =>
    token.head < 0
      ? { ...token, head: outside(host), relation: 'obl' }
      : { ...token, head: token.head + cut.first + 1 },
  );
  const placedOuter = outer.map((token) => (token.head < 0 ? token : { ...token, head: outside(token.head) }));
  return [
    ...placedOuter.slice(0, cut.first),
    comma(cut.first),
    ...placedInner,
    comma(cut.last),
    ...placedOuter.slice(cut.first),
  ];
}

function toToken(token: RawToken, i: number, tag: number, model: LanguageModel): Token {
  const { state } = model;
  const [upos, xpos] = model.tagParts[tag]!;
  const head = state.head[i + 1]!;
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    lemma: lemmaOf(token.text, upos, model.lemmas),
    upos,
    xpos,
    head: head === state.length + 1 ? -1 : head - 1,
    relation: model.parser.labels[state.label[i + 1]! - 1]!,
  };
}
