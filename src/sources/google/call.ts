import type { OAuth2Client } from 'google-auth-library';
import type { MethodOptions } from 'googleapis-common';
import type { Pace } from '../kit/pace.ts';
import { withRetry } from '../kit/retry.ts';
import { judgeGoogle } from './errors.ts';

/** Longest wait for one answer, in milliseconds; attachments of 50 MB come through slow lines too. */
const TIMEOUT = 180_000;

/** Calls of one interface as one person. */
export interface GoogleCalls {
  auth: OAuth2Client;
  /** Whom the calls act as. */
  account: string;
  /** Name of the interface as Google Cloud has it: "Gmail". */
  service: string;
  signal: AbortSignal;
  pace?: Pace;
}

/** What google's clients answer. */
interface Answered<Data> {
  data: Data;
}

/**
 * Makes one call, waiting for its units and trying again as `withRetry` does. A token that has run out on the way is
 * renewed once. Throws ServiceError where the connector must decide (404, 410, 403 on one thing), else BatonError.
 */
export async function callGoogle<Data>(
  calls: GoogleCalls,
  units: number,
  request: (options: MethodOptions) => Promise<Answered<Data>>,
): Promise<Data> {
  const { auth, account, service, signal, pace } = calls;
  let renewed = false;
  return withRetry(
    async () => {
      await pace?.take(units, signal);
      const { data } = await request({ retry: false, signal, timeout: TIMEOUT });
      // The client hands on what it cannot parse as the text that came: half an answer, or a page of somebody on the way.
      if (typeof data === 'string') throw new NoAnswer();
      return data;
    },
    {
      service,
      signal,
      ...(pace && { pace }),
      judge(thrown) {
        if (thrown instanceof NoAnswer)
          return { again: true, after: null, why: 'an answer that is cut off, or not of Google' };
        const status = (thrown as { status?: unknown } | null)?.status;
        if (status === 401 && !renewed) {
          renewed = true;
          auth.credentials.expiry_date = 1;
          return { again: true, after: 0, why: 'the access token has run out' };
        }
        return judgeGoogle(thrown, service, account);
      },
    },
  );
}

class NoAnswer extends Error {}
