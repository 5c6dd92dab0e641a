// Runs an extractor in worker threads, each document under a time and a memory limit. A thread that hangs or dies is replaced,
// and the document it had in hand is refused with a reason; the others never notice.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { InvalidInput } from '../graph/errors.js';
import type { Annotation, Extractor, SourceDocument } from './annotation.js';
import { type StartedWorker, startWorker } from './workerThread.js';

export interface WorkerPoolOptions {
  /** Threads; 2 where the machine has two cores or more. */
  readonly size?: number;
  /** For one document. */
  readonly timeoutMs?: number;
  /** For one thread, model included. */
  readonly memoryMb?: number;
  /** Address of a compiled module and the name of the function in it that makes an Extractor. */
  readonly module?: string;
  readonly factory?: string;
  /** Folder that may hold the user's own actors, `hearsay.actors.json`. */
  readonly listsDirectory?: string | null;
}

/** An extractor whose work happens elsewhere; close it when done. */
export interface WorkerPool extends Extractor {
  readonly size: number;
  close(): Promise<void>;
}

const defaults = { timeoutMs: 60_000, memoryMb: 768, factory: 'createRulesExtractor' } as const;

interface Waiting {
  readonly document: SourceDocument;
  readonly resolve: (annotation: Annotation) => void;
  readonly reject: (error: unknown) => void;
}

/** Resolves when the first thread is ready; rejects when the extractor cannot be made. */
export async function openWorkerPool(options: WorkerPoolOptions = {}): Promise<WorkerPool> {
  const size = Math.max(1, options.size ?? Math.min(2, availableParallelism()));
  const settings = {
    module: options.module ?? compiledUrl('extract.js'),
    factory: options.factory ?? defaults.factory,
    options: { listsDirectory: options.listsDirectory ?? null },
  };
  const limits = {
    timeoutMs: options.timeoutMs ?? defaults.timeoutMs,
    memoryMb: options.memoryMb ?? defaults.memoryMb,
  };
  const start = () => startWorker(fileURLToPath(compiledUrl('worker.js')), settings, limits);
  const first = start();
  const { name, version } = await first.ready;
  const lanes: (StartedWorker | null)[] = [first, ...Array.from({ length: size - 1 }, () => null)];
  const busy = lanes.map(() => false);
  const queue: Waiting[] = [];
  let isClosed = false;

  function next(): void {
    const lane = busy.indexOf(false);
    const waiting = lane < 0 ? undefined : queue.shift();
    if (!waiting || isClosed) return;
    busy[lane] = true;
    void runIn(lane, waiting).finally(() => {
      busy[lane] = false;
      next();
    });
  }

  /** A lane whose thread died gets a new one with its next document. */
  async function runIn(lane: number, { document, resolve, reject }: Waiting): Promise<void> {
    try {
      const worker = lanes[lane]?.isAlive() ? lanes[lane] : start();
      lanes[lane] = worker;
      resolve(await worker.run(document));
    } catch (error) {
      reject(error);
    }
  }

  return {
    name,
    version,
    size,
    extract(document) {
      if (isClosed) return Promise.reject(closedError());
      return new Promise((resolve, reject) => {
        queue.push({ document, resolve, reject });
        next();
      });
    },
    async close() {
      isClosed = true;
      for (const waiting of queue.splice(0)) waiting.reject(closedError());
      await Promise.all(lanes.map((worker) => worker?.stop()));
    },
  };
}

function closedError(): InvalidInput {
  return new InvalidInput(
    'import-stopped',
    'The import was stopped before this document was read.',
    'Import it again.',
  );
}

/** Threads run compiled code, also when this file itself is run from its source by the tests. */
function compiledUrl(file: string): string {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? `../dist/import/${file}` : file, import.meta.url).href;
}
