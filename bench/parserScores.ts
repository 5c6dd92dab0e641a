// Compares what the language part says of treebank sentences with what the annotators say. Attachment scores leave out
// punctuation; relations are reduced to the labels the product uses, on both sides.
import type { SourceDocument, Span } from '../import/annotation.js';
import type { LanguageModel } from '../import/language/languageModel.js';
import { analyseTokens, parseDocument } from '../import/language/parseDocument.js';
import type { TreebankSentence } from '../import/train/treebanks.js';

/** What a frame needs: who did what to whom, and what was said. */
const CORE = new Set(['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'obj', 'iobj', 'obl:agent', 'ccomp', 'xcomp']);
const LINKS = new Set(['obl', 'nmod', 'appos', 'nmod:poss', 'compound', 'conj', 'acl:relcl', 'flat']);

export interface ParseCounts {
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

export function scoreTreebank(sentences: readonly TreebankSentence[], model: LanguageModel): ParseCounts {
  const counts: ParseCounts = {
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
  // PUD does not mark agents: "by the army" is a plain `obl` there.
  const marksAgents = sentences.some(({ tokens }) => tokens.some((token) => token.relation === 'obl:agent'));
  const comparable = (relation: string): string => (!marksAgents && relation === 'obl:agent' ? 'obl' : relation);
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
      const bothRight = headRight && comparable(own.relation) === gold.relation;
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

/**
 * Running text again, with the gold sentence spans: sentences joined by spaces, documents by line breaks. The treebanks
 * have lost their paragraphs; a line break also follows what has no full stop, as it does after headings and list items.
 */
export function joinText(sentences: readonly TreebankSentence[]): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  let isHeading = false;
  for (const sentence of sentences) {
    if (text !== '') text += isHeading || sentence.startsDocument || sentence.startsParagraph ? '\n\n' : ' ';
    isHeading = !/[.!?:;…]["”’')\]]*$/.test(sentence.text);
    spans.push({ start: text.length, end: text.length + sentence.text.length });
    text += sentence.text;
  }
  return { text, spans };
}

export function toSource(text: string): SourceDocument {
  return { id: 'bench', title: '', text, url: null, publisher: null, publishedAt: null };
}

function f1(gold: ReadonlySet<string>, own: ReadonlySet<string>): number {
  let right = 0;
  for (const span of own) if (gold.has(span)) right++;
  return gold.size + own.size === 0 ? 0 : (2 * right) / (gold.size + own.size);
}

export function scoreText(
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
