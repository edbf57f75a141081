import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AccessContext, Check } from '../../contracts/access.ts';
import { checkGoogle } from '../google/check.ts';
import { openMailbox, SCOPES } from './mailbox.ts';
import type { GmailOptions } from './options.ts';

/** What a pull needs: the key file, the right to read each mailbox, and the files of Takeout that are named. */
export async function* check(context: AccessContext<GmailOptions>): AsyncGenerator<Check> {
  const { mailboxes } = context.options;
  yield* checkGoogle(context, {
    service: 'Gmail',
    accounts: mailboxes.map(({ address }) => address),
    scopes: SCOPES,
    async probe(_auth, account) {
      const { messages } = await (await openMailbox(context, account)).profile();
      return `${messages.toLocaleString('en')} message${messages === 1 ? '' : 's'}`;
    },
  });
  for (const { address, takeout } of mailboxes) {
    if (takeout === undefined) continue;
    const place = resolve(context.baseDirectory, takeout);
    const what = `Takeout of ${address}`;
    yield (await stat(place).catch(() => null))
      ? { what, state: 'ok', found: `${place} is there.`, remedy: '' }
      : {
          what,
          state: 'missing',
          found: `There is nothing at ${place}.`,
          remedy:
            'Put the mbox file there, or take "takeout" out of the config: then all is fetched through the API.',
        };
  }
}
