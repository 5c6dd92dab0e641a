// GET /api/subgraph: the network around some actors, or the overview, with filters and with totals of what is not shown.
import { z } from 'zod';
import { InvalidInput } from '../../graph/errors.js';
import type { SubgraphQuestion } from '../../graph/shapes.js';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import { maxSubgraphActors } from '../limits.js';
import { count, dateSchema, idSchema, list } from './fields.js';
import { actorKindSchema, relationTypeSchema, subgraphSchema } from './shapes.js';

const subgraphQuery = z.object({
  around: list(idSchema, 200).optional(),
  depth: z.enum(['1', '2'], 'must be 1 or 2').default('1'),
  types: list(relationTypeSchema, 50).optional(),
  kinds: list(actorKindSchema, 50).optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  minDocuments: z.coerce.number('must be a number').int().min(1).max(1_000_000).optional(),
  minPublishers: z.coerce.number('must be a number').int().min(1).max(1_000_000).optional(),
  minConfidence: z.coerce.number('must be a number').min(0).max(1).optional(),
  publisher: z.string().min(1).max(500).optional(),
  direction: z.enum(['in', 'out'], 'must be in or out').optional(),
  contested: z.enum(['true', 'false'], 'must be true or false').optional(),
  limit: count(1, maxSubgraphActors, 300),
});

export function subgraphRoutes({ graph }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/subgraph',
      summary:
        'The network around actors (`around`, depth 1 or 2) or, without `around`, the overview; always with totals.',
      query: subgraphQuery,
      answer: subgraphSchema,
      handle: ({ query }) => graph.subgraph(questionOf(query)),
    }),
  ];
}

function questionOf(query: z.output<typeof subgraphQuery>): SubgraphQuestion {
  const { around, depth, contested, ...filters } = query;
  if (filters.from && filters.to && filters.from > filters.to) {
    throw new InvalidInput('bad-request', `from (${filters.from}) is after to (${filters.to}).`, 'Swap the two dates.');
  }
  if (filters.direction && !around?.length) {
    throw new InvalidInput('bad-request', 'direction is seen from the actors in around.', 'Name an actor in around.');
  }
  return {
    ...filters,
    around: around ?? [],
    depth: depth === '1' ? 1 : 2,
    ...(contested === 'true' && { contestedOnly: true }),
  };
}
