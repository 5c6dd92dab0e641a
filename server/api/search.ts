// GET /api/search: actors, relationships and documents that match a text, best first.
import { z } from 'zod';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import { count } from './fields.js';
import { searchAnswerSchema } from './shapes.js';

const nothing = { actors: [], relationships: [], documents: [] };

export function searchRoutes({ graph }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/search',
      summary: 'Actors by name or alias, relationships between two names, documents by their text.',
      query: z.object({ q: z.string().max(500).default(''), limit: count(1, 100, 10) }),
      answer: searchAnswerSchema,
      handle: ({ query }) => (query.q.trim() === '' ? nothing : graph.search(query.q.trim(), query.limit)),
    }),
  ];
}
