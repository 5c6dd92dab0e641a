// Takes one record of a list of articles, whatever its keys are called, and gives the document or the reason why not.
import { fieldsOfRecord } from './articleFields.js';
import { makeDocument } from './makeDocument.js';
import type { ReadOptions, ReadResult } from './readResult.js';

/** Never throws; `value` comes from outside and may be anything. */
export function readArticle(name: string, value: unknown, options: ReadOptions = {}): ReadResult {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return {
      name,
      problem: {
        code: 'article-not-object',
        message: 'This entry of the list is not an object with the fields of an article.',
        hint: 'Give each article as {"title": ..., "text": ..., "url": ..., "publisher": ..., "date": ...}.',
      },
    };
  }
  return makeDocument(name, fieldsOfRecord(new Map(Object.entries(value))), options);
}
