// GET /api/relationships/:id: the statements behind one edge, and what is said against them.
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import { idParams } from './fields.js';
import { relationshipDetailSchema } from './shapes.js';

export function relationshipRoutes({ graph }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/relationships/:id',
      summary: 'One relationship with its statements and the other side of each dispute.',
      params: idParams,
      answer: relationshipDetailSchema,
      handle: ({ params }) => graph.relationship(params.id),
    }),
  ];
}
