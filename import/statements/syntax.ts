// Reads grammatical roles off a sentence's dependency tree: given the tokens of one sentence it says who does what to
// whom under passives, control, relative clauses and coordination. It never changes the tree and knows nothing of actors.
import type { Sentence, Token } from '../annotation.js';

/** A sentence with its tree turned around: children of each token, in order. */
export interface SyntaxTree {
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
}

export interface Argument {
  readonly token: number;
  /** How the argument was reached: `direct`, `shared` (with a coordinated verb), `control`, `relative`, `participle`, `adverbial`. */
  readonly via: string;
}

/** What surrounds a predicate and can take its force away. */
export interface ClauseContext {
  readonly negated: boolean;
  /** Lemma of the modal or future auxiliary, '' where there is none. */
  readonly modal: string;
  readonly conditional: boolean;
  readonly infinitive: boolean;
  readonly question: boolean;
  /** Lemma of the predicate that governs this one, '' at the root. */
  readonly governor: string;
  readonly relation: string;
}

const relativePronouns = new Set(['who', 'whom', 'which', 'that']);
const negations = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'without', 'n’t']);
const modals = new Set([
  'could',
  'may',
  'might',
  'would',
  'should',
  'will',
  'can',
  'must',
  'shall',
  '’ll',
  "'ll",
  'wo',
  'ca',
]);
const conditionals = new Set(['if', 'unless', 'whether', 'until', 'lest']);
const objectControl = new Set([
  'urge',
  'ask',
  'tell',
  'order',
  'force',
  'allow',
  'want',
  'press',
  'call',
  'encourage',
  'persuade',
  'invite',
  'instruct',
  'warn',
  'advise',
  'require',
  'expect',
  'permit',
  'enable',
  'help',
  'send',
  'appoint',
  'lead',
  'prompt',
  'pressure',
  'direct',
  'hold',
  'see',
  'believe',
  'find',
  'get',
  'charge',
  'cause',
  'leave',
]);
/** No passive participle of these modifies a noun: where the tagger saw one it is a finite verb. */
const intransitive = new Set([
  'call',
  'speak',
  'say',
  'talk',
  'appeal',
  'clash',
  'agree',
  'protest',
  'insist',
  'respond',
  'retaliate',
  'vow',
  'march',
  'rally',
  'demonstrate',
  'cooperate',
  'collaborate',
  'argue',
  'complain',
  'negotiate',
  'meet',
  'react',
  'promise',
  'plead',
]);
const avoiders = new Set([
  'refuse',
  'decline',
  'deny',
  'fail',
  'avoid',
  'stop',
  'rule',
  'prevent',
  'refrain',
  'cease',
  'neglect',
]);

/** Relation without its subtype: `nsubj:pass` gives `nsubj`. */
export function baseRelation(token: Token): string {
  const colon = token.relation.indexOf(':');
  return colon < 0 ? token.relation : token.relation.slice(0, colon);
}

export function readTree(sentence: Sentence): SyntaxTree {
  const children: number[][] = sentence.tokens.map(() => []);
  sentence.tokens.forEach((token, i) => {
    if (token.head >= 0) children[token.head]?.push(i);
  });
  return { tokens: sentence.tokens, children };
}

export function childrenBy(tree: SyntaxTree, head: number, ...relations: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of tree.children[head] ?? []) {
    const token = tree.tokens[child] as Token;
    if (relations.includes(token.relation) || relations.includes(baseRelation(token))) found.push(child);
  }
  return found;
}

export function lemmaAt(tree: SyntaxTree, index: number): string {
  return tree.tokens[index]?.lemma ?? '';
}

/** The preposition (with its fixed parts) that marks a nominal: "according to", "by"; '' where there is none. */
export function prepositionOf(tree: SyntaxTree, index: number): string {
  const marker = childrenBy(tree, index, 'case')[0];
  if (marker === undefined || marker > index) return '';
  const fixed = childrenBy(tree, marker, 'fixed').map((i) => lemmaAt(tree, i));
  return [lemmaAt(tree, marker), ...fixed].join(' ');
}

