// /api/imports: files or pasted text in, an import job out, and its progress as JSON or as server-sent events.
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { RequestHandler, Response } from 'express';
import multer from 'multer';
import { z } from 'zod';
import { InvalidInput } from '../../graph/errors.js';
import { formatBytes, readLimits } from '../../import/read/limits.js';
import type { Context } from '../context.js';
import { type Route, route } from '../http/route.js';
import type { Importer, PastedDocument } from '../importer.js';
import type { ImportInput, ImportQueue } from '../importQueue.js';
import { maxDocumentsPerPaste, maxFilesPerImport } from '../limits.js';
import { dateSchema } from './fields.js';
import type { ImportJob } from './importShapes.js';

const int = z.int().nonnegative();
const optionalText = z.string().nullable();

export const importAnswer = z
  .strictObject({
    id: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    total: int,
    documents: z.array(
      z.strictObject({
        name: z.string(),
        id: optionalText,
        state: z.enum(['queued', 'running', 'imported', 'unchanged', 'failed']),
        reason: optionalText,
        hint: optionalText,
        actors: int,
        statements: int,
        newActors: int,
        newStatements: int,
        newRelationships: int,
      }),
    ),
    totals: z.strictObject({ imported: int, unchanged: int, failed: int }),
  })
  .meta({ id: 'Import' }) satisfies z.ZodType<ImportJob>;
export type ImportAnswer = z.output<typeof importAnswer>;

const shortText = z.string().max(500).nullish();
const importBody = z.object({
  documents: z
    .array(
      z.object({
        title: shortText,
        text: z.string(),
        url: z.string().max(2_000).nullish(),
        publisher: shortText,
        date: z.string().max(100).nullish(),
      }),
    )
    .min(1, 'must have at least one document')
    .max(maxDocumentsPerPaste)
    .optional(),
  publisher: shortText,
  date: z.union([dateSchema, z.literal('')]).nullish(),
});

const upload = multer({
  storage: multer.diskStorage({ destination: tmpdir() }),
  limits: {
    fileSize: readLimits.maxFileBytes,
    files: maxFilesPerImport,
    fields: 10,
    fieldSize: 10_000,
    parts: maxFilesPerImport + 10,
  },
  defParamCharset: 'utf8',
});

const importParams = z.object({ id: z.uuid('must be the id of an import') });

export function importRoutes({ imports, importer }: Context): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/imports',
      summary:
        'Imports files (multipart field `files`, repeated) or pasted documents (JSON); answers at once with an id.',
      before: [upload.array('files'), removeUnlessTaken],
      body: importBody,
      answer: z.strictObject({ id: z.string() }),
      status: 202,
      handle: ({ request, response, body }) => {
        const id = imports.add(inputsOf(uploadedFiles(request.files), body, importer));
        response.locals.areFilesTaken = true;
        return { id };
      },
    }),
    route({
      method: 'get',
      path: '/api/imports/:id',
      summary: 'State of an import, with a row per document.',
      params: importParams,
      answer: importAnswer,
      handle: ({ params }) => findJob(imports, params.id),
    }),
    route({
      method: 'get',
      path: '/api/imports/:id/events',
      summary: 'The same as server-sent events: `progress` on each change, `done` last.',
      params: importParams,
      contentType: 'text/event-stream',
      handle: ({ params, response, signal }) => {
        findJob(imports, params.id);
        return sendEvents(imports, params.id, response, signal);
      },
    }),
  ];
}

type Upload = { readonly originalname: string; readonly path: string };

function uploadedFiles(files: unknown): readonly Upload[] {
  return Array.isArray(files) ? files : [];
}

/** Whatever the request is refused for, its files do not stay on the disk. */
const removeUnlessTaken: RequestHandler = (request, response, next) => {
  const files = uploadedFiles(request.files);
  response.once('close', () => {
    if (!response.locals.areFilesTaken) void Promise.allSettled(files.map((file) => rm(file.path, { force: true })));
  });
  next();
};

function inputsOf(
  files: readonly Upload[],
  body: z.output<typeof importBody>,
  importer: Importer,
): readonly ImportInput[] {
  const options = { publisher: body.publisher || null, date: body.date || null };
  const pasted = body.documents ?? [];
  pasted.forEach(refuseLongText);
  if (files.length + pasted.length === 0) {
    throw new InvalidInput(
      'nothing-to-import',
      'The request has neither files nor documents.',
      'Send multipart fields named `files`, or JSON {"documents": [{"title", "text"}]}.',
    );
  }
  const fromFiles = files.map((file) => ({
    name: file.originalname,
    read: () => importer.readFile({ name: file.originalname, path: file.path }, options),
    dispose: () => rm(file.path, { force: true }),
  }));
  const fromText = pasted.map((document, index) => {
    const name = document.title?.trim() || `Pasted text ${index + 1}`;
    return { name, read: () => once(importer.readPasted(name, document, options)), dispose: async () => {} };
  });
  return [...fromFiles, ...fromText];
}

function refuseLongText(document: PastedDocument, index: number): void {
  if (Buffer.byteLength(document.text) <= readLimits.maxTextBytes) return;
  throw new InvalidInput(
    'text-too-large',
    `Document ${index + 1} has a text of ${formatBytes(Buffer.byteLength(document.text))}; the limit is ${formatBytes(readLimits.maxTextBytes)}.`,
    'Split it into single articles.',
    413,
  );
}

async function* once<T>(value: T): AsyncIterable<T> {
  yield value;
}

function findJob(imports: ImportQueue, id: string): ImportJob {
  const job = imports.get(id);
  if (job) return job;
  throw new InvalidInput(
    'import-not-found',
    `There is no import ${id}.`,
    'Imports are kept for an hour after their end.',
    404,
  );
}

/** Sends the job now, on each change, and ends after `done`, or when the client goes away. */
function sendEvents(imports: ImportQueue, id: string, response: Response, signal: AbortSignal): Promise<void> {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  return new Promise((resolve) => {
    const finish = (): void => {
      clearInterval(heartbeat);
      stopWatching();
      response.end();
      resolve();
    };
    const send = (job: ImportJob): void => {
      const data = JSON.stringify(job);
      response.write(`event: progress\ndata: ${data}\n\n`);
      if (job.state === 'running') return;
      response.write(`event: done\ndata: ${data}\n\n`);
      finish();
    };
    // Proxies close connections that stay silent for a minute.
    const heartbeat = setInterval(() => response.write(': waiting\n\n'), 20_000);
    const stopWatching = imports.watch(id, send);
    signal.addEventListener('abort', finish, { once: true });
    const job = imports.get(id);
    if (job) send(job);
    else finish();
  });
}
