// Copies of the graph for users' queries: one file for each state of the graph that was asked for. A copy has everything
// that was committed before it was asked for, and is deleted when a newer one is there and nobody uses it any more.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../errors.js';
import { EngineFailure } from './childProcess.js';

/** While it is copied the graph answers nothing else: rests between copies are so many times longer than copying. */
const restFactor = 4;
const nameOfCopies = /^graph\.query-\d+\.db/;

export interface CopySource {
  /** The state of the graph, another text after each commit. */
  version(): Promise<string>;
  /** Copies what is committed into a new file and gives its version. */
  copy(file: string): Promise<string>;
}

export interface CopyInUse {
  readonly file: string;
  release(): void;
}

export interface Copies {
  /** Rejects with Unavailable `graph-not-copied` where the disk takes no copy. */
  take(): Promise<CopyInUse>;
  /** Removes the files. Nobody may use them any more. */
  close(): void;
}

interface Copy {
  readonly file: string;
  readonly version: string;
  users: number;
}

export function createCopies(dataDirectory: string, source: CopySource): Copies {
  removeCopies(dataDirectory);
  let newest: Copy | null = null;
  let nextNumber = 1;
  let restUntil = 0;
  let working: Promise<Copy> | null = null;
  let next: Promise<Copy> | null = null;

  async function refresh(): Promise<Copy> {
    if (newest !== null && (await source.version()) === newest.version) return newest;
    const rest = restUntil - performance.now();
    if (rest > 0) await sleep(rest);
    const file = join(dataDirectory, `graph.query-${nextNumber++}.db`);
    const startedAt = performance.now();
    const version = await copyTo(file);
    restUntil = performance.now() + restFactor * (performance.now() - startedAt);
    const older = newest;
    newest = { file, version, users: 0 };
    if (older?.users === 0) remove(older.file);
    return newest;
  }

  async function copyTo(file: string): Promise<string> {
    try {
      return await source.copy(file);
    } catch (error) {
      remove(file);
      if (!(error instanceof EngineFailure)) throw error;
      throw new Unavailable(
        'graph-not-copied',
        `The graph could not be copied for the query: ${error.message}`,
        'Check that the data directory has room for a second copy of the graph.',
        { cause: error },
      );
    }
  }

  /** What is being looked at may have been looked at before this caller's last write: it waits for the next look. */
  function freshCopy(): Promise<Copy> {
    if (working === null) {
      working = refresh().finally(() => {
        working = null;
      });
      return working;
    }
    next ??= working
      .catch(() => null)
      .then(() => {
        next = null;
        return freshCopy();
      });
    return next;
  }

  return {
    async take() {
      const copy = await freshCopy();
      copy.users += 1;
      return {
        file: copy.file,
        release() {
          copy.users -= 1;
          if (copy.users === 0 && copy !== newest) remove(copy.file);
        },
      };
    },
    close: () => removeCopies(dataDirectory),
  };
}

/** Also those that an earlier run left behind. */
function removeCopies(dataDirectory: string): void {
  for (const name of readdirSync(dataDirectory)) if (nameOfCopies.test(name)) remove(join(dataDirectory, name));
}

function remove(file: string): void {
  rmSync(file, { recursive: true, force: true });
}
