// Gives each request an id (X-Request-Id) and writes one log line for it when it has ended.
import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const startedAt = performance.now();
    response.locals.requestId = id;
    response.locals.logger = logger.child({ requestId: id });
    response.setHeader('X-Request-Id', id);
    response.once('close', () => {
      const entry = {
        method: request.method,
        path: request.path.slice(0, 200),
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        ...(!response.writableFinished && { wasAborted: true }),
      };
      loggerOf(response).info(entry, 'request');
    });
    next();
  };
}

/** The logger that writes the id of this request into each line. */
export function loggerOf(response: Response): Logger {
  return response.locals.logger;
}
