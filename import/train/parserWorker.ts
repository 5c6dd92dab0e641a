// Worker thread: learns one parser from the examples it is given and hands the averaged weights back. Several seeds are
// learnt side by side, each the same as it would be alone.
import { parentPort, workerData } from 'node:worker_threads';
import type { TagHashes } from '../language/parser.js';
import type { WordTable } from '../language/words.js';
import { type ParseExample, type ParserTraining, trainParser } from './trainParser.js';

export interface ParserWork {
  readonly examples: readonly ParseExample[];
  readonly labelCount: number;
  readonly table: WordTable;
  readonly hashes: TagHashes;
  readonly training: ParserTraining;
}

if (parentPort !== null) {
  const work = workerData as ParserWork;
  const weights = trainParser(work.examples, work.labelCount, work.table, work.hashes, work.training, (epoch) =>
    parentPort?.postMessage({ epoch }),
  );
  parentPort.postMessage({ weights });
}
