// Disputes about one charge are one card; the chart counts each statement once, in its month and its outlet.
import { expect, test } from 'vitest';
import { chartDisputes, gatherCharges } from '../../../client/src/domain/disputes.js';
import type { DisputeView, StatementView } from '../../../graph/shapes.js';
import { statement } from './fixtures.js';

const said = (id: string, at: string | null, publisher: string | null, more: Partial<StatementView> = {}) =>
  statement('a', 'ACCUSES', 'b', {
    id,
    at,
    document: { id: `d-${id}`, title: id, publisher, publishedAt: at, url: null },
    ...more,
  });

const denial = said('n1', '2024-03-20', 'Ledger', { type: 'DENIES', relationship: 'b-denies-a' });
const disputes: readonly DisputeView[] = [
  { accusation: said('s1', '2024-01-05', 'Post', { relationship: 'a-accuses-b' }), denials: [denial] },
  { accusation: said('s2', '2024-03-05', 'Ledger', { relationship: 'a-accuses-b' }), denials: [denial] },
  { accusation: said('s3', '2024-04-05', null, { relationship: 'c-accuses-d' }), denials: [] },
  { accusation: said('s4', null, 'Post', { relationship: 'c-accuses-d' }), denials: [] },
];

test('disputes about one charge are gathered, the newest first, with each denial once', () => {
  const charges = gatherCharges(disputes);
  expect(charges.map((c) => c.key)).toEqual(['c-accuses-d', 'a-accuses-b']);
  expect(charges[1]?.accusations.map((s) => s.id)).toEqual(['s2', 's1']);
  expect(charges[1]?.denials.map((s) => s.id)).toEqual(['n1']);
});

test('charges with an end that is not named stay apart', () => {
  const half = (id: string) => said(id, '2024-01-05', 'Post', { target: null, relationship: null });
  expect(gatherCharges(['x', 'y'].map((id) => ({ accusation: half(id), denials: [denial] })))).toHaveLength(2);
});

test('the chart has every month between the first and the last, each statement once', () => {
  const { bins, all, outlets, most, undated } = chartDisputes(disputes);
  expect(bins.map((b) => b.at)).toEqual(['2024-01', '2024-02', '2024-03', '2024-04']);
  expect(all.bars.map((b) => [b.accusations, b.denials])).toEqual([
    [1, 0],
    [0, 0],
    [1, 1],
    [1, 0],
  ]);
  expect([all.accusations, all.denials, undated, most]).toEqual([4, 1, 1, 1]);
  expect(outlets.map((row) => [row.outlet, row.accusations, row.denials])).toEqual([
    ['Ledger', 1, 1],
    ['Post', 2, 0],
    ['Outlet unknown', 1, 0],
  ]);
});

test('without dates there is no chart to draw', () => {
  expect(chartDisputes([]).bins).toEqual([]);
});
