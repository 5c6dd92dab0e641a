// What both engines' values have in common on their way to plain values: large integers, moments in time and identity.
// The two converters (graph/neo4j/values.ts, graph/embedded/values.ts) build on these and on nothing else.
import type { CypherValue } from './shapes.js';

/** A number where it is exact, otherwise its digits. */
export function plainInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

/** ISO text without the zeros that one engine writes after the last digit of a second and the other does not. */
export function plainMoment(iso: string): string {
  return iso.replace(/(\.\d*?)0+(?=$|[Z+-])/, '$1').replace(/\.(?=$|[Z+-])/, '');
}

/** A node is known by the product's id where it has one, so that it is the same on both engines. */
export function plainNode(elementId: string, labels: readonly string[], properties: Record<string, CypherValue>) {
  const id = typeof properties.id === 'string' ? properties.id : elementId;
  return { id, labels: [...labels].sort(), properties: inOrder(properties) };
}

export function plainRelationship(
  elementId: string,
  type: string,
  ends: { readonly source: string; readonly target: string },
  properties: Record<string, CypherValue>,
) {
  const id = typeof properties.id === 'string' ? properties.id : elementId;
  return { id, type, source: ends.source, target: ends.target, properties: inOrder(properties) };
}

/** Properties in the order of their names; the engines give them in different orders. */
function inOrder(properties: Record<string, CypherValue>): Record<string, CypherValue> {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}
