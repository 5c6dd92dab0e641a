// Short ways to look at what readers give.
import type { SourceDocument } from '../../../import/annotation.js';
import type { ReadProblem, ReadResult } from '../../../import/read/readResult.js';

export const article =
  'The minister of Arvenia accused the opposition of paying for the protests in the capital. ' +
  'A spokesman for the opposition denied the charge and said that it had been made up by the government.';

export function documentOf(result: ReadResult | undefined): SourceDocument {
  if (!result || 'problem' in result) throw new Error(`no document but ${JSON.stringify(result)}`);
  return result.document;
}

export function problemOf(result: ReadResult | undefined): ReadProblem {
  if (!result || 'document' in result) throw new Error(`no problem but ${JSON.stringify(result)}`);
  return result.problem;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
