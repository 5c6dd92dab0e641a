import { describe, expect, it } from 'vitest';
import type { StatementCandidate } from '../../../import/statements/candidate.js';
import { withoutRivals } from '../../../import/statements/rivals.js';
import { readText } from './readText.js';

const reading = readText('Norland blamed Estmark. The River Front watched, and Norland complained.', {
  state: ['Norland', 'Estmark'],
  'armed-group': ['River Front'],
});
const mentionOf = (name: string | null) =>
  name === null ? null : reading.mentions.findIndex((m) => reading.actors[m.actor]?.name === name);

function rated(type: StatementCandidate['type'], source: string | null, target: string | null, probability: number) {
  const candidate = {
    type,
    source: mentionOf(source),
    target: mentionOf(target),
    sentence: 0,
    cueToken: 1,
    content: null,
    role: null,
    attribution: [],
    negated: false,
    hedged: false,
    rule: 'verb:test',
    features: [],
  } satisfies StatementCandidate;
  return { candidate, probability };
}

describe('statements of one sentence', () => {
  it('with a named author are not also nobody’s', () => {
    const named = rated('ACCUSES', 'Norland', 'Estmark', 0.4);
    const open = rated('ACCUSES', null, 'Estmark', 0.9);
    expect(withoutRivals(reading, [named, open])).toEqual([named]);
    expect(withoutRivals(reading, [open])).toEqual([open]);
  });

  it('keep ends that are about as sure, and drop one that is far less sure', () => {
    const first = rated('ACCUSES', 'Norland', 'Estmark', 0.6);
    const second = rated('ACCUSES', 'Norland', 'River Front', 0.5);
    const guess = rated('ACCUSES', 'River Front', 'Estmark', 0.2);
    expect(withoutRivals(reading, [first, second, guess])).toEqual([first, second]);
  });

  it('do not drop each other where their types differ, and never an affiliation', () => {
    const charge = rated('ACCUSES', 'Norland', 'Estmark', 0.9);
    const warning = rated('WARNS', 'Norland', 'River Front', 0.2);
    const member = rated('AFFILIATED_WITH', 'River Front', 'Norland', 0.45);
    const sure = rated('AFFILIATED_WITH', 'River Front', 'Estmark', 0.95);
    expect(withoutRivals(reading, [charge, warning, member, sure])).toEqual([charge, warning, member, sure]);
  });
});
