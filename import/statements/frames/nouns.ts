// Statements whose word is a noun: "accusations by X against Y", "Taliban denials", "X made a threat against Y", "talks
// between X and Y", "critics of Y". Ends come from the noun's own dependents or from the verb that lends it a subject.
import type { StatementCandidate } from '../candidate.js';
import { type CandidateFrame, type Filler, fillersAt, nobody, pairUp, type Reading } from '../reading.js';
import {
  agentsOf,
  antecedent,
  baseRelation,
  childrenBy,
  contextOf,
  isPassive,
  isVerbal,
  lemmaAt,
  obliques,
  patientsOf,
  prepositionOf,
  type SyntaxTree,
  subjectsOf,
} from '../syntax.js';
import { lightVerbs, sufferVerbs } from './lexicon.js';
import { governingVerb, nearest } from './roles.js';
import { type NounRow, nounRows } from './table.js';
import { contentFeatures, contextFeatures, spanOf } from './verbs.js';

interface Noun {
  readonly reading: Reading;
  readonly tree: SyntaxTree;
  readonly sentence: number;
  readonly token: number;
  /** The verb it depends on, null where there is none. */
  readonly verb: number | null;
}

const byLemma: ReadonlyMap<string, readonly NounRow[]> = indexRows();

function indexRows(): Map<string, NounRow[]> {
  const index = new Map<string, NounRow[]>();
  for (const row of nounRows)
    for (const noun of row.nouns.split(/\s+/)) index.set(noun, [...(index.get(noun) ?? []), row]);
  return index;
}

export function findNounStatements(reading: Reading): StatementCandidate[] {
  return reading.doc.sentences.flatMap((sentence, s) =>
    sentence.tokens.flatMap((token, t) => {
      const rows =
        token.upos === 'NOUN' || token.upos === 'PROPN' || token.xpos === 'VBG' ? byLemma.get(token.lemma) : undefined;
      if (rows === undefined) return [];
      const tree = reading.trees[s] as SyntaxTree;
      const noun: Noun = { reading, tree, sentence: s, token: t, verb: governingVerb(tree, t) };
      return rows.flatMap((row) => readNoun(noun, row));
    }),
  );
}

function readNoun(noun: Noun, row: NounRow): StatementCandidate[] {
  const { reading, tree, sentence, token } = noun;
  if (isDenied(tree, token) || tree.tokens.at(-1)?.text === '?') return [];
  const context = noun.verb === null ? null : contextOf(tree, noun.verb);
  if (context?.negated === true) return [];
  const frame: CandidateFrame = {
    type: row.type,
    sentence,
    cueToken: token,
    content: nounContent(tree, token),
    negated: false,
    hedged: context !== null && (context.modal !== '' || context.conditional),
    rule: `noun:${row.type.toLowerCase()}`,
    features: nounFeatures(noun, context === null ? [] : contextFeatures(context)),
  };
  const isSymmetric = row.type === 'MEETS' || row.type === 'COOPERATES_WITH' || row.type === 'ATTACKS';
  const between = fillNoun(noun, 'between');
  if (isSymmetric && between.length >= 2) return pairs(reading, frame, between);
  const sources = row.source.map((role) => fillNoun(noun, role)).find((found) => found.length > 0) ?? [];
  const targets =
    row.target
      .map((role) => fillNoun(noun, role))
      .find((found) => found.some((f) => !sources.some((x) => x.mention === f.mention))) ?? [];
  if (targets.length === 0 && isSymmetric && row.type !== 'ATTACKS' && sources.length >= 2)
    return pairs(reading, frame, sources);
  return pairUp(reading, frame, sources, targets);
}

function pairs(reading: Reading, frame: CandidateFrame, members: readonly Filler[]): StatementCandidate[] {
  return members.flatMap((a, i) =>
    pairUp(
      reading,
      frame,
      [{ ...a, role: 'pair' }],
      members.slice(i + 1).map((b) => ({ ...b, role: 'pair' })),
    ),
  );
}

function isDenied(tree: SyntaxTree, token: number): boolean {
  return childrenBy(tree, token, 'det').some((i) => lemmaAt(tree, i) === 'no');
}

function fillNoun(noun: Noun, role: string): Filler[] {
  const { reading, tree, sentence, token, verb } = noun;
  const at = (index: number, relays: boolean, via: string) =>
    fillersAt(reading, sentence, index, relays ? 'affected' : 'none', role, via);
  switch (role) {
    case 'null':
      return [nobody];
    case 'self':
      return at(token, false, 'self');
    case 'poss':
      return childrenBy(tree, token, 'nmod:poss').flatMap((i) => at(i, false, 'poss'));
    case 'mod':
      return childrenBy(tree, token, 'compound', 'amod', 'nmod:desc')
        .filter((i) => !/^(anti|pro)-/i.test(tree.tokens[i]?.text ?? ''))
        .flatMap((i) => at(i, false, 'mod'));
    case 'anti':
      return prefixed(noun, /^anti-/i);
    case 'pro':
      return prefixed(noun, /^pro-/i);
    case 'light':
      return verb === null || !lightVerbs.has(lemmaAt(tree, verb)) ? [] : lightSubject(noun, verb);
    case 'clause':
      return childrenBy(tree, token, 'acl', 'ccomp', 'xcomp', 'advcl')
        .flatMap((v) => childrenBy(tree, v, 'nsubj'))
        .filter((i) => antecedent(tree, i) === i)
        .flatMap((i) => at(i, false, 'clause'));
    case 'suspect':
      return suspects(noun);
    case 'suffered':
      return verb === null || (!sufferVerbs.has(lemmaAt(tree, verb)) && lemmaAt(tree, verb) !== 'have')
        ? []
        : (isPassive(tree, verb) ? patientsOf(tree, verb) : subjectsOf(tree, verb))
            .filter((a) => a.token !== token)
            .flatMap((a) => at(a.token, true, a.via));
    case 'enjoyed':
      return verb === null || !/^(have|receive|get|win|draw|gain|enjoy|earn)$/.test(lemmaAt(tree, verb))
        ? []
        : subjectsOf(tree, verb).flatMap((a) => at(a.token, true, a.via));
    case 'victim':
      return verb === null || !isPassive(tree, verb)
        ? []
        : patientsOf(tree, verb)
            .filter((a) => a.token !== token)
            .flatMap((a) => at(a.token, false, a.via));
    default:
      return nominal(noun, role);
  }
}

