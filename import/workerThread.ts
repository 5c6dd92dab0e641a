// One worker thread with an extractor in it: runs one document at a time and ends the thread at the limits.
import { Worker } from 'node:worker_threads';
import { InvalidInput, Unavailable } from '../graph/errors.js';
import type { Annotation, SourceDocument } from './annotation.js';
import type { FromWorker, ToWorker, WorkerSettings } from './workerMessages.js';

export interface WorkerLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

export interface StartedWorker {
  /** Name and version of the extractor inside; rejects when it cannot be made. */
  readonly ready: Promise<{ readonly name: string; readonly version: string }>;
  isAlive(): boolean;
  run(document: SourceDocument): Promise<Annotation>;
  stop(): Promise<void>;
}

interface Current {
  readonly task: number;
  readonly resolve: (annotation: Annotation) => void;
  readonly reject: (error: Error) => void;
}

export function startWorker(file: string, settings: WorkerSettings, limits: WorkerLimits): StartedWorker {
  const worker = new Worker(file, {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  let death: Error | null = null;
  let tasks = 0;
  let current: Current | null = null;
  const ready = withResolvers<{ name: string; version: string }>();
  ready.promise.catch(() => undefined);

  function die(error: Error): void {
    death ??= error;
    ready.reject(error);
    current?.reject(error);
    current = null;
    void worker.terminate();
  }
  worker.on('error', (error) => die(describeCrash(error, limits)));
  worker.on('exit', () =>
    die(new InvalidInput('extraction-crashed', 'The thread that read it ended unexpectedly.', retryHint)),
  );
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'ready') ready.resolve({ name: message.name, version: message.version });
    else if (message.kind === 'failed-to-start') die(cannotStart(message.message));
    else if (message.task === current?.task) settle(current, message);
  });

  function settle(task: Current, message: Extract<FromWorker, { task: number }>): void {
    current = null;
    if (message.kind === 'done') task.resolve(message.annotation);
    else task.reject(failed(message.message));
  }

  async function run(document: SourceDocument): Promise<Annotation> {
    await ready.promise;
    if (death) throw death;
    const answered = withResolvers<Annotation>();
    tasks += 1;
    current = { task: tasks, ...answered };
    const timer = setTimeout(() => die(tooSlow(limits.timeoutMs)), limits.timeoutMs);
    worker.postMessage({ task: tasks, document } satisfies ToWorker);
    return answered.promise.finally(() => clearTimeout(timer));
  }

  return {
    ready: ready.promise,
    isAlive: () => death === null,
    run,
    async stop() {
      die(
        new InvalidInput('import-stopped', 'The import was stopped while this document was read.', 'Import it again.'),
      );
      await worker.terminate();
    },
  };
}

/** `Promise.withResolvers` comes with Node 22. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

const retryHint = 'Import it again; if it fails again, cut it into shorter articles and report the article.';

function describeCrash(error: Error & { code?: string }, limits: WorkerLimits): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return failed(`${error.name}: ${error.message}`);
  return new InvalidInput(
    'extraction-memory',
    `Reading it needed more than ${limits.memoryMb} MB of memory.`,
    retryHint,
  );
}

function tooSlow(timeoutMs: number): InvalidInput {
  return new InvalidInput('extraction-timeout', `Reading it took longer than ${timeoutMs / 1000} s.`, retryHint);
}

function cannotStart(detail: string): Unavailable {
  return new Unavailable(
    'extractor-not-started',
    `The extractor cannot start: ${detail}`,
    'Mend what it names; if it is a file of Hearsay itself, install Hearsay again.',
  );
}

function failed(detail: string): InvalidInput {
  return new InvalidInput('extraction-failed', `It could not be understood: ${detail.slice(0, 200)}.`, retryHint);
}
