import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GOOGLE_TYPE, OFFICE, WORD } from '../../support/google/drive.ts';
import { standing } from '../../support/pull.ts';
import { docx, paragraph, pptx, shape, xlsx } from '../folder/office.ts';
import { type DriveWorld, mine, openDrive, openDriveWorld, SAM } from './drive-world.ts';

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

describe('what a record says', () => {
  it('has text by the reader of folders, the path, owner, last editor and time of Drive', async () => {
    const { drive, pull } = here;
    const folder = drive.folder('Clients');
    const id = drive.text('Terms.md', '# Terms\n\nUpdated: 5 January 2026\n\nNet 14.\n', {
      parent: folder,
      editor: KIM,
    });
    const { records } = await pull();
    expect(records).toEqual([
      {
        key: mine(id),
        kind: 'document',
        title: 'Terms',
        text: '# Terms\n\nUpdated: 5 January 2026\n\nNet 14.\n',
        path: 'My Drive/Clients/Terms.md',
        parent: null,
        people: [
          { name: 'Sam', address: SAM, role: 'owner' },
          { name: 'Kim', address: KIM, role: 'editor' },
        ],
        at: '2026-01-05',
        modified: '2026-03-02T09:15:00.000Z',
        labels: [],
        segments: [],
        data: { fileId: id, link: `https://drive.google.com/file/d/${id}/view` },
      },
    ]);
  });

  it('exports files of Google’s own, named as in Drive, dated by their own word only', async () => {
    const { drive, pull } = here;
    const dated = '<dcterms:created>2026-11-01T00:00:00Z</dcterms:created>';
    const word = docx(paragraph('Ask Ana for the keys.'), {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${dated}</cp:coreProperties>`,
    });
    const doc = drive.doc('Onboarding v1.2', word);
    const sheet = drive.add('Rates', {
      mimeType: `${GOOGLE_TYPE}spreadsheet`,
      exports: {
        [`${OFFICE}spreadsheetml.sheet`]: Buffer.from(xlsx('<row r="1"><c r="A1"><v>5</v></c></row>')),
      },
    });
    const slides = drive.add('Kick-off', {
      mimeType: `${GOOGLE_TYPE}presentation`,
      exports: { [`${OFFICE}presentationml.presentation`]: Buffer.from(pptx([shape('Our plan', 'title')])) },
    });
    const held = standing(await pull());
    expect(held.get(mine(doc))).toMatchObject({
      kind: 'document',
      title: 'Onboarding v1.2',
      text: 'Ask Ana for the keys.',
      at: null,
    });
    expect(held.get(mine(sheet))).toMatchObject({ kind: 'sheet', title: 'Rates' });
    expect(held.get(mine(slides))).toMatchObject({ kind: 'slides', title: 'Kick-off' });
    expect(held.get(mine(slides))?.text).toContain('Our plan');
  });

  it('takes a document that is too large to export by its link, else as plain text', async () => {
    const { drive, pull, asked } = here;
    const byLink = drive.doc('Manual', docx(paragraph('By the link.')), { isLarge: true });
    const plain = drive.add('Book', {
      mimeType: `${GOOGLE_TYPE}document`,
      isLarge: true,
      exports: { [WORD]: Buffer.alloc(0), 'text/plain': Buffer.from('\uFEFFAll the words.\r\n') },
    });
    world.internet.hosts.spoil({ status: 500 }, ({ url }) => url.host === 'docs.google.com');
    world.internet.hosts.spoil(
      { status: 404 },
      ({ url }) => url.host === 'docs.google.com' && url.href.includes(plain) && url.href.includes('word'),
    );
    const held = standing(await pull());
    expect(held.get(mine(byLink))?.text).toBe('By the link.');
    expect(held.get(mine(plain))?.text.trim()).toBe('All the words.');
    expect(asked().filter((one) => one.endsWith('/export'))).toHaveLength(3);
  });

  it('sends its token to no other host', async () => {
    const { drive, pull } = here;
    const exports = { 'text/plain': Buffer.from('x') };
    const id = drive.doc('Trap', docx(paragraph('x')), { isLarge: true, exports });
    world.internet.hosts.spoil(
      {
        status: 200,
        body: { exportLinks: { [WORD]: 'https://evil.example/x', 'text/plain': 'http://docs.google.com/x' } },
      },
      ({ url }) => url.searchParams.get('fields') === 'exportLinks',
      9,
    );
    const { unreadable } = await pull();
    expect(unreadable).toEqual([
      { key: mine(id), reason: expect.stringContaining('larger than Google exports') },
    ]);
  });

  it('names what holds no text, before any download', async () => {
    const { drive, pull } = here;
    const big = drive.text('Film.txt', 'x');
    const form = drive.add('Survey', { mimeType: `${GOOGLE_TYPE}form` });
    const photo = drive.text('IMG_1', 'x', { mimeType: 'image/jpeg' });
    const closed = drive.text('Closed.txt', 'x', { canDownload: false });
    const old = drive.text('Old.doc', 'x');
    const empty = drive.text('Empty.txt', '');
    world.internet.hosts.spoil(
      () => ({
        status: 200,
        body: {
          files: [{ id: big, name: 'Film.txt', mimeType: 'text/plain', size: '200000000', parents: ['x'] }],
        },
      }),
      ({ url }) => (url.searchParams.get('q') ?? '').includes('!='),
      1,
    );
    expect((await pull()).unreadable).toEqual([
      { key: mine(big), reason: 'Shared with me/Film.txt: larger than 100 MB' },
    ]);
    const { unreadable } = await pull();
    expect(Object.fromEntries(unreadable.map(({ key, reason }) => [key, reason]))).toEqual({
      [mine(form)]: expect.stringMatching(/^My Drive\/Survey: Google Form: .* PDF/),
      [mine(photo)]: 'My Drive/IMG_1: image: no text',
      [mine(closed)]: expect.stringContaining('does not let sam@business.example download it'),
      [mine(old)]: 'My Drive/Old.doc: old Word format: save it as .docx',
      [mine(empty)]: 'My Drive/Empty.txt: empty',
    });
    expect(downloads()).toEqual([`files/${big} media`]);
  });
});

describe('a name without an ending', () => {
  it('is read by the type that Drive knows', async () => {
    const { drive, pull } = here;
    const id = drive.text('Rates', 'Code,Rate\nA,5\n', { mimeType: 'text/csv' });
    expect(standing(await pull()).get(mine(id))).toMatchObject({
      kind: 'sheet',
      title: 'Rates',
      path: 'My Drive/Rates',
    });
  });
});

describe('paths', () => {
  it('follow folders, end cycles, and say what was shared by others', async () => {
    const { drive, pull } = here;
    const one = drive.folder('One');
    const two = drive.folder('Two / sub', { parent: one });
    drive.change(one, { parent: two });
    const inCycle = drive.text('a.txt', 'text', { parent: two });
    const given = drive.text('b.txt', 'text', {
      owner: KIM,
      parent: 'not-to-be-seen',
      permissions: [{ id: 'p1', type: 'user', role: 'reader', emailAddress: SAM }],
    });
    const lost = drive.text('c.txt', 'text', { parent: null });
    const finance = drive.addDrive('Finance', [SAM]);
    const shared = drive.text('d.txt', 'text', { driveId: finance });
    const paths = Object.fromEntries((await pull()).records.map(({ key, path }) => [key, path]));
    expect(paths).toMatchObject({
      [mine(inCycle)]: 'No folder/One/Two _ sub/a.txt',
      [mine(given)]: 'Shared with me/b.txt',
      [mine(lost)]: 'No folder/c.txt',
      [`shared-drives/${finance}/${shared}`]: 'Shared drives/Finance/d.txt',
    });
  });

  it('make two records of two files of one path', async () => {
    const { drive, pull } = here;
    drive.text('same.txt', 'one');
    drive.text('same.txt', 'two');
    expect((await pull()).records.map(({ path }) => path)).toEqual([
      'My Drive/same.txt',
      'My Drive/same.txt',
    ]);
  });

  it('decide what is read', async () => {
    const { drive, pull } = here;
    const handover = drive.folder('Handover');
    const inside = drive.folder('Deep', { parent: handover });
    const wanted = drive.text('a.txt', 'text', { parent: inside });
    const draft = drive.text('draft.txt', 'text', { parent: inside });
    drive.text('b.txt', 'text');
    const options = { folders: ['Handover'], exclude: ['**/draft*'] };
    const first = await pull(null, options);
    expect(first.keys).toEqual([mine(wanted)]);
    const second = await pull(first, { folders: [inside] });
    expect(second.keys).toEqual([mine(draft)]);
    const third = await pull(second, options);
    expect(third.gone).toEqual([mine(draft)]);
  });

  it('of a renamed folder change with it, and the owner hears how many', async () => {
    const { drive, pull } = here;
    const folder = drive.folder('Old name');
    const inside = drive.folder('Deep', { parent: folder });
    drive.text('a.txt', 'one', { parent: folder });
    drive.text('b.txt', 'two', { parent: inside });
    drive.text('c.txt', 'three');
    const first = await pull();
    drive.change(folder, { name: 'New name' });
    world.internet.hosts.reset();
    const second = await pull(first);
    expect(second.records.map(({ path }) => path)).toEqual([
      'My Drive/New name/a.txt',
      'My Drive/New name/Deep/b.txt',
    ]);
    expect(downloads()).toHaveLength(2);
    expect(second.events).toContainEqual({
      type: 'note',
      text: '2 files lie elsewhere in My Drive because of folders that were renamed or moved, and were read again.',
    });
  });
});

describe('later pulls', () => {
  it('read only what the change log tells, on every page of it', async () => {
    const { drive, pull, asked } = here;
    const ids = Array.from({ length: 20 }, (_, at) => drive.text(`f${at}.txt`, `text ${at}`));
    const first = await pull();
    expect(first.records).toHaveLength(20);
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
      'shared-drives',
      `shared-drives/${finance}/${id}`,
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
    expect(first.keys.filter((key) => key !== 'shared-drives')).toEqual([
      `my-drive/${KIM}/${ofKim}`,
      `shared-drives/${finance}/${inDrive}`,
    ]);
    const { members } = drive.drives.get(finance) ?? { members: [] };
    members.shift();
    const second = await pull(first, { accounts: [SAM, KIM] });
    expect(second.gone).toEqual([]);
    expect(second.keys).toEqual(['shared-drives']);
  });
});

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
    expect(held.get('shared-drives')?.text.split('\n').slice(4)).toEqual([
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
