// A mention with what the finder knows beyond the shared shape: how it was recognised. Later stages that do not care
// read it as a plain `Mention`.
import type { ActorKind } from '../../graph/model/actorKinds.js';
import type { Mention, Sentence } from '../annotation.js';

/**
 * `name` a proper name; `place` a country, capital or other place by its name; `demonym` "Pakistani"; `nested` a name
 * inside a longer name; `government` "the Chadian government"; `group` a noun phrase for a body or people
 * ("opposition lawmakers", "the court"); `unclear` a name that looks like that of an event or work; `description`
 * "the group"; `pronoun`.
 */
export type MentionSort =
  | 'name'
  | 'place'
  | 'demonym'
  | 'nested'
  | 'government'
  | 'group'
  | 'unclear'
  | 'description'
  | 'pronoun';

export interface FoundMention extends Mention {
  readonly sort: MentionSort;
}

export const isFound = (mention: Mention): mention is FoundMention => 'sort' in mention;

export interface MentionRange {
  readonly sentence: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** A mention over a token range; offsets and head follow from the sentence. */
export function makeMention(
  sentence: Sentence,
  range: MentionRange,
  kind: ActorKind,
  sort: MentionSort,
  certainty: number,
): FoundMention {
  const { firstToken, lastToken } = range;
  return {
    start: sentence.tokens[firstToken]!.start,
    end: sentence.tokens[lastToken]!.end,
    sentence: range.sentence,
    firstToken,
    lastToken,
    headToken: headOfRange(sentence, firstToken, lastToken),
    kind,
    isNamed: sort !== 'pronoun' && sort !== 'description',
    certainty,
    actor: -1,
    sort,
  };
}

/** The token whose head lies outside of the range; the last one where the parse gives none. */
export function headOfRange(sentence: Sentence, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const { head } = sentence.tokens[i]!;
    if (head < first || head > last) return i;
  }
  return last;
}

export const covers = (outer: MentionRange, inner: MentionRange): boolean =>
  outer.sentence === inner.sentence && outer.firstToken <= inner.firstToken && outer.lastToken >= inner.lastToken;
