// The three kinds of error, by who must act. Anything that is neither of these two is a bug.

/** The caller must change something: names the thing, the limit, and the way out. Caught by HTTP (4xx) and the command line. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string | null = null,
    /** HTTP status that fits: 400, 403, 404, 413, 415. */
    readonly status: number = 400,
  ) {
    super(message);
  }
}

/** Nothing is wrong with the request; try later. Caught by HTTP (503, Retry-After) and the import's retry loop. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
