import { randomBytes } from 'node:crypto';
import type { CodeChallengeMethod } from 'google-auth-library';
import { z } from 'zod';
import type { AccessContext, SignIn } from '../../contracts/access.ts';
import { BatonError } from '../../errors/error.ts';
import { openLoopback } from '../kit/loopback.ts';
import { withRetry } from '../kit/retry.ts';
import { keptSignInSchema, openClient, signInId } from './auth.ts';
import { credentialsFile, type GoogleCredentials, readCredentials } from './credentials.ts';
import { judgeGoogle } from './errors.ts';

/** Tells who has signed in; asked for with every consent. */
const IDENTITY = ['openid', 'email'];

const idTokenSchema = z.object({ email: z.string() });

/**
 * The consents that these people must give for these scopes; none where a service account acts for them.
 * Throws SIGN_IN_MISSING where the key file is not there.
 */
export async function googleSignIns(
  context: AccessContext<{ credentials: string }>,
  accounts: readonly string[],
  scopes: readonly string[],
): Promise<SignIn[]> {
  const file = credentialsFile(context.baseDirectory, context.options.credentials);
  const credentials = await readCredentials(file);
  if (credentials.kind === 'service-account') return [];
  return accounts.map((account) => signInOf(context, credentials, account, scopes));
}

function signInOf(
  context: AccessContext<unknown>,
  credentials: Extract<GoogleCredentials, { kind: 'installed' }>,
  account: string,
  scopes: readonly string[],
): SignIn {
  const { privateStore, signal } = context;
  const id = signInId(credentials.clientId, account);
  const kept = async () => {
    const parsed = keptSignInSchema.safeParse(await privateStore.read(id));
    return parsed.success ? parsed.data : null;
  };
  const tried = <Result>(attempt: () => Promise<Result>) =>
    withRetry(attempt, {
      service: 'Google',
      signal,
      judge: (thrown) => judgeGoogle(thrown, 'Google', account),
    });
  return {
    id,
    who: `${account} at Google`,
    scopes,
    async covers(wanted) {
      const held = await kept();
      return held !== null && wanted.every((scope) => held.scopes.includes(scope));
    },
    async run(wanted, show) {
      const state = randomBytes(24).toString('base64url');
      const { redirectUri, redirected } = await openLoopback({ port: 0, path: '/', state, signal });
      const client = await openClient(credentials, redirectUri);
      const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
      show(
        client.generateAuthUrl({
          access_type: 'offline',
          // Without it Google gives a refresh token at the first consent only.
          prompt: 'consent',
          login_hint: account,
          scope: [...IDENTITY, ...wanted],
          state,
          code_challenge_method: 'S256' as CodeChallengeMethod.S256,
          ...(codeChallenge && { code_challenge: codeChallenge }),
        }),
      );
      const code = (await redirected).searchParams.get('code') ?? '';
      const { tokens } = await tried(() =>
        client.getToken({ code, codeVerifier, redirect_uri: redirectUri }),
      );
      const granted = (tokens.scope ?? '').split(' ');
      const signedIn = emailOf(tokens.id_token ?? null);
      refuseOther(account, signedIn);
      const missing = wanted.filter((scope) => !granted.includes(scope));
      if (missing.length > 0 || !tokens.refresh_token)
        throw new BatonError(
          'ACCESS_DENIED',
          `${account} did not grant ${missing.join(', ') || 'access for later'}.`,
          { hint: 'Run npm run connect again and leave every box ticked.' },
        );
      await privateStore.write(id, { refreshToken: tokens.refresh_token, scopes: granted });
      return `${signedIn} has signed in`;
    },
    async forget() {
      const held = await kept().catch((thrown: unknown) => {
        // One that others can read is forgotten unread; its error tells its owner to revoke it.
        if (thrown instanceof BatonError && thrown.name === 'SIGN_IN_EXPOSED') return null;
        throw thrown;
      });
      if (held !== null) {
        const client = await openClient(credentials);
        // Where Google cannot be told, the sign-in is forgotten here all the same.
        await client.revokeToken(held.refreshToken).catch(() => undefined);
      }
      return privateStore.remove(id);
    },
  };
}

function refuseOther(account: string, signedIn: string): void {
  if (signedIn === account) return;
  throw new BatonError('SIGN_IN_REFUSED', `${signedIn} has signed in, but the config asks for ${account}.`, {
    hint: 'Sign out of the other account in the browser, or use a private window, and run npm run connect again.',
  });
}

/**
 * The address in an ID token. It came from Google's token endpoint over TLS, which stands for the check of its
 * signature (OpenID Connect Core 3.1.3.7, point 6).
 */
function emailOf(token: string | null): string {
  try {
    const payload = Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8');
    return idTokenSchema.parse(JSON.parse(payload)).email.toLowerCase();
  } catch {
    throw new BatonError('SIGN_IN_REFUSED', 'Google did not say who has signed in.');
  }
}
