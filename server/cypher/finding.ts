// One reason why a query is not run: where, what, why, and what would be allowed. The guard's checks give lists of these.
import { InvalidInput } from '../../graph/errors.js';
import type { Place, SyntaxNode } from './syntaxTree.js';

export interface Finding extends Place {
  /** `syntax`: not Cypher. `refused`: never allowed here. `engine`: the embedded engine lacks it, Neo4j has it. `name`: defined nowhere. */
  readonly kind: 'syntax' | 'refused' | 'engine' | 'name';
  /** Where the part ends, in code points of the query; unknown where a single place was looked at. */
  readonly end?: number;
  /** A whole sentence without its full stop. */
  readonly why: string;
  /** What to write instead, a whole sentence. */
  readonly allowed: string;
}

export function refuse(
  { line, column, end }: Place & { readonly end?: number },
  why: string,
  allowed: string,
): Finding {
  return { kind: 'refused', line, column, end, why, allowed };
}

export function lacks(node: SyntaxNode, what: string, allowed: string): Finding {
  return {
    kind: 'engine',
    line: node.line,
    column: node.column,
    end: node.end,
    why: `The embedded engine has no ${what}; Neo4j has`,
    allowed,
  };
}

export const codeOf = {
  syntax: 'cypher-syntax',
  refused: 'cypher-refused',
  engine: 'cypher-refused',
  name: 'cypher-error',
} as const;

export function toError({ kind, line, column, why, allowed }: Finding): InvalidInput {
  const status = codeOf[kind] === 'cypher-refused' ? 403 : 400;
  return new InvalidInput(codeOf[kind], `Line ${line}, column ${column}: ${why}.`, allowed || null, status);
}
