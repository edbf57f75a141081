import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BatonError } from '../../../src/errors/error.ts';
import { googleError } from '../../support/google/fake.ts';
import { type Pulled, standing } from '../../support/pull.ts';
import type { Asked } from '../../support/switchboard.ts';
import { docx, paragraph } from '../folder/office.ts';
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
  // Waits between attempts are as short as they can be.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(directory, { recursive: true, force: true });
});
afterAll(() => world.close());

const mine = (id: string) => `my-drive/${SAM}/${id}`;
const media = (id?: string) => (asked: Asked) =>
  asked.url.searchParams.get('alt') === 'media' &&
  (id === undefined || asked.url.pathname.endsWith(`/${id}`));
const listing = ({ url }: Asked) => (url.searchParams.get('q') ?? '').includes('!=');
const exporting = ({ url }: Asked) => url.pathname.endsWith('/export');
const changes = ({ url }: Asked) => url.pathname.endsWith('/changes');
const secondPage = (asked: Asked) => listing(asked) && asked.url.searchParams.has('pageToken');

function fill(): string[] {
  const texts = Array.from({ length: 6 }, (_, at) => here.drive.text(`${at}.txt`, `Text of file ${at}.`));
  return [...texts, here.drive.doc('Doc', docx(paragraph('Words.')))];
}

function expectNoTokens(...said: unknown[]): void {
  const text = said.map((one) =>
    one instanceof Error ? `${one.message} ${JSON.stringify(one)} ${one.cause}` : JSON.stringify(one),
  );
  expect(text.join('\n')).not.toMatch(/ey[JI]|Bearer|PRIVATE/);
}

async function failure(pulling: Promise<Pulled>): Promise<BatonError> {
  const thrown = await pulling.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(BatonError);
  expectNoTokens(thrown);
  return thrown as BatonError;
}

describe('a pull survives', () => {
  const faults = [
    ['429 without a time', { status: 429, body: {} }],
    ['429 with a time', { status: 429, headers: { 'retry-after': '1' }, body: {} }],
    ['403 of the user’s quota', googleError(403, 'userRateLimitExceeded', 'Quota exceeded').answer],
    ['403 of the sharing quota', googleError(403, 'sharingRateLimitExceeded', 'Too many').answer],
    ['500', { status: 500, body: 'oops' }],
    ['a reset connection', { fault: 'reset' as const }],
    ['an answer that is cut off', { fault: 'cut' as const }],
    ['an answer in drips', { fault: 'slow' as const }],
    ['a token that has run out', googleError(401, 'authError', 'Invalid Credentials').answer],
  ] as const;

  it.each(faults)('%s, wherever it comes', async (_, answer) => {
    const ids = fill();
    for (const when of [secondPage, media(ids[2]), exporting]) world.internet.hosts.spoil(answer, when);
    const first = await here.pull();
    expect(first.keys.sort()).toEqual(ids.map(mine).sort());
    expect(first.unreadable).toEqual([]);
    here.drive.write(ids[0] as string, 'New text.');
    world.internet.hosts.spoil(answer, changes);
    const second = await here.pull(first);
    expect(second.keys).toEqual([mine(ids[0] as string)]);
    expectNoTokens(first.events, second.events);
  });

  it('a file that goes while it is read', async () => {
    const ids = fill();
    world.internet.hosts.spoil(googleError(404, 'notFound', 'File not found').answer, media(ids[0]));
    const { keys, unreadable } = await here.pull();
    expect(keys).toHaveLength(ids.length - 1);
    expect(unreadable).toEqual([]);
  });

  it.each([
    ['cannotDownloadFile', 'may see it, but not download it'],
    ['cannotDownloadAbusiveFile', 'malware or spam'],
  ])('a file that Google does not give out: %s', async (reason, told) => {
    const [first = ''] = fill();
    world.internet.hosts.spoil(googleError(403, reason, 'No.').answer, media(first), 9);
    const pulled = await here.pull();
    expect(pulled.unreadable).toEqual([{ key: mine(first), reason: expect.stringContaining(told) }]);
    expect((await here.pull(pulled)).events.map(({ type }) => type)).toEqual(['cursor', 'cursor']);
  });

  it.each([
    [
      'that was downloaded too often',
      googleError(403, 'downloadQuotaExceeded', 'Too often.').answer,
      'too often',
      1,
    ],
    ['that Google fails on', { status: 500, body: 'oops' }, 'it is tried again in the next pull', 7],
    [
      'that comes with other bytes than its checksum says',
      { status: 200, body: 'other' },
      'it changed while it was read',
      1,
    ],
  ])(
    'a file %s, and reads it in the next pull, though no log tells of it',
    async (_, answer, told, times) => {
      const ids = fill();
      const [one = ''] = ids;
      world.internet.hosts.spoil(answer, media(one), times);
      const first = await here.pull();
      expect(first.unreadable).toEqual([{ key: mine(one), reason: expect.stringContaining(told) }]);
      expect(first.keys).toHaveLength(ids.length - 1);
      const second = await here.pull(first);
      expect(second.keys).toEqual([mine(one)]);
      expect(second.unreadable).toEqual([]);
      const third = await here.pull(second);
      expect(third.events.map(({ type }) => type)).toEqual(['cursor', 'cursor']);
    },
  );
});

describe('a pull stops, and the next one completes it', () => {
  async function expectCompletion(before: Pulled, ids: readonly string[]): Promise<void> {
    world.internet.hosts.reset();
    const rest = await here.pull(before);
    expect([...standing(before, rest).keys()].sort()).toEqual(ids.map(mine).sort());
  }

  it('where everything fails, after few files', async () => {
    const ids = fill();
    world.internet.hosts.spoil({ status: 500, body: 'oops' }, media(), 999);
    const { name } = await failure(here.pull());
    expect(name).toBe('SERVICE_FAILED');
    await expectCompletion(await here.pull(null, {}, { most: 1 }), ids);
  });

  it('where the sign-in is revoked half-way, and empties nothing', async () => {
    const ids = fill();
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

  it('where the delegation is gone', async () => {
    fill();
    const first = await here.pull();
    world.tokens.expire();
    world.tokens.delegated = [];
    const { name } = await failure(here.pull(first));
    expect(name).toBe('SIGN_IN_REFUSED');
  });

  it('where Google asks for a long wait', async () => {
    fill();
    world.internet.hosts.spoil({ status: 429, headers: { 'retry-after': '7200' } }, media());
    expect(await failure(here.pull())).toMatchObject({
      name: 'SERVICE_BUSY',
      message: expect.stringContaining('2 hours'),
    });
  });

  it.each([
    ['an empty object', {}],
    ['text', 'hello'],
    ['a list of nothing', []],
  ])('where a listing is %s, and empties nothing', async (_, body) => {
    const ids = fill();
    const first = await here.pull();
    world.internet.hosts.spoil({ status: 200, body }, listing, 9);
    const { name } = await failure(here.pull({ ...first, cursor: null }));
    expect(name).toBe('SERVICE_FAILED');
    await expectCompletion(first, ids);
  });

  it('at any event, and reads nothing twice that was committed', async () => {
    const ids = fill();
    const whole = await here.pull();
    for (let most = 1; most < whole.events.length; most += 3) {
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
