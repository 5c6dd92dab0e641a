// Statements whose word is a verb: each row of the table is tried at each verb of its lemma, and the ends are read from
// the clause. Negated and hypothetical clauses give nothing; what is uncertain is left to the confidence model as features.
import type { Span } from '../../annotation.js';
import type { StatementCandidate } from '../candidate.js';
import { type CandidateFrame, type Filler, nobody, pairUp, type Reading } from '../reading.js';
import {
  baseRelation,
  type ClauseContext,
  childrenBy,
  complementsOf,
  contextOf,
  isPassive,
  isVerbal,
  lemmaAt,
  obliques,
  patientsOf,
  prepositionOf,
  type SyntaxTree,
  subtreeRange,
} from '../syntax.js';
import { isDisguisedVerb, verbLemma } from './inflections.js';
import { blameWords, chargeNouns, crimeVerbs, harmNouns, harmVerbs, praiseWords, threatVerbs } from './lexicon.js';
import { fill, fillRole, nearest, type Predicate, patientLemmas } from './roles.js';
import { type VerbRow, verbRows } from './table.js';

interface Entry {
  readonly row: VerbRow;
  readonly particle: string;
}

const byLemma: ReadonlyMap<string, readonly Entry[]> = indexRows();

function indexRows(): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const row of verbRows) {
    for (const verb of row.verbs.split(/\s+/)) {
      const [lemma = '', particle = ''] = verb.split('_');
      index.set(lemma, [...(index.get(lemma) ?? []), { row, particle }]);
    }
  }
  return index;
}

export function findVerbStatements(reading: Reading): StatementCandidate[] {
  return reading.doc.sentences.flatMap((sentence, s) =>
    sentence.tokens.flatMap((token, t) => {
      const tree = reading.trees[s] as SyntaxTree;
      const isVerb = isVerbal(tree, t);
      const entries = byLemma.get(verbLemma(token.text) ?? token.lemma);
      if (entries === undefined || !(isVerb || isDisguisedVerb(token.text, isHeadline(reading, s)))) return [];
      return entries.flatMap((entry) => readVerb(reading, tree, s, t, entry));
    }),
  );
}

function isHeadline(reading: Reading, s: number): boolean {
  return reading.doc.blocks[reading.doc.sentences[s]?.block ?? -1]?.role === 'headline';
}

function readVerb(reading: Reading, tree: SyntaxTree, s: number, t: number, entry: Entry): StatementCandidate[] {
  const { row, particle } = entry;
  if (particle !== '' && !hasParticle(tree, t, particle)) return [];
  if (isVerbal(tree, t) && !meetsNeed(tree, t, row.needs)) return [];
  const context = contextOf(tree, t);
  if (context.negated || context.question) return [];
  const predicate = { sentence: s, token: t };
  const frame: CandidateFrame = {
    type: row.type,
    sentence: s,
    cueToken: t,
    content: contentOf(reading, tree, s, t),
    negated: false,
    hedged: context.modal !== '' || context.conditional,
    rule: `verb:${row.type.toLowerCase()}`,
    features: verbFeatures(reading, tree, s, t, entry, context),
  };
  const sources = sourcesFor(reading, row, predicate, tree);
  if (isMutual(tree, t)) return mutual(reading, frame, sources);
  const found = fill(
    reading,
    predicate,
    row.target.filter((role) => role !== 'accuser' && role !== 'pair'),
  );
  if (row.target.includes('pair') && found.every((f) => f.mention === null) && sources.length > 1)
    return pairMembers(reading, frame, sources);
  const targets = alternatives(reading, row, predicate, found);
  return pairUp(reading, frame, sources.length > 0 ? sources : nearest(reading, predicate, 'before'), targets);
}

/** Adds what may be meant besides: nobody, where the target lies behind an event; the closest name, where none was found. */
function alternatives(reading: Reading, row: VerbRow, predicate: Predicate, found: readonly Filler[]): Filler[] {
  const named = found.filter((f) => f.mention !== null);
  if (named.length === 0) {
    const needsName = !row.target.includes('null') || row.type === 'URGES' || row.type === 'CRITICIZES';
    return [...found, ...(needsName ? nearest(reading, predicate, 'after') : [])];
  }
  const isIndirect = named.every((f) => f.relay !== 'head' && f.relay !== 'inside' && f.relay !== 'appos');
  return isIndirect && row.target.includes('null') ? [...named, nobody] : named;
}

