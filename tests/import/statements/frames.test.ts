// Each case is one construction of English with the statement that a reader takes from it, tried on the shipped parser.
import { describe, expect, it } from 'vitest';
import { type Cast, candidatesIn } from './readText.js';

const states: Cast = {
  state: ['Norland|Norland', 'Sudmark', 'Westria'],
  person: ['Ana Brandt|Brandt', 'Omar Lund|Lund'],
  'armed-group': ['Red Dawn'],
  organisation: ['Harbour Union'],
};

const cases: readonly (readonly [string, string, string])[] = [
  ['active verb', 'Norland accused Sudmark of shelling two villages.', 'Norland ACCUSES Sudmark'],
  ['passive with agent', 'Sudmark was accused by Norland of shelling two villages.', 'Norland ACCUSES Sudmark'],
  ['agentless passive', 'Sudmark has been accused of shelling two villages.', '- ACCUSES Sudmark'],
  ['blame on', 'Norland blamed the attack on Red Dawn.', 'Norland ACCUSES Red Dawn'],
  ['participle', 'Brandt left the talks on Monday, blaming Sudmark for the delay.', 'Ana Brandt ACCUSES Sudmark'],
  ['reported harm', 'Norland said that Sudmark had attacked a convoy.', 'Norland ACCUSES Sudmark'],
  ['light verb', 'Norland made accusations against Sudmark on Friday.', 'Norland ACCUSES Sudmark'],
  ['coordinated objects', 'Norland accused Sudmark and Westria of spying.', 'Norland ACCUSES Westria'],
  ['coordinated subjects', 'Norland and Westria accused Sudmark of spying.', 'Westria ACCUSES Sudmark'],
  [
    'denial of a charge just made',
    'Norland accused Sudmark of spying. Sudmark denied the charge.',
    'Sudmark DENIES Norland',
  ],
  ['relative clause', 'Norland accuses Sudmark of spying, a charge Sudmark denies.', 'Sudmark DENIES Norland'],
  ['denial of somebody’s claim', 'Sudmark rejected the allegations by Norland.', 'Sudmark DENIES Norland'],
  ['criticism', 'Brandt sharply criticised Lund on Tuesday.', 'Ana Brandt CRITICIZES Omar Lund'],
  [
    'criticism of something owned',
    'Brandt condemned Sudmark’s decision to close the border.',
    'Ana Brandt CRITICIZES Sudmark',
  ],
  ['support', 'Westria supports Norland in the dispute.', 'Westria SUPPORTS Norland'],
  ['support as a noun', 'Westria expressed its support for Norland.', 'Westria SUPPORTS Norland'],
  ['demand', 'Brandt urged Sudmark to release the sailors.', 'Ana Brandt URGES Sudmark'],
  ['call on', 'Brandt called on Sudmark to release the sailors.', 'Ana Brandt URGES Sudmark'],
  ['should', 'Brandt said Sudmark should release the sailors.', 'Ana Brandt URGES Sudmark'],
  ['warning', 'Norland warned Sudmark that it would close the strait.', 'Norland WARNS Sudmark'],
  ['threat in the complement', 'Red Dawn threatened to attack Sudmark.', 'Red Dawn WARNS Sudmark'],
  ['meeting with', 'Brandt met with Lund in the capital.', 'Ana Brandt MEETS Omar Lund'],
  ['meeting of a pair', 'Brandt and Lund met in the capital.', 'Ana Brandt MEETS Omar Lund'],
  ['talks as a noun', 'Brandt held talks with Lund on Sunday.', 'Ana Brandt MEETS Omar Lund'],
  ['agreement', 'Norland signed an agreement with Westria.', 'Norland COOPERATES_WITH Westria'],
  ['force', 'Red Dawn attacked Norland on Sunday.', 'Red Dawn ATTACKS Norland'],
  ['force in the passive', 'Lund was shot by Red Dawn.', 'Red Dawn ATTACKS Omar Lund'],
  ['control', 'Lund wants to meet Brandt after he agreed to support Norland.', 'Omar Lund SUPPORTS Norland'],
];

describe('a clause gives a candidate', () => {
  for (const [name, text, expected] of cases) {
    it(`${name}: ${text}`, () => {
      expect(candidatesIn(text, states)).toContain(expected);
    });
  }
});

const silent: readonly (readonly [string, string])[] = [
  ['a negated verb', 'Norland did not accuse Sudmark of spying.'],
  ['a question', 'Did Norland accuse Sudmark of spying?'],
  ['neutral speech', 'Norland said that Sudmark has a long coast.'],
  ['no charges', 'Norland made no accusations against Sudmark.'],
];

describe('nothing is accused by', () => {
  for (const [name, text] of silent) {
    it(name, () => {
      expect(candidatesIn(text, states).filter((c) => c.startsWith('Norland ACCUSES'))).toEqual([]);
    });
  }
});
