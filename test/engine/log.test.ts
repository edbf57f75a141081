import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import { recordInLog, tracePage, traceRecords } from '../../src/engine/log/trace.ts';
import { verifyLog } from '../../src/engine/log/verify.ts';
import type { Progress } from '../../src/engine/progress.ts';
import { runHandover } from '../../src/engine/run.ts';
import { type Edition, readEdition } from '../../src/publish/edition.ts';
import { openDatabase } from '../../src/records/database.ts';
import type { Database } from '../../src/records/tables.ts';
import { mboxMail, Workspace } from '../support/workspace.ts';

const SILENT: Progress = { stage() {}, step() {}, note() {}, done() {} };
let workspace: Workspace;
let config: string;

const run = async () => runHandover(await loadHandover(config), SILENT, new AbortController().signal);
const manifest = () => readEdition(workspace.at('content'));

async function withStore<Answer>(use: (database: Database) => Promise<Answer>): Promise<Answer> {
  const database = await openDatabase(workspace.at('state'), { readOnly: true });
  try {
    return await use(database);
  } finally {
    await database.destroy();
  }
}

const entries = () =>
  withStore((database) => database.selectFrom('decisions').selectAll().orderBy('seq').execute());

beforeAll(async () => {
  workspace = await Workspace.make({
    'files/ovens.md': '# Ovens\n\nPreheat the ovens at 04:00 every day.\n\nThe oven door costs EUR 120.00.\n',
    'files/shop.md': '# Shop\n\nThe shop opens at 07:00. Marzipanfigur stands in the window.\n',
    'mail/inbox.mbox': [1, 2, 3]
      .map((id) => mboxMail({ id, from: 'Ann <ann@bakery.example>', to: 'Mill <mill@flour.example>' }))
      .join(''),
  });
  config = await workspace.config({});
  await run();
});
afterAll(() => workspace.remove());

describe('the decision log', () => {
  it('has a line for every record, page, and the edition, and no word of a record', async () => {
    const rows = await entries();
    const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ subject }) => subject);
    expect(of('triage')).toEqual(
      await withStore(async (database) =>
        (await database.selectFrom('records').select('id').orderBy('id').execute()).map(({ id }) => id),
      ),
    );
    expect(of('publish')).toEqual(Object.keys((await manifest())?.pages ?? {}));
    expect(of('edition')).toEqual(['1']);
    const text = JSON.stringify(rows);
    for (const word of ['Marzipanfigur', 'Preheat', '120.00', 'flour']) expect(text).not.toContain(word);
    expect(await withStore(async (database) => verifyLog(database, await manifest()))).toMatchObject({
      entries: rows.length,
      witnesses: 2,
      broken: [],
    });
  });

  it('a run in which nothing is decided anew appends nothing, also where all work is done again', async () => {
    const before = await entries();
    await run();
    expect(await entries()).toEqual(before);
    const raw = new DatabaseSync(workspace.at('state/evidence.sqlite'));
    raw.exec(
      "UPDATE records SET raw_digest = '', outcome = 'business', decided_by = 'none'; DELETE FROM meta WHERE key IN ('pages', 'links'); DELETE FROM cursors",
    );
    raw.close();
    await run();
    expect(await entries()).toEqual(before);
  });

  it('refuses to be changed by ordinary means', () => {
    const raw = new DatabaseSync(workspace.at('state/evidence.sqlite'));
    for (const statement of ["UPDATE decisions SET outcome = 'private'", 'DELETE FROM decisions'])
      expect(() => raw.exec(statement)).toThrow(/only appended to/);
    raw.close();
  });

  it('leads from a citation of a page to what was decided of its record', async () => {
    const edition = (await manifest()) as Edition;
    await withStore(async (database) => {
      const row = await database
        .selectFrom('page_citations')
        .selectAll()
        .where('record', '=', 'files/ovens.md')
        .executeTakeFirstOrThrow();
      const trace = await tracePage(database, row.page, row.id);
      expect(trace.entries.map(({ kind }) => kind)).toEqual(['configure', 'publish']);
      expect(trace.entries.at(-1)?.output).toBe(edition.pages[row.page]);
      expect(trace.records).toMatchObject([
        { record: 'files/ovens.md', entries: [{ kind: 'triage', outcome: 'business' }] },
      ]);
      const all = await tracePage(database, row.page, null);
      expect(all.records.map(({ record }) => record)).toContain('files/ovens.md');
      expect(await traceRecords(database, [await recordInLog(database, 'ovens.md')])).toEqual(trace.records);
      await expect(tracePage(database, 'no/page', null)).rejects.toMatchObject({ name: 'PAGE_UNKNOWN' });
      await expect(tracePage(database, row.page, 'c999')).rejects.toMatchObject({ name: 'PAGE_UNKNOWN' });
    });
  });
});

