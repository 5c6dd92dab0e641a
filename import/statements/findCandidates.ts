// All candidates for the nine types that are read off clauses, with attribution, for one document: verbs, nouns, reported
// speech, suspects and denials linked to what they answer. The confidence model decides later what is kept.
import type { StatementCandidate } from './candidate.js';
import { linkDenials } from './denials.js';
import { findLooseStatements, wordKey } from './frames/loose.js';
import { findNounStatements } from './frames/nouns.js';
import { findReportedStatements, findSuspects } from './frames/reported.js';
import { findVerbStatements } from './frames/verbs.js';
import type { Filler, Reading } from './reading.js';
import { attributionOf, findReports, type Report } from './speakers.js';
import { dominates, type SyntaxTree } from './syntax.js';

/** Strength of an accusation before the model has seen it: by its rule and word. */
export function ruleStrength(candidate: StatementCandidate): number {
  const isLoose = candidate.rule.startsWith('loose');
  if (isLoose && (!candidate.features.includes('sides=before/after') || candidate.source === null)) return 0;
  if (
    /cue=(accuse|blame|charge|indict|accusation|allegation|allege)$/.test(
      candidate.features.find((f) => f.startsWith('cue=')) ?? '',
    )
  )
    return 1;
  if (isLoose) return 0;
  if (candidate.rule.startsWith('verb:')) return 0.6;
  if (candidate.features.includes('content-crime')) return 0.6;
  return 0.3;
}

/** Who says what in the document, and the reading in which "I" and "we" stand for those. */
export interface SpokenReading {
  readonly reading: Reading;
  readonly reports: readonly Report[];
}

export function readSpeakers(text: Reading): SpokenReading {
  const reports = findReports(text);
  return { reports, reading: { ...text, speakersAt: (sentence, token) => speakersOf(text, reports, sentence, token) } };
}

export function findCandidates(text: Reading): StatementCandidate[] {
  return candidatesOf(readSpeakers(text));
}

export function candidatesOf({ reading, reports }: SpokenReading): StatementCandidate[] {
  const read = [
    ...findVerbStatements(reading),
    ...findNounStatements(reading),
    ...findReportedStatements(reading, reports),
    ...findSuspects(reading),
  ];
  const framed = withoutRepeats(reading, read);
  const settled = new Set(
    framed.filter((c) => c.source !== null && c.target !== null).map((c) => wordKey(c.type, c.sentence, c.cueToken)),
  );
  const loose = findLooseStatements(reading, reports, settled);
  const all = withoutRepeats(reading, linkDenials(reading, [...framed, ...loose], reports, ruleStrength));
  return all.map((c) => attribute({ reading, reports }, c));
}

/** The candidate with those the text has it from; what somebody is reported to say comes from nobody else. */
export function attribute({ reading, reports }: SpokenReading, c: StatementCandidate): StatementCandidate {
  if (c.cueToken === null || /^(said|loose-said):/.test(c.rule)) return c;
  const own = [c.source, c.target].map((m) => (m === null ? -1 : (reading.mentions[m]?.actor ?? -1)));
  const attribution = attributionOf(reports, reading, c.sentence, c.cueToken).filter(
    (m) => !own.includes(reading.mentions[m]?.actor ?? -1),
  );
  return { ...c, attribution };
}

function speakersOf(reading: Reading, reports: readonly Report[], sentence: number, token: number): readonly Filler[] {
  const tree = reading.trees[sentence] as SyntaxTree;
  const over = reports.filter((r) => r.sentence === sentence && dominates(tree, r.content, token));
  return over.at(-1)?.speakers ?? [];
}

/** One candidate for each type, pair of actors, sentence and rule: the first, which the better role gave. */
function withoutRepeats(reading: Reading, candidates: readonly StatementCandidate[]): StatementCandidate[] {
  const seen = new Set<string>();
  const actor = (m: number | null) => (m === null ? '-' : reading.mentions[m]?.actor);
  return candidates.filter((c) => {
    const key = `${c.type}|${actor(c.source)}|${actor(c.target)}|${c.sentence}|${c.cueToken}|${c.rule}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
