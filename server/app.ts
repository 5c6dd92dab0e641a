// The Express application: every rule that holds for all requests, then the routes, then the client, then the error shape.
// It opens nothing and listens to nothing; `serve` does, and tests bring a graph of their own.
import compression from 'compression';
import express, { type Express, Router } from 'express';
import type { Logger } from 'pino';
import type { Context } from './context.js';
import { guardAccess } from './http/access.js';
import { serveClient } from './http/clientFiles.js';
import { readJsonBody } from './http/jsonBody.js';
import { requireOwnHost, requireSameOrigin } from './http/origin.js';
import { limitRequests } from './http/rateLimits.js';
import { logRequests } from './http/requestLog.js';
import { addRoute } from './http/route.js';
import { securityHeaders } from './http/securityHeaders.js';
import { answerErrors, answerNotFound } from './http/sendProblem.js';
import type { Importer } from './importer.js';
import { createRoutes } from './routes.js';

export interface AppParts {
  readonly context: Context;
  readonly importer: Importer;
  readonly logger: Logger;
  /** Folder with the built client. */
  readonly clientDirectory: string;
}

export function createApp({ context, importer, logger, clientDirectory }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  // A TLS proxy on this machine may say whom it speaks for; nobody else is believed.
  app.set('trust proxy', 'loopback');
  app.use(logRequests(logger));
  app.use(securityHeaders);
  app.use(limitRequests());
  app.use(requireOwnHost(context.settings));
  app.use(requireSameOrigin);
  app.use(guardAccess(context.settings));
  app.use(compression({ filter: isCompressible }));
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', ...readJsonBody);
  const router = Router();
  for (const route of createRoutes(context, importer)) addRoute(router, route);
  app.use(router);
  app.use(serveClient(clientDirectory));
  app.use(answerNotFound);
  app.use(answerErrors);
  return app;
}

/** Server-sent events must leave at once; compression would hold them back. */
function isCompressible(request: express.Request, response: express.Response): boolean {
  return response.getHeader('Content-Type') !== 'text/event-stream' && compression.filter(request, response);
}
