// Statements that lie in what somebody is reported to say: "X said Y had attacked Z" is an accusation by X, "Y must go" a
// demand, "we will strike back" a threat, "Y is a hero" praise. The clause says something harmful, good or due of its subject.
import type { StatementCandidate } from '../candidate.js';
import { actorOf, type CandidateFrame, type Filler, fillersAt, nobody, pairUp, type Reading } from '../reading.js';
import { isPredicate, type Report } from '../speakers.js';
import {
  agentsOf,
  baseRelation,
  type ClauseContext,
  childrenBy,
  contextOf,
  dominates,
  isPassive,
  isVerbal,
  lemmaAt,
  obliques,
  patientsOf,
  type SyntaxTree,
  subjectsOf,
  subtreeTokens,
} from '../syntax.js';
import { verbLemma } from './inflections.js';
import {
  blameWords,
  crimeVerbs,
  harmNouns,
  harmVerbs,
  obligationWords,
  praiseWords,
  speechVerbs,
  suspectAdjectives,
  threatVerbs,
} from './lexicon.js';
import { contentFeatures, contextFeatures, spanOf } from './verbs.js';

interface Said {
  readonly reading: Reading;
  readonly report: Report;
  readonly tree: SyntaxTree;
  readonly predicate: number;
  readonly context: ClauseContext;
  readonly features: readonly string[];
}

export function findReportedStatements(reading: Reading, reports: readonly Report[]): StatementCandidate[] {
  return reports.flatMap((report) => {
    const tree = reading.trees[report.sentence] as SyntaxTree;
    return predicatesIn(tree, report, reports).flatMap((predicate) => readPredicate(reading, report, tree, predicate));
  });
}

/** Clause heads of what is said, not those that somebody else inside it is said to say. */
function predicatesIn(tree: SyntaxTree, report: Report, reports: readonly Report[]): number[] {
  const inner = reports.filter(
    (r) =>
      r !== report &&
      r.sentence === report.sentence &&
      r.cue !== null &&
      r.content !== report.content &&
      dominates(tree, report.content, r.cue) &&
      dominates(tree, report.content, r.content),
  );
  return subtreeTokens(tree, report.content, report.cue ?? -1).filter((t) => {
    if (!isPredicate(tree, t)) return false;
    return !inner.some((r) => dominates(tree, r.content, t) && !(r.cue !== null && dominates(tree, r.content, r.cue)));
  });
}

function readPredicate(reading: Reading, report: Report, tree: SyntaxTree, predicate: number): StatementCandidate[] {
  const context = contextOf(tree, predicate);
  const cue = report.cue === null ? report.kind : lemmaAt(tree, report.cue);
  const features = [
    `cue=${cue}`,
    `report=${report.kind}`,
    `clause=${baseRelation(tree.tokens[predicate] as never)}`,
    predicate === report.content ? 'content-head' : 'content-inner',
    ...contentFeatures(tree, predicate),
    ...contextFeatures(context),
    ...(context.negated ? ['negated'] : []),
    `cue-content=${cue}/${crimeVerbs.has(lemmaAt(tree, predicate)) ? 'crime' : harmVerbs.has(lemmaAt(tree, predicate)) ? 'harm' : 'other'}`,
    ...(reading.quoted[report.sentence]?.[predicate] === true ? ['quoted'] : []),
    ...childrenBy(tree, predicate, 'obj').map((i) => `content-object=${lemmaAt(tree, i)}`),
  ];
  const said: Said = { reading, report, tree, predicate, context, features };
  return [...accusations(said), ...judgements(said), ...demands(said), ...threats(said)];
}

function frameOf(
  said: Said,
  type: CandidateFrame['type'],
  rule: string,
  extra: readonly string[] = [],
): CandidateFrame {
  const { report, predicate, tree, context } = said;
  return {
    type,
    sentence: report.sentence,
    cueToken: report.cue ?? predicate,
    content: spanOf(tree, report.content),
    negated: false,
    hedged: context.modal !== '',
    rule: `said:${rule}`,
    features: [...said.features, ...extra],
  };
}

function subjects(said: Said, relays: boolean): Filler[] {
  const { reading, report, tree, predicate } = said;
  return subjectsOf(tree, predicate).flatMap((a) =>
    fillersAt(reading, report.sentence, a.token, relays ? 'actor' : 'none', 'content-subject', a.via),
  );
}

