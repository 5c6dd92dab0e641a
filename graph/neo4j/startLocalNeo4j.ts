// Starts a real Neo4j server as a process of its own, for users without Docker and for the contract tests. Resolves when
// it answers with the wanted password; `stop` ends it.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { Unavailable } from '../errors.js';
import { codeOf } from './errors.js';
import { bringLibraries, requireJava, writeConfiguration } from './localFiles.js';

const startTimeoutMs = 90_000;
const stopTimeoutMs = 20_000;

export interface LocalNeo4jSettings {
  /** Holds configuration and data. */
  readonly directory: string;
  readonly port: number;
  /** At least eight characters; kept in the data from the first start on. */
  readonly password?: string;
  /** Holds the libraries, which several servers can share; `directory` unless given. */
  readonly librariesDirectory?: string;
}

export interface LocalNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

function startProcess(directory: string, libraries: string): ChildProcess {
  const args = [
    '-Xms256m',
    '-Xmx1g',
    '-cp',
    join(libraries, '*'),
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${join(directory, 'home')}`,
    `--config-dir=${join(directory, 'conf')}`,
    '--console-mode',
  ];
  return spawn('java', args, { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs one statement; the connection is closed whatever happens. */
async function runOnce(
  uri: string,
  password: string,
  database: string,
  cypher: string,
  parameters: Record<string, unknown> = {},
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), {
    connectionTimeout: 2_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  const session = driver.session({ database });
  try {
    await session.run(cypher, parameters);
  } finally {
    await session.close();
    await driver.close();
  }
}

async function answers(uri: string, password: string): Promise<boolean> {
  try {
    await runOnce(uri, password, 'neo4j', 'RETURN 1');
    return true;
  } catch (error) {
    if (!/Unauthorized/.test(codeOf(error))) return false;
    const change = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new';
    await runOnce(uri, 'neo4j', 'system', change, { old: 'neo4j', new: password });
    return false;
  }
}

function keepLastLines(child: ChildProcess): () => string {
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-2_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => output.trim();
}

/** @throws Unavailable `neo4j-not-started` when Java, Maven or the port is missing, with what Neo4j said */
export async function startLocalNeo4j(settings: LocalNeo4jSettings): Promise<LocalNeo4j> {
  const { directory, port, password = 'hearsay-local' } = settings;
  await requireJava();
  const libraries = await bringLibraries(settings.librariesDirectory ?? directory);
  writeConfiguration(directory, port);
  const child = startProcess(directory, libraries);
  const lastLines = keepLastLines(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const uri = `bolt://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(stopTimeoutMs, undefined, { ref: false })]);
    if (child.exitCode === null) child.kill('SIGKILL');
    await ended;
  };
  const giveUpAt = Date.now() + startTimeoutMs;
  while (!(await answers(uri, password).catch(() => false))) {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (hasEnded || Date.now() > giveUpAt) {
      await stop();
      throw new Unavailable(
        'neo4j-not-started',
        `Neo4j did not start on port ${port}. Its last words: ${lastLines()}`,
        'Is another Neo4j running there, or was its data made with another password?',
      );
    }
    await sleep(250);
  }
  return { uri, username: 'neo4j', password, database: 'neo4j', pid: child.pid!, ended, stop };
}
