// What the engines' values have in common once they are plain, and how plans are read.
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../graph/embedded/plan.js';
import { toPlain } from '../../graph/embedded/values.js';
import { plainInteger, plainMoment } from '../../graph/values.js';

describe('plain values', () => {
  test('keep every digit of large whole numbers', () => {
    expect(plainInteger(9007199254740991n)).toBe(9007199254740991);
    expect(plainInteger(9007199254740993n)).toBe('9007199254740993');
    expect(plainInteger(-3n)).toBe(-3);
  });

  test('write a moment without idle zeros', () => {
    expect(plainMoment('2024-03-05T10:00:00.540000000Z')).toBe('2024-03-05T10:00:00.54Z');
    expect(plainMoment('2024-03-05T10:00:00.000Z')).toBe('2024-03-05T10:00:00Z');
    expect(plainMoment('2024-03-05T10:00:00.120+02:00')).toBe('2024-03-05T10:00:00.12+02:00');
    expect(plainMoment('2024-03-10')).toBe('2024-03-10');
  });

  test('know a node by the product’s id, and by the engine’s where it has none', () => {
    const none = () => null;
    const node = { _id: 7, _labels: ['Person', 'Actor'], id: 'a1', name: 'Ada' };
    expect(toPlain(node, none)).toEqual({
      id: 'a1',
      labels: ['Actor', 'Person'],
      properties: { id: 'a1', name: 'Ada' },
    });
    expect(toPlain({ _id: 7, _labels: [] }, none)).toMatchObject({ id: 'n:7' });
    const link = { _id: 3, _source: 7, _target: 8, _type: 'WARNS', statements: 2 };
    expect(toPlain(link, (id) => (id === 7 ? 'a1' : null))).toEqual({
      id: 'e:3',
      type: 'WARNS',
      source: 'a1',
      target: 'n:8',
      properties: { statements: 2 },
    });
  });
});

describe('a plan of the embedded engine', () => {
  test('gives operators, procedures and whether it writes', () => {
    const reading = 'Return (n)\n  Filter (n.id Eq "a") [index: id]\n    NodeScan (n:Actor)\n';
    const plan = readPlan(reading);
    expect(plan).toMatchObject({ queryType: 'r', operators: ['Return', 'Filter', 'NodeScan'], procedures: [] });
    expect(plan.tree?.children[0]?.children[0]).toMatchObject({ operator: 'NodeScan', details: 'n:Actor' });
    expect(readPlan('CallProcedure (db.labels)\n').procedures).toEqual(['db.labels']);
    expect(readPlan('Return ()\n  SetProperty (a.x)\n    NodeScan (a:Actor)\n').queryType).toBe('w');
    expect(readPlan("Return (l)\n  LoadCsv ('/file' AS l)\n").operators).toContain('LoadCsv');
  });
});
