// Learns parsers from several seeds in worker threads and gives the mean of their weights.
import { Worker } from 'node:worker_threads';
import type { ParserWork } from './parserWorker.js';
import { meanOfModels, type Perceptron } from './perceptron.js';

export async function trainParsers(
  work: Omit<ParserWork, 'training'>,
  trainings: readonly ParserWork['training'][],
  report: (line: string) => void,
): Promise<Perceptron> {
  return meanOfModels(await Promise.all(trainings.map((training) => trainInWorker({ ...work, training }, report))));
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
