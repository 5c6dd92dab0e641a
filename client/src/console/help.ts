// Words of Cypher and what they do, in a sentence each, with an example from this graph: what a hover shows.
export interface Help {
  readonly signature: string;
  readonly text: string;
  readonly example?: string;
}

const table = (rows: readonly (readonly [string, string, string, string?])[]): ReadonlyMap<string, Help> =>
  new Map(
    rows.map(([name, signature, text, example]) => [
      name,
      { signature, text, ...(example === undefined ? {} : { example }) },
    ]),
  );

/** By upper-case word. */
export const keywordHelp: ReadonlyMap<string, Help> = table([
  [
    'MATCH',
    'MATCH pattern',
    'Finds everything in the graph that looks like the pattern.',
    '(a:Actor)-[r:ACCUSES]->(b:Actor)',
  ],
  ['OPTIONAL', 'OPTIONAL MATCH pattern', 'As MATCH, but a row stays with nulls where nothing is found.'],
  ['WHERE', 'WHERE condition', 'Keeps only rows for which the condition is true.', 'WHERE r.publishers > 1'],
  [
    'RETURN',
    'RETURN expression AS name, ...',
    'Says which columns the answer has. Return nodes and relationships to see them drawn.',
  ],
  [
    'WITH',
    'WITH expression AS name, ...',
    'Passes rows on to the next part of the query, grouped where it aggregates.',
    'WITH b, count(a) AS accusers WHERE accusers > 1',
  ],
  ['UNWIND', 'UNWIND list AS item', 'Makes one row of each item of a list.'],
  ['ORDER', 'ORDER BY expression [DESC]', 'Sorts the rows.'],
  ['LIMIT', 'LIMIT number', 'Gives at most so many rows.'],
  ['SKIP', 'SKIP number', 'Leaves out the first rows.'],
  [
    'DISTINCT',
    'RETURN DISTINCT ...',
    'Leaves out rows, or values inside count() and collect(), that are there already.',
  ],
  ['CALL', 'CALL { subquery }', 'Runs a query for each row, or one of the few procedures that read the schema.'],
  [
    'UNION',
    'query UNION query',
    'Puts the rows of two queries with the same columns together; UNION ALL keeps doubles.',
  ],
  [
    'EXISTS',
    'EXISTS { pattern }',
    'True where the pattern is found at least once.',
    'WHERE NOT EXISTS { (:Actor)-[:SOURCE_OF]->(s) }',
  ],
  ['CASE', 'CASE WHEN condition THEN value ELSE value END', 'Chooses a value.'],
  [
    'CONTAINS',
    'text CONTAINS part',
    'True where the text has the part somewhere; capitals matter.',
    "toLower(s.quote) CONTAINS 'border'",
  ],
  ['STARTS', 'text STARTS WITH part', 'True where the text begins with the part.'],
  ['ENDS', 'text ENDS WITH part', 'True where the text ends with the part.'],
  ['IN', 'value IN list', 'True where the list has the value.', "a.kind IN ['state', 'party']"],
  ['AS', 'expression AS name', 'Names a column.'],
  ['NULL', 'IS NULL, IS NOT NULL', 'No value. Comparing with null gives null, so ask IS NULL.'],
  ['AND', 'a AND b', 'True where both are.'],
  ['OR', 'a OR b', 'True where at least one is.'],
  ['XOR', 'a XOR b', 'True where exactly one is.'],
  ['NOT', 'NOT a', 'True where a is false.'],
]);

