// Word classes the frames ask about: speaking, charging, harming, praising, blaming. Lemmas in lower case.
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Verbs whose clause is what somebody says, thinks or makes known. */
export const speechVerbs =
  words(`say tell claim allege believe insist argue charge report announce think fear suspect testify write tweet add note state declare
  assert contend maintain complain suggest explain warn admit confirm acknowledge conclude predict reveal describe read stress emphasize emphasise remark comment
  point reiterate repeat respond reply post feel find show indicate estimate hint imply consider know see accuse call quote blame cite denounce vow pledge promise determine rule hear learn judge discover hold submit observe opine clarify recall detail recount joke protest object concede boast lament regret quip caution reckon deem characterize characterise portray depict label brand`);

/** Nouns that name something alleged. */
export const chargeNouns =
  words(`accusation allegation charge claim report criticism suggestion complaint contention assertion rumor rumour speculation idea notion involvement
  wrongdoing responsibility link role concern demand story finding statement comment remark result argument evidence indictment count suspicion theory tie connection account knowledge
  plan intention lawsuit suit article accusations it that this them`);

/** Verbs of wrongdoing and force: saying that somebody did this is an accusation. */
export const harmVerbs =
  words(`attack kill murder bomb shoot assassinate torture rape abuse beat detain arrest kidnap abduct violate steal rob cheat defraud lie fail refuse break
  breach ignore neglect undermine sabotage destroy threaten harbor harbour shelter hide conceal obstruct block interfere meddle manipulate rig fabricate falsify forge plot conspire plan orchestrate
  mastermind incite provoke fuel foment destabilize destabilise exploit mistreat persecute oppress suppress repress harass intimidate target massacre slaughter behead execute poison smuggle
  traffic launder bribe embezzle misuse abet arm finance fund train supply support sponsor aid infiltrate invade occupy seize shell raid fire hack spy leak mislead deceive distort
  exaggerate misrepresent deny reject stall delay prevent deprive starve evict displace discriminate jail imprison silence censor crush plant commit perpetrate carry stage hijack ambush wound
  injure harm hurt damage endanger jeopardize jeopardise weaken divide use try seek attempt develop build pursue encourage allow order direct instigate cover evade escape flee resist disrupt
  flout mishandle mismanage overthrow oust topple pose hold accept receive take send provide help recruit involve link responsible guilty corrupt behind complicit guilty biased force coerce blackmail extort bully insult humiliate demonize discredit smear slander defame fool trick dupe betray abandon desert squander waste plunder pillage loot profit enrich collude appease tolerate condone enable overlook whitewash downplay gag muzzle punish stalk molest grope strangle choke stab slash burn torch vandalize demolish bulldoze flood pollute contaminate spread infect cause trigger escalate worsen inflame polarize usurp annex colonize bombard pound launch wage mutilate maim slay gas besiege blockade expel banish deport uproot dispossess confiscate withhold dodge skirt circumvent bypass abdicate renege backtrack overstep exceed mishandle botch bungle distract pretend tamper erase bury restrict curb ban prohibit hinder hamper impede thwart derail scuttle torpedo politicize terrorize ruin wreck devastate cripple subvert radicalize indoctrinate groom enslave marginalize segregate wiretap surveil`);

/** Stronger subset: seldom said of anybody without blame. */
export const crimeVerbs =
  words(`attack kill murder bomb assassinate torture rape abuse kidnap abduct violate steal rob cheat defraud lie breach sabotage rig fabricate falsify forge plot conspire
  orchestrate mastermind incite foment destabilize persecute oppress repress harass intimidate massacre slaughter behead smuggle launder bribe embezzle misuse meddle interfere mislead deceive harbor shelter
  commit perpetrate undermine obstruct mistreat exploit manipulate provoke threaten ignore neglect fail refuse misrepresent mismanage`);

export const harmNouns =
  words(`responsible responsibility blame guilty culprit perpetrator mastermind attack murder killing fraud corruption abuse crime violation aggression terrorism terrorist genocide
  torture conspiracy plot lie liar criminal threat breach massacre atrocity provocation interference complicit involvement failure negligence danger puppet killer enemy traitor thief dictator
  evil illegal unlawful unconstitutional biased corrupt behind rogue flawed rigged abusive violent aggressive negligent dishonest fraudulent murderous bloodshed carnage slaughter violence brutality cruelty repression oppression persecution harassment discrimination racism sexism misconduct malpractice mismanagement cover-up coverup scandal bribe bribery embezzlement extortion theft scam hoax deception disinformation misinformation propaganda falsehood betrayal treason coup sabotage subversion espionage incitement hostility illegally unlawfully impunity injustice incompetence blunder crackdown censorship intimidation coercion exploitation trafficking smuggling laundering extremist extremism radicalism hatred hate terror`);

