// Cypher for the derived relationships between actors. A relationship type cannot be a parameter on both engines, so
// there is one constant per type, built from the table of relation types.
import { type RelationType, relationTypeNames } from '../model/relationTypes.js';

/** `ACCUSES|DENIES|...`: every type that may stand between two actors. */
export const ANY_RELATION = relationTypeNames.join('|');

/** One Cypher text for each relation type. */
export function perType(build: (type: RelationType) => string): ReadonlyMap<RelationType, string> {
  return new Map(relationTypeNames.map((type) => [type, build(type)]));
}

/** Counts over the accepted statements of each relationship in `$ids`; a relationship without any gives no row. */
export const COUNT_STATEMENTS = `
  UNWIND $ids AS id
  MATCH (s:Statement {relationship: id})-[:STATED_IN]->(d:Document)
  WHERE s.status = 'accepted'
  OPTIONAL MATCH (s)-[:REBUTS]-(other:Statement)
  WHERE other.status = 'accepted'
  WITH id, s, d, count(other) AS rebuttals
  RETURN id,
    count(s) AS statements,
    count(DISTINCT d.id) AS documents,
    count(DISTINCT coalesce(d.publisher, d.sha256)) AS publishers,
    min(s.at) AS firstAt,
    max(s.at) AS lastAt,
    max(s.confidence) AS confidence,
    max(CASE WHEN rebuttals > 0 THEN 1 ELSE 0 END) AS contested`;

/** `$rows`: {source, target, properties, confidence}. Properties are replaced as a whole. */
export const MERGE_RELATIONSHIPS = perType(
  (type) => `
  UNWIND $rows AS row
  MATCH (a:Actor {id: row.source})
  MATCH (b:Actor {id: row.target})
  MERGE (a)-[r:${type}]->(b)
  SET r = row.properties
  SET r.confidence = toFloat(row.confidence)`,
);

/** `$rows`: {source, target}. */
export const DELETE_RELATIONSHIPS = perType(
  (type) => `
  UNWIND $rows AS row
  MATCH (a:Actor {id: row.source})-[r:${type}]->(b:Actor {id: row.target})
  DELETE r`,
);

/** Counts kept on the actors in `$ids`, which the caller has locked. */
export const COUNT_FOR_ACTORS = `
  UNWIND $ids AS id
  MATCH (a:Actor {id: id})
  SET a.documents = COUNT { (a)-[:MENTIONED_IN]->(:Document) },
      a.degree = COUNT { (a)-[:${ANY_RELATION}]-(:Actor) }`;
