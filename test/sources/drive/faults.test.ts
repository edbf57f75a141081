import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { googleError } from '../../support/google/fake.ts';
import type { Answer, Asked } from '../../support/switchboard.ts';
import {
  changes,
  type DriveWorld,
  expectNoTokens,
  exporting,
  fill,
  media,
  mine,
  openDrive,
  openDriveWorld,
  secondPage,
} from './drive-world.ts';

let world: DriveWorld;
let directory: string;
let here: Awaited<ReturnType<typeof openDrive>>;

beforeAll(async () => {
  world = await openDriveWorld();
});
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'baton-drive-'));
  here = await openDrive(world, directory);
  // Waits between attempts are as short as they can be.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(directory, { recursive: true, force: true });
});
afterAll(() => world.close());

describe('a pull survives', () => {
  // One call meets all of a row, one after the other.
  const faults: [string, Answer[]][] = [
    [
      '429 without a time, a reset connection, 403 of the user’s quota',
      [
        { status: 429, body: {} },
        { fault: 'reset' },
        googleError(403, 'userRateLimitExceeded', 'Quota exceeded').answer,
      ],
    ],
    [
      '500, an answer that is cut off, a token that has run out, an answer in drips',
      [
        { status: 500, body: 'oops' },
        { fault: 'cut' },
        googleError(401, 'authError', 'Invalid Credentials').answer,
        { fault: 'slow' },
      ],
    ],
  ];

  it.each(faults)('%s, wherever it comes', async (_, answers) => {
    const ids = fill(here.drive);
    const spoil = (when: (asked: Asked) => boolean) => {
      for (const answer of answers.toReversed()) world.internet.hosts.spoil(answer, when);
    };
    for (const when of [secondPage, media(ids[2]), exporting]) spoil(when);
    const first = await here.pull();
    expect(first.keys.sort()).toEqual(ids.map(mine).sort());
    expect(first.unreadable).toEqual([]);
    here.drive.write(ids[0] as string, 'New text.');
    spoil(changes);
    const second = await here.pull(first);
    expect(second.keys).toEqual([mine(ids[0] as string)]);
    expectNoTokens(first.events, second.events);
  });

  it('429 with a time, for which all calls wait', async () => {
    const ids = fill(here.drive);
    const answer = { status: 429, headers: { 'retry-after': '1' }, body: {} };
    world.internet.hosts.spoil(answer, media(ids[2]));
    const begun = performance.now();
    const { keys } = await here.pull();
    expect(performance.now() - begun).toBeGreaterThan(1000);
    expect(keys.sort()).toEqual(ids.map(mine).sort());
  });

  it('a file that goes while it is read', async () => {
    here.drive.pageSize = 100;
    const ids = fill(here.drive);
    const [one = ''] = ids;
    world.internet.hosts.spoil(() => {
      here.drive.remove(one);
      return googleError(404, 'notFound', 'File not found').answer;
    }, media(one));
    const { keys, unreadable } = await here.pull();
    expect(keys).toHaveLength(ids.length - 1);
    expect(unreadable).toEqual([]);
  });

  it('a file that is not found though it is there', async () => {
    const id = here.drive.text('a.txt', 'one');
    const lost = () =>
      world.internet.hosts.spoil(googleError(404, 'notFound', 'File not found').answer, media(id));
    lost();
    const first = await here.pull();
    expect(first.unreadable).toEqual([{ key: mine(id), reason: expect.stringContaining('tried again') }]);
    const second = await here.pull(first);
    expect(second.keys).toEqual([mine(id)]);
    here.drive.write(id, 'two');
    lost();
    const third = await here.pull(second);
    expect(third.gone).toEqual([]);
    expect((await here.pull(third)).records.map(({ text }) => text)).toEqual(['two']);
  });

  it('files that Google does not give out', async () => {
    const [closed = '', bad = ''] = fill(here.drive);
    const refuse = (reason: string, id: string) =>
      world.internet.hosts.spoil(googleError(403, reason, 'No.').answer, media(id), 9);
    refuse('cannotDownloadFile', closed);
    refuse('cannotDownloadAbusiveFile', bad);
    const pulled = await here.pull();
    expect(pulled.unreadable).toEqual([
      { key: mine(closed), reason: expect.stringContaining('may see it, but not download it') },
      { key: mine(bad), reason: expect.stringContaining('malware or spam') },
    ]);
    expect((await here.pull(pulled)).events.map(({ type }) => type)).toEqual(['cursor', 'cursor']);
  });

  it('files that cannot be had now, and reads them in the next pull, though no log tells of them', async () => {
    const ids = fill(here.drive);
    const [often = '', broken = '', other = '', ...rest] = ids;
    world.internet.hosts.spoil(googleError(403, 'downloadQuotaExceeded', 'Too often.').answer, media(often));
    world.internet.hosts.spoil({ status: 500, body: 'oops' }, media(broken), 7);
    world.internet.hosts.spoil({ status: 200, body: 'other' }, media(other));
    const first = await here.pull();
    expect(first.unreadable).toEqual([
      { key: mine(often), reason: expect.stringContaining('too often') },
      { key: mine(broken), reason: expect.stringContaining('it is tried again in the next pull') },
      { key: mine(other), reason: expect.stringContaining('it changed while it was read') },
    ]);
    expect(first.keys).toEqual(rest.map(mine));
    const second = await here.pull(first);
    expect(second.keys.sort()).toEqual([often, broken, other].map(mine).sort());
    expect(second.unreadable).toEqual([]);
    const third = await here.pull(second);
    expect(third.events.map(({ type }) => type)).toEqual(['cursor', 'cursor']);
  });
});
