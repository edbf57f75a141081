import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { standing } from '../../support/pull.ts';
import type { Asked } from '../../support/switchboard.ts';
import { changes, type DriveWorld, mine, openDrive, openDriveWorld, SAM } from './drive-world.ts';

const KIM = 'kim@business.example';
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

const downloads = () => here.asked().filter((one) => one.endsWith(' media') || one.endsWith('/export'));

describe('later pulls', () => {
  it('read only what the change log tells, on every page of it', async () => {
    const { drive, pull, asked } = here;
    const ids = Array.from({ length: 12 }, (_, at) => drive.text(`f${at}.txt`, `text ${at}`));
    const first = await pull();
    expect(first.records).toHaveLength(12);
    const changed = ids.slice(3, 10);
    for (const id of changed) drive.write(id, `new ${id}`);
    drive.remove(ids[0] as string);
    drive.trash(ids[1] as string);
    world.internet.hosts.reset();
    const second = await pull(first);
    expect(second.keys).toEqual(changed.map(mine));
    expect(second.gone).toEqual([mine(ids[0] as string), mine(ids[1] as string)]);
    expect(downloads()).toHaveLength(7);
    expect(asked()).not.toContain('files');
    world.internet.hosts.reset();
    const third = await pull(second);
    expect(third.events.map(({ type }) => type)).toEqual(['cursor', 'cursor']);
    expect(downloads()).toEqual([]);
  });

  it('do not read a file again for a star or a view', async () => {
    const { drive, pull } = here;
    const id = drive.text('a.txt', 'text');
    const first = await pull();
    drive.change(id, {});
    expect((await pull(first)).records).toEqual([]);
  });

  it('see each shared drive by its own log, and files that move between drives', async () => {
    const { drive, pull } = here;
    const finance = drive.addDrive('Finance', [SAM]);
    const id = drive.text('a.txt', 'text');
    const first = await pull();
    drive.change(id, { driveId: finance, parent: finance });
    const second = await pull(first);
    expect([...standing(first, second).keys()].sort()).toEqual([
      `shared-drives/${finance}/${id}`,
      'sharing/drives',
    ]);
    drive.drives.delete(finance);
    const third = await pull(second);
    expect([...standing(first, second, third).keys()]).toEqual([]);
    expect([...third.items.keys()].filter((item) => item.startsWith('shared-drives/'))).toEqual([]);
  });

  it('take a folder into the bin and out of it with all that is in it', async () => {
    const { drive, pull } = here;
    const folder = drive.folder('Bin');
    const id = drive.text('a.txt', 'text', { parent: folder });
    const first = await pull();
    drive.trash(folder);
    const second = await pull(first);
    expect(second.gone).toEqual([mine(id)]);
    drive.trash(folder, false);
    const third = await pull(second);
    expect(third.keys).toEqual([mine(id)]);
  });

  it('look at everything where the log cannot be followed, and read nothing twice', async () => {
    const { drive, pull } = here;
    const ids = [drive.text('a.txt', 'one'), drive.text('b.txt', 'two')];
    const first = await pull();
    drive.write(ids[0] as string, 'other');
    drive.remove(ids[1] as string);
    for (const status of [400, 404, 410]) {
      world.internet.hosts.reset();
      world.internet.hosts.spoil({ status, body: {} }, ({ url }) => url.pathname.endsWith('/changes'));
      const second = await pull(first);
      expect(second.keys).toEqual([mine(ids[0] as string)]);
      expect(second.gone).toEqual([mine(ids[1] as string)]);
      expect(downloads()).toHaveLength(1);
    }
  });

  it('look at everything where a change says neither what a file is nor that it went', async () => {
    const { drive, pull } = here;
    const id = drive.text('a.txt', 'one');
    const first = await pull();
    const bare = { kind: 'drive#change', changeType: 'file', fileId: id, removed: false };
    world.internet.hosts.spoil(
      ({ url }) => ({ body: { changes: [bare], newStartPageToken: url.searchParams.get('pageToken') } }),
      changes,
    );
    const second = await pull(first);
    expect(second.gone).toEqual([]);
    expect(second.records).toEqual([]);
  });

  it('look at everything where the listing of a new folder is not whole, or holds known folders', async () => {
    const { drive, pull } = here;
    const given = {
      owner: KIM,
      permissions: [{ id: 'p1', type: 'user', role: 'reader', emailAddress: SAM }],
    };
    const above = drive.folder('Above', { owner: KIM, parent: 'far' });
    const known = drive.folder('Known', { ...given, parent: above });
    const below = drive.text('below.txt', 'one', { ...given, parent: known });
    const beside = drive.text('beside.txt', 'two', { owner: KIM, parent: above });
    const options = { folders: ['Above'] };
    const first = await pull(null, options);
    expect(first.keys).toEqual([]);
    drive.change(above, given);
    // It is seen with its folder; the log does not tell of it.
    drive.file(beside).permissions = given.permissions;
    const inFolder = ({ url }: Asked) => (url.searchParams.get('q') ?? '').includes('in parents');
    world.internet.hosts.spoil({ status: 200, body: { files: [], incompleteSearch: true } }, inFolder);
    expect((await pull(first, options)).keys.sort()).toEqual([mine(below), mine(beside)]);
    world.internet.hosts.reset();
    expect((await pull(first, options)).keys.sort()).toEqual([mine(below), mine(beside)]);
  });

  it('end the same where they are killed after any event', async () => {
    const { drive, pull } = here;
    const open = [{ id: 'anyone', type: 'anyone', role: 'reader' }];
    const prices = drive.text('Prices', 'P', { owner: 'x@other.example', permissions: open, parent: 'far' });
    const rates = drive.text('Rates', 'R', { owner: 'x@other.example', permissions: open, parent: 'far' });
    const link = drive.shortcut('To rates', rates);
    const above = drive.folder('Above', { trashed: true });
    const below = drive.folder('Below', { parent: above, trashed: true });
    drive.text('a.txt', 'one', { parent: below, trashed: true });
    drive.shortcut('To prices', prices, { parent: below, trashed: true });
    const first = await pull();
    drive.remove(link);
    drive.change(above, { trashed: false });
    for (const file of drive.files.values()) file.trashed = false;
    const whole = await pull(first);
    const expected = [...standing(first, whole).values()].map(({ path: at }) => at);
    expect(expected.sort()).toEqual(['My Drive/Above/Below/To prices', 'My Drive/Above/Below/a.txt']);
    for (let most = 1; most < whole.events.length; most += 1) {
      const part = await pull(first, {}, { most });
      const rest = await pull(part);
      expect(standing(first, part, rest)).toEqual(standing(first, whole));
      expect(new Map([...rest.items].sort())).toEqual(new Map([...whole.items].sort()));
    }
  });

  it('lose nothing to a listing that is not whole', async () => {
    const { drive, pull } = here;
    drive.text('a.txt', 'one');
    const hidden = drive.text('b.txt', 'two');
    const first = await pull();
    drive.incomplete = true;
    const file = drive.file(hidden);
    drive.files.delete(hidden);
    const second = await pull({ ...first, cursor: null });
    expect(second.gone).toEqual([]);
    expect(second.events).toContainEqual({ type: 'note', text: expect.stringContaining('did not list all') });
    drive.incomplete = false;
    drive.files.set(hidden, file);
    const third = await pull(second);
    expect(third.records).toEqual([]);
    expect(third.gone).toEqual([]);
  });

  it('begin a listing anew whose page token has run out', async () => {
    const { drive, pull } = here;
    for (let at = 0; at < 8; at += 1) drive.text(`${at}.txt`, `text ${at}`);
    world.internet.hosts.spoil(
      { status: 400, body: {} },
      ({ url }) => url.searchParams.get('pageToken') === 'page6',
    );
    const { keys } = await pull();
    expect(new Set(keys).size).toBe(8);
    expect(keys).toHaveLength(8);
  });
});

