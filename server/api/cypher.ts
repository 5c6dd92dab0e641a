// POST /api/cypher: one read-only query in Cypher, looked at before it runs, and its rows.
import { z } from 'zod';
import type { Parameters } from '../../graph/database.js';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import { maxQueryCharacters } from '../limits.js';
import { cypherAnswerSchema } from './shapes.js';

const maxParameterCharacters = 200_000;

const cypherBody = z.object({
  query: z
    .string('must be a text')
    .trim()
    .min(1, 'must not be empty')
    .max(maxQueryCharacters, `must have at most ${maxQueryCharacters} characters`),
  parameters: z
    .record(z.string().max(200), z.unknown())
    .refine(
      (given) => JSON.stringify(given).length <= maxParameterCharacters,
      `must be smaller than ${maxParameterCharacters} characters`,
    )
    .nullish(),
});

export function cypherRoutes({ queries }: Context): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/cypher',
      summary: 'Runs one reading query: at most 5 seconds, 1,000 rows, 5 MB; 403 says what is not allowed and what is.',
      body: cypherBody,
      answer: cypherAnswerSchema,
      handle: ({ body, signal }) => queries.run(body.query, (body.parameters ?? {}) as Parameters, signal),
    }),
  ];
}
