import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/common/digest.ts';
import { loadHandover } from '../../src/config/load.ts';
import { traceRecords } from '../../src/engine/log/trace.ts';
import { verifyLog } from '../../src/engine/log/verify.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { type RunResult, runHandover } from '../../src/engine/run.ts';
import { restoreRecord, type WithdrawalPlan, withdrawRecord } from '../../src/engine/withdraw/index.ts';
import { readEdition } from '../../src/publish/edition.ts';
import { openDatabase } from '../../src/records/database.ts';
import type { Database } from '../../src/records/tables.ts';
import { mboxMail, PROJECT, runScript, Workspace } from '../support/workspace.ts';

const SILENT: Progress = { stage() {}, step() {}, note() {}, done() {} };
/** A word that stands in what is withdrawn and nowhere else. */
const MARKER = 'Zimtsternquark';
const NOTES = `# Notes\n\nThe ${MARKER} recipe is sold to Mill Ltd for EUR 900.00 every year.\n`;
const LINE = `Please keep the ${MARKER} mixture away from the window until Friday.`;

let workspace: Workspace;
let config: string;

beforeEach(async () => {
  workspace = await Workspace.make({
    'files/ovens.md': '# Ovens\n\nPreheat the ovens at 04:00 every day.\n',
    'files/notes.md': NOTES,
    'files/old/notes.md': NOTES,
    'mail/inbox.mbox':
      mboxMail({ id: 1, from: 'Ann <ann@bakery.example>', to: 'Mill <mill@flour.example>', body: LINE }) +
      mboxMail({
        id: 2,
        from: 'Mill <mill@flour.example>',
        to: 'Ann <ann@bakery.example>',
        body: `We will.\n\nOn Mon, 2 Mar 2026, Ann wrote:\n> ${LINE}`,
      }) +
      mboxMail({ id: 3, from: 'Mill <mill@flour.example>', to: 'Ann <ann@bakery.example>' }),
  });
  config = await workspace.config({});
});
afterEach(() => workspace.remove());

const run = async (): Promise<RunResult> =>
  runHandover(await loadHandover(config), SILENT, new AbortController().signal);

const takeOut = async (record: string, agree = true) => {
  let shown: WithdrawalPlan | undefined;
  await withdrawRecord(await loadHandover(config), { record, why: 'Not ours', who: 'ann' }, async (plan) => {
    shown = plan;
    return agree;
  });
  return shown as WithdrawalPlan;
};

/** Files below these folders in which the marker stands, in any case. */
async function marked(...folders: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && (await readFile(file, 'latin1')).toLowerCase().includes(MARKER.toLowerCase()))
        found.push(file);
    }
  return found;
}

async function withStore<Answer>(use: (database: Database) => Promise<Answer>): Promise<Answer> {
  const database = await openDatabase(workspace.at('state'), { readOnly: true });
  try {
    return await use(database);
  } finally {
    await database.destroy();
  }
}
const stored = () =>
  withStore(async (database) =>
    (await database.selectFrom('records').select('id').orderBy('id').execute()).map(({ id }) => id),
  );

