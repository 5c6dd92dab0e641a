// Neo4j as a `Database`: managed transactions with bookmarks shared between them, the database always named, and threads
// and connections of their own for users' queries, so that they cannot starve the program's.
import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { CREATE_TEXT_INDEXES_NEO4J, SEARCH_TEXT_NEO4J } from '../cypher/schema.js';
import type { Database, Parameters, Row, Transaction } from '../database.js';
import { Unavailable } from '../errors.js';
import { connect } from './connect.js';
import { codeOf, connectionError, queryError } from './errors.js';
import { COUNT_LEFTOVERS, watchLeftovers } from './leftovers.js';
import { readPlan } from './plan.js';
import { createQueryThreads } from './queryThreads.js';
import { mapToPlain, toParameters } from './values.js';

export interface Neo4jSettings {
  /** `bolt://`, `neo4j://` (routing), and both with `+s` or `+ssc` for TLS. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** `neo4j` unless another is meant. */
  readonly database?: string;
}

export interface Neo4jDatabase extends Database {
  readonly engine: 'neo4j';
  /** Runs one statement of the schema in a transaction of its own. */
  define(statement: string): Promise<void>;
  indexTexts(): Promise<void>;
}

const programPool = 20;
/** For looking at the plans of users' queries. */
const userPool = 4;
const programTimeoutMs = 60_000;
const explainTimeoutMs = 5_000;

const noNodes = () => null;

function toTransaction(tx: ManagedTransaction): Transaction {
  return {
    async run(cypher: string, parameters: Parameters = {}): Promise<readonly Row[]> {
      const { records } = await tx.run(cypher, toParameters(parameters));
      return records.map((record) => mapToPlain(record.toObject(), noNodes));
    },
  };
}

/** Lucene reads its operators in the query; words alone are searched here. */
function toLucene(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(' ');
}

/** A node that another writer deleted meanwhile: running the work again finds things as they are now. */
function isLostNode(error: unknown): boolean {
  return codeOf(error) === 'Neo.ClientError.Statement.EntityNotFound';
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number, uri: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Unavailable('neo4j-unavailable', `Neo4j at ${uri} did not answer within ${timeoutMs} ms.`);
    timer = setTimeout(() => reject(error), timeoutMs);
  });
  work.catch(() => null);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** @throws Unavailable `neo4j-unavailable`; InvalidInput `neo4j-refused` when the password or the database is wrong */
export async function openNeo4j(settings: Neo4jSettings): Promise<Neo4jDatabase> {
  const { uri, database = 'neo4j' } = settings;
  const driver = connect(settings, programPool);
  const userDriver = connect(settings, userPool);
  const bookmarkManager = neo4j.bookmarkManager();
  const queries = createQueryThreads({ uri, username: settings.username, password: settings.password, database });
  const close = async () => {
    await Promise.all([driver.close(), userDriver.close(), queries.close()]);
  };

  const inSession = async <T>(mode: 'READ' | 'WRITE', work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const session = driver.session({ database, bookmarkManager, defaultAccessMode: mode });
    const config = { timeout: programTimeoutMs };
    try {
      return mode === 'READ'
        ? await session.executeRead((tx) => work(toTransaction(tx)), config)
        : await session.executeWrite((tx) => work(toTransaction(tx)), config);
    } catch (error) {
      throw connectionError(error, uri);
    } finally {
      await session.close().catch(() => null);
    }
  };
  const write = async <T>(work: (tx: Transaction) => Promise<T>, tries = 3): Promise<T> => {
    try {
      return await inSession('WRITE', work);
    } catch (error) {
      if (tries > 1 && isLostNode(error)) return write(work, tries - 1);
      throw error;
    }
  };

  const explain = async (cypher: string) => {
    queries.warmUp();
    const session = userDriver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const tx = await session.beginTransaction({ timeout: explainTimeoutMs });
      try {
        const { summary } = await tx.run(`EXPLAIN ${cypher}`);
        return readPlan(summary.plan, summary.queryType);
      } finally {
        await tx.rollback().catch(() => null);
      }
    } catch (error) {
      throw queryError(error, uri, explainTimeoutMs);
    } finally {
      await session.close().catch(() => null);
    }
  };

  const countLeftovers = () =>
    inSession('READ', async (tx) => Number((await tx.run(COUNT_LEFTOVERS))[0]?.leftovers ?? 0));
  const leftovers = watchLeftovers(countLeftovers);

  try {
    const { agent = '' } = await driver.getServerInfo({ database });
    const define = (statement: string) => write((tx) => tx.run(statement)).then(() => undefined);
    return {
      engine: 'neo4j',
      version: agent.replace(/^Neo4j\//, ''),
      read: (work) => inSession('READ', work),
      write,
      query: (cypher, parameters, limits, signal, reader) =>
        leftovers.behind(() => queries.query({ op: 'query', cypher, parameters, limits }, signal, reader)),
      explain,
      profile: (cypher, parameters, limits, signal) =>
        leftovers.behind(() => queries.profile({ op: 'profile', cypher, parameters, limits }, signal)),
      searchText: (index, text, limit) =>
        inSession('READ', async (tx) => {
          const query = toLucene(text);
          if (query === '') return [];
          const rows = await tx.run(SEARCH_TEXT_NEO4J, { index, query, limit });
          return rows.map((row) => ({ id: String(row.id), score: Number(row.score) }));
        }),
      ready: (timeoutMs) =>
        withTimeout(
          inSession('READ', (tx) => tx.run('RETURN 1')),
          timeoutMs,
          uri,
        ).then(() => undefined),
      define,
      async indexTexts() {
        for (const statement of CREATE_TEXT_INDEXES_NEO4J) await define(statement);
        await define('CALL db.awaitIndexes(60)');
      },
      close,
    };
  } catch (error) {
    await close();
    throw connectionError(error, uri);
  }
}
