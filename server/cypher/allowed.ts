// What a user's query may contain, as tables: clauses, procedures, functions, and the operators of a plan.
// Everything that is not listed is refused, so that what a newer engine adds is refused until somebody has looked at it.

/** Rules of the grammar that a clause may be, with the words for it. */
export const allowedClauses: ReadonlyMap<string, string> = new Map([
  ['matchClause', 'MATCH'],
  ['unwindClause', 'UNWIND'],
  ['withClause', 'WITH'],
  ['returnClause', 'RETURN'],
  ['subqueryClause', 'CALL { }'],
  ['callClause', 'CALL of a listed procedure'],
  ['orderBySkipLimitClause', 'ORDER BY, SKIP, LIMIT'],
]);

/** Words for the clauses that are refused, for the message. */
export const refusedClauses: ReadonlyMap<string, string> = new Map([
  ['loadCSVClause', 'LOAD CSV reads files and addresses'],
  ['createClause', 'CREATE writes to the graph'],
  ['insertClause', 'INSERT writes to the graph'],
  ['mergeClause', 'MERGE writes to the graph'],
  ['setClause', 'SET writes to the graph'],
  ['removeClause', 'REMOVE writes to the graph'],
  ['deleteClause', 'DELETE writes to the graph'],
  ['foreachClause', 'FOREACH is for writing to the graph'],
  ['useClause', 'USE leaves this graph for another'],
  ['finishClause', 'FINISH gives no rows'],
  ['filterClause', 'FILTER is not in Cypher 5'],
  ['letClause', 'LET is not in Cypher 5'],
]);

/** Procedures that only read the schema. */
export const allowedProcedures: ReadonlySet<string> = new Set(['db.labels', 'db.relationshiptypes', 'db.propertykeys']);

/** Functions that look at what they are given and nothing else. Lower case, as names of functions do not care. */
export const allowedFunctions: ReadonlySet<string> = new Set(
  `
  all any none single exists isempty
  coalesce endnode startnode head last id elementid labels type properties keys nodes relationships length size
  tail reverse range reduce timestamp valuetype nullif
  char_length character_length
  toboolean tobooleanornull tobooleanlist tofloat tofloatornull tofloatlist tointeger tointegerornull tointegerlist
  toint tostring tostringornull tostringlist
  avg collect count max min percentilecont percentiledisc stdev stdevp sum
  abs ceil floor isnan rand round sign e exp log log10 sqrt
  acos asin atan atan2 cos cot degrees haversin pi radians sin tan sinh cosh tanh coth
  btrim left lower ltrim normalize replace right rtrim split substring tolower toupper trim upper
  date datetime localdatetime localtime time duration
  date.truncate datetime.truncate localdatetime.truncate localtime.truncate time.truncate
  datetime.fromepoch datetime.fromepochmillis
  duration.between duration.inmonths duration.indays duration.inseconds
  point point.distance point.withinbbox
  shortestpath allshortestpaths
  `
    .trim()
    .split(/\s+/),
);

/** Words in front of a query that change how it is run; the server decides that. */
export const refusedPrefix =
  'EXPLAIN, PROFILE and CYPHER options are not taken: the server runs each query in its own way';
