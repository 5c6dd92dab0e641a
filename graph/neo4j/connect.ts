// The driver, set up the same way wherever it is used.
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jSettings } from './openNeo4j.js';

export function connect({ uri, username, password }: Neo4jSettings, maxConnectionPoolSize: number): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    maxConnectionPoolSize,
    useBigInt: true,
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 5_000,
    maxTransactionRetryTime: 10_000,
    telemetryDisabled: true,
    userAgent: 'hearsay',
  });
}
