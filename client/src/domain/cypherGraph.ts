// The nodes and relationships inside a Cypher answer, wherever they stand in its rows: what the graph tab draws.
import type { CypherAnswer, CypherValue } from '../../../graph/shapes.js';

export interface CypherNode {
  readonly id: string;
  readonly label: string;
  readonly labels: readonly string[];
  readonly kind: string | null;
}

export interface CypherEdge {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

export interface CypherGraph {
  readonly nodes: ReadonlyMap<string, CypherNode>;
  readonly edges: ReadonlyMap<string, CypherEdge>;
}

type Plain = { readonly [key: string]: CypherValue };

const isPlain = (value: CypherValue): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isNode = (value: CypherValue): value is Plain =>
  isPlain(value) && Array.isArray(value.labels) && 'properties' in value;

export const isEdge = (value: CypherValue): value is Plain =>
  isPlain(value) && typeof value.type === 'string' && 'source' in value && 'target' in value;

/** Nodes that only a relationship names are added without a label, so no relationship is lost. */
export function cypherGraph(answer: CypherAnswer): CypherGraph {
  const nodes = new Map<string, CypherNode>();
  const edges = new Map<string, CypherEdge>();
  const visit = (value: CypherValue): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isNode(value)) addNode(nodes, value);
    else if (isEdge(value)) edges.set(String(value.id), edgeOf(value));
    else if (isPlain(value)) for (const item of Object.values(value)) visit(item);
  };
  for (const row of answer.rows) for (const value of row) visit(value);
  for (const edge of edges.values())
    for (const id of [edge.source, edge.target])
      if (!nodes.has(id)) nodes.set(id, { id, label: id, labels: [], kind: null });
  return { nodes, edges };
}

function addNode(nodes: Map<string, CypherNode>, value: Plain): void {
  const properties = isPlain(value.properties ?? null) ? (value.properties as Plain) : {};
  const id = String(value.id);
  const label = properties.name ?? properties.title ?? properties.quote ?? properties.id ?? id;
  nodes.set(id, {
    id,
    label: String(label),
    labels: (value.labels as readonly CypherValue[]).map(String),
    kind: typeof properties.kind === 'string' ? properties.kind : null,
  });
}

const edgeOf = (value: Plain): CypherEdge => ({
  id: String(value.id),
  type: String(value.type),
  source: String(value.source),
  target: String(value.target),
});

/** A value as one line of text for a table cell or CSV. */
export function showValue(value: CypherValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Math.round(value * 1e6) / 1e6);
  if (typeof value !== 'object') return String(value);
  if (isNode(value)) {
    const properties = value.properties as Plain;
    return String(properties.name ?? properties.title ?? properties.quote ?? properties.id ?? value.id);
  }
  if (isEdge(value)) return `[:${String(value.type)}]`;
  if (Array.isArray(value)) return value.map(showValue).join(', ');
  return JSON.stringify(value);
}
