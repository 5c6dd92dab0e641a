// GraphML (http://graphml.graphdrawing.org), which graphology reads but does not write: each attribute declared with its type.
import type { MultiDirectedGraph } from 'graphology';
import { escapeXml } from './escape.js';

type Attributes = Readonly<Record<string, unknown>>;

export function writeGraphML(graph: MultiDirectedGraph): string {
  const nodeKeys = keysOf(graph.mapNodes((_, attributes) => attributes));
  const edgeKeys = keysOf(graph.mapEdges((_, attributes) => attributes));
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'];
  for (const [name, type] of nodeKeys)
    lines.push(`<key id="n_${name}" for="node" attr.name="${name}" attr.type="${type}"/>`);
  for (const [name, type] of edgeKeys)
    lines.push(`<key id="e_${name}" for="edge" attr.name="${name}" attr.type="${type}"/>`);
  lines.push('<graph edgedefault="directed">');
  graph.forEachNode((id, attributes) => lines.push(`<node id="${escapeXml(id)}">${dataOf('n', attributes)}</node>`));
  graph.forEachEdge((id, attributes, source, target) =>
    lines.push(
      `<edge id="${escapeXml(id)}" source="${escapeXml(source)}" target="${escapeXml(target)}">${dataOf('e', attributes)}</edge>`,
    ),
  );
  lines.push('</graph>', '</graphml>', '');
  return lines.join('\n');
}

function keysOf(all: readonly Attributes[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const attributes of all)
    for (const [name, value] of Object.entries(attributes)) {
      const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
      keys.set(name, keys.get(name) === undefined || keys.get(name) === type ? type : 'string');
    }
  return keys;
}

const dataOf = (prefix: string, attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => `<data key="${prefix}_${name}">${escapeXml(String(value))}</data>`)
    .join('');
