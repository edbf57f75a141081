import type { OAuth2Client } from 'google-auth-library';
import type { AccessContext, Check } from '../../contracts/access.ts';
import { BatonError, messageOf } from '../../errors/error.ts';
import { withRetry } from '../kit/retry.ts';
import { actAs } from './auth.ts';
import { credentialsFile, isShared, readCredentials } from './credentials.ts';
import { judgeGoogle } from './errors.ts';

export interface GoogleCheck {
  /** Name of the interface as Google Cloud has it: "Gmail". */
  service: string;
  accounts: readonly string[];
  /** Each with why it is needed, in a few words. */
  scopes: readonly { scope: string; why: string }[];
  /** One cheap call. What it throws tells whether the interface is off or a right is missing. Returns what it found. */
  probe(auth: OAuth2Client, account: string): Promise<string>;
}

/** What a pull from Google needs: the key file, the right to act for each account with each scope, the interface. */
export async function* checkGoogle(
  context: AccessContext<{ credentials: string }>,
  { service, accounts, scopes, probe }: GoogleCheck,
): AsyncGenerator<Check> {
  const file = credentialsFile(context.baseDirectory, context.options.credentials);
  let delegated: boolean;
  try {
    const credentials = await readCredentials(file);
    delegated = credentials.kind === 'service-account';
    const kind =
      credentials.kind === 'service-account'
        ? `service account ${credentials.email}${credentials.clientId ? `, client ID ${credentials.clientId}` : ''}`
        : 'OAuth client for people who sign in';
    yield { what: 'Key file', state: 'ok', found: kind, remedy: '' };
    if (await isShared(file))
      yield {
        what: 'Key file',
        state: 'warning',
        found: 'Others on this computer can read it.',
        remedy: `Take their rights away: chmod 600 ${file}`,
      };
  } catch (thrown) {
    yield missing('Key file', thrown);
    return;
  }
  for (const account of accounts) {
    const refused = await tokenFault(context, account, scopes, service);
    if (refused !== null) {
      yield missing(`Sign-in of ${account}`, refused);
      if (delegated) yield* eachScope(context, account, scopes, service);
      continue;
    }
    yield {
      what: `Sign-in of ${account}`,
      state: 'ok',
      found: `all ${scopes.length} scopes for ${service} are granted`,
      remedy: '',
    };
    try {
      const auth = await actAs(
        { ...context, ...context.options },
        account,
        scopes.map(({ scope }) => scope),
      );
      yield { what: `${service} of ${account}`, state: 'ok', found: await probe(auth, account), remedy: '' };
    } catch (thrown) {
      yield missing(`${service} of ${account}`, thrown);
    }
  }
}

/** Which scopes the delegation lacks: a token is only given where all that are asked for are allowed. */
async function* eachScope(
  context: AccessContext<{ credentials: string }>,
  account: string,
  scopes: GoogleCheck['scopes'],
  service: string,
): AsyncGenerator<Check> {
  for (const one of scopes) {
    const refused = await tokenFault(context, account, [one], service);
    const what = `Scope ${one.scope}`;
    if (refused === null) yield { what, state: 'ok', found: 'delegated', remedy: '' };
    else
      yield {
        what,
        state: 'missing',
        found: `not delegated; needed for ${one.why}`,
        remedy:
          'An administrator adds it at admin.google.com under Security, Access and data control, API controls, ' +
          'Domain-wide delegation, for the client ID of the service account.',
      };
  }
}

async function tokenFault(
  context: AccessContext<{ credentials: string }>,
  account: string,
  scopes: GoogleCheck['scopes'],
  service: string,
): Promise<unknown> {
  try {
    const auth = await actAs(
      { ...context, ...context.options },
      account,
      scopes.map(({ scope }) => scope),
    );
    await withRetry(() => auth.getAccessToken(), {
      service: 'Google',
      signal: context.signal,
      judge: (thrown) => judgeGoogle(thrown, service, account),
    });
    return null;
  } catch (thrown) {
    context.signal.throwIfAborted();
    return thrown;
  }
}

function missing(what: string, thrown: unknown): Check {
  const remedy = thrown instanceof BatonError ? thrown.hint : '';
  return { what, state: 'missing', found: messageOf(thrown), remedy };
}
