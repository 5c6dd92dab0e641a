// What a whole document says about one ordered pair of actors, as rows of the second model: how strongly its best
// sentences say it, what rivals there are for the same place, what office the source holds and how prominent the target is.
import type { SentenceContext } from './context.js';
import { type DocumentPair, pairKey, type Sighting } from './documentPairs.js';
import type { FeatureRows } from './linearModel.js';
import { officeClasses } from './offices.js';
import { bucket } from './pairFeatures.js';
import type { Profile } from './profiles.js';

export interface DocumentEvidence {
  readonly profiles: readonly Profile[];
  readonly contexts: readonly SentenceContext[];
  readonly best: ReadonlyMap<number, number>;
  /** Per actor: of each kind the actor that was shown last before (or in the same sentence as) its office or first mention. */
  readonly lastBefore: readonly ReadonlySet<number>[];
  /** Per source actor: its targets by the log-odds of their best sentence, best first. */
  readonly targetsOf: readonly (readonly { target: number; logOdds: number }[])[];
}

const absent = -9;

export function readEvidence(
  profiles: readonly Profile[],
  contexts: readonly SentenceContext[],
  sightings: ReadonlyMap<number, readonly Sighting[]>,
): DocumentEvidence {
  const best = new Map<number, number>();
  const targetsOf: { target: number; logOdds: number }[][] = profiles.map(() => []);
  for (const [key, list] of sightings) {
    const logOdds = Math.max(...list.map((s) => s.logOdds));
    best.set(key, logOdds);
    targetsOf[list[0]!.source.actor]!.push({ target: list[0]!.target.actor, logOdds });
  }
  for (const targets of targetsOf) targets.sort((a, b) => b.logOdds - a.logOdds || a.target - b.target);
  const lastBefore = profiles.map((profile, actor) => lastShown(profile, actor, profiles, contexts));
  return { profiles, contexts, best, targetsOf, lastBefore };
}

const farthestBack = 6;

/** Of every kind the actor shown last before the profile's office (else its first mention), the same sentence included. */
function lastShown(
  profile: Profile,
  actor: number,
  profiles: readonly Profile[],
  contexts: readonly SentenceContext[],
): ReadonlySet<number> {
  const at = profile.officeSentence >= 0 ? profile.officeSentence : profile.firstSentence;
  const last = new Map<string, number>();
  let end = contexts[at]?.views.find((view) => view.actor === actor)?.firstToken ?? 0;
  for (let back = 0; back <= farthestBack && at - back >= 0; back++) {
    const views = contexts[at - back]?.views ?? [];
    for (let i = views.length - 1; i >= 0; i--) {
      const view = views[i]!;
      const { kind } = profiles[view.actor]!;
      if (view.firstToken <= end && view.actor !== actor && !last.has(kind)) last.set(kind, view.actor);
    }
    end = Infinity;
  }
  return new Set(last.values());
}

const steps = [-6, -5, -4, -3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5];
const gaps = [-6, -4, -2, -1, 0, 1, 2, 4, 6];

/** One row per step that the value has passed, so that neighbouring values share what is learnt. */
function addSteps(rows: FeatureRows, template: number, value: number, limits: readonly number[], suffix: string): void {
  for (const limit of limits) if (value > limit) rows.add(template, `${limit}${suffix}`);
}

export function addDocumentFeatures(rows: FeatureRows, pair: DocumentPair, evidence: DocumentEvidence): void {
  const source = evidence.profiles[pair.source]!;
  const target = evidence.profiles[pair.target]!;
  const kinds = source.kind + target.kind;
  rows.add(0, '');
  rows.add(1, kinds);
  addSightings(rows, pair, kinds);
  addRivals(rows, pair, evidence, kinds);
  addOffices(rows, source, target, kinds, nearness(pair, evidence));
  addStanding(rows, pair, evidence, kinds);
  addEnds(rows, pair, evidence, kinds);
}

function addSightings(rows: FeatureRows, pair: DocumentPair, kinds: string): void {
  const first = pair.sightings[0]?.logOdds ?? absent;
  const second = pair.sightings[1]?.logOdds ?? absent;
  addSteps(rows, 10, first, steps, '');
  addSteps(rows, 11, first, steps, kinds);
  addSteps(rows, 12, second, steps, '');
  const strong = pair.sightings.filter((s) => s.logOdds > 0).length;
  rows.add(13, `${Math.min(strong, 4)}/${Math.min(pair.sightings.length, 5)}`);
  const forms = pair.sightings[0] ? `${pair.sightings[0].source.form}/${pair.sightings[0].target.form}` : 'none';
  rows.add(14, forms + kinds);
  addSteps(rows, 15, first, steps, forms);
  const joint = 1 - pair.sightings.reduce((none, s) => none * (1 - 1 / (1 + Math.exp(-s.logOdds))), 1);
  rows.add(16, bucket(joint, [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1]));
}

