// All routes of the API in one list, in the order in which the documentation shows them.
import { actorRoutes } from './api/actors.js';
import { cypherRoutes } from './api/cypher.js';
import { disputeRoutes } from './api/disputes.js';
import { documentRoutes } from './api/documents.js';
import { dumpRoutes } from './api/dump.js';
import { healthRoutes } from './api/health.js';
import { importRoutes } from './api/imports.js';
import { pathRoutes } from './api/paths.js';
import { relationshipRoutes } from './api/relationships.js';
import { schemaRoutes } from './api/schema.js';
import { searchRoutes } from './api/search.js';
import { subgraphRoutes } from './api/subgraph.js';
import { summaryRoutes } from './api/summary.js';
import { viewRoutes } from './api/views.js';
import type { Context } from './context.js';
import { type Route, route } from './http/route.js';
import { describeApi } from './openapi.js';

export function createRoutes(context: Context): readonly Route[] {
  const routes = [
    ...healthRoutes(context),
    ...summaryRoutes(context),
    ...searchRoutes(context),
    ...subgraphRoutes(context),
    ...actorRoutes(context),
    ...pathRoutes(context),
    ...relationshipRoutes(context),
    ...documentRoutes(context),
    ...disputeRoutes(context),
    ...viewRoutes(context),
    ...importRoutes(context),
    ...cypherRoutes(context),
    ...schemaRoutes(context),
    ...dumpRoutes(context),
  ];
  const openapi = route({
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This API as an OpenAPI 3.1 document.',
    handle: () => document,
  });
  const document = describeApi([...routes, openapi]);
  return [...routes, openapi];
}
