// The commonest small words of English and of languages that newspapers near it are written in, as data. Words that English
// shares with one of them are left out of both, so that a count says something.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const englishFunctionWords = list(
  'the of and to that for with by from it he his has have are were been be not but this which who they their had said would ' +
    'at if or we you she its there when what after before about into than then them these those could should because over ' +
    'between during against according is was as on in an our your my will can may more most other also only up out new',
);

export const foreignFunctionWords = list(
  // German
  'der die das und den dem ein eine einer nicht von zu mit auf ist sich auch für wird werden wurde dass bei nach aus sind ' +
    // French
    'le les des et une est dans qui que du par pour sur pas avec plus sont ses cette aux être ' +
    // Spanish, Portuguese, Italian
    'el los las una del por para con que como más pero sus este esta não uma dos das com em os ao il lo gli della di che ' +
    'per sono nel alla anche ' +
    // Dutch, Scandinavian, Polish
    'het een van dat niet voor zijn werd ook aan och att som det inte på är av til ikke og nie się jest dla że',
);
