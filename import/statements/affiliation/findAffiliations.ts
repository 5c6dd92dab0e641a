// Finds who belongs to, leads, works or speaks for whom in one document: a first model reads every sentence that shows
// two actors, a second one decides per pair from all sentences and from what is known about both. Never names an end
// that is not among the given actors; every candidate's sentence is the one the decision rests on.
import type { DocumentActor, Mention, ParsedDocument } from '../../annotation.js';
import type { ActorLists } from '../../lists/actorLists.js';
import type { StatementCandidate } from '../candidate.js';
import { readContext, type SentenceContext } from './context.js';
import { addDocumentFeatures, type DocumentEvidence, readEvidence } from './documentFeatures.js';
import { collectPairs, type DocumentPair, type Sighting, scorePairs } from './documentPairs.js';
import { documentRows, FeatureRows, type LinearModel, pairRows, probability } from './linearModel.js';
import { readProfiles } from './profiles.js';
import { findRole } from './roles.js';
import { findViews, type View } from './views.js';

export interface AffiliationModel {
  readonly pair: LinearModel;
  readonly document: LinearModel;
  /** Pairs below this probability are not handed on. */
  readonly threshold: number;
  readonly lists: ActorLists;
}

export interface ScoredPair extends DocumentPair {
  readonly probability: number;
}

/** Contexts, profiles and sightings: everything the document-level decision looks at. */
export interface AffiliationReading {
  readonly contexts: readonly SentenceContext[];
  readonly evidence: DocumentEvidence;
  readonly pairs: readonly DocumentPair[];
}

export function readContexts(
  doc: ParsedDocument,
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
  lists: ActorLists,
  views: readonly (readonly View[])[] = findViews(doc, mentions, actors, lists),
): readonly SentenceContext[] {
  return doc.sentences.map((_, index) => readContext(doc, index, views[index]!, actors));
}

export function readAffiliations(
  doc: ParsedDocument,
  contexts: readonly SentenceContext[],
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
  pairModel: LinearModel,
  lists: ActorLists,
): AffiliationReading {
  const profiles = readProfiles(doc, contexts, mentions, actors, lists);
  const sightings = scorePairs(contexts, actors, pairModel, new FeatureRows(pairRows));
  return {
    contexts,
    evidence: readEvidence(profiles, contexts, sightings),
    pairs: collectPairs(sightings, profiles, actors),
  };
}

/** The decision for every pair of the reading, in its order. */
export function scoreReading(reading: AffiliationReading, model: LinearModel): readonly ScoredPair[] {
  const rows = new FeatureRows(documentRows);
  return reading.pairs.map((pair) => {
    rows.start();
    addDocumentFeatures(rows, pair, reading.evidence);
    return { ...pair, probability: probability(rows.score(model)) };
  });
}

/**
 * Affiliations of the document, one candidate per sentence that says so; `features.probability` is the calibrated
 * probability of the pair. Ends are indexes into `mentions`.
 * @param views those of `findViews`, where they are known already.
 */
export function findAffiliations(
  doc: ParsedDocument,
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
  model: AffiliationModel,
  views?: readonly (readonly View[])[],
): readonly StatementCandidate[] {
  const contexts = readContexts(doc, mentions, actors, model.lists, views);
  const reading = readAffiliations(doc, contexts, mentions, actors, model.pair, model.lists);
  return scoreReading(reading, model.document)
    .filter((pair) => pair.probability >= model.threshold)
    .flatMap((pair) => toCandidates(pair, reading, mentions));
}

function toCandidates(
  pair: ScoredPair,
  reading: AffiliationReading,
  mentions: readonly Mention[],
): StatementCandidate[] {
  const best = pair.sightings[0];
  if (best === undefined || best.logOdds <= weakest) return suggestedCandidate(pair, reading, mentions);
  const bySentence = new Map<number, Sighting>();
  for (const sighting of pair.sightings) {
    const isSaid = sighting === best || sighting.logOdds > 0;
    if (isSaid && !bySentence.has(sighting.sentence)) bySentence.set(sighting.sentence, sighting);
  }
  const said = [...bySentence.values()].flatMap((sighting) => candidateOf(pair, sighting, reading));
  if (best.logOdds > 0) return said;
  // No sentence says it alone: the one that names the office stands beside the one that shows both.
  const suggested = suggestedCandidate(pair, reading, mentions);
  return [...said, ...suggested.filter(({ sentence }) => !bySentence.has(sentence))];
}

/** A sentence below this log-odds does not say it: then the sentence with the office stands as evidence. */
const weakest = -3;

function candidateOf(pair: ScoredPair, sighting: Sighting, reading: AffiliationReading): StatementCandidate[] {
  const { source, target, sentence } = sighting;
  if (source.mention < 0 || target.mention < 0) return [];
  const role = findRole(reading.contexts[sentence]!, source, target);
  return [candidate(pair, source.mention, target.mention, sentence, role, 'affiliation:sentence')];
}

function suggestedCandidate(
  pair: ScoredPair,
  reading: AffiliationReading,
  mentions: readonly Mention[],
): StatementCandidate[] {
  const profile = reading.evidence.profiles[pair.source]!;
  const sentence = profile.officeSentence >= 0 ? profile.officeSentence : profile.firstSentence;
  const view = reading.contexts[sentence]?.views.find((v) => v.actor === pair.source);
  const target = mentions.findIndex((m) => m.actor === pair.target);
  if (view === undefined || view.mention < 0 || target < 0) return [];
  const role = findRole(reading.contexts[sentence]!, view, null);
  return [candidate(pair, view.mention, target, sentence, role, 'affiliation:office')];
}

function candidate(
  pair: ScoredPair,
  source: number,
  target: number,
  sentence: number,
  role: ReturnType<typeof findRole>,
  rule: string,
): StatementCandidate {
  return {
    type: 'AFFILIATED_WITH',
    source,
    target,
    sentence,
    cueToken: role?.headToken ?? null,
    content: null,
    role: role?.span ?? null,
    attribution: [],
    negated: false,
    hedged: false,
    rule,
    features: [],
    probability: pair.probability,
  };
}
