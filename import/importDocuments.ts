// The whole import: takes documents as they are read, understands them and writes each in one transaction of its own.
// Few documents are in hand at any time; a bad one is a result with a reason, and the others go in.
import { InvalidInput, Unavailable } from '../graph/errors.js';
import type { Graph, WriteCounts } from '../graph/graph.js';
import type { Extractor, SourceDocument } from './annotation.js';
import { createGate } from './importPipelineGate.js';
import { type DocumentProgress, type ImportReport, startProgress, sumTotals } from './importPipelineReport.js';
import { retryDelaysMs, retryUnavailable } from './importPipelineRetry.js';
import type { ReadResult } from './read/readResult.js';
import { toRecord } from './toRecord.js';

export interface ImportOptions {
  /** Called when a document is taken in hand and when it is finished. */
  readonly onProgress?: (progress: DocumentProgress) => void;
  /** Documents written at the same time; the embedded engine takes one writer. */
  readonly writers?: number;
  /** Documents in hand at the same time. */
  readonly window?: number;
  /** Stops reading; documents in hand are finished. */
  readonly signal?: AbortSignal;
  readonly retryDelaysMs?: readonly number[];
  readonly now?: () => Date;
}

/**
 * `extractor` is usually a WorkerPool (openWorkerPool). Never rejects on a bad document. When the database stays away over all
 * retries the import ends there: the report says so in `stopped`, and importing again goes on where it ended.
 */
export async function importDocuments(
  inputs: AsyncIterable<ReadResult>,
  graph: Graph,
  extractor: Extractor,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const writers = options.writers ?? (graph.database.engine === 'neo4j' ? 4 : 1);
  const writing = createGate(writers);
  const documents: DocumentProgress[] = [];
  const iterator = inputs[Symbol.asyncIterator]();
  const pulling = createGate(1);
  const inHand = new Map<string, Promise<DocumentProgress>>();
  let stopped: ImportReport['stopped'] = null;

  function note(progress: DocumentProgress): DocumentProgress {
    documents[progress.index] = progress;
    options.onProgress?.(progress);
    return progress;
  }

  /** The next document with its place in the order, one caller at a time. */
  async function pull(): Promise<{ readonly result: ReadResult; readonly progress: DocumentProgress } | null> {
    if (options.signal?.aborted) stopped ??= wasStopped;
    if (stopped) return null;
    const { value, done } = await iterator.next();
    if (done) return null;
    return { result: value, progress: note(startProgress(documents.length, value.name)) };
  }

  async function workLane(): Promise<void> {
    for (let next = await pulling(pull); next; next = await pulling(pull)) {
      const { result, progress } = next;
      if ('problem' in result) note({ ...progress, state: 'failed', ...describe(result.problem) });
      else note(await importInTurn(result.document, progress));
    }
  }

  /** The same article twice in one import: the second waits for the first and finds it written. */
  async function importInTurn(document: SourceDocument, progress: DocumentProgress): Promise<DocumentProgress> {
    while (inHand.has(document.id)) await inHand.get(document.id);
    const work = importOne(document, progress).catch((error) => failure(progress, document, error));
    inHand.set(document.id, work);
    return work.finally(() => inHand.delete(document.id));
  }

  async function importOne(document: SourceDocument, progress: DocumentProgress): Promise<DocumentProgress> {
    const known = { ...progress, id: document.id, title: document.title };
    const extractorName = `${extractor.name} ${extractor.version}`;
    const retry = <T>(work: () => Promise<T>) =>
      retryUnavailable(work, options.retryDelaysMs ?? retryDelaysMs, options.signal);
    if (await retry(() => isWritten(graph, document.id, extractorName))) return { ...known, state: 'unchanged' };
    const annotation = await extractor.extract(document);
    const record = toRecord(annotation, extractorName, (options.now?.() ?? new Date()).toISOString());
    const counts = await writing(() => retry(() => graph.writeDocument(record)));
    const notes = annotation.problems.map((problem) => problem.message);
    return finished({ ...known, notes }, record.actors.length, record.statements.length, counts);
  }

  function failure(progress: DocumentProgress, document: SourceDocument, error: unknown): DocumentProgress {
    if (error instanceof Unavailable) stopped ??= { code: error.code, message: error.message, hint: error.hint };
    const known = { ...progress, id: document.id, title: document.title };
    return { ...known, state: 'failed', ...describe(error) };
  }

  const width = Math.max(1, options.window ?? writers + 3);
  await Promise.all(Array.from({ length: width }, workLane));
  await iterator.return?.();
  return { documents, totals: sumTotals(documents), stopped };
}

const wasStopped = {
  code: 'import-stopped',
  message: 'The import was stopped.',
  hint: 'Import again to go on.',
} as const;

/** Spares understanding a document that is in the graph already; a newer extractor reads it again. */
async function isWritten(graph: Graph, id: string, extractor: string): Promise<boolean> {
  return (await graph.hasDocument(id)) && (await graph.document(id)).extractor === extractor;
}

function finished(
  progress: DocumentProgress,
  actors: number,
  statements: number,
  counts: WriteCounts,
): DocumentProgress {
  return {
    ...progress,
    state: counts.created ? 'imported' : 'unchanged',
    actors,
    statements,
    newActors: counts.newActors,
    newStatements: counts.newStatements,
    newRelationships: counts.newRelationships,
  };
}

function describe(error: unknown): Pick<DocumentProgress, 'code' | 'reason' | 'hint'> {
  if (error instanceof InvalidInput || error instanceof Unavailable || isReason(error)) {
    return { code: error.code, reason: error.message, hint: error.hint };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'import-bug',
    reason: `An error in the program kept it out: ${message.slice(0, 300)}`,
    hint: 'Please report it with the article.',
  };
}

function isReason(error: unknown): error is { readonly code: string; readonly message: string; readonly hint: string } {
  return typeof error === 'object' && error !== null && !(error instanceof Error) && 'code' in error && 'hint' in error;
}
