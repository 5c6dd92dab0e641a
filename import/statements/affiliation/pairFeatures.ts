// What is known about two views of one sentence as evidence that the first belongs to the second, as rows of the model.
import type { DocumentActor } from '../../annotation.js';
import { broadSymbols, kindSymbols, pattern, type SentenceContext, tooLong } from './context.js';
import { findLinearLinks } from './linearLinks.js';
import type { FeatureRows } from './linearModel.js';
import { findOfficeLinks, type OfficeLink } from './officeLinks.js';
import { mix, none, symbolOf } from './symbols.js';
import { findPath } from './syntax.js';
import type { View, ViewForm } from './views.js';

const distanceBuckets = [0, 1, 2, 3, 5, 8, 13, 21, 40];
const nestedDistance = -2;

/** The place of the first limit that the value does not pass; -1 when it passes all. */
export function bucket(value: number, limits: readonly number[]): number {
  for (let i = 0; i < limits.length; i++) if (value <= limits[i]!) return i;
  return -1;
}

const formSymbols: Readonly<Record<ViewForm, number>> = {
  name: symbolOf('name'),
  nested: symbolOf('nested'),
  place: symbolOf('place'),
  reference: symbolOf('reference'),
};

export const formsOf = (source: View, target: View): number => mix(formSymbols[source.form], formSymbols[target.form]);

/** Everything that the groups of features below share about one pair. */
interface Pair {
  readonly context: SentenceContext;
  readonly source: View;
  readonly target: View;
  /** Kinds of source and target, and which comes first. */
  readonly kinds: number;
  readonly order: number;
  readonly key: number;
  /** The same with broad kinds. */
  readonly broad: number;
  readonly first: View;
  readonly second: View;
  readonly isNested: boolean;
}

const [targetBefore, sourceBefore] = [symbolOf('<'), symbolOf('>')];

/** Fills `rows` with the features of the ordered pair. */
export function addPairFeatures(
  rows: FeatureRows,
  context: SentenceContext,
  source: View,
  target: View,
  actors: readonly DocumentActor[],
): void {
  const targetFirst =
    target.firstToken < source.firstToken ||
    (target.firstToken === source.firstToken && target.lastToken > source.lastToken);
  const [first, second] = targetFirst ? [target, source] : [source, target];
  const [own, other] = [actors[source.actor]!.kind, actors[target.actor]!.kind];
  const kinds = mix(kindSymbols[own], kindSymbols[other]);
  const order = targetFirst ? targetBefore : sourceBefore;
  const isNested = second.firstToken <= first.lastToken;
  const broad = mix(mix(broadSymbols[own], broadSymbols[other]), order);
  const pair: Pair = { context, source, target, kinds, order, key: mix(kinds, order), broad, first, second, isNested };
  addBasics(rows, pair);
  if (isNested) addNesting(rows, pair);
  else addBetween(rows, pair);
  addSurroundings(rows, pair);
  addOffices(rows, pair);
  addPath(rows, pair);
  addOfficeLinks(rows, pair);
}

function addBasics(
  rows: FeatureRows,
  { context, source, target, kinds, key, broad, first, second, isNested }: Pair,
): void {
  const forms = formsOf(source, target);
  const gap = second.firstToken - first.lastToken - 1;
  const distance = isNested ? nestedDistance : bucket(gap, distanceBuckets);
  rows.add(0, none);
  rows.add(1, kinds);
  rows.add(2, key);
  rows.add(3, mix(forms, key));
  rows.add(4, mix(key, distance));
  rows.add(5, mix(forms, distance));
  rows.add(8, broad);
  rows.add(9, mix(broad, distance));
  let between = 0;
  let rivals = 0;
  for (const view of context.views) {
    if (view.firstToken <= first.lastToken || view.lastToken >= second.firstToken) continue;
    between++;
    if (view.actor === source.actor || view.actor === target.actor) rivals++;
  }
  rows.add(6, mix(key, Math.min(between, 4)));
  rows.add(7, mix(mix(key, Math.min(rivals, 2)), distance));
}

const [left, right, middle] = [symbolOf('L'), symbolOf('R'), symbolOf('M')];
const nothing = symbolOf('-');

