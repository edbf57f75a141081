import type { AccessContext, Check } from '../access.ts';
import { checkGoogle } from '../google/check.ts';
import { DriveClient } from './client.ts';
import { DRIVE_SCOPE, type DriveOptions } from './options.ts';

/** The key file, the right to read each account's Drive, and how many shared drives it can see. */
export async function* check(context: AccessContext<DriveOptions>): AsyncGenerator<Check> {
  const { accounts, sharedDrives } = context.options;
  yield* checkGoogle(context, {
    service: 'Google Drive',
    accounts,
    scopes: [{ scope: DRIVE_SCOPE, why: 'reading files, their owners and their sharing' }],
    async probe(auth, account) {
      const client = await DriveClient.over(auth, account, context.signal);
      await client.root();
      const drives = await client.sharedDrives();
      const names = drives.map(({ name }) => name).join(', ');
      const shared =
        drives.length === 0
          ? 'no shared drives'
          : `${drives.length} shared ${drives.length === 1 ? 'drive' : 'drives'} (${names})`;
      return `My Drive of ${account}, ${shared}${sharedDrives === false ? ', which are not read' : ''}`;
    },
  });
}
