// Takes JSON from outside and gives its value or a reason. Nesting is bounded before the parser runs: deep nesting has
// crashed parsers, and no list of articles needs it.
import { readLimits } from './limits.js';
import type { ReadProblem } from './readResult.js';

export type ParsedJson = { readonly value: unknown } | { readonly problem: ReadProblem };

export function parseJson(raw: string): ParsedJson {
  const text = raw.replace(/^\ufeff/, '');
  if (measureJsonDepth(text, readLimits.maxJsonDepth) > readLimits.maxJsonDepth) {
    return {
      problem: {
        code: 'json-too-deep',
        message: `The JSON nests more than ${readLimits.maxJsonDepth} levels deep.`,
        hint: 'Give a plain list of articles: [{"title": ..., "text": ...}].',
      },
    };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 150) : 'unknown';
    return {
      problem: {
        code: 'json-broken',
        message: `The JSON cannot be parsed: ${detail}.`,
        hint: 'Check it with a JSON validator; one article per line goes into a .jsonl file.',
      },
    };
  }
}

/** Depth of lists and objects, stopping above `limit`. Brackets inside strings do not count. */
export function measureJsonDepth(text: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < text.length && deepest <= limit; index += 1) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return deepest;
}
