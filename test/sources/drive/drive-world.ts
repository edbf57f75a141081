import { expect } from 'vitest';
import type { PullEvent } from '../../../src/contracts/source.ts';
import { source } from '../../../src/sources/drive/index.ts';
import { FakeDrive } from '../../support/google/drive.ts';
import { GoogleTokens, writeServiceAccount } from '../../support/google/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { type Pulled, pullAll, pullContext } from '../../support/pull.ts';
import type { Asked } from '../../support/switchboard.ts';
import { docx, paragraph } from '../folder/office.ts';

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
  /** A pull that is to fail: what was said until then, as it would be kept, and what was thrown. */
  const pullUntilItStops = async () => {
    const events: PullEvent[] = [];
    const parsed = source.options.parse(options);
    try {
      for await (const event of source.pull(pullContext(parsed, directory))) events.push(event);
    } catch (thrown) {
      const kept = {
        ...source,
        pull: async function* () {
          yield* events;
        },
      };
      return { thrown, first: await pullAll(kept, directory, options) };
    }
    throw new Error('the pull did not stop');
  };
  /** Paths of what was asked for at Google, without tokens. */
  const asked = () =>
    internet.hosts.asked
      .filter(({ url }) => url.host === 'www.googleapis.com')
      .map(
        ({ url }) =>
          `${url.pathname.replace('/drive/v3/', '')}${url.searchParams.get('alt') === 'media' ? ' media' : ''}`,
      );
  return { drive, options, pull, pullUntilItStops, asked };
}

export const mine = (id: string) => `my-drive/${SAM}/${id}`;

/** Calls at Google, for faults: the download of a file, or of any. */
export const media = (id?: string) => (asked: Asked) =>
  asked.url.searchParams.get('alt') === 'media' &&
  (id === undefined || asked.url.pathname.endsWith(`/${id}`));
export const listing = ({ url }: Asked) => (url.searchParams.get('q') ?? '').includes('!=');
export const secondPage = (asked: Asked) => listing(asked) && asked.url.searchParams.has('pageToken');
export const exporting = ({ url }: Asked) => url.pathname.endsWith('/export');
export const changes = ({ url }: Asked) => url.pathname.endsWith('/changes');

/** Four texts and a Google Doc. Says their ids. */
export function fill(drive: FakeDrive): string[] {
  const texts = Array.from({ length: 4 }, (_, at) => drive.text(`${at}.txt`, `Text of file ${at}.`));
  return [...texts, drive.doc('Doc', docx(paragraph('Words.')))];
}

export function expectNoTokens(...said: unknown[]): void {
  const text = said.map((one) =>
    one instanceof Error ? `${one.message} ${JSON.stringify(one)} ${one.cause}` : JSON.stringify(one),
  );
  expect(text.join('\n')).not.toMatch(/ey[JI]|Bearer|PRIVATE/);
}
