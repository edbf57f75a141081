/**
 * An answer that a connector must decide on itself: the thing is not there (404), a cursor has run out (404, 410).
 * Never shown to the owner as it is.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: number;
  /** The service's own word: `notFound`, `fullSyncRequired`. */
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(message);
    this.status = status;
    this.reason = reason;
  }
}

/** Whether a service answered with one of these statuses. */
export function hasStatus(thrown: unknown, ...statuses: number[]): thrown is ServiceError {
  return thrown instanceof ServiceError && statuses.includes(thrown.status);
}
