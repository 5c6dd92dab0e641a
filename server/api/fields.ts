// The small schemas that several resources share: ids, dates, numbers and comma-separated lists in a query string.
import { z } from 'zod';

/** Ids are hashes or names given by an import: no slash, no control character. */
export const idSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\s/\\]+$/, 'must be an id: no spaces and no slashes');

export const dateSchema = z.iso.date('must be a date such as 2026-05-31');

export const idParams = z.object({ id: idSchema });

/** A whole number in a query string. */
export function count(min: number, max: number, byDefault: number) {
  return z.coerce.number('must be a number').int('must be a whole number').min(min).max(max).default(byDefault);
}

/** `a,b,c` in a query string; empty pieces are dropped, and each piece must fit `item`. */
export function list<T extends string>(item: z.ZodType<T, string>, maxItems: number) {
  return z
    .string()
    .max(10_000)
    .transform((text) => [...new Set(text.split(',').map((piece) => piece.trim()))].filter((piece) => piece !== ''))
    .pipe(z.array(item).max(maxItems));
}
