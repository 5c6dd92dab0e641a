// One read-only query in Cypher: run with its rows, looked at while it is typed, or explained as a plan.
import { z } from 'zod';
import type { Parameters } from '../../graph/database.js';
import type { Context } from '../context.js';
import type { Asked } from '../cypher/queryGate.js';
import { rowsType, sendRows } from '../cypher/sendRows.js';
import { whoAsks } from '../http/access.js';
import { type Call, type Route, route } from '../http/route.js';
import { maxQueryCharacters } from '../limits.js';
import { cypherAnswerSchema, planNodeSchema } from './shapes.js';

const jsonType = 'application/json';
const maxParameterCharacters = 200_000;

const cypherBody = z.object({
  query: z
    .string('must be a text')
    // Not trimmed: places in it are those in the text that was sent.
    .refine((query) => query.trim() !== '', 'must not be empty')
    .max(maxQueryCharacters, `must have at most ${maxQueryCharacters} characters`),
  parameters: z
    .record(z.string().max(200), z.unknown())
    .refine(
      (given) => JSON.stringify(given).length <= maxParameterCharacters,
      `must be smaller than ${maxParameterCharacters} characters`,
    )
    .nullish(),
});

const place = z.int().positive();

const problemSchema = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    hint: z.string().nullable(),
    severity: z.enum(['error', 'warning']),
    line: place,
    column: place,
    endLine: place,
    endColumn: place,
  })
  .meta({ id: 'CypherProblem' });
export type CypherProblemAnswer = z.output<typeof problemSchema>;

function askedBy({ body, request, response, signal }: Call<unknown, unknown, z.output<typeof cypherBody>>): Asked {
  const parameters = (body.parameters ?? {}) as Parameters;
  return { query: body.query, parameters, who: whoAsks(request, response), signal };
}

export function cypherRoutes({ queries }: Context): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/cypher',
      summary:
        'Runs one reading query: at most 5 seconds, 1,000 rows, 5 MB; 403 says what is not allowed and what is. With Accept: application/x-ndjson the rows come while the query runs.',
      body: cypherBody,
      answer: cypherAnswerSchema,
      handle: (call) => {
        const asked = askedBy(call);
        if (call.request.accepts([jsonType, rowsType]) !== rowsType) return queries.run(asked);
        return sendRows(call.response, (reader) => queries.run(asked, reader));
      },
    }),
    route({
      method: 'post',
      path: '/api/cypher/check',
      summary: 'All that stands against running a query, and where in its text, without running it.',
      body: cypherBody,
      answer: z.strictObject({ problems: z.array(problemSchema) }),
      handle: async (call) => ({ problems: await queries.check(askedBy(call)) }),
    }),
    route({
      method: 'post',
      path: '/api/cypher/plan',
      summary: "The engine's plan for a query; with `profile` what each step did, on Neo4j.",
      body: cypherBody.extend({ profile: z.boolean().default(false) }),
      answer: z.strictObject({ plan: planNodeSchema.nullable() }),
      handle: async (call) => ({ plan: await queries.plan(askedBy(call), call.body.profile) }),
    }),
  ];
}
