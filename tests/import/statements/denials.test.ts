// Denials: whom they answer, and what is a denial without the word. On real parses, with texts of our own.
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../import/statements/findCandidates.js';
import { findStatements, loadStatementModels } from '../../../import/statements/findStatements.js';
import { type Cast, candidatesIn, describeCandidate, readText } from './readText.js';

const cast: Cast = { state: ['Norland', 'Sudmark', 'Westria'], person: ['Ana Brandt|Brandt'] };

const denialsIn = (text: string) => candidatesIn(text, cast).filter((c) => c.includes('DENIES'));

describe('a denial answers', () => {
  it('whoever owns the claim that it denies', () => {
    expect(denialsIn('Sudmark denied claims by Westria that it had moved the fence.')).toContain(
      'Sudmark DENIES Westria',
    );
  });

  it('the accuser in the same sentence before one further up', () => {
    const text = 'Westria accused Sudmark of theft. Norland accused Sudmark of spying, but Sudmark denied the charge.';
    expect(denialsIn(text)[0]).toBe('Sudmark DENIES Norland');
  });

  it('every accuser of a coordination', () => {
    const found = denialsIn('Norland and Westria accused Sudmark of spying. Sudmark denied the accusation.');
    expect(found.sort()).toEqual(['Sudmark DENIES Norland', 'Sudmark DENIES Westria']);
  });

  it('perhaps nobody, where nobody accused the denier', () => {
    expect(denialsIn('Norland accused Westria of spying. Sudmark denied involvement.')).toContain('Sudmark DENIES -');
  });

  it('nothing, where it is negated', () => {
    expect(denialsIn('Norland accused Sudmark of spying. Sudmark did not deny the charge.')).toEqual([]);
  });
});

describe('a denial needs no word of denial', () => {
  it('where the speaker calls its own doings peaceful', () => {
    const text = 'Norland accused Sudmark of building bombs. Sudmark says its program is peaceful.';
    expect(denialsIn(text)).toContain('Sudmark DENIES Norland');
  });
});

describe('statements', () => {
  const text = 'Norland accused Sudmark of attacking a convoy. Sudmark denied the charge.';

  it('link a denial to the accusation it rebuts, and quote whole sentences', () => {
    const reading = readText(text, cast);
    const statements = findStatements(reading.doc, reading.mentions, reading.actors, loadStatementModels());
    const denial = statements.find((s) => s.type === 'DENIES');
    const accusation = statements.findIndex((s) => s.type === 'ACCUSES');
    expect(denial?.rebuts).toEqual([accusation]);
    expect(denial?.quote).toBe('Sudmark denied the charge.');
    expect(statements[accusation]?.content).toBe('attacking a convoy');
  });

  it('have confidences between 0 and 1 and offsets that give their words back', () => {
    const reading = readText(text, cast);
    const statements = findStatements(reading.doc, reading.mentions, reading.actors, loadStatementModels());
    expect(statements.length).toBeGreaterThan(0);
    for (const s of statements) {
      expect(s.confidence).toBeGreaterThan(0);
      expect(s.confidence).toBeLessThanOrEqual(1);
      expect(text.slice(s.start, s.end)).toBe(s.quote);
      if (s.sourceSpan !== null) expect(s.quote).toContain(text.slice(s.sourceSpan.start, s.sourceSpan.end));
      if (s.content !== null) expect(text).toContain(s.content);
    }
  });
});

describe('attribution', () => {
  it('names whom the text has it from', () => {
    const reading = readText('Brandt said that Norland accused Sudmark of spying.', cast);
    const accusation = findCandidates(reading).find((c) => describeCandidate(reading, c) === 'Norland ACCUSES Sudmark');
    const names = accusation?.attribution.map((m) => reading.actors[reading.mentions[m]?.actor ?? -1]?.name);
    expect(names).toEqual(['Ana Brandt']);
  });
});
