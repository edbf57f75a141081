import type { XeroClient } from 'xero-node';
import { z } from 'zod';
import type { PrivateStore } from '../../contracts/access.ts';
import { BatonError } from '../../errors/error.ts';
import { withRetry } from '../kit/retry.ts';
import { openClient, TIMEOUT } from './client.ts';
import type { XeroCredentials } from './credentials.ts';
import { judgeXero } from './errors.ts';
import type { XeroOptions } from './options.ts';

/** A consent as it is kept. Xero gives a new refresh token with every access token and ends the old one soon after. */
export const keptSchema = z.object({ refreshToken: z.string().min(1), scopes: z.array(z.string()) });

/** Name of the consent in the private store. */
export function signInId(clientId: string): string {
  return `xero-${clientId
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '_')
    .slice(0, 80)}`;
}

const tokenSetSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  scope: z.string().optional(),
});

/** Access tokens of one app, for half an hour each. */
export interface Tokens {
  /** The one at hand, or a first one. */
  current(): Promise<string>;
  /** A new one in place of this one, unless that has happened already. */
  renew(stale: string): Promise<string>;
}

export interface TokensOptions {
  credentials: XeroCredentials;
  app: XeroOptions['app'];
  scopes: readonly string[];
  privateStore: PrivateStore;
  signal: AbortSignal;
}

/** Access tokens that are got when first needed. Throws SIGN_IN_MISSING, SIGN_IN_REFUSED, ACCESS_DENIED then. */
export function openTokens(options: TokensOptions): Tokens {
  let held: string | null = null;
  let getting: Promise<string> | null = null;
  const get = (): Promise<string> => {
    getting ??= (options.app === 'web' ? refreshed(options) : granted(options))
      .then((token) => {
        held = token;
        return token;
      })
      .finally(() => {
        getting = null;
      });
    return getting;
  };
  return {
    current: async () => held ?? get(),
    renew: async (stale) => (held !== null && held !== stale ? held : get()),
  };
}

/** A custom connection's token: the key file is all it takes. */
async function granted({ credentials, scopes, signal }: TokensOptions): Promise<string> {
  const client = await openClient({ ...credentials, scopes });
  const set = await request(() => client.getClientCredentialsToken(), signal);
  return set.access_token;
}

const NEVER = new AbortController().signal;

/** The token of a person's consent. The new refresh token is on disk before the access token is used. */
async function refreshed(options: TokensOptions): Promise<string> {
  const { credentials, privateStore, signal } = options;
  const id = signInId(credentials.clientId);
  const client = await openClient(credentials);
  const attempt = async (): Promise<{ used: string; token: string }> => {
    // Read anew each time: another run may have renewed it meanwhile.
    const kept = keptSchema.safeParse(await privateStore.read(id));
    if (!kept.success) throw new BatonError('SIGN_IN_MISSING', 'Nobody has connected this app to Xero yet.');
    missingScopes(kept.data.scopes, options.scopes);
    const used = kept.data.refreshToken;
    try {
      // Its answer is waited for whatever is stopped meanwhile: the token that was sent is used up.
      const set = await request(() => refresh(client, credentials, used), signal, NEVER);
      await privateStore.write(id, { ...kept.data, refreshToken: set.refresh_token ?? used });
      return { used, token: set.access_token };
    } catch (error) {
      const now = keptSchema.safeParse(await privateStore.read(id));
      if (now.success && now.data.refreshToken !== used && isRefused(error)) return { used: '', token: '' };
      throw error;
    }
  };
  const first = await attempt();
  return first.used === '' ? (await attempt()).token : first.token;
}

function missingScopes(granted: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.filter((scope) => !granted.includes(scope));
  if (missing.length > 0)
    throw new BatonError('ACCESS_DENIED', `The consent at Xero does not cover ${missing.join(', ')}.`, {
      hint: 'Run npm run connect with the same --config, or name what is not to be read in leaveOut.',
    });
}

const refresh = (client: XeroClient, { clientId, clientSecret }: XeroCredentials, token: string) =>
  client.refreshWithRefreshToken(clientId, clientSecret, token);

function isRefused(error: unknown): boolean {
  return error instanceof BatonError && error.name === 'SIGN_IN_REFUSED';
}

/**
 * A token request, tried again as `withRetry` does. A refresh is safe to try again: Xero takes the old token for
 * another thirty minutes where its answer got lost.
 */
async function request(
  call: () => Promise<unknown>,
  signal: AbortSignal,
  duringCall: AbortSignal = signal,
): Promise<z.infer<typeof tokenSetSchema>> {
  return withRetry(
    async () => {
      const parsed = tokenSetSchema.safeParse(await inTime(call(), duringCall));
      if (!parsed.success)
        throw new BatonError('SERVICE_FAILED', 'The sign-in service of Xero answered without a token.');
      return parsed.data;
    },
    { service: 'Xero', signal, judge: (thrown) => judgeXero(thrown, 'tokens') },
  );
}

/** What the client cannot do itself for these calls: stop waiting. */
export async function inTime<Result>(call: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const timeout = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  let stop = (): void => undefined;
  try {
    return await Promise.race([
      call,
      new Promise<never>((_done, fail) => {
        stop = () => fail(timeout.reason);
        timeout.addEventListener('abort', stop, { once: true });
      }),
    ]);
  } finally {
    timeout.removeEventListener('abort', stop);
  }
}
