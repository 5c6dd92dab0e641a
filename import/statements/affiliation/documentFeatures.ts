// What a whole document says about one ordered pair of actors, as rows of the second model: how strongly its best
// sentences say it, what rivals there are for the same place, what office the source holds and how prominent the target is.
import type { SentenceContext } from './context.js';
import { type DocumentPair, pairKey, type Sighting } from './documentPairs.js';
import type { FeatureRows } from './linearModel.js';
import { bucket, formsOf } from './pairFeatures.js';
import type { Profile } from './profiles.js';
import { mix, none } from './symbols.js';

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
function addSteps(rows: FeatureRows, template: number, value: number, limits: readonly number[], suffix: number): void {
  for (let i = 0; i < limits.length && value > limits[i]!; i++) rows.add(template, mix(suffix, i));
}

/** What the groups of features below share about one pair. */
interface Shared {
  readonly pair: DocumentPair;
  readonly evidence: DocumentEvidence;
  readonly source: Profile;
  readonly target: Profile;
  readonly kinds: number;
  /** Log-odds of the best sentence. */
  readonly own: number;
  /** How many sentences back from the source's office (or first mention) the target was last shown; `far` for more than two. */
  readonly near: number;
}

const far = 3;

export function addDocumentFeatures(rows: FeatureRows, pair: DocumentPair, evidence: DocumentEvidence): void {
  const source = evidence.profiles[pair.source]!;
  const target = evidence.profiles[pair.target]!;
  const kinds = mix(source.kindSymbol, target.kindSymbol);
  const own = pair.sightings[0]?.logOdds ?? absent;
  const shared: Shared = { pair, evidence, source, target, kinds, own, near: nearness(source, pair.target, evidence) };
  rows.add(0, none);
  rows.add(1, kinds);
  addSightings(rows, shared);
  addRivals(rows, shared);
  addOffices(rows, shared);
  addStanding(rows, shared);
  addEnds(rows, shared);
}

function nearness(source: Profile, target: number, evidence: DocumentEvidence): number {
  const at = source.officeSentence >= 0 ? source.officeSentence : source.firstSentence;
  for (let back = 0; back < far; back++) {
    if (evidence.contexts[at - back]?.views.some((view) => view.actor === target)) return back;
  }
  return far;
}

function addSightings(rows: FeatureRows, { pair, kinds, own }: Shared): void {
  const { sightings } = pair;
  const forms = sightings[0] ? formsOf(sightings[0].source, sightings[0].target) : none;
  addSteps(rows, 10, own, steps, none);
  addSteps(rows, 11, own, steps, kinds);
  addSteps(rows, 12, sightings[1]?.logOdds ?? absent, steps, none);
  let strong = 0;
  let noneSays = 1;
  for (const { logOdds } of sightings) {
    if (logOdds > 0) strong++;
    noneSays *= 1 - 1 / (1 + Math.exp(-logOdds));
  }
  rows.add(13, Math.min(strong, 4) * 6 + Math.min(sightings.length, 5));
  rows.add(14, mix(forms, kinds));
  addSteps(rows, 15, own, steps, forms);
  rows.add(16, bucket(1 - noneSays, [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1]));
}

const strengths = [-4, -2, 0, 2];

function addRivals(rows: FeatureRows, { pair, evidence, target, kinds, own }: Shared): void {
  const { profiles, targetsOf, best } = evidence;
  let rival = absent;
  let rivalOfKind = absent;
  let chain = absent;
  for (const other of targetsOf[pair.source]!) {
    if (other.target === pair.target) continue;
    rival = Math.max(rival, other.logOdds);
    if (profiles[other.target]!.kind === target.kind) rivalOfKind = Math.max(rivalOfKind, other.logOdds);
    chain = Math.max(chain, Math.min(other.logOdds, best.get(pairKey(other.target, pair.target)) ?? absent));
  }
  const reverse = best.get(pairKey(pair.target, pair.source)) ?? absent;
  const strength = bucket(own, strengths);
  const strengthKinds = mix(kinds, strength);
  const lead = bucket(own - rivalOfKind, gaps);
  rows.add(20, mix(strength, lead));
  rows.add(21, mix(strengthKinds, bucket(rivalOfKind, gaps)));
  rows.add(22, mix(strengthKinds, bucket(rival, gaps)));
  rows.add(23, mix(strength, bucket(own - reverse, gaps)));
  rows.add(24, mix(strengthKinds, bucket(reverse, gaps)));
  rows.add(25, mix(strengthKinds, bucket(chain, gaps)));
  rows.add(26, mix(kinds, lead));
}

