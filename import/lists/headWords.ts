// Words that tell what a name or noun phrase is by its last word ("... Ministry", "opposition lawmakers"), as tables.
// Each table is a text of blank-separated lower-case words; `wordSet` reads it.

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Heads of bodies that act as one: "Turkish army", "the commission", "Ministry of Defence". */
export const bodyHeads = wordSet(`
academy administration agency airline airlines alliance army assembly association authority bank board bloc body brigade bureau cabinet campaign
center centre chamber charity church clinic club college commission committee company confederation conference congress consortium consulate
corporation corps council court delegation department directorate division embassy enterprise establishment executive federation firm fleet force forces
foundation fund guard headquarters hospital house inc inspectorate institute institution intelligence judiciary junta league legislature military ministry
mission museum navy network observatory office organisation organization panel parliament patrol peacekeepers police presidency prosecution regiment regulator
registry school secretariat senate service services society squad staff studio subcommittee syndicate team tribunal union unit university
watchdog workshop zoo ombudsman taskforce diocese archdiocese diet knesset bundestag battalion
`);

/** Heads that stand for the state when a country, a demonym or nothing precedes: "the Chadian government". */
export const governmentHeads = wordSet('government administration regime authorities leadership monarchy');

export const partyHeads = wordSet('party coalition parties bloc alliance movement faction front');

export const armedHeads = wordSet(`
militia militias militants militant rebels rebel insurgents insurgent fighters guerrillas guerrilla insurgency jihadists jihadis extremists terrorists gang gangs
cartel cartels paramilitaries militiamen separatists warlords mujahideen mujahedin brigades
`);

export const mediaHeads = wordSet(`
newspaper newspapers magazine broadcaster broadcasters agency media press television tv radio channel channels daily weekly tabloid website blog journal
outlet outlets station times post news herald tribune gazette
`);

/** Words behind a name that texts also leave out: "Burisma Holdings", "RMT union", "Mahan Air". */
export const nameTails = wordSet(`
ag gmbh nv spa asa oyj pty kft bhd air airways co corp entertainment group holding holdings inc incorporated industries international limited llc ltd magazine media motors newspaper plc
company corporation sa s.a. society technologies television tribe tv union usa palace airlines energy bank pharmaceuticals records pictures studios
`);

/** Heads of unnamed bodies of people, and single unnamed office-holders, that take part in relations. */
export const peopleHeads = wordSet(`
sunnis shi'a shia kurds tamils sikhs hindus arabs africans asians latinos hispanics catholics protestants maoists communists rohingya turkmens hutus tutsis dalits orthodox alawites druze yazidis
abductors academics accusers activist activists adviser advisers advisors advocates agents aide aides allies ally ambassador ambassadors americans analysts archaeologists
astronomers astronauts athletes attackers attendees attorneys auditors authorities authors backers bankers bishops bombers businesses businessmen businesspeople bystanders
campaigners candidates captors cardinals celebrities chairs chiefs children christians citizens civilians clergy clerics climbers coaches colleagues commanders commentators
commissioners communities community companies conservatives conspirators constituents consumers contractors convicts corporations councillors councilors counterparts countries couple
creditors creators crew crews criminals critics crowd crowds customers dealers defectors defendants defenders delegates delegations demonstrators deputies designers detainees detectives
developers diplomat diplomats directors dissidents doctors donors dozens drivers economists editors elders electors employees employers engineers envoy envoys europeans
evacuees executives exiles experts extremists factions families family fans farmers father fighters firefighters firms fishermen followers forces foreigners forecasters
gangs gangsters generals girls governments governors groups guards gunman gunmen guests hackers hostages hundreds immigrants individuals industry infiltrators
inmates inspectors institutions insurgents intellectuals interrogators investigators investors islamists jews journalists judge judges jurists jurors jury kidnappers labourers
lawmaker lawmakers lawyer lawyers leader leaders leadership legislators liberals locals loyalists managers marchers mayors mediators medics member members
men merchants meteorologists migrants militants militiamen militias miners ministers minorities minority mobs mob moderates monks monitors mother motorists mourners
musicians muslims nations nationals nationalists neighbors neighbours negotiator negotiators networks nuns nurses observers offenders officer officers official officials operators
operatives opponents opposition organisations organisers organizations organizers others owners parents parliamentarians participants parties partners passengers pastors patients peacekeepers
people personnel petitioners physicians pilgrims pilots pirates players police policemen politicians pollsters population powers priests prisoners producers professors prosecutor
prosecutors protesters protestors providers public publishers radicals readers rebels refugees regulators relatives reporters representative representatives republics rescuers
researchers residents retailers reviewers revolutionaries rioters rivals rulers sailors scholars scientists scores seamen senators separatists servicemen settlers shareholders
shiites shi'ites shoppers side sides smugglers soldiers source sources spokesman spokesmen spokespeople spokesperson spokeswoman spies staff staffers state states statesmen
strikers students subscribers successors sunnis supporters suppliers surgeons survivors suspects sympathizers sympathisers taxpayers teachers teams technicians teenagers tens
terrorists thousands thugs tourists traders traffickers travelers travellers tribes tribesmen troops unionists unions users veterans victims villagers visitors volunteers voters
wardens watchers west whistleblower whistleblowers widows witness witnesses wives women workers world worshippers writers youth youths
`);

