// The command line: `serve`, `import`, `delete`, `dump`. Settings come from the environment.
// Exit codes: 0 done, 1 not everything could be done, 2 could not run.
import { once } from 'node:events';
import { Command, CommanderError } from 'commander';
import { InvalidInput, Unavailable } from '../graph/errors.js';
import type { Graph } from '../graph/graph.js';
import { readSettings, settingTable } from './settings.js';

const settingsHelp = `
Settings (environment):
${settingTable.map((s) => `  ${s.name.padEnd(22)}${s.help}${s.default === null ? '' : ` [${s.default}]`}`).join('\n')}
`;

function createProgram(setExitCode: (code: number) => void): Command {
  const program = new Command('hearsay')
    .description('Turns news articles into an actor network, with the sentence behind every edge.')
    .exitOverride()
    .addHelpText('after', settingsHelp);
  program
    .command('serve')
    .description('run the server until it is told to stop')
    .action(async () => {
      const { serve } = await import('./serve.js');
      await serve(readSettings(process.env));
    });
  program
    .command('import')
    .description('import files and folders of articles')
    .argument('<path...>', 'text, Markdown, HTML, JSON, JSONL or CSV files, or folders of them')
    .option('--publisher <name>', 'publisher of documents that do not say')
    .option('--date <date>', 'publication date (YYYY-MM-DD) of documents that do not say')
    .action(async (paths: string[], options: { publisher?: string; date?: string }) => {
      const { runImportCommand } = await import('../import/command.js');
      const listsDirectory = readSettings(process.env).dataDirectory;
      setExitCode(await withGraph((graph) => runImportCommand(paths, { ...options, listsDirectory }, graph)));
    });
  program
    .command('delete')
    .description('remove a document and exactly what only it supports')
    .argument('<id>', 'id of the document')
    .action(async (id: string) => {
      await withGraph((graph) => graph.deleteDocument(id));
      console.log(`Deleted ${id}.`);
    });
  program
    .command('dump')
    .description('write the whole graph to standard output as sorted JSON lines')
    .action(() => withGraph(writeDump));
  return program;
}

/** Opening rejects with Unavailable `graph-locked`, naming the holder and the HTTP way, while a server has the data open. */
async function withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const { openGraph } = await import('../graph/openGraph.js');
  const graph = await openGraph({ dataDirectory: settings.dataDirectory, neo4j: settings.neo4j });
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Who reads may have read enough, as `head` has: that is the end, and no error. */
async function writeDump(graph: Graph): Promise<void> {
  let isReaderGone = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isReaderGone = true;
    process.stdout.emit('drain');
  });
  for await (const line of graph.dump()) {
    const isFlushed = process.stdout.write(line.endsWith('\n') ? line : `${line}\n`);
    if (isReaderGone) return;
    if (!isFlushed) await once(process.stdout, 'drain');
  }
}

/** One message for people on standard error; a stack only for bugs. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InvalidInput || error instanceof Unavailable) {
    console.error(`hearsay: ${error.message}`);
    if (error.hint) console.error(`  ${error.hint}`);
    return error instanceof InvalidInput && error.status === 404 ? 1 : 2;
  }
  console.error('hearsay: something went wrong inside Hearsay.', error);
  return 2;
}

process.exitCode = 0;
try {
  await createProgram((code) => {
    process.exitCode = code;
  }).parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}
