// Runs users' queries: looks at each before it runs, lets a few run and a few more wait, and stops them at the limits.
// A query that the guard has not let pass never reaches the database.
import type { AnswerReader, Database, Parameters, Plan } from '../../graph/database.js';
import { InvalidInput, Unavailable } from '../../graph/errors.js';
import type { CypherAnswer, PlanNode } from '../../graph/shapes.js';
import type { CypherProblem } from '../api/cypherProblem.js';
import { cypherLimits, cypherRestMs, maxRunningQueries, slotLimits } from '../limits.js';
import { checkPlan } from './checkPlan.js';
import { problemOfError, problemOfFinding } from './cypherProblem.js';
import { explainQueryError } from './explainQueryError.js';
import { type Finding, toError } from './finding.js';
import type { Inspector } from './inspector.js';
import { createSlots, type Slots } from './slots.js';

export interface Asked {
  readonly query: string;
  readonly parameters: Parameters;
  /** Whoever asks: turns go round between them. */
  readonly who: string;
  readonly signal: AbortSignal;
}

export interface QueryGate {
  /**
   * Rejects with InvalidInput `cypher-refused`, `cypher-syntax`, `cypher-error`, `cypher-timeout` or `cypher-memory`,
   * with Unavailable `cypher-too-many` or `cypher-busy` when too many queries wait or one waited too long, and with the
   * signal's reason when it is aborted. `reader` gets the rows while they come.
   */
  run(asked: Asked, reader?: AnswerReader): Promise<CypherAnswer>;
  /** All that stands against running it, in its place, without running it. Rejects with Unavailable as `run` does. */
  check(asked: Asked): Promise<readonly CypherProblem[]>;
  /** The engine's plan; with `isProfile` the query is run for it. Rejects as `run` does. */
  plan(asked: Asked, isProfile: boolean): Promise<PlanNode | null>;
}

/** Tries of one query whose engine was ended because of another query. */
const maxTries = 5;

export function createQueryGate(database: Database, inspector: Inspector): QueryGate {
  const running = maxRunningQueries[database.engine];
  const slots = createSlots({ ...slotLimits.run, maxRunning: running, maxRunningEach: Math.max(1, running - 1) });
  // A query is looked at before it waits for its turn: what is refused is refused at once.
  const lookSlots = createSlots(slotLimits.look);
  // Checks come with every pause in typing: they wait in a line of their own, so that they keep no query from running.
  const checkSlots = createSlots(slotLimits.check);

  /** Gives the plan of a query that may run. */
  async function look({ query, parameters, who, signal }: Asked): Promise<Plan> {
    const leave = await lookSlots.enter(who, signal);
    try {
      const { findings, undefinedNames } = await inspector.inspect(query, parameters);
      if (findings[0]) throw toError(findings[0]);
      const plan = await database.explain(query).catch((error: unknown) => {
        throw placeUndefined(error, undefinedNames);
      });
      const refusal = checkPlan(plan, database.engine);
      if (refusal) throw toError(refusal);
      return plan;
    } finally {
      leave();
    }
  }

  async function execute({ query, parameters, signal }: Asked, reader?: AnswerReader): Promise<CypherAnswer> {
    let hasBegun = false;
    const onward = reader && {
      columns(names: readonly string[]) {
        hasBegun = true;
        reader.columns(names);
      },
      rows: reader.rows,
    };
    const giveUpAt = performance.now() + cypherLimits.timeoutMs;
    for (let tries = 1; ; tries += 1) {
      try {
        const timeoutMs = Math.max(1, Math.round(giveUpAt - performance.now()));
        return await database.query(query, parameters, { ...cypherLimits, timeoutMs }, signal, onward);
      } catch (error) {
        const wasEndedByAnother = error instanceof Unavailable && error.code === 'query-interrupted';
        if (!wasEndedByAnother || hasBegun || tries === maxTries || signal.aborted) throw error;
      }
    }
  }

  return {
    async run(asked, reader) {
      try {
        await look(asked);
        return await inSlot(slots, asked, () => execute(asked, reader));
      } catch (error) {
        throw explainQueryError(error, database.engine);
      }
    },
    async check({ query, parameters, who, signal }) {
      const leave = await checkSlots.enter(who, signal);
      try {
        const { findings, undefinedNames } = await inspector.inspect(query, parameters);
        if (findings.length > 0) return findings.map((finding) => problemOfFinding(finding, query));
        signal.throwIfAborted();
        return await askEngine(query, undefinedNames);
      } finally {
        leave();
      }
    },
    async plan(asked, isProfile) {
      const { profile } = database;
      const { query, parameters, signal } = asked;
      try {
        const { tree } = await look(asked);
        if (!isProfile || profile === null) return tree;
        return await inSlot(slots, asked, () => profile(query, parameters, cypherLimits, signal));
      } catch (error) {
        throw explainQueryError(error, database.engine);
      }
    },
  };

  /** The engine names the first name it does not know; where there are more, the tree says which and where. */
  async function askEngine(query: string, undefinedNames: readonly Finding[]): Promise<readonly CypherProblem[]> {
    try {
      const refusal = checkPlan(await database.explain(query), database.engine);
      return refusal ? [problemOfFinding(refusal, query)] : [];
    } catch (error) {
      if (saysUndefined(error) && undefinedNames.length > 0)
        return undefinedNames.map((finding) => problemOfFinding(finding, query));
      return [problemOfError(explainQueryError(error, database.engine), query)];
    }
  }
}

async function inSlot<T>(slots: Slots, { who, signal }: Asked, work: () => Promise<T>): Promise<T> {
  const leave = await slots.enter(who, signal);
  let restMs = 0;
  try {
    signal.throwIfAborted();
    return await work();
  } catch (error) {
    if (signal.aborted || wasEnded(error)) restMs = cypherRestMs;
    throw error;
  } finally {
    leave(restMs);
  }
}

/** At a limit, which costs the machine more than a query that ends by itself. */
function wasEnded(error: unknown): boolean {
  return error instanceof InvalidInput && ['query-timeout', 'query-memory'].includes(error.code);
}

function saysUndefined(error: unknown): boolean {
  return error instanceof InvalidInput && /\bundefined variable\b|\bvariable\b.*\bnot defined\b/i.test(error.message);
}

/** Only Neo4j says where the name stands that it does not know. */
function placeUndefined(error: unknown, [first]: readonly Finding[]): unknown {
  return first && saysUndefined(error) ? toError(first) : error;
}
