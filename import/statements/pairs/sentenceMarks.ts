// One sentence made ready for pairs of actors: its ends, its words as numbers, the words that may carry a relation and who
// says which clause. A sentence without an actor, or with neither such a word nor a reading of the rules, gives nothing.
import type { Token } from '../../annotation.js';
import { hashText } from '../../language/hashing.js';
import type { WordClasses } from '../../language/wordClasses.js';
import type { View } from '../affiliation/views.js';
import type { Reading } from '../reading.js';
import type { Report } from '../speakers.js';
import { baseRelation, contextOf, prepositionOf, type SyntaxTree, subtreeTokens } from '../syntax.js';
import { type End, findEnds, NESTED } from './sentenceEnds.js';
import type { Path } from './treePaths.js';
import { CUE_BITS, marksOf } from './wordMarks.js';

/** A clause that somebody is reported to say. */
export interface Saying {
  readonly content: number;
  readonly cue: number;
  readonly kind: number;
  readonly speakers: ReadonlySet<number>;
  readonly inside: ReadonlySet<number>;
  /** Marks of all its words together. */
  readonly marks: number;
  readonly context: number;
}

export interface SentenceMarks {
  readonly index: number;
  readonly tree: SyntaxTree;
  readonly ends: readonly End[];
  readonly sayings: readonly Saying[];
  readonly quoted: readonly boolean[];
  readonly block: number;
  readonly isQuestion: boolean;
  /** Per token: its lemma, or the kind of the name it belongs to, hashed. */
  readonly words: Int32Array;
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly marks: Int32Array;
  /** Per token: what matters for a pattern of words: kinds of names, prepositions, punctuation, word class. 0: nothing. */
  readonly shapes: Int32Array;
  /** Per token: its relation with its preposition. */
  readonly relations: Int32Array;
  /** Per token: the relation as a step of a path; 0 where a path steps over it. */
  readonly steps: Int32Array;
  /** Words that may carry a relation. */
  readonly cues: readonly number[];
  /** Per token: negation and mood of the clause it heads; filled when first asked. */
  readonly contexts: Int32Array;
  /** Ways between tokens that were asked for already, by `from * length + to`. */
  readonly paths: Map<number, Path | null>;
}

const reportKinds = ['said', 'according', 'carried'];

/** @param isRead whether a rule read anything in this sentence. */
export function readSentenceMarks(
  reading: Reading,
  index: number,
  views: readonly View[],
  reports: readonly Report[],
  classes: WordClasses,
  isRead: boolean,
): SentenceMarks | null {
  const sentence = reading.doc.sentences[index]!;
  const tree = reading.trees[index]!;
  const ends = findEnds(reading, index, views, reports);
  if (ends.length === 0) return null;
  const names = nameTokens(ends, sentence.tokens.length);
  const marks = Int32Array.from(sentence.tokens, ({ text, lemma, upos }, t) =>
    names[t]! > 0 && upos === 'PROPN' ? 0 : marksOf(text, lemma),
  );
  const cues = findCues(tree, marks, names);
  if (cues.length === 0 && !isRead) return null;
  return {
    index,
    tree,
    ends,
    sayings: reports.map((r) => toSaying(reading, tree, marks, r)),
    quoted: reading.quoted[index] ?? [],
    block: hashText(reading.doc.blocks[sentence.block]?.role ?? 'body'),
    isQuestion: sentence.tokens.at(-1)?.text === '?',
    marks,
    ...codeWords(tree, names, classes),
    ...codeRelations(tree),
    cues,
    contexts: new Int32Array(marks.length).fill(-1),
    paths: new Map(),
  };
}

/** Per token: one more than the kind of the name it belongs to, else 0. */
function nameTokens(ends: readonly End[], length: number): Int32Array {
  const names = new Int32Array(length);
  for (const { headToken, form, firstToken, lastToken, kind } of ends)
    if (headToken >= 0 && form !== NESTED) for (let t = firstToken; t <= lastToken; t++) names[t] ||= 1 + kind;
  return names;
}

const cueWords = /^(?:VERB|NOUN|ADJ|AUX|ADV)$/;

function findCues({ tokens }: SyntaxTree, marks: Int32Array, names: Int32Array): number[] {
  const cues: number[] = [];
  marks.forEach((bits, t) => {
    if ((bits & CUE_BITS) !== 0 && names[t] === 0 && cueWords.test(tokens[t]!.upos)) cues.push(t);
  });
  return cues;
}

