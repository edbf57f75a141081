import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { runHandover } from '../../src/engine/run.ts';
import { restoreRecord, withdrawRecord } from '../../src/engine/withdraw/index.ts';
import { openDatabase } from '../../src/records/database.ts';
import { Gmail, mail, SAM } from '../sources/gmail/support.ts';

const SILENT: Progress = { stage() {}, step() {}, note() {}, done() {} };
const gmail = new Gmail();
let config: string;
let ids: { private: string; other: string };

beforeAll(() => gmail.open());
afterAll(() => gmail.close());
beforeEach(async () => {
  gmail.reset();
  const mailbox = gmail.mailbox(SAM);
  ids = {
    private: mailbox.add(mail(1, 'The flour of the mill is paid on the 10th of every month, by Dana.')),
    other: mailbox.add(mail(2)),
  };
  for (const folder of ['state', 'content'])
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
  const { addsUp, coverage } = await runHandover(
    await loadHandover(config),
    SILENT,
    new AbortController().signal,
  );
  return { addsUp, withdrawn: coverage.outcomes.withdrawn, read: coverage.read, fetched: gmail.fetched() };
}

async function stored(): Promise<string[]> {
  const database = await openDatabase(path.join(gmail.directory, 'state'), { readOnly: true });
  const rows = await database.selectFrom('records').select('id').orderBy('id').execute();
  await database.destroy();
  return rows.map(({ id }) => id);
}

it('a mail of an account that tells only what is new stays out, and is fetched again when that is undone', async () => {
  const { addsUp, read } = await run();
  expect(addsUp).toBe(true);
  const all = await stored();
  const record = `post/${SAM}/${ids.private}`;
  await withdrawRecord(await loadHandover(config), { record, why: '', who: 'ann' }, async () => true);
  expect(await run()).toMatchObject({ addsUp: true, withdrawn: 1, read, fetched: [] });

  // The account is asked for everything again, as after a new version of the reader.
  const database = await openDatabase(path.join(gmail.directory, 'state'));
  for (const table of ['cursors', 'items'] as const) await database.deleteFrom(table).execute();
  await database.destroy();
  expect(await run()).toMatchObject({ addsUp: true, withdrawn: 1, read });
  expect(await stored()).toEqual(all.filter((id) => id !== record));

  await restoreRecord(await loadHandover(config), { record, who: 'ann' });
  expect(await run()).toEqual({ addsUp: true, withdrawn: 0, read, fetched: [ids.private] });
  expect(await stored()).toEqual(all);
});
