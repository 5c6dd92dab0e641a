// Every way a sentence shows an actor: takes its views and reports, gives names, names in names, pronouns, "we" and the
// speakers of its quotations and reported clauses who are named in another sentence, at most `maxEnds` of them.
import type { DocumentActor, Sentence } from '../../annotation.js';
import type { View, ViewForm } from '../affiliation/views.js';
import type { Reading } from '../reading.js';
import type { Report } from '../speakers.js';

/** An actor as the sentence shows it. `headToken` is -1 for a speaker named in another sentence. */
export interface End {
  readonly actor: number;
  readonly mention: number;
  readonly firstToken: number;
  readonly lastToken: number;
  readonly headToken: number;
  readonly form: number;
  readonly kind: number;
  /** Person, state, collective, any other body. */
  readonly broad: number;
}

const kinds = ['person', 'state', 'armed-group', 'party', 'organisation', 'media', 'collective'];
const forms: readonly (ViewForm | 'we' | 'speaker')[] = ['name', 'nested', 'place', 'reference', 'we', 'speaker'];

/** Places in `forms` that other files ask for. */
export const NESTED = 1;
export const SPEAKER = 5;

const firstPerson = new Set(['i', 'we', 'me', 'us', 'my', 'our']);

const broadOf = (kind: string): number =>
  kind === 'person' ? 0 : kind === 'state' ? 1 : kind === 'collective' ? 2 : 3;

/** Bounds the work on a sentence that is a list of hundreds of names. */
const maxEnds = 16;

export function findEnds(reading: Reading, index: number, views: readonly View[], reports: readonly Report[]): End[] {
  const ends: End[] = views.flatMap((v) => (v.mention < 0 ? [] : [toEnd(reading.actors, v, forms.indexOf(v.form))]));
  const sentence = reading.doc.sentences[index] as Sentence;
  sentence.tokens.forEach((token, t) => {
    if (token.text.length > 3 || !firstPerson.has(token.text.toLowerCase())) return;
    const mention = reading.speakersAt(index, t)[0]?.mention ?? null;
    if (mention !== null) ends.push(endAt(reading, mention, t, 4));
  });
  for (const report of reports) {
    for (const { mention } of report.speakers.slice(0, 2)) {
      if (mention === null || reading.mentions[mention]!.sentence === index) continue;
      if (!ends.some((e) => e.actor === reading.mentions[mention]!.actor && e.form === SPEAKER))
        ends.push(endAt(reading, mention, -1, SPEAKER));
    }
  }
  return ends.slice(0, maxEnds);
}

function toEnd(actors: readonly DocumentActor[], view: View, form: number): End {
  const { kind } = actors[view.actor]!;
  const { actor, mention, firstToken, lastToken, headToken } = view;
  return { actor, mention, firstToken, lastToken, headToken, form, kind: kinds.indexOf(kind), broad: broadOf(kind) };
}

function endAt(reading: Reading, mention: number, token: number, form: number): End {
  const { actor } = reading.mentions[mention]!;
  const { kind } = reading.actors[actor]!;
  return {
    actor,
    mention,
    firstToken: token,
    lastToken: token,
    headToken: token,
    form,
    kind: kinds.indexOf(kind),
    broad: broadOf(kind),
  };
}
