import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GOOGLE_TYPE } from '../../support/google/drive.ts';
import { googleError } from '../../support/google/fake.ts';
import { standing } from '../../support/pull.ts';
import { type DriveWorld, media, mine, openDrive, openDriveWorld, SAM } from './drive-world.ts';

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

describe('shortcuts', () => {
  it('are followed once, to what no listing holds', async () => {
    const { drive, pull } = here;
    const open = [{ id: 'anyone', type: 'anyone', role: 'reader' }];
    const foreign = drive.text('Price list.txt', 'Prices', {
      owner: 'x@other.example',
      permissions: open,
      parent: 'far',
    });
    const own = drive.text('own.txt', 'Own');
    drive.shortcut('To own', own);
    const link = drive.shortcut('Prices of others', foreign);
    drive.shortcut('Prices again', foreign);
    const dead = drive.shortcut('Dead', 'nothing-there');
    const first = await pull();
    expect(first.keys.sort()).toEqual([mine(own), mine(link)].sort());
    expect(first.records.find(({ key }) => key === mine(link))).toMatchObject({
      path: 'My Drive/Prices of others',
      text: expect.stringContaining('Prices'),
    });
    expect(first.unreadable).toEqual([{ key: mine(dead), reason: expect.stringContaining('may not open') }]);
    const second = await pull(first);
    expect(second.records).toEqual([]);
    expect(second.events.filter(({ type }) => type === 'unreadable')).toEqual([]);
    drive.write(foreign, 'New prices');
    const third = await pull(second);
    expect(third.keys).toEqual([mine(link)]);
    drive.remove(link);
    drive.remove(dead);
    const fourth = await pull(third);
    expect(fourth.gone).toContain(mine(link));
    expect(fourth.unreadable).toEqual([]);
  });

  it('are followed in the next pull where they could not be in this one', async () => {
    const { drive, pull } = here;
    const open = [{ id: 'anyone', type: 'anyone', role: 'reader' }];
    const foreign = drive.text('Prices', 'P', { owner: 'x@other.example', permissions: open, parent: 'far' });
    const link = drive.shortcut('Prices of others', foreign);
    const often = googleError(403, 'downloadQuotaExceeded', 'Too often.').answer;
    world.internet.hosts.spoil(often, media(foreign));
    const first = await pull();
    expect(first.unreadable).toEqual([{ key: mine(link), reason: expect.stringContaining('tried again') }]);
    expect((await pull(first)).keys).toEqual([mine(link)]);
    for (let most = 1; most < first.events.length; most += 1)
      expect((await pull(await pull(null, {}, { most }))).keys).toEqual([mine(link)]);
  });

  it('lead to nothing that was left out', async () => {
    const { drive, pull } = here;
    const closed = drive.folder('Private');
    const secret = drive.text('secret.txt', 'Secret', { parent: closed });
    drive.shortcut('Way in', secret);
    expect((await pull(null, { exclude: ['**/Private/**'] })).records).toEqual([]);
  });
});

