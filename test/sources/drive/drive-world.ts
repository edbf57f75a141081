import { source } from '../../../src/sources/drive/index.ts';
import { FakeDrive } from '../../support/google/drive.ts';
import { GoogleTokens, writeServiceAccount } from '../../support/google/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { type Pulled, pullAll } from '../../support/pull.ts';

export const SAM = 'sam@business.example';

/** Google as a test of Drive needs it. */
export interface DriveWorld {
  internet: Internet;
  tokens: GoogleTokens;
  close(): Promise<void>;
}

export async function openDriveWorld(): Promise<DriveWorld> {
  const internet = await openInternet();
  const tokens = new GoogleTokens();
  await tokens.start(internet);
  return {
    internet,
    tokens,
    async close() {
      await tokens.stop();
      await internet.close();
    },
  };
}

/** A fresh Drive of Sam's, and pulls from it. */
export async function openDrive({ internet, tokens }: DriveWorld, directory: string) {
  internet.hosts.reset();
  tokens.accounts = null;
  tokens.delegated = null;
  const credentials = await writeServiceAccount(directory);
  const drive = new FakeDrive(SAM);
  drive.serve(internet, tokens);
  const options = { credentials, accounts: [SAM] };
  const pull = (before: Pulled | string | null = null, more: Record<string, unknown> = {}, how = {}) =>
    pullAll(source, directory, { ...options, ...more }, before, how);
  /** Paths of what was asked for at Google, without tokens. */
  const asked = () =>
    internet.hosts.asked
      .filter(({ url }) => url.host === 'www.googleapis.com')
      .map(
        ({ url }) =>
          `${url.pathname.replace('/drive/v3/', '')}${url.searchParams.get('alt') === 'media' ? ' media' : ''}`,
      );
  return { drive, options, pull, asked };
}
