// /api/views: views of the network kept under a name, for everybody who uses this graph.
import { z } from 'zod';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import { idParams } from './fields.js';
import { savedViewSchema } from './shapes.js';

export const viewsAnswer = z.strictObject({ views: z.array(savedViewSchema) });

const viewBody = z.strictObject({
  name: z.string('must be a text').trim().normalize().min(1, 'must not be empty').max(200),
  url: z
    .string('must be a text')
    .max(50_000)
    .regex(/^\/(?![/\\])[^\s\\]*$/, 'must be a path of this page, such as /?contested=1'),
});

export function viewRoutes({ graph }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/views',
      summary: 'Saved views, by name.',
      answer: viewsAnswer,
      handle: async () => ({ views: await graph.views() }),
    }),
    route({
      method: 'post',
      path: '/api/views',
      summary: 'Keeps the address of a view under a name, over an older view of that name.',
      body: viewBody,
      answer: savedViewSchema,
      handle: ({ body }) => graph.saveView({ ...body, at: new Date().toISOString() }),
    }),
    route({
      method: 'delete',
      path: '/api/views/:id',
      summary: 'Forgets a saved view.',
      params: idParams,
      status: 204,
      handle: ({ params }) => graph.deleteView(params.id),
    }),
  ];
}
