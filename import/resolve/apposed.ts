// Joins a description without a name, as headlines have it ("Nigerian journalist held"), with the one person whom the text
// elsewhere introduces in the same words ("Ada Obi, a Nigerian journalist," or "Nigerian journalist Ada Obi").
import type { ParsedDocument, Token } from '../annotation.js';
import { personHeads } from '../lists/headWords.js';
import { type Cluster, join, type NamedMention } from './cluster.js';

/** Tokens behind the comma in which the words have to begin. */
const reach = 8;

export function joinApposed(doc: ParsedDocument, clusters: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of clusters) {
    const words = descriptionOf(doc, cluster);
    const bearers = words === null ? [] : clusters.filter((c) => isPerson(c) && isIntroduced(doc, c, words));
    if (bearers.length === 1) for (const member of cluster.members) join(bearers[0]!, member);
    else kept.push(cluster);
  }
  return kept;
}

const isPerson = ({ kind, members }: Cluster): boolean =>
  kind === 'person' && members.some(({ mention }) => mention.sort === 'name');

/** The words of a cluster that only describes one person, in lower case; a bare noun says too little. */
function descriptionOf(doc: ParsedDocument, { members }: Cluster): readonly string[] | null {
  const { mention } = members[0]!;
  const { tokens } = doc.sentences[mention.sentence]!;
  const head = tokens[mention.lastToken]!;
  const noun = head.text.toLowerCase();
  const isOne = head.xpos === 'NN' && personHeads.has(noun);
  if (!isOne || mention.lastToken === mention.firstToken || members.some((m) => m.mention.sort !== 'group'))
    return null;
  return tokens.slice(mention.firstToken, mention.lastToken + 1).map((t) => t.text.toLowerCase());
}

const isIntroduced = (doc: ParsedDocument, { members }: Cluster, words: readonly string[]): boolean =>
  members.some((member) => member.mention.sort === 'name' && standsBeside(doc, member, words));

function standsBeside(doc: ParsedDocument, { mention }: NamedMention, words: readonly string[]): boolean {
  const { tokens } = doc.sentences[mention.sentence]!;
  if (areAt(tokens, mention.firstToken - words.length, words)) return true;
  if (tokens[mention.lastToken + 1]?.text !== ',') return false;
  const from = mention.lastToken + 2;
  for (let i = from; i < from + reach && tokens[i] !== undefined && tokens[i]!.upos !== 'PUNCT'; i++)
    if (areAt(tokens, i, words)) return true;
  return false;
}

const areAt = (tokens: readonly Token[], first: number, words: readonly string[]): boolean =>
  first >= 0 && words.every((word, k) => tokens[first + k]?.text.toLowerCase() === word);
