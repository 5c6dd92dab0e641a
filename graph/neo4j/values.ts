// Neo4j's values as plain ones and back: integers, dates, nodes, relationships and paths. This is the one place that
// knows the driver's classes.
import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';
import type { Parameters } from '../database.js';
import type { CypherValue } from '../shapes.js';
import { plainInteger, plainMoment, plainNode, plainRelationship } from '../values.js';

/** Gives the product's id of the node with this element id, or null where it has none. */
export type IdOfNode = (elementId: string) => string | null;

export function toPlain(value: unknown, idOfNode: IdOfNode): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return plainInteger(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((one) => toPlain(one, idOfNode));
  if (value instanceof Int8Array) return [...value];
  return objectToPlain(value, idOfNode);
}

function objectToPlain(value: object, idOfNode: IdOfNode): CypherValue {
  const properties = (of: object) => mapToPlain(of, idOfNode);
  if (neo4j.isNode(value)) return plainNode(value.elementId, value.labels, properties(value.properties));
  if (neo4j.isRelationship(value)) {
    const end = (elementId: string) => idOfNode(elementId) ?? elementId;
    const ends = { source: end(value.startNodeElementId), target: end(value.endNodeElementId) };
    return plainRelationship(value.elementId, value.type, ends, properties(value.properties));
  }
  if (neo4j.isPath(value)) {
    return {
      nodes: nodesOf(value).map((node) => toPlain(node, idOfNode)),
      relationships: value.segments.map((segment) => toPlain(segment.relationship, idOfNode)),
    };
  }
  if (neo4j.isDuration(value)) return value.toString();
  if (isMoment(value)) return plainMoment(String(value));
  if (neo4j.isPoint(value)) return properties({ srid: value.srid, x: value.x, y: value.y, z: value.z });
  return properties(value);
}

function isMoment(value: object): boolean {
  const { isDate, isDateTime, isLocalDateTime, isLocalTime, isTime } = neo4j;
  return [isDate, isDateTime, isLocalDateTime, isLocalTime, isTime].some((is) => is(value));
}

export function mapToPlain(value: object, idOfNode: IdOfNode): Record<string, CypherValue> {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toPlain(one, idOfNode)]));
}

function nodesOf(path: Path): readonly Node[] {
  return [path.start, ...path.segments.map((segment) => segment.end)];
}

/** What a value says about nodes: the ids of those it holds, and the ends of relationships, to be looked up. */
export function collectNodes(value: unknown, known: Map<string, string | null>, ends: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (neo4j.isNode(value)) {
    const { id } = value.properties;
    known.set(value.elementId, typeof id === 'string' ? id : null);
  } else if (neo4j.isRelationship(value)) {
    const relationship = value as Relationship;
    ends.add(relationship.startNodeElementId).add(relationship.endNodeElementId);
  } else if (neo4j.isPath(value)) {
    for (const node of nodesOf(value as Path)) collectNodes(node, known, ends);
  } else {
    for (const one of Array.isArray(value) ? value : Object.values(value)) collectNodes(one, known, ends);
  }
}

/** Whole numbers become integers: Cypher's LIMIT and list indexes take no floats. */
function toCypher(value: CypherValue): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toCypher);
  return typeof value === 'object' && value !== null ? toParameters(value as Parameters) : value;
}

export function toParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, toCypher(value)]));
}