/** By name as it is written. */
export const functions: ReadonlyMap<string, Help> = table([
  ['count', 'count(*) or count(x)', 'How many rows, or values that are not null.', 'count(DISTINCT a)'],
  ['collect', 'collect(x)', 'All values of the group as a list.'],
  ['sum', 'sum(x)', 'The sum of the group.'],
  ['avg', 'avg(x)', 'The mean of the group.'],
  ['min', 'min(x)', 'The smallest value of the group.'],
  ['max', 'max(x)', 'The largest value of the group.'],
  ['size', 'size(list or text)', 'How many elements a list has, or characters a text.'],
  ['head', 'head(list)', 'The first element.'],
  ['last', 'last(list)', 'The last element.'],
  ['tail', 'tail(list)', 'All elements but the first.'],
  ['range', 'range(from, to, step)', 'Whole numbers as a list, both ends included.'],
  ['reduce', 'reduce(sum = 0, x IN list | sum + x)', 'Runs through a list and keeps a value.'],
  ['coalesce', 'coalesce(a, b, ...)', 'The first that is not null.', "coalesce(d.publisher, 'unknown')"],
  ['labels', 'labels(node)', 'The labels of a node as a list.'],
  ['type', 'type(relationship)', 'The type of a relationship as text.', 'type(r)'],
  ['properties', 'properties(x)', 'All properties as a map.'],
  ['keys', 'keys(x)', 'The names of the properties.'],
  ['startNode', 'startNode(relationship)', 'The node a relationship begins at.'],
  ['endNode', 'endNode(relationship)', 'The node a relationship ends at.'],
  ['nodes', 'nodes(path)', 'The nodes of a path in order.'],
  ['relationships', 'relationships(path)', 'The relationships of a path in order.'],
  ['length', 'length(path)', 'How many relationships a path has.'],
  ['shortestPath', 'shortestPath((a)-[*..6]-(b))', 'One shortest path between two nodes; bound its length.'],
  ['allShortestPaths', 'allShortestPaths((a)-[*..6]-(b))', 'All shortest paths between two nodes.'],
  ['all', 'all(x IN list WHERE condition)', 'True where the condition holds for every element.'],
  [
    'any',
    'any(x IN list WHERE condition)',
    'True where it holds for one at least.',
    "any(n IN a.names WHERE n CONTAINS 'Front')",
  ],
  ['none', 'none(x IN list WHERE condition)', 'True where it holds for no element.'],
  ['single', 'single(x IN list WHERE condition)', 'True where it holds for exactly one.'],
  ['toLower', 'toLower(text)', 'The text in small letters.'],
  ['toUpper', 'toUpper(text)', 'The text in capitals.'],
  ['trim', 'trim(text)', 'The text without blanks at its ends.'],
  [
    'substring',
    'substring(text, from, length)',
    'A part of a text; the first character is 0.',
    'substring(s.at, 0, 7)',
  ],
  ['replace', 'replace(text, part, other)', 'The text with every part replaced.'],
  ['split', 'split(text, by)', 'The pieces of a text as a list.'],
  ['left', 'left(text, n)', 'The first n characters.'],
  ['right', 'right(text, n)', 'The last n characters.'],
  ['toInteger', 'toInteger(x)', 'A whole number made of a text or a number.'],
  ['toFloat', 'toFloat(x)', 'A number made of a text.'],
  ['toString', 'toString(x)', 'Any value as text.'],
  ['abs', 'abs(x)', 'The number without its sign.'],
  ['round', 'round(x, digits)', 'The number rounded.'],
  ['floor', 'floor(x)', 'The next lower whole number.'],
  ['ceil', 'ceil(x)', 'The next higher whole number.'],
  ['date', "date('2024-03-31')", 'A date. In this graph dates are text, so compare them as text.'],
  ['datetime', 'datetime(...)', 'A moment.'],
]);

const lowerFunctions = new Map([...functions].map(([name, help]) => [name.toLowerCase(), help]));

/** Of a word as it stands in a query, with what follows it: `count` before a bracket is the function. */
export function helpFor(word: string, isCall: boolean): Help | null {
  const asFunction = lowerFunctions.get(word.toLowerCase());
  if (isCall && asFunction !== undefined) return asFunction;
  return keywordHelp.get(word.toUpperCase()) ?? null;
}
