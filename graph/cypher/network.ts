// Cypher behind the picture: the neighbourhood of actors, the overview of the whole graph, and steps of a path search.
import { RELATIONSHIP_COLUMNS } from './read.js';
import { ANY_RELATION } from './relationships.js';

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

/** Of the relationships in `$ids`, those with a statement from these dates and this publisher; '' stands for any. */
export const STATED_RELATIONSHIPS = `
  UNWIND $ids AS id
  MATCH (s:Statement {relationship: id})-[:STATED_IN]->(d:Document)
  WHERE s.status = 'accepted' AND ($from = '' OR s.at >= $from) AND ($to = '' OR s.at <= $to)
    AND ($publisher = '' OR d.publisher = $publisher)
  RETURN DISTINCT id`;

const filters = `
  type(r) IN $types AND a.kind IN $kinds AND b.kind IN $kinds AND r.documents >= $minDocuments
  AND r.confidence >= $minConfidence AND ($contestedOnly = false OR r.contested = true)`;

const all = `
  MATCH (a:Actor)-[r:${ANY_RELATION}]->(b:Actor)
  WHERE ${filters}`;

/** The same over relationships that have a statement from these dates and this publisher; '' stands for any. */
const stated = `
  MATCH (s:Statement)-[:STATED_IN]->(d:Document)
  WHERE s.status = 'accepted' AND s.relationship IS NOT NULL AND ($from = '' OR s.at >= $from)
    AND ($to = '' OR s.at <= $to) AND ($publisher = '' OR d.publisher = $publisher)
  MATCH (x:Actor)-[:SOURCE_OF]->(s)-[:TARGETS]->(y:Actor)
  MATCH (x)-[r:${ANY_RELATION}]-(y)
  WHERE r.id = s.relationship
  WITH DISTINCT r
  WITH r, startNode(r) AS a, endNode(r) AS b
  WHERE ${filters}`;

const RANK = `
  UNWIND [a, b] AS n
  WITH DISTINCT n
  RETURN n.id AS id, n.degree AS degree, n.documents AS documents
  ORDER BY degree DESC, documents DESC, id
  LIMIT $limit`;

const COUNT_ACTORS = `
  UNWIND [a, b] AS n RETURN count(DISTINCT n) AS count`;

/** The overview's questions, over all relationships or over those with a statement that fits. */
export const OVERVIEW = {
  all: {
    count: `${all} RETURN count(r) AS count`,
    actors: `${all} ${COUNT_ACTORS}`,
    rank: `${all} ${RANK}`,
    within: `
      UNWIND $ids AS id
      MATCH (a:Actor {id: id})-[r:${ANY_RELATION}]->(b:Actor)
      WHERE b.id IN $ids AND ${filters}
      RETURN ${RELATIONSHIP_COLUMNS}`,
  },
  stated: {
    count: `${stated} RETURN count(r) AS count`,
    actors: `${stated} ${COUNT_ACTORS}`,
    rank: `${stated} ${RANK}`,
    within: `${stated} AND a.id IN $ids AND b.id IN $ids RETURN ${RELATIONSHIP_COLUMNS}`,
  },
} as const;

export const RANK_ALL_ACTORS = `
  MATCH (a:Actor)
  RETURN a.id AS id, a.degree AS degree, a.documents AS documents
  ORDER BY degree DESC, documents DESC, id
  LIMIT $limit`;

export const RELATIONSHIPS_BY_TYPE = `
  MATCH (:Actor)-[r:${ANY_RELATION}]->(:Actor) RETURN type(r) AS name, count(r) AS count`;

export const ACTORS_BY_KIND = `
  MATCH (a:Actor) RETURN a.kind AS name, count(a) AS count`;

/** One step outward from each actor, over relationships of any direction. */
export const STEPS = `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[:${ANY_RELATION}]-(b:Actor)
  RETURN DISTINCT id AS from, b.id AS to`;
