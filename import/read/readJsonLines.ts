// Takes a file with one JSON article per line and gives the articles; a broken line costs that line alone.
import { parseJson } from './parseJson.js';
import { readArticle } from './readArticle.js';
import { emptyList } from './readJson.js';
import type { ReadOptions, ReadResult } from './readResult.js';

/** Never throws. Articles are named `file.jsonl#12` after their line. */
export function* readJsonLines(name: string, raw: string, options: ReadOptions = {}): Generator<ReadResult> {
  let line = 0;
  let found = 0;
  for (let start = 0; start < raw.length; ) {
    const end = raw.indexOf('\n', start);
    const text = raw.slice(start, end < 0 ? raw.length : end).trim();
    start = end < 0 ? raw.length : end + 1;
    line += 1;
    if (text === '') continue;
    found += 1;
    const parsed = parseJson(text);
    const entry = `${name}#${line}`;
    yield 'problem' in parsed ? { name: entry, problem: parsed.problem } : readArticle(entry, parsed.value, options);
  }
  if (found === 0) yield { name, problem: emptyList };
}
