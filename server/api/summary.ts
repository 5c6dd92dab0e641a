// GET /api/summary: how large the graph is, which engine holds it, and what this server may do.
import { z } from 'zod';
import type { Context } from '../context.js';
import { roleOf } from '../http/access.js';
import { type Route, route } from '../http/route.js';
import { graphSummarySchema } from './shapes.js';

export const summaryAnswer = graphSummarySchema.extend({
  readOnly: z.boolean(),
  /** True where people sign in, and can sign out. */
  hasSignIn: z.boolean(),
  extractor: z.string(),
});
export type SummaryAnswer = z.output<typeof summaryAnswer>;

export function summaryRoutes({ graph, importer, settings }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/summary',
      summary: 'Counts of documents, actors, relationships, statements and disputes; publishers; timeline.',
      answer: summaryAnswer,
      handle: async ({ response }) => ({
        ...(await graph.summary()),
        readOnly: roleOf(response) === 'reader',
        hasSignIn: settings.token !== null,
        extractor: importer.extractor,
      }),
    }),
  ];
}
