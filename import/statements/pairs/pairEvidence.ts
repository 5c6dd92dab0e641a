// Joins the rules with the pair model: candidates of the rules are given what the model says of their ends as features, and
// pairs that no rule read but the model thinks possible become candidates of their own. The confidence model decides.
import type { RelationType } from '../../../graph/model/relationTypes.js';
import type { StatementCandidate } from '../candidate.js';
import { actorAt } from '../features.js';
import { attribute, type SpokenReading } from '../findCandidates.js';
import type { Reading } from '../reading.js';
import { learntCandidate } from './learntCandidate.js';
import type { ScoredUnit } from './pairModel.js';
import { endsKey } from './pairUnits.js';
import { pairTypes } from './wordMarks.js';

/** Log-odds under which a pair is no candidate of its own. */
const least = -3;

/** Only the rules find these: a denial's sentence often holds the accusation it answers, and is easily taken for one. */
const neverLearnt: ReadonlySet<RelationType> = new Set(['DENIES']);

/** Units by their ends, as `endsKey` numbers them: in each sentence, and in the whole document. */
interface UnitsByEnds {
  readonly sentences: readonly (ReadonlyMap<number, readonly ScoredUnit[]> | undefined)[];
  readonly document: ReadonlyMap<number, readonly ScoredUnit[]>;
}

/** All candidates of the document: those given, with features, and the learnt ones. */
export function withPairEvidence(
  spoken: SpokenReading,
  candidates: readonly StatementCandidate[],
  units: readonly ScoredUnit[],
): StatementCandidate[] {
  const { reading } = spoken;
  const byEnds = groupByEnds(units);
  const all = [...candidates, ...learnCandidates(spoken, candidates, byEnds)];
  return all.map((c) => ({ ...c, features: [...c.features, ...evidenceOf(reading, c, byEnds)] }));
}

function groupByEnds(units: readonly ScoredUnit[]): UnitsByEnds {
  const sentences: Map<number, ScoredUnit[]>[] = [];
  const document = new Map<number, ScoredUnit[]>();
  const put = (map: Map<number, ScoredUnit[]>, key: number, unit: ScoredUnit) => {
    const present = map.get(key);
    if (present === undefined) map.set(key, [unit]);
    else present.push(unit);
  };
  for (const unit of units) {
    const key = endsKey(unit.source?.actor ?? -1, unit.target?.actor ?? -1);
    sentences[unit.marks.index] ??= new Map();
    put(sentences[unit.marks.index]!, key, unit);
    put(document, key, unit);
  }
  return { sentences, document };
}

/** The unit with the best log-odds of this type. */
function bestOf(units: readonly ScoredUnit[], type: number): ScoredUnit {
  let best = units[0]!;
  for (const unit of units) if (unit.logOdds[type]! > best.logOdds[type]!) best = unit;
  return best;
}

/** What no rule read. */
function learnCandidates(
  spoken: SpokenReading,
  candidates: readonly StatementCandidate[],
  { sentences }: UnitsByEnds,
): StatementCandidate[] {
  const known = new Set(candidates.map((c) => `${c.type}|${c.sentence}|${keyOf(spoken.reading, c)}`));
  const learnt: StatementCandidate[] = [];
  sentences.forEach((own, sentence) => {
    for (const [key, units] of own ?? []) {
      pairTypes.forEach((name, type) => {
        const unit = bestOf(units, type);
        if (unit.logOdds[type]! < least || neverLearnt.has(name) || known.has(`${name}|${sentence}|${key}`)) return;
        learnt.push(attribute(spoken, learntCandidate(unit, type)));
      });
    }
  });
  return learnt;
}

function keyOf(reading: Reading, c: StatementCandidate): number {
  return endsKey(actorAt(reading, c.source) ?? -1, actorAt(reading, c.target) ?? -1);
}

/** What the pair model says of a candidate's ends, as features of the confidence model. */
function evidenceOf(reading: Reading, c: StatementCandidate, { sentences, document }: UnitsByEnds): string[] {
  const type = pairTypes.indexOf(c.type);
  const source = actorAt(reading, c.source) ?? -1;
  const target = actorAt(reading, c.target) ?? -1;
  const own = sentences[c.sentence];
  const oddsOf = (units: readonly ScoredUnit[] | undefined) =>
    units === undefined ? nothing : bestOf(units, type).logOdds[type]!;
  const features: string[] = [];
  const here = own?.get(endsKey(source, target));
  const value = oddsOf(here);
  if (here === undefined || value < noticed) features.push('pair-none');
  else {
    const family = c.rule.slice(0, c.rule.indexOf(':'));
    addSteps(features, stepsOf.pair, value);
    features.push(
      `pair-${family}=${Math.round(value)}`,
      `pair-rival=${lead(value, rivalOf(bestOf(here, type), type))}`,
      `pair-reverse=${lead(value, oddsOf(own?.get(endsKey(target, source))))}`,
    );
  }
  addSteps(features, stepsOf.document, oddsOf(document.get(endsKey(source, target))));
  if (target >= 0) addSteps(features, stepsOf.alone, oddsOf(own?.get(endsKey(source, -1))));
  return features;
}

/** Stands for the log-odds of what the model has not looked at. */
const nothing = -9;
/** Log-odds under which a pair counts as not looked at. */
const noticed = -6;

/** The best log-odds of another type for the same unit. */
function rivalOf({ logOdds }: ScoredUnit, type: number): number {
  let rival = nothing;
  for (let other = 0; other < logOdds.length; other++)
    if (other !== type && logOdds[other]! > rival) rival = logOdds[other]!;
  return rival;
}

const lead = (own: number, other: number): number => Math.max(-4, Math.min(4, Math.round(own - other)));

const steps = [-6, -5, -4.5, -4, -3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3];

const spellSteps = (name: string): readonly string[] => steps.map((step) => `${name}>${step}`);
const stepsOf = { pair: spellSteps('pair'), document: spellSteps('pair-document'), alone: spellSteps('pair-alone') };

/** One feature for each step that the value has passed, so that neighbouring values share what is learnt. */
function addSteps(features: string[], names: readonly string[], value: number): void {
  for (let i = 0; i < steps.length && value > steps[i]!; i++) features.push(names[i]!);
}
