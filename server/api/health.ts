// /healthz says that the process runs, /readyz that the database answers within a second.
import { z } from 'zod';
import { Unavailable } from '../../graph/errors.js';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import { readyTimeoutMs } from '../limits.js';

export function healthRoutes({ graph, isServing }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/healthz',
      summary: 'The process runs.',
      answer: z.strictObject({ status: z.literal('ok') }),
      handle: () => ({ status: 'ok' }),
    }),
    route({
      method: 'get',
      path: '/readyz',
      summary: 'The database answers within a second; 503 when it does not, or when the server is stopping.',
      answer: z.strictObject({ status: z.literal('ready'), engine: z.enum(['neo4j', 'embedded']) }),
      handle: async () => {
        if (!isServing()) throw new Unavailable('stopping', 'The server is stopping.');
        await graph.database.ready(readyTimeoutMs);
        return { status: 'ready', engine: graph.database.engine };
      },
    }),
  ];
}
