// Who has the embedded graph open: a small file beside it, written by the process that holds the lock. It only serves
// the message to a second process; the lock itself is the engine's.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Unavailable } from '../errors.js';

const holderShape = z.object({
  pid: z.number().int(),
  command: z.string(),
  since: z.string(),
  address: z.string().nullable(),
});
export type Holder = z.infer<typeof holderShape>;

const holderFile = (dataDirectory: string) => join(dataDirectory, 'graph.holder.json');

export function writeHolder(dataDirectory: string, holder: Holder): void {
  writeFileSync(holderFile(dataDirectory), `${JSON.stringify(holder)}\n`);
}

export function readHolder(dataDirectory: string): Holder | null {
  try {
    return holderShape.parse(JSON.parse(readFileSync(holderFile(dataDirectory), 'utf8')));
  } catch {
    return null;
  }
}

/** Removes the file if it is this process's own. */
export function removeHolder(dataDirectory: string, pid: number): void {
  if (readHolder(dataDirectory)?.pid === pid) rmSync(holderFile(dataDirectory), { force: true });
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function lockedError(dataDirectory: string, holder: Holder | null): Unavailable {
  const who = holder === null ? 'another process' : `process ${holder.pid} (${holder.command}, since ${holder.since})`;
  const where = holder?.address ?? 'http://127.0.0.1:7878';
  return new Unavailable(
    'graph-locked',
    `The graph in ${dataDirectory} is open in ${who}, and one process at a time may have it open.`,
    `Use the running program over HTTP at ${where} (POST /api/imports, DELETE /api/documents/ID), or stop it first.`,
  );
}
