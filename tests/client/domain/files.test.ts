// What is exported is read back by the libraries that others read it with.
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../client/src/domain/csv.js';
import { drawNetwork } from '../../../client/src/domain/drawing.js';
import { escapeXml, scriptJson } from '../../../client/src/domain/escape.js';
import {
  exportGraph,
  nodesCsv,
  relationshipsCsv,
  statementsCsv,
  toGexf,
  toGraphml,
  toJson,
} from '../../../client/src/domain/exportGraph.js';
import { writePage } from '../../../client/src/domain/htmlPage.js';
import { buildNetwork } from '../../../client/src/domain/network.js';
import { setFilters, startView } from '../../../client/src/domain/view.js';
import type { RelationshipDetail } from '../../../graph/shapes.js';
import { actor, statement, subgraph, tie } from './fixtures.js';

const nasty = '</script><b>"Ü" & \'co\'</b>';
const main = {
  ...subgraph([tie('a', 'ACCUSES', 'b', { contested: true }), tie('b', 'DENIES', 'a'), tie('b', 'SUPPORTS', 'c')]),
  actors: [actor('a', { name: nasty }), actor('b'), actor('c')],
};
const network = buildNetwork({ main, expansions: [], path: null }, startView);
const places = new Map([['a', { x: 1, y: 2 }]]);
const detail = {
  relationship: tie('a', 'ACCUSES', 'b'),
  source: actor('a'),
  target: actor('b'),
  statements: [statement('a', 'ACCUSES', 'b', { quote: `He said:\n"${nasty}", twice` })],
  counterStatements: [],
} satisfies RelationshipDetail;

describe('exports', () => {
  it('give a GEXF that graphology reads back', () => {
    const graph = gexf.parse(MultiDirectedGraph, toGexf(exportGraph(network, places)));
    expect([graph.order, graph.size]).toEqual([3, 3]);
    expect(graph.getNodeAttribute('a', 'label')).toBe(nasty);
    expect(graph.getNodeAttribute('a', 'x')).toBe(1);
    expect(graph.getEdgeAttribute('a-ACCUSES-b', 'type')).toBe('ACCUSES');
  });

  it('give a GraphML that graphology reads back', () => {
    const graph = graphml.parse(MultiDirectedGraph, toGraphml(exportGraph(network, places)));
    expect([graph.order, graph.size]).toEqual([3, 3]);
    expect(graph.getNodeAttribute('a', 'label')).toBe(nasty);
    expect(graph.getEdgeAttribute('a-ACCUSES-b', 'contested')).toBe(true);
  });

  it('give CSV that a parser reads back, sentences with line ends and quotes included', () => {
    const read = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(read(nodesCsv(network)).data.map((row) => row.name)).toEqual([nasty, 'b', 'c']);
    expect(read(relationshipsCsv(network)).data).toHaveLength(3);
    const statements = read(statementsCsv([detail, detail]));
    expect(statements.errors).toEqual([]);
    expect(statements.data.map((row) => row.sentence)).toEqual([`He said:\n"${nasty}", twice`]);
  });

  it('defuse cells that a spreadsheet would run', () => {
    expect(writeCsv(['a'], [['=1+1'], ['@x'], ['-2'], [-2]])).toBe("a\r\n'=1+1\r\n'@x\r\n'-2\r\n-2\r\n");
  });

  it('leave out what the filters hide', () => {
    const filtered = buildNetwork({ main, expansions: [], path: null }, setFilters({ contestedOnly: true })(startView));
    expect(exportGraph(filtered, places).size).toBe(1);
    expect(JSON.parse(toJson(filtered, [])).relationships).toHaveLength(1);
  });

  it('give a page in which no text of the news is markup', () => {
    const drawing = drawNetwork(network, { groups: null, pinned: new Set(), showsWaiting: false });
    const page = writePage(network, drawing, places, [detail], {
      title: nasty,
      colour: () => '#123456',
      tokens: ['ink'],
      counts: nasty,
      madeAt: '2024-03-01',
    });
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).not.toContain('<b>"');
    expect(page).not.toMatch(/src=|href=|https?:\/\/(?!www\.w3\.org)/);
  });

  it('escape for XML and for scripts', () => {
    expect(escapeXml('<&>"\'\u0000')).toBe('&lt;&amp;&gt;&quot;&#39;');
    expect(JSON.parse(scriptJson({ a: '<!--\u2028' }))).toEqual({ a: '<!--\u2028' });
  });
});
