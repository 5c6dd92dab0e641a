// Finds for each denial the accusation it answers: one made against the denier in the same sentence, else the latest one
// before it; the accuser becomes the target. Also reads denials without a word of denial ("says its program is peaceful").
import type { Mention } from '../annotation.js';
import type { StatementCandidate } from './candidate.js';
import { chargeNouns, harmNouns, harmVerbs } from './frames/lexicon.js';
import { contentFeatures, contextFeatures, spanOf } from './frames/verbs.js';
import { actorOf, type CandidateFrame, type Filler, nobody, pairUp, type Reading } from './reading.js';
import type { Report } from './speakers.js';
import { childrenBy, contextOf, lemmaAt, type SyntaxTree, subjectsOf } from './syntax.js';

/** Fills the open targets of denials with accusers of the document, and adds the denials that lie in what is said. */
export function linkDenials(
  reading: Reading,
  candidates: readonly StatementCandidate[],
  reports: readonly Report[],
  strength: (c: StatementCandidate) => number,
): StatementCandidate[] {
  const accusations = candidates.filter((c) => c.type === 'ACCUSES');
  const others = candidates.filter((c) => c.type !== 'DENIES');
  const denials = [...candidates.filter((c) => c.type === 'DENIES'), ...spokenDenials(reading, reports)];
  return [...others, ...denials.flatMap((denial) => answered(reading, denial, accusations, strength))];
}

function answered(
  reading: Reading,
  denial: StatementCandidate,
  accusations: readonly StatementCandidate[],
  strength: (c: StatementCandidate) => number,
): StatementCandidate[] {
  if (denial.target !== null) return [withFeatures(denial, ['denial-of=owner'])];
  const found = accusersOf(reading, denial, accusations, strength);
  if (found.length === 0) return [withFeatures(denial, ['denial-of=nobody'])];
  const answers = found.map(({ accusation, distance, standing }) =>
    withFeatures({ ...denial, target: accusation.source }, [
      `denial-of=${accusation.source === null ? 'unnamed' : standing}`,
      `denial-distance=${standing}/${Math.max(-1, Math.min(distance, 4))}`,
      `denial-rule=${accusation.rule}`,
      strength(accusation) > 0.5 ? 'denial-strong' : 'denial-weak',
    ]),
  );
  const isSure = found.some((answer) => answer.standing === 'latest');
  return isSure ? answers : [...answers, withFeatures(denial, ['denial-of=nobody-else'])];
}

function withFeatures(candidate: StatementCandidate, names: readonly string[]): StatementCandidate {
  return { ...candidate, features: [...candidate.features, ...names] };
}

interface Answer {
  readonly accusation: StatementCandidate;
  readonly distance: number;
  /** `latest`: the accusation against the denier made last; `earlier`: one before it; `nearby`: against somebody else. */
  readonly standing: 'latest' | 'earlier' | 'nearby';
}

/** The accusations a denial answers, the latest first; where none is against the denier, a plain one made shortly before. */
function accusersOf(
  reading: Reading,
  denial: StatementCandidate,
  accusations: readonly StatementCandidate[],
  strength: (c: StatementCandidate) => number,
): Answer[] {
  const denier = actorAt(reading, denial.source);
  // "denied the charge" holds a charge that nobody signs: it is the one denied, not the one answered.
  const others = accusations.filter(
    (a) => actorAt(reading, a.source) !== denier && !(a.source === null && a.sentence === denial.sentence),
  );
  const before = others.filter((a) => a.sentence <= denial.sentence);
  const against = before.filter(
    (a) => a.target !== null && actorAt(reading, a.target) === denier && strength(a) >= 0.25,
  );
  const named = against.filter((a) => a.source !== null);
  const pool = named.length > 0 ? named : against;
  if (pool.length > 0) return latestByAccuser(reading, denial, pool);
  const near = others.filter(
    (a) => a.source !== null && strength(a) >= 0.6 && Math.abs(denial.sentence - a.sentence) <= 3,
  );
  return latestByAccuser(reading, denial, near)
    .slice(0, 2)
    .map((answer) => ({ ...answer, standing: 'nearby' }));
}

