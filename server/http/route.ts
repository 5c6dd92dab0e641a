// A route as data: method, path, zod schemas of what goes in and out, and the function that answers.
// The same value registers it in Express and describes it in OpenAPI, so the two cannot differ.
import type { Request, RequestHandler, Response, Router } from 'express';
import type { z } from 'zod';
import { InvalidInput } from '../../graph/errors.js';
import type { DatabaseWatch } from './databaseWatch.js';

export interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: Request;
  readonly response: Response;
  /** Aborted when the client goes away before the answer. */
  readonly signal: AbortSignal;
}

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  readonly method: 'get' | 'post' | 'delete';
  /** Express path, `/api/actors/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Schema of the answer's body; none for 204 and for answers that `handle` sends itself. */
  readonly answer?: z.ZodType;
  readonly status?: 200 | 202 | 204;
  /** Content type where it is not JSON: `handle` then sends the answer itself and gives nothing. */
  readonly contentType?: string;
  /** Runs before the body is looked at, to read uploads. */
  readonly before?: readonly RequestHandler[];
  readonly handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<unknown> | unknown;
}

/** Keeps the types of the schemas for `handle` and gives a route like any other. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  definition: Route<P, Q, B>,
): Route {
  return definition as unknown as Route;
}

export function addRoute(router: Router, definition: Route, watch: DatabaseWatch): void {
  router[definition.method](definition.path, ...(definition.before ?? []), async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const call = {
      params: parse(definition.params, request.params, 'path'),
      query: parse(definition.query, request.query, 'query string'),
      body: parse(definition.body, request.body, 'body'),
      request,
      response,
      signal: gone.signal,
    };
    const work = Promise.resolve(call).then(definition.handle);
    // Streams say themselves when they end.
    const answer = await (definition.contentType ? work : watch(work));
    if (response.headersSent || response.destroyed || definition.contentType) return;
    response.status(definition.status ?? 200);
    if (definition.status === 204) response.end();
    else response.json(answer);
  });
}

/** Checks outside data against a schema; rejects with InvalidInput `bad-request` that names the field and what it must be. */
export function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  if (where === 'body' && value === undefined) {
    throw new InvalidInput(
      'bad-request',
      'The request has no body that can be read.',
      'Send JSON with `Content-Type: application/json`.',
    );
  }
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join('.') || where;
  throw new InvalidInput(
    'bad-request',
    `${field}: ${issue?.message ?? 'not valid'}.`,
    `Look at the ${where} of this request.`,
  );
}
