// Cypher behind the picture: the neighbourhood of actors, the overview of the whole graph, and steps of a path search.
import { RELATIONSHIP_COLUMNS } from './read.js';
import { ANY_RELATION, perType } from './relationships.js';

export const NEIGHBOURS = `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[:${ANY_RELATION}]-(b:Actor)
  RETURN DISTINCT b.id AS id`;

/** Relationships between any two of the actors in `$ids`. */
export const RELATIONSHIPS_WITHIN = `
  UNWIND $ids AS id
  MATCH (a:Actor {id: id})-[r:${ANY_RELATION}]->(b:Actor)
  WHERE b.id IN $ids
  RETURN ${RELATIONSHIP_COLUMNS}`;

const statedSo = `
  s.status = 'accepted' AND ($from = '' OR s.at >= $from) AND ($to = '' OR s.at <= $to)
  AND ($publisher = '' OR d.publisher = $publisher)`;

/** Of the relationships in `$ids`, those with a statement from these dates and this publisher; '' stands for any. */
export const STATED_AMONG = `
  UNWIND $ids AS id
  MATCH (s:Statement {relationship: id})-[:STATED_IN]->(d:Document)
  WHERE ${statedSo}
  RETURN DISTINCT id`;

/** The same of all relationships. */
export const STATED = `
  MATCH (s:Statement)-[:STATED_IN]->(d:Document)
  WHERE s.relationship IS NOT NULL AND ${statedSo}
  RETURN DISTINCT s.relationship AS id`;

/** `$stated` holds the ids of the relationships that fit dates and publisher, unless `$isStatedAny`. */
const fits = `
  a.kind IN $kinds AND b.kind IN $kinds AND r.documents >= $minDocuments
  AND r.publishers >= $minPublishers AND r.confidence >= $minConfidence
  AND ($contestedOnly = false OR r.contested = true) AND ($isStatedAny = true OR r.id IN $stated)`;

/** One for each type: reading type(r) of every relationship would take most of the time. */
export const COUNT_FITTING = perType(
  (type) => `
  MATCH (a:Actor)-[r:${type}]->(b:Actor)
  WHERE ${fits}
  RETURN count(r) AS count`,
);

/** The highest-ranked actors at an end of a relationship of this type that fits. */
export const RANK_FITTING = perType(
  (type) => `
  MATCH (a:Actor)-[r:${type}]->(b:Actor)
  WHERE ${fits}
  UNWIND [a, b] AS n
  WITH DISTINCT n
  RETURN n.id AS id, n.degree AS degree, n.documents AS documents
  ORDER BY degree DESC, documents DESC, id
  LIMIT $limit`,
);

export const FITTING_WITHIN = `
  UNWIND $ids AS id
  MATCH (a:Actor {id: id})-[r:${ANY_RELATION}]->(b:Actor)
  WHERE b.id IN $ids AND ${fits}
  RETURN ${RELATIONSHIP_COLUMNS}`;

export const RANK_ALL_ACTORS = `
  MATCH (a:Actor)
  RETURN a.id AS id, a.degree AS degree, a.documents AS documents
  ORDER BY degree DESC, documents DESC, id
  LIMIT $limit`;

export const COUNT_OF_TYPE = perType((type) => `MATCH ()-[r:${type}]->() RETURN count(r) AS count`);

export const ACTORS_BY_KIND = `
  MATCH (a:Actor) RETURN a.kind AS name, count(a) AS count`;

/** One step outward from each actor, over relationships of any direction. */
export const STEPS = `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[:${ANY_RELATION}]-(b:Actor)
  RETURN DISTINCT id AS from, b.id AS to`;
