// Finds who is reported to say what: "X said (that) ...", "according to X", and sentences inside a running quotation whose
// speaker stands in another sentence. Gives the clause heads of what is said with the mentions of who says it.

import { speechVerbs } from './frames/lexicon.js';
import { type Filler, fillersAt, type Reading } from './reading.js';
import {
  agentsOf,
  baseRelation,
  childrenBy,
  contextOf,
  dominates,
  isVerbal,
  prepositionOf,
  type SyntaxTree,
} from './syntax.js';

export interface Report {
  readonly sentence: number;
  /** Head of the clause that is reported. */
  readonly content: number;
  /** The reporting word; null where the speaker is carried over from another sentence. */
  readonly cue: number | null;
  readonly kind: 'said' | 'according' | 'carried';
  readonly speakers: readonly Filler[];
}

export function findReports(reading: Reading): Report[] {
  const reports: Report[] = [];
  reading.doc.sentences.forEach((_, s) => {
    const here = [...spoken(reading, s), ...accordingTo(reading, s)];
    reports.push(...here);
    if (here.length > 0) return;
    const carried = introduced(reading, s) ?? carriedOver(reading, s, reports);
    if (carried !== null) reports.push(carried);
  });
  return carryBack(reading, reports);
}

function spoken(reading: Reading, s: number): Report[] {
  const tree = reading.trees[s] as SyntaxTree;
  const found: Report[] = [];
  tree.tokens.forEach((token, t) => {
    if (!speechVerbs.has(token.lemma) || !isVerbal(tree, t)) return;
    const context = contextOf(tree, t);
    if (context.negated) return;
    const contents = contentsOf(tree, t);
    if (contents.length === 0) return;
    const speakers = speakersOf(reading, s, t);
    if (speakers.length === 0) return;
    for (const content of contents) found.push({ sentence: s, content, cue: t, kind: 'said', speakers });
  });
  return found;
}

function speakersOf(reading: Reading, s: number, verb: number): Filler[] {
  const tree = reading.trees[s] as SyntaxTree;
  const agents = agentsOf(tree, verb).flatMap((a) => fillersAt(reading, s, a.token, 'none', 'speaker', a.via));
  if (agents.length > 0) return agents;
  // "a report says", "the statement said": whoever stands behind the paper.
  return agentsOf(tree, verb).flatMap((a) =>
    tree.tokens[a.token]?.upos === 'NOUN'
      ? fillersAt(reading, s, a.token, 'actor', 'speaker', `document-${a.via}`)
      : [],
  );
}

/** Clauses a speech verb introduces, and the main clause that it is tucked into ("..., X said"). */
function contentsOf(tree: SyntaxTree, verb: number): number[] {
  const token = tree.tokens[verb] as { head: number; relation: string };
  const clauses = childrenBy(tree, verb, 'ccomp');
  const loose =
    clauses.length > 0 ? [] : childrenBy(tree, verb, 'parataxis', 'xcomp', 'obj').filter((i) => isPredicate(tree, i));
  const outer = baseRelation(tree.tokens[verb] as never) === 'parataxis' && token.head >= 0 ? [token.head] : [];
  const inside = tree.tokens[verb]?.relation === 'acl:relcl' && clauses.length === 0 ? [] : loose;
  return [...clauses, ...inside, ...outer];
}

export function isPredicate(tree: SyntaxTree, index: number): boolean {
  return (
    isVerbal(tree, index) || childrenBy(tree, index, 'cop').length > 0 || childrenBy(tree, index, 'nsubj').length > 0
  );
}

function accordingTo(reading: Reading, s: number): Report[] {
  const tree = reading.trees[s] as SyntaxTree;
  const root = tree.tokens.findIndex((token) => token.head < 0);
  return tree.tokens.flatMap((token, t): Report[] => {
    if (!/^accord(ing)?( to)?$/.test(prepositionOf(tree, t))) return [];
    const speakers = fillersAt(reading, s, t, 'actor', 'speaker', 'according');
    const head = token.head >= 0 && isPredicate(tree, token.head) ? token.head : (mainClause(tree, t) ?? root);
    return speakers.length === 0 || head < 0
      ? []
      : [{ sentence: s, content: head, cue: null, kind: 'according', speakers }];
  });
}

