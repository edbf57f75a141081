import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHandover } from '../../../src/config/load.ts';
import { type Doubt, findDoubts } from '../../../src/engine/doubts/index.ts';
import { runHandover } from '../../../src/engine/run.ts';
import { openDatabase } from '../../../src/records/database.ts';
import type { Database } from '../../../src/records/tables.ts';
import { mboxMail, Workspace } from '../../support/workspace.ts';

const SILENT = { stage() {}, step() {}, note() {}, done() {} };
const running = new AbortController().signal;
let workspace: Workspace;
let database: Database;
const others: Workspace[] = [];

beforeAll(async () => {
  workspace = await Workspace.make(GOOD);
  const result = await runHandover(await loadHandover(await workspace.config({})), SILENT, running);
  expect(result.doubts).toEqual([]);
  database = await openDatabase(workspace.at('state'), { readOnly: true });
});
afterAll(async () => {
  await database.destroy();
  await Promise.all([workspace, ...others].map((one) => one.remove()));
});

const mails = (date?: string) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    .map((id) =>
      mboxMail({
        id,
        from: id % 2 ? 'Ann <ann@bakery.example>' : 'Mill <mill@flour.example>',
        to: id % 2 ? 'mill@flour.example' : 'ann@bakery.example, bo@bakery.example',
        ...(date && { date }),
      }),
    )
    .join('');

const GOOD = {
  'files/ovens.md': '# Ovens\n\nPreheat the ovens at 04:00 every day.\n',
  'mail/all.mbox': mails(),
};

const worded = (list: Doubt[]) => list.map(({ found, remedy }) => `${found} ${remedy}`).join('\n');

/** What is doubted of another config over the same records. */
async function doubts(change: object): Promise<string> {
  return worded(
    await findDoubts(await loadHandover(await workspace.config(change, 'other.json')), database, running),
  );
}

/** What is doubted of other files, after a run where `read` says so. */
async function doubtsOf(
  files: Record<string, string | Uint8Array>,
  change: object,
  { read }: { read: boolean },
): Promise<string> {
  const other = await Workspace.make(files);
  others.push(other);
  const loaded = await loadHandover(await other.config(change));
  return worded(
    read ? (await runHandover(loaded, SILENT, running)).doubts : await findDoubts(loaded, database, running),
  );
}

it('finds nothing where nothing is wrong, and the sample has nothing wrong', async () => {
  expect(await doubts({})).toBe('');
  const sample = await loadHandover(`${import.meta.dirname}/../../../baton.config.ts`);
  expect(await findDoubts(sample, null, running)).toEqual([]);
});

