// Sieves for persons: the same full name, first and last name around a middle one, then last name alone when it can only
// mean one person or when one of that name was named shortly before.
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
  if (words.length > 1) return clusters.find((c) => hasWords(c, (other) => isShortened(words, other))) ?? null;
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

/** "John Bolton" for "John Robert Bolton", "Bashar Assad" for "Bashar al-Assad", "bin Salman" for "Mohammed bin Salman". */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (long.length <= short.length) return false;
  const sameLast = short[short.length - 1] === long[long.length - 1];
  if (sameLast && short[0] === long[0]) return true;
  const tail = long.slice(long.length - short.length);
  return tail.join(' ') === short.join(' ');
}

/** The cluster with the latest mention before this one, else the first one named. */
function nearest(clusters: readonly Cluster[], person: NamedMention): Cluster {
  let best = clusters[0]!;
  let bestAt = -1;
  for (const cluster of clusters) {
    for (const member of cluster.members) {
      if (member.index <= person.index && member.index > bestAt) {
        best = cluster;
        bestAt = member.index;
      }
    }
  }
  return best;
}
