// /api/documents: the list of documents, one with its mentions and statements, and its deletion.
import { z } from 'zod';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import { count, idParams } from './fields.js';
import { documentDetailSchema, documentSummarySchema } from './shapes.js';

export const documentsAnswer = z.strictObject({
  documents: z.array(documentSummarySchema),
  total: z.int().nonnegative(),
});

export function documentRoutes({ graph }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/documents',
      summary: 'Documents, newest first, a page at a time.',
      query: z.object({ offset: count(0, 10_000_000, 0), limit: count(1, 500, 50) }),
      answer: documentsAnswer,
      handle: ({ query }) => graph.documents(query.offset, query.limit),
    }),
    route({
      method: 'get',
      path: '/api/documents/:id',
      summary: 'One document: its text, the spans of its mentions, and its statements.',
      params: idParams,
      answer: documentDetailSchema,
      handle: ({ params }) => graph.document(params.id),
    }),
    route({
      method: 'delete',
      path: '/api/documents/:id',
      summary: 'Removes a document and exactly what only it supports.',
      params: idParams,
      status: 204,
      handle: ({ params }) => graph.deleteDocument(params.id),
    }),
  ];
}
