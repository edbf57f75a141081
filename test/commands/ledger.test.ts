import { symlink, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerLists, listNamed, wordedLists } from '../../scripts/support/ledger-lists.ts';
import { listRecords } from '../../src/engine/listing.ts';
import { openDatabase } from '../../src/records/database.ts';
import { writeBatch } from '../../src/records/store.ts';
import { mboxMail, runScript, Workspace } from '../support/workspace.ts';

let workspace: Workspace;
let config: string;

beforeAll(async () => {
  workspace = await Workspace.make({
    'files/ovens.md': '# Ovens\n\nPreheat the ovens at 04:00 every day.\n',
    'files/plan.docx': 'not a zip',
    'files/drafts/old.md': '# Old\n\nAn old draft.\n',
    'files/drafts/deep/older.md': '# Older\n\nAn older draft.\n',
    'books/2026.ods': 'PK\u0003\u0004',
    'books/notes.txt': 'Ask the accountant.\n',
    'mail/all.mbox': [
      mboxMail({ id: 1, from: 'ann@bakery.example', to: 'mill@flour.example' }),
      mboxMail({ id: 2, from: 'ann@bakery.example', to: 'dentist@teeth.example', body: 'Tuesday is fine.' }),
    ].join(''),
  });
  await symlink('ovens.md', workspace.at('books/linked.csv'));
  // Read where it lies, and no second time; a name in the bytes of Windows.
  await symlink('.', workspace.at('files/same'));
  const folder = Buffer.from(`${workspace.at('files')}/`);
  await writeFile(Buffer.concat([folder, Buffer.from('caf\xe9.md', 'latin1')]), '# Café\n\nIt opens at 8.\n');
  config = await workspace.config({
    sources: [
      { use: 'folder', name: 'files', path: 'files', exclude: ['drafts/**'] },
      { use: 'mail', name: 'mail', path: 'mail' },
      { use: 'accounts', name: 'books', path: 'books' },
    ],
    triage: [{ match: { address: '*@teeth.example' }, outcome: 'private', reason: 'Teeth are mine' }],
  });
  const { code, stderr } = await runScript('generate.ts', ['--config', config]);
  expect(code, stderr).toBe(3);
});
afterAll(() => workspace.remove());

async function lists(...args: string[]): Promise<LedgerLists> {
  const { stdout, code } = await runScript('ledger.ts', ['--config', config, '--list', ...args, '--json']);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('ledger --list', () => {
  it('names every record once, with the reason', async () => {
    const { records, unreadable } = await lists();
    expect(records).toHaveLength(4);
    expect(records.map(({ id }) => id)).toContain('files/café.md');
    expect(records.find(({ outcome }) => outcome === 'private')).toEqual({
      id: 'mail/2@mail.example',
      outcome: 'private',
      title: 'Order 2',
      reason: 'Teeth are mine',
    });
    expect(unreadable.map(({ source, key }) => `${source}/${key}`)).toContain('files/plan.docx');
  });

  it('names one outcome alone, in lines or as JSON, however it is written', async () => {
    expect((await lists('private')).records).toHaveLength(1);
    expect(await lists('out-of-scope')).toEqual({
      records: [],
      unreadable: [],
      notRead: { files: [], parts: [] },
    });
    const { stdout } = await runScript('ledger.ts', ['--config', config, '--list=private']);
    expect(stdout).toBe('private: 1\n  mail/2@mail.example: Order 2 (Teeth are mine)\n');
  });

  it('names every file that no list of records knows', async () => {
    const { notRead, unreadable } = await lists();
    const known = [
      ...notRead.files.map(({ source, path }) => `${source}/${path}`),
      ...unreadable.map(({ source, key }) => `${source}/${key}`),
    ].sort();
    expect(known).toEqual([
      'books/2026.ods',
      'books/linked.csv',
      'books/notes.txt',
      'files/drafts/',
      'files/plan.docx',
    ]);
    expect(notRead.files.find(({ path }) => path === 'drafts/')?.reason).toContain('left out by');
    await workspace.write('files/late.md', 'Came after the run.\n');
    expect((await lists('notRead')).notRead.files.map(({ path }) => path)).toContain('late.md');
  });

  it('refuses a list that there is not, and one without --list', () => {
    expect(() => listNamed('privat', true)).toThrow('Did you mean "private"?');
    expect(() => listNamed('private', false)).toThrow('goes with --list');
    expect(listNamed('not-read', true)).toBe('notRead');
  });

  it('names what was not read inside of a record, and steers no terminal', async () => {
    const place = await Workspace.make({});
    const database = await openDatabase(place.at('state'));
    const record = (key: string, data: Record<string, never> | { notRead: unknown }) => ({
      key,
      kind: 'sheet' as const,
      title: 'Rates \u001b[2J',
      text: 'Rates of 2026.',
      path: key,
      parent: null,
      people: [],
      at: null,
      data: JSON.parse(JSON.stringify(data)),
    });
    const records = [
      record('a.xlsx', { notRead: [{ what: 'chart', count: 2 }] }),
      record('b.xlsx', {}),
      record('c.xlsx', { notRead: 'nonsense' }),
    ];
    const owner = { name: 'files', version: 1, incremental: false, code: '' };
    await writeBatch(database, owner, 1, {
      records,
      unreadable: [],
      gone: [],
      items: new Map(),
      cursor: null,
    });
    const parts = [];
    for await (const { id, title, notRead } of listRecords(database))
      parts.push(...notRead.map((part) => ({ id, title, ...part })));
    await database.destroy();
    await place.remove();
    expect(parts).toMatchObject([{ id: 'files/a.xlsx', what: 'chart', count: 2 }]);
    const words = wordedLists({ records: [], unreadable: [], notRead: { files: [], parts } });
    expect(words).toMatch(/^parts of records that were not read: 1\n {2}files\/a\.xlsx: .*\(2 × chart\)\n$/);
    expect(words).not.toContain('\u001b');
  });
});
