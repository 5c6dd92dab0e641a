// Queries to start with. Each runs as it stands on both engines; names in them are easily changed.
export const templates: readonly { readonly name: string; readonly query: string }[] = [
  {
    name: 'Who denies what somebody accuses them of?',
    query: `// the charge and the denial, with both sentences
MATCH (a:Actor)-[:SOURCE_OF]->(s:Statement {type: 'ACCUSES'})-[:TARGETS]->(b:Actor),
      (d:Statement)-[:REBUTS]->(s)
RETURN a.name AS accuser, b.name AS accused, s.quote AS charge, d.quote AS denial
ORDER BY s.at LIMIT 50`,
  },
  {
    name: 'The network of accusations',
    query: `MATCH (a:Actor)-[r:ACCUSES]->(b:Actor)
RETURN a, r, b LIMIT 100`,
  },
  {
    name: 'Who is accused by two or more?',
    query: `MATCH (a:Actor)-[r:ACCUSES]->(b:Actor)
WITH b, count(DISTINCT a) AS accusers, sum(r.statements) AS sentences
WHERE accusers > 1
RETURN b.name AS accused, accusers, sentences
ORDER BY accusers DESC LIMIT 25`,
  },
  {
    name: 'Most accused, by independent outlets',
    query: `MATCH (:Actor)-[r:ACCUSES]->(b:Actor)
RETURN b.name AS accused, max(r.publishers) AS outlets, sum(r.statements) AS sentences
ORDER BY outlets DESC, sentences DESC LIMIT 25`,
  },
  {
    name: 'What is contested?',
    query: `MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.contested = true
RETURN a, r, b LIMIT 100`,
  },
  {
    name: 'Who belongs to whom?',
    query: `MATCH (p:Person)-[r:AFFILIATED_WITH]->(g:Group)
RETURN g.name AS group, collect(p.name) AS members
ORDER BY group LIMIT 50`,
  },
  {
    name: 'Sentences nobody is named for',
    query: `MATCH (s:Statement)-[:TARGETS]->(b:Actor)
WHERE NOT (:Actor)-[:SOURCE_OF]->(s)
RETURN s.type AS relation, b.name AS target, s.quote AS quote LIMIT 50`,
  },
];
