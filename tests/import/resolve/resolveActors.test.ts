import { describe, expect, it } from 'vitest';
import { loadLanguageModel } from '../../../import/language/languageModel.js';
import { parseDocument } from '../../../import/language/parseDocument.js';
import { readActorLists } from '../../../import/lists/readActorLists.js';
import { findMentions } from '../../../import/mentions/findMentions.js';
import { loadMentionModel } from '../../../import/mentions/modelFile.js';
import { isAcronymOf, wordBag } from '../../../import/resolve/bodies.js';
import { genderOf } from '../../../import/resolve/genders.js';
import { nameWords } from '../../../import/resolve/persons.js';
import { resolveActors } from '../../../import/resolve/resolveActors.js';

const lists = readActorLists();

function actorsOf(text: string) {
  const source = { id: 'a', title: '', text, url: null, publisher: null, publishedAt: null };
  const doc = parseDocument(source, loadLanguageModel());
  const resolved = resolveActors(doc, findMentions(doc, loadMentionModel(), lists), lists);
  const at = (written: string, nth = 0) => {
    let from = -1;
    for (let i = 0; i <= nth; i++) from = text.indexOf(written, from + 1);
    const mention = resolved.mentions.find((m) => m.start === from && m.end === from + written.length);
    return mention === undefined || mention.actor < 0 ? null : resolved.actors[mention.actor]!;
  };
  return { ...resolved, at };
}