/** The token and everything coordinated with it, first the token itself. */
export function withConjuncts(tree: SyntaxTree, index: number): number[] {
  const all = [index];
  for (let i = 0; i < all.length && all.length < 12; i++) {
    for (const child of childrenBy(tree, all[i] as number, 'conj')) if (!all.includes(child)) all.push(child);
  }
  return all;
}

export function isVerbal(tree: SyntaxTree, index: number): boolean {
  const token = tree.tokens[index];
  return token !== undefined && (token.upos === 'VERB' || token.upos === 'AUX' || token.xpos.startsWith('VB'));
}

export function isPassive(tree: SyntaxTree, verb: number): boolean {
  const token = tree.tokens[verb] as Token;
  if (childrenBy(tree, verb, 'aux:pass').length > 0) return true;
  if (childrenBy(tree, verb, 'nsubj:pass').length > 0) return true;
  if (token.xpos !== 'VBN' && token.xpos !== 'VBD') return false;
  const hasAuxiliary = childrenBy(tree, verb, 'aux').length > 0;
  const relation = baseRelation(token);
  if (hasAuxiliary || token.relation === 'acl:relcl') return false;
  if (childrenBy(tree, verb, 'obj', 'nsubj').length > 0) return false;
  if (intransitive.has(token.lemma)) return false;
  if (relation === 'acl' || relation === 'amod' || relation === 'xcomp') return true;
  if (relation === 'advcl') return token.xpos === 'VBN';
  return (
    relation === 'conj' &&
    token.head >= 0 &&
    isVerbal(tree, token.head) &&
    (isPassive(tree, token.head) ? token.xpos === 'VBN' : false)
  );
}

/** A relative pronoun stands for the noun its clause modifies. */
export function antecedent(tree: SyntaxTree, index: number): number {
  const token = tree.tokens[index];
  if (token === undefined || !relativePronouns.has(token.lemma) || !/^W/.test(token.xpos)) return index;
  for (let at = token.head, steps = 0; at >= 0 && steps < 8; steps++) {
    const above = tree.tokens[at] as Token;
    if (above.relation === 'acl:relcl' || above.relation === 'advcl:relcl') return above.head >= 0 ? above.head : index;
    at = above.head;
  }
  return index;
}

function controlled(tree: SyntaxTree, verb: number, depth: number): Argument[] {
  const token = tree.tokens[verb] as Token;
  const relation = baseRelation(token);
  if (token.head < 0 || depth > 5) return [];
  if (relation === 'conj')
    return subjectsOf(tree, token.head, depth + 1).map((a) => ({
      token: a.token,
      via: a.via === 'direct' ? 'shared' : a.via,
    }));
  if (token.relation === 'acl:relcl') {
    const inherited =
      childrenBy(tree, verb, 'obj').length > 0 ||
      isPassive(tree, verb) ||
      childrenBy(tree, verb, 'ccomp', 'xcomp', 'obl').length > 0;
    return inherited ? [{ token: token.head, via: 'relative' }] : [];
  }
  if (relation === 'acl' || relation === 'amod' || relation === 'parataxis') {
    if (relation !== 'parataxis' && isVerbal(tree, verb)) return [{ token: token.head, via: 'participle' }];
    return [];
  }
  if (relation === 'xcomp') {
    const objects = childrenBy(tree, token.head, 'obj', 'iobj');
    if (objects.length > 0 && objectControl.has(lemmaAt(tree, token.head)))
      return objects.map((o) => ({ token: antecedent(tree, o), via: 'control' }));
    if (isPassive(tree, token.head) || objects.length === 0 || isVerbal(tree, token.head))
      return subjectsOf(tree, token.head, depth + 1).map((a) => ({ token: a.token, via: 'control' }));
    return objects.map((o) => ({ token: antecedent(tree, o), via: 'control' }));
  }
  if (relation === 'advcl')
    return subjectsOf(tree, token.head, depth + 1).map((a) => ({ token: a.token, via: 'adverbial' }));
  return [];
}

