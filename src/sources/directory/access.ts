import type { OAuth2Client } from 'google-auth-library';
import type { AccessContext, Check, SignIn } from '../../contracts/access.ts';
import { checkGoogle } from '../google/check.ts';
import { googleSignIns } from '../google/sign-in.ts';
import { DirectoryClient } from './client.ts';
import type { DirectoryOptions } from './options.ts';
import { PARTS, SERVICE } from './parts.ts';

type Context = AccessContext<DirectoryOptions>;

export function signIns(context: Context): Promise<SignIn[]> {
  const scopes = Object.values(PARTS).map(({ scope }) => scope);
  return googleSignIns(context, [context.options.administrator], scopes);
}

export function check(context: Context): AsyncIterable<Check> {
  return checkGoogle(context, {
    service: SERVICE,
    accounts: [context.options.administrator],
    scopes: Object.values(PARTS),
    async probe(_auth: OAuth2Client, account: string) {
      const users = await new DirectoryClient(context).users(1);
      return users.length === 0
        ? `${account} may list the users; there are none`
        : `${account} may list the users of the directory`;
    },
  });
}
