// The process that holds the embedded graph, as the program sees it: started anew by the next request when it has ended,
// and waited for where another process is just letting go of the file.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../errors.js';
import { type Child, startChild } from './childProcess.js';
import { isRunning, lockedError, readHolder, removeHolder, writeHolder } from './holder.js';
import type { AnswerTo, Request } from './protocol.js';

/** How long a start waits for a lock: its holder may be ending right now, or have ended without a word. */
const heldPatienceMs = 700;
const lockPatienceMs = 3_000;

export interface Engine {
  readonly version: string;
  send<Op extends Request['op']>(request: Extract<Request, { op: Op }>): Promise<AnswerTo[Op]>;
  close(): Promise<void>;
  /** Process id of the engine, null while it is down. */
  pid(): number | null;
}

/** Starts the process, waiting a little where the lock's holder is gone or just going. */
async function startUnlessLocked(dataDirectory: string): Promise<Child> {
  const startedAt = Date.now();
  for (;;) {
    try {
      return await startChild('engineProcess', [join(dataDirectory, 'graph.db')]);
    } catch (error) {
      if (!/locked/i.test((error as Error).message)) throw cannotOpen(dataDirectory, error as Error);
      const holder = readHolder(dataDirectory);
      const isHeld = holder !== null && holder.pid !== process.pid && isRunning(holder.pid);
      if (Date.now() - startedAt > (isHeld ? heldPatienceMs : lockPatienceMs)) throw lockedError(dataDirectory, holder);
      await sleep(50);
    }
  }
}

function cannotOpen(dataDirectory: string, cause: Error): Unavailable {
  return new Unavailable(
    'graph-not-opened',
    `The graph in ${dataDirectory} could not be opened: ${cause.message}`,
    'Check that the directory is on a local disk and can be written to.',
    { cause },
  );
}

function makeDirectory(dataDirectory: string): void {
  try {
    mkdirSync(dataDirectory, { recursive: true });
  } catch (error) {
    throw cannotOpen(dataDirectory, error as Error);
  }
}

/**
 * @param address where this program answers over HTTP, told to a second process that finds the graph locked
 * @throws Unavailable `graph-locked` when another process holds the graph, `graph-not-opened` for any other reason
 */
export async function startEngine(dataDirectory: string, address: string | null): Promise<Engine> {
  makeDirectory(dataDirectory);
  let isClosed = false;
  const open = async (): Promise<Child> => {
    const child = await startUnlessLocked(dataDirectory);
    writeHolder(dataDirectory, describeHolder(address));
    return child;
  };
  let current = await open();
  let restarting: Promise<Child> | null = null;

  const ensure = async (): Promise<Child> => {
    if (isClosed) throw new Unavailable('graph-closed', 'The graph has been closed.');
    if (current.isAlive()) return current;
    // Whoever comes first starts it; the others wait for the same start.
    restarting ??= open().finally(() => {
      restarting = null;
    });
    current = await restarting;
    return current;
  };

  return {
    version: current.version,
    send: (async (request: Request) => (await ensure()).send(request)) as Engine['send'],
    pid: () => current.pid(),
    async close() {
      if (isClosed) return;
      await restarting?.catch(() => null);
      if (current.isAlive()) await current.send({ op: 'close' }).catch(() => null);
      await current.close();
      isClosed = true;
      removeHolder(dataDirectory, process.pid);
    },
  };
}

function describeHolder(address: string | null) {
  const command = process.argv
    .slice(1, 3)
    .map((part) => part.split('/').at(-1))
    .join(' ');
  return { pid: process.pid, command, since: new Date().toISOString(), address };
}