describe('the config', () => {
  it.each([
    [
      { domains: ['@bakery.example'] },
      'domains holds "@bakery.example", which is no mail domain. Write "bakery.example".',
    ],
    [{ domains: ['https://www.bakery.example/'] }, 'Write "bakery.example".'],
    [{ domains: ['bakery.example', 'gmail.com'] }, '"gmail.com", where anybody can have an address'],
    [{ domains: ['bakery'] }, 'domains holds "bakery", which is no mail domain'],
    [{ domains: ['bakery.example, flour.example'] }, 'each domain as an entry of its own'],
    [
      { domains: ['bakery.exmaple'] },
      'The domain "bakery.exmaple" stands in no mail. Did you mean "bakery.example"?',
    ],
    [
      { domains: ['bakery.co.uk', 'bakery.example'] },
      'The domain "bakery.co.uk" stands in no mail. Did you mean "bakery.example"?',
    ],
    [{ domains: [] }, 'most mail is of bakery.example'],
    [
      { leaving: { name: 'Ann', addresses: ['an@bakery.example'] } },
      'The address an@bakery.example of Ann stands in no mail. Did you mean ann@bakery.example?',
    ],
    [
      { leaving: { name: 'Ann', addresses: ['ann@bakery-shop.example', 'ann@bakery.example'] } },
      'The address ann@bakery-shop.example of Ann is at none of the domains of the business (bakery.example)',
    ],
    [{ leaving: { name: 'Ann', addresses: [] } }, 'No address of Ann is given'],
    [{ leaving: { name: 'Bo', addresses: ['bo@bakery.example'] } }, 'Not one mail that Bo sent was read'],
    [
      { successor: { name: 'Bo', addresses: ['bo@bakrey.example'] } },
      'is nearly your domain "bakery.example"',
    ],
    [{ successor: { name: 'Bo', addresses: ['ann@bakery.example'] } }, 'is given to Ann and to Bo'],
    [{ people: [{ name: 'Mill', addresses: ['mil@flour.example'] }] }, 'Did you mean mill@flour.example?'],
    [{ people: [{ name: 'mill@flour.example' }] }, 'The name "mill@flour.example" is an address'],
    [{ asOf: '2199-01-01' }, 'asOf, 2199-01-01, lies in the future'],
    [{ asOf: '2026-01-05' }, 'asOf is 2026-01-05, and 12 mails or bookings are newer'],
    [{ base: 'handover' }, 'Write "/handover/"'],
    [{ base: 'https://intra.example/handover' }, 'Write "/handover/"'],
    [{ base: '//' }, 'Write "/"'],
    [{ base: '/a b/?x=1' }, 'Write "/a-b/"'],
    [{ base: '/"><script>/' }, 'Write "/script/"'],
    [{ agents: [] }, 'no page is written'],
    [{ people: [{ name: 'Ann' }] }, 'people lists "Ann" and nothing else'],
    [{ content: '~/pages' }, 'only a shell knows what "~" stands for'],
    [{ triage: [{ match: { source: 'mial' }, outcome: 'private', reason: 'x' }] }, 'Write "mail".'],
    [
      { triage: [{ match: { path: 'none/**' }, outcome: 'private', reason: 'Old' }] },
      'triage[0] ("Old") is for no record',
    ],
  ])('%j', async (change, words) => {
    expect(await doubts(change)).toContain(words);
  });

  it('a rule that leaves nothing to hand over is told', async () => {
    const change = { triage: [{ match: { pattern: '' }, outcome: 'private', reason: 'All' }] };
    expect(await doubtsOf(GOOD, change, { read: true })).toContain(
      'triage[0] ("All") makes every record private',
    );
  });

  it('a new person who takes over need not stand in mail', async () => {
    expect(await doubts({ successor: { name: 'Zoë', addresses: ['zoe@bakery.example'] } })).toBe('');
  });

  it('a zone that is not given, where mail was written in another, and mail from the future', async () => {
    const files = {
      'mail/all.mbox': mails('Mon, 2 Mar 2026 09:00:00 +0800'),
      'mail/late.mbox': mails('Mon, 2 Mar 2190 09:00:00 +0800').replaceAll('@mail.example>', '@late>'),
      'files/a.md': '# A\n\nText.\n',
    };
    const words = await doubtsOf(files, { timeZone: 'UTC' }, { read: true });
    expect(words).toContain('wrote most mail at UTC+08:00');
    expect(words).toContain('are dated in the future, such as mail/');
  });
});

describe('the folders', () => {
  const sources = (...list: object[]) => ({ sources: list });
  const folder = (name: string, path: string) => ({ use: 'folder', name, path });

  it('an empty one, and an empty mailbox', async () => {
    const words = await doubtsOf(
      { 'empty/.keep': '', 'box.mbox': '' },
      sources(folder('new', 'empty'), { use: 'mail', name: 'box', path: 'box.mbox' }),
      { read: false },
    );
    expect(words).toMatch(/The source "new" reads .*empty, and there is no file in it/);
    expect(words).toContain('Files in "box" hold nothing at all: box.mbox');
    expect(words).not.toContain('Not one record');
  });

  it('what another kind of source reads', async () => {
    const words = await doubtsOf(
      { 'books/2026.xlsx': 'PK\u0003\u0004', 'files/archive.mbox': mails() },
      sources(folder('files', 'files'), { use: 'accounts', name: 'books', path: 'books' }),
      { read: false },
    );
    expect(words).toContain('"books" holds no CSV files: 2026.xlsx');
    expect(words).toContain('"files" holds mail: archive.mbox');
    expect(words).toContain('Not one record came from the source "books"');
  });

  it('files that are not what their names say', async () => {
    const words = await doubtsOf(
      {
        'files/a.txt': Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
        'files/b.csv': Buffer.from([1, 0, 2, 0, 3]),
        'files/c.pdf': 'not a PDF',
        'files/d.docx': '%PDF-1.7',
        'files/e.txt': Buffer.from('\uFEFFUTF-16 is text', 'utf16le'),
      },
      {},
      { read: false },
    );
    expect(words).toContain('a.txt (a zip archive or an Office file)');
    expect(words).toContain('and 1 more');
    expect(words).not.toContain('e.txt');
  });

  it('two sources on one folder, and Baton’s own folders among the records', async () => {
    const words = await doubts(sources(folder('one', 'files'), folder('two', 'files'), folder('all', '.')));
    expect(words).toContain('The sources "one" and "two" read the same folder');
    expect(words).toContain('The sources "one" and "all" read folders that lie in each other');
    expect(words).toMatch(/The source "all" reads .*the folder "state".*lies in it/);
    expect(words).toMatch(/The source "all" reads .*, where the config itself lies/);
  });
});
