import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceDocument } from '../../import/annotation.js';
import { openWorkerPool, type WorkerPool } from '../../import/workerPool.js';

const module = new URL('tinyExtractor.mjs', import.meta.url).href;
const documentWith = (text: string): SourceDocument => ({
  id: 'a',
  title: 'A',
  text,
  url: null,
  publisher: null,
  publishedAt: null,
});

let pool: WorkerPool;
beforeAll(async () => {
  pool = await openWorkerPool({ module, factory: 'createTinyExtractor', size: 2, timeoutMs: 1500, memoryMb: 64 });
});
afterAll(() => pool.close());

test('the pool is the extractor inside: its name, its version, its answers', async () => {
  const text = 'Arvenia accuses Belmora of lying.';
  const annotation = await pool.extract(documentWith(text));
  expect([pool.name, pool.version]).toEqual(['tiny', '1.0.0']);
  expect(annotation.statements.map((s) => [s.type, s.quote])).toEqual([['ACCUSES', text]]);
});

test.each([
  ['Please hang', 'extraction-timeout', '1.5 s'],
  ['Please exhaust', 'extraction-memory', '64 MB'],
  ['Please crash', 'extraction-crashed', 'unexpectedly'],
  ['Please throw', 'extraction-failed', 'thrown on request'],
])('"%s" costs that document alone, with a reason', async (text, code, words) => {
  const work = [text, ...Array.from({ length: 6 }, (_, n) => `Arvenia accuses Belmora of ${n} crimes.`)];
  const [bad, ...good] = await Promise.allSettled(work.map((t) => pool.extract(documentWith(t))));
  expect(bad).toMatchObject({ status: 'rejected', reason: { code } });
  expect(String(bad?.status === 'rejected' && bad.reason.message)).toContain(words);
  for (const result of good) expect(result.status).toBe('fulfilled');
});

test('an extractor that cannot be made is said when the pool is opened', async () => {
  await expect(openWorkerPool({ module, factory: 'createBrokenExtractor' })).rejects.toThrow(
    'the model file is missing',
  );
});

test('closing ends what waits', async () => {
  const closing = await openWorkerPool({ module, factory: 'createTinyExtractor', size: 1, timeoutMs: 60_000 });
  const hanging = closing.extract(documentWith('Please hang'));
  const waiting = closing.extract(documentWith('Arvenia accuses Belmora.'));
  const both = Promise.allSettled([hanging, waiting]);
  await closing.close();
  for (const result of await both)
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'import-stopped' } });
  await expect(closing.extract(documentWith('x'))).rejects.toMatchObject({ code: 'import-stopped' });
});
