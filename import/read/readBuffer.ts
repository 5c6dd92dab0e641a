// Takes the name and the bytes of one file (an upload, or read from disk) and gives its documents one by one.
import { gunzipSync } from 'node:zlib';
import { decodeText, findHtmlCharset } from './decodeText.js';
import { detectFormat, formatOfName } from './detectFormat.js';
import { type FileFormat, formatsInGzip } from './fileFormats.js';
import { formatBytes, readLimits } from './limits.js';
import { readCsv } from './readCsv.js';
import { readHtml } from './readHtml.js';
import { readJson } from './readJson.js';
import { readJsonLines } from './readJsonLines.js';
import { readMarkdown } from './readMarkdown.js';
import type { ReadOptions, ReadProblem, ReadResult } from './readResult.js';
import { readText } from './readText.js';

/** Never throws: whatever the bytes are, each result is a document or a reason. Nothing is read from disk. */
export function* readBuffer(name: string, bytes: Uint8Array, options: ReadOptions = {}): Generator<ReadResult> {
  let entries = 0;
  let problems = 0;
  for (const result of readEntries(name, bytes, options)) {
    if (entries >= readLimits.maxListEntries || problems >= readLimits.maxListProblems) {
      yield { name, problem: entries >= readLimits.maxListEntries ? listTooLong : tooManyProblems };
      return;
    }
    entries += 1;
    if ('problem' in result) problems += 1;
    yield result;
  }
}

const listTooLong: ReadProblem = {
  code: 'list-too-long',
  message: `The list has more than ${readLimits.maxListEntries} articles; the rest was not read.`,
  hint: 'Split it into several files.',
};
const tooManyProblems: ReadProblem = {
  code: 'list-broken',
  message: `${readLimits.maxListProblems} entries of the list could not be read; the rest was not tried.`,
  hint: 'Look at the first reasons; the file may have another form than its name says.',
};

function* readEntries(name: string, bytes: Uint8Array, options: ReadOptions): Generator<ReadResult> {
  const tooLarge = checkFileSize(bytes.length);
  if (tooLarge) {
    yield { name, problem: tooLarge };
    return;
  }
  if (bytes.length === 0) {
    yield {
      name,
      problem: { code: 'file-empty', message: 'The file is empty.', hint: 'Check that it was saved or sent whole.' },
    };
    return;
  }
  const innerName = name.replace(/\.gz$/i, '');
  const innerFormat = formatOfName(innerName);
  if (innerName !== name && innerFormat && formatsInGzip.has(innerFormat) && bytes[0] === 0x1f) {
    yield* readGzip(name, innerName, bytes, options);
    return;
  }
  const detected = detectFormat(name, bytes);
  if ('problem' in detected) yield { name, problem: detected.problem };
  else yield* readFormat(detected.format, name, bytes, options);
}

/** Null where the size is allowed. */
export function checkFileSize(bytes: number): ReadProblem | null {
  if (bytes <= readLimits.maxFileBytes) return null;
  return {
    code: 'file-too-large',
    message: `The file has ${formatBytes(bytes)}; the limit is ${formatBytes(readLimits.maxFileBytes)}.`,
    hint: 'Split it into smaller files.',
  };
}

function* readFormat(format: FileFormat, name: string, bytes: Uint8Array, options: ReadOptions): Generator<ReadResult> {
  const text = decodeText(bytes, format === 'html' ? findHtmlCharset(bytes) : null);
  if (format === 'text') yield readText(name, text, options);
  else if (format === 'markdown') yield readMarkdown(name, text, options);
  else if (format === 'html') yield readHtml(name, text, options);
  else if (format === 'json') yield* readJson(name, text, options);
  else if (format === 'jsonl') yield* readJsonLines(name, text, options);
  else yield* readCsv(name, text, options);
}

/** One compressed list; the result is bounded, so a small file cannot fill the memory. */
function* readGzip(name: string, innerName: string, bytes: Uint8Array, options: ReadOptions): Generator<ReadResult> {
  let inner: Uint8Array;
  try {
    inner = gunzipSync(bytes, { maxOutputLength: readLimits.maxFileBytes });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    yield {
      name,
      problem: {
        code: isTooLarge ? 'file-too-large' : 'gzip-broken',
        message: isTooLarge
          ? `Unpacked, the file is over the limit of ${formatBytes(readLimits.maxFileBytes)}.`
          : 'The compressed file is broken.',
        hint: 'Unpack it and import the file inside, in parts where it is large.',
      },
    };
    return;
  }
  const detected = detectFormat(innerName, inner);
  if ('problem' in detected) yield { name, problem: detected.problem };
  else yield* readFormat(detected.format, name, inner, options);
}
