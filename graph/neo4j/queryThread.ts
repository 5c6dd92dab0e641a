// The thread in which one user's query at a time runs on Neo4j. A value of a hundred megabytes keeps whoever decodes it from
// anything else: here it keeps nobody, and the thread is ended at the query's limit.
import { parentPort, workerData } from 'node:worker_threads';
import type { Parameters, QueryLimits } from '../database.js';
import { InvalidInput, Unavailable } from '../errors.js';
import type { CypherAnswer, CypherValue, PlanNode } from '../shapes.js';
import { connect } from './connect.js';
import type { Neo4jSettings } from './openNeo4j.js';
import { profileUserQuery, runUserQuery } from './userQuery.js';

export interface QueryRequest {
  readonly op: 'query' | 'profile';
  readonly cypher: string;
  readonly parameters: Parameters;
  readonly limits: QueryLimits;
}

export interface QueryFailure {
  readonly kind: 'InvalidInput' | 'Unavailable' | 'other';
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly status: number;
}

export type QueryReply =
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly CypherValue[])[] }
  /** Of a query without its rows, which went ahead. */
  | { readonly kind: 'answer'; readonly answer: CypherAnswer | PlanNode | null }
  | { readonly kind: 'failure'; readonly failure: QueryFailure };

const settings = workerData as Neo4jSettings;
const target = { uri: settings.uri, database: settings.database ?? 'neo4j' };
const driver = connect(settings, 2);

function reply(message: QueryReply): void {
  parentPort?.postMessage(message);
}

async function answer(request: QueryRequest): Promise<CypherAnswer | PlanNode | null> {
  const { op, cypher, parameters, limits } = request;
  if (op === 'profile') return profileUserQuery(driver, target, cypher, parameters, limits);
  const reader = {
    columns: (columns: readonly string[]) => reply({ kind: 'columns', columns }),
    rows: (rows: readonly (readonly CypherValue[])[]) => reply({ kind: 'rows', rows }),
  };
  const whole = await runUserQuery(driver, target, cypher, parameters, limits, undefined, reader);
  return { ...whole, rows: [] };
}

function toFailure(error: unknown): QueryFailure {
  const { message } = error as Error;
  if (error instanceof InvalidInput) return { kind: 'InvalidInput', message, ...pick(error), status: error.status };
  if (error instanceof Unavailable) return { kind: 'Unavailable', message, ...pick(error), status: 503 };
  return { kind: 'other', message, code: '', hint: null, status: 500 };
}

const pick = ({ code, hint }: InvalidInput | Unavailable) => ({ code, hint });

parentPort?.on('message', async (request: QueryRequest) => {
  try {
    reply({ kind: 'answer', answer: await answer(request) });
  } catch (error) {
    reply({ kind: 'failure', failure: toFailure(error) });
  }
});
