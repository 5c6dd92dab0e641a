// The names under which lists of articles carry their fields, and the step from one record to the fields of an article.
// Outside names live in a Map: `__proto__` is a name like any other.
import type { ArticleFields } from './makeDocument.js';

type FieldName = 'title' | 'text' | 'url' | 'publisher' | 'date';

const namesByField: readonly (readonly [FieldName, readonly string[]])[] = [
  ['title', ['title', 'headline', 'heading']],
  ['text', ['text', 'body', 'content', 'fulltext', 'articletext', 'article', 'maintext', 'story']],
  ['url', ['url', 'link', 'sourceurl', 'permalink', 'uri', 'address']],
  ['publisher', ['publisher', 'outlet', 'source', 'site', 'sitename', 'publication', 'newspaper', 'media']],
  [
    'date',
    ['date', 'published', 'publishedat', 'publicationdate', 'datepublished', 'publisheddate', 'pubdate', 'datetime'],
  ],
];

/** Column names that are understood, for messages and documentation. */
export const knownColumns: readonly (readonly [FieldName, readonly string[]])[] = namesByField;

/** Gives '' for a text that is missing; values that are neither text nor number count as missing. */
export function fieldsOfRecord(record: ReadonlyMap<string, unknown>): ArticleFields {
  const byName = new Map([...record].map(([key, value]) => [plainName(key), value] as const));
  const fields = new Map<FieldName, string>();
  for (const [field, names] of namesByField) {
    const value = names.map((name) => textOf(byName.get(name))).find((text) => text !== '');
    if (value !== undefined) fields.set(field, value);
  }
  return {
    title: fields.get('title') ?? null,
    text: fields.get('text') ?? '',
    url: fields.get('url') ?? null,
    publisher: fields.get('publisher') ?? null,
    date: fields.get('date') ?? null,
  };
}

export function isTextColumn(name: string): boolean {
  return namesByField.some(([field, names]) => field === 'text' && names.includes(plainName(name)));
}

function plainName(key: string): string {
  return key
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_.-]/g, '');
}

/** Feeds give a publisher as `{id, name}`. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim() === '' ? '' : value;
  if (typeof value === 'number') return String(value);
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const name = new Map(Object.entries(value)).get('name');
    return typeof name === 'string' ? name : '';
  }
  return '';
}
