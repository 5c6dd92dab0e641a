// GET /api/disputes: accusations and other claims, each with the denials that rebut it.
import { z } from 'zod';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import { count } from './fields.js';
import { disputeSchema } from './shapes.js';

export const disputesAnswer = z.strictObject({ disputes: z.array(disputeSchema), total: z.int().nonnegative() });

export function disputeRoutes({ graph }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/disputes',
      summary: 'Disputes, newest first: a claim and the denials of it.',
      query: z.object({ limit: count(1, 1_000, 100) }),
      answer: disputesAnswer,
      handle: ({ query }) => graph.disputes(query.limit),
    }),
  ];
}
