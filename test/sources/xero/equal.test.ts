import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { source as accounts } from '../../../src/sources/accounts/index.ts';
import { source } from '../../../src/sources/xero/index.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { pullAll } from '../../support/pull.ts';
import { CLIENT, FakeXero } from '../../support/xero/fake.ts';
import { booksOf } from '../../support/xero/from-csv.ts';

const SAMPLE = path.join(import.meta.dirname, '../../../examples/harborlight/records/accounts');
const FILES = ['contacts', 'invoices', 'bills', 'payments'] as const;
const OPTIONS = { credentials: 'xero.json', leaveOut: ['settings'] };
let internet: Internet;
let directory: string;
let xero: FakeXero;

beforeAll(async () => {
  internet = await openInternet();
});
afterAll(() => internet.close());

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'baton-xero-'));
  await writeFile(path.join(directory, 'xero.json'), JSON.stringify(CLIENT), { mode: 0o600 });
  xero = new FakeXero();
  const texts = await Promise.all(
    FILES.map((name) => readFile(path.join(SAMPLE, `xero-${name}.csv`), 'utf8')),
  );
  xero.lists = booksOf(Object.fromEntries(FILES.map((name, index) => [name, texts[index]])) as never);
  xero.serve(internet.hosts);
  return () => rm(directory, { recursive: true, force: true });
});

it('gives the very records that the CSV exports of the same books give', async () => {
  await mkdir(path.join(directory, 'csv'));
  for (const name of FILES)
    await copyFile(path.join(SAMPLE, `xero-${name}.csv`), path.join(directory, 'csv', `${name}.csv`));
  const exported = await pullAll(accounts, directory, { path: 'csv' });
  const read = await pullAll(source, directory, OPTIONS);
  expect(read.unreadable).toEqual([]);
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  const withoutPath = (records: typeof read.records) =>
    records.map((record) => ({ ...record, path: null })).sort(byKey);
  expect(read.records.length).toBe(274 + 78 + 346 + 16);
  expect(withoutPath(read.records)).toEqual(withoutPath(exported.records));
});
