// Who belongs to whom, found in sentences of our own with the names given.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLanguageModel } from '../../../../import/language/languageModel.js';
import { parseDocument } from '../../../../import/language/parseDocument.js';
import { findAffiliations } from '../../../../import/statements/affiliation/findAffiliations.js';
import { loadAffiliationModel } from '../../../../import/statements/affiliation/modelFile.js';
import { type GoldDocument, goldActors, goldMentions, toSourceDocument } from '../../../../import/train/gold.js';

type Names = Record<string, GoldDocument['entities'][number]['kind']>;

function find(text: string, names: Names) {
  const entities = Object.entries(names).map(([name, kind]) => ({ id: name, kind, names: name.split('/') }));
  const gold = { id: 'a', title: '', text, entities, relations: [] };
  const doc = parseDocument(toSourceDocument(gold), loadLanguageModel());
  const mentions = goldMentions(gold, doc);
  const found = findAffiliations(doc, mentions, goldActors(gold), loadAffiliationModel());
  return { doc, mentions, found, entities };
}

/** "source -> target [role]" for each pair found. */
function affiliations(text: string, names: Names): string[] {
  const { doc, mentions, found, entities } = find(text, names);
  const name = (mention: number | null) => entities[mentions[mention!]!.actor]!.names[0]!;
  const role = (span: { start: number; end: number } | null) =>
    span ? ` [${doc.source.text.slice(span.start, span.end)}]` : '';
  return found.map((c) => `${name(c.source)} -> ${name(c.target)}${role(c.role)}`);
}

describe('affiliations', () => {
  it('stand in a title before the name', () => {
    const names: Names = { 'Amina Otieno': 'person', 'Kenya/Kenyan': 'state' };
    expect(affiliations('Kenyan Foreign Minister Amina Otieno arrived on Monday.', names)).toEqual([
      'Amina Otieno -> Kenya [Foreign Minister]',
    ]);
  });

  it('stand in an apposition behind it', () => {
    const names: Names = { 'Peter Larsen': 'person', "Harbour Workers' Union": 'organisation' };
    const text = "Peter Larsen, a spokesman for the Harbour Workers' Union, said the port would open again.";
    expect(affiliations(text, names)).toEqual(["Peter Larsen -> Harbour Workers' Union [spokesman]"]);
  });

  it('stand inside the name of a body that carries its state', () => {
    const names: Names = { 'Peruvian navy': 'organisation', 'Peru/Peruvian': 'state' };
    expect(affiliations('The Peruvian navy stopped a boat.', names)).toEqual(['Peruvian navy -> Peru [navy]']);
  });

  it('stand in a possessive', () => {
    const names: Names = { 'Lena Brandt': 'person', Norddata: 'organisation' };
    const text = "Norddata's chief executive Lena Brandt told reporters that the company would appeal.";
    expect(affiliations(text, names)).toEqual(['Lena Brandt -> Norddata [chief executive]']);
  });

  it('are not made of a visit', () => {
    const names: Names = { 'Amina Otieno': 'person', Kenya: 'state' };
    expect(affiliations('Tourists saw Amina Otieno when she visited Kenya for two days.', names)).toEqual([]);
  });

  it('rest on the sentence that says so, not on another that names both', () => {
    const names: Names = { 'Peter Larsen': 'person', 'Northern Rail': 'organisation' };
    const text =
      'On Tuesday Peter Larsen took a train of Northern Rail. Peter Larsen, the chairman of Northern Rail, said it was late.';
    expect(find(text, names).found.map((c) => c.sentence)).toContain(1);
  });

  it('have two different actors as ends and a sentence that exists, whatever the text, and the same for the same text', () => {
    const names: Names = { 'Amina Otieno': 'person', 'Kenya/Kenyan': 'state', 'Kenyan army': 'organisation' };
    const words = fc.array(
      fc.constantFrom(
        'Amina Otieno',
        'Kenyan',
        'Kenyan army',
        'Kenya',
        "'s",
        'minister',
        ',',
        'of',
        'the',
        'said',
        '.',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const { doc, mentions, found } = find(parts.join(' '), names);
        for (const candidate of found) {
          expect(mentions[candidate.source!]!.actor).not.toBe(mentions[candidate.target!]!.actor);
          expect(doc.sentences[candidate.sentence]).toBeDefined();
          expect(candidate.probability).toBeGreaterThan(0);
        }
        expect(find(parts.join(' '), names).found).toEqual(found);
      }),
      { numRuns: 50 },
    );
  });
});