describe('a file of a shared drive that was also given to the account', () => {
  const given = [{ id: 'p1', type: 'user', role: 'reader', emailAddress: SAM }];

  it('is read once, and not where its drive is left out', async () => {
    const { drive, pull } = here;
    const finance = drive.addDrive('Finance', [SAM]);
    drive.addDrive('Other', [SAM]);
    const id = drive.text('a.txt', 'one', { driveId: finance, permissions: given });
    const files = async (sharedDrives: unknown) =>
      (await pull(null, { sharedDrives })).keys.filter((key) => key.endsWith(id));
    expect(await files(true)).toEqual([`shared-drives/${finance}/${id}`]);
    expect(await files(['finance'])).toEqual([`shared-drives/${finance}/${id}`]);
    expect(await files(['Other'])).toEqual([]);
    expect(await files(false)).toEqual([]);
  });

  it('is shared with me where the account is no member', async () => {
    const { drive, pull } = here;
    const finance = drive.addDrive('Finance', [KIM]);
    const id = drive.text('a.txt', 'one', { driveId: finance, permissions: given });
    const { records } = await pull();
    expect(records.map(({ key, path }) => ({ key, path }))).toEqual([
      { key: mine(id), path: 'Shared with me/a.txt' },
    ]);
  });
});

describe('several accounts', () => {
  it('read a shared drive once, and a file of one as its owner’s only', async () => {
    const { drive, pull } = here;
    const finance = drive.addDrive('Finance', [SAM, KIM]);
    const inDrive = drive.text('a.txt', 'one', { driveId: finance });
    const ofKim = drive.text('b.txt', 'two', {
      owner: KIM,
      permissions: [{ id: 'p1', type: 'user', role: 'reader', emailAddress: SAM }],
    });
    const first = await pull(null, { accounts: [SAM, KIM] });
    expect(first.keys.filter((key) => key !== 'sharing/drives')).toEqual([
      `my-drive/${KIM}/${ofKim}`,
      `shared-drives/${finance}/${inDrive}`,
    ]);
    const { members } = drive.drives.get(finance) ?? { members: [] };
    members.shift();
    const second = await pull(first, { accounts: [SAM, KIM] });
    expect(second.gone).toEqual([]);
    expect(second.keys).toEqual(['sharing/drives']);
  });
});
