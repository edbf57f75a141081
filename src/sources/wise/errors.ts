import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';
import { withoutCredentials } from '../kit/keep-out.ts';
import { connectionFault, retryAfter, type Verdict } from '../kit/retry.ts';
import { ServiceError } from '../kit/service-error.ts';

/** An answer that is not the wanted one. */
export class WiseRefusal extends Error {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;

  constructor(status: number, headers: Headers, body: string) {
    super(`status ${status}`);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

/** An answer that broke off or never came. */
export class WiseSilence extends Error {}

const STATEMENTS =
  'Read the statements from files instead: export them as CSV at wise.com, docs/connect-wise.md shows how.';

/** What Wise says of an error. Its `error_description` is not read: it repeats the token. */
const errorSchema = z.object({
  error: z.string().optional(),
  message: z.string().optional(),
  errors: z.array(z.object({ code: z.string().optional(), message: z.string().optional() })).optional(),
});

/** Judges what a call threw. `what` is what was read, for messages: "the balances of Acme Ltd". */
export function judgeWise(thrown: unknown, what: string): Verdict | null {
  if (thrown instanceof WiseSilence) return { again: true, after: null, why: thrown.message };
  if (!(thrown instanceof WiseRefusal)) {
    const fault = connectionFault(thrown);
    return fault === null ? null : { again: true, after: null, why: `the connection broke (${fault})` };
  }
  const { status, headers } = thrown;
  const after = retryAfter(headers.get('retry-after'));
  if (status === 429) return { again: true, after, why: 'too many calls', limit: true };
  if (status === 408 || status >= 500) return { again: true, after, why: `status ${status}` };
  const said = saying(thrown.body);
  if (status === 401)
    return stop(
      'SIGN_IN_REFUSED',
      `Wise does not accept the token any more${said}. What was read before stays.`,
      'Make a new API token at wise.com and replace the one in the token file; docs/connect-wise.md shows how.',
    );
  if (status === 403 && (headers.has('x-2fa-approval') || headers.has('x-2fa-approval-result')))
    return stop(
      'ACCESS_DENIED',
      `Wise gives ${what} only after a second factor (strong customer authentication), which a token cannot give.`,
      STATEMENTS,
    );
  if (status === 403)
    return stop(
      'ACCESS_DENIED',
      `The token may not read ${what}${said}.`,
      `Check the rights of the token and of its owner at wise.com. ${STATEMENTS}`,
    );
  return { again: false, error: new ServiceError(status, '', `Wise answered ${status} for ${what}${said}`) };
}

function stop(name: 'SIGN_IN_REFUSED' | 'ACCESS_DENIED', message: string, hint: string): Verdict {
  return { again: false, error: new BatonError(name, message, { hint }) };
}

const UUID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;

/** ` (unauthorized)`, or ''. The token was taken out before; others of Wise's are UUIDs. */
function saying(body: string): string {
  let value: unknown;
  try {
    value = JSON.parse(body.slice(0, 20_000));
  } catch {
    return '';
  }
  const parsed = errorSchema.safeParse(value);
  if (!parsed.success) return '';
  const { error, message, errors } = parsed.data;
  const words = [error, message, errors?.[0]?.code, errors?.[0]?.message].filter(
    (word) => word !== undefined,
  );
  const text = withoutCredentials(words.join(': '))
    .replaceAll(UUID, '[removed]')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text === '' ? '' : ` (${text.slice(0, 300)})`;
}
