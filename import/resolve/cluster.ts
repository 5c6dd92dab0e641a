// A cluster under construction: mentions that are taken to be one actor, with what the sieves look at.
import type { ActorKind } from '../../graph/model/actorKinds.js';
import type { ParsedDocument } from '../annotation.js';
import type { FoundMention } from '../mentions/foundMention.js';

/** A named mention with the facts that the sieves compare. */
export interface NamedMention {
  /** Index into the document's mentions. */
  readonly index: number;
  readonly mention: FoundMention;
  readonly written: string;
  /** normalizeName(written). */
  readonly key: string;
  /** Canonical name of the state it stands for, if it does. */
  readonly state: string | null;
  /** Canonical name from the actor lists, if one knows it. */
  readonly listed: string | null;
}

export interface Cluster {
  kind: ActorKind;
  /** Canonical name from lists; null when no list knows it. */
  canonical: string | null;
  readonly members: NamedMention[];
  /** Normalised forms of the members. */
  readonly keys: Set<string>;
}

export const newCluster = (first: NamedMention, canonical: string | null): Cluster => ({
  kind: first.mention.kind,
  canonical,
  members: [first],
  keys: new Set([first.key]),
});

export function join(cluster: Cluster, member: NamedMention): void {
  cluster.members.push(member);
  cluster.keys.add(member.key);
  cluster.canonical ??= member.listed;
}

export function textOf(doc: ParsedDocument, mention: { readonly start: number; readonly end: number }): string {
  return doc.source.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
}

/** The form that names it most fully, for a person a description only where there is no name: most capitals, then the longest, then the first. */
export function fullestForm({ kind, members }: Cluster): string {
  const named = kind === 'person' ? members.filter(({ mention }) => mention.sort === 'name') : [];
  const [first, ...rest] = (named.length > 0 ? named : members).map((m) => m.written);
  return rest.reduce((best, written) => (fullness(written) > fullness(best) ? written : best), first!);
}

const fullness = (form: string): number => (form.match(/\p{Lu}/gu)?.length ?? 0) * 4 + form.length;