/** Grammatical subjects of a predicate (the thing that undergoes, in a passive), own or inherited. */
export function subjectsOf(tree: SyntaxTree, verb: number, depth = 0): Argument[] {
  const own = childrenBy(tree, verb, 'nsubj', 'csubj').filter(
    (i) => !isVerbal(tree, i) || tree.tokens[i]?.upos === 'NOUN',
  );
  if (own.length > 0)
    return own.map((i) => ({ token: antecedent(tree, i), via: antecedent(tree, i) === i ? 'direct' : 'relative' }));
  if (isVerbal(tree, verb) === false && depth === 0 && baseRelation(tree.tokens[verb] as Token) === 'acl') return [];
  return controlled(tree, verb, depth);
}

/** Nominals with one of these prepositions that depend on the token. */
export function obliques(tree: SyntaxTree, head: number, prepositions: readonly string[]): number[] {
  return childrenBy(tree, head, 'obl', 'nmod', 'advcl', 'xcomp').filter(
    (i) => !isVerbal(tree, i) && prepositions.includes(prepositionOf(tree, i)),
  );
}

/** Who acts: the subject of an active, the "by" phrase of a passive. */
export function agentsOf(tree: SyntaxTree, verb: number): Argument[] {
  if (!isPassive(tree, verb)) return subjectsOf(tree, verb);
  const marked = childrenBy(tree, verb, 'obl:agent');
  const agents = marked.length > 0 ? marked : obliques(tree, verb, ['by']);
  return agents.map((token) => ({ token: antecedent(tree, token), via: 'by' }));
}

/** Who undergoes: the object of an active, the subject of a passive, the noun of "a charge the Taliban denies". */
export function patientsOf(tree: SyntaxTree, verb: number): Argument[] {
  const token = tree.tokens[verb] as Token;
  if (isPassive(tree, verb)) {
    return subjectsOf(tree, verb).map((a) => ({ token: a.token, via: `pass-${a.via}` }));
  }
  const objects = childrenBy(tree, verb, 'obj', 'iobj').map((i) => ({
    token: antecedent(tree, i),
    via: antecedent(tree, i) === i ? 'direct' : 'relative',
  }));
  if (objects.length > 0) return objects;
  if (
    token.relation === 'acl:relcl' &&
    childrenBy(tree, verb, 'nsubj').some((i) => antecedent(tree, i) === i) &&
    token.head >= 0
  )
    return [{ token: token.head, via: 'gap' }];
  if (
    baseRelation(token) === 'conj' &&
    token.head >= 0 &&
    isVerbal(tree, token.head) &&
    childrenBy(tree, verb, 'obl', 'ccomp', 'xcomp').length === 0
  ) {
    const after = withConjuncts(tree, token.head).at(-1);
    if (after !== verb && after !== undefined)
      return childrenBy(tree, after, 'obj').map((i) => ({ token: i, via: 'shared' }));
  }
  return verb + 1 < tree.tokens.length && baseRelation(token) !== 'conj' ? sharedFromConjunct(tree, verb) : [];
}

/** "criticised and condemned X": the first verb's object hangs on the last one. */
function sharedFromConjunct(tree: SyntaxTree, verb: number): Argument[] {
  if (childrenBy(tree, verb, 'obl', 'ccomp', 'xcomp', 'advcl').length > 0) return [];
  const next = childrenBy(tree, verb, 'conj').filter((i) => isVerbal(tree, i) && i - verb <= 3)[0];
  return next === undefined ? [] : childrenBy(tree, next, 'obj').map((i) => ({ token: i, via: 'shared' }));
}

/** Clausal complements: finite ("that ..."), infinitive, gerund, and what is set off as reported speech. */
export function complementsOf(tree: SyntaxTree, verb: number): number[] {
  return childrenBy(tree, verb, 'ccomp', 'xcomp', 'parataxis', 'acl', 'advcl').filter((i) => {
    const relation = (tree.tokens[i] as Token).relation;
    return relation === 'ccomp' || relation === 'xcomp' || (relation === 'acl' && isVerbal(tree, i));
  });
}

