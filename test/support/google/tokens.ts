import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OAuth2Server } from 'oauth2-mock-server';
import type { Internet } from '../internet.ts';
import { type Answer, forwardTo } from '../switchboard.ts';

/** Whom a token acts as, and what it may read. */
export interface Grant {
  account: string;
  scopes: string[];
}

/**
 * Google's token endpoint: oauth2-mock-server signs the tokens; in front of it stands ours, which decides as Google
 * does who gets one, and remembers what each is for.
 */
export class GoogleTokens {
  /** Token → grant. Delete one and it has run out. */
  readonly grants = new Map<string, Grant>();
  /** Accounts of the domain; null takes any. */
  accounts: string[] | null = null;
  /** Scopes that an administrator has delegated; null takes any. */
  delegated: string[] | null = null;
  /** Refresh token → grant, for people who signed in. Delete one and it is revoked. */
  readonly signedIn = new Map<string, Grant>();
  /** Authorisation code → what its consent grants. */
  readonly codes = new Map<string, Grant>();
  readonly #server = new OAuth2Server();

  async start(internet: Internet): Promise<void> {
    await this.#server.issuer.keys.generate('RS256');
    await this.#server.start(0, '127.0.0.1');
    const forward = forwardTo(this.#server.address().port);
    internet.hosts.on('oauth2.googleapis.com', async (asked) => {
      const form = new URLSearchParams(asked.body);
      if (asked.url.pathname === '/revoke') {
        const token = form.get('token') ?? asked.url.searchParams.get('token') ?? '';
        return this.signedIn.delete(token) ? { body: {} } : refusal('invalid_token', 'Token revoked', 400);
      }
      const decided = this.#decide(form);
      if ('answer' in decided) return decided.answer;
      const url = new URL('/token', asked.url);
      const refresh =
        form.get('grant_type') === 'refresh_token' || form.get('grant_type') === 'authorization_code';
      const body = refresh ? 'grant_type=client_credentials&scope=any' : asked.body;
      const answer = await forward({ ...asked, url, body });
      const told = JSON.parse(String(answer.body)) as Record<string, unknown>;
      this.grants.set(String(told['access_token']), decided.grant);
      return { body: { ...told, expires_in: 3599, ...decided.more } };
    });
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  /** All access tokens have run out. */
  expire(): void {
    this.grants.clear();
  }

  #decide(form: URLSearchParams): { answer: Answer } | { grant: Grant; more: Record<string, unknown> } {
    if (form.get('grant_type') === 'refresh_token') {
      const grant = this.signedIn.get(form.get('refresh_token') ?? '');
      if (!grant) return { answer: refusal('invalid_grant', 'Token has been expired or revoked.') };
      return { grant, more: { scope: grant.scopes.join(' ') } };
    }
    if (form.get('grant_type') === 'authorization_code') {
      const grant = this.codes.get(form.get('code') ?? '');
      if (!grant) return { answer: refusal('invalid_grant', 'Malformed auth code.') };
      const refreshToken = `1//refresh-${grant.account}`;
      this.signedIn.set(refreshToken, grant);
      const identity = Buffer.from(JSON.stringify({ email: grant.account })).toString('base64url');
      return {
        grant,
        more: {
          refresh_token: refreshToken,
          scope: grant.scopes.join(' '),
          id_token: `eyJhbGciOiJub25lIn0.${identity}.`,
        },
      };
    }
    const claims = claimsOf(form.get('assertion') ?? '');
    if (this.accounts && !this.accounts.includes(claims.account))
      return { answer: refusal('invalid_grant', 'Invalid email or User ID') };
    if (this.delegated && claims.scopes.some((scope) => !this.delegated?.includes(scope)))
      return {
        answer: refusal(
          'unauthorized_client',
          'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
          401,
        ),
      };
    return { grant: claims, more: {} };
  }
}

function refusal(error: string, description: string, status = 400): Answer {
  return { status, body: { error, error_description: description } };
}

function claimsOf(assertion: string): Grant {
  const payload = Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString('utf8');
  const { sub = '', scope = '' } = JSON.parse(payload || '{}') as { sub?: string; scope?: string };
  return { account: sub, scopes: scope.split(' ').filter((one) => one !== '') };
}

let madeKey: string | null = null;

/** One key for all accounts of a process: making one takes longer than most tests. */
function privateKey(): string {
  madeKey ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;
  return madeKey;
}

/** Writes the key file of a service account. Returns its name. */
export async function writeServiceAccount(directory: string, name = 'google.json'): Promise<string> {
  const key = {
    type: 'service_account',
    project_id: 'baton-test',
    private_key_id: 'key-1',
    private_key: privateKey(),
    client_email: 'baton@baton-test.iam.gserviceaccount.com',
    client_id: '100000000000000000001',
  };
  await writeFile(path.join(directory, name), JSON.stringify(key), { mode: 0o600 });
  return name;
}

/** Writes the key file of an OAuth client of the type "Desktop app". Returns its name. */
export async function writeDesktopClient(directory: string, name = 'client.json'): Promise<string> {
  const installed = {
    client_id: '1234-abcd.apps.googleusercontent.com',
    client_secret: 'GOCSPX-test-secret',
  };
  await writeFile(path.join(directory, name), JSON.stringify({ installed }), { mode: 0o600 });
  return name;
}
