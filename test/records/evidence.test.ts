import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineHandover } from '../../src/config/define-handover.ts';
import type { FindingKind } from '../../src/contracts/finding-kinds.ts';
import { OUTCOMES, rawRecordSchema } from '../../src/contracts/record.ts';
import { chunks } from '../../src/records/chunks.ts';
import { openDatabase } from '../../src/records/database.ts';
import { StoredEvidence } from '../../src/records/evidence.ts';
import { RecentRecords } from '../../src/records/recent.ts';
import { writeBatch } from '../../src/records/store.ts';
import type { Database, FindingRow } from '../../src/records/tables.ts';
import { recordOf } from '../support/memory-evidence.ts';

const KINDS: readonly FindingKind[] = ['money', 'date', 'request'];
const RECORDS = 900;
let folder: string;
let database: Database;
let evidence: StoredEvidence;

/** More than two pages of everything, with ids whose order differs between UTF-8 and UTF-16. */
const keys = Array.from(
  { length: RECORDS },
  (_, index) => `${['a', '\uff5e', '\u{1f600}'][index % 3]}${String(index).padStart(4, '0')}`,
);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-evidence-'));
  database = await openDatabase(folder);
  const records = keys.map((key) =>
    rawRecordSchema.parse({
      key,
      kind: 'document',
      title: key,
      text: 'Text',
      path: null,
      parent: null,
      people: [],
      at: null,
    }),
  );
  await writeBatch(database, { name: 's', version: 1, incremental: false, code: '' }, 1, {
    records,
    unreadable: [],
    gone: [],
    items: new Map(),
    cursor: null,
  });
  await database.updateTable('records').set({ outcome: 'private' }).where('id', 'like', '%7').execute();
  const rows: FindingRow[] = keys.flatMap((key, index) =>
    Array.from({ length: 6 }, (_, place) => ({
      id: `${index}-${place}`,
      kind: KINDS[(index + place) % 3] as string,
      record: `s/${key}`,
      passage: 0,
      start: 5 - place,
      end: 6,
      quote: 'q',
      data: '{}',
    })),
  );
  for (const part of chunks(rows, 300)) await database.insertInto('findings').values(part).execute();
  const handover = defineHandover({
    company: 'C',
    leaving: { name: 'L' },
    sources: [{ use: 'folder', name: 's' }],
  });
  evidence = new StoredEvidence(database, handover, '2026-01-01');
});

afterAll(async () => {
  await database.destroy();
  await rm(folder, { recursive: true, force: true });
});

async function idsOf(items: AsyncIterable<{ id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

const bytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

describe('stored evidence', () => {
  it('gives records of any outcomes once each, in order of id', async () => {
    const all = await idsOf(evidence.records({ outcomes: OUTCOMES }));
    expect(all).toEqual(keys.map((key) => `s/${key}`).sort(bytes));
    const two = await idsOf(evidence.records({ outcomes: ['private', 'bulk'] }));
    expect(two).toEqual(all.filter((id) => id.endsWith('7')));
    const business = await idsOf(evidence.records());
    expect(business).toEqual(all.filter((id) => !id.endsWith('7')));
  });

  it.each<[FindingKind[] | undefined]>([
    [undefined],
    [['date']],
    [['money', 'request']],
    [['request', 'date', 'money', 'date']],
    [[]],
  ])('gives findings of the kinds %j of business records once each, by record and place', async (kinds) => {
    const found = await idsOf(evidence.findings(kinds ? { kinds } : {}));
    const rows = await database.selectFrom('findings').select(['id', 'kind', 'record', 'start']).execute();
    const expected = rows
      .filter(({ record, kind }) => !record.endsWith('7') && (kinds?.some((one) => one === kind) ?? true))
      .sort((a, b) => bytes(a.record, b.record) || a.start - b.start || bytes(a.id, b.id));
    expect(found).toEqual(expected.map(({ id }) => id));
    const [first] = expected;
    if (!first) return;
    const ofOne = await idsOf(evidence.findings({ record: first.record, ...(kinds && { kinds }) }));
    expect(ofOne).toEqual(expected.filter(({ record }) => record === first.record).map(({ id }) => id));
  });
});

describe('recent records', () => {
  it('forget the one that was asked for longest ago, and keep none that would crowd out the rest', () => {
    const recent = new RecentRecords();
    const text = 'x'.repeat(1_900_000);
    for (const key of ['a', 'b', 'c', 'd']) recent.keep(recordOf({ key, text }));
    expect(recent.get('test/a')?.id).toBe('test/a');
    recent.keep(recordOf({ key: 'e', text }));
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => recent.get(`test/${key}`))).toEqual([
      'a',
      'c',
      'd',
      'e',
    ]);
    recent.keep(recordOf({ key: 'f', text: 'x'.repeat(2_100_000) }));
    expect(recent.get('test/f')).toBeUndefined();
  });
});
