// Hashed rows of the pair model: collects them, and gives those that pairs and single actors have in common, how an end
// stands in its clause and what the rules read there. A row is a template's number with up to three values.
import { mix } from '../../language/hashing.js';
import type { End } from './sentenceEnds.js';
import type { SentenceMarks } from './sentenceMarks.js';

/** Collects hashed rows. Reused: `start` empties it. */
export class Rows {
  readonly keys = new Int32Array(512);
  count = 0;
  private salt = 0;
  /** @param salt tells pairs from sources and targets that stand alone. */
  start(salt: number): void {
    this.count = 0;
    this.salt = salt;
  }
  add(template: number, a: number, b = 0, c = 0): void {
    if (this.count < this.keys.length) this.keys[this.count++] = mix(mix(mix(template + this.salt, a), b), c);
  }
  /** One row for each bit. */
  addMarks(template: number, marks: number, a = 0): void {
    for (let left = marks; left !== 0; left &= left - 1) this.add(template, 31 - Math.clz32(left & -left), a);
  }
}

/** A candidate that a rule read off the same sentence for the same ends. */
export interface RuleHint {
  readonly rule: number;
  readonly type: number;
  readonly cue: number;
  readonly roles: number;
}

export function addHints(rows: Rows, hints: readonly RuleHint[]): void {
  for (const { rule, type, cue, roles } of hints) {
    rows.add(90, type, rule);
    rows.add(91, type);
    rows.add(92, type, roles);
    rows.add(93, type, rule, cue);
    rows.add(94, type, roles, cue);
  }
}

/** How an end stands in its clause: its relation with the word it depends on. */
export function addEnd(rows: Rows, marks: SentenceMarks, end: End, template: number): void {
  const at = end.headToken;
  if (at < 0) return;
  const governor = marks.tree.tokens[at]!.head;
  const relation = marks.relations[at]!;
  rows.add(template, relation, end.broad);
  if (governor >= 0) {
    rows.add(template + 1, relation, marks.words[governor]!);
    rows.add(template + 2, relation, marks.fine[governor]!);
    rows.add(template + 3, relation, marks.middle[governor]!);
    rows.addMarks(template + 4, marks.marks[governor]!, relation);
  }
  if (marks.tree.tokens[at]!.upos !== 'PROPN')
    rows.add(template + 20, marks.tree.tokens[at]!.upos === 'PRON' ? 1 : marks.words[at]!);
}
