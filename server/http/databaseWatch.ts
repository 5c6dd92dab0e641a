// Answers 503 soon when the database has gone away, instead of waiting as long as its driver would try again.
import type { Database } from '../../graph/database.js';
import { Unavailable } from '../../graph/errors.js';
import { readyTimeoutMs, watchIntervalMs } from '../limits.js';

export type DatabaseWatch = <T>(work: Promise<T>) => Promise<T>;

/**
 * Work that takes long is waited for as long as the database answers in the meantime; rejects with Unavailable
 * `database-unavailable` when it does not. The embedded engine is this program's own child and restarts by itself.
 */
export function watchDatabase(database: Database): DatabaseWatch {
  if (database.engine === 'embedded') return (work) => work;
  return (work) => {
    let timer: NodeJS.Timeout | undefined;
    const gone = new Promise<never>((_resolve, reject) => {
      const look = (): void => {
        database.ready(readyTimeoutMs).then(
          () => {
            timer = setTimeout(look, watchIntervalMs);
          },
          (cause) => reject(unavailable(cause)),
        );
      };
      timer = setTimeout(look, watchIntervalMs);
    });
    work.catch(() => {});
    return Promise.race([work, gone]).finally(() => clearTimeout(timer));
  };
}

function unavailable(cause: unknown): Unavailable {
  return new Unavailable('database-unavailable', 'The database does not answer.', 'Try again in a few seconds.', {
    cause,
  });
}
