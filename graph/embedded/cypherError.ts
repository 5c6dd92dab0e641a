// What the embedded engine says against a statement of a user, as the caller's mistake.
import { InvalidInput } from '../errors.js';
import { EngineFailure } from './childProcess.js';

export function cypherError(error: unknown): unknown {
  if (!(error instanceof EngineFailure)) return error;
  const message = error.message.replace(/^[A-Z][a-z]+ error: (GRAFEO-\w+: )?/, '').trim();
  return new InvalidInput(
    'cypher-error',
    message,
    'The embedded engine answered this. It lacks some of what Neo4j has; docs/graph-model.md lists it.',
  );
}
