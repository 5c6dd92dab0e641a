// What is known about two views of one sentence as evidence that the first belongs to the second, as rows of the model.
import type { DocumentActor } from '../../annotation.js';
import { broadKind, kindCode, lemmaOf, officeClass, pattern, type SentenceContext } from './context.js';
import { findLinearLinks } from './linearLinks.js';
import type { FeatureRows } from './linearModel.js';
import { findOfficeLinks, type OfficeLink } from './officeLinks.js';
import { findPath } from './syntax.js';
import type { View } from './views.js';

const distanceBuckets = [0, 1, 2, 3, 5, 8, 13, 21, 40];
export const bucket = (value: number, limits: readonly number[]): string =>
  String(limits.findIndex((limit) => value <= limit));

/** Everything that the groups of features below share about one pair. */
interface Pair {
  readonly context: SentenceContext;
  readonly source: View;
  readonly target: View;
  /** Kinds of source and target, and which comes first. */
  readonly kinds: string;
  readonly order: string;
  readonly key: string;
  /** The same with broad kinds. */
  readonly broad: string;
  readonly first: View;
  readonly second: View;
  readonly isNested: boolean;
}

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
  const kinds = kindCode(actors[source.actor]!) + kindCode(actors[target.actor]!);
  const order = targetFirst ? '<' : '>';
  const isNested = second.firstToken <= first.lastToken;
  const broad = broadKind(actors[source.actor]!) + broadKind(actors[target.actor]!) + order;
  const pair: Pair = { context, source, target, kinds, order, key: kinds + order, broad, first, second, isNested };
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
  const forms = `${source.form}/${target.form}`;
  const gap = second.firstToken - first.lastToken - 1;
  const distance = isNested ? 'in' : bucket(gap, distanceBuckets);
  rows.add(0, '');
  rows.add(1, kinds);
  rows.add(2, key);
  rows.add(3, forms + key);
  rows.add(4, distance + key);
  rows.add(5, distance + forms);
  rows.add(8, broad);
  rows.add(9, distance + broad);
  let between = 0;
  let rivals = 0;
  const { views } = context;
  for (const view of views) {
    if (view.firstToken <= first.lastToken || view.lastToken >= second.firstToken) continue;
    between++;
    if (view.actor === source.actor || view.actor === target.actor) rivals++;
  }
  rows.add(6, `${Math.min(between, 4)}${key}`);
  rows.add(7, `${Math.min(rivals, 2)}${key}${distance}`);
}

function addNesting(rows: FeatureRows, { context, source, target, kinds, key, broad, first, second }: Pair): void {
  const { sentence, words } = context;
  const place = second.firstToken === first.firstToken ? 'L' : second.lastToken === first.lastToken ? 'R' : 'M';
  const head = lemmaOf(sentence, first.headToken);
  rows.add(10, place + key);
  rows.add(11, head + key);
  rows.add(12, head + broad);
  rows.add(13, `${officeClass(head)}${place}${key}`);
  rows.add(14, lemmaOf(sentence, first.lastToken) + key);
  for (let i = first.firstToken; i <= first.lastToken; i++) {
    if (i < second.firstToken || i > second.lastToken) rows.add(15, lemmaOf(sentence, i) + key);
  }
  const before = second.firstToken > first.firstToken ? lemmaOf(sentence, second.firstToken - 1) : '-';
  const after = second.lastToken < first.lastToken ? lemmaOf(sentence, second.lastToken + 1) : '-';
  rows.add(16, before + place + key);
  rows.add(17, after + place + key);
  rows.add(18, `${source.form}${target.form}${context.tree.preposition[second.headToken]}${kinds}`);
  rows.add(19, `${words[first.headToken]}${officeClass(head)}`);
}

function addBetween(rows: FeatureRows, { context, order, key, broad, first, second }: Pair): void {
  const { words, shapes, sentence } = context;
  const start = first.lastToken + 1;
  const end = second.firstToken;
  if (end - start > 30) return;
  const exact = pattern(words, start, end, 7);
  if (exact !== null) {
    rows.add(20, order + exact);
    rows.add(21, key + exact);
    rows.add(28, broad + exact);
  }
  const shape = pattern(shapes, start, end, 10);
  if (shape !== null) {
    rows.add(22, order + shape);
    rows.add(23, key + shape);
    rows.add(29, broad + shape);
    rows.add(24, `${key}${shape}|${shapes[second.lastToken + 1] ?? '-'}`);
    rows.add(25, `${key}${shapes[first.firstToken - 1] ?? '-'}|${shape}`);
  }
  for (let i = start; i < end; i++) {
    const { upos } = sentence.tokens[i]!;
    rows.add(26, key + words[i]);
    if (upos === 'VERB' || upos === 'PUNCT') rows.add(27, key + words[i]);
  }
}

