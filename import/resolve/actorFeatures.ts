// What tells whether a cluster of mentions is an actor of the document: its kind, how it is called, where it stands in its
// sentences, and whether a statement uses it. Gives names of binary features.
import type { DocumentActor, Mention, ParsedDocument, Sentence, Statement } from '../annotation.js';
import type { WordClasses } from '../language/wordClasses.js';
import type { ActorLists } from '../lists/actorLists.js';
import { speechVerbs, titleWords } from '../lists/headWords.js';
import { normalizeName } from '../lists/normalizeName.js';
import { type FoundMention, isFound } from '../mentions/foundMention.js';

/** Features of every actor, by its index. */
export function actorFeatures(
  doc: ParsedDocument,
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
  statements: readonly Statement[],
  lists: ActorLists,
  classes: WordClasses,
): string[][] {
  const own: FoundMention[][] = actors.map(() => []);
  for (const mention of mentions) if (mention.actor >= 0 && isFound(mention)) own[mention.actor]!.push(mention);
  const uses = statementUses(actors.length, statements);
  const length = doc.sentences.length < 8 ? 'short' : doc.sentences.length < 20 ? 'middle' : 'long';
  return actors.map((actor, i) => featuresOf(doc, actor, own[i]!, uses[i]!, lists, length, classes));
}

interface Use {
  readonly types: Set<string>;
  count: number;
  best: number;
}

function statementUses(count: number, statements: readonly Statement[]): Use[] {
  const uses: Use[] = Array.from({ length: count }, () => ({
    types: new Set<string>(),
    count: 0,
    best: 0,
  }));
  for (const statement of statements) {
    const ends: [number | null, string][] = [
      [statement.source, 'source'],
      [statement.target, 'target'],
      ...statement.attribution.map((a): [number, string] => [a, 'attribution']),
    ];
    for (const [end, side] of ends) {
      if (end === null) continue;
      const use = uses[end]!;
      use.types.add(statement.type === 'AFFILIATED_WITH' ? `${side}-affiliated` : side);
      use.count++;
      use.best = Math.max(use.best, statement.confidence);
    }
  }
  return uses;
}

function featuresOf(
  doc: ParsedDocument,
  actor: DocumentActor,
  mentions: readonly FoundMention[],
  use: Use,
  lists: ActorLists,
  length: string,
  classes: WordClasses,
): string[] {
  const named = mentions.filter((m) => m.isNamed);
  const sorts = new Set(named.map((m) => m.sort));
  const group = groupOf(actor, sorts, lists);
  const features = new Set<string>(['bias']);
  // Everything is seen together with the sort of actor: what speaks for a state says nothing about a person.
  const add = (name: string) => features.add(`${group}:${name}`);
  add('-');
  add(`document=${length}`);
  for (const type of use.types) add(`use=${type}`);
  add(`uses=${bucket(use.count)}`);
  if (use.count > 0) add(`best=${Math.min(9, Math.floor(use.best * 10))}`);
  add(`named=${bucket(named.length)}`);
  add(`mentions=${bucket(mentions.length)}`);
  for (const sort of sorts) add(`sort=${sort}`);
  const certainty = Math.max(0, ...named.map((m) => m.certainty));
  add(`certainty=${Math.floor(certainty * 10)}`);
  if (lists.actors.has(actor.name) || lists.actors.has(actor.names[0]!)) add('listed');
  const words = normalizeName(actor.names[0]!).split(' ');
  add(`words=${Math.min(words.length, 5)}`);
  const last = words[words.length - 1]!;
  add(`last=${last}`);
  add(`last-class=${classes.get(last)?.fine ?? '-'}`);
  add(`last-middle=${classes.get(last)?.middle ?? '-'}`);
  if (words.length === 1) add(`whole=${words[0]}`);
  if (actor.names.some((n) => /^\p{Lu}{2,}$/u.test(n))) add('acronym');
  for (const mention of named) addPlace(doc, mention, add, classes);
  return [...features];
}

