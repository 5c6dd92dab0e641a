// Imports one after another: a queue of jobs, each with a row per document, kept in memory for an hour after its end.
// A job never throws; what goes wrong is in its rows. Listeners hear of changes a few times a second at most.
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Unavailable } from '../graph/errors.js';
import type { ReadResult } from '../import/read/readResult.js';
import type { ImportedDocument, ImportJob } from './api/importShapes.js';
import { type Importer, newRow } from './importer.js';
import { importKeptMs, maxQueuedImports, progressIntervalMs } from './limits.js';

/** One thing to import: a name to show while it waits, and how to read the documents in it. */
export interface ImportInput {
  readonly name: string;
  read(): AsyncIterable<ReadResult>;
  /** Called once the input is no longer needed, whatever happened. */
  dispose(): Promise<void>;
}

export interface ImportQueue {
  /** Queues an import and gives its id; rejects with Unavailable when too many wait. */
  add(inputs: readonly ImportInput[]): string;
  get(id: string): ImportJob | null;
  /** Calls `listener` on each change until the job has ended; gives the function that stops listening. */
  watch(id: string, listener: (job: ImportJob) => void): () => void;
  /** Stops: the running job ends after the documents in work, waiting ones fail with a reason. */
  close(): Promise<void>;
}

interface RunningJob {
  readonly id: string;
  state: ImportJob['state'];
  readonly inputs: readonly ImportInput[];
  /** Rows by name, one group an input: the input itself while it waits, then the documents found in it. */
  readonly groups: Map<string, ImportedDocument>[];
  /** Group of each name. */
  readonly groupOf: Map<string, number>;
}

/** `onFailure` hears of what ended an import as a whole, for the log. */
export function createImportQueue(importer: Importer, onFailure: (error: unknown) => void = () => {}): ImportQueue {
  const jobs = new Map<string, RunningJob>();
  const changes = new EventEmitter().setMaxListeners(0);
  const stop = new AbortController();
  let tail: Promise<void> = Promise.resolve();
  let waiting = 0;

  async function run(job: RunningJob): Promise<void> {
    const notify = throttle(() => changes.emit(job.id), progressIntervalMs);
    const set = (row: ImportedDocument): void => {
      job.groups[job.groupOf.get(row.name) ?? 0]?.set(row.name, row);
      notify();
    };
    const failure = await importer.run(readInputs(job, set), set, stop.signal).then(
      () => null,
      (error: unknown) => {
        onFailure(error);
        return reasonOf(error);
      },
    );
    for (const row of rowsOf(job)) {
      if (row.state === 'queued' || row.state === 'running')
        set({ ...row, state: 'failed', ...(failure ?? interrupted) });
    }
    await Promise.allSettled(job.inputs.map((input) => input.dispose()));
    const rows = rowsOf(job);
    job.state = failure || (rows.length > 0 && rows.every((row) => row.state === 'failed')) ? 'failed' : 'done';
    waiting -= 1;
    setTimeout(() => jobs.delete(job.id), importKeptMs).unref();
    notify.cancel();
    changes.emit(job.id);
  }

  return {
    add(inputs) {
      if (stop.signal.aborted) throw new Unavailable('stopping', 'The server is stopping.');
      if (waiting >= maxQueuedImports) {
        throw new Unavailable(
          'imports-full',
          `${maxQueuedImports} imports are waiting already.`,
          'Try again when one has ended.',
        );
      }
      waiting += 1;
      const named = uniqueNames(inputs);
      const groups = named.map(({ name }) => new Map([[name, newRow(name, 'queued')]]));
      const groupOf = new Map(named.map(({ name }, index) => [name, index]));
      const job: RunningJob = { id: randomUUID(), state: 'running', inputs: named, groups, groupOf };
      jobs.set(job.id, job);
      tail = tail.then(() => run(job));
      return job.id;
    },
    get(id) {
      const job = jobs.get(id);
      return job ? describe(job) : null;
    },
    watch(id, listener) {
      const job = jobs.get(id);
      const tell = (): void => {
        if (job) listener(describe(job));
      };
      changes.on(id, tell);
      return () => changes.off(id, tell);
    },
    async close() {
      stop.abort();
      await tail;
    },
  };
}

const interrupted = {
  reason: 'The import was stopped before this document.',
  hint: 'Import it again: documents that are in already stay as they are.',
};

function reasonOf(error: unknown): { reason: string; hint: string | null } {
  const hint = error instanceof Unavailable ? error.hint : 'Import it again; the log of the server has the details.';
  return { reason: error instanceof Error ? error.message : String(error), hint };
}

/** The documents of all inputs, one input open at a time; the row of an input gives way to those of its documents. */
async function* readInputs(job: RunningJob, set: (row: ImportedDocument) => void): AsyncIterable<ReadResult> {
  const seen = new Set<string>();
  for (const [group, input] of job.inputs.entries()) {
    let isEmpty = true;
    for await (const result of input.read()) {
      const name = uniqueName(result.name, seen);
      if (isEmpty) job.groups[group]?.clear();
      isEmpty = false;
      job.groupOf.set(name, group);
      set(newRow(name, 'running'));
      yield { ...result, name };
    }
    if (isEmpty) set({ ...newRow(input.name, 'failed'), reason: 'There is no article in it.' });
    await input.dispose();
  }
}

function rowsOf(job: RunningJob): readonly ImportedDocument[] {
  return job.groups.flatMap((group) => [...group.values()]);
}

function uniqueNames(inputs: readonly ImportInput[]): readonly ImportInput[] {
  const seen = new Set<string>();
  return inputs.map((input) => ({
    name: uniqueName(input.name, seen),
    read: () => input.read(),
    dispose: () => input.dispose(),
  }));
}

function uniqueName(name: string, seen: Set<string>): string {
  let unique = name;
  for (let n = 2; seen.has(unique); n += 1) unique = `${name} (${n})`;
  seen.add(unique);
  return unique;
}

function describe(job: RunningJob): ImportJob {
  const documents = rowsOf(job);
  const countOf = (state: ImportedDocument['state']): number => documents.filter((d) => d.state === state).length;
  return {
    id: job.id,
    state: job.state,
    total: documents.length,
    documents,
    totals: { imported: countOf('imported'), unchanged: countOf('unchanged'), failed: countOf('failed') },
  };
}

/** Calls `act` at once, then at most every `intervalMs`, and once more for what came in between. */
function throttle(act: () => void, intervalMs: number): (() => void) & { cancel(): void } {
  let timer: NodeJS.Timeout | null = null;
  let isPending = false;
  const fire = (): void => {
    isPending = false;
    act();
    timer = setTimeout(() => {
      timer = null;
      if (isPending) fire();
    }, intervalMs);
  };
  const call = (): void => {
    if (timer) isPending = true;
    else fire();
  };
  return Object.assign(call, { cancel: () => timer && clearTimeout(timer) });
}
