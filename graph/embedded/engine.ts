// The program's end of the embedded engine: starts its process, sends requests, and ends the process when a statement
// runs too long. Requests that were under way when it ended reject with `EngineEnded`; the next request starts it anew.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Unavailable } from '../errors.js';
import { isRunning, lockedError, readHolder, removeHolder, writeHolder } from './holder.js';
import type { AnswerPart, AnswerTo, Failure, ReplyMessage, Request, RequestMessage } from './protocol.js';

/** How long a start waits for a lock: its holder may be ending right now, or have ended without a word. */
const heldPatienceMs = 700;
const lockPatienceMs = 3_000;

/** The process ended before it answered. Whether a write was kept is not known; what was acknowledged was. */
export class EngineEnded extends Error {
  override readonly name = 'EngineEnded';
  constructor(readonly exitCode: number | null) {
    super('The embedded engine ended while a request was under way.');
  }
}

/** The engine refused a statement: the statement's fault, not the process's. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

export interface Engine {
  readonly version: string;
  /** `onPart` gets the rows of a user's query, before the answer to it. */
  send<Op extends Request['op']>(
    request: Extract<Request, { op: Op }>,
    onPart?: (part: AnswerPart) => void,
  ): Promise<AnswerTo[Op]>;
  /** Ends the process at once; used when a statement cannot be stopped otherwise. */
  kill(): void;
  close(): Promise<void>;
  /** Process id of the engine, null while it is down. */
  pid(): number | null;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  readonly onPart: ((part: AnswerPart) => void) | undefined;
}

interface Running {
  readonly child: ChildProcess;
  readonly version: string;
  readonly waiting: Map<number, Waiting>;
}

/** Sources run under a test runner find the compiled process beside them in dist/. */
function processFile(): string {
  const here = fileURLToPath(import.meta.url);
  const isCompiled = here.endsWith('.js');
  return fileURLToPath(
    new URL(isCompiled ? './engineProcess.js' : '../../dist/graph/embedded/engineProcess.js', import.meta.url),
  );
}

function listen(child: ChildProcess, waiting: Map<number, Waiting>): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: ReplyMessage) => {
      if (message.kind === 'open') return resolve(message.version);
      if (message.kind === 'not-open') return reject(new Error(message.message));
      const request = waiting.get(message.id);
      if (message.kind === 'part') return request?.onPart?.(message.part);
      waiting.delete(message.id);
      if (waiting.size === 0) letProgramEnd(child);
      if (message.kind === 'answer') request?.resolve(message.answer);
      else request?.reject(new EngineFailure(message.failure));
    });
    child.on('exit', (code) => {
      const ended = new EngineEnded(code);
      for (const request of waiting.values()) request.reject(ended);
      waiting.clear();
      reject(ended);
    });
    child.on('error', reject);
  });
}

/** An idle engine does not keep the program from ending. */
function letProgramEnd(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

async function start(dataDirectory: string): Promise<Running> {
  const file = join(dataDirectory, 'graph.db');
  const child = fork(processFile(), [file], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const waiting = new Map<number, Waiting>();
  const version = await listen(child, waiting);
  letProgramEnd(child);
  return { child, version, waiting };
}

/** Starts the process, waiting a little where the lock's holder is gone or just going. */
async function startUnlessLocked(dataDirectory: string): Promise<Running> {
  const startedAt = Date.now();
  for (;;) {
    try {
      return await start(dataDirectory);
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
  let nextId = 1;
  let isClosed = false;
  const open = async () => {
    const running = await startUnlessLocked(dataDirectory);
    writeHolder(dataDirectory, describeHolder(address));
    return running;
  };
  const first = await open();
  let current: Promise<Running> | null = Promise.resolve(first);
  let child: ChildProcess | null = first.child;

  const ensure = async (): Promise<Running> => {
    if (isClosed) throw new Unavailable('graph-closed', 'The graph has been closed.');
    const running = await current?.catch(() => null);
    if (running && isAlive(running.child)) return running;
    // Whoever comes first starts it; the others wait for the same start.
    current = restarting ??= open().finally(() => {
      restarting = null;
    });
    const restarted = await current;
    child = restarted.child;
    return restarted;
  };
  let restarting: Promise<Running> | null = null;

  const send = async (request: Request, onPart?: (part: AnswerPart) => void): Promise<unknown> => {
    const { child: target, waiting } = await ensure();
    const id = nextId++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onPart });
      target.ref();
      target.channel?.ref();
      target.send({ id, request } satisfies RequestMessage, (error) => {
        if (!error || !waiting.has(id)) return;
        // A process that cannot be reached is ending: its exit rejects what waits, so that a retry meets a new one.
        if (!hasEnded(target)) target.kill('SIGKILL');
        else if (waiting.delete(id)) reject(new EngineEnded(target.exitCode));
      });
    });
  };

  return {
    version: first.version,
    send: send as Engine['send'],
    kill: () => void child?.kill('SIGKILL'),
    pid: () => (child && isAlive(child) ? (child.pid ?? null) : null),
    async close() {
      if (isClosed) return;
      const running = await (restarting ?? current)?.catch(() => null);
      if (running && isAlive(running.child)) await closeInOrder(running, send);
      isClosed = true;
      removeHolder(dataDirectory, process.pid);
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function isAlive(child: ChildProcess): boolean {
  return !hasEnded(child) && child.connected;
}

async function closeInOrder({ child }: Running, send: (request: Request) => Promise<unknown>): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await send({ op: 'close' }).catch(() => null);
  child.ref();
  if (child.connected) child.disconnect();
  await Promise.race([ended, sleep(5_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
}

function describeHolder(address: string | null) {
  const command = process.argv
    .slice(1, 3)
    .map((part) => part.split('/').at(-1))
    .join(' ');
  return { pid: process.pid, command, since: new Date().toISOString(), address };
}