describe('sharing', () => {
  const anyone = { id: 'anyoneWithLink', type: 'anyone', role: 'reader' };
  const outside = { id: 'p2', type: 'user', role: 'writer', emailAddress: 'Kai@Other.example' };
  const inside = { id: 'p3', type: 'user', role: 'writer', emailAddress: KIM };

  it('outside of the business is one sheet, which follows changes without a listing', async () => {
    const { drive, pull, asked } = here;
    const folder = drive.folder('Public', { permissions: [anyone] });
    drive.text('in folder.txt', 'a', { parent: folder, permissions: [anyone] });
    const both = drive.text('both | ends.txt', 'b', { permissions: [inside, outside] });
    const first = await pull();
    const sheet = first.records.find(({ key }) => key === 'sharing/outside');
    expect(sheet?.text.split('\n').slice(4)).toEqual([
      '| Name | Path | Shared with | May | Owner |',
      '| --- | --- | --- | --- | --- |',
      `| Public (folder, with all in it) | My Drive/Public | anyone who has the link | view | ${SAM} |`,
      `| both \\| ends.txt | My Drive/both \\| ends.txt | kai@other.example | edit | ${SAM} |`,
    ]);
    drive.change(both, { permissions: [inside] });
    world.internet.hosts.reset();
    const second = await pull(first);
    expect(second.keys).toEqual(['sharing/outside']);
    expect(second.records[0]?.text).not.toContain('kai@');
    expect(asked()).not.toContain('files');
    expect(downloads()).toEqual([]);
    drive.change(folder, { permissions: [] });
    drive.change('1file0002', { permissions: [] });
    expect((await pull(second)).gone).toEqual(['sharing/outside']);
  });

  it('by others is theirs, and members of a shared drive are no share', async () => {
    const { drive, pull } = here;
    const given = { id: 'p9', type: 'user', role: 'writer', emailAddress: SAM };
    drive.text('theirs.txt', 'a', {
      owner: 'boss@other.example',
      permissions: [given, outside],
      seesPermissions: true,
    });
    const finance = drive.addDrive('Finance', [SAM]);
    const member = { permissionDetails: [{ permissionType: 'member', role: 'writer', inherited: true }] };
    drive.text('own.txt', 'b', { driveId: finance, permissions: [{ ...outside, ...member }] });
    expect((await pull()).keys).not.toContain('sharing/outside');
  });

  it('of a folder that alone is read is told of the folder', async () => {
    const { drive, pull } = here;
    const above = drive.folder('Public', { permissions: [anyone] });
    const handover = drive.folder('Handover', { parent: above, permissions: [anyone] });
    drive.text('a.txt', 'a', { parent: handover, permissions: [anyone] });
    drive.text('b.txt', 'b', { parent: above, permissions: [anyone] });
    const { records } = await pull(null, { folders: ['Handover'] });
    const rows = records
      .find(({ key }) => key === 'sharing/outside')
      ?.text.split('\n')
      .slice(6);
    expect(rows).toEqual([
      `| Handover (folder, with all in it) | My Drive/Public/Handover | anyone who has the link | view | ${SAM} |`,
    ]);
  });

  it('is not told of a folder that outsiders see and may not open', async () => {
    const { drive, pull } = here;
    drive.folder('Limited', { permissions: [{ ...outside, view: 'metadata' }] });
    expect((await pull()).keys).toEqual([]);
  });

  it('follows who counts as outside', async () => {
    const { drive, pull } = here;
    const finance = drive.addDrive('Finance', [SAM]);
    drive.text('own.txt', 'b', { driveId: finance, permissions: [outside] });
    const first = await pull(null, { accounts: [SAM, 'pat@other.example'] });
    expect(first.keys).not.toContain('sharing/outside');
    const second = await pull(first);
    expect(second.keys).toContain('sharing/outside');
  });

  it('and its sheets leave alone what else is told of a shared drive', async () => {
    const { drive, pull } = here;
    const finance = drive.addDrive('Finance', [SAM]);
    const form = drive.add('Survey', { mimeType: `${GOOGLE_TYPE}form`, driveId: finance });
    const { keys, unreadable } = await pull();
    expect(keys).toEqual(['sharing/drives']);
    expect(unreadable.map(({ key }) => key)).toEqual([`shared-drives/${finance}/${form}`]);
  });

  it('of one file that two accounts were given is one row', async () => {
    const { drive, pull } = here;
    const given = [SAM, KIM].map((emailAddress, at) => ({
      id: `g${at}`,
      type: 'user',
      role: 'writer',
      emailAddress,
    }));
    const owner = 'left@business.example';
    const seen = { owner, seesPermissions: true, parent: 'far' };
    drive.text('a.txt', 'a', { ...seen, permissions: [...given, anyone] });
    const { records } = await pull(null, { accounts: [SAM, KIM] });
    const sheet = records.find(({ key }) => key === 'sharing/outside');
    expect(sheet?.text.match(/a\.txt \|/g)).toHaveLength(2);
  });

  it('in shared drives is asked for where a file has its own', async () => {
    const { drive, pull, asked } = here;
    const finance = drive.addDrive('Finance', [SAM, 'guest@other.example']);
    drive.text('plain.txt', 'a', { driveId: finance });
    const own = drive.text('own.txt', 'b', { driveId: finance, permissions: [outside] });
    const held = standing(await pull());
    expect(held.get('sharing/outside')?.text).toContain(
      '| own.txt | Shared drives/Finance/own.txt | kai@other.example | edit |',
    );
    expect(asked().filter((one) => one.endsWith('/permissions'))).toEqual([
      `files/${own}/permissions`,
      `files/${finance}/permissions`,
    ]);
    expect(held.get('sharing/drives')?.text.split('\n').slice(4)).toEqual([
      '## Finance',
      '',
      'Created: 2025-01-05',
      '',
      '| Member | Kind | May | Outside of the business |',
      '| --- | --- | --- | --- |',
      '| guest (guest@other.example) | user | edit | yes |',
      `| sam (${SAM}) | user | manage |  |`,
    ]);
  });
});