function addOffices(rows: FeatureRows, { source, target, kinds, near }: Shared): void {
  for (const office of source.officeSymbols) {
    addOffice(rows, office.word, target, near);
    if (office.class !== none) addOffice(rows, mix(office.class, 1), target, near);
  }
  const standing = (target.rank * 5 + target.order) * 6 + target.rivals;
  rows.add(34, mix(kinds, (source.offices.size > 0 ? 20 : 0) + target.rank * 4 + near));
  if (source.kind !== 'PE') {
    for (const head of source.headSymbols) {
      const headKinds = mix(head, kinds);
      rows.add(35, headKinds);
      rows.add(36, mix(headKinds, target.rank));
      rows.add(37, mix(headKinds, near));
    }
  }
  rows.add(39, mix(kinds, standing));
}

function addOffice(rows: FeatureRows, office: number, target: Profile, near: number): void {
  const officeKind = mix(office, target.kindSymbol);
  rows.add(30, officeKind);
  rows.add(31, mix(officeKind, target.rank));
  rows.add(32, mix(officeKind, near));
  rows.add(33, mix(officeKind, target.rivals * 2 + Number(target.rank === 0)));
}

/** Whether the ends are actors at all. Names themselves are left out: what they teach does not carry over to other news. */
function addEnds(rows: FeatureRows, { pair, evidence, source, target, kinds, own }: Shared): void {
  const strengthKinds = mix(kinds, bucket(own, [-2, 0]));
  for (const mark of source.marks) {
    rows.add(60, mix(mark, source.kindSymbol));
    rows.add(61, mix(mark, strengthKinds));
  }
  for (const mark of target.marksAsTarget) {
    rows.add(62, mix(mark, target.kindSymbol));
    rows.add(63, mix(mark, strengthKinds));
  }
  rows.add(65, mix(mix(source.marks[0]!, target.marks[0]!), kinds));
  const isLast = Number(evidence.lastBefore[pair.source]!.has(pair.target));
  rows.add(66, mix(strengthKinds, isLast));
  const lastKind = mix(target.kindSymbol, isLast);
  for (const office of source.officeSymbols) rows.add(67, mix(office.word, lastKind));
  if (source.kind !== 'PE') for (const head of source.headSymbols) rows.add(68, mix(head, lastKind));
}

const [ofSame, ofOther, ofUnknown] = [1, 2, 3];

function addStanding(rows: FeatureRows, { pair, evidence, source, target, kinds, own, near }: Shared): void {
  const ownKinds = mix(kinds, bucket(own, strengths));
  const country = source.country === null ? ofUnknown : source.country === target.country ? ofSame : ofOther;
  rows.add(50, mix(kinds, country));
  rows.add(51, mix(ownKinds, country));
  rows.add(52, mix(kinds, Number(target.isInHeadline) * 2 + Number(source.isInHeadline)));
  rows.add(53, mix(kinds, Math.min(source.mentions, 4) * 8 + Math.min(target.mentions, 6)));
  rows.add(54, mix(kinds, bucket(source.firstSentence - target.firstSentence, [-1, 0, 1, 4])));
  let targets = 0;
  for (const { logOdds } of evidence.targetsOf[pair.source]!) if (logOdds > 0) targets++;
  rows.add(55, mix(ownKinds, Math.min(targets, 4)));
  rows.add(56, mix(ownKinds, near));
}
