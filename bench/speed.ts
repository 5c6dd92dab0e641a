// `npm run bench:speed -- GOLD.json`: how many articles the pipeline understands in a second of processor time, what the
// language part alone reaches, how long the models take to load, what memory they need and whether that grows over 10,000
// articles, and what a second thread adds. Processor time, since other programs may be running on the same machine.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { InvalidInput } from '../graph/errors.js';
import { readArticlesFile, toDocument } from '../import/annotate.js';
import type { SourceDocument } from '../import/annotation.js';
import { annotateDocument, loadRulesModels, type RulesModels } from '../import/extract.js';
import { parseDocument } from '../import/language/parseDocument.js';

/** Words of the article the goals speak of. */
const ARTICLE_WORDS = 350;
const SAMPLE = 150;
const THREAD_SECONDS = 6;

/** Milliseconds of processor time that `work` takes, in all threads. */
function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function countWords(documents: readonly SourceDocument[]): number {
  return documents.reduce((sum, d) => sum + d.text.split(/\s+/).length, 0);
}

/** Words understood within the given wall time, over and over from the start. */
function understandFor(ms: number, documents: readonly SourceDocument[], models: RulesModels): number {
  let words = 0;
  const end = performance.now() + ms;
  for (let i = 0; performance.now() < end; i++) {
    const document = documents[i % documents.length] as SourceDocument;
    annotateDocument(document, models);
    words += countWords([document]);
  }
  return words;
}

interface ThreadTask {
  readonly documents: readonly SourceDocument[];
}

/** Words a second of wall time that `threads` threads understand together. */
async function throughput(threads: number, documents: readonly SourceDocument[]): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL(import.meta.url), { workerData: { documents } satisfies ThreadTask }),
  );
  const next = (worker: Worker) => new Promise<number>((resolve) => worker.once('message', resolve));
  await Promise.all(workers.map(next));
  const counts = workers.map(next);
  for (const worker of workers) worker.postMessage('start');
  const words = (await Promise.all(counts)).reduce((sum, n) => sum + n, 0);
  await Promise.all(workers.map((worker) => worker.terminate()));
  return words / THREAD_SECONDS;
}

function runThread(): void {
  const { documents } = workerData as ThreadTask;
  const models = loadRulesModels();
  understandFor(1000, documents, models);
  parentPort?.once('message', () => parentPort?.postMessage(understandFor(THREAD_SECONDS * 1000, documents, models)));
  parentPort?.postMessage(0);
}

const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);

function reportMemory(documents: readonly SourceDocument[], models: RulesModels, articles: number): void {
  const steps = 5;
  for (let step = 1; step <= steps; step++) {
    for (let i = 0; i < articles / steps; i++) {
      annotateDocument(documents[i % documents.length] as SourceDocument, models);
    }
    console.log(`memory after ${(articles / steps) * step} articles: ${megabytes()} MB`);
  }
}

async function main(): Promise<void> {
  const [input, articles] = process.argv.slice(2);
  if (input === undefined) {
    throw new InvalidInput('arguments', 'Usage: npm run bench:speed -- GOLD.json [ARTICLES-FOR-MEMORY, 0 for none]');
  }
  const documents = readArticlesFile(input).slice(0, SAMPLE).map(toDocument);
  const units = countWords(documents) / ARTICLE_WORDS;
  let models: RulesModels | null = null;
  const load = cpuMs(() => {
    models = loadRulesModels();
  });
  if (models === null) return;
  const ready: RulesModels = models;
  console.log(`models loaded in ${load.toFixed(0)} ms, memory then ${megabytes()} MB`);
  const understand = () => {
    for (const document of documents) annotateDocument(document, ready);
  };
  console.log(`first pass: ${(units / (cpuMs(understand) / 1000)).toFixed(1)} articles of 350 words a CPU second`);
  const warm = Math.min(...Array.from({ length: 3 }, () => cpuMs(understand)));
  console.log(`warm: ${(units / (warm / 1000)).toFixed(1)} articles of 350 words a CPU second`);
  let tokens = 0;
  const language = Array.from({ length: 3 }, () => {
    tokens = 0;
    return cpuMs(() => {
      for (const document of documents) {
        for (const sentence of parseDocument(document, ready.language).sentences) tokens += sentence.tokens.length;
      }
    });
  });
  console.log(`language part: ${Math.round(tokens / (Math.min(...language) / 1000))} tokens a CPU second`);
  reportMemory(documents, ready, Number(articles ?? 10_000));
  const [one, two] = [await throughput(1, documents), await throughput(2, documents)];
  console.log(`two threads do ${(two / one).toFixed(2)} times the work of one (wall time)`);
}

if (isMainThread) {
  main().catch((error: unknown) => {
    console.error(error instanceof InvalidInput ? error.message : error);
    process.exitCode = 1;
  });
} else runThread();