export const blameWords =
  words(`wrong bad unacceptable irresponsible shameful absurd unfair unjust dangerous illegal unrealistic failed failure disgrace disgraceful hypocritical hypocrite cowardly barbaric
  backward ridiculous reckless outrageous inhumane inhuman brutal mistake terrible weak incompetent racist bully coward disaster devil enemy dictator tyrant undemocratic illegitimate counterproductive excessive
  disproportionate inadequate insufficient unhelpful obstacle hostile arrogant ignorant unqualified disappointing disappointed concerned worried angry outraged critical opposed skeptical unhappy furious
  obsolete unconstitutional provocative provocation insult nonsense garbage hoax sad pathetic horrible evil sick puppet terrorist liar abusive violent aggressive negligent dishonest cruel ruthless corrupt cynical misguided naive foolish stupid dumb silly laughable farce joke sham charade theater stunt ploy pretext excuse smokescreen witch-hunt fraud fiasco debacle catastrophe tragedy nightmare chaos mess crisis shame ashamed embarrassment embarrassing scandal scandalous betrayal setback threat danger harmful damaging destructive divisive inflammatory offensive insulting disrespectful rude vulgar obscene immoral unethical inappropriate improper unwarranted unjustified unnecessary unreasonable unrealistic untenable unsustainable useless worthless pointless meaningless hollow empty ineffective inefficient poor worst worse lousy mediocre selfish greedy lazy lawless rogue extreme extremist fascist racist sexist antisemitic xenophobic authoritarian totalitarian repressive oppressive draconian harsh heavy-handed one-sided partisan intolerable abhorrent appalling horrific horrifying heinous despicable vile repugnant disgusting sickening senseless mindless lack ignore refuse deplore regret condemn reject oppose disagree disappoint upset anger frustrate frustrating worry worrying alarm alarming concern concerning disturbing troubling dismay shocked shocking outrage`);

export const praiseWords =
  words(`good great excellent brave courageous hero heroic friend ideal partner ally wonderful extraordinary remarkable legend icon iconic inspiration inspiring generous loyal best
  fantastic brilliant proud grateful thankful lovely beloved kind honest talented outstanding tremendous fine beautiful peaceful right legitimate strong supportive confident true passionate dear admirable amazing awesome beacon bold champion cherished commendable committed compassionate constructive credible decent dedicated delighted devoted dignity encouraging exceptional exemplary faithful fearless gentle giant glad gracious greatest happy honorable honored honour hopeful impressive impressed incredible influential integrity invaluable landmark legacy love magnificent masterful memorable mentor noble optimistic patriot pioneer pleased positive privilege promising remarkable respected resilient respect selfless sincere smart solidarity splendid steadfast success successful superb sympathetic talent thank thankful thoughtful thrilled treasure trust truth unique valuable visionary warm welcome wise worthy`);

export const obligationWords = words('must should shall need ought have');

/** Verbs that lend their subject to a noun: "made accusations", "expressed support". */
export const lightVerbs =
  words(`make level issue express have give hold bring launch carry voice offer raise lodge file show reiterate repeat conduct stage mount send deliver receive draw face face reaffirm
  extend provide pledge declare announce sign reach begin start resume open continue pay put lay place cast heap renew press pursue attend join host arrange organize organise lead enter conclude strike
  do take lend throw wage claim plan cancel end schedule call commit drop escalate unleash suspend discuss`);

/** Verbs whose subject is at the receiving end of the noun: "faces charges", "drew criticism". */
export const sufferVerbs = words(
  'face draw attract receive come suffer meet deny reject dismiss refute dispute spark prompt trigger cause provoke arrest hold detain acquit clear convict indict indict extradite resign want try plead fight get stand jail be sentence find',
);

export const suspectAdjectives = words('alleged suspected accused suspect');
export const threatVerbs =
  words(`attack punish kill destroy retaliate strike bomb target avenge respond hit fight crush execute behead jail expel sue prosecute impose cut block veto boycott quit resign withdraw
  eliminate obliterate track hunt pursue deport arrest invade wipe fire defend defeat continue tolerate suffer pay`);

/** Who or what speaks for a body: an unnamed spokesman is the body. */
export const spokesNouns = words(
  'spokesman spokeswoman spokesperson spokesmen statement source newspaper letter account website editorial broadcast communique press-release',
);

/** Offices and roles of single people: the noun is a person, not the body that it belongs to. */
export const officeNouns =
  words(`envoy chairman chairwoman judge governor minister president commander cleric lawyer attorney officer director leader chief head ambassador senator editor analyst expert
  man woman activist mayor secretary premier chancellor king queen prince prosecutor general colonel captain representative candidate lawmaker legislator congressman deputy professor economist author writer
  journalist reporter adviser advisor aide negotiator mediator witness victim doctor bishop pope speaker boss founder owner manager coach player singer actor scientist researcher diplomat rapporteur commissioner critic opponent`);

/** Bodies of people: what modifies them names them ("his Mahdi Army militia"). */
export const groupNouns =
  words(`force troop soldier militia fighter rebel militant insurgent guerrilla government authority official police army military group party movement administration leadership
  lawmaker regime navy protester supporter member opposition force coalition alliance council committee court parliament senate congress network organization organisation agency company team delegation`);

/** Nouns of amount and membership: the actor is what they are of. */
export const measureNouns =
  words(`group number dozen hundred thousand ten score part one some many most several all both each two three four five six kind couple majority people person civilian
  victim series coalition team member crowd rest half other lot none any total percent handful mass pair trio`);

/** Deeds and views of an actor: judging them judges the actor. */
export const deedNouns =
  words(`decision plan policy handling remark comment move action refusal failure response treatment conduct raid strike law ban attack statement call offer proposal visit behavior behaviour effort
  stance position record crackdown ruling order campaign performance leadership approach reaction attempt rejection violation rhetoric speech claim idea view criticism execution killing arrest detention use offensive
  operation program programme reform test launch legislation bill regime rule role work courage support withdrawal invasion bombing shelling aggression provocation threat demand choice appointment`);

/** Papers that say something for whoever wrote them. */
export const documentNouns = words(
  'report investigation study statement resolution letter ruling commission survey document article editorial indictment lawsuit probe inquiry book film documentary audit poll tape video message',
);
