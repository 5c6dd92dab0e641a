// What the frames miss because the parse did not join a word to its ends: pairs of the mentions closest to a trigger word,
// described by their paths to it, and speakers with those their words are about. Only the learnt model can tell which hold.
import type { RelationType } from '../../../graph/model/relationTypes.js';
import type { Mention } from '../../annotation.js';
import type { StatementCandidate } from '../candidate.js';
import { type CandidateFrame, type Filler, nobody, type Reading } from '../reading.js';
import type { Report } from '../speakers.js';
import {
  baseRelation,
  contextOf,
  dominates,
  isPassive,
  isVerbal,
  prepositionOf,
  type SyntaxTree,
  subtreeTokens,
} from '../syntax.js';
import { isDisguisedVerb, verbLemma } from './inflections.js';
import { blameWords, crimeVerbs, harmNouns, harmVerbs, praiseWords, threatVerbs } from './lexicon.js';
import { nounRows, verbRows } from './table.js';
import { contextFeatures, spanOf } from './verbs.js';

const closest = 4;

/** Verbs too general to guess around; the frames read them where the clause is clear. */
const general = new Set(
  'hold seek want make play work record perform reach form strike open throw help try believe think report know stand speak vote rule call describe identify name list link tie find target order tell push ask remember insist suggest propose stress like assist protect approve confirm honor celebrate host receive contact direct command force require rally file maintain summon talk discuss conclude case force order death operation trip death role claim concern'.split(
    ' ',
  ),
);

const typesOfVerb = collectTypes(verbRows.filter((row) => row.needs === undefined).map((row) => [row.type, row.verbs]));
const typesOfNoun = collectTypes(nounRows.map((row) => [row.type, row.nouns]));

function collectTypes(rows: readonly (readonly [RelationType, string])[]): Map<string, Set<RelationType>> {
  const types = new Map<string, Set<RelationType>>();
  for (const [type, words] of rows) {
    for (const word of words.split(/\s+/)) {
      const lemma = word.split('_')[0] as string;
      if (general.has(lemma)) continue;
      types.set(lemma, (types.get(lemma) ?? new Set()).add(type));
    }
  }
  return types;
}

/** Words at which the frames found both ends already: there is nothing to guess there. */
export type SettledWords = ReadonlySet<string>;

export function wordKey(type: string, sentence: number, cueToken: number | null): string {
  return `${type}|${sentence}|${cueToken}`;
}

export function findLooseStatements(
  reading: Reading,
  reports: readonly Report[],
  settled: SettledWords,
): StatementCandidate[] {
  return reading.doc.sentences.flatMap((sentence, s) => {
    const tree = reading.trees[s] as SyntaxTree;
    if ((reading.at[s]?.byHead.size ?? 0) === 0 || sentence.tokens.at(-1)?.text === '?') return [];
    const here = reports.filter((report) => report.sentence === s);
    const atWords = sentence.tokens.flatMap((_, t) => looseAt(reading, tree, here, s, t));
    const spoken = here.flatMap((report) => looseSpeech(reading, tree, report));
    return [...atWords, ...spoken].filter((c) => !settled.has(wordKey(c.type, s, c.cueToken)));
  });
}

function looseAt(
  reading: Reading,
  tree: SyntaxTree,
  reports: readonly Report[],
  s: number,
  t: number,
): StatementCandidate[] {
  const token = tree.tokens[t];
  if (token === undefined) return [];
  const verb = verbLemma(token.text) ?? token.lemma;
  const isVerb = isVerbal(tree, t) || isDisguisedVerb(token.text, false);
  const types = isVerb ? typesOfVerb.get(verb) : token.upos === 'NOUN' ? typesOfNoun.get(token.lemma) : undefined;
  if (types === undefined) return [];
  const context = contextOf(tree, t);
  if (context.negated) return [];
  const near = nearestMentions(reading, s, t);
  const lemma = isVerb ? verb : token.lemma;
  const shared = [
    `cue=${lemma}`,
    isVerb ? (isPassive(tree, t) ? 'loose-passive' : 'loose-active') : 'loose-noun',
    ...contextFeatures(context),
  ];
  const speakers = new Set(
    reports.filter((r) => dominates(tree, r.content, t)).flatMap((r) => r.speakers.map((f) => f.mention)),
  );
  const described = near.map((m) => describeEnd(reading, tree, t, m, speakers.has(m)));
  return [...types].flatMap((type) => {
    const frame: CandidateFrame = {
      type,
      sentence: s,
      cueToken: t,
      content: null,
      negated: false,
      hedged: context.modal !== '',
      rule: `loose:${type.toLowerCase()}`,
      features: shared,
    };
    return pairEnds(reading, frame, described, lemma);
  });
}

