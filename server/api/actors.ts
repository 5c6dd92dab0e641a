// GET /api/actors/:id: the card of one actor.
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import { idParams } from './fields.js';
import { actorCardSchema } from './shapes.js';

export function actorRoutes({ graph }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/actors/:id',
      summary: 'One actor: names, roles, relationships, statements with one end, documents.',
      params: idParams,
      answer: actorCardSchema,
      handle: ({ params }) => graph.actor(params.id),
    }),
  ];
}
