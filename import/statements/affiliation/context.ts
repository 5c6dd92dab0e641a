// A sentence made ready for pairs: its tree, its views and two spellings of every word, one that keeps the word and one
// that keeps only what matters for belonging (kinds of names, classes of offices, prepositions, punctuation). Spellings are
// symbols (symbols.ts), made once per sentence, so that a pair of names only has to mix numbers.
import type { ActorKind } from '../../../graph/model/actorKinds.js';
import type { DocumentActor, ParsedDocument, Sentence } from '../../annotation.js';
import { officeClasses } from './offices.js';
import { mix, none, symbolOf } from './symbols.js';
import { readTree, type Tree } from './syntax.js';
import type { View } from './views.js';

export interface SentenceContext {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly views: readonly View[];
  /** Per token: lemma. */
  readonly lemmas: Int32Array;
  /** Per token: lemma, or the kind of the name it belongs to. */
  readonly words: Int32Array;
  /** Per token: office class, word class, preposition or punctuation; `none` for words that say nothing (articles). */
  readonly shapes: Int32Array;
  /** Per token: office class, `none` where the word names no office. */
  readonly offices: Int32Array;
  /** Tokens with an office class that are no verbs, ascending. */
  readonly officeTokens: readonly number[];
  /** Per token: index into `views` of the outermost name it belongs to, -1 outside names. */
  readonly nameAt: readonly number[];
}

const kindCodes: Readonly<Record<ActorKind, string>> = {
  person: 'PE',
  state: 'ST',
  'armed-group': 'AG',
  party: 'PA',
  organisation: 'OR',
  media: 'ME',
  collective: 'CO',
};

export const kindCode = (actor: DocumentActor): string => kindCodes[actor.kind];

const symbolsOfKinds = (spell: (kind: ActorKind) => string): Readonly<Record<ActorKind, number>> =>
  Object.fromEntries(Object.keys(kindCodes).map((kind) => [kind, symbolOf(spell(kind as ActorKind))])) as Record<
    ActorKind,
    number
  >;

export const kindSymbols = symbolsOfKinds((kind) => kindCodes[kind]);
const nameSymbols = symbolsOfKinds((kind) => `<${kindCodes[kind]}>`);

/** Person, state, collective or any other body: what constructions depend on when the exact kind is rare. */
export const broadSymbols = symbolsOfKinds((kind) =>
  kind === 'person' ? 'P' : kind === 'state' ? 'S' : kind === 'collective' ? 'C' : 'B',
);

/** The first class of office a lemma names, else "". */
export const officeClass = (lemma: string): string => officeClasses.get(lemma)?.[0] ?? '';

export const lemmaOf = (sentence: Sentence, token: number): string => sentence.tokens[token]!.lemma.toLowerCase();

export function readContext(
  doc: ParsedDocument,
  index: number,
  views: readonly View[],
  actors: readonly DocumentActor[],
): SentenceContext {
  const sentence = doc.sentences[index]!;
  const nameAt = new Array<number>(sentence.tokens.length).fill(-1);
  views.forEach((view, i) => {
    if (view.form === 'nested' || view.form === 'reference') return;
    for (let t = view.firstToken; t <= view.lastToken; t++) if (nameAt[t] === -1) nameAt[t] = i;
  });
  const { tokens } = sentence;
  const lemmas = new Int32Array(tokens.length);
  const words = new Int32Array(tokens.length);
  const shapes = new Int32Array(tokens.length);
  const offices = new Int32Array(tokens.length);
  const officeTokens: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const lemma = lemmaOf(sentence, i);
    const office = officeClass(lemma);
    lemmas[i] = symbolOf(lemma);
    offices[i] = symbolOf(office);
    if (office && tokens[i]!.upos !== 'VERB') officeTokens.push(i);
    const view = views[nameAt[i]!];
    if (view) words[i] = shapes[i] = nameSymbols[actors[view.actor]!.kind];
    else {
      words[i] = /\d/.test(lemma) ? digits : lemmas[i]!;
      shapes[i] = shapeOf(tokens[i]!.upos, lemma, words[i]!, office);
    }
  }
  return { index, sentence, tree: readTree(sentence), views, nameAt, lemmas, words, shapes, offices, officeTokens };
}

const digits = symbolOf('#');
const auxiliary = symbolOf('AUX');
const be = symbolOf('be');

function shapeOf(upos: string, lemma: string, word: number, office: string): number {
  switch (upos) {
    case 'PUNCT':
    case 'ADP':
    case 'CCONJ':
    case 'SCONJ':
    case 'PART':
    case 'PRON':
      return word;
    case 'DET':
      return none;
    case 'AUX':
      return lemma === 'be' ? be : auxiliary;
    default:
      return symbolOf(office && upos !== 'VERB' ? `R:${office}` : upos);
  }
}

/** What `pattern` gives for more symbols than allowed. */
export const tooLong = 0;

/** One symbol for the symbols of a token range with repeats collapsed, at most `limit` of them; `tooLong` when there are more. */
export function pattern(symbols: Int32Array, first: number, end: number, limit: number): number {
  let kept = 0;
  let last = none;
  let joined = 1;
  for (let i = first; i < end; i++) {
    const symbol = symbols[i]!;
    if (symbol === none || symbol === last) continue;
    if (kept === limit) return tooLong;
    joined = mix(joined, symbol);
    last = symbol;
    kept++;
  }
  return joined || 1;
}
