import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralities, findCommunities } from '../../../client/src/domain/centrality.js';
import { compareStatements } from '../../../client/src/domain/compare.js';
import { cypherGraph, showValue } from '../../../client/src/domain/cypherGraph.js';
import { cypherTokens } from '../../../client/src/domain/cypherTokens.js';
import { curvatures } from '../../../client/src/domain/drawing.js';
import { ago, showDate, showRange } from '../../../client/src/domain/format.js';
import { buildNetwork } from '../../../client/src/domain/network.js';
import { isInPolygon } from '../../../client/src/domain/polygon.js';
import { seedPosition } from '../../../client/src/domain/seed.js';
import { sortRows } from '../../../client/src/domain/sort.js';
import { startView } from '../../../client/src/domain/view.js';
import { pushApart } from '../../../client/src/network/pushApart.js';
import { statement, subgraph, tie } from './fixtures.js';

describe('Cypher colours', () => {
  it('never lose a character', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          cypherTokens(text)
            .map((t) => t.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('know keywords, labels, strings, numbers, parameters and comments', () => {
    const kinds = cypherTokens("MATCH (a:Actor {name: 'X'})-[:ACCUSES|DENIES]->(b) WHERE b.n > 12 RETURN $p // end")
      .filter((t) => t.kind !== 'plain')
      .map((t) => [t.kind, t.text]);
    expect(kinds).toEqual([
      ['keyword', 'MATCH'],
      ['label', 'Actor'],
      ['string', "'X'"],
      ['label', 'ACCUSES'],
      ['label', 'DENIES'],
      ['keyword', 'WHERE'],
      ['number', '12'],
      ['keyword', 'RETURN'],
      ['parameter', '$p'],
      ['comment', '// end'],
    ]);
  });
});

describe('a Cypher answer', () => {
  const node = { id: 'n1', labels: ['Actor'], properties: { name: 'Karo', kind: 'person' } };
  const edge = { id: 'r1', type: 'ACCUSES', source: 'n1', target: 'n2', properties: {} };
  it('gives up its nodes and relationships, nested ones and unnamed ends too', () => {
    const graph = cypherGraph({ columns: ['a'], rows: [[[{ deep: node }, edge]]], truncated: false, ms: 1 });
    expect([...graph.nodes.values()].map((n) => n.label)).toEqual(['Karo', 'n2']);
    expect([...graph.edges.keys()]).toEqual(['r1']);
  });

  it('is shown as text', () => {
    expect([null, 1.5, node, edge, [1, 'a']].map(showValue)).toEqual(['', '1.5', 'Karo', '[:ACCUSES]', '1, a']);
  });
});

describe('comparing', () => {
  it('tells only here, only there, both, and a charge that meets its denial', () => {
    const comparison = compareStatements(
      [statement('a', 'ACCUSES', 'b'), statement('x', 'MEETS', 'y')],
      [statement('b', 'DENIES', 'a'), statement('x', 'MEETS', 'y'), statement(null, 'WARNS', 'y')],
    );
    expect(comparison.onlyLeft.map((t) => t.type)).toEqual(['ACCUSES']);
    expect(comparison.onlyRight.map((t) => t.type)).toEqual(['DENIES']);
    expect(comparison.both.map((t) => t.type)).toEqual(['MEETS']);
    expect(comparison.contradictory).toHaveLength(1);
  });
});

describe('places', () => {
  it('depend on the id alone', () => {
    expect(seedPosition('a', 10)).toEqual(seedPosition('a', 10));
    expect(seedPosition('a', 10)).not.toEqual(seedPosition('b', 10));
  });

  it('are pushed apart until no two boxes overlap, and fixed ones stay', () => {
    const positions = new Float32Array([0, 0, 1, 1, 2, 0]);
    pushApart(positions, new Float32Array([10, 5, 10, 5, 10, 5]), (i) => i === 0);
    expect([positions[0], positions[1]]).toEqual([0, 0]);
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const apart =
        Math.abs(positions[a * 2]! - positions[b * 2]!) >= 19.9 ||
        Math.abs(positions[a * 2 + 1]! - positions[b * 2 + 1]!) >= 9.9;
      expect(apart).toBe(true);
    }
  });

  it('lie in a polygon or not', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ];
    expect([isInPolygon({ x: 2, y: 2 }, square), isInPolygon({ x: 5, y: 2 }, square)]).toEqual([true, false]);
  });
});

describe('edges between the same two actors', () => {
  it('bend apart, whichever way they point', () => {
    const bends = curvatures([
      { id: '1', source: 'a', target: 'b' },
      { id: '2', source: 'a', target: 'b' },
      { id: '3', source: 'b', target: 'a' },
    ]);
    // Seen from a to b: an edge that points back has its sign turned.
    const seen = [bends.get('1')!, bends.get('2')!, -bends.get('3')!];
    expect(new Set(seen).size).toBe(3);
  });
});

describe('measures', () => {
  const two = ['a', 'b', 'c'].flatMap((x, i, all) => all.slice(i + 1).map((y) => tie(x, 'MEETS', y)));
  const other = ['p', 'q', 'r'].flatMap((x, i, all) => all.slice(i + 1).map((y) => tie(x, 'MEETS', y)));
  const network = buildNetwork(
    { main: subgraph([...two, ...other, tie('c', 'ACCUSES', 'p')]), expansions: [], path: null },
    startView,
  );
  it('find two communities and the bridge between them', () => {
    const communities = findCommunities(network);
    expect(communities.get('a')).toBe(communities.get('c'));
    expect(communities.get('a')).not.toBe(communities.get('q'));
    const rows = [...centralities(network)].sort((x, y) => y.betweenness - x.betweenness);
    expect(
      rows
        .slice(0, 2)
        .map((row) => row.id)
        .sort(),
    ).toEqual(['c', 'p']);
    expect(rows.find((row) => row.id === 'p')?.accused).toBe(1);
  });
});

describe('on screen', () => {
  it('dates read like dates', () => {
    expect(showDate('2021-09-12')).toBe('12 Sep 2021');
    expect(showDate(null)).toBe('no date');
    expect(showRange('2021-09-12', '2021-11-02')).toBe('12 Sep – 2 Nov 2021');
    expect(showRange('2020-12-31', '2021-01-01')).toBe('31 Dec 2020 – 1 Jan 2021');
    expect(ago('2024-01-01T00:00:00Z', Date.parse('2024-01-01T00:03:10Z'))).toBe('3 minutes ago');
  });

  it('rows sort by number, by name, and empty cells last', () => {
    expect(sortRows([3, null, 10, 2], (n) => n, true)).toEqual([10, 3, 2, null]);
    expect(sortRows(['b10', 'B2', 'a'], (t) => t, false)).toEqual(['a', 'B2', 'b10']);
  });
});
