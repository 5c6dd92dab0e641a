// Users' queries that Neo4j goes on with after their limit: it looks at the limit between rows only, and work inside one expression
// cannot be stopped. Each keeps a core busy, so that only a few may be left over before no more are let in.
import { Unavailable } from '../errors.js';
import { markOfUserQueries } from './userQuery.js';

const maxLeftovers = 2;

export const COUNT_LEFTOVERS = `SHOW TRANSACTIONS YIELD metaData, status
WHERE metaData.hearsay = '${markOfUserQueries.hearsay}' AND status STARTS WITH 'Terminated'
RETURN count(*) AS leftovers`;

export interface Leftovers {
  /** Runs the work, unless too many queries before it go on past their limit. Rejects with Unavailable `cypher-leftovers`. */
  behind<T>(work: () => Promise<T>): Promise<T>;
}

/** `count` gives the queries that are left over; where it fails, as without the right to look, none are seen. */
export function watchLeftovers(count: () => Promise<number>): Leftovers {
  // Only a query that was ended or given up can be left over: nobody is asked before there was one.
  let mayBeLeft = false;
  return {
    async behind(work) {
      if (mayBeLeft) {
        const left = await count().catch(() => 0);
        if (left >= maxLeftovers) throw tooMany(left);
        if (left === 0) mayBeLeft = false;
      }
      return work().catch((error: unknown) => {
        mayBeLeft = true;
        throw error;
      });
    },
  };
}

function tooMany(left: number): Unavailable {
  return new Unavailable(
    'cypher-leftovers',
    `Neo4j is still at work on ${left} queries that have passed their limit.`,
    'Try again in a minute; whoever runs Neo4j can end them by starting it anew.',
  );
}
