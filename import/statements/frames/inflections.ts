// Every inflected form of the verbs that carry relations, so that a trigger is recognised whatever lemma or tag the
// tagger gave it: "blamed" is "blame", and "denies" is a verb even where it was taken for a noun.
import { nounRows, verbRows } from './table.js';

const doubling = new Set([
  'ban',
  'bar',
  'rap',
  'bash',
  'slam',
  'stab',
  'kidnap',
  'plot',
  'rob',
  'abet',
  'pardon',
  'rip',
  'gun',
  'jab',
  'rig',
  'snub',
  'nab',
  'stop',
  'refer',
  'commit',
  'expel',
  'compel',
  'repel',
  'rebut',
]);
const irregular: ReadonlyMap<string, readonly string[]> = new Map([
  ['meet', ['met']],
  ['say', ['said']],
  ['tell', ['told']],
  ['fight', ['fought']],
  ['shoot', ['shot']],
  ['hold', ['held']],
  ['seek', ['sought']],
  ['speak', ['spoke', 'spoken']],
  ['hit', ['hit']],
  ['beat', ['beaten']],
  ['throw', ['threw', 'thrown']],
  ['strike', ['struck', 'stricken']],
  ['stand', ['stood']],
  ['know', ['knew', 'known']],
  ['think', ['thought']],
  ['make', ['made']],
  ['swear', ['swore', 'sworn']],
  ['slay', ['slew', 'slain']],
  ['find', ['found']],
  ['hang', ['hanged', 'hung']],
  ['forbid', ['forbade', 'forbidden']],
  ['overthrow', ['overthrew', 'overthrown']],
  ['uphold', ['upheld']],
  ['beg', ['begged']],
  ['withdraw', ['withdrew', 'withdrawn']],
  ['behead', ['beheaded']],
  ['beseech', ['besought']],
  ['give', ['gave', 'given']],
  ['take', ['took', 'taken']],
]);

function formsOf(lemma: string): string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const doubled = doubling.has(lemma) ? lemma + lemma.at(-1) : null;
  const third = /(s|x|z|ch|sh|o)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const past = irregular.get(lemma) ?? [/[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${doubled ?? stem}ed`];
  return [lemma, third, ...past, `${doubled ?? stem}ing`];
}

const verbs = new Set(verbRows.flatMap((row) => row.verbs.split(/\s+/).map((verb) => verb.split('_')[0] as string)));
const nouns = new Set(nounRows.flatMap((row) => row.nouns.split(/\s+/)));
const lemmaOfForm: ReadonlyMap<string, string> = new Map(
  [...verbs, ...irregular.keys()].flatMap((lemma) =>
    formsOf(lemma)
      .reverse()
      .map((form) => [form, lemma] as const),
  ),
);

/** Third person singular of verbs that look like no noun: a verb whatever the tagger says. */
const surelyVerbs: ReadonlySet<string> = new Set(
  [
    ...'accuse deny criticize criticise condemn denounce urge reject refute praise warn threaten meet thank defend welcome endorse blame arrest kill detain oppose congratulate applaud dismiss ask tell join sign agree sue impeach indict rebuke commend'.split(
      ' ',
    ),
  ].flatMap((lemma) => formsOf(lemma).slice(1, 2)),
);

/** Lemma of a trigger verb by its form, else null. */
export function verbLemma(form: string): string | null {
  return lemmaOfForm.get(form.toLowerCase()) ?? null;
}

/** Whether a token tagged as a noun is a finite verb by its form; in a headline, where verbs are short, more are. */
export function isDisguisedVerb(form: string, isHeadline: boolean): boolean {
  const lower = form.toLowerCase();
  if (surelyVerbs.has(lower)) return true;
  const lemma = lemmaOfForm.get(lower);
  return isHeadline && lemma !== undefined && lower.endsWith('s') && lower !== lemma && !nouns.has(lemma);
}
