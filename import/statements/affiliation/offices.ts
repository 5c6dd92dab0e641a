// Nouns that tie somebody to a body, by what sort of tie: the words of titles and appositions ("foreign minister"), of
// bodies that belong to something ("ministry", "wing") and of people who do ("troops", "officials"). Data only.

export type OfficeClass =
  | 'ruler'
  | 'minister'
  | 'diplomat'
  | 'lawmaker'
  | 'local'
  | 'soldier'
  | 'law'
  | 'company'
  | 'head'
  | 'voice'
  | 'member'
  | 'candidate'
  | 'scholar'
  | 'press'
  | 'sport'
  | 'church'
  | 'kin'
  | 'body'
  | 'force'
  | 'part'
  | 'people';

const words: Readonly<Record<OfficeClass, string>> = {
  ruler:
    'president premier chancellor king queen emperor prince princess sultan emir monarch taoiseach ruler ayatollah pm president-elect',
  minister: 'minister secretary undersecretary treasurer cabinet',
  diplomat: 'ambassador envoy consul diplomat attache counterpart negotiator commissioner',
  lawmaker:
    'senator congressman congresswoman representative lawmaker legislator mp mep parliamentarian deputy councillor councilor councilman councilwoman assemblyman assemblywoman delegate backbencher whip rep sen tánaiste member',
  local: 'mayor governor sheriff prefect alderman premier',
  soldier:
    'general colonel major captain lieutenant commander admiral sergeant brigadier marshal officer soldier corporal private veteran guard agent inspector detective superintendent constable spy warlord',
  law: 'judge justice prosecutor attorney lawyer solicitor magistrate barrister counsel coroner marshall advocate',
  company:
    'ceo chairman chairwoman chairperson chair founder co-founder cofounder owner executive president manager entrepreneur investor shareholder boss tycoon cfo coo cto partner employee worker engineer designer pilot driver',
  head: 'leader head chief director boss chair principal administrator director-general secretary-general co-leader deputy vice president-general coordinator co-chair supervisor organizer organiser commissioner',
  voice:
    'spokesman spokeswoman spokesperson speaker adviser advisor aide representative press negotiator mouthpiece official strategist lobbyist',
  member:
    'member activist supporter follower founder militant operative fighter insurgent rebel ally associate colleague affiliate defector politician ideologue founder deserter convert recruit associate disciple',
  candidate:
    'candidate nominee contender frontrunner front-runner hopeful running-mate mate challenger incumbent successor predecessor delegate',
  scholar:
    'professor researcher scientist lecturer analyst expert economist author historian fellow student alumnus graduate doctor dean physicist biologist epidemiologist virologist astronomer psychologist co-author academic rector',
  press:
    'journalist reporter editor correspondent host anchor columnist presenter producer photographer writer broadcaster publisher blogger commentator',
  sport:
    'coach player striker midfielder goalkeeper captain footballer defender forward driver rider batsman bowler pitcher quarterback skipper teammate musician singer drummer guitarist bassist vocalist frontman actor actress keyboardist rapper',
  church: 'pope archbishop bishop cardinal priest imam cleric patriarch pastor rabbi monk nun minister reverend',
  kin: 'wife husband son daughter brother sister father mother cousin nephew uncle widow partner girlfriend boyfriend friend relative',
  body: 'ministry department court parliament congress senate assembly government military army navy police agency commission committee council embassy consulate office bank authority service bureau board company university institute federation association union club team institute legislature directorate administration judiciary treasury force airline newspaper station channel network broadcaster media press newsagency hospital school church corporation firm regulator tribunal cabinet intelligence',
  force:
    'troop force soldier peacekeeper police officer guard militia fighter gunman commando warplane jet helicopter ship warship marine sailor paratrooper inspector airstrike pilot border-guard policeman firefighter personnel',
  part: 'wing branch arm chapter unit division subsidiary offshoot affiliate section faction department faculty brigade battalion regiment fleet command part component campaign headquarters team delegation mission task',
  people:
    'official authority leader diplomat lawmaker member minister lawyer spokesman representative supporter activist investigator prosecutor researcher scientist worker employee staff teacher student expert delegate senator ambassador negotiator protester ally government associate aide candidate mp',
};

/** Lemma -> every class it is listed under. */
export const officeClasses: ReadonlyMap<string, readonly OfficeClass[]> = (() => {
  const classes = new Map<string, OfficeClass[]>();
  for (const [name, list] of Object.entries(words) as [OfficeClass, string][]) {
    for (const word of new Set(list.split(' '))) classes.set(word, [...(classes.get(word) ?? []), name]);
  }
  return classes;
})();
