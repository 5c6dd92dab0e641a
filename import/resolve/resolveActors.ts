// Takes the mentions of a document, gives its actors: one cluster of mentions each, with canonical name, kind and an id
// that is equal across documents. Sieves run from certain to less certain; a wrong merge is worse than a missed one.
import { createHash } from 'node:crypto';
import type { ActorKind } from '../../graph/model/actorKinds.js';
import type { DocumentActor, Mention, ParsedDocument } from '../annotation.js';
import type { ActorLists } from '../lists/actorLists.js';
import { normalizeName } from '../lists/normalizeName.js';
import { type FoundMention, isFound } from '../mentions/foundMention.js';
import { resolveReferences } from './anaphora.js';
import { joinApposed } from './apposed.js';
import { clusterBodies } from './bodies.js';
import { joinBracketed } from './bracketed.js';
import { type Cluster, fullestForm, join, type NamedMention, newCluster, textOf } from './cluster.js';
import { clusterPersons, joinTitles } from './persons.js';
import { stateOfMention } from './states.js';
import { surfaceForms } from './surfaceForms.js';

export interface ResolvedDocument {
  readonly actors: readonly DocumentActor[];
  /** The mentions given, with `actor` set; -1 where nothing fits. */
  readonly mentions: readonly Mention[];
}

export function resolveActors(doc: ParsedDocument, mentions: readonly Mention[], lists: ActorLists): ResolvedDocument {
  const found = mentions.map(asFound);
  const named = found.flatMap((mention, index) => describe(doc, mention, index, lists));
  const clusters = joinApposed(doc, joinTitles(doc, joinBracketed(doc, clusterAll(named, lists), lists)));
  const actorOf = new Int32Array(mentions.length).fill(-1);
  clusters.forEach((cluster, actor) => {
    for (const member of cluster.members) actorOf[member.index] = actor;
  });
  const kinds = clusters.map((cluster) => settledKind(cluster, lists));
  const names = clusters.map((cluster) => namesOf(doc, cluster));
  resolveReferences(doc, found, kinds, names, actorOf, lists);
  for (const cluster of clusterUnresolved(doc, found, actorOf)) {
    for (const member of cluster.members) actorOf[member.index] = clusters.length;
    clusters.push(cluster);
    kinds.push(cluster.kind);
    names.push(namesOf(doc, cluster));
  }
  const actors = clusters.map((cluster, i) => toActor(kinds[i]!, cluster, names[i]!));
  return {
    actors,
    mentions: found.map((mention, i) => ({ ...mention, actor: actorOf[i]! })),
  };
}

const asFound = (mention: Mention): FoundMention =>
  isFound(mention) ? mention : { ...mention, sort: mention.isNamed ? 'name' : 'pronoun' };

/** Facts about a named mention; nothing for pronouns and descriptions. */
function describe(doc: ParsedDocument, mention: FoundMention, index: number, lists: ActorLists): NamedMention[] {
  if (!mention.isNamed) return [];
  const written = textOf(doc, mention);
  const state = stateOfMention(doc, mention, lists);
  if (mention.sort === 'government' && state === null && !/\p{Lu}/u.test(written)) return [];
  const plain = written.replaceAll('’', "'");
  const canBeListed = mention.kind !== 'person' && state === null && mention.kind !== 'state';
  const listed = canBeListed ? (lists.actors.get(plain) ?? lists.normalized.get(normalizeName(written)) ?? null) : null;
  return [
    {
      index,
      mention,
      written,
      key: normalizeName(written),
      state,
      listed: listed?.name ?? null,
    },
  ];
}

function clusterAll(named: readonly NamedMention[], lists: ActorLists): Cluster[] {
  const states = new Map<string, Cluster>();
  const persons: NamedMention[] = [];
  const bodies: NamedMention[] = [];
  for (const mention of named) {
    if (mention.state !== null) {
      const cluster = states.get(mention.state);
      if (cluster !== undefined) join(cluster, mention);
      else states.set(mention.state, newCluster(mention, mention.state));
    } else if (mention.mention.kind === 'person' && mention.mention.sort === 'name') persons.push(mention);
    else bodies.push(mention);
  }
  return [...states.values(), ...clusterPersons(persons), ...clusterBodies(bodies, lists)];
}

/** Descriptions that refer to nobody named are actors of their own: "the president", one for each noun. */
function clusterUnresolved(doc: ParsedDocument, mentions: readonly FoundMention[], actorOf: Int32Array): Cluster[] {
  const clusters = new Map<string, Cluster>();
  mentions.forEach((mention, index) => {
    if (actorOf[index] !== -1 || mention.sort !== 'description') return;
    const written = textOf(doc, mention);
    const key = normalizeName(written);
    const member: NamedMention = {
      index,
      mention,
      written,
      key,
      state: null,
      listed: null,
    };
    const cluster = clusters.get(key);
    if (cluster === undefined) clusters.set(key, newCluster(member, null));
    else join(cluster, member);
  });
  return [...clusters.values()];
}

/** The kind the lists give; else the one most of the named mentions have, where names count more than noun phrases. */
function settledKind(cluster: Cluster, lists: ActorLists): ActorKind {
  const listed = cluster.canonical === null ? undefined : lists.actors.get(cluster.canonical);
  if (listed !== undefined && listed.name === cluster.canonical && cluster.kind !== 'state') return listed.kind;
  const votes = new Map<ActorKind, number>();
  for (const { mention, state } of cluster.members) {
    const kind = state !== null ? 'state' : mention.kind === 'state' ? 'organisation' : mention.kind;
    votes.set(kind, (votes.get(kind) ?? 0) + (mention.sort === 'group' ? 0.5 : 1));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]![0];
}

const MAX_NAMES = 24;

/** Surface forms, the fullest first; the same name in another case or with another article is given once. */
function namesOf(doc: ParsedDocument, cluster: Cluster): readonly string[] {
  const forms = new Map<string, string>();
  for (const { mention } of cluster.members) {
    for (const form of surfaceForms(doc, mention)) {
      const key = normalizeName(form);
      if (key !== '' && !forms.has(key)) forms.set(key, form);
    }
  }
  const fullest = fullestForm(cluster);
  const rest = [...forms.values()].filter((form) => normalizeName(form) !== normalizeName(fullest));
  return [fullest, ...rest.sort((a, b) => b.length - a.length)].slice(0, MAX_NAMES);
}

function toActor(kind: ActorKind, cluster: Cluster, names: readonly string[]): DocumentActor {
  const name = cluster.canonical ?? names[0]!;
  return { id: actorId(kind, name), kind, name, names };
}

/** Equal for the same kind and canonical name in any document: 16 hexadecimal digits. */
export function actorId(kind: ActorKind, name: string): string {
  return createHash('sha256')
    .update(`${kind}|${normalizeName(name) || name}`)
    .digest('hex')
    .slice(0, 16);
}