function addNesting(rows: FeatureRows, { context, source, target, kinds, key, broad, first, second }: Pair): void {
  const { lemmas, words, offices } = context;
  const place = second.firstToken === first.firstToken ? left : second.lastToken === first.lastToken ? right : middle;
  const placeKey = mix(place, key);
  const head = lemmas[first.headToken]!;
  const office = offices[first.headToken]!;
  rows.add(10, placeKey);
  rows.add(11, mix(head, key));
  rows.add(12, mix(head, broad));
  rows.add(13, mix(office, placeKey));
  rows.add(14, mix(lemmas[first.lastToken]!, key));
  for (let i = first.firstToken; i <= first.lastToken; i++) {
    if (i < second.firstToken || i > second.lastToken) rows.add(15, mix(lemmas[i]!, key));
  }
  const before = second.firstToken > first.firstToken ? lemmas[second.firstToken - 1]! : nothing;
  const after = second.lastToken < first.lastToken ? lemmas[second.lastToken + 1]! : nothing;
  rows.add(16, mix(before, placeKey));
  rows.add(17, mix(after, placeKey));
  rows.add(18, mix(mix(formsOf(source, target), context.tree.prepositions[second.headToken]!), kinds));
  rows.add(19, mix(words[first.headToken]!, office));
}

function addBetween(rows: FeatureRows, { context, order, key, broad, first, second }: Pair): void {
  const { words, shapes, sentence } = context;
  const start = first.lastToken + 1;
  const end = second.firstToken;
  if (end - start > 30) return;
  const exact = pattern(words, start, end, 7);
  if (exact !== tooLong) {
    rows.add(20, mix(order, exact));
    rows.add(21, mix(key, exact));
    rows.add(28, mix(broad, exact));
  }
  const shape = pattern(shapes, start, end, 10);
  if (shape !== tooLong) {
    const keyShape = mix(key, shape);
    rows.add(22, mix(order, shape));
    rows.add(23, keyShape);
    rows.add(29, mix(broad, shape));
    rows.add(24, mix(keyShape, shapes[second.lastToken + 1] ?? nothing));
    rows.add(25, mix(keyShape, shapes[first.firstToken - 1] ?? nothing));
  }
  for (let i = start; i < end; i++) {
    const { upos } = sentence.tokens[i]!;
    const word = mix(key, words[i]!);
    rows.add(26, word);
    if (upos === 'VERB' || upos === 'PUNCT') rows.add(27, word);
  }
}

const [sentenceStart, sentenceEnd] = [symbolOf('-S'), symbolOf('-E')];

function addSurroundings(rows: FeatureRows, { context, key, first, second }: Pair): void {
  const { lemmas, words, shapes } = context;
  const [before, after] = [first.firstToken - 1, second.lastToken + 1];
  const inner = mix(words[first.lastToken + 1] ?? sentenceEnd, words[second.firstToken - 1] ?? sentenceStart);
  const outer = mix(shapes[before] ?? sentenceStart, shapes[after] ?? sentenceEnd);
  rows.add(30, mix(words[before] ?? sentenceStart, key));
  rows.add(31, mix(words[after] ?? sentenceEnd, key));
  rows.add(32, mix(inner, key));
  rows.add(33, mix(outer, key));
  rows.add(34, mix(lemmas[first.headToken]!, key));
  rows.add(35, mix(lemmas[second.headToken]!, key));
}

const officeReach = 7;
const comma = symbolOf(',');
const [inFront, inside, between, behind] = [symbolOf('P'), symbolOf('I'), symbolOf('B'), symbolOf('A')];