function codeRelations(tree: SyntaxTree): Pick<SentenceMarks, 'relations' | 'steps'> {
  const relations = new Int32Array(tree.tokens.length);
  const steps = new Int32Array(tree.tokens.length);
  tree.tokens.forEach((token, t) => {
    const { base, own, isMarked, isStep } = codeOf(token);
    const preposition = isMarked ? prepositionOf(tree, t) : '';
    relations[t] = preposition === '' ? own : wordHash(`${base}:${preposition}`);
    steps[t] = isStep ? relations[t]! : 0;
  });
  return { relations, steps };
}

/** What is known of a relation by its label alone. */
interface RelationCode {
  readonly base: string;
  readonly own: number;
  /** Counts with its preposition. */
  readonly isMarked: boolean;
  readonly isStep: boolean;
}

const relationCodes = new Map<string, RelationCode>();

function codeOf(token: Token): RelationCode {
  let code = relationCodes.get(token.relation);
  if (code === undefined) {
    const base = baseRelation(token);
    const isMarked = (base === 'obl' || base === 'nmod') && token.relation !== 'nmod:poss';
    const isStep = base !== 'conj' && base !== 'appos' && base !== 'flat';
    code = { base, own: wordHash(token.relation), isMarked, isStep };
    relationCodes.set(token.relation, code);
  }
  return code;
}

/** Codes of words that are no words of the lists: below those of hashes in practice, above those of kinds. */
const OTHER_NAME = 20;
const NUMBER = 21;
const CLASS_FROM = 100;

function codeWords(
  { tokens }: SyntaxTree,
  names: Int32Array,
  classes: WordClasses,
): Pick<SentenceMarks, 'words' | 'fine' | 'middle' | 'shapes'> {
  const [words, fine, middle, shapes] = [0, 0, 0, 0].map(() => new Int32Array(tokens.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  tokens.forEach(({ text, lemma, upos }, t) => {
    if (names[t]! > 0) {
      words[t] = fine[t] = middle[t] = shapes[t] = names[t]!;
      return;
    }
    const known = classes.get(text.toLowerCase());
    fine[t] = CLASS_FROM + (known?.fine ?? -1);
    middle[t] = CLASS_FROM + (known?.middle ?? -1);
    words[t] = upos === 'PROPN' ? OTHER_NAME : /\d/.test(lemma) ? NUMBER : wordHash(lemma);
    shapes[t] = upos === 'PROPN' ? OTHER_NAME : shapeOf(upos, lemma, words[t]!);
  });
  return { words, fine, middle, shapes };
}

const hashes = new Map<string, number>();

/** The hash of a word, remembered. */
function wordHash(word: string): number {
  let hash = hashes.get(word);
  if (hash === undefined) {
    if (hashes.size > 30_000) hashes.clear();
    hash = hashText(word) | 0;
    hashes.set(word, hash);
  }
  return hash;
}

function shapeOf(upos: string, lemma: string, word: number): number {
  if (/^(?:PUNCT|ADP|CCONJ|SCONJ|PART|PRON)$/.test(upos)) return word;
  if (upos === 'DET') return 0;
  return upos === 'AUX' ? (lemma === 'be' ? 22 : 23) : wordHash(upos);
}

function toSaying(reading: Reading, tree: SyntaxTree, marks: Int32Array, report: Report): Saying {
  const inside = subtreeTokens(tree, report.content, report.cue ?? -1);
  return {
    content: report.content,
    cue: report.cue ?? -1,
    kind: reportKinds.indexOf(report.kind),
    speakers: new Set(report.speakers.flatMap((f) => (f.mention === null ? [] : [reading.mentions[f.mention]!.actor]))),
    inside: new Set(inside),
    marks: inside.reduce((all, t) => all | marks[t]!, 0),
    context: contextCode(tree, report.content),
  };
}

/** Negation, modal, condition and infinitive of a predicate as bits. */
export function contextCode(tree: SyntaxTree, token: number): number {
  const context = contextOf(tree, token);
  const modal =
    context.modal === ''
      ? 0
      : /^(?:will|'ll|’ll|shall|wo)$/.test(context.modal)
        ? 1
        : /^(?:must|should)$/.test(context.modal)
          ? 2
          : 3;
  return (
    Number(context.negated) | (modal << 1) | (Number(context.conditional) << 3) | (Number(context.infinitive) << 4)
  );
}

export function contextAt(marks: SentenceMarks, token: number): number {
  if (marks.contexts[token] === -1) marks.contexts[token] = contextCode(marks.tree, token);
  return marks.contexts[token]!;
}
