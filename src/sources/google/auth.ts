import type { OAuth2Client } from 'google-auth-library';
import { z } from 'zod';
import type { PrivateStore } from '../../contracts/access.ts';
import { BatonError } from '../../errors/error.ts';
import { credentialsFile, type GoogleCredentials, readCredentials } from './credentials.ts';

/** Node's own client keeps connections open, behind a proxy too; the one that Google's library brings does not. */
const TRANSPORT = { transporterOptions: { fetchImplementation: globalThis.fetch } };

/** What is needed to act as somebody at Google. */
export interface GoogleAccess {
  baseDirectory: string;
  /** As in the options. */
  credentials: string;
  privateStore: PrivateStore;
}

/** A sign-in as it is kept. */
export const keptSignInSchema = z.object({
  refreshToken: z.string().min(1),
  scopes: z.array(z.string()),
});

/** Name of a person's sign-in in the private store. It belongs to one client and one address. */
export function signInId(clientId: string, account: string): string {
  const client = clientId.replace(/\.apps\.googleusercontent\.com$/, '').toLowerCase();
  return `google-${client.replaceAll(/[^a-z0-9-]/g, '_').slice(0, 60)}-${account.replaceAll(/[^a-z0-9@._+-]/g, '_').slice(0, 100)}`;
}

/**
 * A client that acts as `account` with these scopes: through delegation, or by the sign-in that is kept.
 * Throws SIGN_IN_MISSING, CONFIG_INVALID. Nothing is asked of Google yet.
 */
export async function actAs(
  access: GoogleAccess,
  account: string,
  scopes: readonly string[],
): Promise<OAuth2Client> {
  const credentials = await readCredentials(credentialsFile(access.baseDirectory, access.credentials));
  if (credentials.kind === 'service-account') return delegated(credentials, account, scopes);
  const kept = keptSignInSchema.safeParse(
    await access.privateStore.read(signInId(credentials.clientId, account)),
  );
  if (!kept.success) throw new BatonError('SIGN_IN_MISSING', `${account} has not signed in at Google yet.`);
  const missing = scopes.filter((scope) => !kept.data.scopes.includes(scope));
  if (missing.length > 0)
    throw new BatonError(
      'ACCESS_DENIED',
      `${account} has signed in at Google, but has not granted ${missing.join(', ')}.`,
      { hint: 'Run npm run connect with the same --config and leave every box ticked.' },
    );
  const client = await openClient(credentials);
  client.setCredentials({ refresh_token: kept.data.refreshToken });
  return client;
}

/** A client without a sign-in yet. `redirectUri` is where a consent comes back to. */
export async function openClient(
  credentials: Extract<GoogleCredentials, { kind: 'installed' }>,
  redirectUri?: string,
): Promise<OAuth2Client> {
  const { OAuth2Client } = await import('google-auth-library');
  const { clientId, clientSecret } = credentials;
  return new OAuth2Client({ clientId, clientSecret, ...TRANSPORT, ...(redirectUri && { redirectUri }) });
}

async function delegated(
  { email, key, keyId }: Extract<GoogleCredentials, { kind: 'service-account' }>,
  subject: string,
  scopes: readonly string[],
): Promise<OAuth2Client> {
  const { JWT } = await import('google-auth-library');
  return new JWT({ ...TRANSPORT, email, key, ...(keyId && { keyId }), subject, scopes: [...scopes] });
}
