import { BatonError } from '../../errors/error.ts';
import { type Pace, tokenBucket } from '../kit/pace.ts';
import { withRetry } from '../kit/retry.ts';
import { judgeWise, WiseRefusal, WiseSilence } from './errors.ts';
import { parseExact } from './json.ts';

const HOST = 'https://api.wise.com';
/** Longest wait for one answer, in milliseconds. */
const TIMEOUT = 60_000;
/** A page of a list is far smaller. */
const LONGEST_ANSWER = 32 * 1024 * 1024;

/** Reads from Wise's interface (https://docs.wise.com/api-reference) with a personal token. It only ever reads. */
export interface WiseClient {
  /**
   * One answer, its numbers as texts. `what` says what is read, for messages. Throws SIGN_IN_REFUSED, ACCESS_DENIED,
   * SERVICE_BUSY, SERVICE_FAILED, and ServiceError on any other status.
   */
  get(path: string, query: Record<string, string>, what: string): Promise<unknown>;
}

export function openClient(token: string, signal: AbortSignal): WiseClient {
  // Wise allows 1,000 calls a minute; more programs may use the same token.
  const pace: Pace = tokenBucket(600, 60);
  return {
    async get(path, query, what) {
      const address = new URL(path, HOST);
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
      return withRetry(
        async () => {
          await pace.take(1, signal);
          return ask(address, token, signal);
        },
        { service: 'Wise', judge: (thrown) => judgeWise(thrown, what), signal, pace },
      );
    },
  };
}

async function ask(address: URL, token: string, signal: AbortSignal): Promise<unknown> {
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      // The token goes to this host and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    });
    const text = await textOf(response);
    if (!response.ok)
      throw new WiseRefusal(response.status, response.headers, text.replaceAll(token, '[removed]'));
    return parsed(text);
  } catch (error) {
    if (timeout.aborted && !signal.aborted)
      throw new WiseSilence(`no whole answer within ${TIMEOUT / 1000} seconds`);
    throw error;
  }
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > LONGEST_ANSWER)
      throw new BatonError(
        'SERVICE_FAILED',
        'Wise sent an answer of more than 32 MB to a question for one page.',
      );
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return parseExact(text);
  } catch {
    throw new WiseSilence('an answer that is not JSON');
  }
}
