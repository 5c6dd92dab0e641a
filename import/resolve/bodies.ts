// Sieves for bodies and groups: same name, listed alias, the name inside one that only adds its state, same words in another
// order ("Iraqi Parliament", "Parliament of Iraq"), acronym, short name, a name before a word that only says what it is
// ("Taleban rebels"), and the bare head noun where it can only mean one of them.
import { type ActorLists, areKeptApart, stateOf } from '../lists/actorLists.js';
import { armedHeads, bodyHeads, mediaHeads, nameTails, partyHeads } from '../lists/headWords.js';
import { type Cluster, join, type NamedMention, newCluster } from './cluster.js';

export function clusterBodies(bodies: readonly NamedMention[], lists: ActorLists): Cluster[] {
  const clusters: Cluster[] = [];
  const byLength = [...bodies].sort((a, b) => b.key.length - a.key.length || a.index - b.index);
  for (const body of byLength) {
    const cluster = sieves.reduce<Cluster | null>((found, sieve) => found ?? sieve(clusters, body, lists), null);
    if (cluster === null || isKeptApart(cluster, body, lists)) clusters.push(newCluster(body, body.listed));
    else join(cluster, body);
  }
  return clusters;
}

type Sieve = (clusters: readonly Cluster[], body: NamedMention, lists: ActorLists) => Cluster | null;

const isKeptApart = (cluster: Cluster, body: NamedMention, lists: ActorLists): boolean =>
  cluster.canonical !== null && body.listed !== null && areKeptApart(lists, cluster.canonical, body.listed);

const isGroup = (mention: NamedMention): boolean =>
  mention.mention.sort === 'group' || mention.mention.sort === 'description';
const only = (clusters: readonly Cluster[]): Cluster | null => (clusters.length === 1 ? clusters[0]! : null);

const sameName: Sieve = (clusters, body) =>
  clusters.find((c) => c.keys.has(body.key)) ?? clusters.find((c) => hasOtherNumber(c, body)) ?? null;

/** "Defence Force", "Defence Forces". */
const hasOtherNumber = (cluster: Cluster, { key, mention }: NamedMention): boolean =>
  key.includes(' ') &&
  mention.kind !== 'collective' &&
  (cluster.keys.has(`${key}s`) || cluster.keys.has(key.replace(/s$/, '')));

const sameListed: Sieve = (clusters, body) =>
  body.listed === null ? null : (clusters.find((c) => c.canonical === body.listed) ?? null);

