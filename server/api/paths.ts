// GET /api/paths: all shortest paths between two actors.
import { z } from 'zod';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import { count, idSchema } from './fields.js';
import { pathAnswerSchema } from './shapes.js';

export function pathRoutes({ graph }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/paths',
      summary: 'All shortest paths between two actors, whatever the direction of the relationships.',
      query: z.object({ from: idSchema, to: idSchema, maxLength: count(1, 8, 6), limit: count(1, 100, 20) }),
      answer: pathAnswerSchema,
      handle: ({ query }) => graph.paths(query.from, query.to, query.maxLength, query.limit),
    }),
  ];
}