describe('resolving actors', () => {
  it('joins a last name to the full name', () => {
    const { at } = actorsOf(
      'Senator Martha Kowalski spoke first. Kowalski blamed the ministry. Ms. Kowalski then left.',
    );
    expect(at('Kowalski', 1)).toBe(at('Martha Kowalski'));
  });

  it('joins a name and the short form in brackets', () => {
    const { at } = actorsOf('The Harbour Workers Union (HWU) called a strike. The HWU wants higher pay.');
    expect(at('HWU', 1)).toBe(at('Harbour Workers Union'));
  });

  it('takes country, demonym, government and a capital that speaks for one state', () => {
    const { at } = actorsOf('Iran said no. The Iranian government met on Monday. Tehran denied the report.');
    expect(at('Iran')?.name).toBe('Iran');
    expect(at('Iranian government')).toBe(at('Iran'));
    expect(at('Tehran')).toBe(at('Iran'));
  });

  it('takes a last name for the person who bears it, although a city is called so too', () => {
    const { at } = actorsOf('Erin Paris left the church. Paris said it had lied. Friends of Paris agreed.');
    expect(at('Paris', 1)).toBe(at('Erin Paris'));
    const place = actorsOf('Erin Paris left the church. She moved to Paris. Paris said it knew nothing.');
    expect(place.at('Paris', 2)).not.toBe(place.at('Erin Paris'));
  });

  it('joins the description in a headline with the one person who is introduced in these words', () => {
    const { at } = actorsOf(
      'Nigerian journalist accuses police of theft. Ada Obi, a Nigerian journalist, has accused the police of theft.',
    );
    expect(at('Nigerian journalist')).toBe(at('Ada Obi'));
    expect(at('Nigerian journalist')?.name).toBe('Ada Obi');
    const two = actorsOf(
      'Nigerian journalist accuses police. Nigerian journalist Ada Obi wrote to them. Uche Eze, a Nigerian journalist, did so too.',
    );
    expect(two.at('Nigerian journalist')).not.toBe(two.at('Ada Obi'));
  });

  it('takes a capital where something happens for a place', () => {
    const { at } = actorsOf('Iran mourned. The funeral was held in Tehran on Monday.');
    expect(at('Tehran')).not.toBe(at('Iran'));
  });

  it('never merges the Taliban and the Pakistani Taliban', () => {
    const { at } = actorsOf(
      'The Taliban rejected the claim. The Tehreek-e-Taliban Pakistan (TTP) welcomed it, and the Taliban warned the TTP.',
    );
    expect(at('TTP')?.name).toBe('Tehreek-e-Taliban Pakistan');
    expect(at('Taliban')).not.toBe(at('TTP'));
  });

  it('takes a body and the same body with its state in front for one', () => {
    const { actors } = actorsOf('The U.S. Environmental Protection Agency fined the mill. The agency gave no details.');
    expect(actors.filter(({ name }) => name.includes('Environmental Protection Agency'))).toHaveLength(1);
  });

  it('joins a name and the name before a word that only says what it is', () => {
    const { at } = actorsOf('Fighting resumed. Two Hezbollah militants were killed on Monday. Hezbollah denied it.');
    expect(at('Hezbollah', 1)).toBe(at('Two Hezbollah militants'));
    const linked = actorsOf('Police arrested Hezbollah-linked militants on Monday. Hezbollah denied it.');
    expect(linked.at('Hezbollah', 1)).not.toBe(linked.at('Hezbollah-linked militants'));
  });

  it('knows a person whose second last name is left out', () => {
    const { at } = actorsOf('Governor Lucía Barrios Montero resigned. Lucía Barrios said she was tired.');
    expect(at('Lucía Barrios', 1)).toBe(at('Lucía Barrios Montero'));
  });

  it('gives a last name that relatives share to the one the text is about', () => {
    const { at } = actorsOf(
      'Victor Halloran lost the vote. Victor Halloran had ruled for years. His daughter, Joan Halloran, wept. Halloran then left.',
    );
    expect(at('Halloran', 3)).toBe(at('Victor Halloran'));
  });

  it('knows which body a bare noun means, alone and in front of an office', () => {
    const { at } = actorsOf(
      'The Parent Teacher Association of Kaduna met on Monday. The Foreign Ministry of Tajikistan sent a guest. ' +
        "The association's president, Haruna Danjuma, spoke first. Ministry spokesman Shohin Samadi listened.",
    );
    expect(at('association')).toBe(at('Parent Teacher Association of Kaduna'));
    expect(at('Ministry', 1)).toBe(at('Foreign Ministry of Tajikistan'));
  });

  it('takes a name for a firm where the text has its legal form', () => {
    const { at } = actorsOf('Nordhelm Textil AG makes clothes. Nordhelm denied the claim.');
    expect(at('Nordhelm', 1)?.kind).toBe('organisation');
    expect(at('Nordhelm', 1)).toBe(at('Nordhelm Textil AG'));
  });

  it('takes the letters of an office in brackets for no actor', () => {
    const { actors } = actorsOf('Punjab Chief Minister (CM) Lubna Qureshi thanked the voters on Monday.');
    expect(actors.flatMap(({ names }) => names)).not.toContain('CM');
  });

  it('gives the same actor the same id in two documents', () => {
    const one = actorsOf('The US criticised the decision.');
    const two = actorsOf('The United States welcomed the decision.');
    expect(one.at('US')?.id).toBe(two.at('United States')?.id);
    expect(one.at('US')?.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('lets a pronoun refer to the person who fits', () => {
    const { at } = actorsOf('Maria Ortiz met Peter Brandt in Oslo. She accused him of lying.');
    expect(at('She')).toBe(at('Maria Ortiz'));
    expect(at('him')).toBe(at('Peter Brandt'));
  });

  it('leaves a pronoun unresolved when nobody fits', () => {
    const { mentions } = actorsOf('He resigned on Monday.');
    expect(mentions.every((m) => m.actor === -1)).toBe(true);
  });

  it('takes other wordings of one body for the same body', () => {
    const { at } = actorsOf('The Iraqi parliament voted. Lawmakers say the Parliament of Iraq will vote again.');
    expect(at('Parliament of Iraq')).toBe(at('Iraqi parliament'));
  });
});

describe('the sieves', () => {
  it('know initials of capitalised words', () => {
    expect(isAcronymOf('HWU', 'Harbour Workers Union')).toBe(true);
    expect(isAcronymOf('DOJ', 'US Department of Justice')).toBe(false);
    expect(isAcronymOf('DJ', 'Department of Justice')).toBe(true);
    expect(isAcronymOf('HWU', 'Harbour Union')).toBe(false);
  });

  it('put the state in front, however it is said', () => {
    expect(wordBag('Iraqi Parliament', lists)).toBe(wordBag('Parliament of Iraq', lists));
    expect(wordBag("Pakistan's army", lists)).toBe(wordBag('Pakistani army', lists));
  });

  it('drop titles and suffixes from names', () => {
    expect(nameWords('president john smith jr')).toEqual(['john', 'smith']);
  });

  it('tell he from she by title first, then by given name', () => {
    expect(genderOf(['Kim Olsen'], new Set(['mrs']))).toBe('female');
    expect(genderOf(['Peter Brandt'], new Set())).toBe('male');
    expect(genderOf(['Qwx Zzyv'], new Set())).toBeNull();
  });
});
