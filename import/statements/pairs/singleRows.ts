// What a sentence shows about one actor by itself as hashed rows of the pair model: as source of something that has no
// named target, or as target of what nobody named does.
import { mix } from '../../language/hashing.js';
import { addEnd, addHints, type Rows, type RuleHint } from './rows.js';
import type { End } from './sentenceEnds.js';
import { contextAt, type Saying, type SentenceMarks } from './sentenceMarks.js';
import { pathBetween } from './treePaths.js';
import { TYPE_BITS } from './wordMarks.js';

/** An actor as source of something that has no named target (`isSource`), or as target of what nobody named does. */
export function addSingleRows(
  rows: Rows,
  marks: SentenceMarks,
  end: End,
  isSource: boolean,
  hints: readonly RuleHint[],
): void {
  rows.start(isSource ? 1000 : 2000);
  rows.add(1, 0);
  rows.add(2, end.kind);
  rows.add(3, end.form, end.broad);
  rows.add(4, Math.min(marks.ends.length, 5), end.broad);
  rows.add(7, marks.block, end.broad);
  rows.add(8, Number(marks.quoted[end.headToken] ?? 0));
  rows.add(9, Number(marks.isQuestion));
  if (end.headToken >= 0) {
    addEnd(rows, marks, end, 30);
    addAncestors(rows, marks, end);
    addNeighbours(rows, marks, end);
    for (const cue of marks.cues) {
      if (Math.abs(cue - end.headToken) > 14) continue;
      const way = pathBetween(marks, cue, end.headToken)?.hash ?? 2;
      rows.add(43, marks.words[cue]!, way);
      rows.add(45, marks.fine[cue]!, way);
      rows.addMarks(47, marks.marks[cue]!, way);
      rows.add(26, marks.marks[cue]! & TYPE_BITS, contextAt(marks, cue), Number(cue < end.headToken));
    }
  }
  for (const saying of marks.sayings) addOwnSaying(rows, marks, end, saying);
  addHints(rows, hints);
}

function addAncestors(rows: Rows, marks: SentenceMarks, end: End): void {
  const { tokens } = marks.tree;
  let way = 5;
  for (let at = end.headToken, step = 0; step < 3; step++) {
    way = mix(way, marks.steps[at]!);
    at = tokens[at]!.head;
    if (at < 0) return;
    const context = contextAt(marks, at);
    rows.add(10, way, marks.words[at]!);
    rows.add(11, way, marks.fine[at]!);
    rows.addMarks(12, marks.marks[at]!, way);
    rows.add(13, way, context);
    rows.add(14, way, context, marks.marks[at]! & TYPE_BITS);
    if (step > 0) continue;
    for (const child of marks.tree.children[at] ?? []) {
      if (child === end.headToken) continue;
      rows.add(15, way, marks.relations[child]!);
      rows.add(16, mix(way, marks.words[at]!), marks.relations[child]!);
      rows.addMarks(17, marks.marks[child]!, mix(way, marks.relations[child]!));
      rows.add(18, way, marks.relations[child]!, marks.fine[child]!);
    }
  }
}

function addNeighbours(rows: Rows, marks: SentenceMarks, end: End): void {
  const { words } = marks;
  rows.add(66, words[end.firstToken - 1] ?? 2);
  rows.add(67, words[end.lastToken + 1] ?? 3);
  rows.add(68, words[end.lastToken + 1] ?? 3, words[end.lastToken + 2] ?? 3);
  rows.add(69, words[end.firstToken - 1] ?? 2, words[end.firstToken - 2] ?? 2);
  rows.add(70, marks.fine[end.lastToken + 1] ?? 3);
}

function addOwnSaying(rows: Rows, marks: SentenceMarks, end: End, saying: Saying): void {
  const place = Number(saying.speakers.has(end.actor)) + Number(saying.inside.has(end.headToken)) * 2;
  if (place === 0) return;
  const head = saying.content;
  rows.add(80, place, saying.kind);
  if (saying.cue >= 0) rows.add(82, place, marks.words[saying.cue]!);
  rows.addMarks(84, saying.marks, place);
  rows.add(87, marks.words[head]!, place);
  rows.add(88, marks.fine[head]!, place);
  rows.add(96, saying.context, place);
}
