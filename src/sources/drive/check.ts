import type { AccessContext, Check } from '../../contracts/access.ts';
import { BatonError, messageOf } from '../../errors/error.ts';
import { oneLine } from '../folder/text/normalise.ts';
import { checkGoogle } from '../google/check.ts';
import { DriveClient } from './client.ts';
import { findCorpora } from './corpora.ts';
import { DRIVE_SCOPE, type DriveOptions } from './options.ts';

/** The key file, the right to read each account's Drive, and how many shared drives it can see. */
export async function* check(context: AccessContext<DriveOptions>): AsyncGenerator<Check> {
  const { accounts, sharedDrives } = context.options;
  const clients: DriveClient[] = [];
  yield* checkGoogle(context, {
    service: 'Google Drive',
    accounts,
    scopes: [{ scope: DRIVE_SCOPE, why: 'reading files, their owners and their sharing' }],
    async probe(auth, account) {
      const client = await DriveClient.over(auth, account, context.signal);
      await client.root();
      const drives = await client.sharedDrives();
      clients.push(client);
      const names = drives.map(({ name }) => oneLine(name)).join(', ');
      const count = `${drives.length} shared ${drives.length === 1 ? 'drive' : 'drives'} (${names})`;
      const unread = sharedDrives === false ? ', which are not read' : '';
      return `My Drive of ${account}, ${drives.length === 0 ? 'no shared drives' : `${count}${unread}`}`;
    },
  });
  // Where an account cannot be asked, it may be the one that sees the drive.
  if (clients.length === accounts.length) yield* missingDrives(clients, context.options);
}

/** Shared drives that the config names and no account can see. */
async function* missingDrives(clients: readonly DriveClient[], options: DriveOptions): AsyncGenerator<Check> {
  for (const wanted of Array.isArray(options.sharedDrives) ? options.sharedDrives : [])
    try {
      await findCorpora(clients, { ...options, sharedDrives: [wanted] });
    } catch (thrown) {
      const remedy = thrown instanceof BatonError ? thrown.hint : '';
      yield { what: `Shared drive "${wanted}"`, state: 'missing', found: messageOf(thrown), remedy };
    }
}
