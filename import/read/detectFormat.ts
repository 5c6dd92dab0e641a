// Takes a file's name and bytes and says which reader fits, or why none does: the name and the first bytes have to agree.
import { extname } from 'node:path';
import { type FileFormat, fileSignatures, formatsByEnding } from './fileFormats.js';
import type { ReadProblem } from './readResult.js';

export type Detection = { readonly format: FileFormat } | { readonly problem: ReadProblem };

const readable = 'Import .txt, .md, .html, .json, .jsonl or .csv files.';

export function detectFormat(name: string, bytes: Uint8Array): Detection {
  const ending = extname(name).toLowerCase();
  const signature = fileSignatures.find((s) => s.bytes.every((byte, index) => bytes[index] === byte));
  if (signature) return { problem: describeSignature(ending, signature.what, signature.isArchive) };
  if (ending !== '' && !formatsByEnding.has(ending)) return { problem: unsupported(ending) };
  if (looksBinary(bytes)) {
    return { problem: { code: 'file-binary', message: 'The file is binary, not text.', hint: readable } };
  }
  const named = formatsByEnding.get(ending);
  const found = guessFormat(bytes);
  if (!named) return { format: found ?? 'text' };
  return contradicts(named, found) ? { problem: mismatch(ending, found) } : { format: named };
}

/** The format that a name promises; null for endings that cannot be read. */
export function formatOfName(name: string): FileFormat | null {
  return formatsByEnding.get(extname(name).toLowerCase()) ?? null;
}

export function unsupported(ending: string): ReadProblem {
  return {
    code: 'format-unsupported',
    message: `Files ending in "${ending.slice(0, 20)}" cannot be read.`,
    hint: readable,
  };
}

function describeSignature(ending: string, what: string, isArchive: boolean): ReadProblem {
  if (isArchive) {
    return {
      code: 'file-archive',
      message: `The file is ${what}; archives are not unpacked.`,
      hint: `Unpack it and import the files. ${readable}`,
    };
  }
  const isNamedOtherwise = formatsByEnding.has(ending);
  return {
    code: isNamedOtherwise ? 'format-mismatch' : 'format-unsupported',
    message: isNamedOtherwise
      ? `The file is ${what}, although its name ends in "${ending}".`
      : `The file is ${what}, which cannot be read.`,
    hint: `Save its text as a text file. ${readable}`,
  };
}

function mismatch(ending: string, found: FileFormat | null): ReadProblem {
  const what = found === 'html' ? 'an HTML page' : 'JSON';
  return {
    code: 'format-mismatch',
    message: `The file begins like ${what}, although its name ends in "${ending}".`,
    hint: `Rename it to end in ${found === 'html' ? '.html' : '.json'} and import it again.`,
  };
}

function contradicts(named: FileFormat, found: FileFormat | null): boolean {
  if (found === 'html') return named !== 'html' && named !== 'markdown';
  if (found === 'json') return named === 'html';
  return false;
}

/** Only what the first characters make certain. */
function guessFormat(bytes: Uint8Array): FileFormat | null {
  const start = Buffer.from(bytes.subarray(0, 512))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<body)/.test(start)) return 'html';
  return /^(?:\{\s{0,50}["}]|\[\s{0,50}[{\]])/.test(start) ? 'json' : null;
}

/** More than a tenth of control characters in the first 4 KB; UTF-16 with a byte-order mark is text. */
function looksBinary(bytes: Uint8Array): boolean {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasMark || bytes.length === 0) return false;
  const head = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1;
  return controls > head.length / 10;
}
