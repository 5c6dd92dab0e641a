// The files a local Neo4j runs from: its libraries out of Maven Central, brought once, and its configuration. Neo4j is
// GPLv3 and stays a separate process; nothing of it is part of this product.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Unavailable } from '../errors.js';

const run = promisify(execFile);

export const neo4jVersion = '5.26.30';

const artifacts = [
  { group: 'org.neo4j.app', artifact: 'neo4j-server' },
  { group: 'org.neo4j', artifact: 'neo4j' },
  { group: 'org.neo4j', artifact: 'neo4j-bolt' },
] as const;

const dependencies = artifacts.map(
  ({ group, artifact }) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${neo4jVersion}</version></dependency>`,
);

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>hearsay</groupId>
  <artifactId>local-neo4j</artifactId>
  <version>1</version>
  <dependencies>
    ${dependencies.join('\n    ')}
  </dependencies>
</project>
`;

/** The hardening that users' queries rely on; the second is unsupported by Neo4j and therefore checked in the tests. */
const configuration = (port: number) => `server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=256m
db.tx_log.preallocate=false
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
db.memory.transaction.max=256m
db.transaction.timeout=30s
db.lock.acquisition.timeout=5s
`;

async function requireCommand(command: string, args: readonly string[], hint: string): Promise<string> {
  try {
    const { stdout, stderr } = await run(command, args);
    return `${stdout}${stderr}`;
  } catch (error) {
    throw new Unavailable('neo4j-not-started', `A local Neo4j needs ${command}, which could not be run.`, hint, {
      cause: error,
    });
  }
}

/** @throws Unavailable when there is no Java 17 or newer */
export async function requireJava(): Promise<void> {
  const hint = 'Install OpenJDK 17 or 21, or use Docker (docker compose up), Aura, or the embedded engine.';
  const output = await requireCommand('java', ['-version'], hint);
  const version = Number(output.match(/version "(\d+)/)?.[1]);
  if (version >= 17) return;
  throw new Unavailable('neo4j-not-started', `Neo4j ${neo4jVersion} needs Java 17 or newer; this is ${version}.`, hint);
}

/**
 * Brings Neo4j's libraries into `directory/lib` unless they are there: 123 MB, once.
 * @throws Unavailable when Maven is missing or cannot bring them
 */
export async function bringLibraries(directory: string): Promise<string> {
  const libraries = join(directory, 'lib');
  const mark = join(directory, `lib-${neo4jVersion}.complete`);
  if (existsSync(mark)) return libraries;
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'pom.xml'), pom);
  await requireCommand(
    'mvn',
    ['-v'],
    'Install Maven, or use Docker (docker compose up), Aura, or the embedded engine.',
  );
  try {
    const args = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${libraries}`];
    await run('mvn', args, { cwd: directory });
  } catch (error) {
    const output = (error as { readonly stdout?: string }).stdout ?? '';
    throw new Unavailable('neo4j-not-started', `Maven could not bring Neo4j: ${output.slice(0, 500)}`, null, {
      cause: error,
    });
  }
  writeFileSync(mark, '');
  return libraries;
}

export function writeConfiguration(directory: string, port: number): void {
  for (const name of ['home', 'conf']) mkdirSync(join(directory, name), { recursive: true });
  writeFileSync(join(directory, 'conf', 'neo4j.conf'), configuration(port));
}
