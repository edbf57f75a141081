import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawRecordInput } from '../../src/contracts/record.ts';
import type { PullEvent } from '../../src/contracts/source.ts';
import { addsUp, coverage } from '../../src/engine/coverage.ts';
import { PullBuffer } from '../../src/engine/pull-buffer.ts';
import { openDatabase } from '../../src/records/database.ts';
import { storedItems } from '../../src/records/items.ts';
import type { Database } from '../../src/records/tables.ts';

let directory: string;
let database: Database;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'baton-buffer-'));
  database = await openDatabase(directory);
});
afterEach(async () => {
  await database.destroy();
  await rm(directory, { recursive: true, force: true });
});

const record = (key: string, text = 'Text'): PullEvent => {
  const value: RawRecordInput = {
    key,
    kind: 'document',
    title: key,
    text,
    path: null,
    parent: null,
    people: [],
    at: null,
  };
  return { type: 'record', record: value };
};
const unreadable = (key: string): PullEvent => ({ type: 'unreadable', item: { key, reason: 'locked' } });
const gone = (key: string): PullEvent => ({ type: 'gone', key });
const item = (id: string, value: string | null): PullEvent => ({ type: 'item', id, value });

async function pull(events: PullEvent[], source = 's') {
  const owner = { name: source, version: 1, incremental: true, code: '' };
  const buffer = new PullBuffer(database, owner, 1, null);
  for (const event of events) await buffer.take(event as Parameters<PullBuffer['take']>[0]);
  await buffer.commit();
  return buffer.count;
}

async function held() {
  const records = await database.selectFrom('records').select(['id', 'text']).orderBy('id').execute();
  const left = await database.selectFrom('unreadable').select('key').orderBy('key').execute();
  return {
    records: records.map(({ id }) => id),
    unreadable: left.map(({ key }) => key),
    texts: records.map(({ text }) => text),
  };
}

describe('what an incremental source yields', () => {
  it('stays until it says gone, and goes with what hangs below it', async () => {
    await pull([record('a'), record('a/1-x.pdf'), record('ab'), record('a0'), item('one', '1')]);
    expect(await pull([gone('a')])).toMatchObject({ removed: 2 });
    expect((await held()).records).toEqual(['s/a0', 's/ab']);
  });

  it('counts in the order in which it was said, within a batch too', async () => {
    await pull([record('a', 'old'), gone('a'), record('b'), gone('b'), record('a', 'new')]);
    expect(await held()).toMatchObject({ records: ['s/a'], texts: ['new'] });
  });

  it('is unreadable until it can be read or is gone', async () => {
    await pull([unreadable('a'), unreadable('b/2'), unreadable('c'), record('d'), unreadable('d/1')]);
    await pull([record('a'), gone('b')]);
    expect((await held()).unreadable).toEqual(['c', 'd/1']);
    await pull([unreadable('e'), record('e')]);
    expect((await held()).unreadable).toEqual(['c', 'd/1']);
  });

  it('adds up in the ledger, pull after pull', async () => {
    const add = async (events: PullEvent[]) => {
      await pull(events);
      const ledger = await coverage(database);
      expect(addsUp(ledger)).toBe(true);
      return ledger.read;
    };
    expect(await add([record('a'), record('b'), unreadable('c')])).toBe(3);
    expect(await add([record('a', 'changed'), record('d')])).toBe(4);
    expect(await add([gone('a'), gone('nothing'), record('c')])).toBe(3);
  });

  it('is remembered by thing, for each source on its own', async () => {
    const many = Array.from({ length: 2500 }, (_, index) =>
      item(`box/${String(index).padStart(5, '0')}`, `v${index}`),
    );
    await pull([...many, item('other', 'x')]);
    await pull([item('box/00001', null), item('box/00002', 'changed')]);
    await pull([item('box/00002', 'theirs')], 't');
    const items = storedItems(database, 's');
    expect(await items.get('box/00001')).toBeNull();
    expect(await items.get('box/00002')).toBe('changed');
    const seen: string[] = [];
    for await (const [id] of items.entries('box/')) {
      // What is written while it is walked does not disturb it.
      if (seen.length === 10) await pull([item('box/99999', 'late'), item('box/00500', null)]);
      seen.push(id);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(2499);
    expect(seen).not.toContain('other');
  });
});

describe('a state folder of an earlier version', () => {
  it('is brought up to date and keeps what it holds', async () => {
    await pull([record('a')]);
    await database.destroy();
    const { DatabaseSync } = await import('node:sqlite');
    const raw = new DatabaseSync(path.join(directory, 'evidence.sqlite'));
    const later = [
      ['items', 'not_understood', 'decisions', 'editions', 'withdrawn', 'tasks', 'waiting', 'reviews'],
      ['runs', 'open_points', 'searches', 'search_words', 'model_calls', 'model_sent', 'wordings'],
    ].flat();
    for (const table of later) raw.exec(`DROP TABLE ${table}`);
    raw.exec('DROP INDEX findings_origin; ALTER TABLE findings DROP COLUMN origin; PRAGMA user_version = 1;');
    raw.close();
    database = await openDatabase(directory);
    await pull([item('one', '1')]);
    expect(await storedItems(database, 's').get('one')).toBe('1');
    expect((await held()).records).toEqual(['s/a']);
  });
});
