// Pronouns that can stand for an actor, with the kinds of actor each can stand for.
import type { ActorKind } from '../../graph/model/actorKinds.js';
import type { Token } from '../annotation.js';

export type PronounClass = 'he' | 'she' | 'they' | 'it' | 'speaker';

const classes = new Map<string, PronounClass>([
  ...['he', 'him', 'his', 'himself'].map((p) => [p, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((p) => [p, 'she'] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((p) => [p, 'they'] as const),
  ...['it', 'its', 'itself'].map((p) => [p, 'it'] as const),
  ...['i', 'me', 'my', 'we', 'us', 'our', 'ours', 'myself', 'ourselves'].map((p) => [p, 'speaker'] as const),
]);

export const pronounKinds: Readonly<Record<PronounClass, readonly ActorKind[]>> = {
  he: ['person'],
  she: ['person'],
  they: ['collective', 'organisation', 'armed-group', 'party', 'state', 'media'],
  it: ['organisation', 'state', 'armed-group', 'party', 'media'],
  speaker: ['person', 'collective', 'organisation', 'armed-group', 'party', 'state', 'media'],
};

export function pronounClass(token: Token): PronounClass | null {
  if (token.text === 'US' || token.relation === 'expl') return null;
  return classes.get(token.text.toLowerCase()) ?? null;
}
