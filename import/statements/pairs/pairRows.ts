// What a sentence shows about an ordered pair of actors as hashed rows of the pair model. Names themselves are no features:
// what they teach does not carry over to other news.
import { mix } from '../../language/hashing.js';
import { addEnd, addHints, type Rows, type RuleHint } from './rows.js';
import type { End } from './sentenceEnds.js';
import { contextAt, type Saying, type SentenceMarks } from './sentenceMarks.js';
import { type Path, pathBetween } from './treePaths.js';
import { TYPE_BITS } from './wordMarks.js';

const bucket = (n: number): number => (n <= 3 ? n : n <= 5 ? 4 : n <= 8 ? 5 : n <= 13 ? 6 : n <= 21 ? 7 : 8);

interface Pair {
  readonly marks: SentenceMarks;
  readonly source: End;
  readonly target: End;
  readonly kinds: number;
  readonly broad: number;
  /** 0 source first, 1 target first, 2 one inside the other, 3 an end outside the sentence. */
  readonly order: number;
  readonly first: End;
  readonly second: End;
}

export function addPairRows(
  rows: Rows,
  marks: SentenceMarks,
  source: End,
  target: End,
  hints: readonly RuleHint[],
): void {
  rows.start(0);
  const isOutside = source.headToken < 0 || target.headToken < 0;
  const [first, second] = target.firstToken < source.firstToken ? [target, source] : [source, target];
  const isNested = second.firstToken <= first.lastToken;
  const order = isOutside ? 3 : isNested ? 2 : first === source ? 0 : 1;
  const kinds = source.kind * 8 + target.kind;
  const broad = source.broad * 4 + target.broad;
  const pair: Pair = { marks, source, target, kinds, broad, order, first, second };
  addBasics(rows, pair);
  addEnd(rows, marks, source, 30);
  addEnd(rows, marks, target, 35);
  if (!isOutside) {
    const path = pathBetween(marks, source.headToken, target.headToken);
    if (path !== null) addPath(rows, pair, path);
    if (!isNested) addBetween(rows, pair);
  }
  addCues(rows, pair);
  for (const saying of marks.sayings) addSaying(rows, pair, saying);
  addHints(rows, hints);
}

function addBasics(rows: Rows, { marks, source, target, kinds, broad, order, first, second }: Pair): void {
  const distance = order < 2 ? bucket(second.firstToken - first.lastToken - 1) : 9;
  rows.add(1, 0);
  rows.add(2, kinds);
  rows.add(3, broad, order);
  rows.add(4, broad, order, distance);
  rows.add(5, source.form, target.form, order);
  let between = 0;
  for (const end of marks.ends) if (end.firstToken > first.lastToken && end.lastToken < second.firstToken) between++;
  rows.add(6, Math.min(between, 4), order, broad);
  rows.add(7, marks.block, broad);
  rows.add(8, Number(marks.quoted[source.headToken] ?? 0), Number(marks.quoted[target.headToken] ?? 0), order);
  rows.add(9, Number(marks.isQuestion));
}

function addPath(rows: Rows, { marks, broad, order }: Pair, path: Path): void {
  const { top, hash } = path;
  const word = marks.words[top]!;
  const fine = marks.fine[top]!;
  const own = marks.marks[top]!;
  const ends = mix(path.lastUp, path.firstDown);
  rows.add(10, hash);
  rows.add(11, hash, broad);
  rows.add(12, hash, word);
  rows.add(13, hash, fine);
  rows.add(14, hash, own & TYPE_BITS);
  rows.add(15, ends, word);
  rows.add(16, ends, fine);
  rows.add(17, ends, marks.middle[top]!);
  rows.addMarks(18, own, ends);
  rows.add(19, word, order);
  rows.add(20, fine, order);
  rows.add(21, Math.min(path.length, 7), order);
  const context = contextAt(marks, top);
  rows.add(22, context);
  rows.add(23, context, own & TYPE_BITS);
  rows.add(24, ends);
  rows.add(25, ends, broad);
}

