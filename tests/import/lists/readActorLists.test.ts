import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../../graph/errors.js';
import { areKeptApart, stateOf } from '../../../import/lists/actorLists.js';
import { readActorTable } from '../../../import/lists/actorTable.js';
import { normalizeName } from '../../../import/lists/normalizeName.js';
import { parseUserList, readActorLists, USER_LIST_FILE } from '../../../import/lists/readActorLists.js';

function folderWith(list: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-lists-'));
  writeFileSync(join(folder, USER_LIST_FILE), JSON.stringify(list));
  return folder;
}

describe('the built-in lists', () => {
  const lists = readActorLists();

  it('know a state by its name, its capital and its demonym', () => {
    expect(stateOf(lists, 'Islamabad')).toBe('Pakistan');
    expect(stateOf(lists, 'Pakistani')).toBe('Pakistan');
    expect(stateOf(lists, 'the Netherlands')).toBe('Netherlands');
    expect(stateOf(lists, 'U.S.')).toBe('United States');
  });

  it('take a region for no state', () => {
    expect(lists.places.get('Texas')?.form).toBe('region');
    expect(stateOf(lists, 'Texas')).toBeNull();
  });

  it('give every alias the canonical name', () => {
    expect(lists.actors.get('TTP')?.name).toBe('Tehreek-e-Taliban Pakistan');
    expect(lists.actors.get('Daesh')?.name).toBe('Islamic State');
  });

  it('keep the two Talibans apart, in either order', () => {
    expect(areKeptApart(lists, 'Taliban', 'Tehreek-e-Taliban Pakistan')).toBe(true);
    expect(areKeptApart(lists, 'Tehreek-e-Taliban Pakistan', 'Taliban')).toBe(true);
    expect(areKeptApart(lists, 'Taliban', 'Hamas')).toBe(false);
  });

  it('do not know lower-case words', () => {
    expect(lists.actors.has('is')).toBe(false);
    expect(lists.actors.has('IS')).toBe(true);
  });
});

describe("the user's own list", () => {
  it('adds actors, wins over built-in names and keeps pairs apart', () => {
    const lists = readActorLists(
      folderWith({
        actors: [{ name: 'Transport Trade Partnership', kind: 'organisation', aliases: ['TTP'] }],
        keepApart: [['Alpha', 'Alpha Two']],
      }),
    );
    expect(lists.actors.get('TTP')?.name).toBe('Transport Trade Partnership');
    expect(areKeptApart(lists, 'Alpha Two', 'Alpha')).toBe(true);
  });

  it('is refused with the name of the field that is wrong', () => {
    expect(() => readActorLists(folderWith({ actors: [{ name: 'X', kind: 'planet' }] }))).toThrow(/kind/);
    expect(() => readActorLists(folderWith({ actor: [] }))).toThrow(InvalidInput);
  });

  it('is refused, not crashed on, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          parseUserList(text, 'hearsay.actors.json');
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput);
        }
      }),
    );
  });
});

describe('reading a table', () => {
  it('takes name, aliases and state of a line and skips comments', () => {
    expect(readActorTable('party', '\n# note\nRed Party | Reds | RP @ Chile\n')).toEqual([
      { name: 'Red Party', kind: 'party', aliases: ['Reds', 'RP'], state: 'Chile' },
    ]);
  });
});

describe('normalising a name', () => {
  it('ignores case, accents, articles, possessives and punctuation', () => {
    expect(normalizeName('The Fianna Fáil')).toBe(normalizeName('fianna fail'));
    expect(normalizeName('al-Qaida')).toBe('al qaida');
    expect(normalizeName("Syria's army")).toBe('syria army');
  });

  it('is stable when applied twice', () => {
    expect(normalizeName(normalizeName('An Old Name'))).toBe('old name');
  });
});
