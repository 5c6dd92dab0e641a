// The import pipeline as the server uses it: readers for uploads, one pool of worker threads that understand documents.
import { readFile, stat } from 'node:fs/promises';
import { Unavailable } from '../graph/errors.js';
import type { Graph } from '../graph/graph.js';
import { importDocuments } from '../import/importDocuments.js';
import type { DocumentProgress } from '../import/importPipelineReport.js';
import { readArticle } from '../import/read/readArticle.js';
import { checkFileSize, readBuffer } from '../import/read/readBuffer.js';
import type { ReadOptions, ReadResult } from '../import/read/readResult.js';
import { openWorkerPool, type WorkerPool } from '../import/workerPool.js';
import type { ImportedDocument } from './api/importShapes.js';
import type { Importer, UploadedFile } from './importer.js';

/** Opens the pool at once, so that a broken extractor shows at start; a pool that could not be opened is tried again by each import. */
export async function createImporter(
  graph: Graph,
  openPool: () => Promise<WorkerPool> = openWorkerPool,
): Promise<Importer> {
  let pool: WorkerPool | null = await openPool().catch(() => null);
  return {
    get extractor() {
      return pool ? `${pool.name} ${pool.version}` : 'none';
    },
    readFile: readUpload,
    readPasted: (name, document, options) => readArticle(name, document, options),
    async run(inputs, onDocument, signal) {
      pool ??= await openPool().catch((cause) => {
        throw new Unavailable(
          'no-extractor',
          'The extractor cannot be started.',
          'The log of the server has the details.',
          { cause },
        );
      });
      const onProgress = (progress: DocumentProgress): void => onDocument(toRow(progress));
      const { stopped } = await importDocuments(inputs, graph, pool, { onProgress, signal });
      if (stopped) throw new Unavailable(stopped.code, stopped.message, stopped.hint);
    },
    async close() {
      await pool?.close();
    },
  };
}

async function* readUpload({ name, path }: UploadedFile, options: ReadOptions): AsyncIterable<ReadResult> {
  const problem = checkFileSize((await stat(path)).size);
  if (problem) yield { name, problem };
  else yield* readBuffer(name, await readFile(path), options);
}

function toRow(progress: DocumentProgress): ImportedDocument {
  const { name, id, state, reason, hint, actors, statements, newActors, newStatements, newRelationships } = progress;
  return { name, id, state, reason, hint, actors, statements, newActors, newStatements, newRelationships };
}
