// Sends a problem in the one error shape `{error: {code, message, hint}}`, and is the end of every chain of middleware.
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { InvalidInput } from '../../graph/errors.js';
import { type Problem, problemOf } from './problem.js';
import { loggerOf } from './requestLog.js';

export function sendProblem(response: Response, problem: Problem): void {
  const { status, code, message, hint, retryAfterS } = problem;
  if (retryAfterS !== undefined) response.setHeader('Retry-After', String(retryAfterS));
  response.status(status).json({ error: { code, message, hint } });
}

/** Anything thrown on the way to an answer. Bugs are logged with their stack; callers see the request id only. */
export const answerErrors: ErrorRequestHandler = (error, request, response, _next) => {
  // The client went away, and what was under way for it was stopped.
  if (response.destroyed || (error instanceof Error && error.name === 'AbortError')) {
    response.destroy();
    return;
  }
  const problem = problemOf(error);
  if (problem.status >= 500)
    loggerOf(response)?.[problem.status === 500 ? 'error' : 'warn']({ err: error, path: request.path }, problem.code);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendProblem(response, problem);
};

export const answerNotFound: RequestHandler = (request) => {
  throw new InvalidInput(
    'not-found',
    `There is nothing at ${request.method} ${request.path.slice(0, 200)}.`,
    'The routes are listed at /api/openapi.json.',
    404,
  );
};
