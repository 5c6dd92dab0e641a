// Runs users' queries: looks at each before it runs, lets a few run and a few more wait, and stops them at the limits.
// A query that the guard has not let pass never reaches the database.
import type { AnswerReader, Database, Parameters, Plan } from '../../graph/database.js';
import { Unavailable } from '../../graph/errors.js';
import type { CypherAnswer, PlanNode } from '../../graph/shapes.js';
import {
  cypherLimits,
  maxQueuedChecks,
  maxQueuedMs,
  maxQueuedQueries,
  maxRunningChecks,
  maxRunningQueries,
} from '../limits.js';
import { checkPlan } from './checkPlan.js';
import { type CypherProblem, problemOfError, problemOfFinding } from './cypherProblem.js';
import { explainQueryError } from './explainQueryError.js';
import { toError } from './finding.js';
import type { Inspector } from './inspector.js';

export interface QueryGate {
  /**
   * Rejects with InvalidInput `cypher-refused`, `cypher-syntax`, `cypher-error`, `cypher-timeout` or `cypher-memory`,
   * with Unavailable `cypher-busy` when too many queries wait or one waited too long, and with the signal's reason when
   * it is aborted. `reader` gets the rows while they come.
   */
  run(query: string, parameters: Parameters, signal: AbortSignal, reader?: AnswerReader): Promise<CypherAnswer>;
  /** What stands against running it, in its place, without running it. Rejects with Unavailable `cypher-busy`. */
  check(query: string, parameters: Parameters, signal: AbortSignal): Promise<readonly CypherProblem[]>;
  /** The engine's plan; with `isProfile` the query is run for it. Rejects as `run` does. */
  plan(query: string, parameters: Parameters, isProfile: boolean, signal: AbortSignal): Promise<PlanNode | null>;
}

/** Tries of one query whose engine was ended because of another query. */
const maxTries = 5;

export function createQueryGate(database: Database, inspector: Inspector): QueryGate {
  const slots = createSlots(maxRunningQueries[database.engine], maxQueuedQueries, maxQueuedMs);
  // A query is looked at before it waits for its turn: what is refused is refused at once.
  const lookSlots = createSlots(maxRunningChecks, maxQueuedQueries, maxQueuedMs);
  // Checks come with every pause in typing: they wait in a line of their own, so that they keep no query from running.
  const checkSlots = createSlots(maxRunningChecks, maxQueuedChecks, maxQueuedMs);

  async function look(query: string, parameters: Parameters, signal: AbortSignal): Promise<Plan> {
    const leave = await lookSlots.enter(signal);
    try {
      return await inspectAndExplain(query, parameters);
    } finally {
      leave();
    }
  }

  async function inspectAndExplain(query: string, parameters: Parameters): Promise<Plan> {
    const finding = await inspector.inspect(query, parameters);
    if (finding) throw toError(finding);
    const plan = await database.explain(query);
    const refusal = checkPlan(plan, database.engine);
    if (refusal) throw toError(refusal);
    return plan;
  }

  async function execute(
    query: string,
    parameters: Parameters,
    signal: AbortSignal,
    reader?: AnswerReader,
  ): Promise<CypherAnswer> {
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

  async function inSlot<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const leave = await slots.enter(signal);
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      leave();
    }
  }

  return {
    async run(query, parameters, signal, reader) {
      try {
        await look(query, parameters, signal);
        return await inSlot(signal, () => execute(query, parameters, signal, reader));
      } catch (error) {
        throw explainQueryError(error, database.engine);
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
      const { profile } = database;
      try {
        const { tree } = await look(query, parameters, signal);
        if (!isProfile || profile === null) return tree;
        return await inSlot(signal, () => profile(query, parameters, cypherLimits, signal));
      } catch (error) {
        throw explainQueryError(error, database.engine);
      }
    },
  };
}

interface Slots {
  /** Resolves when there is room, with the function that makes room again. */
  enter(signal: AbortSignal): Promise<() => void>;
}

/** At most `maxRunning` at once; of the others at most `maxWaiting` wait, and each at most `maxWaitMs`. */
export function createSlots(maxRunning: number, maxWaiting: number, maxWaitMs: number): Slots {
  const waiting: (() => void)[] = [];
  let running = 0;
  const leave = (): void => {
    running -= 1;
    waiting.shift()?.();
  };
  return {
    async enter(signal) {
      if (running >= maxRunning) {
        if (waiting.length >= maxWaiting) throw busy(`${maxRunning} queries run and ${maxWaiting} wait already.`);
        await waitInLine(waiting, maxWaitMs, signal);
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

function waitInLine(waiting: (() => void)[], maxWaitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve();
    };
    const giveUp = (reason: unknown): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      const place = waiting.indexOf(go);
      if (place >= 0) waiting.splice(place, 1);
      reject(reason);
    };
    const onAbort = (): void => giveUp(signal.reason);
    const timer = setTimeout(
      () => giveUp(busy(`Other queries ran for ${maxWaitMs / 1000} seconds and this one did not get its turn.`)),
      maxWaitMs,
    );
    waiting.push(go);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

function busy(message: string): Unavailable {
  return new Unavailable('cypher-busy', message, 'Try again in a few seconds.');
}