/** "Environmental Protection Agency" inside "U.S. Environmental Protection Agency": what is in front is only the state. */
const insideStateName: Sieve = (clusters, { mention }, lists) =>
  clusters.find((c) =>
    c.members.some(
      ({ mention: outer, written }) =>
        outer.end === mention.end &&
        outer.start < mention.start &&
        stateOf(lists, written.slice(0, mention.start - outer.start).replace(/(?:['’]s)?\s*$/, '')) !== null,
    ),
  ) ?? null;

/** State and remaining words, in any order and wording; without a state three words must be the same. */
const sameWords: Sieve = (clusters, body, lists) => {
  const bag = wordBag(body.written, lists);
  if (bag.endsWith('|') || (!bag.includes('|') && bag.split(' ').length < 3)) return null;
  return clusters.find((c) => c.members.some((m) => wordBag(m.written, lists) === bag)) ?? null;
};

const bags = new Map<string, string>();

/** What texts write in both ways inside longer names: "U.N. officials". */
const spelledOut: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'u.n.': ['united', 'nations'],
    un: ['united', 'nations'],
    eu: ['european', 'union'],
    'e.u.': ['european', 'union'],
    au: ['african', 'union'],
  }),
);

/** "Iraqi Parliament" -> "Iraq|parliament"; without a state the part before the bar is empty and the bar is missing. */
export function wordBag(written: string, lists: ActorLists): string {
  const known = bags.get(written);
  if (known !== undefined) return known;
  const words = written.replaceAll(/['’]s?(?=\s|$)/g, '').split(/\s+/);
  let state: string | null = null;
  const rest: string[] = [];
  for (let i = 0; i < words.length; ) {
    let used = 0;
    for (let n = Math.min(4, words.length - i); n > 0 && used === 0 && state === null; n--) {
      const found = stateOf(lists, words.slice(i, i + n).join(' '));
      if (found !== null) {
        state = found;
        used = n;
      }
    }
    const word = words[i]!.toLowerCase();
    if (used === 0 && !/^(?:of|the|for|in)$/.test(word)) rest.push(...(spelledOut.get(word) ?? [word]));
    i += Math.max(1, used);
  }
  const bag = state === null ? rest.sort().join(' ') : `${state}|${rest.sort().join(' ')}`;
  if (bags.size > 20_000) bags.clear();
  bags.set(written, bag);
  return bag;
}

const acronymForm = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{Ll}&.]{2,8}$/u;

const byAcronym: Sieve = (clusters, body) => {
  if (!acronymForm.test(body.written) || isGroup(body)) return null;
  const letters = body.written.replaceAll(/[.&]/g, '');
  return only(clusters.filter((c) => c.members.some((m) => !isGroup(m) && isAcronymOf(letters, m.written))));
};

/** Initials of the capitalised words, with or without the small ones, with or without a leading "US". */
export function isAcronymOf(letters: string, name: string): boolean {
  const words = name.split(/[\s-]+/).filter((w) => /^\p{L}/u.test(w));
  if (words.length < 2) return false;
  const capitals = words.filter((w) => /^\p{Lu}/u.test(w));
  const initials = (list: readonly string[]) => list.map((w) => w[0]).join('');
  const upper = letters.toUpperCase();
  if (initials(capitals) === upper || initials(words).toUpperCase() === upper) return true;
  return /^(?:US|UK|U\.S\.|UN|U\.N\.)$/.test(capitals[0] ?? '') && initials(capitals.slice(1)) === upper;
}

/** "Johns Hopkins" for "Johns Hopkins University", "Supreme Court" for "US Supreme Court", "Fatah" for "Fatah party". */
const byShortName: Sieve = (clusters, body, lists) => {
  if (isGroup(body) || body.key.length < 4 || !canBeShort(body, lists)) return null;
  return only(
    clusters.filter((c) => c.kind !== 'person' && c.members.some((m) => !isGroup(m) && isShortNameOf(body, m, lists))),
  );
};

/** Places and names that lists know do not stand for something longer; nor does a name inside a longer one. */
const canBeShort = (body: NamedMention, lists: ActorLists): boolean =>
  body.listed === null &&
  body.mention.sort !== 'place' &&
  body.mention.sort !== 'nested' &&
  !lists.places.has(body.written);

function isShortNameOf(short: NamedMention, long: NamedMention, lists: ActorLists): boolean {
  if (long.key.endsWith(` ${short.key}`)) {
    const dropped = long.key.slice(0, -short.key.length - 1);
    const isStateOnly = stateOf(lists, long.written.slice(0, dropped.length)) !== null;
    return isStateOnly || short.key.includes(' ');
  }
  if (!long.key.startsWith(`${short.key} `)) return false;
  const rest = long.key.slice(short.key.length + 1).split(' ');
  // "Supreme Court of Goa", "Unity Party of America"
  if (/^(?:of|for|in)$/.test(rest[0]!)) {
    const head = short.key.slice(short.key.lastIndexOf(' ') + 1);
    return head !== short.key && (bodyHeads.has(head) || partyHeads.has(head));
  }
  const last = rest[rest.length - 1]!;
  const isGenericRest = bodyHeads.has(last) || partyHeads.has(last) || mediaHeads.has(last) || nameTails.has(last);
  return isGenericRest && (short.key.includes(' ') || short.mention.kind === long.mention.kind);
}

const counted = /^(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|some|several|many|dozens|hundreds|of) )+/;

/** "RMT" for "RMT union", "Taleban" for "18 Taleban rebels"; names of places, demonyms among them, say only where. */
const byTail: Sieve = (clusters, body, lists) => {
  if (isGroup(body) || body.key.length < 2 || lists.places.has(body.written) || !/\p{Lu}/u.test(body.written))
    return null;
  return only(clusters.filter((c) => c.kind !== 'person' && c.members.some((m) => isNameWithTail(m, body))));
};

function isNameWithTail(long: NamedMention, short: NamedMention): boolean {
  const key = long.key.replace(counted, '');
  if (!key.startsWith(`${short.key} `) || long.written.includes(`${short.written}-`)) return false;
  const tail = key.slice(short.key.length + 1).replace(/ (?:in|near|from|at) .*$/, '');
  return armedHeads.has(tail) || partyHeads.has(tail) || nameTails.has(tail) || /^news (?:agency|service)$/.test(tail);
}

/** "the parliament", "Parliament", "the association" for the one actor of the document that is called one. */
const byHeadNoun: Sieve = (clusters, body, lists) => {
  if (body.key.includes(' ') || !canBeShort(body, lists)) return null;
  return only(clusters.filter((c) => c.kind !== 'person' && c.members.some((m) => headNoun(m.key) === body.key)));
};

/** "association" of "national parent teacher association of nigeria": what stands before the first preposition. */
export function headNoun(key: string): string {
  const core = key.replace(/ (?:of|for|in|on|to|at|against|from|under|and) .*$/, '');
  return core.slice(core.lastIndexOf(' ') + 1);
}

const sieves: readonly Sieve[] = [
  sameName,
  sameListed,
  insideStateName,
  sameWords,
  byAcronym,
  byShortName,
  byTail,
  byHeadNoun,
];
