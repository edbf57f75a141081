import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf } from '../../src/common/digest.ts';
import { openDatabase } from '../../src/records/database.ts';
import { runScript } from '../support/workspace.ts';
import { writeFixture } from './support/fixture.ts';

let folder: string;
let configFile: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-last-build-'));
  configFile = await writeFixture(folder);
  await edition(1, '2026-03-30');
  await build();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function edition(number: number, asOf: string): Promise<void> {
  const manifest = { number, asOf, digest: digestOf(String(number)), log: null, pages: {}, records: {} };
  await writeFile(path.join(folder, 'content/edition.json'), JSON.stringify(manifest));
}

/** What the build said, and the digest of every file of the site. */
async function build(...more: string[]): Promise<{ told: string; site: Record<string, string> }> {
  const { code, stdout, stderr } = await runScript('build.ts', ['--config', configFile, ...more]);
  expect(code, stderr).toBe(0);
  const dist = path.join(folder, 'dist');
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const site: Record<string, string> = {};
  for (const file of files.sort())
    site[path.relative(dist, file)] = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return { told: `${stdout}${stderr}`, site };
}

/** Builds by what changed and as a whole; both must be the same. Returns how many pages the first took over. */
async function taken(): Promise<number> {
  const part = await build();
  const whole = await build('--whole');
  expect(part.site).toEqual(whole.site);
  expect(whole.told).not.toContain('taken over');
  return Number(/(\d+) taken over/.exec(part.told)?.[1] ?? 0);
}

async function change(page: string, from: string, to: string): Promise<void> {
  const file = path.join(folder, 'content', `${page}.mdx`);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replaceAll(from, to));
}

it('makes nothing when nothing changed, and everything when somebody touched the site', async () => {
  expect((await build()).told).toContain('nothing had changed');
  await writeFile(path.join(folder, 'dist/llms.txt'), 'Mine.');
  const { told, site } = await build();
  expect(told).not.toContain('taken over');
  expect(site).toEqual((await build('--whole')).site);
});

it('renders the page that changed and takes the others over with the line of the new edition', async () => {
  await edition(2, '2026-03-31');
  await change('billing/process', '## Trigger', '## What starts it');
  const count = await taken();
  expect(count).toBeGreaterThan(0);
  const start = await readFile(path.join(folder, 'dist/billing/process/index.html'), 'utf8');
  expect(start).toContain('Edition 2.');
  expect(start).toContain('What starts it');
});

it('renders the pages that name a record whose title changed', async () => {
  const before = await taken();
  const database = await openDatabase(path.join(folder, '.baton'));
  await database
    .updateTable('records')
    .set({ title: 'Guide to the run', raw_digest: 'another' })
    .where('id', '=', 'documents/billing/guide.md')
    .execute();
  await database.destroy();
  const after = await taken();
  expect(after).toBeLessThan(before === 0 ? Number.MAX_SAFE_INTEGER : before);
  expect(await readFile(path.join(folder, 'dist/billing/process/index.html'), 'utf8')).toContain(
    'Guide to the run',
  );
});

it('renders all pages of which the sidebar changed', async () => {
  await change('billing/process', 'title: "Billing run"', 'title: "The billing run"');
  await taken();
  expect(await readFile(path.join(folder, 'dist/billing/process/index.html'), 'utf8')).toContain(
    'The billing run',
  );
});
