// Abbreviations that end in a full stop, as data: those after which a sentence goes on for certain, and those that may
// also end one. Lower case, without the last full stop.

/** Titles and such: always followed by more of the sentence. */
export const OPEN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx mme mlle dr prof gen lt col sgt capt cmdr adm maj brig cpl pvt sen rep reps sens gov rev hon pres fr ' +
    'st mt ft messrs supt insp det ald amb atty cllr e.g i.e cf vs v viz approx ca fig figs op no nos vol pp ed eds'
  ).split(' '),
);

/** May end a sentence: what follows decides. */
export const CLOSING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'jr sr inc ltd co corp llc plc bros etc al dept univ assn ave blvd rd est jan feb mar apr jun jul aug sep sept oct nov ' +
    'dec mon tue tues wed thu thur thurs fri sat sun a.m p.m ph.d m.d b.a m.a u.s u.k u.n u.s.a d.c e.u u.a.e p.s b.c a.d'
  ).split(' '),
);

/** Whether `word` (without its full stop) is written with one. Dotted letters ("U.S", "J") count as well. */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return OPEN_ABBREVIATIONS.has(lower) || CLOSING_ABBREVIATIONS.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
}