function addSurroundings(rows: FeatureRows, { context, key, first, second }: Pair): void {
  const { words, shapes } = context;
  const before = words[first.firstToken - 1] ?? '-S';
  const after = words[second.lastToken + 1] ?? '-E';
  rows.add(30, before + key);
  rows.add(31, after + key);
  rows.add(32, `${words[first.lastToken + 1] ?? '-E'}|${words[second.firstToken - 1] ?? '-S'}${key}`);
  rows.add(33, `${shapes[first.firstToken - 1] ?? '-S'}|${shapes[second.lastToken + 1] ?? '-E'}${key}`);
  rows.add(34, `${lemmaOf(context.sentence, first.headToken)}h${key}`);
  rows.add(35, `${lemmaOf(context.sentence, second.headToken)}h${key}`);
}

const officeReach = 7;

/** Offices in front of, inside, between and behind the two. */
function addOffices(rows: FeatureRows, { context, source, key, broad, first, second, isNested }: Pair): void {
  const { sentence, nameAt, shapes } = context;
  const add = (token: number, place: string) => {
    const lemma = lemmaOf(sentence, token);
    const office = officeClass(lemma);
    if (!office) return;
    rows.add(40, `${place}${lemma}${key}`);
    rows.add(41, `${place}${office}${key}`);
    rows.add(43, `${place}${office}${broad}`);
    rows.add(44, `${place}${lemma}${broad}`);
  };
  for (let i = first.firstToken - 1; i >= Math.max(0, first.firstToken - officeReach); i--) {
    if (shapes[i] === ',' || sentence.tokens[i]!.upos === 'VERB') break;
    if (nameAt[i] === -1) add(i, 'P');
  }
  for (let i = source.firstToken; i <= source.lastToken; i++) add(i, 'I');
  if (!isNested && second.firstToken - first.lastToken < 20) {
    let nearest = '';
    for (let i = first.lastToken + 1; i < second.firstToken; i++) {
      add(i, 'B');
      if (officeClass(lemmaOf(sentence, i))) nearest = lemmaOf(sentence, i);
    }
    rows.add(42, nearest + key);
  }
  for (let i = second.lastToken + 1; i <= Math.min(sentence.tokens.length - 1, second.lastToken + officeReach); i++) {
    if (sentence.tokens[i]!.upos === 'VERB') break;
    if (nameAt[i] === -1) add(i, 'A');
  }
}

function addPath(rows: FeatureRows, { context, source, target, kinds, key, broad }: Pair): void {
  const { sentence, tree, words } = context;
  const path = findPath(sentence, tree, source.headToken, target.headToken);
  if (path === null) return;
  const labels = `${path.up.join('^')}|${path.down.join('.')}`;
  const top = words[path.top]!;
  const topOffice = officeClass(lemmaOf(sentence, path.top));
  const ends = path.top === source.headToken ? 'S' : path.top === target.headToken ? 'T' : '-';
  rows.add(50, labels);
  rows.add(51, labels + kinds);
  rows.add(52, labels + top);
  rows.add(53, labels + topOffice + kinds);
  rows.add(54, `${top}${kinds}`);
  rows.add(62, labels + broad);
  rows.add(63, labels + topOffice + broad);
  rows.add(64, top + broad);
  rows.add(55, `${path.up[path.up.length - 1] ?? ''}/${path.down[0] ?? ''}${top}`);
  rows.add(56, `${path.up.length}_${path.down.length}${ends}${key}`);
  rows.add(57, `${path.up[0] ?? ''}/${path.down[path.down.length - 1] ?? ''}${kinds}`);
  for (const token of path.inner) {
    rows.add(58, words[token] + kinds);
    const office = officeClass(lemmaOf(sentence, token));
    if (office) rows.add(59, `${office}${ends}${kinds}`);
  }
  rows.add(60, `${sentence.tokens[source.headToken]!.relation}/${sentence.tokens[target.headToken]!.relation}${kinds}`);
  rows.add(61, `${tree.preposition[target.headToken]}${words[sentence.tokens[target.headToken]!.head] ?? ''}${kinds}`);
}

/** The offices that tree or word order tie to both, spelled from exact to broad so that a rare kind of body profits from the others. */
function addOfficeLinks(rows: FeatureRows, pair: Pair): void {
  const { context, source, target, kinds, broad } = pair;
  const byTree = findOfficeLinks(context, source, target);
  const byOrder = findLinearLinks(context, source, target);
  rows.add(70, `${Math.min(byTree.length, 2)}${Math.min(byOrder.length, 2)}${broad}`);
  rows.add(71, `${Math.min(byTree.length, 2)}${Math.min(byOrder.length, 2)}${kinds}`);
  rows.add(80, `${Math.min(byTree.length + byOrder.length, 1)}`);
  for (const link of byTree) addLink(rows, pair, link);
  for (const link of byOrder) addLink(rows, pair, link);
}

function addLink(rows: FeatureRows, { context, kinds, broad }: Pair, { office, holder, body }: OfficeLink): void {
  const lemma = lemmaOf(context.sentence, office);
  const tie = `${holder}/${body}`;
  rows.add(72, tie);
  rows.add(73, tie + broad);
  rows.add(74, tie + officeClass(lemma));
  rows.add(75, tie + kinds);
  rows.add(76, `${body}${officeClass(lemma)}${broad}`);
  rows.add(77, `${body}${lemma}${broad}`);
  rows.add(78, `${lemma}${kinds}`);
  rows.add(79, holder + broad);
}
