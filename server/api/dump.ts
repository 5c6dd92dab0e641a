// GET /api/dump: the whole graph as sorted JSON lines, for when a running server holds the data that `hearsay dump` wants.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';

export function dumpRoutes({ graph }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/dump',
      summary: 'The whole graph as sorted JSON lines, without engine ids or import times.',
      contentType: 'application/x-ndjson',
      handle: async ({ response, signal }) => {
        response.type('application/x-ndjson');
        await pipeline(Readable.from(lines(graph.dump())), response, { signal });
      },
    }),
  ];
}

async function* lines(records: AsyncIterable<string>): AsyncIterable<string> {
  for await (const record of records) yield record.endsWith('\n') ? record : `${record}\n`;
}
