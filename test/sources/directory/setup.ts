import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { source } from '../../../src/sources/directory/index.ts';
import { FakeDirectory } from '../../support/google/directory.ts';
import { fillHarbor } from '../../support/google/directory-harbor.ts';
import { GoogleTokens, writeServiceAccount } from '../../support/google/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { type Pulled, pullAll } from '../../support/pull.ts';

export interface Setup {
  internet: Internet;
  tokens: GoogleTokens;
  fake: FakeDirectory;
  directory: string;
  options: Record<string, unknown>;
  pull(before?: Pulled | null, more?: Record<string, unknown>): Promise<Pulled>;
  /** As it was at the beginning: the business, what is granted, what was asked. */
  refill(): void;
  close(): Promise<void>;
}

/** The small business behind the real host names, and a key file to read it with. */
export async function openHarbor(): Promise<Setup> {
  const directory = await mkdtemp(path.join(tmpdir(), 'baton-directory-'));
  const options = {
    credentials: await writeServiceAccount(directory),
    administrator: 'it@harbor.example',
  };
  const internet = await openInternet();
  const tokens = new GoogleTokens();
  await tokens.start(internet);
  const fake = new FakeDirectory();
  fillHarbor(fake);
  fake.serve(internet.hosts, tokens);
  return {
    internet,
    tokens,
    fake,
    directory,
    options,
    pull: (before = null, more = {}) => pullAll(source, directory, { ...options, ...more }, before),
    refill() {
      fillHarbor(fake);
      internet.hosts.reset();
      tokens.accounts = null;
      tokens.delegated = null;
    },
    async close() {
      await tokens.stop();
      await internet.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