function addRivals(rows: FeatureRows, pair: DocumentPair, evidence: DocumentEvidence, kinds: string): void {
  const own = pair.sightings[0]?.logOdds ?? absent;
  const { profiles, targetsOf, best } = evidence;
  const kind = profiles[pair.target]!.kind;
  let rival = absent;
  let rivalOfKind = absent;
  let chain = absent;
  for (const { target, logOdds } of targetsOf[pair.source]!) {
    if (target === pair.target) continue;
    rival = Math.max(rival, logOdds);
    if (profiles[target]!.kind === kind) rivalOfKind = Math.max(rivalOfKind, logOdds);
    chain = Math.max(chain, Math.min(logOdds, best.get(pairKey(target, pair.target)) ?? absent));
  }
  const reverse = best.get(pairKey(pair.target, pair.source)) ?? absent;
  const strength = bucket(own, [-4, -2, 0, 2]);
  rows.add(20, `${bucket(own - rivalOfKind, gaps)}/${strength}`);
  rows.add(21, `${bucket(rivalOfKind, gaps)}/${strength}${kinds}`);
  rows.add(22, `${bucket(rival, gaps)}/${strength}${kinds}`);
  rows.add(23, `${bucket(own - reverse, gaps)}/${strength}`);
  rows.add(24, `${bucket(reverse, gaps)}${strength}${kinds}`);
  rows.add(25, `${bucket(chain, gaps)}/${strength}${kinds}`);
  rows.add(26, `${bucket(own - rivalOfKind, gaps)}${kinds}`);
}

/** How far back from the source's office (or first mention) the target was last shown. */
function nearness(pair: DocumentPair, evidence: DocumentEvidence): string {
  const source = evidence.profiles[pair.source]!;
  const at = source.officeSentence >= 0 ? source.officeSentence : source.firstSentence;
  for (let back = 0; back <= 2; back++) {
    if (evidence.contexts[at - back]?.views.some((view) => view.actor === pair.target)) return String(back);
  }
  return 'far';
}

function addOffices(rows: FeatureRows, source: Profile, target: Profile, kinds: string, near: string): void {
  const standing = `${target.rank}${target.order}${target.rivals}`;
  for (const office of source.offices) {
    const office_ = officeClasses.get(office)?.[0] ?? '';
    for (const [i, word] of [office, `#${office_}`].entries()) {
      if (i === 1 && !office_) continue;
      rows.add(30, word + target.kind);
      rows.add(31, `${word}${target.kind}${target.rank}`);
      rows.add(32, word + target.kind + near);
      rows.add(33, `${word}${target.kind}${target.rivals}${target.rank === 0 ? 'first' : ''}`);
    }
  }
  rows.add(34, `${source.offices.size > 0 ? 'office' : '-'}${kinds}${target.rank}${near}`);
  if (source.kind !== 'PE') {
    for (const head of source.heads) {
      rows.add(35, head + kinds);
      rows.add(36, `${head}${kinds}${target.rank}`);
      rows.add(37, head + kinds + near);
    }
  }
  rows.add(39, kinds + standing);
}

/** Whether the ends are actors at all. Names themselves are left out: what they teach does not carry over to other news. */
function addEnds(rows: FeatureRows, pair: DocumentPair, evidence: DocumentEvidence, kinds: string): void {
  const source = evidence.profiles[pair.source]!;
  const target = evidence.profiles[pair.target]!;
  const strength = bucket(pair.sightings[0]?.logOdds ?? absent, [-2, 0]);
  for (const mark of source.marks) {
    rows.add(60, mark + source.kind);
    rows.add(61, mark + kinds + strength);
  }
  for (const mark of target.marks) {
    if (mark.startsWith('last=')) continue;
    rows.add(62, mark + target.kind);
    rows.add(63, mark + kinds + strength);
  }
  rows.add(65, `${source.marks[0]}>${target.marks[0]}${kinds}`);
  const last = evidence.lastBefore[pair.source]!;
  rows.add(66, `${last.has(pair.target)}${strength}${kinds}`);
  for (const office of source.offices) rows.add(67, `${office}${last.has(pair.target)}${target.kind}`);
  if (source.kind !== 'PE')
    for (const head of source.heads) rows.add(68, `${head}${last.has(pair.target)}${target.kind}`);
}

function addStanding(rows: FeatureRows, pair: DocumentPair, evidence: DocumentEvidence, kinds: string): void {
  const source = evidence.profiles[pair.source]!;
  const target = evidence.profiles[pair.target]!;
  const own = bucket(pair.sightings[0]?.logOdds ?? absent, [-4, -2, 0, 2]);
  const sameCountry = source.country === null ? '?' : source.country === target.country ? 'same' : 'other';
  rows.add(50, sameCountry + kinds);
  rows.add(51, sameCountry + kinds + own);
  rows.add(52, `${target.isInHeadline ? 'H' : '-'}${source.isInHeadline ? 'H' : '-'}${kinds}`);
  rows.add(53, `${Math.min(source.mentions, 4)}/${Math.min(target.mentions, 6)}${kinds}`);
  rows.add(54, `${bucket(source.firstSentence - target.firstSentence, [-1, 0, 1, 4])}${kinds}`);
  const targets = evidence.targetsOf[pair.source]!.filter((t) => t.logOdds > 0).length;
  rows.add(55, `${Math.min(targets, 4)}${own}${kinds}`);
  rows.add(56, `${nearness(pair, evidence)}${own}${kinds}`);
}
