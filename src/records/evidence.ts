import type { Evidence, RecordFilter, Register } from '../contracts/evidence.ts';
import type { Finding } from '../contracts/finding.ts';
import type { FindingKind } from '../contracts/finding-kinds.ts';
import type { Handover } from '../contracts/handover.ts';
import type { Flag, LinkKind, LinkOf } from '../contracts/link-kinds.ts';
import type { Passage } from '../contracts/passage.ts';
import type { BatonRecord } from '../contracts/record.ts';
import { matchPassages } from './full-text.ts';
import { RecentRecords } from './recent.ts';
import { findingOf, linkOf, passageOf, recordOf } from './rows.ts';
import type { Database } from './tables.ts';
import { listNotTaken } from './unreadable.ts';

const PAGE = 400;
/** Characters of text that are read into memory at a time. */
const PART = 8_000_000;

/**
 * Evidence read from the store, which does not change as long as this is in use. Lists are read in pages by key, so a
 * caller may ask for more while it walks one.
 */
export class StoredEvidence implements Evidence {
  private readonly linkRows = new Map<LinkKind, readonly unknown[]>();
  private flagsByRecord: Map<string, Flag[]> | null = null;
  private readonly recent = new RecentRecords();
  private readonly database: Database;
  readonly handover: Handover;
  readonly asOf: string;

  constructor(database: Database, handover: Handover, asOf: string) {
    this.database = database;
    this.handover = handover;
    this.asOf = asOf;
  }

  async record(id: string): Promise<BatonRecord | null> {
    const known = this.recent.get(id);
    if (known) return known;
    const row = await this.database.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const record = recordOf(row);
    this.recent.keep(record);
    return record;
  }

  async *records(filter: RecordFilter = {}): AsyncGenerator<BatonRecord> {
    const outcomes = filter.outcomes ?? ['business'];
    const [outcome] = outcomes;
    let after = '';
    for (;;) {
      let query = this.database.selectFrom('records').where('id', '>', after);
      // Of several outcomes no index gives the records in order: each page would sort all that are left.
      if (outcomes.length === 1 && outcome) query = query.where('outcome', '=', outcome);
      if (filter.kinds) query = query.where('kind', 'in', [...filter.kinds]);
      if (filter.sources) query = query.where('source', 'in', [...filter.sources]);
      if (filter.parent !== undefined) query = query.where('parent', '=', filter.parent);
      const page = query.orderBy('id').limit(PAGE);
      const sizes = await page
        .select(['id', (one) => one.fn<number>('length', ['text']).as('size')])
        .execute();
      for (const last of endsOfParts(sizes)) {
        const rows = await page.selectAll().where('id', '>', after).where('id', '<=', last).execute();
        for (const row of rows) if (outcomes.some((one) => one === row.outcome)) yield recordOf(row);
        after = last;
      }
      if (sizes.length < PAGE) return;
    }
  }

  async passages(record: string): Promise<Passage[]> {
    const rows = await this.database
      .selectFrom('passages')
      .selectAll()
      .where('record', '=', record)
      .orderBy('position')
      .execute();
    return rows.map(passageOf);
  }

  async *findings<Kind extends FindingKind = FindingKind>(
    filter: { kinds?: readonly Kind[]; record?: string } = {},
  ): AsyncGenerator<Finding<Kind>> {
    let after = { record: '', start: -1, id: '' };
    for (;;) {
      const rows = await this.findingsAfter(after, filter)
        .orderBy('record')
        .orderBy('start')
        .orderBy('id')
        .limit(PAGE * 5)
        .execute();
      for (const row of rows) yield findingOf<Kind>(row);
      const last = rows.at(-1);
      if (!last || rows.length < PAGE * 5) return;
      after = last;
    }
  }

