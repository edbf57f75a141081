import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Span } from '../../../src/contracts/run.ts';
import { besideOf } from '../../../src/engine/runs/beside.ts';
import { outcomesOf } from '../../../src/engine/runs/outcomes.ts';
import { countPoints, notePoints, type Point, pageKey } from '../../../src/engine/runs/points.ts';
import { runReport } from '../../../src/engine/runs/report.ts';
import { countSearch, searchCounts } from '../../../src/engine/runs/searches.ts';
import { beginRun, endRun, newestRuns } from '../../../src/engine/runs/store.ts';
import { tookOf } from '../../../src/engine/runs/took.ts';
import { openDatabase } from '../../../src/records/database.ts';
import type { Database } from '../../../src/records/tables.ts';
import { writtenRun } from './support.ts';

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-runs-'));
  database = await openDatabase(folder);
});

afterEach(async () => {
  await database.destroy();
  await rm(folder, { recursive: true, force: true });
});

describe('runs in the store', () => {
  it('a run that was killed is found by the next one', async () => {
    await beginRun(database, 'p1');
    const second = await beginRun(database, 'p1');
    expect((await newestRuns(database)).map(({ how }) => how)).toEqual(['going on', 'cut off']);
    const { work, state } = writtenRun(1);
    const run = await endRun(database, second, { how: 'done', error: null, edition: 1, work, state });
    expect(run).toMatchObject({ id: second, how: 'done', edition: 1, state: { read: 1000 } });
    expect(run.ended).not.toBeNull();
  });

  it('of old ones a line stays', async () => {
    const { work, state } = writtenRun(1);
    for (let count = 0; count < 203; count += 1)
      await endRun(database, await beginRun(database, 'p1'), {
        how: 'done',
        error: null,
        edition: 1,
        work,
        state,
      });
    const runs = await newestRuns(database, 300);
    expect(runs).toHaveLength(203);
    expect(runs.filter((run) => run.work !== null)).toHaveLength(200);
    expect(runs.at(-1)).toMatchObject({ id: 1, how: 'done', work: null, state: null });
  });

  it('two that did not come to an end are told, one that a person stopped is not', async () => {
    const stop = async () =>
      endRun(database, await beginRun(database, 'p1'), {
        how: 'stopped',
        error: 'STOPPED',
        edition: null,
        work: null,
        state: null,
      });
    await stop();
    expect((await runReport(database, {})).alarms).toEqual([]);
    await stop();
    expect((await runReport(database, {})).alarms).toMatchObject([{ about: 'failure' }]);
  });

  it('what tasks and policy keep is read where it is there', async () => {
    for (const table of ['tasks', 'waiting'])
      await sql`DROP TABLE IF EXISTS ${sql.table(table)}`.execute(database);
    const began = '2026-03-02T09:00:00.000Z';
    expect(await besideOf(database, began)).toEqual({ held: null, deadLetters: null, cost: [] });
    await sql`CREATE TABLE waiting (path TEXT, state TEXT)`.execute(database);
    await sql`INSERT INTO waiting VALUES ('billing', 'waiting'), ('hr', 'shadow')`.execute(database);
    await sql`CREATE TABLE tasks (kind TEXT, state TEXT, cost TEXT, history TEXT)`.execute(database);
    const ended = (at: string) => JSON.stringify([{ started: at, ended: at, error: null }]);
    const [now, before] = [ended('2026-03-02T09:00:01.000Z'), ended('2026-03-01T09:00:00.000Z')];
    await sql`INSERT INTO tasks VALUES ('agent', 'dead', NULL, '[]'), ('call', 'done', '0.10 USD', ${now}),
      ('call', 'done', '0.20 USD', ${now}), ('call', 'done', '1 EUR', ${now}), ('call', 'done', '9 USD', ${before})`.execute(
      database,
    );
    expect(await besideOf(database, began)).toEqual({
      held: 1,
      deadLetters: 1,
      cost: [
        { amount: '1', currency: 'EUR' },
        { amount: '0.3', currency: 'USD' },
      ],
    });
  });
});

