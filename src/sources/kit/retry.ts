import { BatonError } from '../../errors/error.ts';
import { type Pace, waitFor } from './pace.ts';

/**
 * What an error of a service means: try again, perhaps not before a moment that the service named; or stop. `limit`
 * where the service works and there were too many calls.
 */
export type Verdict =
  | { again: true; after: number | null; why: string; limit?: true }
  | { again: false; error: Error };

export interface RetryOptions {
  /** Name of the service for messages: "Gmail". */
  service: string;
  /** What is thrown by the attempt, judged. An error that is not the service's is thrown as it is. */
  judge(thrown: unknown): Verdict | null;
  signal: AbortSignal;
  /** Slowed down for everyone when the service names a time. */
  pace?: Pace;
}

const ATTEMPTS = 7;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 32_000;
/** A longer `Retry-After` is a limit of the day or the hour: waiting it out is the owner's decision. */
const LONGEST_AFTER = 120_000;

/**
 * Tries until it works: truncated exponential backoff with full jitter, or what `Retry-After` says and some jitter.
 * Throws what `judge` says; SERVICE_BUSY when the service asks for a long wait or each of 7 attempts met a limit,
 * SERVICE_FAILED after 7 others.
 */
export async function withRetry<Result>(
  attempt: () => Promise<Result>,
  { service, judge, signal, pace }: RetryOptions,
): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (thrown) {
      signal.throwIfAborted();
      const verdict = thrown instanceof BatonError ? null : judge(thrown);
      if (verdict === null) throw thrown;
      if (!verdict.again) throw verdict.error;
      const { after, why, limit = false } = verdict;
      if (after !== null && after > LONGEST_AFTER) throw busy(service, why, after);
      if (tried >= ATTEMPTS)
        throw new BatonError(
          limit ? 'SERVICE_BUSY' : 'SERVICE_FAILED',
          `${service} was asked ${tried} times and each time said: ${why}.`,
        );
      const backoff = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tried - 1));
      const wait = after === null ? Math.random() * backoff + 50 : after + Math.random() * 250;
      if (after !== null) pace?.pause(after);
      await waitFor(wait, signal);
    }
  }
}

function busy(service: string, why: string, after: number): BatonError {
  const minutes = Math.ceil(after / 60_000);
  const wait = minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
  return new BatonError(
    'SERVICE_BUSY',
    `${service} has had enough calls for now (${why}) and asks to wait about ${wait}.`,
  );
}

/**
 * `Retry-After` (RFC 9110 10.2.3) in milliseconds: seconds, or a date. Null where it is missing or neither.
 * `now` in milliseconds since 1970.
 */
export function retryAfter(value: string | null | undefined, now: number = Date.now()): number | null {
  const text = (value ?? '').trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // An HTTP date names its day and has a time; Date.parse takes much else for a date.
  const date = /^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * Errors of connections that a new one may not meet, by their code (Node's, undici's, gaxios'). A computer without a
 * network does not find any host (ENOTFOUND), and one that has to sign in to its network first meets a foreign certificate.
 */
const CONNECTION =
  /^(?:ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|EPROTO|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|ENETDOWN|ENETUNREACH|EHOSTDOWN|EHOSTUNREACH|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_(?:SSL|TLS)_\w+|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_\w+|TimeoutError|ERR_BAD_RESPONSE)$/;

/** The code of a broken connection, of the error or of what caused it; null where it is something else. */
export function connectionFault(thrown: unknown): string | null {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 4; error = error.cause, depth += 1) {
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code === 'string' && CONNECTION.test(code)) return code;
  }
  return null;
}
