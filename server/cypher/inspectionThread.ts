// The thread in which queries are inspected: takes an Inspection with a number, gives the number back with what was found.
// What a hostile query can do to a parser (stack, memory, time) stays in here.
import { parentPort } from 'node:worker_threads';
import type { Finding } from './finding.js';
import { type Inspected, type Inspection, inspect } from './inspect.js';

export interface InspectionRequest extends Inspection {
  readonly id: number;
}

export interface InspectionReply {
  readonly id: number;
  readonly inspected: Inspected;
}

const tooComplex: Finding = {
  kind: 'refused',
  line: 1,
  column: 1,
  why: 'The query is nested too deeply to be looked at',
  allowed: 'Split it into smaller queries.',
};

parentPort?.on('message', async ({ id, ...inspection }: InspectionRequest) => {
  const inspected = await inspect(inspection).catch((error: unknown): Inspected => {
    if (error instanceof RangeError) return { findings: [tooComplex], undefinedNames: [] };
    throw error;
  });
  parentPort?.postMessage({ id, inspected } satisfies InspectionReply);
});
