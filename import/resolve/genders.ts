// Whether a person is called he or she, from titles and common given names; null where neither tells.
export type Gender = 'male' | 'female';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const maleTitles = set(
  'mr sir lord king prince duke baron emperor count pope congressman chairman spokesman businessman sheikh sheik imam ayatollah father brother son husband actor policeman statesman councilman',
);
const femaleTitles = set(
  'mrs ms miss lady dame queen princess duchess baroness countess congresswoman chairwoman spokeswoman businesswoman sister mother wife daughter actress councilwoman',
);
const maleNames = set(`
aaron abdul abdullah abu adam ahmad ahmed alan albert alex alexander alexei ali amir anders andre andrew andrey angel anthony antonio arthur bashar ben benjamin bernard bill bob boris brad brian bruce
carl carlos charles chris christopher colin craig dan daniel david dennis dick dmitry dominic don donald doug edward emmanuel eric ernesto evo felipe fernando francis francois frank fred gary gavin geoff george
gerald gerhard giorgio glenn gordon graham greg hamid harry hassan henry hosni howard hugo ian ibrahim igor imran ismail ivan jack jacob jacques jaime james jason jean jeff jeffrey jeremy jerry jim joe joel john
jonathan jose joseph josh juan justin karl keith ken kenneth kevin kim kofi larry lawrence lee leonid lewis louis luis luiz mahmoud manuel marc marco mario mark martin matt matthew mauricio max mehmet michael
miguel mike mikhail mohamed mohammad mohammed muammar muhammad mustafa narendra nathan neil nelson nicholas nicolas nicolás nikolai noah nouri oleg oliver omar oscar osama patrick paul pavel pedro pervez peter phil philip
pierre qasem rafael rajiv ralph ray recep ricardo richard rick robert roberto roger ron ronald russell ryan saddam sam samuel scott sean sebastian sergei sergey shimon shinzo silvio simon stanley stephen steve steven
stuart tayyip ted thaksin thomas tim timothy tom tony vaclav viktor victor vincent vladimir volodymyr walter warren wayne wen will william xi yasser yitzhak yuri yusuf zalmay`);
const femaleNames = set(`
aisha alexandra alice alison amanda amy ana andrea angela angelina ann anna anne annie aung barbara benazir beth betty camilla carla carol caroline catherine cathy charlotte cheryl christina christine claire claudia
condoleezza corazon cristina cynthia dana deborah debra diana diane dilma donna dorothy eleanor elena elisabeth elizabeth ella ellen emily emma eva eve fatima fiona frances gabriella gina gloria grace greta hannah
heather helen helena hillary imelda indira irene isabel isabella jacinda jane janet janice jean jennifer jessica jill joan joanna josephine joyce judith judy julia julie justine kamala karen kate katherine kathleen
kathryn kelly kim kirsten kristen kristina laura lauren leila leslie linda lisa liz louise lucy madeleine malala margaret maria marie marine martha mary maya megan meghan melania melissa meng michelle mona nancy naomi
natalia natalie nicola nicole nikki nina olga olivia pamela patricia paula pauline penny priti rachel rebecca rosa rose ruth samantha sandra sara sarah serena sharon sheikh sheila shirin sonia sophia sophie stacey
stephanie susan suzanne svetlana sylvia tamara teresa theresa tulsi ursula valerie vanessa vera veronica victoria virginia wendy yulia yvonne zainab`);

/** @param forms written forms of the name; @param titles lower-case titles seen before it. */
export function genderOf(forms: readonly string[], titles: ReadonlySet<string>): Gender | null {
  for (const title of titles) {
    if (femaleTitles.has(title)) return 'female';
    if (maleTitles.has(title)) return 'male';
  }
  for (const form of forms) {
    const words = form
      .toLowerCase()
      .replaceAll('.', '')
      .split(/[\s-]+/);
    if (femaleTitles.has(words[0]!)) return 'female';
    if (maleTitles.has(words[0]!)) return 'male';
    if (words.length < 2) continue;
    const isFemale = femaleNames.has(words[0]!);
    if (isFemale !== maleNames.has(words[0]!)) return isFemale ? 'female' : 'male';
  }
  return null;
}