describe('withdrawing a record', () => {
  it('shows what falls, and changes nothing where it is not confirmed', async () => {
    await run();
    const before = await stored();
    const plan = await takeOut('mail/1@mail.example', false);
    expect(plan.records.map(({ row, how }) => [row.id, how])).toEqual([['mail/1@mail.example', 'asked']]);
    expect(plan.repeated).toEqual(['mail/2@mail.example']);
    const notes = await takeOut('files/notes.md', false);
    expect(notes.records.map(({ row, how }) => [row.id, how])).toEqual([
      ['files/notes.md', 'asked'],
      ['files/old/notes.md', 'copy'],
    ]);
    expect(notes.findings).toBeGreaterThan(0);
    expect(notes.pages.some(({ claims, only }) => claims > 0 && only)).toBe(true);
    expect(await stored()).toEqual(before);
    await expect(takeOut('files/nothing.md')).rejects.toMatchObject({ name: 'RECORD_UNKNOWN' });
  });

  it('leaves the marker nowhere in the store, the pages, the site and its search', async () => {
    await run();
    const [state, content, dist] = ['state', 'content', 'dist'].map((name) => workspace.at(name)) as [
      string,
      string,
      string,
    ];
    const cache = ['handovers', 'admitted'].map((name) =>
      path.join(PROJECT, '.astro', name, digestOf(config).slice(0, 16)),
    );
    // A page that a person edited, and one that a person deleted, keep texts of their own in the store.
    const pages = await marked(content);
    expect(pages.length).toBeGreaterThan(0);
    const page = pages[0] as string;
    await writeFile(page, `${await readFile(page, 'utf8')}\nA line of mine.\n`);
    await run();
    expect((await runScript('build.ts', ['--config', config])).stderr).not.toContain('PAGE_REFUSED');
    for (const folder of [state, content, dist]) expect(await marked(folder), folder).not.toEqual([]);
    const asked = () => runScript('ask.ts', [MARKER, '--json', '--config', config]);
    expect((await asked()).stdout.toLowerCase()).toContain('notes');

    await takeOut('files/notes.md');
    await takeOut('mail/1@mail.example');
    await takeOut('mail/2@mail.example');
    const result = await run();
    expect(result.addsUp).toBe(true);
    expect(result.coverage.outcomes.withdrawn).toBe(4);
    const build = await runScript('build.ts', ['--config', config]);
    expect(build.code, build.stderr).toBe(0);
    expect(await marked(state, content, dist, ...cache)).toEqual([]);
    // Words of the index are packed: it is asked.
    expect((await asked()).stdout).not.toMatch(/notes|1@mail/i);
    expect(await stored()).toEqual(['files/ovens.md', 'mail/3@mail.example']);
  });

  it('keeps no text of a page that a person deleted', async () => {
    await run();
    for (const page of await marked(workspace.at('content'))) await rm(page);
    await run();
    for (const record of ['files/notes.md', 'mail/1@mail.example', 'mail/2@mail.example'])
      await takeOut(record);
    await run();
    expect(await marked(workspace.at('state'), workspace.at('content'))).toEqual([]);
  });

  it('keeps it out whatever delivers it, accounts for it, and tells it in a log that holds', async () => {
    await run();
    await takeOut('files/notes.md');
    expect((await run()).addsUp).toBe(true);
    const changes = await readFile(workspace.at('content/start/what-changed.mdx'), 'utf8');
    expect(changes).toMatch(/: 2 taken out by a person\./);
    // The source reads all of it again, and has the same text under another name.
    await workspace.write('files/notes.md', NOTES);
    await workspace.write('files/new name.md', NOTES);
    await workspace.write('files/ovens.md', '# Ovens\n\nPreheat the ovens at 05:00 every day.\n');
    const again = await run();
    expect(again.addsUp).toBe(true);
    expect(again.coverage.outcomes.withdrawn).toBe(3);
    expect((await stored()).filter((id) => id.startsWith('files/'))).toEqual(['files/ovens.md']);
    expect((await run()).pages.unchanged).toBe(true);
    await withStore(async (database) => {
      const [trace] = await traceRecords(database, ['files/notes.md']);
      expect(trace?.entries.map(({ kind, outcome, by }) => [kind, outcome, by])).toEqual([
        ['triage', 'business', 'rule default'],
        ['withdraw', 'withdrawn', 'person ann'],
      ]);
      expect(trace?.withdrawn).toBe('Not ours');
      const verified = await verifyLog(database, await readEdition(workspace.at('content')));
      expect(verified.broken).toEqual([]);
    });
  });

  it('the note of it cannot be cut off before the next edition', async () => {
    await run();
    await takeOut('files/notes.md');
    const manifest = await readEdition(workspace.at('content'));
    const last = await withStore((database) =>
      database
        .selectFrom('decisions')
        .select(['kind', 'seq'])
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    expect(last).toEqual({ kind: 'withdraw', seq: manifest?.log?.entries });
  });

  it('lets it in again when that is undone', async () => {
    await run();
    const before = await stored();
    const loaded = await loadHandover(config);
    for (const record of ['files/notes.md', 'mail/1@mail.example']) await takeOut(record);
    await run();
    expect(await restoreRecord(loaded, { record: 'notes.md', who: 'ann' }).catch((error) => error.name)).toBe(
      'RECORD_AMBIGUOUS',
    );
    expect(await restoreRecord(loaded, { record: 'files/notes.md', who: 'ann' })).toEqual([
      'files/notes.md',
      'files/old/notes.md',
    ]);
    await restoreRecord(loaded, { record: 'mail/1@mail.example', who: 'ann' });
    const result = await run();
    expect(await stored()).toEqual(before);
    expect(result.addsUp).toBe(true);
    expect(result.coverage.outcomes.withdrawn).toBe(0);
  });
});
