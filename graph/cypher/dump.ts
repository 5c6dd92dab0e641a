// Cypher that reads the whole graph in pages, by the product's ids alone.
import { ANY_RELATION } from './relationships.js';

export const dumpedLabels = ['Actor', 'Document', 'Statement', 'View'] as const;

export const NODE_IDS = new Map(dumpedLabels.map((label) => [label, `MATCH (n:${label}) RETURN n.id AS id`]));

export const NODES_BY_ID = new Map(
  dumpedLabels.map((label) => [
    label,
    `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN labels(n) AS labels, n{.*} AS properties`,
  ]),
);

const EVERY_TYPE = `${ANY_RELATION}|SOURCE_OF|TARGETS|STATED_IN|ACCORDING_TO|REBUTS|MENTIONED_IN`;

/** Every relationship that starts at one of these nodes. */
export const RELATIONSHIPS_FROM = new Map(
  dumpedLabels.map((label) => [
    label,
    `UNWIND $ids AS id MATCH (n:${label} {id: id})-[r:${EVERY_TYPE}]->(m)
     RETURN type(r) AS type, id AS source, m.id AS target, properties(r) AS properties`,
  ]),
);
