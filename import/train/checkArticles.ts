// `npm run check:articles -- FILE...`: reads files of written articles, says what is wrong with them, or what they hold.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readWrittenArticles } from './writtenArticles.js';

for (const path of process.argv.slice(2)) {
  try {
    const articles = readWrittenArticles(readFileSync(path, 'utf8'), basename(path, '.txt'));
    const counts = new Map<string, number>();
    for (const { relations } of articles)
      for (const { type } of relations) counts.set(type, (counts.get(type) ?? 0) + 1);
    const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    const entities = articles.reduce((sum, article) => sum + article.entities.length, 0);
    console.log(`${path}: ${articles.length} articles, ${words} words, ${entities} entities`);
    console.log([...counts].map(([type, count]) => `  ${type} ${count}`).join('\n'));
  } catch (error) {
    console.error(`${path}:\n${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
