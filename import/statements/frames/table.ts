// The words that carry a relation, as data: which type, which grammatical role holds the source and which the target.
// Roles are read by ../roles.ts. A row lists alternatives in order: the first role that leads to an actor fills the end.
//
//   agent      who acts (subject, or the "by" phrase of a passive)     patient   who undergoes (object, or passive subject)
//   patient*   the patient, or the actor behind it ("Bush's plan")     to:X      nominal with preposition X; to:X* goes behind it
//   clause     subject of the complement clause ("that T did")         inner     object of the complement verb ("vowed to punish T")
//   owner      actor behind a charge noun in the object ("denied U.S. claims")   pair   members of a coordinated subject
//   null       nobody; a statement with an open end is still one
import type { RelationType } from '../../../graph/model/relationTypes.js';

export interface VerbRow {
  readonly type: RelationType;
  /** Lemmas; `call_on` needs the particle or preposition as a dependent. */
  readonly verbs: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** `charge`: needs a noun of alleging as patient; `harm`: the complement must be harmful; `clause`: needs a complement. */
  readonly needs?: 'charge' | 'no-charge' | 'harm' | 'clause' | 'infinitive' | 'passive' | 'guilt' | 'not-guilty';
}

export interface NounRow {
  readonly type: RelationType;
  readonly nouns: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

const agent = ['agent'];

export const verbRows: readonly VerbRow[] = [
  {
    type: 'ACCUSES',
    verbs: 'accuse blame indict impeach implicate incriminate prosecute arraign suspect sue charge fault scapegoat',
    source: ['agent', 'null'],
    target: ['to:on', 'patient'],
  },
  { type: 'ACCUSES', verbs: 'want', source: ['agent', 'to:in', 'null'], target: ['patient'], needs: 'passive' },
  { type: 'ACCUSES', verbs: 'convict try', source: ['agent', 'null'], target: ['patient'], needs: 'passive' },
  {
    type: 'ACCUSES',
    verbs: 'designate sanction identify name link tie hold_responsible find_guilty list',
    source: ['agent', 'null'],
    target: ['patient'],
  },
  { type: 'ACCUSES', verbs: 'attribute ascribe', source: ['agent', 'null'], target: ['to:to'] },
  {
    type: 'ACCUSES',
    verbs: 'believe think allege suspect report know',
    source: ['agent', 'null'],
    target: ['patient'],
    needs: 'passive',
  },
  {
    type: 'ACCUSES',
    verbs: 'arrest detain investigate seek dismiss hold probe',
    source: ['agent', 'null'],
    target: ['patient'],
    needs: 'guilt',
  },
  { type: 'ACCUSES', verbs: 'file', source: ['agent'], target: ['to:against', 'owner', 'null'], needs: 'charge' },

  {
    type: 'DENIES',
    verbs: 'deny refute rebut repudiate disavow contradict',
    source: agent,
    target: ['owner', 'accuser', 'null'],
  },
  {
    type: 'DENIES',
    verbs: 'dispute reject dismiss contest discount disprove ridicule counter brush_off',
    source: agent,
    target: ['owner', 'accuser', 'null'],
    needs: 'charge',
  },
  { type: 'DENIES', verbs: 'plead maintain', source: agent, target: ['accuser', 'null'], needs: 'not-guilty' },

  {
    type: 'CRITICIZES',
    verbs:
      'criticize criticise condemn denounce slam blast decry deplore lambast lambaste rebuke reprimand chide castigate berate ridicule mock insult scold disparage bash deride fault rap censure attack question challenge assail',
    source: ['agent', 'null'],
    target: ['patient*', 'to:for*', 'null'],
  },
  {
    type: 'CRITICIZES',
    verbs: 'oppose boycott defy regret resent protest',
    source: agent,
    target: ['patient*', 'to:against*', 'to:over*', 'null'],
  },
  {
    type: 'CRITICIZES',
    verbs: 'protest demonstrate rally march object riot vote rule campaign speak complain stand',
    source: agent,
    target: ['to:against*', 'to:to*', 'to:over*', 'to:about*', 'to:at*'],
  },
  { type: 'CRITICIZES', verbs: 'reject', source: agent, target: ['patient*'], needs: 'no-charge' },
  { type: 'CRITICIZES', verbs: 'call describe label brand', source: agent, target: ['patient*'] },
  { type: 'CRITICIZES', verbs: 'summon', source: agent, target: ['patient*'] },

  {
    type: 'SUPPORTS',
    verbs:
      'support back praise endorse defend laud applaud commend hail congratulate fund finance sponsor champion thank salute honor honour cheer mourn favor favour uphold arm assist aid help award nominate elect pardon welcome bless bankroll finance celebrate protect approve confirm donate subsidize reelect',
    source: ['agent', 'null'],
    target: ['iobj', 'patient*', 'to:for*', 'to:of*', 'to:with*'],
  },
  { type: 'SUPPORTS', verbs: 'vote donate campaign', source: agent, target: ['to:for*', 'to:to*'] },
  { type: 'SUPPORTS', verbs: 'call describe remember', source: agent, target: ['patient'] },

  {
    type: 'WARNS',
    verbs: 'warn threaten caution alert menace',
    source: agent,
    target: ['patient', 'to:against', 'inner', 'null'],
  },
  {
    type: 'WARNS',
    verbs: 'vow pledge promise swear',
    source: agent,
    target: ['inner', 'to:against', 'null'],
    needs: 'harm',
  },

  {
    type: 'URGES',
    verbs:
      'urge ask order request implore beg instruct exhort press pressure encourage advise summon subpoena require compel direct command force petition lobby invite recommend push tell',
    source: ['agent', 'null'],
    target: ['patient', 'to:from', 'to:of', 'clause', 'patient*', 'null'],
  },
  { type: 'URGES', verbs: 'demand seek', source: agent, target: ['to:from', 'to:of', 'clause', 'patient*', 'null'] },
  { type: 'URGES', verbs: 'call_on call_upon', source: agent, target: ['to:on', 'to:upon'] },
  { type: 'URGES', verbs: 'appeal plead', source: agent, target: ['to:to', 'to:with', 'to:for*', 'null'] },
  { type: 'URGES', verbs: 'call_for', source: agent, target: ['to:for', 'clause', 'to:for*', 'null'] },
  {
    type: 'URGES',
    verbs: 'insist recommend suggest propose stress say want like',
    source: agent,
    target: ['clause', 'patient'],
    needs: 'infinitive',
  },

  {
    type: 'MEETS',
    verbs: 'meet talk speak negotiate consult confer debate converse discuss',
    source: ['agent', 'patient'],
    target: ['to:with', 'patient', 'pair', 'to:to'],
  },
  {
    type: 'MEETS',
    verbs: 'visit brief interview greet host receive welcome contact',
    source: ['agent'],
    target: ['patient*', 'to:with'],
  },

  {
    type: 'COOPERATES_WITH',
    verbs: 'cooperate collaborate partner ally team merge work agree join sign unite coordinate play perform record',
    source: ['agent'],
    target: ['to:with', 'to:alongside', 'pair', 'patient'],
  },
  {
    type: 'COOPERATES_WITH',
    verbs: 'reach conclude ink make form ratify strike',
    source: ['agent'],
    target: ['to:with', 'pair'],
  },

  {
    type: 'ATTACKS',
    verbs:
      'attack kill bomb shoot arrest detain assault raid murder assassinate shell wound injure hit stab beat abduct kidnap seize capture ambush invade torture rape execute storm jail imprison massacre hang poison behead disperse evict target strike battle fight apprehend destroy oust overthrow fire_on round_up slay gun_down hold',
    source: ['agent', 'null'],
    target: ['patient', 'patient*'],
  },
  {
    type: 'ATTACKS',
    verbs: 'fire shoot open throw hurl pelt lob launch battle fight clash retaliate strike',
    source: agent,
    target: ['to:on', 'to:at', 'to:into', 'to:against', 'to:with', 'pair'],
  },
];

export const nounRows: readonly NounRow[] = [
  {
    type: 'ACCUSES',
    nouns:
      'accusation allegation charge claim complaint lawsuit suit indictment case blame suspicion impeachment warrant',
    source: ['by', 'from', 'poss', 'mod', 'light', 'null'],
    target: ['against', 'light:on', 'clause', 'suspect', 'for', 'null'],
  },
  {
    type: 'ACCUSES',
    nouns: 'involvement role link tie responsibility fraud abuse corruption crime violation conspiracy',
    source: ['light', 'null'],
    target: ['poss', 'alleged'],
  },
  {
    type: 'DENIES',
    nouns: 'denial rejection rebuttal',
    source: ['by', 'from', 'poss', 'mod', 'light'],
    target: ['of*', 'accuser', 'null'],
  },
  {
    type: 'CRITICIZES',
    nouns:
      'criticism condemnation outrage anger objection rebuke denunciation opposition protest demonstration rally disapproval boycott concern disappointment march',
    source: ['by', 'from', 'poss', 'mod', 'light', 'null'],
    target: ['of*', 'against*', 'at*', 'over*', 'about*', 'to*', 'anti', 'light:for', 'suffered'],
  },
  {
    type: 'CRITICIZES',
    nouns: 'critic opponent protester demonstrator dissident',
    source: ['self'],
    target: ['of', 'poss', 'anti', 'mod'],
  },
  {
    type: 'SUPPORTS',
    nouns:
      'support backing endorsement praise tribute aid assistance gratitude congratulation condolence sympathy funding donation solidarity thanks confidence',
    source: ['from', 'by', 'poss', 'mod', 'light', 'null'],
    target: ['for*', 'of*', 'to*', 'with*', 'in*', 'mod', 'enjoyed'],
  },
  {
    type: 'SUPPORTS',
    nouns: 'supporter backer loyalist sympathizer advocate fan donor',
    source: ['self'],
    target: ['of', 'poss', 'pro', 'mod'],
  },
  {
    type: 'WARNS',
    nouns: 'warning threat ultimatum alert',
    source: ['by', 'from', 'poss', 'mod', 'light'],
    target: ['to', 'against', 'null'],
  },
  {
    type: 'URGES',
    nouns: 'demand call request appeal order plea pressure petition subpoena recommendation instruction invitation',
    source: ['by', 'from', 'poss', 'mod', 'light', 'null'],
    target: ['on', 'to', 'clause', 'for*', 'suffered', 'null'],
  },
  {
    type: 'MEETS',
    nouns:
      'meeting talk visit interview summit conversation discussion negotiation dialogue trip consultation briefing conference phonecall',
    source: ['between', 'poss', 'by', 'light', 'mod'],
    target: ['with', 'between', 'light:with', 'to', 'light', 'pair'],
  },
  {
    type: 'COOPERATES_WITH',
    nouns:
      'agreement deal treaty pact accord partnership cooperation collaboration contract alliance coalition ceasefire venture force compact',
    source: ['between', 'poss', 'light', 'mod'],
    target: ['with', 'between', 'light:with', 'pair'],
  },
  {
    type: 'ATTACKS',
    nouns:
      'attack killing murder assassination bombing strike airstrike raid shooting assault kidnapping abduction arrest detention invasion offensive operation shelling crackdown war fighting clash battle fire violence custody massacre death',
    source: ['by', 'from', 'poss', 'mod', 'light', 'between', 'null'],
    target: ['on', 'against', 'of', 'at', 'between', 'with', 'light:on', 'victim'],
  },
];
