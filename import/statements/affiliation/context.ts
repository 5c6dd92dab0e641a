// A sentence made ready for pairs: its tree, its views and two spellings of every word, one that keeps the word and one
// that keeps only what matters for belonging (kinds of names, classes of offices, prepositions, punctuation).
import type { ActorKind } from '../../../graph/model/actorKinds.js';
import type { DocumentActor, ParsedDocument, Sentence } from '../../annotation.js';
import { officeClasses } from './offices.js';
import { readTree, type Tree } from './syntax.js';
import type { View } from './views.js';

export interface SentenceContext {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly views: readonly View[];
  /** Per token: lemma, or the kind of the name it belongs to. */
  readonly words: readonly string[];
  /** Per token: office class, word class, preposition or punctuation; "" for words that say nothing (articles). */
  readonly shapes: readonly string[];
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

/** Person, state, collective or any other body: what constructions depend on when the exact kind is rare. */
export const broadKind = (actor: DocumentActor): string =>
  actor.kind === 'person' ? 'P' : actor.kind === 'state' ? 'S' : actor.kind === 'collective' ? 'C' : 'B';

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
  const nameOf = (token: number) => {
    const view = views[nameAt[token]!];
    return view ? `<${kindCode(actors[view.actor]!)}>` : null;
  };
  const words = sentence.tokens.map((_, i) => nameOf(i) ?? plainWord(sentence, i));
  const shapes = sentence.tokens.map((_, i) => nameOf(i) ?? plainShape(sentence, i));
  return { index, sentence, tree: readTree(sentence), views, words, shapes, nameAt };
}

const plainWord = (sentence: Sentence, token: number): string => {
  const lemma = lemmaOf(sentence, token);
  return /\d/.test(lemma) ? '#' : lemma;
};

const closedClass = /^(ADP|CCONJ|SCONJ|PART|PRON)$/;

function plainShape(sentence: Sentence, index: number): string {
  const token = sentence.tokens[index]!;
  const lemma = plainWord(sentence, index);
  if (token.upos === 'PUNCT' || closedClass.test(token.upos)) return lemma;
  if (token.upos === 'DET') return '';
  if (token.upos === 'AUX') return lemma === 'be' ? 'be' : 'AUX';
  const office = token.upos === 'VERB' ? '' : officeClass(lemma);
  return office ? `R:${office}` : token.upos;
}

/** The symbols of a token range with repeats collapsed, at most `limit` of them; null when there are more. */
export function pattern(symbols: readonly string[], first: number, end: number, limit: number): string | null {
  const kept: string[] = [];
  for (let i = first; i < end; i++) {
    const symbol = symbols[i]!;
    if (symbol === '' || symbol === kept[kept.length - 1]) continue;
    if (kept.length === limit) return null;
    kept.push(symbol);
  }
  return kept.join(' ');
}
