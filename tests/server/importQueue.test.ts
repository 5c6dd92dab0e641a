// The queue of imports: one at a time, in order, bounded, and orderly at its end. The importer here is a small real one
// that takes its time; no document of it needs a graph.
import { afterEach, expect, test } from 'vitest';
import { Unavailable } from '../../graph/errors.js';
import type { ReadResult } from '../../import/read/readResult.js';
import { type Importer, newRow } from '../../server/importer.js';
import { createImportQueue, type ImportInput, type ImportQueue } from '../../server/importQueue.js';
import { maxQueuedImports } from '../../server/limits.js';

let release: () => void = () => {};
let queue: ImportQueue;
afterEach(async () => {
  release();
  await queue.close();
});

/** Takes every document at once, but none before `release` is called. */
function patientImporter(log: string[] = []): Importer {
  const go = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    extractor: 'patient 1',
    readFile: () => {
      throw new Error('not used');
    },
    readPasted: () => {
      throw new Error('not used');
    },
    async run(inputs, onDocument, signal) {
      await go;
      for await (const input of inputs) {
        if (signal.aborted) throw new Unavailable('import-stopped', 'The import was stopped.');
        log.push(input.name);
        if (input.name === 'bug') throw new TypeError('a bug');
        onDocument({ ...newRow(input.name, 'problem' in input ? 'failed' : 'imported') });
      }
    },
    close: async () => {},
  };
}

function input(name: string, documents: readonly string[] = [name], disposed: string[] = []): ImportInput {
  return {
    name,
    async *read(): AsyncIterable<ReadResult> {
      for (const each of documents) yield { name: each, problem: { code: 'x', message: 'x', hint: 'x' } };
    },
    async dispose() {
      disposed.push(name);
    },
  };
}

async function ended(id: string): Promise<void> {
  await expect.poll(() => queue.get(id)?.state).not.toBe('running');
}

test('imports run one after another, in the order they came', async () => {
  const log: string[] = [];
  queue = createImportQueue(patientImporter(log));
  const ids = ['a', 'b', 'c'].map((name) => queue.add([input(name)]));
  expect(queue.get(ids[2] ?? '')?.documents[0]?.state).toBe('queued');
  release();
  await ended(ids[2] ?? '');
  expect(log).toEqual(['a', 'b', 'c']);
});

test('one import more than may wait is turned away', () => {
  queue = createImportQueue(patientImporter());
  for (let n = 0; n < maxQueuedImports; n += 1) queue.add([input(`import ${n}`)]);
  expect(() => queue.add([input('one more')])).toThrow(Unavailable);
});

test('a list takes the place of its file; an input without documents says so; everything is disposed of', async () => {
  const disposed: string[] = [];
  queue = createImportQueue(patientImporter());
  const id = queue.add([input('list', ['one', 'two'], disposed), input('empty', [], disposed)]);
  release();
  await ended(id);
  const rows = queue.get(id)?.documents.map((d) => [d.name, d.state, d.reason]);
  expect(rows).toEqual([
    ['one', 'failed', null],
    ['two', 'failed', null],
    ['empty', 'failed', 'There is no article in it.'],
  ]);
  expect(new Set(disposed)).toEqual(new Set(['list', 'empty']));
});

test('when the importer fails the rest of the rows say why, and the next import runs', async () => {
  queue = createImportQueue(patientImporter());
  const broken = queue.add([input('bug'), input('never read')]);
  const next = queue.add([input('next')]);
  release();
  await ended(next);
  expect(queue.get(broken)).toMatchObject({ state: 'failed', totals: { failed: 2 } });
  expect(queue.get(broken)?.documents.every((d) => d.reason?.includes('bug'))).toBe(true);
});

test('closing fails what waits with a reason, and listeners hear the end', async () => {
  queue = createImportQueue(patientImporter());
  const id = queue.add([input('waits')]);
  const heard: string[] = [];
  queue.watch(id, (job) => heard.push(job.state));
  const closing = queue.close();
  release();
  await closing;
  expect(heard.at(-1)).toBe('failed');
  expect(queue.get(id)?.documents[0]?.reason).toBeTruthy();
  expect(() => queue.add([input('late')])).toThrow(Unavailable);
});