function hasNegation(tree: SyntaxTree, index: number): boolean {
  return (tree.children[index] ?? []).some((child) => {
    const token = tree.tokens[child] as Token;
    const relation = baseRelation(token);
    if (relation === 'det' && token.lemma === 'no') return true;
    return (
      (relation === 'advmod' || relation === 'mark' || relation === 'cc') &&
      negations.has(token.text.toLowerCase()) &&
      !isNotOnly(tree, child)
    );
  });
}

/** "not just in Pakistan but in Iran" denies nothing. */
function isNotOnly(tree: SyntaxTree, index: number): boolean {
  return /^(just|only|merely|simply)$/i.test(tree.tokens[index + 1]?.text ?? '');
}

export function contextOf(tree: SyntaxTree, predicate: number): ClauseContext {
  const token = tree.tokens[predicate] as Token;
  const head =
    baseRelation(token) === 'conj' && childrenBy(tree, predicate, 'nsubj').length === 0 && token.head >= 0
      ? token.head
      : predicate;
  const auxiliaries = [
    ...childrenBy(tree, predicate, 'aux', 'cop'),
    ...(head === predicate ? [] : childrenBy(tree, head, 'aux')),
  ];
  const modal =
    auxiliaries.map((i) => (tree.tokens[i] as Token).text.toLowerCase()).find((text) => modals.has(text)) ?? '';
  const marks = childrenBy(tree, predicate, 'mark', 'advmod').map((i) => lemmaAt(tree, i));
  const negatedArgument = childrenBy(tree, predicate, 'nsubj', 'obj').some(
    (i) => hasNegation(tree, i) || /^(nobody|none|no-one|nothing)$/.test(lemmaAt(tree, i)),
  );
  const governor = (tree.tokens[head] as Token).head;
  const relation = baseRelation(tree.tokens[head] as Token);
  const avoided =
    (relation === 'xcomp' || relation === 'advcl') &&
    governor >= 0 &&
    (avoiders.has(lemmaAt(tree, governor)) || hasNegation(tree, governor)) &&
    relation === 'xcomp';
  return {
    negated: hasNegation(tree, predicate) || negatedArgument || avoided,
    modal,
    conditional: marks.some((m) => conditionals.has(m)) || inConditional(tree, predicate),
    infinitive: childrenBy(tree, predicate, 'mark').some((i) => lemmaAt(tree, i) === 'to'),
    question: tree.tokens.at(-1)?.text === '?',
    governor: governor >= 0 ? lemmaAt(tree, governor) : '',
    relation,
  };
}

function inConditional(tree: SyntaxTree, predicate: number): boolean {
  for (let at = predicate, steps = 0; at >= 0 && steps < 6; steps++) {
    if (childrenBy(tree, at, 'mark').some((i) => conditionals.has(lemmaAt(tree, i)))) return true;
    at = (tree.tokens[at] as Token).head;
  }
  return false;
}

/** Tokens of the subtree in order, without the subtree of `except`. */
export function subtreeTokens(tree: SyntaxTree, index: number, except = -1): number[] {
  const inside = [index];
  for (let i = 0; i < inside.length && inside.length < 400; i++) {
    for (const child of tree.children[inside[i] as number] ?? []) if (child !== except) inside.push(child);
  }
  return inside.sort((a, b) => a - b);
}

/** First and last token of the subtree, coordination included. */
export function subtreeRange(tree: SyntaxTree, index: number): readonly [number, number] {
  const inside = subtreeTokens(tree, index);
  return [inside[0] ?? index, inside.at(-1) ?? index];
}

/** Whether `ancestor` dominates `index` (or is it). */
export function dominates(tree: SyntaxTree, ancestor: number, index: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < 60; steps++) {
    if (at === ancestor) return true;
    at = (tree.tokens[at] as Token).head;
  }
  return false;
}