describe('what was open', () => {
  const at = (edition: number, otherProgram = false) => ({
    edition,
    pages: new Set([pageKey('billing')]),
    otherProgram,
  });
  const question = (path: string, name: string): Point => ({
    kind: 'question',
    key: `${pageKey(path)}${name}`,
    state: 'open',
  });
  const loop = (key: string, state: Point['state']): Point => ({ kind: 'loop', key, state });
  const conflict = (key: string, state: Point['state']): Point => ({ kind: 'conflict', key, state });

  it('counts as closed what the records closed, not what is gone with its page or its mail', async () => {
    await notePoints(
      database,
      [
        question('billing', 'a'),
        question('hr', 'b'),
        loop('l1', 'open'),
        loop('l2', 'open'),
        conflict('c1', 'open'),
        conflict('c2', 'open'),
      ],
      at(1),
    );
    expect((await countPoints(database)).open).toEqual({ questions: 2, loops: 2, conflicts: 2 });
    await notePoints(database, [loop('l1', 'closed'), conflict('c1', 'closed')], at(2));
    expect(await countPoints(database)).toEqual({
      open: { questions: 0, loops: 0, conflicts: 0 },
      closed: { questions: 1, loops: 1, conflicts: 2 },
    });
  });

  it('counts nothing for what another version of the program no longer sees, and takes back what opens again', async () => {
    await notePoints(database, [question('billing', 'a'), conflict('c1', 'open')], at(1));
    await notePoints(database, [conflict('c1', 'closed')], at(2, true));
    expect((await countPoints(database)).closed).toEqual({ questions: 0, loops: 0, conflicts: 0 });
    await notePoints(database, [conflict('c1', 'open')], at(3));
    expect((await countPoints(database)).open.conflicts).toBe(1);
    await notePoints(database, [], at(4));
    expect((await countPoints(database)).closed.conflicts).toBe(1);
  });

  it('what was closed before the first edition counts for nobody', async () => {
    await notePoints(database, [loop('l1', 'closed')], at(1));
    expect(await countPoints(database)).toMatchObject({ open: { loops: 0 }, closed: { loops: 0 } });
  });
});

describe('what it was good for', () => {
  const closed = { questions: 12, loops: 3, conflicts: 1 };

  it('tells hours with their formula, and none where no minutes are stated', () => {
    const stated = { minutesPerQuestion: 15, minutesPerLoop: 10, keepWords: false };
    expect(outcomesOf(closed, { asked: 9, unanswered: 2 }, stated)).toMatchObject({
      unanswered: 2,
      saved: '12 × 15 min + 3 × 10 min = 210 min = 3.5 hours',
    });
    expect(outcomesOf(closed, { asked: 9, unanswered: 2 }, undefined).saved).toBeNull();
    expect(outcomesOf(closed, { asked: 9, unanswered: 2 }, { keepWords: true }).saved).toBeNull();
  });

  it('counts questions to ask; their words are kept where that is wanted and they had no answer, without secrets', async () => {
    await countSearch(folder, { answered: true, words: 'answered words' });
    await countSearch(folder, { answered: false, words: null });
    await countSearch(folder, { answered: false, words: 'who has the key? password: Rosinen-77' });
    await countSearch(folder, { answered: false, words: 'who has the key? password: Rosinen-77' });
    expect(await searchCounts(database)).toEqual({ asked: 4, unanswered: 3 });
    const kept = await database.selectFrom('search_words').selectAll().execute();
    expect(kept).toMatchObject([{ times: 2 }]);
    expect(kept[0]?.words).toContain('who has the key?');
    expect(kept[0]?.words).not.toContain('Rosinen-77');
    const wanted = { outcomes: { keepWords: true } };
    expect((await runReport(database, wanted)).words).toHaveLength(1);
    expect((await runReport(database, {})).words).toEqual([]);
  });

  it('counts nothing, and fails at nothing, where there is no store', async () => {
    await countSearch(path.join(folder, 'elsewhere'), { answered: true, words: null });
  });
});

describe('where the time of a run went', () => {
  const span = (id: string, kind: Span['kind'], parent: string | null, start: number, end: number): Span => ({
    id: id.padStart(16, '0'),
    parent: parent?.padStart(16, '0') ?? null,
    kind,
    name: kind === 'view' ? `view ${id}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '') : kind,
    start,
    end,
    error: null,
    attributes: {},
  });

  it('an agent is not charged with the views that it was the first to ask for', () => {
    const took = tookOf([
      span('1', 'stage', null, 0, 100),
      span('2', 'agent', '1', 10, 90),
      span('3', 'view', '2', 20, 60),
      span('4', 'view', '3', 30, 40),
    ]);
    expect(took.map(({ kind, ms }) => [kind, ms])).toEqual([
      ['stage', 100],
      ['agent', 40],
      ['view', 30],
      ['view', 10],
    ]);
  });

  it('property: agents and nested views together take what the outermost took, however they nest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }), (margins) => {
        const total = 2 * margins.reduce((sum, margin) => sum + margin, 0);
        let inner = 0;
        const spans = margins.map((margin, index) => {
          const start = inner;
          inner += margin;
          return span(
            String(index + 1),
            index === 0 ? 'agent' : 'view',
            index === 0 ? null : String(index),
            start,
            total - start,
          );
        });
        expect(tookOf(spans).reduce((sum, { ms }) => sum + ms, 0)).toBe(total);
      }),
    );
  });
});
