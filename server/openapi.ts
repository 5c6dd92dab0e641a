// The OpenAPI 3.1 document of the API, made from the same schemas that check requests and answers.
import { z } from 'zod';
import { errorSchema } from './api/shapes.js';
import type { Route } from './http/route.js';

type Json = Readonly<Record<string, unknown>>;
type Definitions = Map<string, Json>;

export function describeApi(routes: readonly Route[]): Json {
  const shared: Definitions = new Map();
  shared.set('Error', jsonSchema(errorSchema, 'output', shared));
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: describeRoute(route, shared) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version: '0.1.0',
      description: 'An actor network from news articles, with the sentence behind every edge.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas: Object.fromEntries(shared) },
  };
}

function describeRoute(route: Route, shared: Definitions): Json {
  const status = String(route.status ?? 200);
  const type = route.contentType ?? 'application/json';
  const schema = route.answer ? jsonSchema(route.answer, 'output', shared) : {};
  return {
    operationId: operationId(route),
    summary: route.summary,
    parameters: [...parameters(route.params, 'path', shared), ...parameters(route.query, 'query', shared)],
    ...(route.body && { requestBody: requestBody(route, shared) }),
    responses: {
      [status]:
        status === '204' ? { description: 'Done.' } : { description: route.summary, content: { [type]: { schema } } },
      default: {
        description: 'What went wrong, and what to do about it.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function operationId(route: Route): string {
  return `${route.method}${route.path.replace(/[^a-zA-Z0-9]+(\w?)/g, (_all, letter: string) => letter.toUpperCase())}`;
}

function parameters(schema: z.ZodType | undefined, where: 'path' | 'query', shared: Definitions): readonly Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input', shared) as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

function requestBody(route: Route, shared: Definitions): Json {
  const content: Record<string, Json> = {};
  if (route.body) content['application/json'] = { schema: jsonSchema(route.body, 'input', shared) };
  if (route.before) content['multipart/form-data'] = { schema: uploadSchema };
  return { required: true, content };
}

const uploadSchema = {
  type: 'object',
  properties: {
    files: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
    publisher: { type: 'string' },
    date: { type: 'string', format: 'date' },
  },
  required: ['files'],
};

/** Definitions that zod puts inside each schema are moved to `components`, where all of them share one place. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', shared: Definitions): Json {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const {
    $schema: _dialect,
    $defs,
    ...rest
  } = JSON.parse(JSON.stringify(made).replaceAll('#/$defs/', '#/components/schemas/'));
  for (const [name, definition] of Object.entries($defs ?? {})) shared.set(name, definition as Json);
  return rest;
}
