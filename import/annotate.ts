// `npm run annotate -- IN.json OUT.json`: reads articles ({id, title, text, ...}), understands each, and writes entities
// and relations in the form of the benchmark's guidelines. The order of the articles is kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { InvalidInput } from '../graph/errors.js';
import type { SourceDocument } from './annotation.js';
import { toBenchmarkForm } from './benchmarkForm.js';
import { createRulesExtractor } from './extract.js';

const articlesSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string().nullish(),
    text: z.string(),
    url: z.string().nullish(),
    publisher: z.string().nullish(),
    date: z.string().nullish(),
  }),
);

export type Article = z.infer<typeof articlesSchema>[number];

/** The headline goes in front of the text unless the text begins with it. */
export function toDocument(article: Article): SourceDocument {
  const title = (article.title ?? '').trim();
  const hasTitle = title === '' || article.text.trimStart().startsWith(title);
  return {
    id: article.id,
    title,
    text: hasTitle ? article.text : `${title}\n\n${article.text}`,
    url: article.url ?? null,
    publisher: article.publisher ?? null,
    publishedAt: article.date ?? null,
  };
}

export function readArticlesFile(path: string): readonly Article[] {
  const parsed = articlesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new InvalidInput('articles', `${path} is not a list of articles: ${z.prettifyError(parsed.error)}`);
}

async function main(): Promise<void> {
  const [input, output] = process.argv.slice(2);
  if (input === undefined || output === undefined) {
    throw new InvalidInput('arguments', 'Usage: npm run annotate -- IN.json OUT.json');
  }
  const extractor = await createRulesExtractor();
  const found = [];
  for (const article of readArticlesFile(input)) {
    const { actors, statements } = await extractor.extract(toDocument(article));
    found.push(toBenchmarkForm(article.id, actors, statements));
  }
  writeFileSync(output, `${JSON.stringify(found, null, 1)}\n`);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  main().catch((error: unknown) => {
    console.error(error instanceof InvalidInput ? error.message : error);
    process.exitCode = 1;
  });
}
