// The network on screen as files that other programs read: GEXF and GraphML (by graphology's writers), CSV and JSON.
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import type { RelationshipDetail, StatementView } from '../../../graph/shapes.js';
import { writeCsv } from './csv.js';
import { relationInfo } from './filter.js';
import { writeGraphML } from './graphml.js';
import type { Network } from './network.js';

export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** What is live on screen as a graph with plain attributes; greyed parts are left out. */
export function exportGraph(network: Network, places: Places): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const actor of network.actors.values()) {
    if (network.greyed.has(actor.id)) continue;
    const place = places.get(actor.id) ?? { x: 0, y: 0 };
    graph.addNode(actor.id, {
      label: actor.name,
      kind: actor.kind,
      names: actor.names.join('; '),
      documents: actor.documents,
      x: place.x,
      y: place.y,
    });
  }
  for (const r of network.relationships.values()) {
    if (network.greyed.has(r.id) || !graph.hasNode(r.source) || !graph.hasNode(r.target)) continue;
    graph.addEdgeWithKey(r.id, r.source, r.target, {
      label: relationInfo.get(r.type)?.label ?? r.type,
      type: r.type,
      sign: relationInfo.get(r.type)?.sign ?? 'neutral',
      statements: r.statements,
      documents: r.documents,
      publishers: r.publishers,
      firstAt: r.firstAt ?? '',
      lastAt: r.lastAt ?? '',
      confidence: r.confidence,
      contested: r.contested,
      weight: r.publishers,
    });
  }
  return graph;
}

/** GEXF as Gephi and Gephi Lite read it: labels and places as such, the rest as attributes. */
export function toGexf(graph: MultiDirectedGraph): string {
  return gexf.write(graph, {
    formatNode: (_key, { label, x, y, ...attributes }) => ({
      label: String(label),
      attributes,
      viz: { x: Number(x), y: Number(y), z: 0 },
    }),
    formatEdge: (_key, { label, weight, ...attributes }) => ({
      label: String(label),
      weight: Number(weight),
      attributes,
    }),
  });
}

export const toGraphml = writeGraphML;

export function toJson(network: Network, details: readonly RelationshipDetail[]): string {
  const live = <T extends { readonly id: string }>(items: Iterable<T>) =>
    [...items].filter((item) => !network.greyed.has(item.id));
  return JSON.stringify(
    {
      actors: live(network.actors.values()),
      relationships: live(network.relationships.values()),
      statements: statementsOf(details),
    },
    null,
    2,
  );
}

export const nodesCsv = (network: Network): string =>
  writeCsv(
    ['id', 'name', 'kind', 'names', 'documents', 'degree'],
    [...network.actors.values()]
      .filter((a) => !network.greyed.has(a.id))
      .map((a) => [a.id, a.name, a.kind, a.names.join('; '), a.documents, a.degree]),
  );

export function relationshipsCsv(network: Network): string {
  const name = (id: string) => network.actors.get(id)?.name ?? id;
  return writeCsv(
    [
      'id',
      'source',
      'source_name',
      'type',
      'target',
      'target_name',
      'statements',
      'documents',
      'publishers',
      'first',
      'last',
      'confidence',
      'contested',
    ],
    [...network.relationships.values()]
      .filter((r) => !network.greyed.has(r.id))
      .map((r) => [
        r.id,
        r.source,
        name(r.source),
        r.type,
        r.target,
        name(r.target),
        r.statements,
        r.documents,
        r.publishers,
        r.firstAt,
        r.lastAt,
        r.confidence,
        r.contested,
      ]),
  );
}

export const statementsCsv = (details: readonly RelationshipDetail[]): string =>
  writeCsv(
    [
      'id',
      'source',
      'type',
      'target',
      'sentence',
      'according_to',
      'confidence',
      'hedged',
      'publisher',
      'published',
      'title',
      'url',
      'start',
      'end',
      'rebuts',
      'rebutted_by',
    ],
    statementsOf(details).map((s) => [
      s.id,
      s.source?.name ?? null,
      s.type,
      s.target?.name ?? null,
      s.quote,
      s.attribution.map((a) => a.name).join('; '),
      s.confidence,
      s.hedged,
      s.document.publisher,
      s.at,
      s.document.title,
      s.document.url,
      s.start,
      s.end,
      s.rebuts.join('; '),
      s.rebuttedBy.join('; '),
    ]),
  );

/** Each statement once, also those of the other side of a dispute. */
export function statementsOf(details: readonly RelationshipDetail[]): readonly StatementView[] {
  const all = new Map<string, StatementView>();
  for (const detail of details) for (const s of [...detail.statements, ...detail.counterStatements]) all.set(s.id, s);
  return [...all.values()];
}
