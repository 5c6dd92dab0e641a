// The Express application: every rule that holds for all requests, then the routes, then the client, then the error shape.
// It opens nothing and listens to nothing; `serve` does, and tests bring a graph of their own.
import compression from 'compression';
import express, { type Express, Router } from 'express';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.js';
import type { Context } from './context.js';
import { createInspector } from './cypher/inspector.js';
import { createQueryGate } from './cypher/queryGate.js';
import { guardAccess } from './http/access.js';
import { serveClient } from './http/clientFiles.js';
import { watchDatabase } from './http/databaseWatch.js';
import { readJsonBody } from './http/jsonBody.js';
import { refuseOtherSites, requireOwnHost, requireSameOrigin } from './http/origin.js';
import { limitRequests } from './http/rateLimits.js';
import { logRequests } from './http/requestLog.js';
import { addRoute } from './http/route.js';
import { securityHeaders } from './http/securityHeaders.js';
import { answerErrors, answerNotFound } from './http/sendProblem.js';
import type { Importer } from './importer.js';
import { createImportQueue } from './importQueue.js';
import { createRoutes } from './routes.js';
import type { Settings } from './settings.js';

export interface AppParts {
  readonly graph: Graph;
  readonly importer: Importer;
  readonly settings: Settings;
  readonly logger: Logger;
  /** Folder with the built client. */
  readonly clientDirectory: string;
  /** False from the moment the server begins to stop. */
  readonly isServing?: () => boolean;
}

export interface App {
  readonly handler: Express;
  /** Resolves when the first query will be as quick as the others. */
  warmUp(): Promise<void>;
  /** Lets the documents in work be finished and fails those that wait; requests are still answered. */
  stopImports(): Promise<void>;
  /** For when no request is under way any more. Leaves graph and importer, which are the caller's. */
  close(): Promise<void>;
}

export function createApp({
  graph,
  importer,
  settings,
  logger,
  clientDirectory,
  isServing = () => true,
}: AppParts): App {
  const imports = createImportQueue(importer, (error) => logger.error({ err: error }, 'an import failed'));
  const inspector = createInspector(graph.database.engine);
  const queries = createQueryGate(graph.database, inspector);
  const context = { graph, imports, queries, settings, importer, isServing };
  return {
    handler: createHandler(context, logger, clientDirectory),
    warmUp: () => inspector.warmUp(),
    stopImports: () => imports.close(),
    async close() {
      await imports.close();
      await inspector.close();
    },
  };
}

function createHandler(context: Context, logger: Logger, clientDirectory: string): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', context.settings.trustedProxies);
  app.use(logRequests(logger));
  app.use(...securityHeaders);
  app.use(limitRequests());
  app.use(requireOwnHost(context.settings));
  app.use(requireSameOrigin);
  app.use('/api', refuseOtherSites);
  app.use(guardAccess(context.settings));
  app.use(compression({ filter: isCompressible }));
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', ...readJsonBody);
  const router = Router();
  const watch = watchDatabase(context.graph.database);
  for (const route of createRoutes(context)) addRoute(router, route, watch);
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
