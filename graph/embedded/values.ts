// The embedded engine's values as plain ones. It gives nodes and relationships as rows with `_id`, `_labels`,
// `_source`, `_target`, `_type`; this is the one place that knows so.
import type { GrafeoDB, GrafeoValue } from '@grafeo-db/js';
import type { CypherValue } from '../shapes.js';
import { plainInteger, plainMoment, plainNode, plainRelationship } from '../values.js';

/** Gives the product's id of the node with this engine id, or null where it has none. */
export type IdOfNode = (engineId: number) => string | null;

export function idsOfNodes(database: GrafeoDB): IdOfNode {
  return (engineId) => {
    const id = database.getNode(engineId)?.get('id');
    return typeof id === 'string' ? id : null;
  };
}

type ValueMap = { [key: string]: GrafeoValue };

export function toPlain(value: GrafeoValue | undefined, idOfNode: IdOfNode): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return plainInteger(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (value instanceof Date) return plainMoment(value.toISOString().replace('Z', ''));
  if (Array.isArray(value)) return value.map((one) => toPlain(one, idOfNode));
  if (value instanceof Uint8Array || value instanceof Float32Array) return [...value];
  return mapToPlain(value as ValueMap, idOfNode);
}

function mapToPlain(value: ValueMap, idOfNode: IdOfNode): CypherValue {
  const id = value._id;
  if (typeof id === 'number' && Array.isArray(value._labels)) {
    return plainNode(`n:${id}`, value._labels as string[], propertiesOf(value, idOfNode));
  }
  if (typeof id === 'number' && typeof value._type === 'string') {
    const end = (key: '_source' | '_target') => idOfNode(value[key] as number) ?? `n:${value[key]}`;
    const ends = { source: end('_source'), target: end('_target') };
    return plainRelationship(`e:${id}`, value._type, ends, propertiesOf(value, idOfNode));
  }
  if (isPath(value)) {
    return { nodes: toPlain(value.nodes, idOfNode), relationships: toPlain(value.edges, idOfNode) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toPlain(one, idOfNode)]));
}

function propertiesOf(value: ValueMap, idOfNode: IdOfNode): Record<string, CypherValue> {
  const own = Object.entries(value).filter(([key]) => !key.startsWith('_'));
  return Object.fromEntries(own.map(([key, one]) => [key, toPlain(one, idOfNode)]));
}

function isPath(value: ValueMap): boolean {
  const nodes = value.nodes;
  const first = Array.isArray(nodes) ? nodes[0] : null;
  return Array.isArray(value.edges) && typeof first === 'object' && first !== null && '_labels' in first;
}
