// The command `npm run neo4j`: a Neo4j server on this machine without Docker. Ctrl+C stops it.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Unavailable } from '../errors.js';
import { neo4jVersion } from './localFiles.js';
import { startLocalNeo4j } from './startLocalNeo4j.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7687' },
    directory: { type: 'string', default: '.neo4j' },
  },
});

async function main(): Promise<void> {
  const password = process.env.NEO4J_PASSWORD;
  console.log(`Starting Neo4j ${neo4jVersion}; the first time its libraries (123 MB) are brought by Maven ...`);
  const server = await startLocalNeo4j({
    directory: resolve(values.directory),
    port: Number(values.port),
    ...(password ? { password } : {}),
  });
  console.log(`Neo4j answers at ${server.uri} (user ${server.username}, password ${server.password}).`);
  console.log(`Use it:  NEO4J_URI=${server.uri} NEO4J_PASSWORD=${server.password} npm start`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void server.stop());
  await server.ended;
}

main().catch((error: unknown) => {
  if (!(error instanceof Unavailable)) throw error;
  console.error(error.hint === null ? error.message : `${error.message}\n${error.hint}`);
  process.exitCode = 2;
});
