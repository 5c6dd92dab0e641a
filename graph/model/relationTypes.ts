// The relation types as data: what each means, which sign it carries in the network, how the field's other
// codebooks name it, and its colour. Every list of types in the program is read from here.
// CAMEO: Schrodt, "CAMEO Conflict and Mediation Event Observations Codebook" 1.1b3. PLOVER: Open Event Data Alliance.
// PLOVER has no denial, which is why it is a column here and not the schema.

export type Sign = 'positive' | 'negative' | 'neutral';

export interface RelationTypeInfo {
  readonly type: string;
  /** Label on screen: "X <label> Y". */
  readonly label: string;
  readonly sign: Sign;
  /** True where the direction carries no meaning; the pair is stored once, ends ordered by actor id. */
  readonly isSymmetric: boolean;
  readonly cameo: string | null;
  readonly plover: string | null;
  /** Name of the colour token in client/src/style/tokens.css. */
  readonly colour: string;
  readonly definition: string;
}

export const relationTypes = [
  {
    type: 'ACCUSES',
    label: 'accuses',
    sign: 'negative',
    isSymmetric: false,
    cameo: '112',
    plover: 'ACCUSE',
    colour: 'accuses',
    definition: 'The source alleges wrongdoing or responsibility by the target.',
  },
  {
    type: 'DENIES',
    label: 'denies',
    sign: 'negative',
    isSymmetric: false,
    cameo: '125',
    plover: null,
    colour: 'denies',
    definition: 'The source denies a charge or claim; the target is who made it.',
  },
  {
    type: 'AFFILIATED_WITH',
    label: 'affiliated with',
    sign: 'positive',
    isSymmetric: false,
    cameo: null,
    plover: null,
    colour: 'affiliated',
    definition: 'The source belongs to, works for, leads, speaks for or is part of the target.',
  },
  {
    type: 'CRITICIZES',
    label: 'criticizes',
    sign: 'negative',
    isSymmetric: false,
    cameo: '111',
    plover: 'ACCUSE',
    colour: 'criticizes',
    definition: 'The source disapproves of, condemns or denounces the target, without a specific allegation.',
  },
  {
    type: 'SUPPORTS',
    label: 'supports',
    sign: 'positive',
    isSymmetric: false,
    cameo: '051',
    plover: 'SUPPORT',
    colour: 'supports',
    definition: 'The source backs, praises, endorses, defends, arms or funds the target.',
  },
  {
    type: 'WARNS',
    label: 'warns',
    sign: 'negative',
    isSymmetric: false,
    cameo: '130',
    plover: 'THREATEN',
    colour: 'warns',
    definition: 'The source warns or threatens the target.',
  },
  {
    type: 'URGES',
    label: 'urges',
    sign: 'neutral',
    isSymmetric: false,
    cameo: '100',
    plover: 'REQUEST',
    colour: 'urges',
    definition: 'The source demands or requests something of the target.',
  },
  {
    type: 'MEETS',
    label: 'meets',
    sign: 'neutral',
    isSymmetric: true,
    cameo: '040',
    plover: 'CONSULT',
    colour: 'meets',
    definition: 'The two talk, meet, visit or brief one another.',
  },
  {
    type: 'COOPERATES_WITH',
    label: 'cooperates with',
    sign: 'positive',
    isSymmetric: true,
    cameo: '060',
    plover: 'COOPERATE',
    colour: 'cooperates',
    definition: 'The two agree, sign or work jointly.',
  },
  {
    type: 'ATTACKS',
    label: 'attacks',
    sign: 'negative',
    isSymmetric: false,
    cameo: '190',
    plover: 'ASSAULT',
    colour: 'attacks',
    definition: 'The text states that the source used force against the target.',
  },
] as const satisfies readonly RelationTypeInfo[];

export type RelationType = (typeof relationTypes)[number]['type'];

export const relationTypeNames = relationTypes.map((r) => r.type) as readonly RelationType[];
