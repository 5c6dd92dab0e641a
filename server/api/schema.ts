// GET /api/schema: labels, relationship types and properties in the graph, for the console's completion and side panel.
import { z } from 'zod';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';

const entry = z.strictObject({ name: z.string(), count: z.int().nonnegative(), properties: z.array(z.string()) });

export const schemaAnswer = z
  .strictObject({
    labels: z.array(entry),
    relationshipTypes: z.array(entry),
    engine: z.enum(['neo4j', 'embedded']),
    engineVersion: z.string(),
  })
  .meta({ id: 'GraphSchema' });
export type SchemaAnswer = z.output<typeof schemaAnswer>;

export function schemaRoutes({ graph }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/schema',
      summary: 'Labels, relationship types and their properties, with counts.',
      answer: schemaAnswer,
      handle: async () => {
        const { labels, relationshipTypes } = await graph.schema();
        return {
          labels: labels.map(({ label, count, properties }) => ({ name: label, count, properties })),
          relationshipTypes: relationshipTypes.map(({ type, count, properties }) => ({
            name: type,
            count,
            properties,
          })),
          engine: graph.database.engine,
          engineVersion: graph.database.version,
        };
      },
    }),
  ];
}
