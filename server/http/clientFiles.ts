// Serves the built client; every address that is not a file gets its page, since views live in the address.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { InvalidInput } from '../../graph/errors.js';

const yearMs = 365 * 24 * 60 * 60 * 1000;

export function serveClient(directory: string): RequestHandler {
  const router = Router();
  // File names under assets/ carry a hash of their content.
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), { maxAge: yearMs, immutable: true, fallthrough: true }),
  );
  router.use(express.static(directory, { index: false, maxAge: 0 }));
  router.use((request, response, next) => {
    const isPage = ['GET', 'HEAD'].includes(request.method) && !/\.\w+$/.test(request.path);
    if (!isPage || request.path.startsWith('/api/')) return next();
    const page = join(directory, 'index.html');
    if (!existsSync(page)) throw new InvalidInput('not-built', 'The client is not built.', 'Run `npm run build`.', 404);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
  return router;
}
