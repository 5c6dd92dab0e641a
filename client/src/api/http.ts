// JSON from and to the server, with its errors as one kind of error that says what to do.
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string | null,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Rejects with ApiError, also where the server cannot be reached (`code` is `unreachable`). */
export async function getJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await send(path, init);
  if (response.status === 204) return undefined as T;
  return (await response.json().catch(() => null)) as T;
}

/** The answer before its body has been read. Rejects as `getJson` does. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    throw unreachable(error);
  });
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 401) goToSignIn();
  throw errorOf(body, response.status);
}

/** What went wrong, in words. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const startHint = 'Is it still running? Start it with: npm start';

/** What to tell of a request that broke: that it was cancelled stays what it is. */
export function unreachable(error: unknown): unknown {
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  return new ApiError('unreachable', 'The server does not answer.', startHint, 0);
}

/** The session has ended: signing in comes back to the same view. */
function goToSignIn(): void {
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
}

function errorOf(body: unknown, status: number): ApiError {
  const error =
    typeof body === 'object' && body !== null && 'error' in body ? (body.error as Record<string, unknown>) : {};
  const message = typeof error.message === 'string' ? error.message : `The server answered ${status}.`;
  return new ApiError(
    typeof error.code === 'string' ? error.code : 'unknown',
    message,
    typeof error.hint === 'string' ? error.hint : null,
    status,
  );
}

export const postJson = <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
  getJson<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
