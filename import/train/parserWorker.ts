// Worker thread: learns one parser from the examples it is given and hands the averaged weights back. Several seeds are
// learnt side by side, each the same as it would be alone.
import { parentPort, workerData } from 'node:worker_threads';
import { type ParserWork, trainParser } from './trainParser.js';

if (parentPort !== null) {
  const weights = trainParser(workerData as ParserWork, (epoch) => parentPort?.postMessage({ epoch }));
  parentPort.postMessage({ weights });
}