/** Words that stand before a person's name and are no part of it. */
export const titleWords = wordSet(`
highness excellency royal voter roman catholic abbot acting activist actor actress adm admiral adviser advisor aide ambassador analyst archbishop architect army artist assistant associate astronaut attorney author ayatollah baron baroness
bishop boss brig brigadier businessman businesswoman candidate capt captain cardinal ceo chair chairman chairperson chairwoman chancellor chief clerk cleric co-chair co-founder coach col colonel
columnist commander commandant commentator commissioner comrade congressman congresswoman constable coordinator corporal correspondent councillor councilman councilwoman councilor count counsel countess cpl crown
dame dean defendant defense defence delegate democrat democratic deputy designate detective dictator diplomat director doctor dr duchess duke economist editor emir emperor engineer envoy executive
ex-president ex-minister expert father federal fellow field finance first footballer foreign former founder fr frontman gen general goalkeeper gov governor grand gunman guitarist head her his
health historian home hon honorable host imam incumbent independent inspector instructor interim interior investigator journalist judge junior justice king lady late lawmaker lawyer lead leader legislator
lieutenant lord lt maj major majority managing manager marshal master mayor medical member military minister minority miss missionary monsignor mp mps mr mrs ms msgr mufti mullah musician national nominee novelist nurse
officer official ombudsman opposition organizer owner parliamentarian partner party pastor patriarch pfc philosopher photographer physician physicist pilot player police policeman politician pope premier president presidential
president-elect priest prime prince princess principal producer prof professor prosecutor protester provost public pvt quarterback queen rabbi ranger rapper regional rep reporter representative republican researcher resident
rev reverend ruler saint scientist secretary security sen senator senior sergeant sgt sheik sheikh sheikha sheriff shadow shah singer sir sister skipper solicitor speaker special spokesman spokesperson spokeswoman sports star
staff state statesman strongman student sultan superintendent supreme surgeon suspect taoiseach teacher teammate treasurer trooper undersecretary vice vice-president veteran warlord whistleblower winger
writer youth ex-wife wife husband brother son daughter uncle cousin pm maulana mawlawi mawlavi hafiz haji sayyid hojatoleslam cde comrade mme mlle shahid señor señora herr frau
`);

/** Forms of address that the text prints as part of how it calls a person: "Mr. Erdogan". */
export const addressWords = wordSet(
  'mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame prof prof. sen sen. rep rep. gov gov. gen gen. col col. lt lt.',
);

/** Verbs whose subject speaks, so that it is an actor. */
export const speechVerbs = wordSet(`
accuse acknowledge add admit affirm agree allege announce appeal argue ask assert blame call caution charge cite claim clarify comment complain conclude condemn confirm criticise criticize decline
decry defend demand denounce deny describe disclose dismiss estimate explain express hail hint indicate inform insist note observe oppose order pledge praise predict promise propose protest quote
reaffirm reassure rebuke recall recommend refuse refute reiterate reject remark reply report request respond reveal say slam state stress suggest support swear tell testify thank threaten tweet
urge vow warn welcome write
`);

/** Office-holders: unnamed, they are the office ("Iran's foreign minister"); "the minister" is the one named before. */
export const officeHeads = wordSet(`
president minister premier chancellor governor mayor ambassador envoy secretary chairman chairwoman chief commander general spokesman spokeswoman spokesperson king queen prince
pope archbishop bishop cardinal senator congressman congresswoman prosecutor attorney-general sheriff commissioner consul consul-general head director leader judge speaker monarch
emperor sultan emir ayatollah dictator ruler
`);

/** Single people whom a text may leave without a name. */
export const personHeads = wordSet(`
accuser activist actor actress archer assailant athlete attacker author blogger bodyguard bomber boy brother candidate cleric coach customer daughter defendant doctor driver engineer
father fighter founder girl gunman hostage husband imam inmate interpreter journalist killer lawyer man militant mother nun nurse officer organizer organiser owner passenger patient
peacekeeper photographer pilot player policeman priest prisoner professor protester protestor rabbi reporter resident scientist shooter sister soldier son spy student suspect
teacher teenager terrorist tourist translator user victim whistleblower whistle-blower wife witness woman worker youth spouse supremacist abuser believer censor
`);

/** Plural nouns that end like agents and are none. */
export const notPeople = wordSet(`
numbers orders papers newspapers computers waters matters letters centers centres powers factors errors doors floors colors colours sectors offers layers towers flowers rivers
borders containers trailers boosters disorders chapters quarters headquarters shoulders fingers corners dinners servers routers printers scooters tankers bombers rulers meters metres
liters litres kilometers kilometres centers motors tractors reactors sensors monitors mirrors rumors rumours favors favours labors vapors harbors harbours neighbors'
years others answers barriers covers drawers dollars efforts eras fevers filters genders headers holders hours ladders lasers levers levers members' orders posters prayers
registers rollers rubbers shutters stickers summers winters temperatures tenors terrors theaters theatres timbers tigers transfers triggers tumors tumours users' viewers' wonders
plants restaurants grants variants constants consonants elephants giants warrants remnants pants tenants' committees fees trees degrees refugees' employees' guarantees knees bees
lists artists' twists wrists mists consists resists exists insists fists
`);
