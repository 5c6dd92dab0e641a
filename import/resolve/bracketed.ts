// Joins a name and the short form that the text itself gives in brackets behind it: "Tehreek-e-Taliban Pakistan (TTP)".
import type { ParsedDocument } from '../annotation.js';
import { type ActorLists, areKeptApart } from '../lists/actorLists.js';
import type { Cluster, NamedMention } from './cluster.js';

const shortForm = /^(?=.*\p{Lu})[\p{Lu}\p{Ll}&.-]{2,9}$/u;

export function joinBracketed(doc: ParsedDocument, clusters: readonly Cluster[], lists: ActorLists): Cluster[] {
  const merged = [...clusters];
  const ends = new Map<string, NamedMention>();
  for (const cluster of clusters)
    for (const m of cluster.members) ends.set(`${m.mention.sentence}:${m.mention.lastToken}`, m);
  for (const cluster of clusters) {
    for (const { mention, written } of cluster.members) {
      const { tokens } = doc.sentences[mention.sentence]!;
      const isBracketed = tokens[mention.firstToken - 1]?.text === '(' && tokens[mention.lastToken + 1]?.text === ')';
      if (!isBracketed || !shortForm.test(written)) continue;
      const long = ends.get(`${mention.sentence}:${mention.firstToken - 2}`);
      if (long !== undefined) mergeInto(merged, long, cluster, lists);
    }
  }
  return merged;
}

function mergeInto(clusters: Cluster[], long: NamedMention, short: Cluster, lists: ActorLists): void {
  const target = clusters.find((c) => c.members.includes(long));
  const at = clusters.indexOf(short);
  if (target === undefined || target === short || at < 0) return;
  if (target.kind === 'person' || short.kind === 'person' || target.kind === 'state' || short.kind === 'state') return;
  const { canonical } = target;
  if (canonical !== null && short.canonical !== null && areKeptApart(lists, canonical, short.canonical)) return;
  target.members.push(...short.members);
  for (const key of short.keys) target.keys.add(key);
  target.canonical ??= short.canonical;
  clusters.splice(at, 1);
}
