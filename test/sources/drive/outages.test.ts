import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BatonError } from '../../../src/errors/error.ts';
import { googleError } from '../../support/google/fake.ts';
import { type Pulled, standing } from '../../support/pull.ts';
import type { Asked } from '../../support/switchboard.ts';
import {
  type DriveWorld,
  expectNoTokens,
  exporting,
  fill,
  listing,
  media,
  mine,
  openDrive,
  openDriveWorld,
  SAM,
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

async function failure(pulling: Promise<Pulled>): Promise<BatonError> {
  const thrown = await pulling.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(BatonError);
  expectNoTokens(thrown);
  return thrown as BatonError;
}

describe('files that Google fails on', () => {
  it('do not keep a pull from the others, however many stand together', async () => {
    const ids = [...fill(here.drive), ...fill(here.drive)];
    const broken = ids.slice(2, 6);
    world.internet.hosts.spoil(
      { status: 500, body: 'oops' },
      (asked) =>
        broken.some((id) => media(id)(asked) || (exporting(asked) && asked.url.pathname.includes(id))),
      9999,
    );
    const first = await here.pull();
    expect(first.keys).toHaveLength(ids.length - broken.length);
    expect(first.unreadable).toHaveLength(broken.length);
    const second = await here.pull(first);
    expect(second.unreadable).toHaveLength(broken.length);
    world.internet.hosts.reset();
    const third = await here.pull(second);
    expect(third.keys.sort()).toEqual(broken.map(mine).sort());
    expect(third.unreadable).toEqual([]);
  });

  it('are given up where they are larger than what is read', async () => {
    const id = here.drive.text('Endless.txt', 'Text');
    world.internet.hosts.spoil({ status: 200, body: Buffer.alloc(101 * 1024 * 1024) }, media(id));
    const { unreadable } = await here.pull();
    expect(unreadable).toEqual([{ key: mine(id), reason: 'My Drive/Endless.txt: larger than 100 MB' }]);
  });
});

describe('a pull stops, and the next one completes it', () => {
  async function expectCompletion(before: Pulled, ids: readonly string[]): Promise<void> {
    world.internet.hosts.reset();
    const rest = await here.pull(before);
    expect([...standing(before, rest).keys()].sort()).toEqual(ids.map(mine).sort());
  }

  it('where Google does not answer any more, after few files', async () => {
    const ids = [...fill(here.drive), ...fill(here.drive)];
    const [lucky = ''] = ids;
    const isOther = (asked: Asked) => !asked.url.pathname.endsWith(`/${lucky}`);
    const isBroken = ({ url }: Asked) =>
      url.searchParams.get('alt') === 'media' || url.pathname.endsWith('/root');
    let calls = 0;
    // The first call of the pull still works.
    const isDown = (asked: Asked) => isOther(asked) && isBroken(asked) && ++calls > 1;
    world.internet.hosts.spoil({ status: 500, body: 'oops' }, isDown, 999);
    const { first, thrown } = await here.pullUntilItStops();
    expect(thrown).toMatchObject({ name: 'SERVICE_FAILED' });
    expectNoTokens(thrown, first.events);
    expect(first.keys).toEqual([mine(lucky)]);
    const tried = new Set(world.internet.hosts.asked.filter(media()).map(({ url }) => url.pathname));
    expect(tried.size).toBeLessThan(9);
    await expectCompletion(first, ids);
  });

  it('where the sign-in is revoked half-way, and empties nothing', async () => {
    const ids = fill(here.drive);
    const first = await here.pull();
    for (const id of ids.slice(0, 3)) here.drive.write(id, 'New.');
    world.internet.hosts.spoil(googleError(401, 'authError', 'Invalid Credentials').answer, media(), 999);
    const { name, message } = await failure(here.pull(first));
    expect(name).toBe('SIGN_IN_REFUSED');
    expect(message).toContain(SAM);
    world.internet.hosts.reset();
    const second = await here.pull(first);
    expect(second.keys).toHaveLength(3);
    expect(second.gone).toEqual([]);
  });

  it.each([
    [403, 'domainPolicy', 'ACCESS_DENIED'],
    [400, 'invalid', 'SERVICE_FAILED'],
  ])('where Drive refuses with %i %s, and says why', async (status, reason, expected) => {
    fill(here.drive);
    world.internet.hosts.spoil(googleError(status, reason, 'Drive apps are disabled.').answer, listing, 9);
    const { name, message } = await failure(here.pull());
    expect(name).toBe(expected);
    expect(message).toContain('Drive apps are disabled.');
  });

  it('where the delegation is gone', async () => {
    fill(here.drive);
    const first = await here.pull();
    world.tokens.expire();
    world.tokens.delegated = [];
    const { name } = await failure(here.pull(first));
    expect(name).toBe('SIGN_IN_REFUSED');
  });

  it('where Google asks for a long wait', async () => {
    fill(here.drive);
    world.internet.hosts.spoil({ status: 429, headers: { 'retry-after': '7200' } }, media());
    expect(await failure(here.pull())).toMatchObject({
      name: 'SERVICE_BUSY',
      message: expect.stringContaining('2 hours'),
    });
  });

  it('where a listing is none, and empties nothing', async () => {
    const ids = fill(here.drive);
    const first = await here.pull();
    for (const body of [{}, 'hello', []]) {
      world.internet.hosts.reset();
      world.internet.hosts.spoil({ status: 200, body }, listing, 9);
      const { name } = await failure(here.pull({ ...first, cursor: null }));
      expect(name).toBe('SERVICE_FAILED');
    }
    await expectCompletion(first, ids);
  });

  it('at any event, and reads nothing twice that was committed', async () => {
    const ids = fill(here.drive);
    const whole = await here.pull();
    for (let most = 1; most < whole.events.length; most += 7) {
      const first = await here.pull(null, {}, { most });
      world.internet.hosts.reset();
      const rest = await here.pull(first);
      expect([...standing(first, rest).keys()].sort()).toEqual(ids.map(mine).sort());
      const held = [...first.items.keys()]
        .filter((id) => id.includes('/file/'))
        .map((id) => mine(id.slice(id.lastIndexOf('/') + 1)));
      expect(rest.keys.filter((key) => held.includes(key))).toEqual([]);
    }
  });
});
