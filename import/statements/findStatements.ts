// From mentions and actors to statements: candidates of the frames and of affiliation, rated, cut at the bar of their type,
// merged within a sentence, and each denial linked to the accusations it rebuts. Every statement quotes its whole sentence.
import type { DocumentActor, Mention, ParsedDocument, Span, Statement } from '../annotation.js';
import { type AffiliationModel, findAffiliations } from './affiliation/findAffiliations.js';
import { loadAffiliationModel } from './affiliation/modelFile.js';
import { findViews, type View } from './affiliation/views.js';
import type { StatementCandidate } from './candidate.js';
import { type ConfidenceModel, rateCandidates } from './confidence.js';
import { loadConfidenceModel } from './confidenceFile.js';
import { actorAt, tripleKey } from './features.js';
import { candidatesOf, readSpeakers } from './findCandidates.js';
import { loadPairModel, type PairModel } from './pairs/modelFile.js';
import { withPairEvidence } from './pairs/pairEvidence.js';
import { scoreUnits } from './pairs/pairModel.js';
import { type Reading, readDocument } from './reading.js';
import { type Rated, withoutRivals } from './rivals.js';

export interface StatementModels {
  readonly confidence: ConfidenceModel;
  readonly affiliation: AffiliationModel;
  readonly pairs: PairModel;
}

/** The models that ship with the program. @throws InvalidInput when one is missing or damaged. */
export function loadStatementModels(): StatementModels {
  return { confidence: loadConfidenceModel(), affiliation: loadAffiliationModel(), pairs: loadPairModel() };
}

/**
 * Statements of one document, in the order of the text.
 * @param mentions those with `actor < 0` are ignored.
 * @param actors what `Mention.actor` and the ends of the statements index.
 */
export function findStatements(
  doc: ParsedDocument,
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
  models: StatementModels,
): readonly Statement[] {
  const reading = readDocument(doc, mentions, actors);
  const views = findViews(doc, mentions, actors, models.affiliation.lists);
  const affiliations = findAffiliations(doc, mentions, actors, models.affiliation, views).map((candidate) => ({
    candidate,
    probability: candidate.probability ?? 0.5,
  }));
  const kept = withoutRivals(reading, merge(reading, [...affiliations, ...keepRated(reading, views, models)]));
  const statements = kept.map((rated) => toStatement(reading, rated));
  return linkRebuttals(statements);
}

/** Candidates of the frames and of the pair model, each with what both know of it, and the reading they index. */
export function readCandidates(
  text: Reading,
  views: readonly (readonly View[])[],
  pairs: PairModel,
): { readonly reading: Reading; readonly candidates: readonly StatementCandidate[] } {
  const spoken = readSpeakers(text);
  const framed = candidatesOf(spoken);
  const units = scoreUnits(spoken, views, framed, pairs.classes, pairs.score);
  return { reading: spoken.reading, candidates: withPairEvidence(spoken, framed, units) };
}

/**
 * Candidates at or above the bar of their type, and those of the frames half as sure in other sentences for what another
 * sentence already carries over the bar: they say the same again.
 */
function keepRated(text: Reading, views: readonly (readonly View[])[], models: StatementModels): Rated[] {
  const { reading, candidates } = readCandidates(text, views, models.pairs);
  const probabilities = rateCandidates(reading, candidates, models.confidence);
  const rated = candidates.map((candidate, i) => ({ candidate, probability: probabilities[i] ?? 0 }));
  const bar = ({ candidate }: Rated) => models.confidence.thresholds.get(candidate.type) ?? 0.5;
  const carried = new Set(rated.filter((r) => r.probability >= bar(r)).map((r) => tripleKey(reading, r.candidate)));
  return rated.filter((r) => {
    const least = r.candidate.rule.startsWith('learnt:') ? bar(r) : bar(r) / 2;
    return r.probability >= least && carried.has(tripleKey(reading, r.candidate));
  });
}

/** One statement for each type, pair of actors and sentence: the surest. */
function merge(reading: Reading, rated: readonly Rated[]): Rated[] {
  const best = new Map<string, Rated>();
  for (const entry of rated) {
    const { candidate: c } = entry;
    const ends = [actorAt(reading, c.source), actorAt(reading, c.target)];
    if (isSymmetric(c)) ends.sort((a, b) => (a ?? -1) - (b ?? -1));
    const key = `${c.type}|${ends.join('|')}|${c.sentence}`;
    const present = best.get(key);
    if (present === undefined || present.probability < entry.probability) best.set(key, entry);
  }
  return [...best.values()].sort(
    (a, b) => a.candidate.sentence - b.candidate.sentence || (a.candidate.cueToken ?? 0) - (b.candidate.cueToken ?? 0),
  );
}

function isSymmetric(c: StatementCandidate): boolean {
  return c.type === 'MEETS' || c.type === 'COOPERATES_WITH';
}

function toStatement(reading: Reading, { candidate: c, probability }: Rated): Statement {
  const text = reading.doc.source.text;
  const sentence = reading.doc.sentences[c.sentence] as Span;
  const mentionSpan = (m: number | null): Span | null => {
    const mention = m === null ? undefined : reading.mentions[m];
    return mention === undefined || mention.sentence !== c.sentence ? null : { start: mention.start, end: mention.end };
  };
  const cue = c.cueToken === null ? undefined : reading.doc.sentences[c.sentence]?.tokens[c.cueToken];
  const sliced = (span: Span | null) =>
    span === null || span.end <= span.start ? null : text.slice(span.start, span.end);
  return {
    type: c.type,
    source: actorAt(reading, c.source),
    target: actorAt(reading, c.target),
    start: sentence.start,
    end: sentence.end,
    quote: text.slice(sentence.start, sentence.end),
    sourceSpan: mentionSpan(c.source),
    targetSpan: mentionSpan(c.target),
    cueSpan: cue === undefined ? null : { start: cue.start, end: cue.end },
    content: sliced(c.content),
    role: sliced(c.role),
    attribution: [...new Set(c.attribution.map((m) => actorAt(reading, m) as number))],
    negated: c.negated,
    hedged: c.hedged,
    rebuts: [],
    confidence: probability,
    rule: c.rule,
  };
}

/** A denial rebuts the accusations that its target makes against its source; of an open one, those that nobody signs. */
function linkRebuttals(statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    if (statement.type !== 'DENIES') return statement;
    const rebuts = statements.flatMap((other, i) =>
      other.type === 'ACCUSES' && other.target === statement.source && other.source === statement.target ? [i] : [],
    );
    return { ...statement, rebuts };
  });
}
