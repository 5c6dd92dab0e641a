// The console's small pure parts: places of problems, the walk through history, what of an answer leads to sentences, templates.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  evidenceQueries,
  hasLeads,
  leadsBeside,
  leadsOf,
  merge,
  statementsOf,
} from '../../../client/src/console/evidence.js';
import { answerCsv } from '../../../client/src/console/exportAnswer.js';
import { helpFor } from '../../../client/src/console/help.js';
import { parameterNames } from '../../../client/src/console/parameters.js';
import { offsetOf, placeIn, rangeOf } from '../../../client/src/console/problems.js';
import { walk } from '../../../client/src/console/queryHistory.js';
import { inOrder } from '../../../client/src/console/savedQueries.js';
import { templates } from '../../../client/src/console/templates.js';
import type { CypherValue } from '../../../graph/shapes.js';

it('turns lines and columns into offsets and never leaves the text', () => {
  const text = 'MATCH (n)\nSET n.x = 1';
  expect(text.slice(offsetOf(text, 2, 1))).toBe('SET n.x = 1');
  expect(rangeOf(text, { line: 2, column: 1, endLine: 2, endColumn: 4 })).toEqual({ from: 10, to: 13 });
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 50 }), (any, line, column) => {
      const { from, to } = rangeOf(any, { line, column, endLine: line, endColumn: column });
      expect(from >= 0 && from <= to && to <= any.length).toBe(true);
    }),
  );
});

it('reads the place at the head of what the server says', () => {
  expect(placeIn('Line 3, column 14: There is more.')).toEqual({ line: 3, column: 14, rest: 'There is more.' });
  expect(placeIn('It took too long.')).toBeNull();
});

it('walks to older queries and back to the one being written', () => {
  const history = ['newest', 'older'];
  const first = walk(history, { at: -1, draft: '' }, 'being written', 1);
  expect(first).toEqual({ at: 0, draft: 'being written', text: 'newest' });
  const second = first && walk(history, first, first.text, 1);
  expect(second?.text).toBe('older');
  expect(second && walk(history, second, second.text, 1)).toBeNull();
  const back = second && walk(history, second, second.text, -1);
  expect(back && walk(history, back, back.text, -1)?.text).toBe('being written');
});

it('passes over a query that is on screen already', () => {
  expect(walk(['same', 'older'], { at: -1, draft: '' }, 'same', 1)?.text).toBe('older');
});

const sentence = 'Norland accused Estmark of moving the stones.';
const statement = {
  id: 's1',
  labels: ['Statement'],
  properties: {
    id: 's1',
    type: 'ACCUSES',
    quote: sentence,
    start: 0,
    end: 45,
    sourceStart: 0,
    sourceEnd: 7,
    confidence: 0.5,
    at: '2024-01-01',
  },
};
const actor = { id: 'a1', labels: ['Actor', 'Group'], properties: { id: 'a1', name: 'Norland', kind: 'state' } };

it('finds what leads to sentences anywhere in an answer: statements, relationships of the network, quotes', () => {
  const relationship = { id: 'r1', type: 'ACCUSES', source: 'a1', target: 'a2', properties: {} };
  const plumbing = { id: 'x1', type: 'SOURCE_OF', source: 'a1', target: 's1', properties: {} };
  const rows = [[[statement], { path: [relationship, plumbing] }, sentence, 'short', actor, 3, null]];
  expect(leadsOf({ columns: [], rows, truncated: false, ms: 1 })).toEqual({
    statements: ['s1'],
    relationships: ['r1'],
    quotes: [sentence],
  });
  expect(hasLeads(leadsOf({ columns: ['n'], rows: [[3]], truncated: false, ms: 1 }))).toBe(false);
});

it('finds what stands beside a sentence: nodes, relationships, and words that may be an id', () => {
  const relationship = { id: 'r1', type: 'ACCUSES', source: 'a1', target: 'a2', properties: {} };
  const row = [sentence, 's9', 'two words', statement, relationship, 4];
  expect(leadsBeside(row)).toEqual({ statements: ['s1', 's9'], relationships: ['r1'], quotes: [] });
  expect(evidenceQueries(leadsBeside(row)).map(({ leads }) => leads)).toEqual([['s1', 's9'], ['r1']]);
  expect(evidenceQueries(leadsBeside([sentence]))).toEqual([]);
});

it('puts statements found in several ways together once, in the order of the documents', () => {
  const columns = ['s', 'document', 'publishedAt'];
  const row = (id: string, start: number, document: string, at: string | null) => [
    { ...statement, id, properties: { ...statement.properties, id, start } },
    document,
    at,
  ];
  const answer = (rows: ReturnType<typeof row>[]) => statementsOf({ columns, rows, truncated: false, ms: 1 });
  const late = row('s3', 5, 'd2', '2024-05-01');
  const all = merge([
    answer([late, row('s4', 1, 'd9', null)]),
    answer([row('s2', 9, 'd1', '2024-01-01'), late, row('s1', 2, 'd1', '2024-01-01')]),
  ]);
  expect(all.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4']);
});

it('gives the rows of the evidence query as statements', () => {
  const columns = ['s', 'a', 'b', 'attribution', 'rebuttedBy', 'document', 'title', 'publisher', 'publishedAt', 'url'];
  const rows = [[statement, actor, null, [actor], ['s2'], 'd1', 'A title', null, '2024-01-01', null]];
  expect(statementsOf({ columns, rows, truncated: false, ms: 1 })).toMatchObject([
    {
      id: 's1',
      source: { id: 'a1', name: 'Norland' },
      target: null,
      attribution: [{ name: 'Norland' }],
      rebuttedBy: ['s2'],
      document: { id: 'd1', title: 'A title', publisher: null },
      sourceSpan: { start: 0, end: 7 },
      cueSpan: null,
    },
  ]);
});

it('writes relationships into CSV with their ends where the answer has them', () => {
  const r = { id: 'r1', type: 'ACCUSES', source: 'a1', target: 'a2', properties: {} };
  const other = { id: 'a2', labels: ['Actor'], properties: { id: 'a2', name: 'Estmark, the' } };
  const csv = (rows: readonly (readonly CypherValue[])[]) =>
    answerCsv({ columns: ['r'], rows, truncated: false, ms: 1 });
  expect(csv([[r]])).toBe('r\r\nACCUSES\r\n');
  expect(csv([[r], [actor], [other]])).toContain('\r\n"Norland ACCUSES Estmark, the"\r\n');
});

it('puts favourites first', () => {
  const saved = [
    ['b', false],
    ['c', true],
    ['a', false],
  ] as const;
  const queries = saved.map(([name, isFavourite]) => ({ name, isFavourite, query: 'RETURN 1', parameters: [] }));
  expect(inOrder(queries).map(({ name }) => name)).toEqual(['c', 'a', 'b']);
});

it('every template has a picker for each of its parameters, and no other', () => {
  for (const { name, query, parameters } of templates)
    expect([name, [...parameterNames(query)].sort()]).toEqual([name, parameters.map((p) => p.name).sort()]);
});

it('explains functions where they are called and keywords elsewhere', () => {
  expect(helpFor('count', true)?.signature).toContain('count(');
  expect(helpFor('match', false)?.signature).toBe('MATCH pattern');
  expect(helpFor('nothing', false)).toBeNull();
});