interface DescribedEnd {
  readonly mention: number | null;
  readonly path: string;
  readonly isSpeaker: boolean;
  readonly side: string;
}

const openEnd: DescribedEnd = { mention: null, path: 'none', isSpeaker: false, side: '-' };

function describeEnd(
  reading: Reading,
  tree: SyntaxTree,
  cue: number,
  mention: number,
  isSpeaker: boolean,
): DescribedEnd {
  const head = (reading.mentions[mention] as Mention).headToken;
  return { mention, path: pathBetween(tree, cue, head), isSpeaker, side: head < cue ? 'before' : 'after' };
}

function pairEnds(
  reading: Reading,
  frame: CandidateFrame,
  ends: readonly DescribedEnd[],
  lemma: string,
): StatementCandidate[] {
  const isSymmetric = frame.type === 'MEETS' || frame.type === 'COOPERATES_WITH';
  const isOpenSource = frame.features.includes('loose-passive') || frame.features.includes('loose-noun');
  const mayAct = ends.filter((end) => isSymmetric || canAct(end));
  const sources = isOpenSource && !isSymmetric ? [...mayAct, openEnd] : mayAct;
  const targets = frame.type === 'WARNS' ? [...ends, openEnd] : ends;
  const actor = (end: DescribedEnd) => (end.mention === null ? -1 : (reading.mentions[end.mention] as Mention).actor);
  return sources.flatMap((source, i) =>
    targets.flatMap((target, j): StatementCandidate[] => {
      if (actor(source) === actor(target) || (isSymmetric && j <= i)) return [];
      if (
        target.path === 'far' ||
        (target.path === '>nsubj' && frame.features.includes('loose-active') && !isSymmetric)
      )
        return [];
      const features = [
        ...frame.features,
        `s-path=${source.path}`,
        `t-path=${target.path}`,
        `paths=${source.path}|${target.path}`,
        `cue-s-path=${lemma}/${source.path}`,
        `cue-t-path=${lemma}/${target.path}`,
        `sides=${source.side}/${target.side}`,
      ];
      if (source.isSpeaker) features.push('source-speaks');
      if (target.isSpeaker) features.push('target-speaks');
      return [toCandidate(frame, features, source.mention, target.mention)];
    }),
  );
}

/** A source stands before its word, or is marked as the one who does it. */
function canAct(end: DescribedEnd): boolean {
  return (
    end.path !== 'far' &&
    (end.side === 'before' || end.isSpeaker || /nsubj|agent|:by|poss|compound|amod|:between/.test(end.path))
  );
}

function toCandidate(
  frame: CandidateFrame,
  features: readonly string[],
  source: number | null,
  target: number | null,
): StatementCandidate {
  return {
    type: frame.type,
    source,
    target,
    sentence: frame.sentence,
    cueToken: frame.cueToken,
    content: frame.content,
    role: null,
    attribution: [],
    negated: false,
    hedged: frame.hedged,
    rule: frame.rule,
    features,
  };
}

/** The closest mentions of different actors around a token. */
function nearestMentions(reading: Reading, s: number, t: number): number[] {
  const heads = [...(reading.at[s]?.byHead ?? [])].filter(([head]) => head !== t);
  heads.sort(([a], [b]) => Math.abs(a - t) - Math.abs(b - t));
  const actors = new Set<number>();
  const near: number[] = [];
  for (const [, mention] of heads) {
    const actor = (reading.mentions[mention] as Mention).actor;
    if (actors.has(actor)) continue;
    actors.add(actor);
    near.push(mention);
    if (near.length === closest) break;
  }
  return near;
}

/** Relations on the way from one token to another, `<` up and `>` down; coordination and apposition are stepped over. */
export function pathBetween(tree: SyntaxTree, from: number, to: number): string {
  const above: number[] = [];
  for (let at = from, steps = 0; at >= 0 && steps < 40; steps++) {
    above.push(at);
    at = tree.tokens[at]?.head ?? -1;
  }
  const down: string[] = [];
  for (let at = to, steps = 0; at >= 0 && steps < 40; steps++) {
    const turn = above.indexOf(at);
    if (turn >= 0) {
      const up = above
        .slice(0, turn)
        .map((i) => stepName(tree, i))
        .filter(Boolean)
        .map((name) => `<${name}`);
      const path = [...up, ...down.reverse()];
      return path.length > 5 ? 'far' : path.join('');
    }
    const name = stepName(tree, at);
    if (name !== '') down.push(`>${name}`);
    at = tree.tokens[at]?.head ?? -1;
  }
  return 'none';
}