/** Who is said to have done it: the active subject, the "by" phrase, the noun behind a harmful subject ("Iran's aggression"). */
function accusations(said: Said): StatementCandidate[] {
  const { reading, report, tree, predicate, context } = said;
  const lemma = lemmaAt(tree, predicate);
  const words = clauseWords(tree, predicate);
  const level = harmLevel(lemma, words);
  if (level === null) return [];
  if (
    context.negated &&
    !/^(do|allow|stop|let|respect|comply|keep|provide|protect|permit|prevent|want|investigate|act)$/.test(lemma)
  )
    return [];
  const passive = isPassive(tree, predicate);
  const agents = passive
    ? agentsOf(tree, predicate).flatMap((a) =>
        fillersAt(reading, report.sentence, a.token, 'affected', 'content-agent', a.via),
      )
    : subjects(said, true);
  const suspects =
    passive && agents.length === 0 && childrenBy(tree, predicate, 'xcomp', 'advcl', 'obl').length > 0 ? [] : agents;
  return pairUp(
    reading,
    frameOf(said, 'ACCUSES', 'harm', [passive ? 'content-passive' : 'content-active', `harm-level=${level}`]),
    report.speakers,
    suspects,
  );
}

/** Where the harm lies: in the predicate, elsewhere in its clause, or only in words of blame; null where nowhere. */
function harmLevel(lemma: string, words: readonly string[]): string | null {
  if (harmVerbs.has(lemma) || harmNouns.has(lemma)) return 'predicate';
  if (words.some((word) => harmNouns.has(word) || crimeVerbs.has(word))) return 'clause';
  return words.some((word) => blameWords.has(word)) ? 'blame' : null;
}

/** Lemmas of a clause near its predicate, other clauses inside it left out. */
function clauseWords(tree: SyntaxTree, predicate: number): string[] {
  const inside = [predicate];
  for (let i = 0; i < inside.length && inside.length < 30; i++) {
    for (const child of tree.children[inside[i] as number] ?? []) {
      const relation = baseRelation(tree.tokens[child] as never);
      if (!/^(ccomp|parataxis|conj|nsubj)$/.test(relation)) inside.push(child);
    }
  }
  return inside.map((i) => verbLemma(tree.tokens[i]?.text ?? '') ?? lemmaAt(tree, i));
}

/** "Y is a disgrace", "Y is a hero". */
function judgements(said: Said): StatementCandidate[] {
  const { reading, report, tree, predicate, context } = said;
  const isNominal = !isVerbal(tree, predicate);
  const words = clauseWords(tree, predicate);
  const blames = words.some((word) => blameWords.has(word));
  const praises =
    words.some((word) => praiseWords.has(word)) ||
    /^(love|thank|admire|deserve|support|mourn|salute|miss|congratulate|appreciate|hail|welcome|honor|honour|help|respect)$/.test(
      lemmaAt(tree, predicate),
    );
  if (!blames && !praises) return [];
  const about = subjects(said, true);
  const objects = isNominal
    ? obliques(tree, predicate, ['of', 'to', 'for', 'by', 'with', 'about']).flatMap((t) =>
        fillersAt(reading, report.sentence, t, 'affected', 'content-oblique', 'direct'),
      )
    : patientsOf(tree, predicate).flatMap((a) =>
        fillersAt(reading, report.sentence, a.token, 'affected', 'content-object', a.via),
      );
  const others = [...about, ...objects].filter(
    (f) => !report.speakers.some((x) => actorOf(reading, x) === actorOf(reading, f)),
  );
  const extra = [isNominal ? 'content-nominal' : 'content-verbal', ...(context.negated ? ['judgement-negated'] : [])];
  return [
    ...(blames ? pairUp(reading, frameOf(said, 'CRITICIZES', 'blame', extra), report.speakers, others) : []),
    ...(praises ? pairUp(reading, frameOf(said, 'SUPPORTS', 'praise', extra), report.speakers, others) : []),
  ];
}

/** "Y must stop", "Y should resign", "Y needs to". */
function demands(said: Said): StatementCandidate[] {
  const { reading, report, tree, predicate, context } = said;
  const lemma = lemmaAt(tree, predicate);
  const isDue =
    /^(must|should|shall)$/.test(context.modal) ||
    (obligationWords.has(lemma) && childrenBy(tree, predicate, 'xcomp').length > 0);
  if (!isDue) return [];
  const due = subjects(said, true);
  return pairUp(
    reading,
    frameOf(said, 'URGES', 'should', [`obligation=${context.modal === '' ? lemma : context.modal}`]),
    report.speakers,
    due.length > 0 ? due : [nobody],
  );
}

