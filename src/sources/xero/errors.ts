import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';
import { withoutCredentials } from '../kit/keep-out.ts';
import { connectionFault, retryAfter, type Verdict } from '../kit/retry.ts';
import { ServiceError } from '../kit/service-error.ts';
import { headerOf } from './client.ts';

/** What the client rejects with: a text of JSON, or for its other calls an error with the answer on it. */
const thrownSchema = z.object({
  response: z.object({
    statusCode: z.coerce.number().optional(),
    status: z.number().optional(),
    body: z.unknown().optional(),
    data: z.unknown().optional(),
    headers: z.unknown().optional(),
  }),
});

/** An error of the interface; the gateway before it writes in small letters. */
const apiErrorSchema = z.object({
  Title: z.string().nullish(),
  title: z.string().nullish(),
  Detail: z.string().nullish(),
  detail: z.string().nullish(),
  Message: z.string().nullish(),
});

/** An error of the token endpoint (RFC 6749 5.2). */
const tokenErrorSchema = z.object({ error: z.string(), error_description: z.string().nullish() });

const NO_SCOPE = /AuthorizationUnsuccessful|insufficient_scope/i;

interface Thrown {
  /** 0 where no answer came. */
  status: number;
  body: unknown;
  header(name: string): string | null;
}

/** Judges what a call to Xero threw. `what` is what was read, for messages: "invoices". */
export function judgeXero(thrown: unknown, what: string): Verdict | null {
  const { status, body, header } = readThrown(thrown);
  const token = tokenErrorSchema.safeParse(body);
  if (token.success) return judgeToken(token.data, status);
  if (status === 0) {
    // The client's own errors of connections are not handed on: they carry the request.
    const isClients =
      typeof thrown === 'string' || (thrown as { isAxiosError?: unknown } | null)?.isAxiosError;
    const fault = connectionFault(thrown) ?? (isClients ? (codeOf(thrown) ?? said(body)) : null);
    return fault === null ? null : { again: true, after: null, why: `the connection broke (${fault})` };
  }
  const after = retryAfter(header('retry-after'));
  if (status === 429) return busy(after, header('x-rate-limit-problem') ?? '');
  if (status === 408 || status >= 500) return { again: true, after, why: `status ${status}` };
  const detail = said(body);
  const lacksScope =
    NO_SCOPE.test(detail) ||
    NO_SCOPE.test(header('www-authenticate') ?? '') ||
    (status === 403 && !/AuthenticationUnsuccessful/i.test(detail));
  if ((status === 401 || status === 403) && lacksScope)
    return { again: false, error: new NotGranted(what, `${status} ${detail}`.trim()) };
  if (status === 403)
    return stop('ACCESS_DENIED', `The organisation is not connected to this app any more (${detail}).`);
  if (status === 401)
    return stop('SIGN_IN_REFUSED', `Xero does not accept the sign-in of this app any more (${detail}).`);
  const words = `Xero answered ${status} for ${what}${detail && ` (${detail})`}`;
  // Without these nothing can be read; of all else the reader decides what it means.
  if (what === 'tokens' || what === 'connections') return stop('SERVICE_FAILED', `${words}.`);
  return { again: false, error: new ServiceError(status, '', words) };
}

/** One thing may not be read; others may. */
export class NotGranted extends BatonError {
  constructor(what: string, said: string) {
    super('ACCESS_DENIED', `Xero does not let this app read ${what} (${said}).`, {
      hint: 'Give the app the scope that docs/connect-xero.md names for it and consent again, or name it in leaveOut.',
    });
  }
}

/** Whether a call was refused because its token has run out, so that a new one may help. */
export function isStale(thrown: unknown): boolean {
  const { status, body, header } = readThrown(thrown);
  return status === 401 && !NO_SCOPE.test(said(body)) && !NO_SCOPE.test(header('www-authenticate') ?? '');
}

/** Whether nothing has changed since the date that was asked by. */
export function isUnmodified(thrown: unknown): boolean {
  return readThrown(thrown).status === 304;
}

function busy(after: number | null, problem: string): Verdict {
  if (after === null && /day/i.test(problem))
    return stop(
      'SERVICE_BUSY',
      'Xero allows this app no more calls to the organisation today; it does not say until when.',
    );
  const limit =
    problem === '' ? 'too many calls' : `limit of the ${problem.replaceAll(/[^\w -]/g, '').slice(0, 40)}`;
  return { again: true, after, why: limit, limit: true };
}

function judgeToken({ error, error_description }: z.infer<typeof tokenErrorSchema>, status: number): Verdict {
  const words = withoutCredentials(`${error}${error_description ? `: ${error_description}` : ''}`);
  if (status === 429 || status >= 500 || error === 'temporarily_unavailable')
    return { again: true, after: null, why: `the sign-in service said ${words}` };
  if (error === 'invalid_scope')
    return stop('ACCESS_DENIED', `The app may not ask for one of the scopes (${words}).`, SCOPE_HINT);
  if (error === 'invalid_client' || error === 'unauthorized_client')
    return stop(
      'SIGN_IN_REFUSED',
      `Xero does not know the app of the key file, or not its secret (${words}).`,
      CLIENT_HINT,
    );
  if (error === 'invalid_grant')
    return stop('SIGN_IN_REFUSED', `The consent was revoked, or lay unused for 60 days (${words}).`);
  return stop('SIGN_IN_REFUSED', `Xero refused the sign-in (${words}).`);
}

const SCOPE_HINT =
  'Apps made before March 2026 may need "scopes": "broad"; newer ones need the granular scopes ticked on the page of the app.';
const CLIENT_HINT =
  'Compare the key file with the page of the app at developer.xero.com, and the option app with its type.';

function stop(
  name: 'SIGN_IN_REFUSED' | 'SERVICE_BUSY' | 'SERVICE_FAILED' | 'ACCESS_DENIED',
  message: string,
  hint?: string,
): Verdict {
  return { again: false, error: new BatonError(name, message, hint === undefined ? {} : { hint }) };
}

function said(body: unknown): string {
  const parsed = apiErrorSchema.safeParse(body);
  const words = parsed.success
    ? (parsed.data.Detail ??
      parsed.data.detail ??
      parsed.data.Message ??
      parsed.data.Title ??
      parsed.data.title ??
      '')
    : typeof body === 'string'
      ? body
      : '';
  return withoutCredentials(words).replaceAll(/\s+/g, ' ').slice(0, 300).trim();
}

function codeOf(thrown: unknown): string | null {
  const { code } = Object(thrown) as { code?: unknown };
  return typeof code === 'string' ? code : null;
}

/** Errors of the accounting calls are a text of JSON; those of tokens and connections carry the answer. */
function readThrown(thrown: unknown): Thrown {
  const parsed = thrownSchema.safeParse(typeof thrown === 'string' ? unfolded(thrown) : thrown);
  if (!parsed.success) return { status: 0, body: null, header: () => null };
  const { statusCode, status, body, data, headers } = parsed.data.response;
  return {
    status: statusCode ?? status ?? 0,
    body: unwrapped(unfolded(body ?? data)),
    header: (name) => headerOf(headers, name),
  };
}

function unfolded(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{"]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** As `ask` wraps what came. */
function unwrapped(body: unknown): unknown {
  return body !== null && typeof body === 'object' && 'answer' in body ? body.answer : body;
}
