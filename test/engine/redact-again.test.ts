import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { runHandover } from '../../src/engine/run.ts';
import { openDatabase } from '../../src/records/database.ts';
import { writeMeta } from '../../src/records/meta.ts';
import type { Database } from '../../src/records/tables.ts';
import { Gmail, mail, SAM } from '../sources/gmail/support.ts';
import type { FakeMailbox } from '../support/google/gmail.ts';

const SECRET = 'Rosinen-Zopf-77';
const gmail = new Gmail();
let notes: string[] = [];
const progress: Progress = { stage() {}, step() {}, note: (line) => notes.push(line), done() {} };
let config: string;
let mailbox: FakeMailbox;
let ids: { table: string; mangled: string; plain: string };

beforeAll(() => gmail.open());
afterAll(() => gmail.close());

beforeEach(async () => {
  gmail.reset();
  notes = [];
  mailbox = gmail.mailbox(SAM);
  ids = {
    table: mailbox.add(
      mail(
        1,
        `The logins of the portals:\r\n\r\n| Portal | Password |\r\n|---|---|\r\n| Flour | ${SECRET} |`,
      ),
    ),
    mangled: mailbox.add(
      mail(2, 'The account number is 20431187, its PIN is 482193. Pay the flour by the 10th.'),
    ),
    plain: mailbox.add(mail(3)),
  };
  for (const folder of ['state', 'content', 'dist'])
    await rm(path.join(gmail.directory, folder), { recursive: true, force: true });
  config = path.join(gmail.directory, 'handover.json');
  await writeFile(
    config,
    JSON.stringify({
      company: 'Acme',
      leaving: { name: 'Sam Lee', addresses: [SAM] },
      domains: ['acme.example'],
      sources: [{ use: 'gmail', name: 'post', ...gmail.options() }],
      state: 'state',
      content: 'content',
      dist: 'dist',
    }),
  );
});

async function run() {
  gmail.fetched();
  await runHandover(await loadHandover(config), progress, new AbortController().signal);
  return gmail.fetched().sort();
}

async function inStore<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(path.join(gmail.directory, 'state'));
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

const textOf = (id: string) =>
  inStore(async (database) => {
    const row = await database
      .selectFrom('records')
      .select('text')
      .where('id', '=', `post/${SAM}/${id}`)
      .executeTakeFirstOrThrow();
    return row.text;
  });

/** Names of the files of the workspace that hold these bytes. */
async function filesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['state', 'content'])
    for (const entry of await readdir(path.join(gmail.directory, folder), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(path.join(entry.parentPath, entry.name));
      if (bytes.includes(text)) found.push(entry.name);
    }
  return found;
}

/** The store as the first version of redaction left it: the table whole, one mail with more cut than its PIN. */
async function storedByTheFirstVersion(): Promise<void> {
  await inStore(async (database) => {
    const replace = (id: string, change: (text: string) => string) =>
      database
        .selectFrom('records')
        .select(['id', 'text'])
        .where('id', '=', `post/${SAM}/${id}`)
        .executeTakeFirstOrThrow()
        .then(({ id: record, text }) =>
          database
            .updateTable('records')
            .set({ text: change(text), digest: `old ${id}` })
            .where('id', '=', record)
            .execute(),
        );
    await replace(ids.table, (text) => text.replace('[removed: password]', SECRET));
    await replace(ids.mangled, (text) => text.replace(/The account.*\./, '[removed: password]'));
    await database.deleteFrom('secrets').where('record', '=', `post/${SAM}/${ids.table}`).execute();
  });
  // Read, indexed and written to pages as they were then.
  expect(await run()).toEqual([]);
  expect(await filesWith(SECRET)).toContain('evidence.sqlite');
  await inStore((database) => writeMeta(database, 'redaction', '1'));
}

it('cuts again in place what is stored, overwrites the old bytes, and asks again for what was cut too much', async () => {
  expect(await run()).toEqual(Object.values(ids).sort());
  expect(await textOf(ids.table)).toContain('| Flour | [removed: password] |');
  await storedByTheFirstVersion();

  expect(await run()).toEqual([ids.mangled]);
  expect(await textOf(ids.table)).toContain('| Flour | [removed: password] |');
  expect(await textOf(ids.mangled)).toContain('The account number is 20431187, its PIN is [removed: PIN].');
  expect(await filesWith(SECRET)).toEqual([]);
  expect(await filesWith('482193')).toEqual([]);
  const found = await inStore(async (database) => ({
    findings: await database.selectFrom('findings').select('quote').execute(),
    secrets: await database.selectFrom('secrets').selectAll().orderBy('record').execute(),
  }));
  expect(found.findings.some(({ quote }) => quote.includes(SECRET))).toBe(false);
  expect(found.secrets.map(({ record, place, kind }) => [record, place, kind])).toEqual([
    [`post/${SAM}/${ids.table}`, 'text', 'password'],
    [`post/${SAM}/${ids.mangled}`, 'text', 'PIN'],
  ]);
  expect(notes.join('\n')).not.toContain(SECRET);

  expect(await run()).toEqual([]);
});

it('cuts what is stored also where the account cannot be asked any more', async () => {
  await run();
  await storedByTheFirstVersion();
  gmail.tokens.delegated = [];
  await expect(run()).rejects.toThrow();
  expect(await textOf(ids.table)).toContain('| Flour | [removed: password] |');
  expect(await filesWith(`| ${SECRET} |`)).toEqual([]);
});

it('fetches everything again, and forgets what is not there any more, when the reader was raised', async () => {
  await run();
  await inStore(async (database) => {
    await writeMeta(database, 'reader:post', '1 1 1');
    const row = await database
      .selectFrom('records')
      .selectAll()
      .where('id', '=', `post/${SAM}/${ids.plain}`)
      .executeTakeFirstOrThrow();
    const id = `${row.id}/1-made-by-the-reader-before`;
    await database
      .insertInto('records')
      .values({ ...row, id })
      .execute();
    await writeMeta(database, 'read:post', '5');
  });
  expect(await run()).toEqual(Object.values(ids).sort());
  expect(notes).toContain('post: This version of Baton reads it better: everything is fetched again.');
  const left = await inStore((database) =>
    database.selectFrom('records').select('id').orderBy('id').execute(),
  );
  expect(left.map(({ id }) => id)).not.toContain(`post/${SAM}/${ids.plain}/1-made-by-the-reader-before`);
  expect(left.length).toBe(4);
  expect(await run()).toEqual([]);
});
