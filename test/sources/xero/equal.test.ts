import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { source as accounts } from '../../../src/sources/accounts/index.ts';
import { source } from '../../../src/sources/xero/index.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { pullAll } from '../../support/pull.ts';
import { FakeXero } from '../../support/xero/fake.ts';
import { SAMPLE_FILES, SAMPLE_FOLDER, sampleBooks, writeKey } from '../../support/xero/sample.ts';

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
  await writeKey(directory);
  xero = new FakeXero();
  xero.lists = await sampleBooks();
  xero.serve(internet.hosts);
  return () => rm(directory, { recursive: true, force: true });
});

it('gives the very records that the CSV exports of the same books give', async () => {
  await mkdir(path.join(directory, 'csv'));
  for (const name of SAMPLE_FILES)
    await copyFile(path.join(SAMPLE_FOLDER, `xero-${name}.csv`), path.join(directory, 'csv', `${name}.csv`));
  const exported = await pullAll(accounts, directory, { path: 'csv' });
  const read = await pullAll(source, directory, OPTIONS);
  expect(read.unreadable).toEqual([]);
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  const withoutPath = (records: typeof read.records) =>
    records.map((record) => ({ ...record, path: null })).sort(byKey);
  expect(read.records.length).toBe(274 + 78 + 346 + 16);
  expect(withoutPath(read.records)).toEqual(withoutPath(exported.records));
});
