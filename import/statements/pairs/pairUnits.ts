// All that the pair model looks at in a document: ordered pairs of actors that a sentence shows, and actors alone for what
// is said to nobody or done by nobody named, each with the hints of the rules for it. What no rule read is looked at only
// where it is cheap and likely: close ends, few others between, a telling word at hand.
import { hashText } from '../../language/hashing.js';
import type { WordClasses } from '../../language/wordClasses.js';
import type { View } from '../affiliation/views.js';
import type { StatementCandidate } from '../candidate.js';
import { actorAt } from '../features.js';
import type { Reading } from '../reading.js';
import type { Report } from '../speakers.js';
import { addPairRows } from './pairRows.js';
import type { Rows, RuleHint } from './rows.js';
import { type End, NESTED, SPEAKER } from './sentenceEnds.js';
import { readSentenceMarks, type SentenceMarks } from './sentenceMarks.js';
import { addSingleRows } from './singleRows.js';
import { CUE_BITS, HARM_BITS, pairTypes } from './wordMarks.js';

export interface PairUnit {
  readonly marks: SentenceMarks;
  readonly source: End | null;
  readonly target: End | null;
}

/** Tokens and other actors that may stand between two ends, and tokens from an end to a telling word. */
const reach = { tokens: 20, others: 2, cueOfPair: 4, cueOfSource: 6, cueOfTarget: 5 };

/** Calls `visit` for each unit with its rows, which are overwritten by the next. */
export function forEachUnit(
  reading: Reading,
  views: readonly (readonly View[])[],
  reports: readonly Report[],
  candidates: readonly StatementCandidate[],
  classes: WordClasses,
  rows: Rows,
  visit: (unit: PairUnit, rows: Rows) => void,
): void {
  const hints = collectHints(reading, candidates);
  reading.doc.sentences.forEach((_, index) => {
    const own = reports.filter((r) => r.sentence === index);
    const read = hints[index];
    const marks = readSentenceMarks(reading, index, views[index]!, own, classes, read !== undefined);
    if (marks === null) return;
    for (const source of marks.ends) {
      for (const target of marks.ends) {
        if (source.actor === target.actor) continue;
        const hint = read?.get(endsKey(source.actor, target.actor));
        if (hint === undefined && !isPairLikely(marks, source, target)) continue;
        addPairRows(rows, marks, source, target, hint ?? []);
        visit({ marks, source, target }, rows);
      }
      if (source.form === NESTED) continue;
      const alone = read?.get(endsKey(source.actor, -1));
      if (alone !== undefined || speaks(marks, source) || hasCue(marks, source, source, reach.cueOfSource)) {
        addSingleRows(rows, marks, source, true, alone ?? []);
        visit({ marks, source, target: null }, rows);
      }
      const suffered = read?.get(endsKey(-1, source.actor));
      if (source.form === SPEAKER) continue;
      if (suffered === undefined && !hasCue(marks, source, source, reach.cueOfTarget, HARM_BITS)) continue;
      addSingleRows(rows, marks, source, false, suffered ?? []);
      visit({ marks, source: null, target: source }, rows);
    }
  });
}

function isPairLikely(marks: SentenceMarks, source: End, target: End): boolean {
  if (source.form === NESTED) return false;
  if (source.headToken < 0 || target.headToken < 0) return source.headToken !== target.headToken;
  const [first, second] = target.firstToken < source.firstToken ? [target, source] : [source, target];
  const gap = second.firstToken - first.lastToken;
  if (gap < 1 || gap > reach.tokens || !hasCue(marks, first, second, reach.cueOfPair)) return false;
  let others = 0;
  for (const end of marks.ends)
    if (end.form !== NESTED && end.firstToken > first.lastToken && end.lastToken < second.firstToken) others++;
  return others <= reach.others;
}

/** Whether a telling word stands between these ends or at most `away` tokens outside. */
function hasCue({ cues, marks }: SentenceMarks, first: End, second: End, away: number, bits = CUE_BITS): boolean {
  if (first.headToken < 0) return false;
  for (const t of cues)
    if (t >= first.firstToken - away && t <= second.lastToken + away && (marks[t]! & bits) !== 0) return true;
  return false;
}

const speaks = ({ sayings }: SentenceMarks, { actor }: End): boolean => sayings.some((s) => s.speakers.has(actor));

/** A number for an ordered pair of actors; -1 is nobody. */
export const endsKey = (source: number, target: number): number => (source + 1) * 16384 + target + 1;

/** By sentence: what the rules read there, by its ends. */
function collectHints(reading: Reading, candidates: readonly StatementCandidate[]): Map<number, RuleHint[]>[] {
  const hints: Map<number, RuleHint[]>[] = [];
  for (const c of candidates) {
    const key = endsKey(actorAt(reading, c.source) ?? -1, actorAt(reading, c.target) ?? -1);
    const part = (name: string) => c.features.find((f) => f.startsWith(name)) ?? '';
    const hint: RuleHint = {
      rule: hashText(c.rule) | 0,
      type: pairTypes.indexOf(c.type),
      cue: hashText(part('cue=')) | 0,
      roles: hashText(`${part('source=')}${part('target=')}`) | 0,
    };
    hints[c.sentence] ??= new Map();
    const own = hints[c.sentence]!;
    const present = own.get(key);
    if (present === undefined) own.set(key, [hint]);
    else if (present.length < 6) present.push(hint);
  }
  return hints;
}