function isMutual(tree: SyntaxTree, verb: number): boolean {
  const [next, after] = [lemmaAt(tree, verb + 1), lemmaAt(tree, verb + 2)];
  return (next === 'each' || next === 'one') && /^(other|another)$/.test(after);
}

/** "accused each other": every member of the subject towards every other. */
function mutual(reading: Reading, frame: CandidateFrame, members: readonly Filler[]): StatementCandidate[] {
  return members.flatMap((a) =>
    pairUp(
      reading,
      frame,
      [a],
      members.filter((b) => b !== a).map((b) => ({ ...b, role: 'mutual' })),
    ),
  );
}

function sourcesFor(
  reading: Reading,
  row: VerbRow,
  predicate: { sentence: number; token: number },
  tree: SyntaxTree,
): Filler[] {
  const agents = fillRole(reading, predicate, 'agent');
  if (agents.length > 0) return agents;
  const other = fill(
    reading,
    predicate,
    row.source.filter((role) => role !== 'agent' && role !== 'null'),
  );
  if (other.length > 0) return other;
  return row.source.includes('null') &&
    isPassive(tree, predicate.token) &&
    obliques(tree, predicate.token, ['by']).length === 0
    ? fill(reading, predicate, ['null'])
    : [];
}

/** "X and Y met", "the two accused each other": every two members of the coordination. */
function pairMembers(reading: Reading, frame: CandidateFrame, members: readonly Filler[]): StatementCandidate[] {
  return members.flatMap((a, i) =>
    pairUp(
      reading,
      frame,
      [a],
      members.slice(i + 1).map((b) => ({ ...b, role: 'pair' })),
    ),
  );
}

function hasParticle(tree: SyntaxTree, verb: number, particle: string): boolean {
  if (particle === 'responsible' || particle === 'guilty')
    return (tree.children[verb] ?? []).some((i) => lemmaAt(tree, i) === particle || lemmaAt(tree, i) === 'accountable');
  if (lemmaAt(tree, verb + 1) === particle) return true;
  return (
    childrenBy(tree, verb, 'compound:prt', 'advmod').some((i) => lemmaAt(tree, i) === particle) ||
    childrenBy(tree, verb, 'obl', 'advcl').some(
      (i) =>
        prepositionOf(tree, i) === particle || childrenBy(tree, i, 'mark').some((m) => lemmaAt(tree, m) === particle),
    )
  );
}

function meetsNeed(tree: SyntaxTree, verb: number, need: VerbRow['needs']): boolean {
  if (need === undefined) return true;
  if (need === 'passive') return isPassive(tree, verb);
  const complements = complementsOf(tree, verb);
  if (need === 'clause' || need === 'infinitive') return complements.length > 0;
  if (need === 'harm')
    return (
      complements.some((c) => threatVerbs.has(lemmaAt(tree, c)) || harmVerbs.has(lemmaAt(tree, c))) ||
      patientLemmas(tree, verb).some((l) =>
        /revenge|backlash|retaliation|attack|response|consequence|punishment|war/.test(l),
      )
    );
  if (need === 'not-guilty') {
    const near = tree.tokens.slice(verb + 1, verb + 5).map((token) => token.lemma);
    return near.includes('innocence') || near.includes('innocent') || (near.includes('guilty') && near.includes('not'));
  }
  if (need === 'guilt')
    return (tree.children[verb] ?? []).some((i) =>
      /^(suspicion|charge|fraud|accuse|suspect|murder|terrorism|allege|involvement|connection|spread|corruption|treason|espionage|alleged|allegedly|plot|role|crime|count|attempt)$/.test(
        lemmaAt(tree, i),
      ),
    );
  const isCharge = patientLemmas(tree, verb).some((lemma) => chargeNouns.has(lemma)) || complements.length > 0;
  return need === 'charge' ? isCharge : !isCharge;
}

/** What is alleged or demanded: the complement clause, else an of/for phrase or a second object. */
function contentOf(reading: Reading, tree: SyntaxTree, s: number, t: number): Span | null {
  const clause = contentClauses(tree, t)[0];
  const phrase =
    clause ??
    obliques(tree, t, ['of', 'for', 'with', 'over', 'about'])[0] ??
    patientsOf(tree, t)
      .map((a) => a.token)
      .find((i) => reading.at[s]?.byHead.has(i) !== true);
  return phrase === undefined || phrase < t ? null : spanOf(tree, phrase);
}

