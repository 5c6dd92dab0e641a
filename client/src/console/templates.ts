// Questions to start with, for people who do not write Cypher. Each is a query that runs as it stands on both engines; what it
// leaves open is a parameter with a picker.
import type { ParameterType } from './parameters.js';

export interface TemplateParameter {
  readonly name: string;
  /** What the picker is called. */
  readonly label: string;
  readonly type: ParameterType;
}

export interface Template {
  readonly name: string;
  readonly parameters: readonly TemplateParameter[];
  readonly query: string;
}

const x: TemplateParameter = { name: 'x', label: 'X', type: 'actor' };
const y: TemplateParameter = { name: 'y', label: 'Y', type: 'actor' };

export const templates: readonly Template[] = [
  {
    name: 'Who denies what they are accused of?',
    parameters: [],
    query: `// the charge and the denial, with both sentences
MATCH (a:Actor)-[:SOURCE_OF]->(s:Statement {type: 'ACCUSES'})-[:TARGETS]->(b:Actor),
      (d:Statement)-[:REBUTS]->(s)
RETURN a.name AS accuser, b.name AS accused, s.quote AS charge, d.quote AS denial
ORDER BY s.at LIMIT 50`,
  },
  {
    name: 'Who denies accusations by X?',
    parameters: [x],
    query: `// denials of charges that X made
MATCH (x:Actor {id: $x})-[:SOURCE_OF]->(charge:Statement)<-[:REBUTS]-(denial:Statement)
OPTIONAL MATCH (denier:Actor)-[:SOURCE_OF]->(denial)
RETURN denier.name AS denier, charge.quote AS charge, denial.quote AS denial
ORDER BY denier LIMIT 100`,
  },
  {
    name: 'Who accuses X?',
    parameters: [x],
    query: `MATCH (a:Actor)-[r:ACCUSES]->(x:Actor {id: $x})
RETURN a, r, x LIMIT 100`,
  },
  {
    name: 'Who accuses both X and Y?',
    parameters: [x, y],
    query: `MATCH (x:Actor {id: $x})<-[r:ACCUSES]-(a:Actor)-[s:ACCUSES]->(y:Actor {id: $y})
RETURN a, r, x, s, y LIMIT 100`,
  },
  {
    name: 'Who has most independent sources against them?',
    parameters: [],
    query: `// publishers counts independent outlets, not copies of one story
MATCH (:Actor)-[r:ACCUSES|CRITICIZES|ATTACKS|WARNS]->(b:Actor)
RETURN b AS actor, sum(r.publishers) AS outlets, sum(r.statements) AS sentences
ORDER BY outlets DESC, sentences DESC LIMIT 25`,
  },
  {
    name: 'Disputes in a period',
    parameters: [
      { name: 'from', label: 'From', type: 'date' },
      { name: 'to', label: 'To', type: 'date' },
    ],
    query: `MATCH (denial:Statement)-[:REBUTS]->(charge:Statement)-[:STATED_IN]->(d:Document)
WHERE charge.at >= $from AND charge.at <= $to
RETURN charge.at AS date, charge.quote AS charge, denial.quote AS denial, d.publisher AS outlet
ORDER BY date LIMIT 100`,
  },
  {
    name: 'Who speaks for X, or belongs to it?',
    parameters: [x],
    query: `MATCH (p:Actor)-[:SOURCE_OF]->(s:Statement {type: 'AFFILIATED_WITH'})-[:TARGETS]->(x:Actor {id: $x})
RETURN p AS actor, s.role AS role, s.quote AS sentence
ORDER BY p.name LIMIT 100`,
  },
  {
    name: 'Paths between X and Y',
    parameters: [x, y],
    query: `MATCH (x:Actor {id: $x}), (y:Actor {id: $y})
MATCH path = allShortestPaths((x)-[:ACCUSES|DENIES|AFFILIATED_WITH|CRITICIZES|SUPPORTS|WARNS|MEETS|COOPERATES_WITH|ATTACKS*..4]-(y))
RETURN path LIMIT 20`,
  },
  {
    name: 'The network of accusations',
    parameters: [],
    query: `MATCH (a:Actor)-[r:ACCUSES]->(b:Actor)
RETURN a, r, b LIMIT 100`,
  },
  {
    name: 'What is contested?',
    parameters: [],
    query: `MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.contested = true
RETURN a, r, b LIMIT 100`,
  },
  {
    name: 'Charges without a named source',
    parameters: [],
    query: `// a passive without an agent stays unattributed
MATCH (s:Statement {type: 'ACCUSES'})-[:TARGETS]->(b:Actor)
WHERE NOT EXISTS { (:Actor)-[:SOURCE_OF]->(s) }
RETURN b.name AS target, s.quote AS sentence LIMIT 50`,
  },
];
