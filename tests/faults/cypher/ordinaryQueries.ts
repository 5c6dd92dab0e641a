// Queries that people write, more than a hundred: each must be let through, on both engines. Names are those of tests/graph/records.ts.
export const ordinaryQueries: readonly string[] = `
MATCH (n) RETURN n LIMIT 10
MATCH (a:Actor) RETURN a
MATCH (a:Actor) RETURN a.name, a.kind ORDER BY a.name
MATCH (a:Person) RETURN a.name AS name ORDER BY name DESC SKIP 1 LIMIT 5
MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN a, r, b
MATCH (a:Actor)-[r:ACCUSES|DENIES]->(b:Actor) RETURN a.name, type(r), b.name
MATCH (a:Actor)-[r]->(b:Actor) WHERE r.contested RETURN a.name, b.name
MATCH (a:Actor)-[r]->(b:Actor) WHERE r.documents >= 1 RETURN count(*)
MATCH (a:Actor {name: 'Norland'})-[r]-(b) RETURN b.name, type(r)
MATCH (a:Actor {name: $name})-[r]-(b:Actor) RETURN b.name
MATCH (a:Actor) WHERE a.name = 'Norland' RETURN a
MATCH (a:Actor) WHERE a.name STARTS WITH 'Nor' RETURN a.name
MATCH (a:Actor) WHERE a.name ENDS WITH 'mark' RETURN a.name
MATCH (a:Actor) WHERE a.name CONTAINS 'o' RETURN a.name
MATCH (a:Actor) WHERE toLower(a.name) CONTAINS 'hill' RETURN a.name
MATCH (a:Actor) WHERE a.name =~ '(?i)nor.*' RETURN a.name
MATCH (a:Actor) WHERE a.name =~ '.*(Brandt|Weir)' RETURN a.name
MATCH (a:Actor) WHERE a.name =~ '[A-Z][a-z]+ [A-Z][a-z]+' RETURN a.name
MATCH (a:Actor) WHERE a.kind IN ['person', 'state'] RETURN a.name
MATCH (a:Actor) WHERE a.kind <> 'person' AND NOT a.name = 'Norland' RETURN count(a)
MATCH (a:Actor) WHERE a:Person OR a:Group RETURN count(a)
MATCH (a:Actor) WHERE a.name IS NOT NULL RETURN count(a)
MATCH (a:Actor) WHERE (a)-[:ACCUSES]->() RETURN a.name
MATCH (a:Actor) WHERE NOT (a)-[:ACCUSES]->() RETURN a.name
MATCH (a:Actor) WHERE EXISTS { (a)-[:DENIES]->(:Actor) } RETURN a.name
MATCH (a:Actor) WHERE NOT EXISTS { MATCH (a)-[:DENIES]->(b:Actor) WHERE b.kind = 'state' } RETURN a.name
MATCH (a:Actor) WHERE COUNT { (a)-[:ACCUSES]->() } > 0 RETURN a.name
MATCH (a:Actor) RETURN a.name, COUNT { (a)-->() } AS out ORDER BY out DESC, a.name LIMIT 3
MATCH (a:Actor)-[r]-() RETURN a.name, count(r) AS degree ORDER BY degree DESC, a.name LIMIT 10
MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN a.name, sum(r.documents) AS documents ORDER BY documents DESC, a.name
MATCH (a:Actor)-[r]->(b:Actor) RETURN type(r) AS type, count(*) AS n ORDER BY n DESC, type
MATCH (a:Actor)-[r]->(b:Actor) RETURN avg(r.confidence), min(r.confidence), max(r.confidence)
MATCH (a:Actor) RETURN a.kind AS kind, collect(a.name) AS names ORDER BY kind
MATCH (a:Actor) RETURN count(DISTINCT a.kind)
MATCH (a:Actor)-[:ACCUSES]->(b:Actor)-[:DENIES]->(a) RETURN a.name, b.name
MATCH (a:Actor)-[:ACCUSES]->(x:Actor)<-[:ACCUSES]-(b:Actor) WHERE a.id < b.id RETURN a.name, x.name, b.name
MATCH (a:Actor)-[:ACCUSES]->(b:Actor), (b)-[:ACCUSES]->(a) RETURN a.name, b.name
MATCH (a:Actor)-[:AFFILIATED_WITH]->(g:Actor) RETURN g.name, collect(a.name)
MATCH (a:Actor {name: 'Ada Brandt'})-[:AFFILIATED_WITH]->(g)-[:ACCUSES]->(t) RETURN t.name
MATCH (a:Actor)-[*1..2]-(b:Actor) WHERE a.name = 'Norland' RETURN DISTINCT b.name ORDER BY b.name
MATCH (a:Actor)-[:ACCUSES*1..3]->(b:Actor) RETURN a.name, b.name LIMIT 20
MATCH p = shortestPath((a:Actor {name: 'Sudmark'})-[*..6]-(b:Actor {name: 'Jon Weir'})) RETURN length(p)
MATCH p = allShortestPaths((a:Actor {name: 'Sudmark'})-[*..6]-(b:Actor {name: 'Jon Weir'})) RETURN [n IN nodes(p) | n.name]
MATCH p = (a:Actor)-[:ACCUSES]->(b:Actor) RETURN p
MATCH p = (a:Actor)-[*2]-(b:Actor) RETURN [r IN relationships(p) | type(r)] LIMIT 5
MATCH (s:Statement) RETURN s.quote, s.confidence ORDER BY s.confidence DESC, s.id LIMIT 10
MATCH (s:Statement {type: 'ACCUSES'})-[:STATED_IN]->(d:Document) RETURN d.title, s.quote
MATCH (a:Actor)-[:SOURCE_OF]->(s:Statement)-[:TARGETS]->(b:Actor) RETURN a.name, s.type, b.name
MATCH (a:Actor)-[:SOURCE_OF]->(s:Statement {type: 'ACCUSES'})-[:TARGETS]->(b:Actor {name: 'Sudmark'}) RETURN a.name, s.quote
MATCH (s:Statement)-[:REBUTS]->(t:Statement) RETURN s.quote, t.quote
MATCH (s:Statement)<-[:REBUTS]-(d:Statement)<-[:SOURCE_OF]-(a:Actor) RETURN a.name, count(d)
MATCH (s:Statement)-[:ACCORDING_TO]->(a:Actor) RETURN a.name, count(s)
MATCH (s:Statement) WHERE NOT (s)-[:TARGETS]->() RETURN count(s)
MATCH (s:Statement) WHERE s.hedged OR s.negated RETURN s.quote
MATCH (s:Statement)-[:STATED_IN]->(d:Document) WHERE d.publishedAt >= '2024-03-01' AND d.publishedAt < '2024-04-01' RETURN count(s)
MATCH (d:Document) RETURN d.title, d.publishedAt ORDER BY d.publishedAt
MATCH (d:Document) RETURN substring(d.publishedAt, 0, 7) AS month, count(*) AS n ORDER BY month
MATCH (d:Document) RETURN d.publisher AS publisher, count(*) AS n ORDER BY n DESC, publisher
MATCH (d:Document) WHERE d.text CONTAINS 'Norland' RETURN d.title
MATCH (d:Document)<-[m:MENTIONED_IN]-(a:Actor) RETURN d.title, a.name, m.count
MATCH (a:Actor)-[:MENTIONED_IN]->(d:Document)<-[:MENTIONED_IN]-(b:Actor) WHERE a.id < b.id RETURN a.name, b.name, count(d) AS together ORDER BY together DESC, a.name, b.name LIMIT 5
MATCH (a:Actor) WHERE size(a.names) > 1 RETURN a.name, a.names
MATCH (a:Actor) RETURN a.name, a.names[0], size(a.names)
MATCH (a:Actor) WHERE 'Norland' IN a.names RETURN a.id
MATCH (a:Actor) WHERE any(n IN a.names WHERE n STARTS WITH 'N') RETURN a.name
MATCH (a:Actor) WHERE all(n IN a.names WHERE size(n) > 2) RETURN count(a)
MATCH (a:Actor) WHERE none(n IN a.names WHERE n = 'x') RETURN count(a)
MATCH (a:Actor) WHERE single(n IN a.names WHERE n = a.name) RETURN count(a)
MATCH (a:Actor) UNWIND a.names AS name RETURN name ORDER BY name
MATCH (a:Actor) WITH a ORDER BY a.name LIMIT 3 MATCH (a)-[r]-(b) RETURN a.name, count(b)
MATCH (a:Actor) WITH a ORDER BY a.name WITH collect(a.name) AS names RETURN size(names) AS n, names[0..2] AS first
MATCH (a:Actor) WITH collect(a) AS actors UNWIND actors AS x RETURN x.name
MATCH (a:Actor)-[r]->() WITH a, count(r) AS n WHERE n > 1 RETURN a.name, n
MATCH (a:Actor) OPTIONAL MATCH (a)-[:DENIES]->(b:Actor) RETURN a.name, b.name
MATCH (a:Actor) OPTIONAL MATCH (a)-[r:DENIES]->() WITH a, r WHERE r IS NULL RETURN a.name
MATCH (a:Actor) RETURN a.name, CASE a.kind WHEN 'person' THEN 'a person' ELSE 'a group' END AS what
MATCH (a:Actor) RETURN CASE WHEN a.name < 'M' THEN 1 ELSE 2 END AS half, count(*) ORDER BY half
MATCH (a:Actor) CALL { WITH a MATCH (a)-[r:ACCUSES]->() RETURN count(r) AS n } RETURN a.name, n ORDER BY n DESC, a.name
CALL { MATCH (a:Person) RETURN a UNION MATCH (a:Group) RETURN a } RETURN count(a)
MATCH (a:Person) RETURN a.name AS name UNION MATCH (g:Group) RETURN g.name AS name
MATCH (a:Person) RETURN a.kind AS kind UNION ALL MATCH (g:Group) RETURN g.kind AS kind
MATCH (a:Actor) RETURN a {.name, .kind} AS a
MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN {from: a.name, to: b.name, documents: r.documents} AS edge
MATCH (a:Actor) RETURN [(a)-[:ACCUSES]->(b) | b.name] AS accused, a.name
RETURN [x IN range(1, 10) WHERE x % 2 = 0 | x * x] AS squares
RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS six
MATCH p = (a:Actor)-[*1..3]->(b:Actor) RETURN reduce(s = 0, r IN relationships(p) | s + coalesce(r.documents, 0)) AS weight LIMIT 5
MATCH p = (a:Actor)-[*1..2]->(b:Actor) RETURN [i IN range(0, length(p)) | nodes(p)[i].name] LIMIT 5
UNWIND range(1, 12) AS month RETURN month
UNWIND [1, 2, 3] AS x RETURN x, x * 2 AS double
UNWIND $names AS name MATCH (a:Actor {name: name}) RETURN a.kind
MATCH (a:Actor) RETURN labels(a), keys(a), elementId(a) <> '' AS known LIMIT 3
MATCH (a)-[r]->(b) RETURN DISTINCT labels(a)[0] AS source, type(r) AS type, labels(b)[0] AS target ORDER BY type, source, target
MATCH (a:Actor)-[r]->(b:Actor) RETURN startNode(r).name, endNode(r).name, properties(r) LIMIT 3
MATCH (a:Actor) RETURN upper(left(a.name, 3)), trim(' x '), replace(a.name, 'land', 'stan'), split(a.name, ' ')[0]
RETURN abs(-3), round(2.5), floor(2.7), ceil(2.1), sqrt(16), sign(-2), toInteger('7'), toFloat('1.5'), toString(12)
RETURN date('2024-03-05') AS day, coalesce(null, 'x') AS x, 10 / 3 AS third, 10 % 3 AS rest
RETURN 'comments /* in */ a text // stay' AS text /* and here is one */ // and another
MATCH (creates:Actor) WHERE creates.name = 'Norland' RETURN creates.name AS \`set\`
MATCH (a:Actor) /* DELETE nothing */ RETURN 'LOAD CSV FROM "x"' AS words, a.name LIMIT 1
CALL db.labels() YIELD label WITH label WHERE label <> 'View' RETURN label ORDER BY label
CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType
MATCH (n) RETURN count(n);
MATCH (a:Actor {name: 'Norland'})-[r:ACCUSES]->(b:Actor) RETURN b.name AS target, r.statements AS n, r.firstAt AS first, r.lastAt AS last ORDER BY n DESC, target
MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) WHERE r.contested AND r.publishers > 0 RETURN a.name + ' -> ' + b.name AS edge, r.publishers AS outlets ORDER BY outlets DESC, edge
MATCH (a:Actor)-[x:ACCUSES]->(b:Actor) OPTIONAL MATCH (b)-[d:DENIES]->(a) RETURN a.name AS a, b.name AS b, d IS NOT NULL AS denied ORDER BY a, b
MATCH (a:Actor)-[r]->(b:Actor) WITH type(r) AS type, count(*) AS n, sum(r.statements) AS statements WHERE n >= 1 RETURN type, n, statements, toFloat(statements) / n AS mean ORDER BY type
MATCH (s:Statement)-[:STATED_IN]->(d:Document) WITH d, count(s) AS n, collect(DISTINCT s.type) AS types RETURN d.title, n, size(types) AS kinds ORDER BY n DESC, d.title LIMIT 10
MATCH (s:Statement) WHERE s.at IS NOT NULL WITH substring(s.at, 0, 7) AS month, s.type AS type RETURN month, type, count(*) AS n ORDER BY month, type
MATCH (d:Document)<-[:STATED_IN]-(s:Statement {type: 'ACCUSES'}) WITH d.publisher AS outlet, count(DISTINCT s.relationship) AS charges RETURN outlet, charges ORDER BY charges DESC, outlet
MATCH (a:Actor) WHERE COUNT { (a)-[:ACCUSES]->() } > COUNT { (a)<-[:ACCUSES]-() } RETURN a.name ORDER BY a.name
MATCH (a:Actor) WHERE EXISTS { (a)-[:ACCUSES]->(:Actor)-[:ACCUSES]->(a) } RETURN a.name ORDER BY a.name
MATCH (a:Actor)-[:MENTIONED_IN]->(d:Document) WITH a, d ORDER BY d.title WITH a, collect(d.title) AS titles WHERE size(titles) > 1 RETURN a.name, titles[0..2] AS some ORDER BY a.name
MATCH (a:Actor)-[:ACCUSES]->(b:Actor) WITH b, collect(DISTINCT a.name) AS accusers RETURN b.name AS name, size(accusers) AS n, accusers ORDER BY n DESC, name
MATCH (a:Actor)-[r]->(b:Actor) WITH a, b, collect(type(r)) AS types WHERE 'ACCUSES' IN types AND 'MEETS' IN types RETURN a.name, b.name ORDER BY a.name, b.name
MATCH (a:Actor), (b:Actor) WHERE a.kind = 'state' AND b.kind = 'state' AND a.id < b.id AND NOT (a)--(b) RETURN a.name, b.name ORDER BY a.name, b.name LIMIT 10
UNWIND ['Norland', 'Sudmark', 'Nobody'] AS name OPTIONAL MATCH (a:Actor {name: name}) RETURN name, a IS NOT NULL AS isKnown ORDER BY name
MATCH (a:Actor) WHERE a.name IN $names WITH a ORDER BY a.name RETURN collect(a.name) AS names, count(*) AS n
MATCH (a:Actor)-[r:ACCUSES|CRITICIZES|ATTACKS]->(b:Actor) WITH b, sum(r.publishers) AS against OPTIONAL MATCH (b)<-[s:SUPPORTS]-(:Actor) RETURN b.name AS name, against, count(s) AS supporters ORDER BY against DESC, name LIMIT 15
MATCH (s:Statement)-[:STATED_IN]->(d:Document) WHERE s.confidence >= 0.5 AND NOT s.negated AND d.publishedAt STARTS WITH '2024' RETURN count(s) AS n
MATCH (a:Person)-[r:AFFILIATED_WITH]->(g:Actor) RETURN g.name AS body, collect(a.name) AS people, max(r.lastAt) AS last ORDER BY body
MATCH (c:Statement {type: 'ACCUSES'}) OPTIONAL MATCH (d:Statement)-[:REBUTS]->(c) WITH c, count(d) AS denials RETURN CASE WHEN denials = 0 THEN 'unanswered' ELSE 'denied' END AS state, count(*) AS charges ORDER BY state
MATCH p = (a:Actor {name: 'Norland'})-[:ACCUSES|DENIES|MEETS*1..2]-(b:Actor) WHERE b.name <> 'Norland' RETURN b.name AS name, min(length(p)) AS steps ORDER BY steps, name
MATCH (a:Actor)-[:SOURCE_OF]->(s:Statement)-[:TARGETS]->(b:Actor) WHERE toLower(s.quote) CONTAINS 'norland' RETURN DISTINCT a.name AS source, s.type AS type, b.name AS target ORDER BY source, type, target
CALL { MATCH (a:Actor)-[:ACCUSES]->() RETURN a.name AS name, 'accuses' AS role UNION ALL MATCH (:Actor)-[:ACCUSES]->(a:Actor) RETURN a.name AS name, 'accused' AS role } RETURN name, role, count(*) AS n ORDER BY n DESC, name, role
MATCH (d:Document) RETURN d.title AS title, size(d.text) AS characters, size(split(d.text, ' ')) AS words ORDER BY title
MATCH (d:Document)<-[:MENTIONED_IN]-(a:Actor) WITH d, a ORDER BY a.name WITH d, collect(a.name) AS names RETURN d.title AS title, reduce(s = '', n IN names[0..3] | s + n + '; ') AS first ORDER BY title
MATCH (a:Actor) WHERE a.name =~ '(?i).*(minister|president|chancellor|land).*' RETURN a.name ORDER BY a.name
MATCH (a:Actor) WHERE a.name =~ '(?i)(north|south|nor|sud).*' RETURN a.name ORDER BY a.name
MATCH (s:Statement) WHERE s.quote =~ '(?is).*\\\\b(deny|denied|denies|accuses)\\\\b.*' RETURN count(s) AS n
MATCH (d:Document) WHERE d.publishedAt =~ '\\\\d{4}-\\\\d{2}-\\\\d{2}.*' RETURN count(d) AS n
MATCH (d:Document) WHERE d.text =~ '(?s).*Norland.*Sudmark.*' RETURN count(d) AS n
MATCH (a:Actor) WHERE a.name =~ '[A-Z]\\\\w+( [A-Z]\\\\w+)*' RETURN a.name ORDER BY a.name
MATCH (a:Actor) WHERE a.name =~ ('(?i).*' + $name + '.*') RETURN a.name ORDER BY a.name
MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN a.name, b.name, [w IN split(toLower(b.name), ' ') WHERE size(w) > 3] AS words ORDER BY a.name, b.name
MATCH (d:Document) WITH d, [w IN split(d.text, ' ') WHERE size(w) > 5 | toLower(w)] AS words UNWIND words AS w RETURN w, count(*) AS n ORDER BY n DESC, w LIMIT 20
MATCH (a:Actor)-[:SOURCE_OF]->(s:Statement)-[:STATED_IN]->(d:Document) WITH a, collect(DISTINCT d.publisher) AS outlets, collect(s) AS ss RETURN a.name AS name, size(outlets) AS n, size([s IN ss WHERE s.type = 'ACCUSES' | s.quote]) AS charges ORDER BY n DESC, name
MATCH (x:Actor {name: 'Norland'})-[:ACCUSES]->(b) WITH collect(b.name) AS bs MATCH (y:Actor {name: 'Sudmark'})-[:ACCUSES]->(c) WITH bs, collect(c.name) AS cs RETURN [n IN bs WHERE n IN cs] AS both, [n IN bs WHERE NOT n IN cs] AS only
MATCH (a:Actor), (b:Actor) WHERE a.name = 'Norland' AND b.name = 'Sudmark' OPTIONAL MATCH (a)-[r]-(b) WITH collect(r) AS rs RETURN [x IN rs | x.statements] AS n, [x IN rs | type(x)] AS types
MATCH p = (a:Actor {name: 'Norland'})-[*1..2]-(b:Actor {name: 'Sudmark'}) WITH [n IN nodes(p) | n.name] AS names, reduce(t = 0, r IN relationships(p) | t + coalesce(r.statements, 0)) AS weight RETURN max(weight) AS most, count(*) AS n
MATCH (a:Actor) RETURN a.name AS name, reduce(s = '', n IN a.names | s + n + '; ') AS names ORDER BY name
UNWIND range(0, 11) AS i WITH date('2024-01-01') + duration({months: i}) AS m RETURN m.year AS year, m.month AS month ORDER BY month
MATCH (d:Document) WHERE d.publishedAt IS NOT NULL WITH toInteger(substring(d.publishedAt, 0, 4)) AS year RETURN year, count(*) AS n ORDER BY year
WITH range(toInteger('2020'), toInteger('2024')) AS years RETURN years
MATCH (d:Document) WITH min(toInteger(left(d.publishedAt, 4))) AS lo, max(toInteger(left(d.publishedAt, 4))) AS hi UNWIND range(lo, hi) AS y RETURN y ORDER BY y
MATCH (a:Actor) WITH a ORDER BY a.name WITH collect(a.name) AS names UNWIND range(0, size(names) - 1) AS i RETURN i + 1 AS rank, names[i] AS name ORDER BY rank LIMIT 10
WITH $rows AS rows UNWIND rows AS row OPTIONAL MATCH (a:Actor {name: row.name}) RETURN row.name AS name, a.kind AS kind, [t IN row.tags | toUpper(t)] AS tags ORDER BY name
MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) WITH a, {name: b.name, n: r.statements} AS row ORDER BY row.n DESC, row.name WITH a, collect(row) AS rows RETURN a.name AS name, [t IN rows[0..3] | t.name + ' (' + toString(t.n) + ')'] AS top ORDER BY name
MATCH (d:Document) RETURN replace(replace(replace(d.title, '"', "'"), 'e', 'E'), '&', 'and') AS title ORDER BY title
MATCH (d:Document) RETURN d.id AS id, substring(replace(d.text, '.', ' |'), 0, 50) AS head ORDER BY id
MATCH (s:Statement)-[:STATED_IN]->(d:Document) RETURN count(substring(d.text, 0, 20)) AS n
MATCH (a:Actor)-[r]-(b) RETURN type(r) AS type, count(*) AS \`How many (both ways)?\` ORDER BY type
MATCH (a:Actor) RETURN a.name AS \`Akteur: Name/Kürzel\` ORDER BY a.name
MATCH (a:Actor {name: 'علی\u200cرضا'}) RETURN count(a) AS n
RETURN '👩\u200d⚖️' AS judge, '--------------------------------' AS line
MATCH (a:Actor) RETURN count(a) AS n // ------------------------------------------------
/* ======== step 1 ------------------------------ */ MATCH (a:Actor) RETURN count(a) AS n
UNWIND [{a: 1, b: [1, 2, 3]}, {a: 2, b: [4]}] AS row RETURN row.a AS a, [x IN row.b | x * 2] AS twice, reduce(t = 0, x IN row.b | t + x) AS total ORDER BY a
WITH split('a,b,c', ',') AS xs RETURN [i IN range(0, size(xs) - 1) | xs[i] + toString(i)] AS all
MATCH (a:Actor) RETURN a {.name, .kind, out: [(a)-[:ACCUSES]->(b) | b.name]} AS card ORDER BY a.name
MATCH (a:Actor) RETURN a.name AS name, any(n IN a.names WHERE n CONTAINS 'land') AS isLand ORDER BY name
MATCH (a:Actor) WITH percentileCont(a.degree, 0.5) AS middle MATCH (b:Actor) WHERE b.degree > middle RETURN b.name AS name ORDER BY name
`
  .trim()
  .split('\n');

export const ordinaryParameters = {
  name: 'Norland',
  names: ['Norland', 'Sudmark'],
  rows: Array.from({ length: 500 }, (_, i) => ({ name: i === 0 ? 'Norland' : `Actor ${i}`, tags: ['a', 'bb', 'ccc'] })),
};