/** States, places that are no states, names of each kind and noun phrases are judged apart. */
function groupOf(actor: DocumentActor, sorts: ReadonlySet<string>, lists: ActorLists): string {
  if (actor.kind === 'state') return 'state';
  const isNoun = [...sorts].every((s) => s === 'group' || s === 'description' || s === 'government');
  if (isNoun) return actor.kind === 'collective' ? 'people' : 'body';
  const isPlace =
    [...sorts].every((s) => s === 'place' || s === 'demonym' || s === 'nested') || lists.places.has(actor.names[0]!);
  return isPlace && actor.kind !== 'person' ? 'place' : actor.kind;
}

const bucket = (n: number): string => (n < 4 ? String(n) : n < 8 ? '4-7' : '8+');

/** How one mention stands in its sentence. */
function addPlace(doc: ParsedDocument, mention: FoundMention, add: (name: string) => void, classes: WordClasses): void {
  const sentence = doc.sentences[mention.sentence]!;
  const { tokens } = sentence;
  const head = tokens[mention.headToken]!;
  const relation = head.relation;
  const verb = head.head >= 0 ? tokens[head.head]! : null;
  add(`relation=${relation}`);
  add(`block=${doc.blocks[sentence.block]!.role}`);
  if (mention.sort === 'nested') add('is-nested');
  if (relation.startsWith('nsubj')) {
    add('is-subject');
    if (verb !== null && speechVerbs.has(verb.lemma)) add('speaks');
    if (verb !== null) add(`does=${verb.lemma}`);
    if (verb !== null) add(`does-class=${classes.get(verb.lemma)?.middle ?? '-'}`);
  }
  if (verb !== null && /^(?:obj|iobj|nsubj:pass|obl:agent)$/.test(relation)) {
    add(`undergoes=${verb.lemma}`);
    add(`undergoes-class=${classes.get(verb.lemma)?.middle ?? '-'}`);
  }
  if (verb !== null && /^(?:nmod|compound|nmod:poss|appos|amod)$/.test(relation)) add(`${relation}-of=${verb.lemma}`);
  if (verb !== null && relation === 'obl') add(`obl=${verb.lemma}/${caseOf(tokens, mention)}`);
  if (mention.sort === 'group' || mention.sort === 'description') addModifiers(sentence, mention, add);
  const before = tokens[mention.firstToken - 1];
  const after = tokens[mention.lastToken + 1];
  if (before !== undefined)
    add(`before=${titleWords.has(before.lemma) ? '!title' : before.upos === 'PROPN' ? '!name' : before.lemma}`);
  if (after !== undefined)
    add(`after=${after.upos === 'PROPN' ? '!name' : titleWords.has(after.lemma) ? '!title' : after.lemma}`);
  if (relation === 'nmod:poss') add('owns');
  if (relation.startsWith('obl') || relation.startsWith('nmod')) add(`case=${caseOf(tokens, mention)}`);
  if (mention.sentence === 0) add('first-sentence');
}

/** What the noun phrase says about its head: whose, how many, which. */
function addModifiers({ tokens }: Sentence, mention: FoundMention, add: (name: string) => void): void {
  const modifiers = tokens.slice(mention.firstToken, mention.lastToken);
  const kinds = new Set(modifiers.map((t) => (/^\p{Lu}/u.test(t.text) ? 'name' : t.upos)));
  for (const kind of kinds) add(`mod=${kind}`);
  if (modifiers.length === 0) add('mod=none');
  for (const t of modifiers) if (t.upos !== 'NUM' && t.upos !== 'PUNCT') add(`mod-word=${t.lemma}`);
  const determiner = tokens[mention.firstToken - 1];
  add(`det=${determiner?.upos === 'DET' ? determiner.lemma : determiner?.upos === 'PRON' ? 'poss' : 'none'}`);
  add(`number=${tokens[mention.headToken]!.xpos}`);
  if (tokens[mention.lastToken + 1]?.text === 'of') add('of-follows');
}

function caseOf(tokens: ParsedDocument['sentences'][number]['tokens'], mention: FoundMention): string {
  for (let i = mention.headToken - 1; i >= Math.max(0, mention.headToken - 6); i--) {
    if (tokens[i]!.relation === 'case' && tokens[i]!.head === mention.headToken) return tokens[i]!.lemma;
  }
  return '-';
}
