import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Check } from '../../../src/contracts/access.ts';
import { source } from '../../../src/sources/drive/index.ts';
import { openPrivateStore } from '../../../src/sources/kit/private-store.ts';
import { googleError } from '../../support/google/fake.ts';
import { writeDesktopClient } from '../../support/google/tokens.ts';
import { type DriveWorld, openDrive, openDriveWorld, SAM } from './drive-world.ts';

let world: DriveWorld;
let directory: string;
let here: Awaited<ReturnType<typeof openDrive>>;

beforeAll(async () => {
  world = await openDriveWorld();
});
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'baton-drive-'));
  here = await openDrive(world, directory);
});
afterEach(() => rm(directory, { recursive: true, force: true }));
afterAll(() => world.close());

function access(options: Record<string, unknown> = here.options) {
  return {
    options: source.options.parse(options),
    baseDirectory: directory,
    privateStore: openPrivateStore(directory),
    signal: new AbortController().signal,
  };
}

async function checks(options?: Record<string, unknown>): Promise<Check[]> {
  const found: Check[] = [];
  for await (const check of source.check?.(access(options)) ?? []) found.push(check);
  return found;
}

it('says what is there', async () => {
  here.drive.addDrive('Finance', [SAM]);
  expect((await checks()).map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
  expect((await checks()).at(-1)?.found).toBe(`My Drive of ${SAM}, 1 shared drive (Finance)`);
});

it('says that a named shared drive is missing', async () => {
  here.drive.addDrive('Finance', [SAM]);
  const found = await checks({ ...here.options, sharedDrives: ['Finance', 'Legal'] });
  expect(found.filter(({ state }) => state === 'missing')).toEqual([
    {
      what: 'Shared drive "Legal"',
      state: 'missing',
      found: `${SAM} can see no shared drive "Legal"; there are: Finance.`,
      remedy: 'Mend "sharedDrives" in the config, or make the account a member of the shared drive.',
    },
  ]);
});

it('says what to do where the interface is off, or the scope is not delegated', async () => {
  world.internet.hosts.spoil(
    googleError(403, 'accessNotConfigured', 'Off: https://console.developers.google.com/x').answer,
    ({ url }) => url.pathname.includes('/drive/'),
    9,
  );
  expect((await checks()).at(-1)).toMatchObject({
    state: 'missing',
    remedy: expect.stringContaining('https://console.developers.google.com/x'),
  });
  world.tokens.expire();
  world.tokens.delegated = [];
  expect((await checks()).find(({ what }) => what.startsWith('Scope'))).toMatchObject({
    what: 'Scope https://www.googleapis.com/auth/drive.readonly',
    state: 'missing',
  });
});

it('asks a person for one scope, to read', async () => {
  const credentials = await writeDesktopClient(directory);
  const signIns = await source.signIns?.(access({ ...here.options, credentials }));
  expect(signIns?.map(({ who, scopes }) => ({ who, scopes }))).toEqual([
    { who: `${SAM} at Google`, scopes: ['https://www.googleapis.com/auth/drive.readonly'] },
  ]);
});
