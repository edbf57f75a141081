import type { AccessContext, Check } from '../../contracts/access.ts';
import { BatonError, messageOf } from '../../errors/error.ts';
import { ServiceError } from '../kit/service-error.ts';
import { listProfiles } from './api.ts';
import { openClient, type WiseClient } from './client.ts';
import type { WiseOptions } from './options.ts';
import { chosenProfiles } from './pull.ts';
import { nameOf, type Profile } from './shapes.ts';
import { isShared, readToken, tokenFile } from './token.ts';

/** Whether the token is there, is accepted, and opens each part of each profile. Reads one page of each. */
export async function* checkWise(context: AccessContext<WiseOptions>): AsyncGenerator<Check> {
  const { options, baseDirectory, signal } = context;
  const file = tokenFile(baseDirectory, options.credentials);
  let token: string;
  try {
    token = await readToken(file);
  } catch (error) {
    yield failed('Wise token', error);
    return;
  }
  yield (await isShared(file))
    ? {
        what: 'Wise token',
        state: 'warning',
        found: `${file} holds a token, and others on this computer can read it.`,
        remedy: `Close it to others: chmod 600 "${file}".`,
      }
    : ok('Wise token', `${file} holds a token.`);
  const client = openClient(token, signal);
  let profiles: Profile[];
  try {
    profiles = chosenProfiles((await listProfiles(client)).entries, options);
  } catch (error) {
    signal.throwIfAborted();
    yield failed('Wise profiles', error);
    return;
  }
  yield ok('Wise profiles', `The token is accepted for ${profiles.map(nameOf).join(', ')}.`);
  for (const profile of profiles)
    for (const part of PARTS) {
      const what = `Wise ${part.name} of ${nameOf(profile)}`;
      try {
        await part.ask(client, profile);
        yield ok(what, 'The token may read them.');
      } catch (error) {
        signal.throwIfAborted();
        yield failed(what, error);
      }
    }
}

const PARTS: { name: string; ask(client: WiseClient, profile: Profile): Promise<unknown> }[] = [
  {
    name: 'balances',
    ask: (client, { id }) =>
      client.get(`/v4/profiles/${id}/balances`, { types: 'STANDARD,SAVINGS' }, 'the balances'),
  },
  {
    name: 'recipients',
    ask: (client, { id }) => client.get('/v2/accounts', { profileId: id, size: '1' }, 'the recipients'),
  },
  {
    name: 'transfers',
    ask: (client, { id }) =>
      client.get('/v1/transfers', { profile: id, limit: '1', offset: '0' }, 'the transfers'),
  },
];

function ok(what: string, found: string): Check {
  return { what, state: 'ok', found, remedy: '' };
}

function failed(what: string, error: unknown): Check {
  if (!(error instanceof BatonError || error instanceof ServiceError)) throw error;
  const remedy =
    error instanceof BatonError
      ? error.hint
      : 'Statements can be read from CSV files whatever the token may read.';
  return { what, state: 'missing', found: messageOf(error), remedy };
}
