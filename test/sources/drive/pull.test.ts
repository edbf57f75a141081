import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GOOGLE_TYPE, OFFICE, WORD } from '../../support/google/drive.ts';
import { standing } from '../../support/pull.ts';
import { docx, paragraph, pptx, shape, xlsx } from '../folder/office.ts';
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

  it('sends its token to no host that it is led on to', async () => {
    const { drive, pull } = here;
    drive.doc('Trap', docx(paragraph('x')), { isLarge: true });
    const file = drive.text('trap.txt', 'x');
    const heard: unknown[] = [];
    world.internet.hosts.on('evil.example', ({ headers }) => {
      heard.push(headers.authorization);
      return { body: 'x' };
    });
    const away = { status: 302, headers: { location: 'https://evil.example/x' } };
    world.internet.hosts.spoil(away, ({ url }) => url.host === 'docs.google.com');
    world.internet.hosts.spoil(away, media(file));
    await pull();
    expect(heard).toEqual([undefined, undefined]);
  });

  it('names what holds no text, before any download', async () => {
    const { drive, pull } = here;
    const big = drive.text('Film.txt', 'x');
    const form = drive.add('Survey', { mimeType: `${GOOGLE_TYPE}form` });
    const photo = drive.text('IMG_1', 'x', { mimeType: 'image/jpeg' });
    const closed = drive.text('Closed.txt', 'x', { canDownload: false });
    const old = drive.text('Old.wps', 'x');
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
      [mine(old)]: 'My Drive/Old.wps: Microsoft Works file: save it as .docx or .xlsx',
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
