import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';
import { withoutCredentials } from '../kit/keep-out.ts';
import { connectionFault, retryAfter, type Verdict } from '../kit/retry.ts';
import { ServiceError } from '../kit/service-error.ts';

/** An error of an interface (https://google.aip.dev/193, and the older list of `errors`). */
const apiErrorSchema = z.object({
  error: z.object({
    message: z.string().default(''),
    status: z.string().optional(),
    errors: z.array(z.object({ reason: z.string().optional() })).default([]),
    details: z
      .array(
        z.object({ reason: z.string().optional(), metadata: z.record(z.string(), z.string()).optional() }),
      )
      .catch([])
      .default([]),
  }),
});

/** An error of the token endpoint (RFC 6749 5.2). */
const tokenErrorSchema = z.object({ error: z.string(), error_description: z.string().default('') });

/** What is read of an error that google's clients throw. */
interface Thrown {
  status: number | null;
  data: unknown;
  header(name: string): string | null;
}

const QUOTA =
  /^(?:rateLimitExceeded|userRateLimitExceeded|quotaExceeded|RATE_LIMIT_EXCEEDED|RESOURCE_EXHAUSTED|concurrentLimitExceeded|sharingRateLimitExceeded)$/;
const DAY_QUOTA = /^(?:dailyLimitExceeded|dailyLimitExceededUnreg)$/;
const OFF = /^(?:accessNotConfigured|SERVICE_DISABLED)$/;
const SCOPE = /^(?:insufficientPermissions|ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficientScopes)$/;

/** Judges what a call to Google threw. `who` is whom the call acted as, `service` the interface's name. */
export function judgeGoogle(thrown: unknown, service: string, who: string): Verdict | null {
  const { status, data, header } = readThrown(thrown);
  const token = tokenErrorSchema.safeParse(data);
  if (token.success) return judgeToken(token.data, status, who);
  const fault = status === null ? connectionFault(thrown) : null;
  if (fault !== null) return { again: true, after: null, why: `the connection broke (${fault})` };
  if (status === null) return null;
  const after = retryAfter(header('retry-after'));
  const { message, reasons, metadata } = readApiError(data);
  if (status === 429 || (status === 403 && reasons.some((reason) => QUOTA.test(reason))))
    return { again: true, after, why: `too many calls (${reasons[0] ?? status})`, limit: true };
  if (status === 403 && reasons.some((reason) => DAY_QUOTA.test(reason)))
    return stop('SERVICE_BUSY', `${service} allows ${who} no more calls today: ${message}`);
  if (status === 408 || status >= 500) return { again: true, after, why: `status ${status}` };
  if (status === 401)
    return stop('SIGN_IN_REFUSED', `Google does not accept the sign-in of ${who} any more: ${message}`);
  if (status === 403) return { again: false, error: denied(service, who, message, reasons, metadata) };
  return {
    again: false,
    error: new ServiceError(status, reasons[0] ?? '', message || `status ${status}`),
  };
}

function denied(
  service: string,
  who: string,
  message: string,
  reasons: string[],
  metadata: Record<string, string>,
): BatonError | ServiceError {
  if (reasons.some((reason) => OFF.test(reason))) {
    const address = metadata['activationUrl'] ?? /https:\/\/console\.\S+/.exec(message)?.[0];
    return new BatonError(
      'ACCESS_DENIED',
      `The ${service} API is switched off in the project of the key file.`,
      {
        hint: `Switch it on${address ? ` at ${address}` : ' in Google Cloud'}, wait a few minutes and run generate again.`,
      },
    );
  }
  if (reasons.some((reason) => SCOPE.test(reason)))
    return new BatonError('ACCESS_DENIED', `${service}: a scope was not granted for ${who}: ${message}`);
  return new ServiceError(403, reasons[0] ?? 'forbidden', message);
}

function judgeToken(
  { error, error_description }: z.infer<typeof tokenErrorSchema>,
  status: number | null,
  who: string,
): Verdict {
  const said = withoutCredentials(`${error}${error_description ? `: ${error_description}` : ''}`);
  if (status === 429 || (status !== null && status >= 500) || error === 'temporarily_unavailable')
    return { again: true, after: null, why: `the sign-in service said ${said}` };
  if (error === 'unauthorized_client')
    return stop(
      'SIGN_IN_REFUSED',
      `The service account may not act for ${who}: its domain-wide delegation does not exist or lacks a scope (${said}).`,
    );
  if (/Invalid email or User ID|account not found/i.test(error_description))
    return stop(
      'SIGN_IN_REFUSED',
      `There is no account ${who} in the domain of the service account (${said}).`,
    );
  return stop('SIGN_IN_REFUSED', `Google refused the sign-in of ${who} (${said}).`);
}

function stop(name: 'SIGN_IN_REFUSED' | 'SERVICE_BUSY', message: string): Verdict {
  return { again: false, error: new BatonError(name, message) };
}

function readApiError(data: unknown): {
  message: string;
  reasons: string[];
  metadata: Record<string, string>;
} {
  const parsed = apiErrorSchema.safeParse(unfolded(data));
  if (!parsed.success) return { message: '', reasons: [], metadata: {} };
  const { message, status, errors, details } = parsed.data.error;
  return {
    message: withoutCredentials(message),
    reasons: [...errors, ...details]
      .map(({ reason }) => reason ?? '')
      .concat(status ?? '')
      .filter((reason) => reason !== ''),
    metadata: Object.assign({}, ...details.map((detail) => detail.metadata ?? {})),
  };
}

/** Answers to calls for bytes carry their error as bytes. */
function unfolded(data: unknown): unknown {
  if (!(data instanceof ArrayBuffer) && typeof data !== 'string') return data;
  try {
    return JSON.parse(typeof data === 'string' ? data : new TextDecoder().decode(data));
  } catch {
    return null;
  }
}

function readThrown(thrown: unknown): Thrown {
  const { response, status } = (thrown ?? {}) as {
    response?: { status?: unknown; data?: unknown; headers?: { get?: unknown } };
    status?: unknown;
  };
  const code = typeof response?.status === 'number' ? response.status : status;
  // node-fetch, which the clients bring, has a class of its own for headers.
  const headers = typeof response?.headers?.get === 'function' ? (response.headers as Headers) : null;
  return {
    status: typeof code === 'number' ? code : null,
    data: unfolded(response?.data),
    header: (name) => headers?.get(name) ?? null,
  };
}