/** One accusation for each accuser, those of the last sentence before the denial first. */
function latestByAccuser(reading: Reading, denial: StatementCandidate, pool: readonly StatementCandidate[]): Answer[] {
  const byActor = new Map<number | null, StatementCandidate>();
  for (const a of [...pool].sort((x, y) => y.sentence - x.sentence)) {
    const accuser = actorAt(reading, a.source);
    if (!byActor.has(accuser)) byActor.set(accuser, a);
  }
  const last = Math.max(...pool.map((a) => a.sentence));
  return [...byActor.values()].slice(0, 4).map((accusation) => ({
    accusation,
    distance: denial.sentence - accusation.sentence,
    standing: accusation.sentence === last ? 'latest' : 'earlier',
  }));
}

function actorAt(reading: Reading, mention: number | null): number | null {
  return mention === null ? null : (reading.mentions[mention] as Mention).actor;
}

/** "says it has no plans", "insists its program is peaceful", "said the report was false". */
function spokenDenials(reading: Reading, reports: readonly Report[]): StatementCandidate[] {
  return reports.flatMap((report) => {
    const tree = reading.trees[report.sentence] as SyntaxTree;
    const head = report.content;
    const context = contextOf(tree, head);
    const lemma = lemmaAt(tree, head);
    const kind = denialKind(reading, report, tree, context.negated, lemma);
    if (kind === null) return [];
    const cue = report.cue === null ? report.kind : lemmaAt(tree, report.cue);
    const frame: CandidateFrame = {
      type: 'DENIES',
      sentence: report.sentence,
      cueToken: report.cue ?? head,
      content: spanOf(tree, head),
      negated: false,
      hedged: context.modal !== '',
      rule: `said:${kind}`,
      features: [
        `cue=${cue}`,
        `denial=${kind}`,
        `cue-denial=${cue}/${kind}`,
        ...contentFeatures(tree, head),
        ...contextFeatures(context),
      ],
    };
    return pairUp(reading, frame, report.speakers, [nobody]).filter((c) => c.source !== null);
  });
}

function denialKind(
  reading: Reading,
  report: Report,
  tree: SyntaxTree,
  negated: boolean,
  lemma: string,
): string | null {
  const subjects = subjectsOf(tree, report.content);
  if (
    subjects.some((a) => chargeNouns.has(lemmaAt(tree, a.token))) &&
    /^(false|untrue|baseless|unfounded|wrong|lie|absurd|groundless|fabricate|motivate|fabrication|nonsense|inaccurate|incorrect|exaggerated|ridiculous)$/.test(
      lemma,
    )
  )
    return 'false-charge';
  const speakers = new Set(report.speakers.map((f: Filler) => actorOf(reading, f)));
  const about = subjects.flatMap((a) => [a.token, ...childrenBy(tree, a.token, 'nmod:poss')]);
  const isSelf = about.some(
    (t) =>
      (reading.at[report.sentence]?.covering.get(t) ?? []).some((m) =>
        speakers.has(reading.mentions[m]?.actor ?? -1),
      ) || /^(it|its|they|their|he|his|she|her|we|our|i|my)$/.test(lemmaAt(tree, t)),
  );
  if (!isSelf) return null;
  if (
    /^(peaceful|innocent|civilian|legal|purpose|peace)$/.test(lemma) ||
    childrenBy(tree, report.content, 'amod', 'obl', 'nmod').some((i) =>
      /^(peaceful|civilian|purpose)$/.test(lemmaAt(tree, i)),
    )
  )
    return 'peaceful';
  const object = childrenBy(tree, report.content, 'obj', 'nsubj', 'nmod', 'obl').map((i) => lemmaAt(tree, i));
  if (
    negated &&
    (harmVerbs.has(lemma) || harmNouns.has(lemma) || object.some((o) => harmNouns.has(o) || chargeNouns.has(o)))
  )
    return 'not-harm';
  return null;
}