function stepName(tree: SyntaxTree, index: number): string {
  const token = tree.tokens[index];
  if (token === undefined) return '';
  const relation = baseRelation(token);
  if (relation === 'conj' || relation === 'appos' || relation === 'flat') return '';
  if (relation === 'obl' || relation === 'nmod')
    return token.relation === 'nmod:poss' ? 'poss' : `${relation}:${prepositionOf(tree, index)}`;
  return token.relation;
}

const spokenTypes: readonly RelationType[] = ['ACCUSES', 'CRITICIZES', 'SUPPORTS', 'URGES', 'WARNS'];

/** A speaker with everybody the words are about, where the words are of a kind that accuses, blames, praises, demands or threatens. */
function looseSpeech(reading: Reading, tree: SyntaxTree, report: Report): StatementCandidate[] {
  const source = report.speakers[0] as Filler;
  const inside = subtreeTokens(tree, report.content, report.cue ?? -1);
  const words = inside.map((t) => verbLemma(tree.tokens[t]?.text ?? '') ?? tree.tokens[t]?.lemma ?? '');
  const classes = classesOf(words);
  if (classes.length === 0) return [];
  const cue = report.cue === null ? report.kind : (tree.tokens[report.cue]?.lemma ?? '');
  const telling = words.filter((w) => harmVerbs.has(w) || harmNouns.has(w) || blameWords.has(w) || praiseWords.has(w));
  const shared = [
    `cue=${cue}`,
    ...classes.map((c) => `words=${c}`),
    ...[...new Set(telling)].slice(0, 12).map((w) => `said-word=${w}`),
  ];
  const insideSet = new Set(inside);
  const about = [...(reading.at[report.sentence]?.byHead ?? [])]
    .filter(([head]) => insideSet.has(head))
    .slice(0, closest);
  return spokenTypes.flatMap((type) => {
    if (!suits(type, classes)) return [];
    const frame: CandidateFrame = {
      type,
      sentence: report.sentence,
      cueToken: report.cue ?? report.content,
      content: spanOf(tree, report.content),
      negated: false,
      hedged: false,
      rule: `loose-said:${type.toLowerCase()}`,
      features: shared,
    };
    return [...about, [-1, null] as const].flatMap(([head, mention], i): StatementCandidate[] => {
      if (
        mention !== null &&
        source.mention !== null &&
        reading.mentions[mention]?.actor === reading.mentions[source.mention]?.actor
      )
        return [];
      if (mention === null && type !== 'WARNS' && type !== 'CRITICIZES') return [];
      const path = mention === null ? 'none' : pathBetween(tree, report.content, head);
      return [
        toCandidate(
          frame,
          [
            ...shared,
            `t-path=${path}`,
            `about-order=${mention === null ? '-' : Math.min(i, 3)}`,
            ...classes.map((c) => `words-path=${c}/${path}`),
          ],
          source.mention,
          mention ?? nobody.mention,
        ),
      ];
    });
  });
}

function classesOf(words: readonly string[]): string[] {
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  const classes: string[] = [];
  if (has(crimeVerbs)) classes.push('crime');
  if (has(harmVerbs)) classes.push('harm');
  if (has(harmNouns)) classes.push('harm-noun');
  if (has(blameWords)) classes.push('blame');
  if (has(praiseWords)) classes.push('praise');
  if (words.some((word) => /^(must|should|need|let|want|ought)$/.test(word))) classes.push('due');
  if (words.some((word) => /^(will|if|unless|would)$/.test(word)) && has(threatVerbs)) classes.push('threat');
  return classes;
}

function suits(type: RelationType, classes: readonly string[]): boolean {
  if (type === 'URGES') return classes.includes('due');
  if (type === 'WARNS') return classes.includes('threat');
  if (type === 'SUPPORTS') return classes.includes('praise');
  if (type === 'CRITICIZES') return classes.includes('blame') || classes.includes('harm-noun');
  return classes.includes('crime') || classes.includes('harm-noun') || classes.includes('harm');
}
