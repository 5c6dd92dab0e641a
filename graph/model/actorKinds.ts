// The kinds of actor, as data. A group is an actor that is not a single person: every kind but `person`.

export interface ActorKindInfo {
  readonly kind: string;
  readonly label: string;
  readonly plural: string;
  /** Name of the colour token in client/src/style/tokens.css. */
  readonly colour: string;
}

export const actorKinds = [
  { kind: 'state', label: 'State', plural: 'States', colour: 'state' },
  { kind: 'person', label: 'Person', plural: 'Persons', colour: 'person' },
  { kind: 'armed-group', label: 'Armed group', plural: 'Armed groups', colour: 'armed-group' },
  { kind: 'party', label: 'Party', plural: 'Parties', colour: 'party' },
  { kind: 'organisation', label: 'Organisation', plural: 'Organisations', colour: 'organisation' },
  { kind: 'media', label: 'Media', plural: 'Media', colour: 'media' },
  { kind: 'collective', label: 'Collective', plural: 'Collectives', colour: 'collective' },
] as const satisfies readonly ActorKindInfo[];

export type ActorKind = (typeof actorKinds)[number]['kind'];

export const actorKindNames = actorKinds.map((k) => k.kind) as readonly ActorKind[];