describe('what is not as it was written is found', () => {
  const COLUMNS = [
    'kind',
    'subject',
    'outcome',
    'by',
    'inputs',
    'output',
    'program',
    'at',
    'previous',
    'digest',
    'seal',
  ];
  let folder: string;
  let raw: DatabaseSync;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'baton-log-'));
    await copyFile(workspace.at('state/evidence.sqlite'), path.join(folder, 'evidence.sqlite'));
    raw = new DatabaseSync(path.join(folder, 'evidence.sqlite'));
    raw.exec('DROP TRIGGER decisions_stay; DROP TRIGGER decisions_remain');
  });
  afterAll(async () => {
    raw.close();
    await rm(folder, { recursive: true });
  });

  /** What the log says after a change, which is taken back. */
  async function broken(change: () => void, witness: Edition | null): Promise<string[]> {
    const save = raw.prepare('SELECT * FROM decisions').all();
    change();
    const database = await openDatabase(folder);
    try {
      return (await verifyLog(database, witness)).broken.map(({ reason }) => reason);
    } finally {
      await database.destroy();
      raw.exec('DELETE FROM decisions');
      for (const row of save)
        raw
          .prepare(
            `INSERT INTO decisions VALUES (${Object.keys(row)
              .map(() => '?')
              .join(', ')})`,
          )
          .run(...Object.values(row));
    }
  }

  it('each of 100 flipped bytes', async () => {
    const count = Number(raw.prepare('SELECT max(seq) AS count FROM decisions').get()?.['count']);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: count }),
        fc.constantFrom(...COLUMNS),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        async (seq, column, place, bit) => {
          const { value } = raw
            .prepare(`SELECT CAST("${column}" AS BLOB) AS value FROM decisions WHERE seq = ?`)
            .get(seq) as {
            value: Uint8Array;
          };
          fc.pre(value.length > 0);
          const flipped = Uint8Array.from(value);
          const at = place % flipped.length;
          flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
          const found = await broken(
            () =>
              raw
                .prepare(`UPDATE decisions SET "${column}" = CAST(? AS TEXT) WHERE seq = ?`)
                .run(flipped, seq),
            null,
          );
          expect(found, `${column} of ${seq}`).toHaveLength(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('another order, an entry taken out, an entry put in', async () => {
    const swap = () =>
      raw.exec(
        'UPDATE decisions SET seq = -2 WHERE seq = 2; UPDATE decisions SET seq = 2 WHERE seq = 3; UPDATE decisions SET seq = 3 WHERE seq = -2',
      );
    expect(await broken(swap, null)).toEqual(['it does not follow the entry before it']);
    expect(await broken(() => raw.exec('DELETE FROM decisions WHERE seq = 2'), null)).toEqual([
      'entry 2 is missing',
    ]);
    const forged = () =>
      raw.exec(
        'INSERT INTO decisions SELECT 0, kind, subject, outcome, "by", inputs, output, program, at, previous, digest, seal FROM decisions WHERE seq = 1',
      );
    expect(await broken(forged, null)).toHaveLength(1);
  });

  it('an end that is cut off, by the edition that was made with it', async () => {
    const cut = () => raw.exec('DELETE FROM decisions WHERE seq > (SELECT max(seq) - 2 FROM decisions)');
    const edition = await manifest();
    expect((await broken(cut, edition)).join()).toMatch(/the end is cut off: edition 1.*edition\.json/);
    // Also where the editions in the store were made to fit.
    raw.exec('CREATE TABLE kept AS SELECT * FROM editions; DELETE FROM editions');
    expect(await broken(cut, edition)).toEqual([expect.stringContaining('edition.json was made with')]);
    expect(await broken(cut, null)).toEqual([]);
    raw.exec('INSERT INTO editions SELECT * FROM kept; DROP TABLE kept');
  });

  it('a manifest that names another text of a page', async () => {
    const file = workspace.at('content/edition.json');
    const text = await readFile(file, 'utf8');
    const edition = JSON.parse(text) as Edition;
    const [page = ''] = Object.keys(edition.pages);
    await writeFile(
      file,
      JSON.stringify({ ...edition, pages: { ...edition.pages, [page]: 'f'.repeat(64) } }),
    );
    const { broken: found } = await withStore(async (database) => verifyLog(database, await manifest()));
    await writeFile(file, text);
    expect(found).toMatchObject([{ reason: `edition.json names another text of the page "${page}"` }]);
  });
});
