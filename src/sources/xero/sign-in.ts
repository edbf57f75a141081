import { randomBytes } from 'node:crypto';
import type { AccessContext, PrivateStore, SignIn } from '../../contracts/access.ts';
import { BatonError } from '../../errors/error.ts';
import { openLoopback } from '../kit/loopback.ts';
import { withRetry } from '../kit/retry.ts';
import { openClient } from './client.ts';
import { credentialsFile, readCredentials, type XeroCredentials } from './credentials.ts';
import { judgeXero } from './errors.ts';
import type { XeroOptions } from './options.ts';
import { scopesOf } from './scopes.ts';
import { inTime, keptSchema, signInId } from './tokens.ts';
import { organisations } from './xero.ts';

/** The consent of a web app; a custom connection needs none. Throws SIGN_IN_MISSING, CONFIG_INVALID. */
export async function signIns(context: AccessContext<XeroOptions>): Promise<SignIn[]> {
  const { options, baseDirectory, privateStore, signal } = context;
  if (options.app !== 'web') return [];
  const credentials = await readCredentials(credentialsFile(baseDirectory, options.credentials));
  const id = signInId(credentials.clientId);
  return [
    {
      id,
      who: options.organisation === undefined ? 'Xero' : `${options.organisation} at Xero`,
      scopes: ['offline_access', ...scopesOf(options)],
      async covers(scopes) {
        const kept = keptSchema.safeParse(await privateStore.read(id));
        return kept.success && scopes.every((scope) => kept.data.scopes.includes(scope));
      },
      run: (scopes, show) => consent({ credentials, port: options.port, scopes, show, privateStore, signal }),
      forget: () => forget(credentials, privateStore, signal),
    },
  ];
}

interface Consent {
  credentials: XeroCredentials;
  port: number;
  scopes: readonly string[];
  show: (address: string) => void;
  privateStore: PrivateStore;
  signal: AbortSignal;
}

async function consent({ credentials, port, scopes, show, privateStore, signal }: Consent): Promise<string> {
  const state = randomBytes(24).toString('base64url');
  // Xero compares redirect URIs to the letter, and takes no numbers of hosts.
  const redirectUri = `http://localhost:${port}/callback`;
  const client = await openClient({ ...credentials, redirectUri, scopes, state });
  await atXero(() => client.initialize(), signal);
  // Only now: whatever fails before would leave the port taken.
  const loopback = await openLoopback({ port, host: 'localhost', path: '/callback', state, signal });
  show(await client.buildConsentUrl());
  const back = await loopback.redirected;
  const set = await atXero(() => client.apiCallback(back.href), signal);
  if (!set.access_token || !set.refresh_token)
    throw new BatonError('SIGN_IN_REFUSED', 'Xero gave no lasting sign-in.', {
      hint: 'Look on the page of the app whether offline_access is among its scopes, and run npm run connect again.',
    });
  // Xero may grant fewer than it was asked for.
  const granted = set.scope === undefined ? [...scopes] : ['offline_access', ...set.scope.split(' ')];
  await privateStore.write(signInId(credentials.clientId), {
    refreshToken: set.refresh_token,
    scopes: [...new Set(granted)],
  });
  const token = set.access_token;
  const connected = await organisations({ current: async () => token, renew: async () => token }, signal);
  const names = connected.map(({ name }) => name).join(', ') || 'No organisation';
  return `${names}: connected`;
}

async function forget(
  credentials: XeroCredentials,
  privateStore: PrivateStore,
  signal: AbortSignal,
): Promise<boolean> {
  const id = signInId(credentials.clientId);
  // What others can read must be forgotten too.
  const kept = keptSchema.safeParse(await privateStore.read(id).catch(() => null));
  if (kept.success) {
    const client = await openClient(credentials);
    try {
      await atXero(() => client.initialize(), signal);
      client.setTokenSet({ access_token: '', refresh_token: kept.data.refreshToken });
      await atXero(() => client.revokeToken(), signal);
    } catch (error) {
      // It is forgotten here whatever Xero says; what is left there runs out after 60 days without use.
      signal.throwIfAborted();
      if (!(error instanceof Error)) throw error;
    }
  }
  return privateStore.remove(id);
}

/** A call of the sign-in service, tried again where that may help. */
function atXero<Result>(call: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  return withRetry(() => inTime(call(), signal), {
    service: 'Xero',
    signal,
    judge: (thrown) => judgeXero(thrown, 'tokens') ?? judgeSignIn(thrown),
  });
}

/** Errors of the sign-in library carry the answer's words on themselves; the error itself is not handed on. */
function judgeSignIn(thrown: unknown): ReturnType<typeof judgeXero> {
  const { error, message } = (thrown ?? {}) as { error?: unknown; message?: unknown };
  return judgeXero(
    { response: { statusCode: 400, data: { error: typeof error === 'string' ? error : String(message) } } },
    'tokens',
  );
}