/** Where the parser took "According to X" for the main clause, the real one hangs on it. */
function mainClause(tree: SyntaxTree, token: number): number | undefined {
  return childrenBy(tree, token, 'parataxis', 'appos', 'acl', 'ccomp', 'conj').find((i) => isPredicate(tree, i));
}

/** `X wrote:` and then a paragraph of its own, set off without quotation marks: all of it is what X says. */
function introduced(reading: Reading, s: number): Report | null {
  const block = reading.doc.sentences[s]?.block;
  let before = s - 1;
  while (before >= 0 && reading.doc.sentences[before]?.block === block) before--;
  const last = reading.doc.sentences[before];
  if (last === undefined || last.tokens.at(-1)?.text !== ':') return null;
  const tree = reading.trees[before] as SyntaxTree;
  const verbs = last.tokens.flatMap((token, t) => (speechVerbs.has(token.lemma) && isVerbal(tree, t) ? [t] : []));
  const speakers = verbs.map((verb) => speakersOf(reading, before, verb)).find((found) => found.length > 0);
  const root = (reading.trees[s] as SyntaxTree).tokens.findIndex((token) => token.head < 0);
  if (speakers === undefined || root < 0) return null;
  return {
    sentence: s,
    content: root,
    cue: null,
    kind: 'carried',
    speakers: speakers.map((f) => ({ ...f, via: 'introduced' })),
  };
}

/** A sentence that opens inside a quotation goes on with the last speaker of the same paragraph, or the one before. */
function carriedOver(reading: Reading, s: number, before: readonly Report[]): Report | null {
  const quoted = reading.quoted[s] ?? [];
  if (quoted.length === 0 || quoted.filter(Boolean).length < quoted.length * 0.7) return null;
  const last = before.at(-1);
  if (last === undefined || s - last.sentence > 4) return null;
  const tree = reading.trees[s] as SyntaxTree;
  const root = tree.tokens.findIndex((token) => token.head < 0);
  return root < 0
    ? null
    : {
        sentence: s,
        content: root,
        cue: null,
        kind: 'carried',
        speakers: last.speakers.map((f) => ({ ...f, via: 'carried' })),
      };
}

/** `"First sentence. Second," said X.`: a quoted sentence whose speaker is named only afterwards in the paragraph. */
function carryBack(reading: Reading, reports: readonly Report[]): Report[] {
  const bySentence = new Map<number, Report[]>();
  for (const report of reports) bySentence.set(report.sentence, [...(bySentence.get(report.sentence) ?? []), report]);
  const added: Report[] = [];
  for (let s = reading.doc.sentences.length - 2; s >= 0; s--) {
    const next = bySentence
      .get(s + 1)
      ?.find((r) => r.kind === 'said' && r.cue !== null && reading.quoted[s + 1]?.[0] === true);
    const opens =
      reading.quoted[s]?.at(-1) === true && reading.doc.sentences[s]?.block === reading.doc.sentences[s + 1]?.block;
    if (next === undefined || !opens || bySentence.get(s)?.some((r) => r.kind === 'said')) continue;
    const root = (reading.trees[s] as SyntaxTree).tokens.findIndex((token) => token.head < 0);
    if (root >= 0)
      added.push({
        sentence: s,
        content: root,
        cue: null,
        kind: 'carried',
        speakers: next.speakers.map((f) => ({ ...f, via: 'carried-back' })),
      });
  }
  return [...reports.filter((r) => !(r.kind === 'carried' && added.some((a) => a.sentence === r.sentence))), ...added];
}

/** Mentions of those a clause is reported from, nearest first; the reporting word itself excluded. */
export function attributionOf(reports: readonly Report[], reading: Reading, sentence: number, token: number): number[] {
  const tree = reading.trees[sentence] as SyntaxTree;
  const above = reports.filter(
    (r) =>
      r.sentence === sentence &&
      r.cue !== token &&
      (r.cue === null || !dominates(tree, token, r.cue) || r.kind === 'said') &&
      dominates(tree, r.content, token),
  );
  const depth = (index: number) => {
    let steps = 0;
    for (let at = index; at >= 0 && steps < 60; at = tree.tokens[at]?.head ?? -1) steps++;
    return steps;
  };
  const nearest = [...above].sort((a, b) => depth(b.content) - depth(a.content));
  return [
    ...new Set(
      nearest.flatMap((r) => r.speakers.slice(0, 1).map((f) => f.mention)).filter((m): m is number => m !== null),
    ),
  ].slice(0, 2);
}
