import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../import/annotation.js';
import { loadLanguageModel } from '../../../import/language/languageModel.js';
import { parseDocument } from '../../../import/language/parseDocument.js';
import { readActorLists } from '../../../import/lists/readActorLists.js';
import { findMentions } from '../../../import/mentions/findMentions.js';
import { loadMentionModel } from '../../../import/mentions/modelFile.js';

const lists = readActorLists();

function mentionsOf(text: string): { mention: Mention; written: string }[] {
  const source = { id: 'a', title: '', text, url: null, publisher: null, publishedAt: null };
  const doc = parseDocument(source, loadLanguageModel());
  return findMentions(doc, loadMentionModel(), lists).map((mention) => ({
    mention,
    written: text.slice(mention.start, mention.end),
  }));
}

const kindsOf = (text: string) => new Map(mentionsOf(text).map(({ mention, written }) => [written, mention.kind]));

describe('finding mentions', () => {
  it('finds a person without the title in front', () => {
    const kinds = kindsOf('Foreign Minister Anna Lindqvist told reporters on Monday that the talks had failed.');
    expect(kinds.get('Anna Lindqvist')).toBe('person');
  });

  it('finds bodies by the words they are made of', () => {
    const kinds = kindsOf('The National Fisheries Council criticised the Harbour Workers Union on Friday.');
    expect(kinds.get('National Fisheries Council')).toBe('organisation');
    expect(kinds.get('Harbour Workers Union')).toBe('organisation');
  });

  it('takes the domain name of a site for a medium', () => {
    const kinds = kindsOf('The mayor lied about the bridge, according to the news website Factharbour.org.');
    expect(kinds.get('Factharbour.org')).toBe('media');
  });

  it('finds states, and the demonym inside a longer phrase', () => {
    const found = mentionsOf('Pakistani officials accused the Afghan Taliban of sheltering militants.');
    expect(found.map((m) => m.written)).toContain('Pakistani officials');
    expect(found.map((m) => m.written)).toContain('Pakistani');
    expect(found.find((m) => m.written === 'Pakistani officials')?.mention.kind).toBe('collective');
    expect(found.some((m) => m.mention.kind === 'armed-group')).toBe(true);
  });

  it('finds unnamed groups that could act', () => {
    const kinds = kindsOf('Opposition lawmakers urged the court to stop the vote, and protesters cheered.');
    expect(kinds.get('Opposition lawmakers')).toBe('collective');
    expect(kinds.get('protesters')).toBe('collective');
  });

  it('marks pronouns as not named', () => {
    const found = mentionsOf('Maria Ortiz resigned. She blamed the board.');
    expect(found.find((m) => m.written === 'She')?.mention.isNamed).toBe(false);
  });

  it('gives an outer mention before the ones inside it', () => {
    const found = mentionsOf('The Iranian Foreign Ministry denied it.');
    const starts = found.map((m) => m.mention.start);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  });

  it('gives spans of whole tokens inside one sentence, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Obama',
            'the',
            'U.S.',
            'army',
            "'s",
            'of',
            '(',
            ')',
            '.',
            '\n\n',
            'said',
            'Élysée',
            '“',
            '-',
            '7',
            'she',
          ),
          { maxLength: 40 },
        ),
        (words) => {
          const text = words.join(' ');
          const source = { id: 'a', title: '', text, url: null, publisher: null, publishedAt: null };
          const doc = parseDocument(source, loadLanguageModel());
          for (const m of findMentions(doc, loadMentionModel(), lists)) {
            const tokens = doc.sentences[m.sentence]!.tokens;
            expect(tokens[m.firstToken]!.start).toBe(m.start);
            expect(tokens[m.lastToken]!.end).toBe(m.end);
            expect(m.headToken).toBeGreaterThanOrEqual(m.firstToken);
            expect(m.headToken).toBeLessThanOrEqual(m.lastToken);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
