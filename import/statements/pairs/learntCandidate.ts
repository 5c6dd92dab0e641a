// Makes a candidate of a pair that only the pair model knows: the word nearest to both ends that could carry the relation,
// and as content the clause that its source says, else the one that this word introduces.
import type { StatementCandidate } from '../candidate.js';
import { spanOf } from '../frames/verbs.js';
import { isPredicate } from '../speakers.js';
import { childrenBy } from '../syntax.js';
import type { PairUnit } from './pairUnits.js';
import { CUE_BITS, pairTypes } from './wordMarks.js';

/** @param type index into `pairTypes`. */
export function learntCandidate(unit: PairUnit, type: number): StatementCandidate {
  const { marks, source, target } = unit;
  const cue = cueOf(unit, type);
  const saying = marks.sayings.find((s) => source !== null && s.speakers.has(source.actor));
  const clause = saying?.content ?? (cue === null ? undefined : clauseUnder(unit, cue));
  const name = pairTypes[type]!;
  return {
    type: name,
    source: source?.mention ?? null,
    target: target?.mention ?? null,
    sentence: marks.index,
    cueToken: cue,
    content: clause === undefined ? null : spanOf(marks.tree, clause),
    role: null,
    attribution: [],
    negated: false,
    hedged: false,
    rule: `learnt:${name.toLowerCase()}`,
    features: [
      cue === null ? 'cue=none' : `cue=${marks.tree.tokens[cue]!.lemma}`,
      `source=learnt${source?.form ?? '-'}`,
      `target=learnt${target?.form ?? '-'}`,
    ],
  };
}

/** The word of this type, else any telling word, that stands closest to both ends. */
function cueOf({ marks, source, target }: PairUnit, type: number): number | null {
  const heads = [source, target].flatMap((end) => (end === null || end.headToken < 0 ? [] : [end.headToken]));
  const away = (token: number) => heads.reduce((sum, head) => sum + Math.abs(head - token), 0);
  const closest = (bits: number) =>
    marks.cues.filter((t) => (marks.marks[t]! & bits) !== 0).sort((a, b) => away(a) - away(b))[0];
  return closest(1 << type) ?? closest(CUE_BITS) ?? null;
}

function clauseUnder({ marks }: PairUnit, cue: number): number | undefined {
  return childrenBy(marks.tree, cue, 'ccomp', 'xcomp', 'advcl', 'acl').find((t) => isPredicate(marks.tree, t));
}
