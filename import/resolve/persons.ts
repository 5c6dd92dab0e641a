// Sieves for persons: the same full name, first and last name around a middle one, then last name alone when it can only
// mean one person or the one of that name who is named most, and a title alone ("the Queen") for the one who bears it.
import type { ParsedDocument } from '../annotation.js';
import { titleWords } from '../lists/headWords.js';
import { type Cluster, join, type NamedMention, newCluster } from './cluster.js';

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Words of a normalised name without titles in front and without "Jr." behind. */
export function nameWords(key: string): readonly string[] {
  const words = key.split(' ').filter((w) => w !== '');
  while (words.length > 1 && titleWords.has(words[0]!)) words.shift();
  while (words.length > 1 && suffixes.has(words[words.length - 1]!)) words.pop();
  return words;
}

/** Clusters all person mentions of a document; longer names first, in text order among equals. */
export function clusterPersons(persons: readonly NamedMention[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byLength = [...persons].sort((a, b) => nameWords(b.key).length - nameWords(a.key).length || a.index - b.index);
  for (const person of byLength) {
    const cluster = findPerson(clusters, person);
    if (cluster === null) clusters.push(newCluster(person, person.listed));
    else join(cluster, person);
  }
  return clusters;
}

function findPerson(clusters: readonly Cluster[], person: NamedMention): Cluster | null {
  const words = nameWords(person.key);
  const joined = words.join(' ');
  const exact = clusters.find((c) => hasWords(c, (other) => other.join(' ') === joined));
  if (exact !== undefined) return exact;
  if (words.length > 1)
    return (
      clusters.find((c) => hasWords(c, (other) => isShortened(words, other) || isInitialled(words, other))) ?? null
    );
  const byLast = clusters.filter((c) => hasWords(c, (other) => other.length > 1 && other[other.length - 1] === joined));
  if (byLast.length > 0) return nearest(byLast, person);
  const byPart =
    joined.length < 3 ? [] : clusters.filter((c) => hasWords(c, (other) => other.length > 1 && other.includes(joined)));
  return byPart.length === 1 ? byPart[0]! : null;
}

const hasWords = (cluster: Cluster, test: (words: readonly string[]) => boolean): boolean => {
  for (const key of cluster.keys) if (test(nameWords(key))) return true;
  return false;
};

/** "Richard K. Guy" for "Richard Kenneth Guy". */
const isInitialled = (short: readonly string[], long: readonly string[]): boolean =>
  long.length === short.length &&
  short[0] === long[0] &&
  short.at(-1) === long.at(-1) &&
  short.every((word, i) => word === long[i] || (word.length === 1 && long[i]!.startsWith(word)));

/** "John Bolton" for "John Robert Bolton", "Bashar Assad" for "Bashar al-Assad", "bin Salman" for "Mohammed bin Salman". */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (long.length <= short.length) return false;
  const sameLast = short[short.length - 1] === long[long.length - 1];
  if (sameLast && short[0] === long[0]) return true;
  // "Wanda Vázquez" for "Wanda Vázquez Garced"
  if (short.every((word, i) => word === long[i])) return true;
  const tail = long.slice(long.length - short.length);
  return tail.join(' ') === short.join(' ');
}

/** Relatives are called by their full names: the one of most mentions, then the one named last. */
function nearest(clusters: readonly Cluster[], person: NamedMention): Cluster {
  const latest = (cluster: Cluster): number =>
    Math.max(-1, ...cluster.members.filter((m) => m.index <= person.index).map((m) => m.index));
  return clusters.reduce((best, cluster) => {
    const more = cluster.members.length - best.members.length;
    return more > 0 || (more === 0 && latest(cluster) > latest(best)) ? cluster : best;
  });
}

/** Joins "the Queen" and "the Pope" with the one person before whose name the document has that title. */
export function joinTitles(doc: ParsedDocument, clusters: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = [];
  const titled: Cluster[] = [];
  for (const cluster of clusters) {
    const isTitle = cluster.kind === 'person' && [...cluster.keys].every((key) => titleWords.has(key));
    (isTitle ? titled : kept).push(cluster);
  }
  for (const cluster of titled) {
    const bearers = kept.filter(
      (c) => c.kind === 'person' && c.members.some((m) => cluster.keys.has(titleBefore(doc, m))),
    );
    if (bearers.length === 1) for (const member of cluster.members) join(bearers[0]!, member);
    else kept.push(cluster);
  }
  return kept;
}

function titleBefore(doc: ParsedDocument, { mention, key }: NamedMention): string {
  const first = key.split(' ')[0]!;
  if (titleWords.has(first)) return first;
  return doc.sentences[mention.sentence]!.tokens[mention.firstToken - 1]?.text.toLowerCase() ?? '';
}
