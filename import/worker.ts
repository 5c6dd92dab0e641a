// A worker thread: makes an extractor once, then turns one document after the other into an annotation. Nothing is kept
// between documents.
import { parentPort, workerData } from 'node:worker_threads';
import type { Extractor } from './annotation.js';
import type { FromWorker, ToWorker, WorkerSettings } from './workerMessages.js';

const port = parentPort;
if (!port) throw new Error('import/worker runs as a worker thread only');
const send = (message: FromWorker) => port.postMessage(message);

async function loadExtractor({ module, factory, options }: WorkerSettings): Promise<Extractor> {
  const loaded = new Map<string, unknown>(Object.entries(await import(module)));
  const make = loaded.get(factory);
  if (typeof make !== 'function') throw new Error(`${module} has no function ${factory}`);
  return make(options);
}

async function answer(extractor: Extractor, { task, document }: ToWorker): Promise<void> {
  try {
    send({ kind: 'done', task, annotation: await extractor.extract(document) });
  } catch (error) {
    send({ kind: 'failed', task, message: describe(error) });
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

try {
  const extractor = await loadExtractor(workerData);
  port.on('message', (message: ToWorker) => void answer(extractor, message));
  send({ kind: 'ready', name: extractor.name, version: extractor.version });
} catch (error) {
  send({ kind: 'failed-to-start', message: describe(error) });
}
