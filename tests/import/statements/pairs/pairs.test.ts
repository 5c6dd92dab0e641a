// The pair model as a file and on texts of our own: damaged bytes are refused, every pair of actors is looked at, names do
// not count, and what only the model finds says so.
import { describe, expect, it } from 'vitest';
import type { WeightRows } from '../../../../import/language/weights.js';
import { loadWordClasses } from '../../../../import/language/wordClasses.js';
import { readActorLists } from '../../../../import/lists/readActorLists.js';
import { findViews } from '../../../../import/statements/affiliation/views.js';
import { candidatesOf, readSpeakers } from '../../../../import/statements/findCandidates.js';
import { loadPairModel, packPairModel, unpackPairModel } from '../../../../import/statements/pairs/modelFile.js';
import { withPairEvidence } from '../../../../import/statements/pairs/pairEvidence.js';
import { type PairScorer, scoreUnits } from '../../../../import/statements/pairs/pairModel.js';
import { Rows } from '../../../../import/statements/pairs/rows.js';
import { pairTypes } from '../../../../import/statements/pairs/wordMarks.js';
import { type Cast, describeCandidate, readText } from '../readText.js';

const classes = loadWordClasses();
const lists = readActorLists();
const accuses = pairTypes.indexOf('ACCUSES');

function read(text: string, cast: Cast, score: PairScorer) {
  const spoken = readSpeakers(readText(text, cast));
  const { doc, mentions, actors } = spoken.reading;
  const candidates = candidatesOf(spoken);
  const units = scoreUnits(spoken, findViews(doc, mentions, actors, lists), candidates, classes, score);
  return { spoken, candidates, units };
}

const silent: PairScorer = (_, out) => out.fill(-9);
const cast: Cast = { state: ['Norland', 'Sudmark'], person: ['Ana Brandt|Brandt'] };

describe('the pair model', () => {
  const endsIn = (text: string) =>
    read(text, cast, silent)
      .units.map((u) => [u.source?.actor ?? null, u.target?.actor ?? null].join('>'))
      .sort();

  it('looks at both orders of two actors beside a telling word, and at each as a source alone', () => {
    expect(endsIn('Norland and Sudmark signed nothing.')).toEqual(['0>', '0>1', '1>', '1>0']);
  });

  it('looks at actors as targets of nobody named where there is a word of harm', () => {
    expect(endsIn('Norland was bombed.')).toContain('>0');
  });

  it('looks at nothing in a sentence without a telling word', () => {
    expect(endsIn('Norland is larger than Sudmark.')).toEqual([]);
  });

  it('takes the speaker of a running quotation for an actor of its sentences', () => {
    const text = 'Brandt said: “This is a bad day. Sudmark has burned our villages. It will pay.”';
    const { units, spoken } = read(text, cast, silent);
    const brandt = spoken.reading.actors.findIndex((a) => a.name === 'Ana Brandt');
    const sudmark = spoken.reading.actors.findIndex((a) => a.name === 'Sudmark');
    const last = Math.max(
      ...spoken.reading.mentions.filter((m) => m.actor === sudmark && m.isNamed).map((m) => m.sentence),
    );
    expect(units.some((u) => u.marks.index === last && u.source?.actor === brandt && u.target?.actor === sudmark)).toBe(
      true,
    );
  });

  it('sees the same in a sentence whatever its actors are called', () => {
    const keysOf = (text: string, names: Cast) => {
      const keys: number[][] = [];
      read(text, names, (rows, out) => {
        out.fill(-9);
        keys.push([...rows.keys.subarray(0, rows.count)]);
      });
      return keys;
    };
    const states = { state: ['Norland', 'Sudmark'] };
    expect(keysOf('Norland blamed Sudmark for the blast.', states)).toEqual(
      keysOf('Oslund blamed Vestmark for the blast.', { state: ['Oslund', 'Vestmark'] }),
    );
  });

  const learntIn = (type: number) => {
    const { spoken, candidates, units } = read('Norland looked at the brutal Sudmark.', cast, (_, out) => {
      out.fill(-9);
      out[type] = 2;
    });
    const learnt = withPairEvidence(spoken, candidates, units).slice(candidates.length);
    return learnt.map((c) => `${describeCandidate(spoken.reading, c)} by ${c.rule}`);
  };

  it('makes candidates of what no rule read, named as learnt', () => {
    expect(learntIn(accuses)).toContain('Norland ACCUSES Sudmark by learnt:accuses');
  });

  it('leaves denials to the rules', () => {
    expect(learntIn(pairTypes.indexOf('DENIES'))).toEqual([]);
  });

  it('adds nothing but features to what the rules read when it is silent', () => {
    const { spoken, candidates, units } = read('Norland accused Sudmark of arson.', cast, silent);
    const joined = withPairEvidence(spoken, candidates, units);
    expect(joined.map((c) => ({ ...c, features: [] }))).toEqual(candidates.map((c) => ({ ...c, features: [] })));
    expect(joined.every((c) => c.features.includes('pair-none'))).toBe(true);
  });

  it('tells who accuses whom', () => {
    const { units } = read('Norland accused Sudmark of burning the village.', cast, loadPairModel().score);
    const score = (source: number, target: number) =>
      units.find((u) => u.source?.actor === source && u.target?.actor === target)?.logOdds[accuses] ?? 0;
    expect(score(0, 1)).toBeGreaterThan(score(1, 0) + 1);
  });

  it('comes back from its file as it was, and is refused when damaged', () => {
    const rows: WeightRows = {
      classes: pairTypes.length,
      keys: Uint32Array.of(7, 4_000_000_000),
      lengths: Uint8Array.of(1, 2),
      entries: Int16Array.of((100 << 7) | 2, (-50 << 7) | 0, (25 << 7) | 3),
    };
    const packed = packPairModel(rows, 0.01);
    const { score } = unpackPairModel(packed, classes);
    const out = new Float64Array(pairTypes.length);
    const given = new Rows();
    given.keys.set([7, 4_000_000_000, 12]);
    given.count = 3;
    score(given, out);
    expect([...out].map((x) => Math.round(x * 100))).toEqual([-50, 0, 100, 25, 0, 0, 0, 0, 0]);
    const damaged = Buffer.from(packed);
    damaged[damaged.length >> 1]! ^= 255;
    expect(() => unpackPairModel(damaged, classes)).toThrowError(/damaged/);
  });
});
