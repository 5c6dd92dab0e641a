// Turns whatever was thrown into the one error shape of the API and its status. Nothing of a bug but its request id leaves.
import { MulterError } from 'multer';
import { InvalidInput, Unavailable } from '../../graph/errors.js';
import { formatBytes, readLimits } from '../../import/read/limits.js';
import { maxFilesPerImport, maxJsonBytes } from '../limits.js';

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  /** Seconds after which a new try makes sense. */
  readonly retryAfterS?: number;
}

/** Status for codes of `Unavailable` that are not a plain 503. */
const unavailableStatus = new Map([
  ['cypher-timeout', 408],
  ['cypher-cancelled', 499],
  ['cypher-too-many', 429],
]);

export function problemOf(error: unknown): Problem {
  if (error instanceof InvalidInput) {
    const status = unavailableStatus.get(error.code) ?? error.status;
    return { status, code: error.code, message: error.message, hint: error.hint };
  }
  if (error instanceof Unavailable) {
    const status = unavailableStatus.get(error.code) ?? 503;
    return {
      status,
      code: error.code,
      message: error.message,
      hint: error.hint,
      ...((status === 503 || status === 429) && { retryAfterS: 2 }),
    };
  }
  if (error instanceof MulterError) return uploadProblem(error);
  return bodyProblem(error) ?? bug;
}

const bug: Problem = {
  status: 500,
  code: 'internal-error',
  message: 'Something went wrong inside Hearsay.',
  hint: 'The log has the details under the id in the X-Request-Id header.',
};

function uploadProblem(error: MulterError): Problem {
  switch (error.code) {
    case 'LIMIT_FILE_SIZE':
      return {
        status: 413,
        code: 'file-too-large',
        message: `A file is larger than ${formatBytes(readLimits.maxFileBytes)}.`,
        hint: 'Split it, or import it with `npx hearsay import`.',
      };
    case 'LIMIT_FILE_COUNT':
      return {
        status: 413,
        code: 'too-many-files',
        message: `More than ${maxFilesPerImport} files in one import.`,
        hint: 'Import them in several parts, or with `npx hearsay import FOLDER`.',
      };
    default:
      return {
        status: 400,
        code: 'bad-upload',
        message: `The upload cannot be read: ${error.message}.`,
        hint: 'Send the files as multipart fields named `files`; `publisher` and `date` are optional.',
      };
  }
}

/** Errors of Express and its body parser carry a `type` and a `status`. */
function bodyProblem(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  const { type, status } = error as Error & { type?: string; status?: number };
  if (type === 'entity.too.large') {
    return {
      status: 413,
      code: 'body-too-large',
      message: `The request body is larger than ${formatBytes(maxJsonBytes)}.`,
      hint: 'Send less at once, or upload files.',
    };
  }
  if (type === 'entity.parse.failed') {
    return { status: 400, code: 'bad-json', message: 'The request body is not valid JSON.', hint: null };
  }
  if (error instanceof URIError || status === 400) {
    return { status: 400, code: 'bad-request', message: 'The request cannot be read.', hint: null };
  }
  if (/^(Multipart: |Unexpected end of form|Malformed part header)/.test(error.message)) {
    return { status: 400, code: 'bad-upload', message: `The upload cannot be read: ${error.message}.`, hint: null };
  }
  return status === 415 || status === 413 ? { status, code: 'bad-request', message: error.message, hint: null } : null;
}
