// Turns the driver's errors into the product's two kinds; anything else passes through as a bug.
import { InvalidInput, Unavailable } from '../errors.js';

const unreachable = new Set(['ServiceUnavailable', 'SessionExpired']);

export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

export function connectionError(error: unknown, uri: string): unknown {
  const code = codeOf(error);
  if (unreachable.has(code)) {
    return new Unavailable(
      'neo4j-unavailable',
      `Neo4j at ${uri} does not answer.`,
      'Is it running, and is NEO4J_URI right?',
      {
        cause: error,
      },
    );
  }
  if (code.startsWith('Neo.ClientError.Security.') || code === 'Neo.ClientError.Database.DatabaseNotFound') {
    const { message } = error as Error;
    return new InvalidInput(
      'neo4j-refused',
      `Neo4j at ${uri} refused: ${message}`,
      'Check NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.',
    );
  }
  if (code.startsWith('Neo.TransientError.') || /^Connection acquisition timed out/.test(messageOf(error))) {
    return new Unavailable('neo4j-busy', `Neo4j could not take the request now: ${messageOf(error)}`, null, {
      cause: error,
    });
  }
  return error;
}

/** The same for a statement that a user wrote: what the server says about it is for the user. */
export function queryError(error: unknown, uri: string, timeoutMs: number): unknown {
  const code = codeOf(error);
  if (/TransactionTimedOut/.test(code)) return timedOut(timeoutMs);
  if (/MemoryPoolOutOfMemory|TransactionMemoryLimit|OutOfMemory/.test(code)) {
    return outOfMemory();
  }
  const isAboutStatement = /^Neo\.(ClientError\.(Statement|Procedure|Schema)|DatabaseError\.Statement)\./.test(code);
  if (isAboutStatement) return new InvalidInput('cypher-error', (error as Error).message);
  return connectionError(error, uri);
}

export function timedOut(timeoutMs: number): InvalidInput {
  return new InvalidInput(
    'query-timeout',
    `The query ran longer than ${timeoutMs / 1000} seconds and was ended.`,
    'Start from a named actor, bound variable-length paths (*1..3), or add LIMIT.',
  );
}

export function outOfMemory(): InvalidInput {
  return new InvalidInput(
    'query-memory',
    'The query needed more memory than a query may take and was ended.',
    'Collect or sort fewer rows: add conditions, or LIMIT before collect().',
  );
}
