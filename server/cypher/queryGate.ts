// Runs users' queries: looks at each before it runs, lets a few run and a few more wait, and stops them at the limits.
// A query that the guard has not let pass never reaches the database.
import type { Database, Parameters, Plan } from '../../graph/database.js';
import { Unavailable } from '../../graph/errors.js';
import type { CypherAnswer, PlanNode } from '../../graph/shapes.js';
import { cypherLimits, maxQueuedQueries, maxRunningChecks, maxRunningQueries } from '../limits.js';
import { checkPlan } from './checkPlan.js';
import { type CypherProblem, problemOfError, problemOfFinding } from './cypherProblem.js';
import { explainQueryError } from './explainQueryError.js';
import { toError } from './finding.js';
import type { Inspector } from './inspector.js';

export interface QueryGate {
  /**
   * Rejects with InvalidInput `cypher-refused`, `cypher-syntax`, `cypher-error`, `cypher-timeout` or `cypher-memory`,
   * with Unavailable `cypher-busy` when too many queries wait, and with the signal's reason when it is aborted.
   */
  run(query: string, parameters: Parameters, signal: AbortSignal): Promise<CypherAnswer>;
  /** What stands against running it, in its place, without running it. Rejects with Unavailable `cypher-busy`. */
  check(query: string, parameters: Parameters, signal: AbortSignal): Promise<readonly CypherProblem[]>;
  /** The engine's plan; with `isProfile` the query is run for it. Rejects as `run` does. */
  plan(query: string, parameters: Parameters, isProfile: boolean, signal: AbortSignal): Promise<PlanNode | null>;
}

/** Tries of one query whose engine was ended because of another query. */
const maxTries = 5;

export function createQueryGate(database: Database, inspector: Inspector): QueryGate {
  const slots = createSlots(maxRunningQueries, maxQueuedQueries);
  // Checks come with every pause in typing: they wait in a line of their own, so that they keep no query from running.
  const checkSlots = createSlots(maxRunningChecks, maxQueuedQueries);

  async function look(query: string, parameters: Parameters): Promise<Plan> {
    const finding = await inspector.inspect(query, parameters);
    if (finding) throw toError(finding);
    const plan = await database.explain(query);
    const refusal = checkPlan(plan, database.engine);
    if (refusal) throw toError(refusal);
    return plan;
  }

  async function execute(query: string, parameters: Parameters, signal: AbortSignal): Promise<CypherAnswer> {
    const giveUpAt = performance.now() + cypherLimits.timeoutMs;
    for (let tries = 1; ; tries += 1) {
      try {
        const timeoutMs = Math.max(1, Math.round(giveUpAt - performance.now()));
        return await database.query(query, parameters, { ...cypherLimits, timeoutMs }, signal);
      } catch (error) {
        const wasEndedByAnother = error instanceof Unavailable && error.code === 'query-interrupted';
        if (!wasEndedByAnother || tries === maxTries || signal.aborted) throw error;
      }
    }
  }

  return {
    async run(query, parameters, signal) {
      const leave = await slots.enter(signal);
      try {
        await look(query, parameters);
        signal.throwIfAborted();
        return await execute(query, parameters, signal);
      } catch (error) {
        throw explainQueryError(error, database.engine);
      } finally {
        leave();
      }
    },
    async check(query, parameters, signal) {
      const leave = await checkSlots.enter(signal);
      try {
        const finding = await inspector.inspect(query, parameters);
        if (finding) return [problemOfFinding(finding, query)];
        signal.throwIfAborted();
        const refusal = checkPlan(await database.explain(query), database.engine);
        return refusal ? [problemOfFinding(refusal, query)] : [];
      } catch (error) {
        return [problemOfError(explainQueryError(error, database.engine), query)];
      } finally {
        leave();
      }
    },
    async plan(query, parameters, isProfile, signal) {
      const leave = await slots.enter(signal);
      try {
        const { tree } = await look(query, parameters);
        signal.throwIfAborted();
        if (!isProfile || database.profile === null) return tree;
        return await database.profile(query, parameters, cypherLimits, signal);
      } catch (error) {
        throw explainQueryError(error, database.engine);
      } finally {
        leave();
      }
    },
  };
}

interface Slots {
  /** Resolves when there is room, with the function that makes room again. */
  enter(signal: AbortSignal): Promise<() => void>;
}

export function createSlots(maxRunning: number, maxWaiting: number): Slots {
  const waiting: (() => void)[] = [];
  let running = 0;
  const leave = (): void => {
    running -= 1;
    waiting.shift()?.();
  };
  return {
    async enter(signal) {
      if (running >= maxRunning) {
        if (waiting.length >= maxWaiting) throw busy(maxRunning, maxWaiting);
        await waitInLine(waiting, signal);
      }
      running += 1;
      let hasLeft = false;
      return () => {
        if (!hasLeft) leave();
        hasLeft = true;
      };
    },
  };
}

function waitInLine(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (): void => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    };
    const giveUp = (): void => {
      const place = waiting.indexOf(go);
      if (place >= 0) waiting.splice(place, 1);
      reject(signal.reason);
    };
    waiting.push(go);
    signal.addEventListener('abort', giveUp, { once: true });
  });
}

function busy(running: number, waiting: number): Unavailable {
  return new Unavailable(
    'cypher-busy',
    `${running} queries run and ${waiting} wait already.`,
    'Try again in a few seconds.',
  );
}
