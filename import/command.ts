// The import command: reads paths into a graph, shows a bar on a terminal and one line per document elsewhere, and ends with
// a summary of counts and reasons. Prints to the given streams only.
import { SingleBar } from 'cli-progress';
import type { Graph } from '../graph/graph.js';
import type { Extractor } from './annotation.js';
import { importDocuments } from './importDocuments.js';
import type { DocumentProgress, ImportReport } from './importPipelineReport.js';
import { parseDate } from './read/parseDate.js';
import { readPaths } from './read/readPaths.js';
import type { ReadOptions } from './read/readResult.js';
import { openWorkerPool } from './workerPool.js';

export type ImportExitCode = 0 | 1 | 2;

export interface ImportCommandOptions extends ReadOptions {
  readonly signal?: AbortSignal;
  /** Folder that may hold the user's own actors, `hearsay.actors.json`: the data directory. */
  readonly listsDirectory?: string | null;
  readonly output?: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Taken instead of worker threads of its own; stays open. */
  readonly extractor?: Extractor;
}

/** 0: all in; 1: some failed; 2: could not run (a wrong option, no such path, the database away). */
export async function runImportCommand(
  paths: readonly string[],
  options: ImportCommandOptions,
  graph: Graph,
): Promise<ImportExitCode> {
  const output = options.output ?? process.stdout;
  const write = (line: string) => output.write(`${line}\n`);
  if (paths.length === 0) {
    write('Nothing to import: give files or folders.');
    return 2;
  }
  if (options.date && parseDate(options.date) === null) {
    write(`The date "${options.date}" is not understood; write it as YYYY-MM-DD.`);
    return 2;
  }
  if (options.extractor) return importPaths(paths, options, graph, options.extractor);
  const pool = await openWorkerPool({ listsDirectory: options.listsDirectory });
  return importPaths(paths, options, graph, pool).finally(() => pool.close());
}

async function importPaths(
  paths: readonly string[],
  options: ImportCommandOptions,
  graph: Graph,
  extractor: Extractor,
): Promise<ImportExitCode> {
  const output = options.output ?? process.stdout;
  const write = (line: string) => output.write(`${line}\n`);
  const shown = output.isTTY ? showBar(output) : showLines(write);
  const progress = { onProgress: shown.update, signal: options.signal };
  const report = await importDocuments(readPaths(paths, options), graph, extractor, progress).finally(shown.end);
  for (const line of summarize(report)) write(line);
  return exitCode(report);
}

export function exitCode({ documents, totals, stopped }: ImportReport): ImportExitCode {
  const isIn = totals.imported + totals.unchanged > 0;
  const isNothingThere = documents.every((d) => d.code === 'path-not-found' || d.code === 'folder-empty');
  if (!isIn && (stopped !== null || isNothingThere)) return 2;
  return totals.failed > 0 || stopped !== null ? 1 : 0;
}

/** Counts first, then each reason with the documents it kept out. */
export function summarize({ documents, totals, stopped }: ImportReport): readonly string[] {
  const lines = [
    `${count(totals.imported, 'document')} imported, ${totals.unchanged} unchanged, ${totals.failed} failed.`,
    `${count(totals.statements, 'statement')} found; new: ${count(totals.newActors, 'actor')}, ` +
      `${count(totals.newStatements, 'statement')}, ${count(totals.newRelationships, 'relationship')}.`,
  ];
  const reasons = new Map<string, DocumentProgress[]>();
  for (const document of documents) {
    if (document.state !== 'failed') continue;
    const key = `${document.reason} ${document.hint ?? ''}`.trim();
    reasons.set(key, [...(reasons.get(key) ?? []), document]);
  }
  for (const [reason, failed] of reasons) {
    lines.push(`  ${reason}`, ...failed.slice(0, 5).map((d) => `    ${printable(d.name)}`));
    if (failed.length > 5) lines.push(`    and ${failed.length - 5} more`);
  }
  if (stopped) lines.push(`Stopped before the end: ${stopped.message} ${stopped.hint ?? ''}`.trim());
  return lines;
}

/** One line for a finished document; file names come from outside, so control characters are left out. */
export function describeProgress(document: DocumentProgress): string {
  const name = printable(document.name);
  if (document.state === 'failed') return `failed     ${name}: ${document.reason}`;
  if (document.state === 'unchanged') return `unchanged  ${name}`;
  const found = `${count(document.actors, 'actor')}, ${count(document.statements, 'statement')}`;
  return [`imported   ${name}: ${found}`, ...document.notes].join('; ');
}

interface Shown {
  update(progress: DocumentProgress): void;
  end(): void;
}

function showLines(write: (line: string) => void): Shown {
  return {
    update(progress) {
      if (progress.state !== 'running') write(describeProgress(progress));
    },
    end: () => undefined,
  };
}

/** The total grows while folders are read. */
function showBar(output: NodeJS.WritableStream): Shown {
  const format = '{bar} {value}/{total} documents, {failed} failed  {name}';
  const bar = new SingleBar({ format, stream: output, hideCursor: true, clearOnComplete: true, barsize: 30 });
  let seen = 0;
  let done = 0;
  let failed = 0;
  bar.start(0, 0, { failed, name: '' });
  return {
    update({ state, name }) {
      if (state === 'running') seen += 1;
      else done += 1;
      if (state === 'failed') failed += 1;
      bar.setTotal(seen);
      bar.update(done, { failed, name: printable(name).slice(-40) });
    },
    end: () => bar.stop(),
  };
}

function printable(name: string): string {
  return name.replace(/\p{C}/gu, '\ufffd').slice(0, 300);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
