// Takes a JSON file and gives its articles: a list, an object that holds a list, or one article.
import { isTextColumn } from './articleFields.js';
import { parseJson } from './parseJson.js';
import { readArticle } from './readArticle.js';
import type { ReadOptions, ReadResult } from './readResult.js';

const listNames: readonly string[] = ['documents', 'articles', 'items', 'data', 'results', 'entries'];

/** Never throws. Entries of a list are named `file.json#3`, counted from one. */
export function* readJson(name: string, raw: string, options: ReadOptions = {}): Generator<ReadResult> {
  const parsed = parseJson(raw);
  if ('problem' in parsed) {
    yield { name, problem: parsed.problem };
    return;
  }
  const list = findList(parsed.value);
  if (!list) yield readArticle(name, parsed.value, options);
  else if (list.length === 0) yield { name, problem: emptyList };
  else for (const [index, entry] of list.entries()) yield readArticle(`${name}#${index + 1}`, entry, options);
}

export const emptyList = {
  code: 'list-empty',
  message: 'The list holds no articles.',
  hint: 'Give at least one article with a "text".',
} as const;

function findList(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (value === null || typeof value !== 'object') return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const listName of listNames) {
    const list = fields.get(listName);
    if (Array.isArray(list) && ![...fields].some(([key, v]) => isTextColumn(key) && typeof v === 'string')) return list;
  }
  return null;
}
