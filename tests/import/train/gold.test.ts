// Reading annotated articles and laying their names over a parsed text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLanguageModel, parseDocument } from '../../../import/language/parseDocument.js';
import {
  type GoldDocument,
  goldActors,
  goldMentions,
  goldStatements,
  readGold,
  toSourceDocument,
} from '../../../import/train/gold.js';

const article = (text: string, entities: GoldDocument['entities'], title = ''): GoldDocument => ({
  id: 'a',
  title,
  text,
  entities,
  relations: [],
});

const project = (gold: GoldDocument, keepsNested = true) => {
  const doc = parseDocument(toSourceDocument(gold), loadLanguageModel());
  const mentions = goldMentions(gold, doc, { keepsNested });
  return mentions.map((m) => `${m.actor}:${doc.source.text.slice(m.start, m.end)}`);
};

const navy: GoldDocument['entities'] = [
  { id: 'n', kind: 'organisation', names: ['Sri Lankan navy'] },
  { id: 's', kind: 'state', names: ['Sri Lanka', 'Sri Lankan'] },
];

describe('gold mentions', () => {
  it('keeps the name of another actor inside a longer name, after the longer one', () => {
    expect(project(article('The Sri Lankan navy stopped a boat off Sri Lanka.', navy))).toEqual([
      '0:Sri Lankan navy',
      '1:Sri Lankan',
      '1:Sri Lanka',
    ]);
  });

  it('leaves inner names out for those who need mentions that never overlap', () => {
    expect(project(article('The Sri Lankan navy stopped a boat.', navy), false)).toEqual(['0:Sri Lankan navy']);
  });

  it('does not take an inner name that holds the head word of the longer one', () => {
    const entities: GoldDocument['entities'] = [
      { id: 'a', kind: 'organisation', names: ['city police'] },
      { id: 'b', kind: 'organisation', names: ['police'] },
    ];
    expect(project(article('The city police spoke to other police.', entities))).toEqual(['0:city police', '1:police']);
  });

  it('finds whole words only', () => {
    const entities: GoldDocument['entities'] = [{ id: 'a', kind: 'organisation', names: ['UN', 'EU'] }];
    expect(project(article('UNICEF, not the UN, told EUROPOL.', entities))).toEqual(['0:UN']);
  });

  it('finds names in the headline too', () => {
    const gold = article('A boat was stopped.', navy, 'Sri Lankan navy stops boat');
    expect(project(gold)[0]).toBe('0:Sri Lankan navy');
  });

  it('gives spans that spell a name of their actor and token ranges that cover them, whatever the text', () => {
    const words = fc.array(fc.constantFrom('Sri', 'Lankan', 'Sri Lankan navy', 'Lanka', ',', '“', 'x', '\n\n', '.'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const gold = article(parts.join(' '), navy);
        const doc = parseDocument(toSourceDocument(gold), loadLanguageModel());
        for (const mention of goldMentions(gold, doc)) {
          expect(goldActors(gold)[mention.actor]!.names).toContain(doc.source.text.slice(mention.start, mention.end));
          const { tokens } = doc.sentences[mention.sentence]!;
          expect(tokens[mention.firstToken]!.start).toBeLessThanOrEqual(mention.start);
          expect(tokens[mention.lastToken]!.end).toBeGreaterThanOrEqual(mention.end);
          expect(mention.headToken).toBeGreaterThanOrEqual(mention.firstToken);
          expect(mention.headToken).toBeLessThanOrEqual(mention.lastToken);
        }
      }),
    );
  });
});

describe('annotated articles', () => {
  it('get the headline in front, once', () => {
    const source = toSourceDocument(article('Body.', [], 'Head'));
    expect(source.text).toBe('Head\n\nBody.');
    expect(toSourceDocument(article('Head\n\nBody.', [], 'Head')).text).toBe('Head\n\nBody.');
  });

  it('have relations by index, with every place of the evidence', () => {
    const relation = { type: 'AFFILIATED_WITH' as const, source: 'n', target: 's', evidence: ['It sailed.'] };
    const gold = { ...article('It sailed. It sailed.', navy), relations: [relation] };
    const [statement] = goldStatements(gold, gold.text);
    expect(statement).toMatchObject({ source: 0, target: 1, isOptional: false });
    expect(statement!.evidence.map((e) => e.start)).toEqual([0, 11]);
  });

  it('are refused with the file and the fault when they are not of the form', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-gold-'));
    const file = join(folder, 'gold.json');
    try {
      writeFileSync(file, JSON.stringify([{ ...article('x', []), relations: [{ type: 'LIKES', evidence: [] }] }]));
      expect(() => readGold(file)).toThrow(/gold\.json.*type/s);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
