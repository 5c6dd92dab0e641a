// Tries again what failed because the database was away, waiting longer each time; anything else fails at once.
import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../graph/errors.js';

/** About a minute in all: Neo4j answers 15 s after it was killed (recovery included). */
export const retryDelaysMs: readonly number[] = [100, 300, 1000, 2000, 4000, 8000, 10_000, 15_000, 15_000];

/** Rejects with the last Unavailable after the last delay, and at once when `signal` is aborted. */
export async function retryUnavailable<T>(
  work: () => Promise<T>,
  delaysMs: readonly number[] = retryDelaysMs,
  signal?: AbortSignal,
): Promise<T> {
  for (const delayMs of delaysMs) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Unavailable) || signal?.aborted) throw error;
      await sleep(delayMs, undefined, { signal }).catch(() => undefined);
      if (signal?.aborted) throw error;
    }
  }
  return work();
}