  /** Of many kinds each is read by its own index and the database merges them: none is sorted, none read in vain. */
  private findingsAfter(
    after: { record: string; start: number; id: string },
    filter: { kinds?: readonly string[]; record?: string },
  ) {
    const { record, kinds } = filter;
    const part = (kind: string | null) => {
      let query = this.database
        .selectFrom('findings')
        .selectAll()
        .where((where) =>
          where.and([
            where(
              where.refTuple('findings.record', 'findings.start', 'findings.id'),
              '>',
              where.tuple(after.record, after.start, after.id),
            ),
            where.exists(
              where
                .selectFrom('records')
                .select('records.id')
                .whereRef('records.id', '=', 'findings.record')
                .where('records.outcome', '=', 'business'),
            ),
          ]),
        );
      if (kind !== null) query = query.where('findings.kind', '=', kind);
      if (record !== undefined) query = query.where('findings.record', '=', record);
      return query;
    };
    if (!kinds || record !== undefined)
      return kinds ? part(null).where('findings.kind', 'in', [...kinds]) : part(null);
    const [first = '', ...others] = new Set(kinds);
    return others.reduce((query, kind) => query.unionAll(part(kind)), part(first));
  }

  async search(
    words: readonly string[],
    options: { limit?: number; kinds?: readonly BatonRecord['kind'][] } = {},
  ): Promise<Passage[]> {
    const limit = options.limit ?? 50;
    const rowids = await matchPassages(this.database, words, limit * 8);
    if (rowids.length === 0) return [];
    let query = this.database
      .selectFrom('passages')
      .innerJoin('records', 'records.id', 'passages.record')
      .selectAll('passages')
      .where('passages.rowid', 'in', rowids)
      .where('records.outcome', '=', 'business');
    // What a person set right is true of one thing: nobody comes upon it by its words.
    query = options.kinds
      ? query.where('records.kind', 'in', [...options.kinds])
      : query.where('records.kind', '<>', 'correction');
    const rank = new Map(rowids.map((rowid, index) => [rowid, index]));
    const rows = await query.execute();
    const best = rows.sort((a, b) => (rank.get(a.rowid) ?? 0) - (rank.get(b.rowid) ?? 0));
    const records = new Set<string>();
    for (const row of best) if (records.size < limit) records.add(row.record);
    return best
      .filter((row) => records.has(row.record))
      .map(passageOf)
      .sort((a, b) => (a.record < b.record ? -1 : a.record > b.record ? 1 : a.index - b.index));
  }

  async links<Kind extends LinkKind>(kind: Kind): Promise<LinkOf<Kind>[]> {
    let links = this.linkRows.get(kind);
    if (!links) {
      const rows = await this.database
        .selectFrom('links')
        .selectAll()
        .where('kind', '=', kind)
        .orderBy('key')
        .execute();
      links = rows.map((row) => linkOf<Kind>(row));
      this.linkRows.set(kind, links);
    }
    return links as LinkOf<Kind>[];
  }

  async register(): Promise<Register> {
    const { database } = this;
    const outcomes = await database
      .selectFrom('records')
      .select((query) => ['outcome', 'decided_by as by', query.fn.countAll<number>().as('count')])
      .groupBy(['outcome', 'decided_by'])
      .orderBy('outcome')
      .orderBy('decided_by')
      .execute();
    const withdrawn = await database
      .selectFrom('withdrawn')
      .select((query) => query.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return {
      secrets: await database
        .selectFrom('secrets')
        .selectAll()
        .orderBy('record')
        .orderBy('position')
        .execute(),
      unreadable: await listNotTaken(database),
      outcomes: outcomes.map((row) => ({ ...row, outcome: row.outcome as BatonRecord['triage']['outcome'] })),
      withdrawn: withdrawn.count,
    };
  }

  async flags(record: string, start: number, end: number): Promise<Flag[]> {
    if (!this.flagsByRecord) {
      this.flagsByRecord = new Map();
      for (const { data } of await this.links('flag')) {
        const flags = this.flagsByRecord.get(data.record);
        if (flags) flags.push(data);
        else this.flagsByRecord.set(data.record, [data]);
      }
    }
    return (this.flagsByRecord.get(record) ?? []).filter((flag) => flag.start < end && flag.end > start);
  }
}

/** Ids that end the parts of a page, each part within what may be in memory. */
function* endsOfParts(sizes: readonly { id: string; size: number }[]): Generator<string> {
  let total = 0;
  for (const [index, { id, size }] of sizes.entries()) {
    total += size;
    const next = sizes[index + 1];
    if (next && total + next.size <= PART) continue;
    yield id;
    total = 0;
  }
}