/** "we will punish Y": the speaker announces harm, or says what will follow. */
function threats(said: Said): StatementCandidate[] {
  const { reading, report, tree, predicate, context } = said;
  if (!/^(will|would|wo|'ll|’ll|shall)$/.test(context.modal) && context.governor !== 'go') return [];
  const lemma = lemmaAt(tree, predicate);
  if (!threatVerbs.has(lemma) && !context.conditional && !hasCondition(tree, predicate)) return [];
  const doers = subjects(said, false);
  const isSelf =
    doers.some((f) => report.speakers.some((x) => actorOf(reading, x) === actorOf(reading, f))) ||
    subjectsOf(tree, predicate).some((a) => /^(we|i)$/.test(lemmaAt(tree, a.token)));
  const objects = patientsOf(tree, predicate).flatMap((a) =>
    fillersAt(reading, report.sentence, a.token, 'affected', 'content-object', a.via),
  );
  const aimed =
    objects.length > 0
      ? objects
      : obliques(tree, predicate, ['against', 'on', 'at']).flatMap((t) =>
          fillersAt(reading, report.sentence, t, 'affected', 'content-oblique', 'direct'),
        );
  const conditions = aimed.length > 0 ? [] : conditionSubjects(said);
  const targets = [...aimed, ...conditions];
  const extra = [
    isSelf ? 'threat-self' : 'threat-other',
    threatVerbs.has(lemma) ? 'threat-verb' : 'threat-condition',
    ...(hasCondition(tree, predicate) ? ['has-condition'] : []),
  ];
  return pairUp(
    reading,
    frameOf(said, 'WARNS', 'will', extra),
    report.speakers,
    targets.length > 0 ? targets : [nobody],
  );
}

function conditionOf(tree: SyntaxTree, predicate: number): number[] {
  return childrenBy(tree, predicate, 'advcl').filter((i) =>
    childrenBy(tree, i, 'mark').some((m) => ['if', 'unless', 'until'].includes(lemmaAt(tree, m))),
  );
}

function hasCondition(tree: SyntaxTree, predicate: number): boolean {
  return conditionOf(tree, predicate).length > 0;
}

function conditionSubjects(said: Said): Filler[] {
  const { reading, report, tree, predicate } = said;
  return conditionOf(tree, predicate)
    .flatMap((clause) => subjectsOf(tree, clause))
    .flatMap((a) => fillersAt(reading, report.sentence, a.token, 'affected', 'condition-subject', a.via));
}

/** "the alleged ringleader X", "suspected militants", "X, accused of": blame without anybody who lays it. */
export function findSuspects(reading: Reading): StatementCandidate[] {
  return reading.doc.sentences.flatMap((sentence, s) => {
    const tree = reading.trees[s] as SyntaxTree;
    return sentence.tokens.flatMap((token, t) => {
      const isAlleged =
        suspectAdjectives.has(token.lemma) ||
        suspectAdjectives.has(token.text.toLowerCase()) ||
        token.lemma === 'allegedly' ||
        token.lemma === 'reportedly';
      if (!isAlleged || token.head < 0) return [];
      const relation = baseRelation(token);
      const isAdverb = token.upos === 'ADV' || relation === 'advmod';
      const targets = isAdverb
        ? agentsOf(tree, token.head).flatMap((a) => fillersAt(reading, s, a.token, 'affected', 'alleged-agent', a.via))
        : [
            ...fillersAt(reading, s, token.head, 'affected', 'alleged-noun', relation),
            ...controllersOf(reading, tree, s, token.head),
          ];
      const frame: CandidateFrame = {
        type: 'ACCUSES',
        sentence: s,
        cueToken: t,
        content: null,
        negated: false,
        hedged: false,
        rule: 'alleged',
        features: [
          `cue=${token.lemma}`,
          `alleged=${lemmaAt(tree, token.head)}`,
          `alleged-relation=${relation}`,
          ...contentFeatures(tree, token.head),
        ],
      };
      return pairUp(reading, frame, [nobody], targets.slice(0, 4));
    });
  });
}

/** "arrested for his alleged role": the one whose role it is, or who suffers the verb it hangs on. */
function controllersOf(reading: Reading, tree: SyntaxTree, s: number, noun: number): Filler[] {
  const head = tree.tokens[noun]?.head ?? -1;
  if (head < 0 || !isVerbal(tree, head) || speechVerbs.has(lemmaAt(tree, head))) return [];
  const bearers = /^(have|maintain|hold)$/.test(lemmaAt(tree, head)) ? subjectsOf(tree, head) : patientsOf(tree, head);
  return bearers
    .filter((a) => a.token !== noun)
    .flatMap((a) => fillersAt(reading, s, a.token, 'none', 'alleged-patient', a.via));
}