/** "attack on X": the phrase hangs on the noun, or on its verb where the parser put it there ("made accusations against X"). */
function nominal(noun: Noun, role: string): Filler[] {
  const { reading, tree, sentence, token, verb } = noun;
  const relays = role.endsWith('*');
  const preposition = (relays ? role.slice(0, -1) : role).replace(/^light:/, '');
  const own = role.startsWith('light:')
    ? []
    : obliques(tree, token, [preposition]).flatMap((i) =>
        fillersAt(reading, sentence, i, relays ? 'affected' : 'none', role, 'noun'),
      );
  const agents =
    preposition === 'by'
      ? childrenBy(tree, token, 'acl')
          .flatMap((v) => agentsOf(tree, v))
          .flatMap((a) => fillersAt(reading, sentence, a.token, 'none', role, 'made-by'))
      : [];
  if (own.length > 0 || agents.length > 0 || verb === null) return own.length > 0 ? own : agents;
  if (preposition === 'of' || preposition === 'in' || (preposition === 'by' && !isPassive(tree, verb))) return [];
  if (!lightVerbs.has(lemmaAt(tree, verb))) return [];
  return obliques(tree, verb, [preposition])
    .filter((i) => i !== token)
    .flatMap((i) => fillersAt(reading, sentence, i, relays ? 'affected' : 'none', role, 'light'));
}

function lightSubject(noun: Noun, verb: number): Filler[] {
  const { reading, tree, sentence, token } = noun;
  const found = agentsOf(tree, verb)
    .filter((a) => a.token !== token)
    .flatMap((a) => fillersAt(reading, sentence, a.token, 'none', 'light', a.via));
  return found.length > 0 || isPassive(tree, verb) ? found : nearest(reading, { sentence, token: verb }, 'before');
}

/** "arrested on charges of", "X, who faces charges": the one that the charge is about. */
function suspects(noun: Noun): Filler[] {
  const { reading, tree, sentence, token, verb } = noun;
  if (verb === null) return [];
  const role = baseRelation(tree.tokens[token] as never);
  const affected =
    role === 'obl'
      ? patientsOf(tree, verb).length > 0
        ? patientsOf(tree, verb)
        : subjectsOf(tree, verb)
      : sufferVerbs.has(lemmaAt(tree, verb))
        ? subjectsOf(tree, verb)
        : [];
  return affected
    .filter((a) => a.token !== token)
    .flatMap((a) => fillersAt(reading, sentence, a.token, 'none', 'suspect', a.via));
}

/** "anti-Soviet protests", "pro-Thaksin supporters": the actor stands inside the modifier. */
function prefixed(noun: Noun, prefix: RegExp): Filler[] {
  const { reading, tree, sentence, token } = noun;
  return childrenBy(tree, token, 'compound', 'amod', 'nmod')
    .filter((i) => prefix.test(tree.tokens[i]?.text ?? ''))
    .flatMap((i) => {
      const mention = reading.at[sentence]?.covering.get(i)?.[0];
      const named = mention === undefined ? sameWords(reading, tree.tokens[i]?.text ?? '') : mention;
      return named === undefined
        ? []
        : [{ mention: named, role: prefix.source, relay: 'prefix', via: 'mod', through: '' }];
    });
}

/** "anti-Thaksin": a mention elsewhere whose words are the rest of the modifier. */
function sameWords(reading: Reading, text: string): number | undefined {
  const rest = text.replace(/^(anti|pro)-/i, '').toLowerCase();
  const found = reading.mentions.findIndex(
    (m) => m.actor >= 0 && reading.doc.source.text.slice(m.start, m.end).toLowerCase() === rest,
  );
  return found < 0 ? undefined : found;
}

function nounContent(tree: SyntaxTree, token: number): CandidateFrame['content'] {
  const inside =
    childrenBy(tree, token, 'acl', 'ccomp').find((i) => isVerbal(tree, i)) ??
    obliques(tree, token, ['of', 'for', 'about'])[0];
  return inside === undefined ? null : spanOf(tree, inside);
}

function nounFeatures(noun: Noun, context: readonly string[]): string[] {
  const { reading, tree, sentence, token, verb } = noun;
  const lemma = lemmaAt(tree, token);
  const features = [`cue=${lemma}`, `noun-relation=${baseRelation(tree.tokens[token] as never)}`];
  if (verb !== null)
    features.push(
      `cue-verb=${lemma}/${lemmaAt(tree, verb)}`,
      `noun-verb=${lemmaAt(tree, verb)}`,
      lightVerbs.has(lemmaAt(tree, verb)) ? 'light-verb' : 'other-verb',
    );
  const preposition = prepositionOf(tree, token);
  if (preposition !== '') features.push(`noun-under=${preposition}`);
  for (const child of childrenBy(tree, token, 'nmod')) features.push(`cue-prep=${lemma}/${prepositionOf(tree, child)}`);
  for (const child of childrenBy(tree, token, 'acl', 'ccomp')) features.push(...contentFeatures(tree, child));
  return [...features, ...context, ...(reading.quoted[sentence]?.[token] === true ? ['quoted'] : [])];
}
