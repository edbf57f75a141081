import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadHandover } from '../../../src/config/load.ts';
import type { Progress } from '../../../src/engine/progress.ts';
import { type RunResult, runHandover } from '../../../src/engine/run.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { FakeXero } from '../../support/xero/fake.ts';
import { SAMPLE_FILES, SAMPLE_FOLDER, sampleBooks, writeKey } from '../../support/xero/sample.ts';

const SILENT: Progress = { stage() {}, step() {}, note() {}, done() {} };
let internet: Internet;
let directory: string;

beforeAll(async () => {
  internet = await openInternet();
  directory = await mkdtemp(path.join(tmpdir(), 'baton-xero-pages-'));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await internet.close();
});

it('writes the same pages from the API as from the CSV exports, but for names of files', async () => {
  const xero = new FakeXero();
  xero.lists = await sampleBooks();
  xero.serve(internet.hosts);
  const exported = await handOver('csv', { use: 'accounts', path: 'csv' });
  const read = await handOver('api', { use: 'xero', credentials: 'xero.json', leaveOut: ['settings'] });
  expect(read.result.addsUp).toBe(true);
  expect(read.result.coverage).toEqual(exported.result.coverage);
  expect([...read.pages.keys()]).toEqual([...exported.pages.keys()]);
  expect(read.pages.size).toBeGreaterThan(10);
  for (const [name, page] of exported.pages) expect(read.pages.get(name), name).toBe(page);
});

/** Hands over the sample's books and its statements of Wise, and gives every page by its path. */
async function handOver(
  name: string,
  source: Record<string, unknown>,
): Promise<{ result: RunResult; pages: Map<string, string> }> {
  const folder = path.join(directory, name);
  await mkdir(path.join(folder, 'csv'), { recursive: true });
  for (const file of SAMPLE_FILES)
    await copyFile(path.join(SAMPLE_FOLDER, `xero-${file}.csv`), path.join(folder, 'csv', `${file}.csv`));
  await mkdir(path.join(folder, 'wise'));
  for (const currency of ['AUD', 'GBP', 'SGD', 'USD'])
    await copyFile(
      path.join(SAMPLE_FOLDER, `wise-statement-${currency}.csv`),
      path.join(folder, 'wise', `${currency}.csv`),
    );
  await writeKey(folder);
  const config = path.join(folder, 'handover.json');
  await writeFile(
    config,
    JSON.stringify({
      company: 'Harborlight',
      leaving: { name: 'Isabel', addresses: ['isabel@harborlight.example'] },
      domains: ['harborlight.example'],
      sources: [
        { ...source, name: 'accounts' },
        { use: 'accounts', name: 'wise', path: 'wise' },
      ],
      state: 'state',
      content: 'content',
      dist: 'dist',
    }),
  );
  const result = await runHandover(await loadHandover(config), SILENT, new AbortController().signal);
  const root = path.join(folder, 'content');
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.mdx')).sort();
  const pages = new Map<string, string>();
  for (const file of files) pages.set(file, await readFile(path.join(root, file), 'utf8'));
  return { result, pages };
}
