// Room for users' queries: a few run, a few more wait, and turns go round between the people who wait, so that nobody who
// sends many keeps the others from theirs.
import { Unavailable } from '../../graph/errors.js';

export interface SlotLimits {
  readonly maxRunning: number;
  /** Of one person; the rest is kept for others. */
  readonly maxRunningEach: number;
  readonly maxWaiting: number;
  readonly maxWaitingEach: number;
  readonly maxWaitMs: number;
}

export interface Slots {
  /**
   * Resolves when it is this person's turn, with the function that ends it. Rejects with Unavailable `cypher-too-many` when
   * this person has too many waiting, `cypher-busy` when everybody together has, or one has waited too long, and with the
   * signal's reason when it is aborted.
   */
  enter(who: string, signal: AbortSignal): Promise<Leave>;
}

/** `restMs`: how long this person's next query has to wait in line. Calling it again changes nothing. */
export type Leave = (restMs?: number) => void;

interface Person {
  running: number;
  restUntil: number;
  readonly waiting: (() => void)[];
}

export function createSlots(limits: SlotLimits): Slots {
  // In the order in which their turns come: whoever had one goes to the end.
  const people = new Map<string, Person>();
  let running = 0;
  let waiting = 0;

  const mayRun = (person: Person): boolean =>
    running < limits.maxRunning && person.running < limits.maxRunningEach && person.restUntil <= performance.now();

  function personOf(who: string): Person {
    const person = people.get(who) ?? { running: 0, restUntil: 0, waiting: [] };
    people.set(who, person);
    return person;
  }

  function giveTurns(): void {
    for (const [who, person] of [...people]) {
      if (running >= limits.maxRunning) return;
      const go = mayRun(person) ? person.waiting.shift() : undefined;
      if (go === undefined) continue;
      begin(who, person);
      go();
    }
    if (running < limits.maxRunning && [...people.values()].some((p) => p.waiting.length > 0 && mayRun(p))) giveTurns();
  }

  function begin(who: string, person: Person): void {
    running += 1;
    person.running += 1;
    people.delete(who);
    people.set(who, person);
  }

  function end(who: string, person: Person, restMs: number): void {
    running -= 1;
    person.running -= 1;
    if (restMs > 0) {
      person.restUntil = performance.now() + restMs;
      // A timer may fire a little early by the clock that decides.
      setTimeout(() => {
        giveTurns();
        forget(who, person);
      }, restMs + 2).unref();
    }
    giveTurns();
    forget(who, person);
  }

  function forget(who: string, person: Person): void {
    const isIdle = person.running === 0 && person.waiting.length === 0 && person.restUntil <= performance.now();
    if (isIdle && people.get(who) === person) people.delete(who);
  }

  async function wait(who: string, person: Person, signal: AbortSignal): Promise<void> {
    if (person.waiting.length >= limits.maxWaitingEach) throw tooMany(person.waiting.length);
    if (waiting >= limits.maxWaiting) throw busy(`${running} queries run and ${waiting} wait already.`);
    waiting += 1;
    try {
      await waitInLine(person.waiting, limits.maxWaitMs, signal);
    } finally {
      waiting -= 1;
      forget(who, person);
    }
  }

  return {
    async enter(who, signal) {
      const person = personOf(who);
      if (person.waiting.length === 0 && mayRun(person)) begin(who, person);
      else await wait(who, person, signal);
      let hasLeft = false;
      return (restMs = 0) => {
        if (!hasLeft) end(who, person, restMs);
        hasLeft = true;
      };
    },
  };
}

function waitInLine(line: (() => void)[], maxWaitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve();
    };
    const giveUp = (reason: unknown): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      const place = line.indexOf(go);
      if (place >= 0) line.splice(place, 1);
      reject(reason);
    };
    const onAbort = (): void => giveUp(signal.reason);
    const timer = setTimeout(
      () => giveUp(busy(`Other queries ran for ${maxWaitMs / 1000} seconds and this one did not get its turn.`)),
      maxWaitMs,
    );
    line.push(go);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

function busy(message: string): Unavailable {
  return new Unavailable('cypher-busy', message, 'Try again in a few seconds.');
}

function tooMany(count: number): Unavailable {
  const message = `${count} of your own queries wait already, which is as many as one person may have waiting.`;
  return new Unavailable('cypher-too-many', message, 'Wait for their answers, or cancel some of them.');
}
