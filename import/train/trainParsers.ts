// Learns several parsers in worker threads, two at a time; each comes out the same as it would alone.
import { Worker } from 'node:worker_threads';
import type { Perceptron } from './perceptron.js';
import type { ParserWork } from './trainParser.js';

/** Each holds half a gigabyte. */
const THREADS = 2;

/** In the order of the work given. */
export async function trainParsers(
  works: readonly ParserWork[],
  report: (line: string) => void,
): Promise<Perceptron[]> {
  const learnt: Perceptron[] = new Array(works.length);
  let next = 0;
  const goOn = async (): Promise<void> => {
    while (next < works.length) {
      const i = next++;
      learnt[i] = await trainInWorker(works[i]!, report);
    }
  };
  await Promise.all(Array.from({ length: THREADS }, goOn));
  return learnt;
}

function trainInWorker(work: ParserWork, report: (line: string) => void): Promise<Perceptron> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./parserWorker.js', import.meta.url), { workerData: work });
    worker.on('error', reject);
    worker.on('message', (message: { readonly epoch?: number; readonly weights?: Perceptron }) => {
      if (message.epoch !== undefined) report(`parser seed ${work.training.seed}, epoch ${message.epoch + 1}`);
      if (message.weights !== undefined) resolve(message.weights);
    });
  });
}
