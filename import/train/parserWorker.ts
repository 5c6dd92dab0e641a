// Worker thread: learns one parser from the examples it is given and hands the averaged weights back. Several seeds are
// learnt side by side, each the same as it would be alone.
import { parentPort, workerData } from 'node:worker_threads';
import type { TagHashes } from '../language/parser.js';
import type { WordTable } from '../language/words.js';
import type { Perceptron } from './perceptron.js';
import { type ParseExample, type ParserTraining, trainParser } from './trainParser.js';

export interface ParserWork {
  readonly examples: readonly ParseExample[];
  readonly labelCount: number;
  readonly table: WordTable;
  readonly hashes: TagHashes;
  readonly training: ParserTraining;
  /** Weights to go on from. */
  readonly start: Perceptron | null;
}

if (parentPort !== null) {
  const work = workerData as ParserWork;
  const { examples, labelCount, table, hashes, training, start } = work;
  const weights = trainParser(examples, labelCount, table, hashes, training, start, (epoch) =>
    parentPort?.postMessage({ epoch }),
  );
  parentPort.postMessage({ weights });
}
