// Looks at what a query is made of: one statement, reading clauses only, listed procedures and functions, plain names.
import { allowedClauses, allowedFunctions, allowedProcedures, refusedClauses, refusedPrefix } from './allowed.js';
import { type Finding, refuse } from './finding.js';
import { childOf, childrenOf, plainName, type SyntaxNode, textOf, walk } from './syntaxTree.js';

const clausesHint = `Allowed are ${[...allowedClauses.values()].join(', ')}.`;
/** Also what people put into the heading of a column; nothing that ends a name, a statement or a block. */
const plainQuotedName = /^`[\p{L}\p{M}\p{N}\p{Sc}_ .,:/?!%#&()+*=<>'"|~→←↔·–—°§@-]{1,100}`$/u;

export function checkConstructs(tree: SyntaxNode): readonly Finding[] {
  return [...checkStatements(tree), ...[...walk(tree)].flatMap((node) => checks.get(node.rule)?.(node) ?? [])];
}

function checkStatements(tree: SyntaxNode): readonly Finding[] {
  const statements = childrenOf(tree, 'statementOrCommand');
  const second = statements[1];
  return second ? [refuse(second, 'There is a second statement', 'Send one statement at a time.')] : [];
}

const prefixHint =
  'Leave it out; what the engine makes of a query stands under Plan in the console, and in /api/cypher/plan.';

type Check = (node: SyntaxNode) => readonly Finding[];

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['consoleCommand', (node) => [refuse(node, 'Commands of the Neo4j shell are not queries', clausesHint)]],
  ['command', (node) => [refuse(node, `${commandWords(node)} is administration`, clausesHint)]],
  ['when', (node) => [refuse(node, 'Conditional queries (WHEN) are not in Cypher 5', clausesHint)]],
  ['preparserOption', (node) => [refuse(node, refusedPrefix, prefixHint)]],
  ['clause', checkClause],
  ['useClause', (node) => [refuse(node, refusedClauses.get('useClause') ?? '', clausesHint)]],
  [
    'subqueryInTransactionsParameters',
    (node) => [refuse(node, 'CALL { } IN TRANSACTIONS is for writing', 'Leave out IN TRANSACTIONS.')],
  ],
  ['procedureName', checkProcedure],
  ['functionName', checkFunction],
  ['vectorFunction', (node) => [refuse(node, 'vector() is not in Cypher 5', 'Use a list.')]],
  ['hint', (node) => [refuse(node, 'USING hints are not taken', 'Leave the hint out.')]],
  ['dynamicExpression', checkDynamic],
  ['dynamicAnyAllExpression', checkDynamic],
  ['ESCAPED_SYMBOLIC_NAME', checkQuotedName],
]);

function checkClause(node: SyntaxNode): readonly Finding[] {
  const clause = node.children[0];
  if (!clause || allowedClauses.has(clause.rule)) return [];
  return [refuse(clause, refusedClauses.get(clause.rule) ?? 'This clause is not allowed', clausesHint)];
}

function checkProcedure(node: SyntaxNode): readonly Finding[] {
  const name = qualifiedName(node);
  if (allowedProcedures.has(name.toLowerCase())) return [];
  const hint = `Allowed are ${[...allowedProcedures].join(', ')}. A subquery is written CALL { }.`;
  return [refuse(node, `The procedure ${name} is not on the list of reading procedures`, hint)];
}

function checkFunction(node: SyntaxNode): readonly Finding[] {
  const name = qualifiedName(node);
  if (allowedFunctions.has(name.toLowerCase())) return [];
  const why = `The function ${name} is not on the list of functions`;
  const instead = insteadOf.get(name.toLowerCase());
  return [refuse(node, why, instead ?? 'The functions of Cypher 5 that only look at their arguments are allowed.')];
}

/** What people reach for, and how it is said in plain Cypher. */
const insteadOf: ReadonlyMap<string, string> = new Map([
  ['apoc.text.join', "Write reduce(s = '', x IN list | s + x + ', ')."],
  ['apoc.coll.toset', 'Write collect(DISTINCT x).'],
  ['apoc.coll.sum', 'Write reduce(t = 0, x IN list | t + x).'],
  ['apoc.coll.sort', 'Write UNWIND, ORDER BY and collect.'],
  ['apoc.date.format', 'Compare or cut the text of the date: substring(d.publishedAt, 0, 7).'],
  ['randomuuid', 'Use the id of a node: n.id.'],
]);

function checkDynamic(node: SyntaxNode): readonly Finding[] {
  return [
    refuse(
      node,
      'Labels and types made at run time are not taken',
      'Write the label, or compare labels(n) or type(r).',
    ),
  ];
}

function checkQuotedName(node: SyntaxNode): readonly Finding[] {
  if (plainQuotedName.test(node.text)) return [];
  return [
    refuse(
      node,
      'A name in back-ticks may not have back-ticks, backslashes, semicolons or braces, nor more than 100 characters',
      'Use a plain name.',
    ),
  ];
}

function qualifiedName(node: SyntaxNode): string {
  const namespace = childOf(node, 'namespace');
  const parts = [
    ...(namespace ? childrenOf(namespace, 'symbolicNameString') : []),
    ...childrenOf(node, 'symbolicNameString'),
  ];
  return parts
    .map((part) => plainName(textOf(part)))
    .join('.')
    .slice(0, 100);
}

function commandWords(node: SyntaxNode): string {
  const words = [...walk(node)].filter((n) => n.isToken).slice(0, 2);
  return words
    .map((word) => word.text.toUpperCase())
    .join(' ')
    .slice(0, 60);
}