/** Complements, and "of doing so" wherever the parser hung it: on the verb or on its object. */
function contentClauses(tree: SyntaxTree, t: number): number[] {
  const isMarked = (i: number) =>
    childrenBy(tree, i, 'mark', 'case').some((m) => /^(of|for|with|that|to)$/.test(lemmaAt(tree, m)));
  const heads = [t, ...childrenBy(tree, t, 'obj', 'nsubj:pass')];
  const marked = heads.flatMap((head) =>
    childrenBy(tree, head, 'advcl', 'acl').filter((i) => i > t && isVerbal(tree, i) && isMarked(i)),
  );
  return [...complementsOf(tree, t), ...marked];
}

/** The subtree of a token as a span of the text, without a leading marker or closing punctuation. */
export function spanOf(tree: SyntaxTree, index: number): Span {
  const [first, last] = subtreeRange(tree, index);
  let from = first;
  let to = last;
  while (from < to && /^(of|for|with|that|to|,|"|“|over|about|:)$/i.test(tree.tokens[from]?.text ?? '')) from++;
  while (to > from && /^[,.;:"”]$/.test(tree.tokens[to]?.text ?? '')) to--;
  return { start: tree.tokens[from]?.start ?? 0, end: tree.tokens[to]?.end ?? 0 };
}

function verbFeatures(
  reading: Reading,
  tree: SyntaxTree,
  s: number,
  t: number,
  entry: Entry,
  context: ClauseContext,
): string[] {
  const token = tree.tokens[t];
  const lemma = verbLemma(token?.text ?? '') ?? token?.lemma ?? '';
  const trigger = entry.particle === '' ? lemma : `${lemma}_${entry.particle}`;
  const features = [
    `cue=${trigger}`,
    `voice=${isPassive(tree, t) ? 'passive' : 'active'}`,
    `clause=${context.relation}`,
    `xpos=${token?.xpos}`,
    `cue-voice=${trigger}/${isPassive(tree, t)}`,
  ];
  for (const relation of new Set((tree.children[t] ?? []).map((i) => baseRelation(tree.tokens[i] as never))))
    if (/^(ccomp|xcomp|iobj|advcl)$/.test(relation)) features.push(`has-${relation}`, `cue-has=${trigger}/${relation}`);
  for (const child of childrenBy(tree, t, 'obl')) features.push(`cue-prep=${trigger}/${prepositionOf(tree, child)}`);
  for (const patient of patientsOf(tree, t).slice(0, 2)) features.push(`patient=${lemmaAt(tree, patient.token)}`);
  for (const child of contentClauses(tree, t)) features.push(...contentFeatures(tree, child));
  for (const child of childrenBy(tree, t, 'advcl', 'obl'))
    if (['of', 'for', 'with', 'on', 'over'].includes(prepositionOf(tree, child)))
      features.push(...contentFeatures(tree, child));
  return [...features, ...contextFeatures(context), ...(reading.quoted[s]?.[t] === true ? ['quoted'] : [])];
}

export function contextFeatures(context: ClauseContext): string[] {
  const features: string[] = [];
  if (context.modal !== '') features.push('modal', `modal=${context.modal}`);
  if (context.conditional) features.push('conditional');
  if (context.infinitive) features.push('infinitive', `infinitive-under=${context.governor}`);
  if (context.relation === 'xcomp' || context.relation === 'ccomp') features.push(`under=${context.governor}`);
  return features;
}

/** What kind of thing is said there: harmful, blaming, praising, and its word. */
export function contentFeatures(tree: SyntaxTree, index: number): string[] {
  const lemma = lemmaAt(tree, index);
  const features = [`content=${lemma}`];
  if (crimeVerbs.has(lemma)) features.push('content-crime');
  if (harmVerbs.has(lemma) || harmNouns.has(lemma)) features.push('content-harm');
  const near = [index, ...childrenBy(tree, index, 'obj', 'obl', 'amod', 'xcomp', 'nmod')].map((i) => lemmaAt(tree, i));
  if (near.some((word) => blameWords.has(word) || harmNouns.has(word))) features.push('content-blame');
  if (near.some((word) => praiseWords.has(word))) features.push('content-praise');
  return features;
}