/** Offices in front of, inside, between and behind the two. */
function addOffices(rows: FeatureRows, pair: Pair): void {
  const { context, source, key, first, second, isNested } = pair;
  const { sentence, nameAt, shapes, offices, lemmas } = context;
  for (let i = first.firstToken - 1; i >= Math.max(0, first.firstToken - officeReach); i--) {
    if (shapes[i] === comma || sentence.tokens[i]!.upos === 'VERB') break;
    if (nameAt[i] === -1) addOffice(rows, pair, i, inFront);
  }
  for (let i = source.firstToken; i <= source.lastToken; i++) addOffice(rows, pair, i, inside);
  if (!isNested && second.firstToken - first.lastToken < 20) {
    let nearest = none;
    for (let i = first.lastToken + 1; i < second.firstToken; i++) {
      if (offices[i] === none) continue;
      addOffice(rows, pair, i, between);
      nearest = lemmas[i]!;
    }
    rows.add(42, mix(nearest, key));
  }
  for (let i = second.lastToken + 1; i <= Math.min(sentence.tokens.length - 1, second.lastToken + officeReach); i++) {
    if (sentence.tokens[i]!.upos === 'VERB') break;
    if (nameAt[i] === -1) addOffice(rows, pair, i, behind);
  }
}

function addOffice(rows: FeatureRows, { context, key, broad }: Pair, token: number, place: number): void {
  const office = context.offices[token]!;
  if (office === none) return;
  const byLemma = mix(place, context.lemmas[token]!);
  const byClass = mix(place, office);
  rows.add(40, mix(byLemma, key));
  rows.add(41, mix(byClass, key));
  rows.add(43, mix(byClass, broad));
  rows.add(44, mix(byLemma, broad));
}

function addPath(rows: FeatureRows, { context, source, target, kinds, key, broad }: Pair): void {
  const { sentence, tree, words, offices } = context;
  const path = findPath(sentence, tree, source.headToken, target.headToken);
  if (path === null) return;
  const { labels } = path;
  const top = words[path.top]!;
  const labelsOffice = mix(labels, offices[path.top]!);
  const ends = path.top === source.headToken ? 1 : path.top === target.headToken ? 2 : 0;
  rows.add(50, labels);
  rows.add(51, mix(labels, kinds));
  rows.add(52, mix(labels, top));
  rows.add(53, mix(labelsOffice, kinds));
  rows.add(54, mix(top, kinds));
  rows.add(62, mix(labels, broad));
  rows.add(63, mix(labelsOffice, broad));
  rows.add(64, mix(top, broad));
  rows.add(55, mix(mix(path.upLast, path.downFirst), top));
  rows.add(56, mix(key, (path.upCount * 32 + path.downCount) * 4 + ends));
  rows.add(57, mix(mix(path.upFirst, path.downLast), kinds));
  const endsKinds = mix(kinds, ends);
  for (const token of path.inner) {
    rows.add(58, mix(words[token]!, kinds));
    if (offices[token] !== none) rows.add(59, mix(offices[token]!, endsKinds));
  }
  const above = words[sentence.tokens[target.headToken]!.head] ?? none;
  rows.add(60, mix(mix(tree.relations[source.headToken]!, tree.relations[target.headToken]!), kinds));
  rows.add(61, mix(mix(tree.prepositions[target.headToken]!, above), kinds));
}

/** The offices that tree or word order tie to both, spelled from exact to broad so that a rare kind of body profits from the others. */
function addOfficeLinks(rows: FeatureRows, pair: Pair): void {
  const { context, source, target, kinds, broad } = pair;
  const byTree = findOfficeLinks(context, source, target);
  const byOrder = findLinearLinks(context, source, target);
  const counts = Math.min(byTree.length, 2) * 3 + Math.min(byOrder.length, 2);
  rows.add(70, mix(broad, counts));
  rows.add(71, mix(kinds, counts));
  rows.add(80, Math.min(byTree.length + byOrder.length, 1));
  for (const link of byTree) addLink(rows, pair, link);
  for (const link of byOrder) addLink(rows, pair, link);
}

function addLink(rows: FeatureRows, { context, kinds, broad }: Pair, link: OfficeLink): void {
  const lemma = context.lemmas[link.office]!;
  const office = context.offices[link.office]!;
  const [holder, body] = [symbolOf(link.holder), symbolOf(link.body)];
  const tie = mix(holder, body);
  rows.add(72, tie);
  rows.add(73, mix(tie, broad));
  rows.add(74, mix(tie, office));
  rows.add(75, mix(tie, kinds));
  rows.add(76, mix(mix(body, office), broad));
  rows.add(77, mix(mix(body, lemma), broad));
  rows.add(78, mix(lemma, kinds));
  rows.add(79, mix(holder, broad));
}
