// The program's end of one of its processes: starts it, sends requests, hands answers back. Requests that were under way
// when it ended reject with `EngineEnded`.
import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AnswerPart, Failure, ReplyMessage, Request, RequestMessage } from './protocol.js';

const closePatienceMs = 5_000;

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

export interface Child {
  /** What the process said of itself when it opened. */
  readonly version: string;
  /** `onPart` gets the rows of a user's query, before the answer to it. */
  send(request: Request, onPart?: (part: AnswerPart) => void): Promise<unknown>;
  isAlive(): boolean;
  /** Null once it has ended. */
  pid(): number | null;
  /** Ends the process at once; used when a statement cannot be stopped otherwise. */
  kill(): void;
  /** Lets the process end by itself, and ends it when that takes long. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  readonly onPart: ((part: AnswerPart) => void) | undefined;
}

type ProcessName = 'engineProcess' | 'queryProcess';

/** Sources run under a test runner find the compiled process beside them in dist/. */
function processFile(name: ProcessName): string {
  const here = fileURLToPath(import.meta.url);
  const isCompiled = here.endsWith('.js');
  return fileURLToPath(new URL(isCompiled ? `./${name}.js` : `../../dist/graph/embedded/${name}.js`, import.meta.url));
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

/** An idle process does not keep the program from ending. */
function letProgramEnd(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function keepProgramRunning(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

/** Rejects when the process says that it cannot open, or ends before it has. */
export async function startChild(name: ProcessName, args: readonly string[]): Promise<Child> {
  const child = fork(processFile(name), args, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const waiting = new Map<number, Waiting>();
  const version = await listen(child, waiting);
  letProgramEnd(child);
  return {
    version,
    send: createSend(child, waiting),
    isAlive: () => isAlive(child),
    pid: () => (isAlive(child) ? (child.pid ?? null) : null),
    kill: () => void child.kill('SIGKILL'),
    close: () => closeChild(child),
  };
}

function createSend(child: ChildProcess, waiting: Map<number, Waiting>): Child['send'] {
  let nextId = 1;
  return (request, onPart) =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject, onPart });
      keepProgramRunning(child);
      child.send({ id, request } satisfies RequestMessage, (error) => {
        if (!error || !waiting.has(id)) return;
        // A process that cannot be reached is ending: its exit rejects what waits, so that a retry meets a new one.
        if (!hasEnded(child)) child.kill('SIGKILL');
        else if (waiting.delete(id)) reject(new EngineEnded(child.exitCode));
      });
    });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function isAlive(child: ChildProcess): boolean {
  return !hasEnded(child) && child.connected;
}

async function closeChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.ref();
  if (child.connected) child.disconnect();
  await Promise.race([ended, sleep(closePatienceMs, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
}
