// Reads the roles named in table.ts off a clause: given a predicate and a role it gives the actors that fill it.
import { type Filler, fillersAt, nobody, type Reading } from '../reading.js';
import {
  agentsOf,
  antecedent,
  baseRelation,
  childrenBy,
  complementsOf,
  isPassive,
  isVerbal,
  lemmaAt,
  obliques,
  patientsOf,
  prepositionOf,
  type SyntaxTree,
  subjectsOf,
} from '../syntax.js';

export interface Predicate {
  readonly sentence: number;
  readonly token: number;
}

type RoleReader = (reading: Reading, predicate: Predicate, tree: SyntaxTree, relays: boolean) => Filler[];

const readers: ReadonlyMap<string, RoleReader> = new Map<string, RoleReader>([
  ['agent', readAgent],
  [
    'patient',
    (reading, p, tree, relays) =>
      patientsOf(tree, p.token).flatMap((a) =>
        fillersAt(reading, p.sentence, a.token, relays ? 'affected' : 'none', relays ? 'patient*' : 'patient', a.via),
      ),
  ],
  [
    'iobj',
    (reading, p, tree) =>
      childrenBy(tree, p.token, 'iobj').flatMap((t) => fillersAt(reading, p.sentence, t, 'none', 'iobj', 'direct')),
  ],
  ['clause', readClauseSubject],
  ['inner', readInnerObject],
  ['owner', readOwner],
  ['null', () => [nobody]],
]);

/** Fillers of the first of the roles that has any. */
export function fill(reading: Reading, predicate: Predicate, roles: readonly string[]): Filler[] {
  for (const role of roles) {
    const found = fillRole(reading, predicate, role);
    if (found.length > 0) return found;
  }
  return [];
}

export function fillRole(reading: Reading, predicate: Predicate, role: string): Filler[] {
  const tree = reading.trees[predicate.sentence] as SyntaxTree;
  const relays = role.endsWith('*');
  const name = relays ? role.slice(0, -1) : role;
  if (!name.startsWith('to:')) return readers.get(name)?.(reading, predicate, tree, relays) ?? [];
  const preposition = name.slice(3);
  const heads = [predicate.token, ...childrenBy(tree, predicate.token, 'obj', 'xcomp', 'compound:prt')];
  return heads
    .flatMap((head) => obliques(tree, head, [preposition]))
    .flatMap((t) => fillersAt(reading, predicate.sentence, t, relays ? 'affected' : 'none', role, 'direct'));
}

/** "demanded that T leave", "called for T to leave", "said T should leave". */
function readClauseSubject(reading: Reading, p: Predicate, tree: SyntaxTree): Filler[] {
  const clauses = [...complementsOf(tree, p.token), ...childrenBy(tree, p.token, 'advcl')];
  return clauses
    .flatMap((clause) => childrenBy(tree, clause, 'nsubj').filter((i) => antecedent(tree, i) === i))
    .flatMap((t) => fillersAt(reading, p.sentence, t, 'none', 'clause', 'direct'));
}

/** "threatened to attack T", "vowed to punish those". */
function readInnerObject(reading: Reading, p: Predicate, tree: SyntaxTree): Filler[] {
  return complementsOf(tree, p.token).flatMap((clause) => {
    const objects = isPassive(tree, clause) ? childrenBy(tree, clause, 'nsubj') : childrenBy(tree, clause, 'obj');
    const direct = objects.flatMap((t) => fillersAt(reading, p.sentence, t, 'affected', 'inner', 'direct'));
    if (direct.length > 0) return direct;
    return obliques(tree, clause, ['against', 'on', 'at', 'with', 'to', 'from']).flatMap((t) =>
      fillersAt(reading, p.sentence, t, 'affected', 'inner', 'oblique'),
    );
  });
}

/** Whose claim it is: "U.S. charges", "allegations by Moscow", "a report in the Daily". */
function readOwner(reading: Reading, p: Predicate, tree: SyntaxTree): Filler[] {
  return patientsOf(tree, p.token).flatMap((a) => {
    const made = childrenBy(tree, a.token, 'acl:relcl')
      .filter((v) => v !== p.token)
      .flatMap((v) => subjectsOf(tree, v));
    const own = fillersAt(reading, p.sentence, a.token, 'affected', 'owner', a.via);
    return own.length > 0
      ? own
      : made.flatMap((m) => fillersAt(reading, p.sentence, m.token, 'none', 'owner', 'relative'));
  });
}

/** The verb a noun depends on, directly or through a chain of of-phrases: "made a series of accusations". */
export function governingVerb(tree: SyntaxTree, noun: number): number | null {
  for (let at = noun, steps = 0; steps < 4; steps++) {
    const token = tree.tokens[at];
    if (token === undefined || token.head < 0) return null;
    const relation = baseRelation(token);
    if (isVerbal(tree, token.head) && ['obj', 'obl', 'nsubj', 'xcomp'].includes(relation)) return token.head;
    const isOf = relation === 'nmod' && ['of', 'in'].includes(prepositionOf(tree, at));
    if (relation !== 'conj' && !isOf) return null;
    at = token.head;
  }
  return null;
}

/** Lemma of the patient, for asking what is rejected. */
export function patientLemmas(tree: SyntaxTree, verb: number): string[] {
  return patientsOf(tree, verb).map((a) => lemmaAt(tree, a.token));
}

const kin = new Set([
  'wife',
  'husband',
  'son',
  'daughter',
  'brother',
  'sister',
  'father',
  'mother',
  'family',
  'lawyer',
  'attorney',
  'widow',
  'cousin',
  'uncle',
  'critic',
  'opponent',
  'supporter',
  'neighbor',
  'rival',
]);

/** The agent, or the actor behind it: "U.S. strikes killed", "Bush's administration". Not through kin or counsel. */
function readAgent(reading: Reading, p: Predicate, tree: SyntaxTree): Filler[] {
  const agents = agentsOf(tree, p.token);
  const direct = agents.flatMap((a) => fillersAt(reading, p.sentence, a.token, 'none', 'agent', a.via));
  if (direct.length > 0) return direct;
  return agents
    .filter((a) => !kin.has(lemmaAt(tree, a.token)))
    .flatMap((a) => fillersAt(reading, p.sentence, a.token, 'actor', 'agent*', a.via));
}

/** Where the tree gives nothing: the mention that stands closest on one side of the word, with nothing of its kind between. */
export function nearest(reading: Reading, p: Predicate, side: 'before' | 'after'): Filler[] {
  const covering = reading.at[p.sentence]?.covering;
  const tokens = reading.doc.sentences[p.sentence]?.tokens ?? [];
  if (covering === undefined) return [];
  let verbs = 0;
  for (let distance = 1; distance <= 18; distance++) {
    const at = side === 'before' ? p.token - distance : p.token + distance;
    const token = tokens[at];
    if (token === undefined || /^[;?!]$/.test(token.text)) return [];
    const mention = covering.get(at)?.at(-1);
    if (mention !== undefined)
      return [
        {
          mention,
          role: `near-${side}`,
          relay: `near${distance <= 1 ? 1 : distance <= 3 ? 3 : distance <= 7 ? 7 : 18}`,
          via: `near-verbs${Math.min(verbs, 2)}`,
          through: '',
        },
      ];
    if (/^VB/.test(token.xpos)) verbs++;
  }
  return [];
}
