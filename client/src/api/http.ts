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
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(
      'unreachable',
      'The server does not answer.',
      'Is it still running? Start it with: npm start',
      0,
    );
  }
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 401) goToSignIn();
  if (!response.ok) throw errorOf(body, response.status);
  return body as T;
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
