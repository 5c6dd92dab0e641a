// Offices that tie a holder to a body, by the tree and by the order of words.
import { describe, expect, it } from 'vitest';
import { loadLanguageModel } from '../../../../import/language/languageModel.js';
import { parseDocument } from '../../../../import/language/parseDocument.js';
import { readActorLists } from '../../../../import/lists/readActorLists.js';
import { readContexts } from '../../../../import/statements/affiliation/findAffiliations.js';
import { findLinearLinks } from '../../../../import/statements/affiliation/linearLinks.js';
import { findOfficeLinks } from '../../../../import/statements/affiliation/officeLinks.js';
import { type GoldDocument, goldActors, goldMentions, toSourceDocument } from '../../../../import/train/gold.js';

const lists = readActorLists();

/** Links between "Peter Larsen" and "Northern Rail" as "office holder/body". */
function links(text: string) {
  const entities: GoldDocument['entities'] = [
    { id: 'p', kind: 'person', names: ['Peter Larsen'] },
    { id: 'o', kind: 'organisation', names: ['Northern Rail'] },
  ];
  const gold = { id: 'a', title: '', text, entities, relations: [] };
  const doc = parseDocument(toSourceDocument(gold), loadLanguageModel());
  const [context] = readContexts(doc, goldMentions(gold, doc), goldActors(gold), lists);
  const view = (actor: number) => context!.views.find((v) => v.actor === actor)!;
  const show = (found: ReturnType<typeof findOfficeLinks>) =>
    found.map((l) => `${context!.sentence.tokens[l.office]!.text} ${l.holder}/${l.body}`);
  return {
    tree: show(findOfficeLinks(context!, view(0), view(1))),
    order: show(findLinearLinks(context!, view(0), view(1))),
  };
}

describe('an office ties a name to a body', () => {
  it('in an apposition', () => {
    const { tree, order } = links('Peter Larsen, chairman of Northern Rail, resigned.');
    expect(tree).toContain('chairman appos/of');
    expect(order).toContain('chairman ~appos/~of');
  });

  it('in a title', () => {
    expect(links('The Northern Rail chairman Peter Larsen resigned.').order).toContain('chairman ~title/~before');
    expect(links("Northern Rail's chairman Peter Larsen resigned.").order).toContain('chairman ~title/~poss');
  });

  it('in a clause with "is"', () => {
    const { tree, order } = links('Peter Larsen is the chairman of Northern Rail.');
    expect(tree).toContain('chairman subject/of');
    expect(order).toContain('chairman ~subject/~of');
  });

  it('as complement of a verb that is told with it: being named chairman is not meeting one', () => {
    expect(links('Peter Larsen was named chairman of Northern Rail.').tree[0]).toMatch(/chairman subject:name\/of/);
    expect(links('Peter Larsen met the chairman of Northern Rail.')).toEqual({
      tree: ['chairman subject:meet/of'],
      order: [],
    });
  });
});