function addBetween(rows: Rows, { marks, order, broad, first, second }: Pair): void {
  const start = first.lastToken + 1;
  const end = second.firstToken;
  const { words, fine, shapes, tree } = marks;
  if (end - start > 30) return;
  let exact = 7;
  let shape = 7;
  let bits = 0;
  for (let t = start; t < end; t++) {
    exact = mix(exact, words[t]!);
    if (shapes[t] !== 0 && shapes[t] !== shapes[t - 1]) shape = mix(shape, shapes[t]!);
    bits |= marks.marks[t]!;
    if (end - start > 14 && tree.tokens[t]!.upos !== 'VERB') continue;
    rows.add(60, words[t]!, order);
    rows.add(61, fine[t]!, order);
  }
  rows.addMarks(62, bits, order);
  if (end - start <= 7) rows.add(63, exact, order);
  if (end - start <= 12) {
    rows.add(64, shape, order);
    rows.add(65, shape, order, broad);
  }
  rows.add(66, words[first.firstToken - 1] ?? 2, order);
  rows.add(67, words[second.lastToken + 1] ?? 3, order);
  rows.add(68, words[start]!, order);
  rows.add(69, words[end - 1]!, order);
  rows.add(70, fine[second.lastToken + 1] ?? 3, order);
  rows.add(71, words[start]!, words[start + 1] ?? 0, order);
  rows.add(72, words[end - 1]!, words[end - 2] ?? 0, order);
}

/** The words that may carry a relation, those closest to the pair, each with the ways to both ends. */
function addCues(rows: Rows, { marks, source, target, order }: Pair): void {
  const low = Math.min(source.headToken, target.headToken);
  const high = Math.max(source.headToken, target.headToken);
  const from = low < 0 ? high : low;
  const away = (t: number) => (t < from ? from - t : t > high ? t - high : 0);
  const near = marks.cues.filter((t) => away(t) <= 12);
  if (near.length > 3) near.sort((a, b) => away(a) - away(b) || a - b).splice(3);
  for (const cue of near) {
    const toSource = source.headToken < 0 ? 3 : (pathBetween(marks, cue, source.headToken)?.hash ?? 2);
    const toTarget = target.headToken < 0 ? 3 : (pathBetween(marks, cue, target.headToken)?.hash ?? 2);
    const bits = marks.marks[cue]!;
    const word = marks.words[cue]!;
    const sides = Number(cue < source.headToken) * 2 + Number(cue < target.headToken) + (order === 3 ? 4 : 0);
    const types = bits & TYPE_BITS;
    rows.add(40, types, toSource);
    rows.add(41, types, toTarget);
    rows.add(42, types, toSource, toTarget);
    rows.add(43, word, toSource);
    rows.add(44, word, toTarget);
    rows.add(45, word, toSource, toTarget);
    rows.add(46, marks.fine[cue]!, toSource, toTarget);
    rows.addMarks(47, bits, mix(toSource, toTarget));
    rows.add(48, word, sides);
    rows.add(49, marks.middle[cue]!, toSource, toTarget);
    rows.add(26, types, contextAt(marks, cue), sides);
    rows.add(27, types, sides, marks.tree.tokens[cue]!.upos === 'NOUN' ? 1 : 0);
  }
}

/** Who of the two says what, and whether the other is in it. */
function addSaying(rows: Rows, { marks, source, target, broad }: Pair, saying: Saying): void {
  const speaks = saying.speakers.has(source.actor);
  const isAbout = target.headToken >= 0 && saying.inside.has(target.headToken);
  const answers = saying.speakers.has(target.actor);
  const isSourceIn = source.headToken >= 0 && saying.inside.has(source.headToken);
  const place = Number(speaks) + Number(isAbout) * 2 + Number(answers) * 4 + Number(isSourceIn) * 8;
  if (place === 0 || place === 2 || place === 8) return;
  rows.add(80, place, saying.kind);
  rows.add(81, place, broad);
  if (saying.cue >= 0) {
    rows.add(82, place, marks.words[saying.cue]!);
    rows.add(83, place, marks.fine[saying.cue]!);
  }
  if (!speaks || !isAbout) return;
  const head = saying.content;
  const path = pathBetween(marks, head, target.headToken);
  const way = path?.hash ?? 2;
  const governor = marks.tree.tokens[target.headToken]!.head;
  rows.addMarks(84, saying.marks);
  rows.addMarks(85, saying.marks, way);
  rows.add(86, way);
  rows.add(87, marks.words[head]!, way);
  rows.add(88, marks.fine[head]!, way);
  rows.addMarks(89, marks.marks[head]!, way);
  rows.add(95, saying.context, way);
  rows.add(96, saying.context);
  rows.addMarks(97, governor < 0 ? 0 : marks.marks[governor]!, marks.relations[target.headToken]!);
}
